package stdlib

import (
	"math"

	"minipy/libm"
	"minipy/objects"
)

var cmathDef = &ModuleDef{
	Name: "cmath",
	Doc:  "This module provides access to mathematical functions for complex\nnumbers.",
	Init: func(rt *objects.Runtime, d Ref) error {
		for _, c := range [...]struct {
			name string
			v    float64
		}{{"pi", math.Pi}, {"e", math.E}, {"tau", 2 * math.Pi}, {"inf", math.Inf(1)}, {"nan", math.NaN()}} {
			if err := setFloat(rt, d, c.name, c.v); err != nil {
				return err
			}
		}
		for _, c := range [...]struct {
			name string
			v    float64
		}{{"infj", math.Inf(1)}, {"nanj", math.NaN()}} {
			v, err := rt.NewComplex(complex(0, c.v))
			if err := setNew(rt, d, c.name, v, err); err != nil {
				return err
			}
		}
		return nil
	},
	Natives: cmathNatives(),
}

// cFail raises what a status stands for.
func cFail(rt *objects.Runtime, st cStatus) error {
	switch st {
	case cDomain:
		return domainError(rt)
	case cRange:
		return rangeError(rt)
	}
	return nil
}

func cResult(rt *objects.Runtime, z complex128, st cStatus) (Ref, error) {
	if err := cFail(rt, st); err != nil {
		return 0, err
	}
	return rt.NewComplex(z)
}

// complex1 makes a function of one complex number.
func complex1(name string, f func(complex128) (complex128, cStatus)) objects.Native {
	return objects.Native{Name: name, Sig: "z, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		z, err := rt.AsComplex(a[0])
		if err != nil {
			return 0, err
		}
		r, st := f(z)
		return cResult(rt, r, st)
	}}
}

func complexTest(name string, f func(x, y float64) bool) objects.Native {
	return objects.Native{Name: name, Sig: "z, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		z, err := rt.AsComplex(a[0])
		if err != nil {
			return 0, err
		}
		return rt.Bool(f(real(z), imag(z))), nil
	}}
}

func cmathNatives() []objects.Native {
	return []objects.Native{
		complex1("acos", cAcos), complex1("acosh", cAcosh), complex1("asin", turned(cAsinh)), complex1("asinh", cAsinh), complex1("atan", turned(cAtanh)),
		complex1("atanh", cAtanh), complex1("cos", func(z complex128) (complex128, cStatus) { return cCosh(complex(-imag(z), real(z))) }),
		complex1("cosh", cCosh), complex1("exp", cExp), complex1("log10", cLog10), complex1("sin", turned(cSinh)), complex1("sinh", cSinh),
		complex1("sqrt", cSqrt), complex1("tan", turned(cTanh)), complex1("tanh", cTanh),
		complexTest("isfinite", func(x, y float64) bool { return !notFinite(x) && !notFinite(y) }),
		complexTest("isinf", func(x, y float64) bool { return math.IsInf(x, 0) || math.IsInf(y, 0) }),
		complexTest("isnan", func(x, y float64) bool { return math.IsNaN(x) || math.IsNaN(y) }),
		{Name: "log", Sig: "z, base=, /", Fn: cmathLog},
		{Name: "phase", Sig: "z, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			z, err := rt.AsComplex(a[0])
			if err != nil {
				return 0, err
			}
			r := libm.Atan2(imag(z), real(z))
			if r == 0 && imag(z) != 0 && !notFinite(real(z)) { // too small for a float, which CPython calls an overflow too
				return 0, rangeError(rt)
			}
			return rt.NewFloat(r)
		}},
		{Name: "polar", Sig: "z, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			z, err := rt.AsComplex(a[0])
			if err != nil {
				return 0, err
			}
			r := libm.Hypot(real(z), imag(z))
			if math.IsInf(r, 0) && !notFinite(real(z)) && !notFinite(imag(z)) {
				return 0, rangeError(rt)
			}
			return floatPair(rt, r, libm.Atan2(imag(z), real(z)))
		}},
		{Name: "rect", Sig: "r, phi, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			r, err := rt.AsFloat(a[0])
			if err != nil {
				return 0, err
			}
			phi, err := rt.AsFloat(a[1])
			if err != nil {
				return 0, err
			}
			z, st := cRect(r, phi)
			return cResult(rt, z, st)
		}},
		{Name: "isclose", Sig: "a, b, *, rel_tol=, abs_tol=", Fn: cmathIsclose},
	}
}

// cmathLog is the natural logarithm, or the one to a base. An error of the first logarithm is forgotten when there is a base, as in CPython.
func cmathLog(rt *objects.Runtime, a []Ref) (Ref, error) {
	z, err := rt.AsComplex(a[0])
	if err != nil {
		return 0, err
	}
	if a[1] == 0 {
		r, st := cLog(z)
		return cResult(rt, r, st)
	}
	base, err := rt.AsComplex(a[1])
	if err != nil {
		return 0, err
	}
	r, _ := cLog(z)
	d, st := cLog(base)
	if d == 0 {
		return 0, domainError(rt)
	}
	return cResult(rt, objects.ComplexQuot(r, d), st)
}

func cmathIsclose(rt *objects.Runtime, a []Ref) (Ref, error) {
	x, err := rt.AsComplex(a[0])
	if err != nil {
		return 0, err
	}
	y, err := rt.AsComplex(a[1])
	if err != nil {
		return 0, err
	}
	tol := [2]float64{0: 1e-9}
	for i, o := range a[2:] {
		if o != 0 {
			if tol[i], err = rt.AsFloat(o); err != nil {
				return 0, err
			}
		}
	}
	size := func(z complex128) float64 { return libm.Hypot(real(z), imag(z)) }
	infinite := func(z complex128) bool { return math.IsInf(real(z), 0) || math.IsInf(imag(z), 0) }
	switch {
	case tol[0] < 0 || tol[1] < 0:
		return 0, rt.ValueErrorf("tolerances must be non-negative")
	case x == y:
		return rt.True, nil
	case infinite(x) || infinite(y):
		return rt.False, nil
	}
	d := size(x - y)
	return rt.Bool(d <= tol[0]*size(y) || d <= tol[0]*size(x) || d <= tol[1]), nil
}
