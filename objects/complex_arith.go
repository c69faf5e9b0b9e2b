package objects

import (
	"math"
	"strings"

	"minipy/libm"
)

// The numeric slots of complex, computed part by part as C does.

const complexDoc = "Create a complex number from a string or numbers.\n\nIf a string is given, parse it as a complex number.\n" +
	"If a single number is given, convert it to a complex number.\nIf the 'real' or 'imag' arguments are given, create a complex number\n" +
	"with the specified real and imaginary components."

// complexOperand gives o as a complex operand; ok is false when o is no number.
func (rt *Runtime) complexOperand(o Ref) (v complex128, ok bool, err error) {
	if rt.isComplex(o) {
		return ComplexVal(o), true, nil
	}
	f, ok, err := rt.floatOperand(o)
	return complex(f, 0), ok, err
}

func complexBinary(f func(rt *Runtime, x, y complex128) (complex128, error)) BinaryFunc {
	return func(rt *Runtime, a, b Ref) (Ref, error) {
		x, ok, err := rt.complexOperand(a)
		var y complex128
		if ok && err == nil {
			y, ok, err = rt.complexOperand(b)
		}
		if err != nil {
			return 0, err
		}
		if !ok {
			return rt.NotImplemented, nil
		}
		r, err := f(rt, x, y)
		if err != nil {
			return 0, err
		}
		return rt.NewComplex(r)
	}
}

func complexMul(x, y complex128) complex128 {
	a, b, c, d := real(x), imag(x), real(y), imag(y)
	// the conversions keep the compiler from fusing the steps
	return complex(float64(a*c)-float64(b*d), float64(a*d)+float64(b*c))
}

// ComplexQuot divides x by y, which is not 0, by Smith's method: scaled by the larger part of the divisor.
func ComplexQuot(x, y complex128) complex128 {
	a, b, c, d := real(x), imag(x), real(y), imag(y)
	switch ac, ad := math.Abs(c), math.Abs(d); {
	case ac >= ad:
		ratio := d / c
		denom := c + float64(d*ratio)
		return complex((a+float64(b*ratio))/denom, (b-float64(a*ratio))/denom)
	case ad >= ac:
		ratio := c / d
		denom := float64(c*ratio) + d
		return complex((float64(a*ratio)+b)/denom, (float64(b*ratio)-a)/denom)
	}
	return complex(math.NaN(), math.NaN())
}

// complexPow is x**y: small whole exponents by multiplication, others by polar coordinates.
func (rt *Runtime) complexPow(x, y complex128) (complex128, error) {
	var r complex128
	n := real(y)
	switch {
	case y == 0:
		return 1, nil
	case x == 0:
		if imag(y) != 0 || real(y) < 0 {
			return 0, rt.zeroDivision("0.0 to a negative or complex power")
		}
		return 0, nil
	case imag(y) == 0 && n == math.Floor(n) && math.Abs(n) <= 100:
		r = complexPowU(x, int(math.Abs(n)))
		if n < 0 {
			if r == 0 {
				return 0, rt.zeroDivision("0.0 to a negative or complex power")
			}
			r = ComplexQuot(1, r)
		}
	default:
		abs := libm.Hypot(real(x), imag(x))
		length, at := libm.Pow(abs, real(y)), libm.Atan2(imag(x), real(x))
		phase := at * real(y)
		if imag(y) != 0 {
			length /= libm.Exp(at * imag(y))
			phase += float64(imag(y) * libm.Log(abs))
		}
		if math.IsInf(phase, 0) {
			return 0, rt.zeroDivision("0.0 to a negative or complex power")
		}
		sin, cos := libm.SinCos(phase)
		r = complex(length*cos, length*sin)
	}
	if math.IsInf(real(r), 0) || math.IsInf(imag(r), 0) {
		return 0, rt.OverflowErrorf("complex exponentiation")
	}
	return r, nil
}

func complexPowU(x complex128, n int) complex128 {
	r, p := complex(1, 0), x
	for mask := 1; mask > 0 && n >= mask; mask <<= 1 {
		if n&mask != 0 {
			r = complexMul(r, p)
		}
		p = complexMul(p, p)
	}
	return r
}

func complexNumberSlots(s *Slots) {
	b := &s.Binary
	b[NbAdd] = complexBinary(func(_ *Runtime, x, y complex128) (complex128, error) { return x + y, nil })
	b[NbSubtract] = complexBinary(func(_ *Runtime, x, y complex128) (complex128, error) { return x - y, nil })
	b[NbMultiply] = complexBinary(func(_ *Runtime, x, y complex128) (complex128, error) { return complexMul(x, y), nil })
	b[NbTrueDivide] = complexBinary(func(rt *Runtime, x, y complex128) (complex128, error) {
		if y == 0 {
			return 0, rt.zeroDivision("complex division by zero")
		}
		return ComplexQuot(x, y), nil
	})
	b[NbPower] = complexBinary((*Runtime).complexPow)
	s.PowMod = func(rt *Runtime, a, b, _ Ref) (Ref, error) {
		for _, o := range [...]Ref{a, b} {
			if !rt.IsInt(o) && !rt.IsInstanceOf(o, TFloat) && !rt.IsInstanceOf(o, TComplex) {
				return rt.NotImplemented, nil
			}
		}
		return 0, rt.ValueErrorf("complex modulo")
	}
	s.Negative = func(rt *Runtime, o Ref) (Ref, error) {
		v := ComplexVal(o)
		return rt.NewComplex(complex(-real(v), -imag(v)))
	}
	s.Positive = complexPositive
	s.Absolute = func(rt *Runtime, o Ref) (Ref, error) {
		v := ComplexVal(o)
		r := libm.Hypot(real(v), imag(v))
		if math.IsInf(r, 0) && !math.IsInf(real(v), 0) && !math.IsInf(imag(v), 0) {
			return 0, rt.OverflowErrorf("absolute value too large")
		}
		return rt.NewFloat(r)
	}
	s.Bool = func(_ *Runtime, o Ref) (bool, error) { return ComplexVal(o) != 0, nil }
}

// complexPositive returns the exact complex number that o is, or a new one of its value.
func complexPositive(rt *Runtime, o Ref) (Ref, error) {
	if TypeOf(o) == TComplex {
		return NewRef(o), nil
	}
	return rt.NewComplex(ComplexVal(o))
}

func complexMethods() []Native {
	return []Native{
		{Name: "conjugate", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			v := ComplexVal(a[0])
			return rt.NewComplex(complex(real(v), -imag(v)))
		}, Doc: "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j."},
		{Name: "__complex__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return complexPositive(rt, a[0]) },
			Doc: "Convert this value to exact type complex."},
		{Name: "__getnewargs__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			re, err := complexReal(rt, a[0])
			if err != nil {
				return 0, err
			}
			im, err := complexImag(rt, a[0])
			if err != nil {
				rt.DecRef(re)
				return 0, err
			}
			return rt.NewTupleSteal([]Ref{re, im})
		}},
		{Name: "__format__", Sig: "self, format_spec, /", Fn: complexDunderFormat, Doc: "Convert to a string according to format_spec."},
	}
}

func complexReal(rt *Runtime, o Ref) (Ref, error) { return rt.NewFloat(real(ComplexVal(o))) }

func complexImag(rt *Runtime, o Ref) (Ref, error) { return rt.NewFloat(imag(ComplexVal(o))) }

// readOnlyAttribute is the Set of what is a read-only member in CPython.
func readOnlyAttribute(rt *Runtime, _, _ Ref) error {
	return rt.Raisef(TAttributeError, "readonly attribute")
}

func complexGetSets() []GetSet {
	return []GetSet{
		{Name: "real", Get: complexReal, Set: readOnlyAttribute, Doc: "the real part of a complex number"},
		{Name: "imag", Get: complexImag, Set: readOnlyAttribute, Doc: "the imaginary part of a complex number"},
	}
}

// ParseComplex reads what complex() accepts: a real part, an imaginary part with j, or both; parentheses and white space around it.
func ParseComplex(s string) (complex128, bool) {
	s = strings.TrimFunc(asciiNumber(s), isNumberSpace)
	s, ok := stripUnderscores(s)
	if !ok {
		return 0, false
	}
	if s, found := strings.CutPrefix(s, "("); found {
		s, found = strings.CutSuffix(s, ")")
		if !found {
			return 0, false
		}
		return parseBareComplex(strings.TrimFunc(s, isNumberSpace))
	}
	return parseBareComplex(s)
}

func parseBareComplex(s string) (complex128, bool) {
	if s == "" {
		return 0, false
	}
	isJ := func(s string) bool { return s == "j" || s == "J" }
	v, n := floatPrefix(s)
	rest := s[n:]
	if n == 0 { // "j", "+j", "-j"
		im, rest := 1.0, s
		if s[0] == '+' || s[0] == '-' {
			if s[0] == '-' {
				im = -1
			}
			rest = s[1:]
		}
		return complex(0, im), isJ(rest)
	}
	if rest == "" {
		return complex(v, 0), true
	}
	if isJ(rest) {
		return complex(0, v), true
	}
	if rest[0] != '+' && rest[0] != '-' {
		return 0, false
	}
	im, m := floatPrefix(rest)
	if m == 0 {
		if im = 1; rest[0] == '-' {
			im = -1
		}
		m = 1
	}
	return complex(v, im), isJ(rest[m:])
}
