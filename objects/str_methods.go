package objects

// selfMethod is a method without arguments.
func selfMethod(name string, fn NativeFunc) Native {
	return Native{Name: name, Sig: "self, /", Fn: fn}
}

func strMethods() []Native {
	return []Native{
		selfMethod("capitalize", strCapitalize),
		selfMethod("casefold", strCasefold),
		padMethod("center", padCenter),
		searchMethod("count", strCount, false),
		{Name: "encode", Sig: "self, encoding=, errors=", Fn: strEncode},
		tailMethod("endswith", true),
		{Name: "expandtabs", Sig: "self, tabsize=", Fn: strExpandtabs},
		searchMethod("find", strIndex, false),
		{Name: "format", Kw: strFormat, Flags: Tuple},
		{Name: "format_map", Sig: "self, mapping, /", Fn: strFormatMap},
		searchMethod("index", strIndex, true),
		everyChar("isalnum", isAlnum),
		everyChar("isalpha", isAlpha),
		selfMethod("isascii", func(rt *Runtime, a []Ref) (Ref, error) { return rt.Bool(strIsASCII(rt.Unbox(a[0]))), nil }),
		everyChar("isdecimal", isDecimal),
		everyChar("isdigit", isDigitChar),
		selfMethod("isidentifier", func(rt *Runtime, a []Ref) (Ref, error) { return rt.Bool(rt.IsIdentifier(a[0])), nil }),
		cased("islower", isLower, isUpper),
		everyChar("isnumeric", isNumeric),
		everyChar("isprintable", isPrintable),
		everyChar("isspace", isSpace),
		selfMethod("istitle", strIsTitle),
		cased("isupper", isUpper, isLower),
		{Name: "join", Sig: "self, iterable, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.StrJoin(a[0], a[1]) }},
		padMethod("ljust", padRight),
		selfMethod("lower", strLower),
		stripMethod("lstrip", stripLeft),
		{Name: "maketrans", Sig: "x, y=, z=, /", Fn: strMaketrans, Flags: StaticMethod},
		{Name: "partition", Sig: "self, sep, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return strPartition(rt, a, false) }},
		{Name: "removeprefix", Sig: "self, prefix, /", Fn: strRemoveprefix},
		{Name: "removesuffix", Sig: "self, suffix, /", Fn: strRemovesuffix},
		{Name: "replace", Sig: "self, old, new, /, count=", Fn: strReplaceMethod},
		searchMethod("rfind", strLastIndex, false),
		searchMethod("rindex", strLastIndex, true),
		padMethod("rjust", padLeft),
		{Name: "rpartition", Sig: "self, sep, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return strPartition(rt, a, true) }},
		{Name: "rsplit", Sig: "self, sep=, maxsplit=", Fn: strRsplit},
		stripMethod("rstrip", stripRight),
		{Name: "split", Sig: "self, sep=, maxsplit=", Fn: strSplit},
		{Name: "splitlines", Sig: "self, keepends=", Fn: strSplitlines},
		tailMethod("startswith", false),
		stripMethod("strip", stripLeft|stripRight),
		selfMethod("swapcase", strSwapcase),
		selfMethod("title", strTitle),
		{Name: "translate", Sig: "self, table, /", Fn: strTranslate},
		selfMethod("upper", strUpper),
		{Name: "zfill", Sig: "self, width, /", Fn: strZfill},
		{Name: "__format__", Sig: "self, format_spec, /", Fn: strDunderFormat},
		selfMethod("__getnewargs__", func(rt *Runtime, a []Ref) (Ref, error) {
			v := rt.Unbox(a[0])
			if IsImmortal(v) && StrLen(v) < 2 {
				return rt.NewTupleFrom([]Ref{v})
			}
			s, err := rt.allocStr(StrLen(v), maxOfKind(v))
			if err != nil {
				return 0, err
			}
			copy(strBytes(s), strBytes(v))
			return rt.NewTupleSteal([]Ref{s})
		}),
		selfMethod("__sizeof__", func(rt *Runtime, a []Ref) (Ref, error) { return rt.NewInt(int64(rt.SizeOf(a[0]))) }),
	}
}

// tailMethod makes startswith and endswith.
func tailMethod(name string, atEnd bool) Native {
	return Native{Name: name, Sig: "self, prefix, start=, end=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		s := rt.Unbox(a[0])
		i, j, err := rt.findRange(StrLen(s), a[2], a[3])
		if err != nil {
			return 0, err
		}
		match := func(p Ref) bool {
			n := StrLen(p)
			if j-i < n {
				return false
			}
			if atEnd {
				return strMatchAt(s, p, j-n)
			}
			return strMatchAt(s, p, i)
		}
		if rt.IsStr(a[1]) {
			return rt.Bool(match(rt.Unbox(a[1]))), nil
		}
		if !rt.IsInstanceOf(a[1], TTuple) {
			return 0, rt.TypeErrorf("%s first arg must be str or a tuple of str, not %s", name, rt.TypeName(a[1]))
		}
		for _, p := range rt.TupleItemsAny(a[1]) {
			if !rt.IsStr(p) {
				return 0, rt.TypeErrorf("tuple for %s must only contain str, not %s", name, rt.TypeName(p))
			}
			if match(rt.Unbox(p)) {
				return rt.True, nil
			}
		}
		return rt.False, nil
	}}
}

// padKind says on which side a text is filled up.
type padKind int

const (
	padLeft padKind = iota
	padRight
	padCenter
)

func padMethod(name string, kind padKind) Native {
	return Native{Name: name, Sig: "self, width, fillchar=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		width, err := rt.SsizeArg(a[1])
		if err != nil {
			return 0, err
		}
		fill := ' '
		if a[2] != 0 {
			if !rt.IsStr(a[2]) {
				return 0, rt.TypeErrorf("The fill character must be a unicode character, not %s", rt.TypeName(a[2]))
			}
			f := rt.Unbox(a[2])
			if StrLen(f) != 1 {
				return 0, rt.TypeErrorf("The fill character must be exactly one character long")
			}
			fill = strAt(f, 0)
		}
		s := rt.Unbox(a[0])
		total := int(width) - StrLen(s)
		switch {
		case total <= 0 || width < 0:
			return NewRef(s), nil
		case kind == padLeft:
			return rt.pad(s, fill, total, 0)
		case kind == padRight:
			return rt.pad(s, fill, 0, total)
		}
		left := total/2 + total&int(width)&1
		return rt.pad(s, fill, left, total-left)
	}}
}

// pad puts fill characters on both sides of an exact str.
func (rt *Runtime) pad(s Ref, fill rune, left, right int) (Ref, error) {
	n := StrLen(s)
	if left > maxStr-n || right > maxStr-n-left {
		return 0, rt.NoMemory()
	}
	top := roundMax(fill)
	if n > 0 {
		top = max(top, maxOfKind(s))
	}
	r, err := rt.allocStr(n+left+right, top)
	if err != nil {
		return 0, err
	}
	for i := range left {
		setStrAt(r, i, fill)
	}
	copyChars(r, left, s, 0, n)
	for i := range right {
		setStrAt(r, left+n+i, fill)
	}
	return r, nil
}

func strZfill(rt *Runtime, a []Ref) (Ref, error) {
	width, err := rt.SsizeArg(a[1])
	if err != nil {
		return 0, err
	}
	s := rt.Unbox(a[0])
	n := StrLen(s)
	if n >= width {
		return NewRef(s), nil
	}
	fill := int(width) - n
	r, err := rt.pad(s, '0', fill, 0)
	if err != nil {
		return 0, err
	}
	if n > 0 {
		if c := strAt(s, 0); c == '+' || c == '-' {
			setStrAt(r, 0, c)
			setStrAt(r, fill, '0')
		}
	}
	return r, nil
}

func strExpandtabs(rt *Runtime, a []Ref) (Ref, error) {
	size := 8
	if a[1] != 0 {
		var err error
		if size, err = rt.CIntArg(a[1]); err != nil {
			return 0, err
		}
	}
	s := rt.Unbox(a[0])
	if strIndex(s, rt.latin1Str('\t'), 0, StrLen(s)) < 0 {
		return NewRef(s), nil
	}
	if size > 1 { // all the tabs behind the first column are refused early if they cannot fit
		n := 0
		for i := range StrLen(s) {
			if strAt(s, i) == '\t' {
				n++
			}
		}
		if n-1 > maxStr/size && strIndex(s, rt.latin1Str('\n'), 0, StrLen(s)) < 0 && strIndex(s, rt.latin1Str('\r'), 0, StrLen(s)) < 0 {
			return 0, rt.NoMemory()
		}
	}
	var b StrBuilder
	col := 0
	for i := range StrLen(s) {
		c := strAt(s, i)
		switch c {
		case '\t':
			if size > 0 {
				k := size - col%size
				if err := b.WriteRepeat(rt, ' ', k); err != nil {
					b.Abort(rt)
					return 0, err
				}
				col += k
			}
			continue
		case '\n', '\r':
			col = -1
		}
		col++
		_ = b.WriteRune(rt, c)
	}
	return b.Finish(rt)
}

func strRemoveprefix(rt *Runtime, a []Ref) (Ref, error) {
	if !rt.IsStr(a[1]) {
		return 0, rt.TypeErrorf("removeprefix() argument must be str, not %s", rt.argTypeName(a[1]))
	}
	s, p := rt.Unbox(a[0]), rt.Unbox(a[1])
	if strMatchAt(s, p, 0) {
		return rt.StrSub(s, StrLen(p), StrLen(s))
	}
	return NewRef(s), nil
}

func strRemovesuffix(rt *Runtime, a []Ref) (Ref, error) {
	if !rt.IsStr(a[1]) {
		return 0, rt.TypeErrorf("removesuffix() argument must be str, not %s", rt.argTypeName(a[1]))
	}
	s, p := rt.Unbox(a[0]), rt.Unbox(a[1])
	if strMatchAt(s, p, StrLen(s)-StrLen(p)) {
		return rt.StrSub(s, 0, StrLen(s)-StrLen(p))
	}
	return NewRef(s), nil
}

func strReplaceMethod(rt *Runtime, a []Ref) (Ref, error) {
	for i := 1; i <= 2; i++ {
		if !rt.IsStr(a[i]) {
			return 0, rt.TypeErrorf("replace() argument %d must be str, not %s", i, rt.argTypeName(a[i]))
		}
	}
	limit := -1
	if a[3] != 0 {
		var err error
		if limit, err = rt.SsizeArg(a[3]); err != nil {
			return 0, err
		}
	}
	return rt.strReplace(rt.Unbox(a[0]), rt.Unbox(a[1]), rt.Unbox(a[2]), limit)
}
