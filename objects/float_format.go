package objects

import (
	"math"
	"strconv"
)

// floatFlags vary the text of a float.
type floatFlags uint8

const (
	floatAlt     floatFlags = 1 << iota // always a decimal point, and %g keeps trailing zeros
	floatDot0                           // at least one digit after the point
	floatNoNegZ                         // no sign if the rounded value is zero
	floatDefault = 6                    // the precision when none is given
)

// FloatRepr is repr(f): the shortest digits that read back as f.
func FloatRepr(f float64) string {
	var buf [32]byte
	return string(appendFloatRepr(buf[:0], f))
}

func appendFloatRepr(b []byte, f float64) []byte { return appendFloat(b, f, 'r', 0, floatDot0) }

// appendFloat appends f as CPython's PyOS_double_to_string does; code is one of e, E, f, F, g, G and r.
func appendFloat(b []byte, f float64, code byte, prec int, flags floatFlags) []byte {
	start := len(b)
	upper := code >= 'A' && code <= 'Z'
	if upper {
		code += 'a' - 'A'
	}
	neg := math.Signbit(f)
	switch {
	case math.IsNaN(f):
		b = append(b, "nan"...)
	case math.IsInf(f, 0):
		if neg {
			b = append(b, '-')
		}
		b = append(b, "inf"...)
	default:
		b = append(b, '-')
		digits := len(b)
		b = appendFinite(b, math.Abs(f), code, prec, flags)
		if !neg || flags&floatNoNegZ != 0 && zeroText(b[digits:]) {
			b = append(b[:start], b[digits:]...)
		}
	}
	if upper {
		upperASCII(b[start:])
	}
	return b
}

// zeroText reports whether the mantissa has no digit but 0.
func zeroText(b []byte) bool {
	for _, c := range b {
		switch {
		case c >= '1' && c <= '9':
			return false
		case c == 'e':
			return true
		}
	}
	return true
}

func appendFinite(b []byte, f float64, code byte, prec int, flags floatFlags) []byte {
	switch code {
	case 'f':
		b = strconv.AppendFloat(b, f, 'f', prec, 64)
		if prec == 0 && flags&floatAlt != 0 {
			b = append(b, '.')
		}
		return b
	case 'e':
		mark := len(b)
		b = strconv.AppendFloat(b, f, 'e', prec, 64)
		if prec == 0 && flags&floatAlt != 0 {
			b = append(b, 0)
			copy(b[mark+2:], b[mark+1:])
			b[mark+1] = '.'
		}
		return b
	}
	var sbuf [64]byte
	var sci []byte
	if code == 'r' {
		sci = strconv.AppendFloat(sbuf[:0], f, 'e', -1, 64)
	} else {
		prec = max(prec, 1)
		sci = strconv.AppendFloat(sbuf[:0], f, 'e', prec-1, 64)
	}
	digits, exp := splitScientific(sci)
	if code == 'r' || flags&floatAlt == 0 {
		for len(digits) > 1 && digits[len(digits)-1] == '0' {
			digits = digits[:len(digits)-1]
		}
	}
	limit := 16
	if code == 'g' {
		limit = prec
		if flags&floatDot0 != 0 {
			limit--
		}
	}
	point := exp + 1 // where the decimal point stands among the digits
	if point <= -4 || point > limit {
		b = append(b, digits[0])
		if len(digits) > 1 || flags&floatAlt != 0 {
			b = append(b, '.')
			b = append(b, digits[1:]...)
		}
		return appendExponent(b, exp)
	}
	if point <= 0 {
		b = append(b, '0', '.')
		b = appendFill(b, '0', -point)
		return append(b, digits...)
	}
	if point >= len(digits) {
		b = append(b, digits...)
		b = appendFill(b, '0', point-len(digits))
		switch {
		case flags&floatDot0 != 0:
			b = append(b, '.', '0')
		case flags&floatAlt != 0:
			b = append(b, '.')
		}
		return b
	}
	b = append(b, digits[:point]...)
	b = append(b, '.')
	return append(b, digits[point:]...)
}

// splitScientific takes d.ddde±xx apart, in place.
func splitScientific(s []byte) (digits []byte, exp int) {
	e := len(s) - 1
	for s[e] != 'e' {
		e--
	}
	for _, c := range s[e+2:] {
		exp = exp*10 + int(c-'0')
	}
	if s[e+1] == '-' {
		exp = -exp
	}
	if e == 1 {
		return s[:1], exp
	}
	s[1] = s[0]
	return s[1:e], exp
}

func appendExponent(b []byte, exp int) []byte {
	b = append(b, 'e')
	if exp < 0 {
		b = append(b, '-')
		exp = -exp
	} else {
		b = append(b, '+')
	}
	if exp < 10 {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(exp), 10)
}

// splitNumber takes a float's text apart for padding and grouping.
func splitNumber(s []byte) (t numberText) {
	if len(s) > 0 && s[0] == '-' {
		t.neg = true
		s = s[1:]
	}
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	t.digits, t.rest = s[:n], s[n:]
	return t
}

// formatFloatSpec formats x by a parsed specification, of which the type is known to be one of floats.
func (rt *Runtime) formatFloatSpec(x float64, f formatSpec) (Ref, error) {
	if f.prec > math.MaxInt32 {
		return 0, rt.ValueErrorf("precision too big")
	}
	if f.prec > maxFormat || f.width > maxFormat {
		return 0, rt.NoMemory()
	}
	var nbuf, obuf [96]byte
	text := appendFloatSpec(nbuf[:0], x, &f)
	if f.width <= 0 && f.group == 0 && f.sign != '+' && f.sign != ' ' {
		return rt.newASCII(text)
	}
	return rt.newFilled(appendNumber(obuf[:0], &f, splitNumber(text)), f.fill)
}

// appendFloatSpec appends x without padding, sign option and grouping.
func appendFloatSpec(b []byte, x float64, f *formatSpec) []byte {
	var flags floatFlags
	if f.alt {
		flags |= floatAlt
	}
	if f.zneg {
		flags |= floatNoNegZ
	}
	code, prec := byte(f.typ), f.prec
	switch f.typ {
	case 0:
		flags |= floatDot0
		code = 'r'
		if prec >= 0 {
			code = 'g'
		}
	case 'n':
		code = 'g'
	case '%':
		code = 'f'
		x *= 100
	}
	if prec < 0 {
		prec = floatDefault
	}
	b = appendFloat(b, x, code, prec, flags)
	if f.typ == '%' {
		b = append(b, '%')
	}
	return b
}

// formatFloat formats the float x, o being the object as messages name it.
func (rt *Runtime) formatFloat(o Ref, x float64, spec []rune) (Ref, error) {
	f, err := rt.parseSpec(o, spec, 0, '>')
	if err != nil {
		return 0, err
	}
	switch f.typ {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%':
		return rt.formatFloatSpec(x, f)
	}
	return 0, rt.unknownCode(f, o)
}
