package objects

import (
	"math"
	"strings"

	"minipy/mem"
)

// complex: 8 real part float64, 16 imaginary part float64.
const (
	offComplexReal = 8
	offComplexImag = 16
	complexSize    = 24
)

// NewComplex makes a complex number.
func (rt *Runtime) NewComplex(v complex128) (Ref, error) {
	o, err := rt.alloc(TComplex, complexSize)
	if err != nil {
		return 0, err
	}
	setComplexVal(o, v)
	return o, nil
}

// ComplexVal is the value of a complex number or an instance of a class derived from complex.
func ComplexVal(o Ref) complex128 {
	return complex(*mem.F64(o, offComplexReal), *mem.F64(o, offComplexImag))
}

func setComplexVal(o Ref, v complex128) {
	*mem.F64(o, offComplexReal), *mem.F64(o, offComplexImag) = real(v), imag(v)
}

func (rt *Runtime) isComplex(o Ref) bool { return rt.types[TypeOf(o)].Layout == TComplex }

func complexHash(rt *Runtime, o Ref) (int64, error) {
	v := ComplexVal(o)
	r, err := hashFloat(rt, o, real(v))
	if err != nil {
		return 0, err
	}
	i, err := hashFloat(rt, o, imag(v))
	if err != nil {
		return 0, err
	}
	h := r + 1000003*i
	if h == -1 {
		h = -2
	}
	return h, nil
}

func complexRichCompare(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
	if op != CmpEQ && op != CmpNE {
		return rt.NotImplemented, nil
	}
	x := ComplexVal(a)
	eq := false
	switch i := rt.intExact(b); {
	case i != 0:
		if imag(x) == 0 {
			c, un := rt.floatCompareInt(real(x), i)
			eq = c == 0 && !un
		}
	case rt.isFloat(b):
		eq = x == complex(FloatVal(b), 0)
	case rt.isComplex(b):
		eq = x == ComplexVal(b)
	default:
		return rt.NotImplemented, nil
	}
	return rt.Bool(eq == (op == CmpEQ)), nil
}

// complexRepr leaves out a real part of +0; otherwise both parts stand in parentheses.
func complexRepr(rt *Runtime, o Ref) (Ref, error) { return rt.NewStr(complexText(ComplexVal(o))) }

func complexText(v complex128) string {
	re, im := trimDot0(FloatRepr(real(v))), trimDot0(FloatRepr(imag(v)))
	if real(v) == 0 && !math.Signbit(real(v)) {
		return im + "j"
	}
	if im[0] != '-' {
		im = "+" + im
	}
	return "(" + re + im + "j)"
}

func trimDot0(s string) string {
	if n := len(s); n > 2 && s[n-2:] == ".0" {
		return s[:n-2]
	}
	return s
}

var complexSig = ParseSignature("real=, imag=")

func complexNew(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
	var a [2]Ref
	if err := rt.Unpack("complex", complexSig, args, kw, a[:]); err != nil {
		return 0, err
	}
	v, same, err := rt.complexArgs(t, a[0], a[1])
	if err != nil {
		return 0, err
	}
	switch {
	case same:
		return NewRef(a[0]), nil
	case t.ID == TComplex:
		return rt.NewComplex(v)
	}
	o, err := rt.genericAlloc(t)
	if err != nil {
		return 0, err
	}
	setComplexVal(o, v)
	return o, nil
}

// complexArgs computes complex(re, im); same says that it is re itself.
func (rt *Runtime) complexArgs(t *Type, re, im Ref) (v complex128, same bool, err error) {
	if re != 0 && im == 0 && TypeOf(re) == TComplex && t.ID == TComplex {
		return 0, true, nil
	}
	if re != 0 && rt.IsStr(re) {
		if im != 0 {
			return 0, false, rt.TypeErrorf("complex() can't take second arg if first is a string")
		}
		v, err := rt.complexFromStr(re)
		return v, false, err
	}
	if im != 0 && rt.IsStr(im) {
		return 0, false, rt.TypeErrorf("complex() second arg can't be a string")
	}
	var x, y complex128
	xc, yc := false, false
	done := false // x is what __complex__ gave
	if re != 0 && TypeOf(re) != TComplex {
		if x, done, err = rt.callComplex(re); err != nil {
			return 0, false, err
		}
	}
	if re != 0 && !done && !rt.isComplexPart(re) {
		return 0, false, rt.TypeErrorf("complex() first argument must be a string or a number, not '%s'", rt.TypeName(re))
	}
	if im != 0 && !rt.isComplexPart(im) {
		return 0, false, rt.TypeErrorf("complex() second argument must be a number, not '%s'", rt.TypeName(im))
	}
	if xc = done; re != 0 && !done {
		if x, xc, err = rt.complexPart(re); err != nil {
			return 0, false, err
		}
	}
	if im != 0 {
		if y, yc, err = rt.complexPart(im); err != nil {
			return 0, false, err
		}
	}
	if im == 0 {
		return x, false, nil
	}
	a, b := real(x), real(y)
	if yc {
		a -= imag(y)
	}
	if xc {
		b += imag(x)
	}
	return complex(a, b), false, nil
}

func (rt *Runtime) complexFromStr(o Ref) (complex128, error) {
	s := rt.StrGo(o)
	v, ok := ParseComplex(s)
	if ok {
		return v, nil
	}
	if _, ok := stripUnderscores(strings.TrimFunc(asciiNumber(s), isNumberSpace)); ok {
		return 0, rt.ValueErrorf("complex() arg is a malformed string")
	}
	r, err := rt.ReprGo(o)
	if err != nil {
		return 0, err
	}
	return 0, rt.ValueErrorf("could not convert string to complex: %s", r)
}

// isComplexPart reports whether o is a complex or float, or has __float__ or __index__.
func (rt *Runtime) isComplexPart(o Ref) bool {
	t := rt.TypeFor(o)
	return t.Float != nil || t.Index != nil || rt.isComplex(o)
}

// complexPart gives the value of an argument of complex(); isComplex tells that it has an imaginary part.
func (rt *Runtime) complexPart(o Ref) (v complex128, isComplex bool, err error) {
	if rt.isComplex(o) {
		return ComplexVal(o), true, nil
	}
	f, err := rt.floatFrom(o)
	return complex(f, 0), false, err
}

// callComplex calls o.__complex__ if there is one.
func (rt *Runtime) callComplex(o Ref) (v complex128, ok bool, err error) {
	r, ok, err := rt.CallBound(o, NameComplex, 0)
	if err != nil || !ok {
		return 0, ok, err
	}
	defer rt.DecRef(r)
	if !rt.isComplex(r) {
		return 0, true, rt.TypeErrorf("__complex__ returned non-complex (type %s)", rt.TypeName(r))
	}
	if TypeOf(r) != TComplex {
		err = rt.VM.Warn(TDeprecationWarning, "__complex__ returned non-complex (type "+rt.TypeName(r)+
			").  The ability to return an instance of a strict subclass of complex is deprecated, and may be removed in a future version of Python.")
	}
	return ComplexVal(r), true, err
}

// AsComplex returns o as a complex number: what its __complex__ gives, or its float value.
func (rt *Runtime) AsComplex(o Ref) (complex128, error) {
	if rt.isComplex(o) {
		return ComplexVal(o), nil
	}
	if v, ok, err := rt.callComplex(o); ok || err != nil {
		return v, err
	}
	f, err := rt.AsFloat(o)
	return complex(f, 0), err
}

func complexType() TypeSpec {
	s := Slots{
		Dealloc:     func(rt *Runtime, o Ref) { rt.freeInstance(o, complexSize) },
		New:         complexNew,
		Repr:        complexRepr,
		Hash:        complexHash,
		RichCompare: complexRichCompare,
	}
	complexNumberSlots(&s)
	return TypeSpec{ID: TComplex, Name: "complex", Flags: FlagBaseType, Size: complexSize, Slots: s, Methods: complexMethods(), GetSets: complexGetSets(), Doc: complexDoc}
}
