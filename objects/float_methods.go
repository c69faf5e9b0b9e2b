package objects

import (
	"math"
	"math/big"
	"strconv"
)

// The methods and attributes of float.

func floatMethods() []Native {
	whole := func(f func(float64) float64) NativeFunc {
		return func(rt *Runtime, a []Ref) (Ref, error) { return rt.floatToInt(f(FloatVal(a[0]))) }
	}
	self := func(rt *Runtime, a []Ref) (Ref, error) { return floatPositive(rt, a[0]) }
	return []Native{
		{Name: "conjugate", Sig: "self, /", Fn: self, Doc: "Return self, the complex conjugate of any float."},
		{Name: "__trunc__", Sig: "self, /", Fn: whole(math.Trunc), Doc: "Return the Integral closest to x between 0 and x."},
		{Name: "__floor__", Sig: "self, /", Fn: whole(math.Floor), Doc: "Return the floor as an Integral."},
		{Name: "__ceil__", Sig: "self, /", Fn: whole(math.Ceil), Doc: "Return the ceiling as an Integral."},
		{Name: "__round__", Sig: "self, ndigits=, /", Fn: floatRound,
			Doc: "Return the Integral closest to x, rounding half toward even.\n\nWhen an argument is passed, work like built-in round(x, ndigits)."},
		{Name: "as_integer_ratio", Sig: "self, /", Fn: floatRatio, Doc: "Return a pair of integers, whose ratio is exactly equal to the original float."},
		{Name: "fromhex", Sig: "cls, string, /", Fn: floatFromHex, Flags: ClassMethod, Doc: "Create a floating-point number from a hexadecimal string."},
		{Name: "hex", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.NewStr(floatHex(FloatVal(a[0]))) },
			Doc: "Return a hexadecimal representation of a floating-point number."},
		{Name: "is_integer", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			v := FloatVal(a[0])
			return rt.Bool(!math.IsInf(v, 0) && v == math.Floor(v)), nil
		}, Doc: "Return True if the float is an integer."},
		{Name: "__getnewargs__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			v, err := rt.NewFloat(FloatVal(a[0]))
			if err != nil {
				return 0, err
			}
			return rt.NewTupleSteal([]Ref{v})
		}},
		{Name: "__getformat__", Sig: "cls, typestr, /", Fn: floatGetFormat, Flags: ClassMethod, Doc: "You probably don't want to use this function."},
		{Name: "__format__", Sig: "self, format_spec, /", Fn: floatDunderFormat, Doc: "Formats the float according to format_spec."},
	}
}

func floatGetSets() []GetSet {
	return []GetSet{
		{Name: "real", Get: floatPositive, Doc: "the real part of a complex number"},
		{Name: "imag", Get: func(rt *Runtime, _ Ref) (Ref, error) { return rt.NewFloat(0) }, Doc: "the imaginary part of a complex number"},
	}
}

func (rt *Runtime) floatDivmodMethod(a, b Ref) (Ref, error) {
	x, y, ok, err := rt.floatOperands(a, b)
	if err != nil {
		return 0, err
	}
	if !ok {
		return rt.NotImplemented, nil
	}
	return rt.floatDivmodPair(x, y)
}

// floatToInt is int(v): the fraction is cut off.
func (rt *Runtime) floatToInt(v float64) (Ref, error) {
	switch {
	case v > -1<<63 && v < 1<<63:
		return rt.NewInt(int64(v))
	case math.IsNaN(v):
		return 0, rt.ValueErrorf("cannot convert float NaN to integer")
	case math.IsInf(v, 0):
		return 0, rt.OverflowErrorf("cannot convert float infinity to integer")
	}
	b, _ := big.NewFloat(v).Int(nil)
	return rt.NewBigInt(b)
}

// floatRound is round(x) and round(x, ndigits). With ndigits the decimal text of x is rounded, so that the result is the float nearest to it.
func floatRound(rt *Runtime, a []Ref) (Ref, error) {
	v := FloatVal(a[0])
	if a[1] == 0 || a[1] == rt.None {
		return rt.floatToInt(math.RoundToEven(v))
	}
	n, _, err := rt.indexValue(a[1])
	if err != nil {
		return 0, err
	}
	switch {
	case v == 0 || math.IsInf(v, 0) || math.IsNaN(v) || n > 323:
		return rt.NewFloat(v)
	case n < -308:
		return rt.NewFloat(math.Copysign(0, v))
	}
	r := 0.0
	if n >= 0 {
		r, err = strconv.ParseFloat(strconv.FormatFloat(v, 'f', n, 64), 64)
	} else {
		r, err = roundToTens(v, -n)
	}
	if err != nil {
		return 0, rt.OverflowErrorf("rounded value too large to represent")
	}
	return rt.NewFloat(r)
}

// roundToTens rounds v to a multiple of 10**n, halves to the even one; the error says that the result is beyond all floats.
func roundToTens(v float64, n int) (float64, error) {
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
	whole, frac := math.Modf(math.Abs(v))
	b, _ := big.NewFloat(whole).Int(nil)
	q, m := new(big.Int).QuoRem(b, p, new(big.Int))
	c := m.Lsh(m, 1).Cmp(p)
	if c > 0 || c == 0 && (frac != 0 || q.Bit(0) != 0) {
		q.Add(q, big.NewInt(1))
	}
	f, ok := bigToFloat(q.Mul(q, p))
	if !ok {
		return 0, strconv.ErrRange
	}
	return math.Copysign(f, v), nil
}

func floatRatio(rt *Runtime, a []Ref) (Ref, error) {
	v := FloatVal(a[0])
	if math.IsInf(v, 0) {
		return 0, rt.OverflowErrorf("cannot convert Infinity to integer ratio")
	}
	if math.IsNaN(v) {
		return 0, rt.ValueErrorf("cannot convert NaN to integer ratio")
	}
	q := new(big.Rat)
	q.SetFloat64(v)
	n, err := rt.NewBigInt(q.Num())
	if err != nil {
		return 0, err
	}
	d, err := rt.NewBigInt(q.Denom())
	if err != nil {
		rt.DecRef(n)
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{n, d})
}

func floatGetFormat(rt *Runtime, a []Ref) (Ref, error) {
	if !rt.IsStr(a[1]) {
		return 0, rt.TypeErrorf("__getformat__() argument must be str, not %s", rt.argTypeName(a[1]))
	}
	if s := rt.StrGo(a[1]); s != "double" && s != "float" {
		return 0, rt.ValueErrorf("__getformat__() argument 1 must be 'double' or 'float'")
	}
	return rt.NewStr("IEEE, little-endian")
}
