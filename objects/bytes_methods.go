package objects

import (
	"bytes"
	"math"
)

// The methods of bytes and bytearray are the same functions: they view self through BufferView and make results of self's kind.

// bytesMethods is the part of the method table that bytes and bytearray share.
func bytesMethods() []Native {
	return append(bytesTransformMethods(), []Native{
		{Name: "count", Sig: "self, sub, start=, end=, /", Fn: bytesCountMethod},
		{Name: "find", Sig: "self, sub, start=, end=, /", Fn: bytesFinder(bytes.Index, false)},
		{Name: "index", Sig: "self, sub, start=, end=, /", Fn: bytesFinder(bytes.Index, true)},
		{Name: "rfind", Sig: "self, sub, start=, end=, /", Fn: bytesFinder(bytes.LastIndex, false)},
		{Name: "rindex", Sig: "self, sub, start=, end=, /", Fn: bytesFinder(bytes.LastIndex, true)},
		{Name: "startswith", Sig: "self, prefix, start=, end=, /", Fn: bytesAffix("startswith", bytes.HasPrefix)},
		{Name: "endswith", Sig: "self, suffix, start=, end=, /", Fn: bytesAffix("endswith", bytes.HasSuffix)},
		{Name: "isalnum", Sig: "self, /", Fn: bytesTest(func(c byte) bool { return isLowerASCII(c) || isUpperASCII(c) || isDigitASCII(c) })},
		{Name: "isalpha", Sig: "self, /", Fn: bytesTest(func(c byte) bool { return isLowerASCII(c) || isUpperASCII(c) })},
		{Name: "isdigit", Sig: "self, /", Fn: bytesTest(isDigitASCII)},
		{Name: "isspace", Sig: "self, /", Fn: bytesTest(isSpaceASCII)},
		{Name: "isascii", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			view, _ := rt.BufferView(a[0])
			return rt.Bool(asciiPrefix(view) == len(view)), nil
		}},
		{Name: "islower", Sig: "self, /", Fn: bytesCased(isLowerASCII, isUpperASCII)},
		{Name: "isupper", Sig: "self, /", Fn: bytesCased(isUpperASCII, isLowerASCII)},
		{Name: "istitle", Sig: "self, /", Fn: bytesIsTitle},
		{Name: "decode", Sig: "self, encoding=, errors=", Fn: bytesDecode},
		{Name: "hex", Sig: "self, sep=, bytes_per_sep=", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			return rt.bytesHex(a[0], a[1], a[2])
		}},
		{Name: "fromhex", Sig: "cls, string, /", Fn: bytesFromHex, Flags: ClassMethod},
		{Name: "maketrans", Sig: "frm, to, /", Fn: bytesMakeTrans, Flags: StaticMethod},
	}...)
}

func isLowerASCII(c byte) bool { return c >= 'a' && c <= 'z' }
func isUpperASCII(c byte) bool { return c >= 'A' && c <= 'Z' }
func isDigitASCII(c byte) bool { return c >= '0' && c <= '9' }
func isSpaceASCII(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

// bytesArg views an argument that must be bytes-like.
func (rt *Runtime) bytesArg(v Ref) ([]byte, error) {
	b, ok, err := rt.Buffer(v, bufferSimple)
	if err != nil {
		return nil, err
	}
	if err := rt.contiguousBuffer(v); err != nil {
		return nil, err
	}
	if !ok {
		return nil, rt.TypeErrorf("a bytes-like object is required, not '%s'", rt.TypeName(v))
	}
	return b, nil
}

// bytesRange resolves optional start and end arguments; the view of o is taken afterwards, since they may run Python code.
func (rt *Runtime) bytesRange(o, start, end Ref) (view []byte, i, j int, err error) {
	i, j = 0, math.MaxInt
	if start != 0 && start != rt.None {
		if i, err = rt.IndexClamp(start); err != nil {
			return
		}
	}
	if end != 0 && end != rt.None {
		if j, err = rt.IndexClamp(end); err != nil {
			return
		}
	}
	view, _ = rt.BufferView(o)
	n := len(view)
	if i < 0 {
		i = max(i+n, 0)
	}
	if j < 0 {
		j = max(j+n, 0)
	}
	return view, i, min(j, n), nil
}

// subArg reads what to search for: a byte as int, or bytes.
func (rt *Runtime) subArg(v Ref) ([]byte, error) {
	if b, ok, err := rt.Buffer(v, bufferSimple); err != nil {
		return nil, err
	} else if ok {
		if err := rt.contiguousBuffer(v); err != nil {
			return nil, err
		}
		return b, nil
	}
	if rt.TypeFor(v).Index == nil {
		return nil, rt.TypeErrorf("argument should be integer or bytes-like object, not '%s'", rt.TypeName(v))
	}
	c, err := rt.byteValue(v, byteRange)
	if err != nil {
		return nil, err
	}
	return BytesView(rt.newByte(c)), nil
}

// searchArgs reads the arguments sub, start and end of the methods that search.
func (rt *Runtime) searchArgs(a []Ref) (view, sub []byte, i, j int, err error) {
	if _, i, j, err = rt.bytesRange(a[0], a[2], a[3]); err != nil {
		return
	}
	if sub, err = rt.subArg(a[1]); err != nil {
		return
	}
	view, _ = rt.BufferView(a[0]) // an __index__ may have changed it
	return view, sub, i, min(j, len(view)), nil
}

func bytesFinder(find func(b, sub []byte) int, must bool) NativeFunc {
	return func(rt *Runtime, a []Ref) (Ref, error) {
		view, sub, i, j, err := rt.searchArgs(a)
		if err != nil {
			return 0, err
		}
		k := -1
		if i <= j {
			k = find(view[i:j], sub)
		}
		if k >= 0 {
			k += i
		} else if must {
			return 0, rt.ValueErrorf("subsection not found")
		}
		return rt.NewInt(int64(k))
	}
}

func bytesCountMethod(rt *Runtime, a []Ref) (Ref, error) {
	view, sub, i, j, err := rt.searchArgs(a)
	if err != nil {
		return 0, err
	}
	n := 0
	switch {
	case i > j:
	case len(sub) == 0:
		n = j - i + 1
	default:
		n = bytes.Count(view[i:j], sub)
	}
	return rt.NewInt(int64(n))
}

func bytesAffix(name string, has func(b, fix []byte) bool) NativeFunc {
	return func(rt *Runtime, a []Ref) (Ref, error) {
		view, i, j, err := rt.bytesRange(a[0], a[2], a[3])
		if err != nil {
			return 0, err
		}
		if rt.TypeFor(a[1]).Flags&FlagTupleSubclass != 0 {
			for _, v := range rt.TupleItemsAny(a[1]) {
				fix, err := rt.bytesArg(v)
				if err != nil {
					return 0, err
				}
				if i <= j && has(view[i:j], fix) {
					return rt.True, nil
				}
			}
			return rt.False, nil
		}
		fix, ok := rt.BufferView(a[1])
		if !ok {
			return 0, rt.TypeErrorf("%s first arg must be bytes or a tuple of bytes, not %s", name, rt.TypeName(a[1]))
		}
		return rt.Bool(i <= j && has(view[i:j], fix)), nil
	}
}

// bytesTest makes a method that tells whether there are bytes and all satisfy ok.
func bytesTest(ok func(c byte) bool) NativeFunc {
	return func(rt *Runtime, a []Ref) (Ref, error) {
		view, _ := rt.BufferView(a[0])
		for _, c := range view {
			if !ok(c) {
				return rt.False, nil
			}
		}
		return rt.Bool(len(view) > 0), nil
	}
}

func bytesCased(want, other func(c byte) bool) NativeFunc {
	return func(rt *Runtime, a []Ref) (Ref, error) {
		view, _ := rt.BufferView(a[0])
		some := false
		for _, c := range view {
			if other(c) {
				return rt.False, nil
			}
			some = some || want(c)
		}
		return rt.Bool(some), nil
	}
}

func bytesIsTitle(rt *Runtime, a []Ref) (Ref, error) {
	view, _ := rt.BufferView(a[0])
	some, inWord := false, false
	for _, c := range view {
		switch {
		case isUpperASCII(c):
			if inWord {
				return rt.False, nil
			}
			some, inWord = true, true
		case isLowerASCII(c):
			if !inWord {
				return rt.False, nil
			}
		default:
			inWord = false
		}
	}
	return rt.Bool(some), nil
}

func bytesDecode(rt *Runtime, a []Ref) (Ref, error) {
	encoding, err := rt.CStrArg("decode() argument 'encoding'", a[1], "utf-8")
	if err != nil {
		return 0, err
	}
	errors, err := rt.CStrArg("decode() argument 'errors'", a[2], "strict")
	if err != nil {
		return 0, err
	}
	if view, _ := rt.BufferView(a[0]); len(view) == 0 {
		return rt.EmptyStr, nil // whatever the encoding: it is not even looked up
	}
	return rt.DecodeBytes(a[0], encoding, errors)
}

// bytesHex is o.hex(sep, group) of a bytes-like object; sep and group may be 0.
func (rt *Runtime) bytesHex(o, sep, group Ref) (Ref, error) {
	const hex = "0123456789abcdef"
	by := 1
	var err error
	if group != 0 {
		if by, err = rt.CIntArg(group); err != nil {
			return 0, err
		}
	}
	mark := byte(0)
	if sep != 0 {
		if mark, err = rt.hexSeparator(sep); err != nil {
			return 0, err
		}
	} else {
		by = 0
	}
	view, _ := rt.BufferView(o)
	var b StrBuilder
	var buf [256]byte
	out := buf[:0]
	for i, c := range view {
		if i > 0 && (by > 0 && (len(view)-i)%by == 0 || by < 0 && i%-by == 0) {
			out = append(out, mark)
		}
		out = append(out, hex[c>>4], hex[c&15])
		if len(out) > len(buf)-4 {
			b.WriteASCII(rt, out)
			out = buf[:0]
		}
	}
	b.WriteASCII(rt, out)
	return b.Finish(rt)
}

func (rt *Runtime) hexSeparator(sep Ref) (byte, error) {
	n, err := rt.Len(sep)
	if err != nil {
		return 0, err
	}
	if n != 1 {
		return 0, rt.ValueErrorf("sep must be length 1.")
	}
	c := rune(0)
	switch {
	case rt.IsStr(sep):
		c = rt.StrAt(sep, 0)
	case rt.TypeFor(sep).Layout == TBytes:
		c = rune(BytesView(rt.Unbox(sep))[0])
	default:
		return 0, rt.TypeErrorf("sep must be str or bytes.")
	}
	if c > 127 {
		return 0, rt.ValueErrorf("sep must be ASCII.")
	}
	return byte(c), nil
}

func bytesFromHex(rt *Runtime, a []Ref) (Ref, error) {
	if !rt.IsStr(a[1]) {
		return 0, rt.TypeErrorf("fromhex() argument must be str, not %s", rt.argTypeName(a[1]))
	}
	s := rt.Unbox(a[1])
	n := StrLen(s)
	acc, err := rt.NewByteArray(nil)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(acc)
	digit := func(i int) int {
		if i < n {
			switch c := strAt(s, i); {
			case c >= '0' && c <= '9':
				return int(c - '0')
			case c >= 'a' && c <= 'f':
				return int(c - 'a' + 10)
			case c >= 'A' && c <= 'F':
				return int(c - 'A' + 10)
			}
		}
		return -1
	}
	for i := 0; i < n; i += 2 {
		for i < n && strAt(s, i) < 128 && isSpaceASCII(byte(strAt(s, i))) {
			i++
		}
		if i == n {
			break
		}
		hi, lo := digit(i), digit(i+1)
		if hi < 0 || lo < 0 {
			if hi >= 0 {
				i++
			}
			return 0, rt.ValueErrorf("non-hexadecimal number found in fromhex() arg at position %d", i)
		}
		if err := rt.byteArrayAdd(acc, byte(hi<<4|lo)); err != nil {
			return 0, err
		}
	}
	switch a[0] {
	case rt.types[TByteArray].Obj:
		return NewRef(acc), nil
	case rt.types[TBytes].Obj:
		return rt.NewBytes(byteArrayView(acc))
	}
	b, err := rt.NewBytes(byteArrayView(acc))
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(b)
	return rt.Call1(a[0], b)
}

func bytesMakeTrans(rt *Runtime, a []Ref) (Ref, error) {
	from, err := rt.bytesArg(a[0])
	if err != nil {
		return 0, err
	}
	to, err := rt.bytesArg(a[1])
	if err != nil {
		return 0, err
	}
	if len(from) != len(to) {
		return 0, rt.ValueErrorf("maketrans arguments must have same length")
	}
	var table [256]byte
	for i := range table {
		table[i] = byte(i)
	}
	for i, c := range from {
		table[c] = to[i]
	}
	return rt.NewBytes(table[:])
}
