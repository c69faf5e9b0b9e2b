package objects

import (
	"bytes"
	"strings"
)

var strSig = ParseSignature("object=, encoding=, errors=")

func strNew(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
	var v [3]Ref
	var encoding, errors string
	var err error
	if kw == 0 && len(args) <= 1 {
		copy(v[:], args)
	} else if encoding, errors, err = rt.strArgs(args, kw, &v); err != nil {
		return 0, err
	}
	var r Ref
	switch {
	case v[1] != 0 || v[2] != 0:
		if v[0] == 0 {
			r = rt.EmptyStr
			break
		}
		if rt.IsStr(v[0]) {
			return 0, rt.TypeErrorf("decoding str is not supported")
		}
		view, ok := rt.BufferView(v[0])
		if !ok {
			return 0, rt.TypeErrorf("decoding to str: need a bytes-like object, %s found", rt.TypeName(v[0]))
		}
		r, err = rt.decode(v[0], view, encoding, errors)
	case v[0] == 0:
		r = rt.EmptyStr
	default:
		r, err = rt.ToStr(v[0])
	}
	if err != nil || t.ID == TStr {
		return r, err
	}
	s, err := rt.ownStr(r)
	rt.DecRef(r)
	if err != nil {
		return 0, err
	}
	return rt.allocBoxed(t, s)
}

// ownStr returns an exact str equal to o that nobody else holds, unless it is immortal: an instance of a subclass has a text of its own.
func (rt *Runtime) ownStr(o Ref) (Ref, error) {
	s := rt.Unbox(o)
	if IsImmortal(s) || s == o && Refcount(s) == 1 {
		return NewRef(s), nil
	}
	r, err := rt.allocStr(StrLen(s), maxOfKind(s))
	if err == nil {
		copy(strBytes(r), strBytes(s))
	}
	return r, err
}

func (rt *Runtime) strArgs(args []Ref, kw Ref, v *[3]Ref) (encoding, errors string, err error) {
	if kw == 0 && len(args) > 3 {
		return "", "", rt.CheckPositional("str", len(args), 0, 3)
	}
	if err := rt.Unpack("str", strSig, args, kw, v[:]); err != nil {
		return "", "", err
	}
	for i, name := range [...]string{"encoding", "errors"} { // None shows as its type here
		if v[i+1] == rt.None {
			return "", "", rt.TypeErrorf("str() argument '%s' must be str, not NoneType", name)
		}
	}
	if encoding, err = rt.CStrArg("str() argument 'encoding'", v[1], "utf-8"); err == nil {
		errors, err = rt.CStrArg("str() argument 'errors'", v[2], "strict")
	}
	return
}

func kwLen(kw Ref) int {
	if kw == 0 {
		return 0
	}
	return TupleLen(kw)
}

// ArgTypeName is how argument errors name the type of what was given.
func (rt *Runtime) ArgTypeName(o Ref) string { return rt.argTypeName(o) }

func (rt *Runtime) argTypeName(o Ref) string {
	if o == rt.None {
		return "None"
	}
	return rt.TypeName(o)
}

// CStrArg is the text of an argument that becomes a C string: a str without null characters and lone surrogates. An argument that is not given (0) is def.
// what names function and argument, for the message: "encode() argument 'errors'".
func (rt *Runtime) CStrArg(what string, o Ref, def string) (string, error) {
	if o == 0 {
		return def, nil
	}
	if !rt.IsStr(o) {
		return "", rt.TypeErrorf("%s must be str, not %s", what, rt.argTypeName(o))
	}
	if s := rt.Unbox(o); !strIsASCII(s) {
		b, err := rt.EncodeStr(s, "utf-8", "strict")
		if err != nil {
			return "", err
		}
		rt.DecRef(b)
	}
	text := rt.StrGo(o)
	if strings.IndexByte(text, 0) >= 0 {
		return "", rt.ValueErrorf("embedded null character")
	}
	return text, nil
}

// optionalGo is the text of an optional str argument.
func (rt *Runtime) optionalGo(o Ref, def string) string {
	if o == 0 {
		return def
	}
	return rt.StrGo(o)
}

func strStr(rt *Runtime, o Ref) (Ref, error) { return NewRef(rt.Unbox(o)), nil }

// strCompare orders two exact strs by code points.
func strCompare(a, b Ref) int {
	if strKind(a) == 1 && strKind(b) == 1 {
		return bytes.Compare(strBytes(a), strBytes(b))
	}
	la, lb := StrLen(a), StrLen(b)
	for i := range min(la, lb) {
		if x, y := strAt(a, i), strAt(b, i); x != y {
			return int(x - y)
		}
	}
	return la - lb
}

func strRichCompare(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
	if !rt.IsStr(a) || !rt.IsStr(b) {
		return rt.NotImplemented, nil
	}
	a, b = rt.Unbox(a), rt.Unbox(b)
	switch op {
	case CmpEQ:
		return rt.Bool(StrEq(a, b)), nil
	case CmpNE:
		return rt.Bool(!StrEq(a, b)), nil
	}
	return rt.Bool(CmpResult(strCompare(a, b), op)), nil
}

func strGetItem(rt *Runtime, o, key Ref) (Ref, error) {
	s := rt.Unbox(o)
	if TypeOf(key) == TSlice {
		start, _, step, n, err := rt.SliceIndices(key, StrLen(s))
		if err != nil {
			return 0, err
		}
		return rt.strSlice(s, start, step, n)
	}
	var i int
	if TypeWord(key) == uint32(TInt) {
		i = int(IntVal(key))
	} else {
		if rt.TypeFor(key).Index == nil {
			return 0, rt.TypeErrorf("string indices must be integers, not '%s'", rt.TypeName(key))
		}
		var err error
		if i, err = rt.IndexIntErr(key, TIndexError); err != nil {
			return 0, err
		}
	}
	n := StrLen(s)
	if i < 0 {
		i += n
	}
	if uint(i) >= uint(n) {
		return 0, rt.IndexErrorf("string index out of range")
	}
	return rt.newChar(strAt(s, i))
}

// strSlice takes n characters of an exact str: start, start+step, ...
func (rt *Runtime) strSlice(s Ref, start, step, n int) (Ref, error) {
	if n == 0 {
		return rt.EmptyStr, nil
	}
	if step == 1 {
		return rt.StrSub(s, start, start+n)
	}
	top := maxASCII
	if !strIsASCII(s) {
		top = 0
		for i := range n {
			top |= strAt(s, start+i*step)
		}
		top = roundMax(top)
	}
	r, err := rt.allocStr(n, top)
	if err != nil {
		return 0, err
	}
	if strKind(s) == 1 {
		d, b := strBytes(r), strBytes(s)
		for i := range d {
			d[i] = b[start]
			start += step
		}
		return r, nil
	}
	for i := range n {
		setStrAt(r, i, strAt(s, start+i*step))
	}
	return r, nil
}

func strContains(rt *Runtime, o, v Ref) (bool, error) {
	if !rt.IsStr(v) {
		return false, rt.TypeErrorf("'in <string>' requires string as left operand, not %s", rt.TypeName(v))
	}
	s := rt.Unbox(o)
	return strIndex(s, rt.Unbox(v), 0, StrLen(s)) >= 0, nil
}

func strMod(rt *Runtime, a, b Ref) (Ref, error) {
	if !rt.IsStr(a) {
		return rt.NotImplemented, nil
	}
	return rt.strPercent(a, b)
}

func strSizeOf(_ *Runtime, o Ref) uintptr { return offStrData + strCapacity(o) }

func strType() TypeSpec {
	s := Slots{
		Dealloc:     strDealloc,
		SizeOf:      strSizeOf,
		New:         strNew,
		Repr:        strRepr,
		Str:         strStr,
		Hash:        func(rt *Runtime, o Ref) (int64, error) { return rt.StrHash(rt.Unbox(o)), nil },
		RichCompare: strRichCompare,
		Iter:        newStrIter,
		Len:         func(rt *Runtime, o Ref) (int, error) { return StrLen(rt.Unbox(o)), nil },
		Contains:    strContains,
		GetItem:     strGetItem,
		Concat:      strConcatSlot,
		Repeat:      strRepeat,
	}
	s.Binary[NbRemainder] = strMod
	return TypeSpec{ID: TStr, Name: "str", Flags: FlagBaseType | FlagStrSubclass, Size: offStrData, Slots: s, Methods: strMethods(),
		Doc: "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\n" +
			"Create a new string object from the given object. If encoding or\nerrors is specified, then the object must expose a data buffer\n" +
			"that will be decoded using the given encoding and error handler.\nOtherwise, returns the result of object.__str__() (if defined)\n" +
			"or repr(object).\nencoding defaults to 'utf-8'.\nerrors defaults to 'strict'."}
}
