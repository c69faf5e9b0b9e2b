package objects

import (
	"fmt"

	"minipy/mem"
)

// UnicodeDecodeError, UnicodeEncodeError and UnicodeTranslateError behind the common fields:
//
//	32  encoding  Ref
//	36  object    Ref
//	40  reason    Ref
//	48  start     int64
//	56  end       int64
const (
	offUniEncoding = excSize
	offUniObject   = excSize + 4
	offUniReason   = excSize + 8
	offUniStart    = excSize + 16
	offUniEnd      = excSize + 24
	uniErrSize     = excSize + 32
)

func ssizeField(name string, off uintptr) GetSet {
	return GetSet{
		Name: name,
		Get:  func(rt *Runtime, e Ref) (Ref, error) { return rt.NewInt(*mem.I64(e, off)) },
		Set: func(rt *Runtime, e, v Ref) error {
			switch {
			case v == 0:
				return rt.TypeErrorf("can't delete numeric/char attribute")
			case !rt.IsInt(v):
				return rt.TypeErrorf("an integer is required")
			}
			n, err := rt.SizeArg(v)
			if err == nil {
				*mem.I64(e, off) = int64(n)
			}
			return err
		},
	}
}

// unicodeInit parses (encoding, object, start, end, reason); encoding is missing for the translate error. bytesObject: object is bytes, else str.
func unicodeInit(hasEncoding, bytesObject bool) func(rt *Runtime, self Ref, args []Ref, kw Ref) error {
	return func(rt *Runtime, self Ref, args []Ref, kw Ref) error {
		if err := excInit(rt, self, args, kw); err != nil {
			return err
		}
		want := 4
		if hasEncoding {
			want = 5
		}
		if len(args) != want {
			return rt.TypeErrorf("function takes exactly %d arguments (%d given)", want, len(args))
		}
		isStr := func(i int) error {
			if !rt.IsStr(args[i]) {
				what := rt.TypeName(args[i])
				if args[i] == rt.None {
					what = "None"
				}
				return rt.TypeErrorf("argument %d must be str, not %s", i+1, what)
			}
			return nil
		}
		var encoding Ref
		i := 0
		if hasEncoding {
			if err := isStr(0); err != nil {
				return err
			}
			encoding, i = args[0], 1
		}
		object := args[i]
		if !bytesObject {
			if err := isStr(i); err != nil {
				return err
			}
		}
		start, err := rt.SizeArg(args[i+1])
		if err != nil {
			return err
		}
		end, err := rt.SizeArg(args[i+2])
		if err != nil {
			return err
		}
		if err := isStr(i + 3); err != nil {
			return err
		}
		IncRef(object)
		if bytesObject && !rt.IsInstanceOf(object, TBytes) {
			view, ok := rt.BufferView(object)
			if !ok {
				rt.DecRef(object)
				return rt.TypeErrorf("a bytes-like object is required, not '%s'", rt.TypeName(object))
			}
			b, err := rt.NewBytes(view)
			rt.DecRef(object)
			if err != nil {
				return err
			}
			object = b
		}
		rt.setField(self, offUniEncoding, encoding)
		rt.SetSlot(RefAt(self, offUniObject), object)
		rt.setField(self, offUniReason, args[i+3])
		*mem.I64(self, offUniStart), *mem.I64(self, offUniEnd) = int64(start), int64(end)
		return nil
	}
}

// unicodeStr: verb is "'x' codec can't decode" or the like; one describes the single thing at fault, many names several.
func unicodeStr(verb func(encoding string) string, many string, one func(rt *Runtime, object Ref, i int) string) UnaryFunc {
	return func(rt *Runtime, e Ref) (Ref, error) {
		object := *RefAt(e, offUniObject)
		if object == 0 {
			return NewRef(rt.EmptyStr), nil // not initialised
		}
		text := [2]string{}
		for i, off := range [2]uintptr{offUniReason, offUniEncoding} {
			if v := *RefAt(e, off); v != 0 {
				s, err := rt.ToStr(v)
				if err != nil {
					return 0, err
				}
				text[i] = rt.StrGo(s)
				rt.DecRef(s)
			}
		}
		start, end := *mem.I64(e, offUniStart), *mem.I64(e, offUniEnd)
		object = *RefAt(e, offUniObject)
		if object != 0 && start >= 0 && end == start+1 {
			if what := one(rt, object, int(start)); what != "" {
				return rt.NewStr(fmt.Sprintf("%s %s in position %d: %s", verb(text[1]), what, start, text[0]))
			}
		}
		return rt.NewStr(fmt.Sprintf("%s %s in position %d-%d: %s", verb(text[1]), many, start, end-1, text[0]))
	}
}

func badChar(rt *Runtime, object Ref, i int) string {
	if !rt.IsStr(object) {
		return ""
	}
	object = rt.Unbox(object)
	if i >= StrLen(object) {
		return ""
	}
	switch c := rt.StrAt(object, i); {
	case c <= 0xff:
		return fmt.Sprintf("character '\\x%02x'", c)
	case c <= 0xffff:
		return fmt.Sprintf("character '\\u%04x'", c)
	default:
		return fmt.Sprintf("character '\\U%08x'", c)
	}
}

func badByte(rt *Runtime, object Ref, i int) string {
	if !rt.IsInstanceOf(object, TBytes) {
		return ""
	}
	if b := BytesView(rt.Unbox(object)); i < len(b) {
		return fmt.Sprintf("byte 0x%02x", b[i])
	}
	return ""
}

func unicodeErrorSpec(init func(*Runtime, Ref, []Ref, Ref) error, str UnaryFunc) TypeSpec {
	s := excLife(uniErrSize, offUniEncoding, offUniObject, offUniReason)
	s.Init, s.Str = init, str
	return TypeSpec{
		Size: uniErrSize, Slots: s,
		Members: []Member{field("encoding", offUniEncoding), field("object", offUniObject), field("reason", offUniReason)},
		GetSets: []GetSet{ssizeField("start", offUniStart), ssizeField("end", offUniEnd)},
	}
}

func unicodeDecodeErrorSpec() TypeSpec {
	return unicodeErrorSpec(unicodeInit(true, true), unicodeStr(func(enc string) string { return "'" + enc + "' codec can't decode" }, "bytes", badByte))
}

func unicodeEncodeErrorSpec() TypeSpec {
	return unicodeErrorSpec(unicodeInit(true, false), unicodeStr(func(enc string) string { return "'" + enc + "' codec can't encode" }, "characters", badChar))
}

func unicodeTranslateErrorSpec() TypeSpec {
	return unicodeErrorSpec(unicodeInit(false, false), unicodeStr(func(string) string { return "can't translate" }, "characters", badChar))
}

// RaiseUnicodeError raises UnicodeDecodeError or UnicodeEncodeError.
// refs: object borrowed
func (rt *Runtime) RaiseUnicodeError(t TypeID, encoding string, object Ref, start, end int, reason string) error {
	var args [5]Ref
	defer func() {
		for i, v := range args {
			if i != 1 {
				rt.XDecRef(v)
			}
		}
	}()
	var err error
	if args[0], err = rt.NewStr(encoding); err != nil {
		return err
	}
	args[1] = object
	if args[2], err = rt.NewInt(int64(start)); err != nil {
		return err
	}
	if args[3], err = rt.NewInt(int64(end)); err != nil {
		return err
	}
	if args[4], err = rt.NewStr(reason); err != nil {
		return err
	}
	e, err := rt.Call(rt.types[t].Obj, args[:], 0)
	if err != nil {
		return err
	}
	return rt.RaiseSteal(e)
}
