package objects

// The functions that change the case make new strings, even of one character: CPython looks for no shared ones here.

// asciiMap copies an ASCII str with each byte mapped.
func (rt *Runtime) asciiMap(s Ref, f func(i int, c byte) byte) (Ref, error) {
	src := strBytes(s)
	r, err := rt.allocStr(len(src), maxASCII)
	if err != nil {
		return 0, err
	}
	dst := strBytes(r)
	for i, c := range src {
		dst[i] = f(i, c)
	}
	return r, nil
}

// asciiFlip copies an ASCII str with the letters from first on in the other case.
func (rt *Runtime) asciiFlip(s Ref, first byte) (Ref, error) {
	src := strBytes(s)
	r, err := rt.allocStr(len(src), maxASCII)
	if err != nil {
		return 0, err
	}
	dst := strBytes(r)[:len(src)]
	for i, c := range src {
		if c-first < 26 {
			c ^= 0x20
		}
		dst[i] = c
	}
	return r, nil
}

func asciiLower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c |= 0x20
	}
	return c
}

func asciiUpper(c byte) byte {
	if 'a' <= c && c <= 'z' {
		c &^= 0x20
	}
	return c
}

// mapCase maps every character.
func (rt *Runtime) mapCase(s Ref, f caseMap) (Ref, error) {
	var b StrBuilder
	for i := range StrLen(s) {
		f(rt, &b, strAt(s, i))
	}
	return b.finishNew(rt)
}

func strLower(rt *Runtime, a []Ref) (Ref, error) {
	s := rt.Unbox(a[0])
	if strIsASCII(s) {
		return rt.asciiFlip(s, 'A')
	}
	var b StrBuilder
	for i := range StrLen(s) {
		mapLowerAt(rt, &b, s, i)
	}
	return b.finishNew(rt)
}

func strUpper(rt *Runtime, a []Ref) (Ref, error) {
	s := rt.Unbox(a[0])
	if strIsASCII(s) {
		return rt.asciiFlip(s, 'a')
	}
	return rt.mapCase(s, mapUpper)
}

func strCasefold(rt *Runtime, a []Ref) (Ref, error) {
	s := rt.Unbox(a[0])
	if strIsASCII(s) {
		return strLower(rt, a)
	}
	return rt.mapCase(s, mapFold)
}

func strSwapcase(rt *Runtime, a []Ref) (Ref, error) {
	s := rt.Unbox(a[0])
	var b StrBuilder
	for i := range StrLen(s) {
		switch c := strAt(s, i); {
		case isUpper(c):
			mapLowerAt(rt, &b, s, i)
		case isLower(c):
			mapUpper(rt, &b, c)
		default:
			_ = b.WriteRune(rt, c)
		}
	}
	return b.finishNew(rt)
}

func strCapitalize(rt *Runtime, a []Ref) (Ref, error) {
	s := rt.Unbox(a[0])
	if StrLen(s) == 0 {
		return NewRef(s), nil
	}
	if strIsASCII(s) {
		return rt.asciiMap(s, func(i int, c byte) byte {
			if i == 0 {
				return asciiUpper(c)
			}
			return asciiLower(c)
		})
	}
	var b StrBuilder
	mapTitle(rt, &b, strAt(s, 0))
	for i := 1; i < StrLen(s); i++ {
		mapLowerAt(rt, &b, s, i)
	}
	return b.finishNew(rt)
}

func strTitle(rt *Runtime, a []Ref) (Ref, error) {
	s := rt.Unbox(a[0])
	var b StrBuilder
	inWord := false
	for i := range StrLen(s) {
		c := strAt(s, i)
		if inWord {
			mapLowerAt(rt, &b, s, i)
		} else {
			mapTitle(rt, &b, c)
		}
		inWord = isCased(c)
	}
	return b.finishNew(rt)
}

// everyChar makes an is... method: true if there are characters and all satisfy f.
func everyChar(name string, f func(c rune) bool) Native {
	return Native{Name: name, Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		s := rt.Unbox(a[0])
		n := StrLen(s)
		for i := range n {
			if !f(strAt(s, i)) {
				return rt.False, nil
			}
		}
		return rt.Bool(n > 0 || name == "isprintable"), nil
	}}
}

// cased makes islower and isupper: no character of the other cases, and at least one of this.
func cased(name string, want, other func(c rune) bool) Native {
	return Native{Name: name, Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		s := rt.Unbox(a[0])
		found := false
		for i := range StrLen(s) {
			c := strAt(s, i)
			if other(c) || isTitle(c) {
				return rt.False, nil
			}
			found = found || want(c)
		}
		return rt.Bool(found), nil
	}}
}

func strIsTitle(rt *Runtime, a []Ref) (Ref, error) {
	s := rt.Unbox(a[0])
	found, inWord := false, false
	for i := range StrLen(s) {
		switch c := strAt(s, i); {
		case isUpper(c) || isTitle(c):
			if inWord {
				return rt.False, nil
			}
			found, inWord = true, true
		case isLower(c):
			if !inWord {
				return rt.False, nil
			}
			found = true
		default:
			inWord = false
		}
	}
	return rt.Bool(found), nil
}

// IsIdentifier reports whether a str is a valid identifier.
func (rt *Runtime) IsIdentifier(o Ref) bool {
	s := rt.Unbox(o)
	if StrLen(s) == 0 || !isIdentStart(strAt(s, 0)) {
		return false
	}
	for i := 1; i < StrLen(s); i++ {
		if !isIdentPart(strAt(s, i)) {
			return false
		}
	}
	return true
}
