package stdlib

import (
	"math"
	"math/big"

	"minipy/libm"
	"minipy/objects"
)

var mathDef = &ModuleDef{
	Name: "math",
	Doc:  "This module provides access to the mathematical functions\ndefined by the C standard.",
	Init: func(rt *objects.Runtime, d Ref) error {
		for _, c := range [...]struct {
			name string
			v    float64
		}{{"pi", math.Pi}, {"e", math.E}, {"tau", 2 * math.Pi}, {"inf", math.Inf(1)}, {"nan", math.NaN()}} {
			if err := setFloat(rt, d, c.name, c.v); err != nil {
				return err
			}
		}
		return nil
	},
	Natives: mathNatives(),
}

func domainError(rt *objects.Runtime) error { return rt.ValueErrorf("math domain error") }

func rangeError(rt *objects.Runtime) error { return rt.OverflowErrorf("math range error") }

// math1 makes a function of one float. A nan that comes from no nan is a domain error; an infinity that comes from no infinity is a range error where the
// function can overflow, else a domain error.
func math1(name string, f func(float64) float64, overflows bool) objects.Native {
	return objects.Native{Name: name, Sig: "x, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		x, err := rt.AsFloat(a[0])
		if err != nil {
			return 0, err
		}
		r := f(x)
		switch {
		case math.IsNaN(r) && !math.IsNaN(x):
			return 0, domainError(rt)
		case math.IsInf(r, 0) && !math.IsInf(x, 0) && !math.IsNaN(x):
			if overflows {
				return 0, rangeError(rt)
			}
			return 0, domainError(rt)
		}
		return rt.NewFloat(r)
	}}
}

// plain1 makes a function of one float whose result, infinite or not, is always right.
func plain1(name string, f func(float64) float64) objects.Native {
	return objects.Native{Name: name, Sig: "x, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		x, err := rt.AsFloat(a[0])
		if err != nil {
			return 0, err
		}
		return rt.NewFloat(f(x))
	}}
}

func test1(name string, f func(float64) bool) objects.Native {
	return objects.Native{Name: name, Sig: "x, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		x, err := rt.AsFloat(a[0])
		if err != nil {
			return 0, err
		}
		return rt.Bool(f(x)), nil
	}}
}

// math2 makes a function of two floats, which reports its own errors.
func math2(name string, f func(rt *objects.Runtime, x, y float64) (float64, error)) objects.Native {
	return objects.Native{Name: name, Sig: "x, y, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		x, err := rt.AsFloat(a[0])
		if err != nil {
			return 0, err
		}
		y, err := rt.AsFloat(a[1])
		if err != nil {
			return 0, err
		}
		r, err := f(rt, x, y)
		if err != nil {
			return 0, err
		}
		return rt.NewFloat(r)
	}}
}

func mathNatives() []objects.Native {
	list := []objects.Native{
		math1("acos", libm.Acos, false), math1("acosh", libm.Acosh, false), math1("asin", libm.Asin, false), math1("asinh", libm.Asinh, false), math1("atan", libm.Atan, false),
		math1("atanh", libm.Atanh, false), math1("cbrt", libm.Cbrt, false), math1("cos", libm.Cos, false), math1("cosh", libm.Cosh, true), math1("exp", libm.Exp, true),
		math1("exp2", libm.Exp2, true), math1("expm1", libm.Expm1, true), math1("gamma", libm.Gamma, true), math1("lgamma", libm.LogGamma, true), math1("log1p", libm.Log1p, false),
		math1("sin", libm.Sin, false), math1("sinh", libm.Sinh, true), math1("sqrt", math.Sqrt, false), math1("tan", libm.Tan, false), math1("tanh", libm.Tanh, false),
		plain1("erf", math.Erf), plain1("erfc", math.Erfc), plain1("fabs", math.Abs),
		plain1("degrees", func(x float64) float64 { return x * (180 / math.Pi) }), plain1("radians", func(x float64) float64 { return x * (math.Pi / 180) }),
		plain1("ulp", mUlp),
		test1("isnan", math.IsNaN), test1("isinf", func(x float64) bool { return math.IsInf(x, 0) }),
		test1("isfinite", func(x float64) bool { return !math.IsInf(x, 0) && !math.IsNaN(x) }),
		math2("atan2", func(_ *objects.Runtime, y, x float64) (float64, error) { return libm.Atan2(y, x), nil }),
		math2("copysign", func(_ *objects.Runtime, x, y float64) (float64, error) { return math.Copysign(x, y), nil }),
		math2("fmod", func(rt *objects.Runtime, x, y float64) (float64, error) {
			if math.IsInf(y, 0) && !math.IsInf(x, 0) && !math.IsNaN(x) {
				return x, nil
			}
			return nanCheck(rt, math.Mod(x, y), x, y)
		}),
		math2("remainder", func(rt *objects.Runtime, x, y float64) (float64, error) {
			return nanCheck(rt, math.Remainder(x, y), x, y)
		}),
		math2("pow", mathPow),
		{Name: "log", Sig: "x, base=, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			n, err := logOf(rt, a[0], libm.Log)
			if err != nil {
				return 0, err
			}
			if a[1] == 0 {
				return rt.NewFloat(n)
			}
			d, err := logOf(rt, a[1], libm.Log)
			if err != nil {
				return 0, err
			}
			if d == 0 {
				return 0, rt.Raisef(objects.TZeroDivisionError, "float division by zero")
			}
			return rt.NewFloat(n / d)
		}},
		{Name: "log2", Sig: "x, /", Fn: logFunc(libm.Log2)},
		{Name: "log10", Sig: "x, /", Fn: logFunc(libm.Log10)},
		{Name: "modf", Sig: "x, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			x, err := rt.AsFloat(a[0])
			if err != nil {
				return 0, err
			}
			if math.IsInf(x, 0) {
				return floatPair(rt, math.Copysign(0, x), x)
			}
			i, f := math.Modf(x)
			return floatPair(rt, math.Copysign(f, x), i)
		}},
		{Name: "frexp", Sig: "x, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			x, err := rt.AsFloat(a[0])
			if err != nil {
				return 0, err
			}
			m, e := math.Frexp(x)
			f, err := rt.NewFloat(m)
			if err != nil {
				return 0, err
			}
			i, err := rt.NewInt(int64(e))
			if err != nil {
				rt.DecRef(f)
				return 0, err
			}
			return rt.NewTupleSteal([]Ref{f, i})
		}},
		{Name: "ldexp", Sig: "x, i, /", Fn: mathLdexp},
		{Name: "nextafter", Sig: "x, y, /, *, steps=", Fn: mathNextafter},
		{Name: "isclose", Sig: "a, b, *, rel_tol=, abs_tol=", Fn: mathIsclose},
		{Name: "fma", Sig: "x, y, z, /", Fn: mathFma},
		{Name: "floor", Sig: "x, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return roundTo(rt, a[0], objects.NameFloor, math.Floor)
		}},
		{Name: "ceil", Sig: "x, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return roundTo(rt, a[0], objects.NameCeil, math.Ceil) }},
		{Name: "trunc", Sig: "x, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			if objects.TypeOf(a[0]) == objects.TFloat {
				return intFromFloat(rt, math.Trunc(objects.FloatVal(a[0])))
			}
			r, ok, err := rt.CallBound(a[0], objects.NameTrunc, 0)
			if err == nil && !ok {
				return 0, rt.TypeErrorf("type %s doesn't define __trunc__ method", rt.TypeName(a[0]))
			}
			return r, err
		}},
	}
	return append(append(list, mathIntNatives...), mathSumNatives...)
}

func floatPair(rt *objects.Runtime, x, y float64) (Ref, error) {
	a, err := rt.NewFloat(x)
	if err != nil {
		return 0, err
	}
	b, err := rt.NewFloat(y)
	if err != nil {
		rt.DecRef(a)
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{a, b})
}

// nanCheck makes a nan that no argument explains a domain error.
func nanCheck(rt *objects.Runtime, r float64, args ...float64) (float64, error) {
	if math.IsNaN(r) {
		for _, x := range args {
			if math.IsNaN(x) {
				return r, nil
			}
		}
		return 0, domainError(rt)
	}
	return r, nil
}

func mathPow(rt *objects.Runtime, x, y float64) (float64, error) {
	fx, fy := !math.IsInf(x, 0) && !math.IsNaN(x), !math.IsInf(y, 0) && !math.IsNaN(y)
	if !fx || !fy {
		return math.Pow(x, y), nil
	}
	if x == 0 && y < 0 {
		return 0, domainError(rt)
	}
	if x < 0 && y != math.Trunc(y) {
		return 0, domainError(rt)
	}
	// float ** float has the accurate algorithm.
	a, err := rt.NewFloat(x)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(a)
	b, err := rt.NewFloat(y)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(b)
	r, err := rt.BinaryOp(a, b, objects.NbPower)
	if err != nil {
		if rt.ExcMatches(objects.TOverflowError) {
			rt.ClearExc()
			return 0, rangeError(rt)
		}
		return 0, err
	}
	v := objects.FloatVal(r)
	rt.DecRef(r)
	return v, nil
}

func logFunc(f func(float64) float64) objects.NativeFunc {
	return func(rt *objects.Runtime, a []Ref) (Ref, error) {
		r, err := logOf(rt, a[0], f)
		if err != nil {
			return 0, err
		}
		return rt.NewFloat(r)
	}
}

// logOf is a logarithm of a float, or of an int of any size.
func logOf(rt *objects.Runtime, o Ref, f func(float64) float64) (float64, error) {
	if rt.IsInt(o) {
		b := rt.AsBig(rt.Unbox(o))
		if b.Sign() <= 0 {
			return 0, domainError(rt)
		}
		if b.BitLen() <= 1023 {
			x, _ := new(big.Float).SetInt(b).Float64()
			return f(x), nil
		}
		// b = m * 2**e with m in [0.5, 1)
		var m big.Float
		e := m.SetPrec(uint(b.BitLen())).SetInt(b).MantExp(&m)
		x, _ := m.Float64()
		return f(x) + f(2)*float64(e), nil
	}
	x, err := rt.AsFloat(o)
	if err != nil {
		return 0, err
	}
	if x <= 0 {
		return 0, domainError(rt)
	}
	return f(x), nil
}

func mathLdexp(rt *objects.Runtime, a []Ref) (Ref, error) {
	x, err := rt.AsFloat(a[0])
	if err != nil {
		return 0, err
	}
	if !rt.IsInt(a[1]) {
		return 0, rt.TypeErrorf("Expected an int as second argument to ldexp.")
	}
	e, ok := rt.AsInt64(a[1])
	if !ok {
		e = 1 << 40
		if rt.AsBig(rt.Unbox(a[1])).Sign() < 0 {
			e = -e
		}
	}
	if x == 0 || math.IsInf(x, 0) || math.IsNaN(x) {
		return rt.NewFloat(x)
	}
	r := math.Ldexp(x, int(max(min(e, 5000), -5000)))
	if math.IsInf(r, 0) {
		return 0, rangeError(rt)
	}
	return rt.NewFloat(r)
}

func mathNextafter(rt *objects.Runtime, a []Ref) (Ref, error) {
	x, err := rt.AsFloat(a[0])
	if err != nil {
		return 0, err
	}
	y, err := rt.AsFloat(a[1])
	if err != nil {
		return 0, err
	}
	if a[2] == 0 || a[2] == rt.None {
		if x == y {
			return rt.NewFloat(y) // which may differ in its sign
		}
		return rt.NewFloat(math.Nextafter(x, y))
	}
	n, err := rt.Index(a[2])
	if err != nil {
		return 0, err
	}
	steps, ok := rt.AsInt64(n)
	negative := ok && steps < 0 || !ok && rt.AsBig(n).Sign() < 0
	rt.DecRef(n)
	if negative {
		return 0, rt.ValueErrorf("steps must be a non-negative integer")
	}
	if !ok {
		steps = math.MaxInt64
	}
	switch {
	case steps == 0, math.IsNaN(x):
		return rt.NewFloat(x)
	case math.IsNaN(y):
		return rt.NewFloat(y)
	}
	// The floats in order, as integers.
	index := func(f float64) int64 {
		if b := int64(math.Float64bits(f)); b < 0 {
			return -(b & math.MaxInt64)
		} else {
			return b
		}
	}
	i, j := index(x), index(y)
	switch {
	case i == j || uint64(max(i, j))-uint64(min(i, j)) <= uint64(steps):
		return rt.NewFloat(y)
	case i < j:
		i += steps
	default:
		i -= steps
	}
	if i < 0 {
		return rt.NewFloat(-math.Float64frombits(uint64(-i)))
	}
	return rt.NewFloat(math.Float64frombits(uint64(i)))
}

func mathIsclose(rt *objects.Runtime, a []Ref) (Ref, error) {
	v := [4]float64{2: 1e-9}
	for i, o := range a {
		if o != 0 {
			var err error
			if v[i], err = rt.AsFloat(o); err != nil {
				return 0, err
			}
		}
	}
	x, y, rel, abs := v[0], v[1], v[2], v[3]
	switch {
	case rel < 0 || abs < 0:
		return 0, rt.ValueErrorf("tolerances must be non-negative")
	case x == y:
		return rt.True, nil
	case math.IsInf(x, 0) || math.IsInf(y, 0):
		return rt.False, nil
	}
	d := math.Abs(y - x)
	return rt.Bool(d <= math.Abs(rel*y) || d <= math.Abs(rel*x) || d <= abs), nil
}

func mathFma(rt *objects.Runtime, a []Ref) (Ref, error) {
	var v [3]float64
	for i, o := range a {
		var err error
		if v[i], err = rt.AsFloat(o); err != nil {
			return 0, err
		}
	}
	r := math.FMA(v[0], v[1], v[2])
	finite := func(x float64) bool { return !math.IsInf(x, 0) && !math.IsNaN(x) }
	switch {
	case math.IsNaN(r) && !math.IsNaN(v[0]) && !math.IsNaN(v[1]) && !math.IsNaN(v[2]):
		return 0, rt.ValueErrorf("invalid operation in fma")
	case math.IsInf(r, 0) && finite(v[0]) && finite(v[1]) && finite(v[2]):
		return 0, rt.OverflowErrorf("overflow in fma")
	}
	return rt.NewFloat(r)
}

func mUlp(x float64) float64 {
	x = math.Abs(x)
	switch {
	case math.IsNaN(x) || math.IsInf(x, 0):
		return x
	case x == math.MaxFloat64:
		return x - math.Nextafter(x, 0)
	}
	return math.Nextafter(x, math.Inf(1)) - x
}

// roundTo is floor and ceil.
func roundTo(rt *objects.Runtime, o Ref, name objects.Name, f func(float64) float64) (Ref, error) {
	if objects.TypeOf(o) != objects.TFloat {
		r, ok, err := rt.CallBound(o, name, 0)
		if err != nil || ok {
			return r, err
		}
	}
	x, err := rt.AsFloat(o)
	if err != nil {
		return 0, err
	}
	return intFromFloat(rt, f(x))
}

// intFromFloat makes an int of a float without fraction.
func intFromFloat(rt *objects.Runtime, f float64) (Ref, error) {
	switch {
	case math.IsInf(f, 0):
		return 0, rt.OverflowErrorf("cannot convert float infinity to integer")
	case math.IsNaN(f):
		return 0, rt.ValueErrorf("cannot convert float NaN to integer")
	case math.Abs(f) < 1<<62:
		return rt.NewInt(int64(f))
	}
	b, _ := big.NewFloat(f).Int(nil)
	return rt.NewBigInt(b)
}
