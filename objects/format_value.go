package objects

import (
	"math"
	"strconv"
)

// FormatValue is format(o, spec); spec 0 is the empty one.
func (rt *Runtime) FormatValue(o, spec Ref) (Ref, error) {
	if spec == 0 || TypeOf(spec) == TStr && StrLen(spec) == 0 {
		switch TypeOf(o) {
		case TStr:
			return NewRef(o), nil
		case TInt:
			return intRepr(rt, o)
		case TFloat:
			var buf [32]byte
			return rt.newASCII(appendFloatRepr(buf[:0], FloatVal(o)))
		}
		spec = rt.EmptyStr
	} else {
		var buf [32]rune
		switch TypeOf(o) {
		case TInt, TBigInt:
			return rt.formatInt(o, o, rt.specRunes(spec, buf[:0]))
		case TFloat:
			return rt.formatFloat(o, FloatVal(o), rt.specRunes(spec, buf[:0]))
		case TStr:
			return rt.formatStr(o, rt.specRunes(spec, buf[:0]))
		}
	}
	m, err := rt.BoundSpecial(o, NameFormat)
	if err != nil {
		return 0, err
	}
	if m == 0 {
		return 0, rt.TypeErrorf("Type %s doesn't define __format__", rt.TypeName(o))
	}
	r, err := rt.Call1(m, spec)
	rt.DecRef(m)
	if err != nil {
		return 0, err
	}
	if !rt.IsStr(r) {
		defer rt.DecRef(r)
		return 0, rt.TypeErrorf("__format__ must return a str, not %s", rt.TypeName(r))
	}
	return r, nil
}

// formatArg checks the argument of a __format__ method; empty tells that it is "".
func (rt *Runtime) formatArg(spec Ref) (empty bool, err error) {
	if !rt.IsStr(spec) {
		return false, rt.TypeErrorf("__format__() argument must be str, not %s", rt.argTypeName(spec))
	}
	return StrLen(rt.Unbox(spec)) == 0, nil
}

func strDunderFormat(rt *Runtime, a []Ref) (Ref, error) {
	empty, err := rt.formatArg(a[1])
	if err != nil {
		return 0, err
	}
	if empty {
		return rt.ToStr(a[0])
	}
	return rt.formatStr(a[0], rt.specRunes(a[1], nil))
}

func intDunderFormat(rt *Runtime, a []Ref) (Ref, error) {
	empty, err := rt.formatArg(a[1])
	if err != nil {
		return 0, err
	}
	if empty {
		if TypeOf(a[0]) == TInt {
			var digits [20]byte
			return rt.newASCII(strconv.AppendInt(digits[:0], IntVal(a[0]), 10))
		}
		return rt.ToStr(a[0])
	}
	return rt.formatInt(a[0], rt.Unbox(a[0]), rt.specRunes(a[1], nil))
}

func floatDunderFormat(rt *Runtime, a []Ref) (Ref, error) {
	empty, err := rt.formatArg(a[1])
	if err != nil {
		return 0, err
	}
	if empty {
		return rt.ToStr(a[0])
	}
	return rt.formatFloat(a[0], FloatVal(a[0]), rt.specRunes(a[1], nil))
}

func complexDunderFormat(rt *Runtime, a []Ref) (Ref, error) {
	empty, err := rt.formatArg(a[1])
	if err != nil {
		return 0, err
	}
	if empty {
		return rt.ToStr(a[0])
	}
	return rt.formatComplex(a[0], rt.specRunes(a[1], nil))
}

// formatStr formats o, a str.
func (rt *Runtime) formatStr(o Ref, spec []rune) (Ref, error) {
	f, err := rt.parseSpec(o, spec, 's', '<')
	switch {
	case err != nil:
		return 0, err
	case f.typ != 's':
		return 0, rt.unknownCode(f, o)
	case f.sign == ' ':
		return 0, rt.ValueErrorf("Space not allowed in string format specifier")
	case f.sign != 0:
		return 0, rt.ValueErrorf("Sign not allowed in string format specifier")
	case f.zneg:
		return 0, rt.ValueErrorf("Negative zero coercion (z) not allowed in string format specifier")
	case f.alt:
		return 0, rt.ValueErrorf("Alternate form (#) not allowed in string format specifier")
	case f.align == '=':
		return 0, rt.ValueErrorf("'=' alignment not allowed in string format specifier")
	}
	s := rt.Unbox(o)
	n := StrLen(s)
	if f.prec >= 0 {
		n = min(n, f.prec)
	}
	if f.width <= n && n == StrLen(s) {
		return NewRef(s), nil
	}
	pad := max(f.width-n, 0)
	left := 0
	switch f.align {
	case '>':
		left = pad
	case '^':
		left = pad / 2
	}
	var b StrBuilder
	b.WriteRepeat(rt, f.fill, left)
	b.WriteSub(rt, s, 0, n)
	b.WriteRepeat(rt, f.fill, pad-left)
	return b.Finish(rt)
}

func (rt *Runtime) formatComplex(o Ref, spec []rune) (Ref, error) {
	f, err := rt.parseSpec(o, spec, 0, '>')
	if err != nil {
		return 0, err
	}
	switch f.typ {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n':
	default:
		return 0, rt.unknownCode(f, o)
	}
	switch {
	case f.prec > math.MaxInt32:
		return 0, rt.ValueErrorf("precision too big")
	case f.fill == '0':
		return 0, rt.ValueErrorf("Zero padding is not allowed in complex format specifier")
	case f.align == '=':
		return 0, rt.ValueErrorf("'=' alignment flag is not allowed in complex format specifier")
	case f.prec > maxFormat || f.width > maxFormat:
		return 0, rt.NoMemory()
	}
	c := ComplexVal(o)
	re, im := real(c), imag(c)
	part := f
	part.width, part.align, part.fill = -1, '<', ' '
	if f.typ == 0 && f.prec < 0 {
		part.typ = 'r' // no ".0" here
	}
	var out []byte
	parens := f.typ == 0
	if parens {
		if re == 0 && !math.Signbit(re) {
			parens = false
		} else {
			out = append(out, '(')
		}
	}
	if f.typ != 0 || parens {
		out = appendNumber(out, &part, splitNumber(appendComplexPart(re, &part)))
		part.sign = '+'
	}
	out = appendNumber(out, &part, splitNumber(appendComplexPart(im, &part)))
	out = append(out, 'j')
	if parens {
		out = append(out, ')')
	}
	pad := max(f.width-len(out), 0)
	left := pad
	switch f.align {
	case '<':
		left = 0
	case '^':
		left = pad / 2
	}
	res := appendFill(nil, f.fill, left)
	res = append(res, out...)
	return rt.NewStr(string(appendFill(res, f.fill, pad-left)))
}

// appendComplexPart is appendFloatSpec without the ".0" that a float without a type gets.
func appendComplexPart(x float64, f *formatSpec) []byte {
	g := *f
	if g.typ == 0 {
		g.typ = 'g'
	}
	return appendFloatSpec(nil, x, &g)
}
