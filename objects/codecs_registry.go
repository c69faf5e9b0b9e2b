package objects

import "strings"

// The encodings and error handlers that programs register live in module codecs, which is written in Python; here is how str and bytes reach them.

// codecsCall calls codecs.name(args...).
func (rt *Runtime) codecsCall(name string, args ...Ref) (Ref, error) {
	m, err := rt.ImportModule("codecs")
	if err != nil {
		return 0, err
	}
	f, err := rt.GetAttr(m, rt.Intern(name))
	rt.DecRef(m)
	if err != nil {
		return 0, err
	}
	r, err := rt.Call(f, args, 0)
	rt.DecRef(f)
	return r, err
}

// codecsText calls codecs.name(object, encoding, errors) for an encoding that is not built in.
func (rt *Runtime) codecsText(name string, object Ref, encoding, errors string) (Ref, error) {
	e, err := rt.NewStr(encoding)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(e)
	h, err := rt.NewStr(errors)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(h)
	return rt.codecsCall(name, object, e, h)
}

// checkCodecNames refuses null characters in the names of an encoding and of an error handler.
func (rt *Runtime) checkCodecNames(name, errors string) error {
	if strings.IndexByte(name, 0) >= 0 || strings.IndexByte(errors, 0) >= 0 {
		return rt.ValueErrorf("embedded null character")
	}
	return nil
}

// callHandler calls a registered error handler with the exception that would be raised, and returns what it gives: a str (or, for encoding, bytes), and where
// to go on, which counts from the end if it is negative. refs: text new, exc stolen
func (rt *Runtime) callHandler(errors string, exc Ref, length int) (text Ref, next int, err error) {
	name, err := rt.NewStr(errors)
	if err != nil {
		rt.DecRef(exc)
		return 0, 0, err
	}
	r, err := rt.codecsCall("_call_handler", name, exc)
	rt.DecRef(name)
	rt.DecRef(exc)
	if err != nil {
		return 0, 0, err
	}
	defer rt.DecRef(r)
	t := TupleItems(r)
	if next, err = rt.SsizeArg(t[1]); err != nil {
		return 0, 0, err
	}
	if next < 0 {
		next += length
	}
	if next < 0 || next > length {
		at, _ := rt.SsizeArg(t[1])
		return 0, 0, rt.IndexErrorf("position %d from error handler out of bounds", at)
	}
	return NewRef(t[0]), next, nil
}

// CodecName is the name by which codecs.lookup knows a built-in text encoding; empty if there is none of that name.
func CodecName(name string) string {
	c := findCodec(name)
	switch {
	case c == nil:
		return ""
	case c == &codecLatin1:
		return "iso8859-1"
	case c == &codecUTF8Sig:
		return "utf-8-sig"
	case c == &codecUnicodeEscape:
		return "unicode-escape"
	case c == &codecRawUnicodeEscape:
		return "raw-unicode-escape"
	case c.name != "charmap":
		return c.name
	}
	name = normalEncoding(name)
	if a, ok := charmapAliases[name]; ok {
		name = a
	}
	return strings.ReplaceAll(name, "_", "-")
}

// noteCodec adds a note to the exception that was raised by a codec that CPython calls through the registry.
func (rt *Runtime) noteCodec(c *codec, what, encoding string) error {
	switch c {
	case &codecUTF8, &codecASCII, &codecLatin1, &codecUTF16, &codecUTF32:
		return ErrRaised
	}
	e := rt.TakeExc()
	note, err := rt.NewStr(what + " with '" + encoding + "' codec failed")
	if err == nil {
		var r Ref
		if r, err = excAddNote(rt, []Ref{e, note}); err == nil {
			rt.DecRef(r)
		}
		rt.DecRef(note)
	}
	if err != nil {
		rt.ClearExc()
	}
	return rt.SetExcSteal(e)
}
