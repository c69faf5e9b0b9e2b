package objects

const intDoc = `int([x]) -> integer
int(x, base=10) -> integer

Convert a number or string to an integer, or return 0 if no arguments
are given.  If x is a number, return x.__int__().  For floating-point
numbers, this truncates towards zero.

If x is not a number or if base is given, then x must be a string,
bytes, or bytearray instance representing an integer literal in the
given base.  The literal can be preceded by '+' or '-' and be surrounded
by whitespace.  The base defaults to 10.  Valid bases are 0 and 2-36.
Base 0 means to interpret the base from the string as an integer literal.
>>> int('0b100', base=0)
4`

// intNew is int(x, base) and what derived classes inherit of it.
func intNew(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
	x, base, err := rt.intArgs(args, kw)
	if err != nil {
		return 0, err
	}
	var v Ref
	switch {
	case base != 0:
		v, err = rt.intFromText(x, base)
	case x == 0:
		v, err = rt.NewInt(0)
	default:
		v, err = rt.IntFrom(x)
	}
	if err != nil || t.ID == TInt {
		return v, err
	}
	return rt.allocBoxed(t, v)
}

var intSig = ParseSignature("x=, /, base=")

func (rt *Runtime) intArgs(args []Ref, kw Ref) (x, base Ref, err error) {
	var v [2]Ref
	if kw == 0 && len(args) > 2 {
		return 0, 0, rt.CheckPositional("int", len(args), 0, 2)
	}
	if err := rt.Unpack("int", intSig, args, kw, v[:]); err != nil {
		return 0, 0, err
	}
	if v[1] != 0 && v[0] == 0 {
		return 0, 0, rt.TypeErrorf("int() missing string argument")
	}
	return v[0], v[1], nil
}

// intFromText is int(x, base).
func (rt *Runtime) intFromText(x, base Ref) (Ref, error) {
	b, _, err := rt.indexValue(base)
	if err != nil {
		return 0, err
	}
	if b != 0 && b < 2 || b > 36 {
		return 0, rt.ValueErrorf("int() base must be >= 2 and <= 36, or 0")
	}
	text, ok := "", false
	if rt.IsStr(x) || rt.IsInstanceOf(x, TBytes) || rt.IsInstanceOf(x, TByteArray) {
		text, ok = rt.numberText(x)
	}
	if !ok {
		return 0, rt.TypeErrorf("int() can't convert non-string with explicit base")
	}
	return rt.intLiteral(x, text, b)
}

// intLiteral reads text, which is what x holds, as an int.
func (rt *Runtime) intLiteral(x Ref, text string, base int) (Ref, error) {
	v, err := rt.ParseInt(text, base)
	if err != nil || v != 0 {
		return v, err
	}
	shown := x
	if !rt.IsStr(x) {
		if shown, err = rt.NewBytes([]byte(text[:min(len(text), 200)])); err != nil {
			return 0, err
		}
		defer rt.DecRef(shown)
	}
	r, err := rt.ReprGo(shown)
	if err != nil {
		return 0, err
	}
	if runes := []rune(r); len(runes) > 200 {
		r = string(runes[:200])
	}
	return 0, rt.ValueErrorf("invalid literal for int() with base %d: %s", base, r)
}

// IntFrom is int(o): by __int__, __index__ or __trunc__, or from a string.
func (rt *Runtime) IntFrom(o Ref) (Ref, error) {
	t := rt.TypeFor(o)
	switch {
	case t.ID == TInt || t.ID == TBigInt:
		return NewRef(o), nil
	case t.ID == TStr:
		if strIsASCII(o) {
			if v, ok := shortInt(strBytes(o)); ok {
				return rt.NewInt(v)
			}
		}
		return rt.intLiteral(o, asciiNumber(rt.StrGo(o)), 10)
	case t.Int != nil:
		r, err := t.Int(rt, o)
		if err != nil {
			return 0, err
		}
		return rt.exactIntSteal(r, "__int__")
	case t.Index != nil:
		return rt.Index(o)
	}
	r, ok, err := rt.CallBound(o, NameTrunc, 0)
	if err != nil {
		return 0, err
	}
	if ok {
		return rt.truncResultSteal(r)
	}
	if text, ok := rt.numberText(o); ok {
		return rt.intLiteral(o, text, 10)
	}
	return 0, rt.TypeErrorf("int() argument must be a string, a bytes-like object or a real number, not '%s'", t.Name)
}

// shortInt reads up to 18 plain digits, which most texts of ints are.
func shortInt(b []byte) (v int64, ok bool) {
	digits := b
	if len(b) > 0 && b[0] == '-' {
		digits = b[1:]
	}
	if len(digits) == 0 || len(digits) > 18 {
		return 0, false
	}
	for _, c := range digits {
		if c -= '0'; c > 9 {
			return 0, false
		}
		v = v*10 + int64(c)
	}
	if len(digits) < len(b) {
		v = -v
	}
	return v, true
}

// truncResultSteal makes an int of what __trunc__ returned. refs: r stolen
func (rt *Runtime) truncResultSteal(r Ref) (Ref, error) {
	defer rt.DecRef(r)
	if err := rt.VM.Warn(TDeprecationWarning, "The delegation of int() to __trunc__ is deprecated."); err != nil {
		return 0, err
	}
	if rt.TypeFor(r).Index == nil {
		return 0, rt.TypeErrorf("__trunc__ returned non-Integral (type %s)", rt.TypeName(r))
	}
	return rt.Index(r)
}
