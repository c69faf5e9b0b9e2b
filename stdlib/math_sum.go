package stdlib

import (
	"math"

	"minipy/libm"
	"minipy/objects"
)

var mathSumNatives = []objects.Native{
	{Name: "fsum", Sig: "seq, /", Fn: mathFsum},
	{Name: "prod", Sig: "iterable, /, *, start=", Fn: mathProd},
	{Name: "hypot", Sig: "*coordinates", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		v, err := floatArgs(rt, a)
		if err != nil {
			return 0, err
		}
		return rt.NewFloat(libm.Norm(v))
	}},
	{Name: "dist", Sig: "p, q, /", Fn: mathDist},
	{Name: "sumprod", Sig: "p, q, /", Fn: mathSumprod},
}

func floatArgs(rt *objects.Runtime, a []Ref) ([]float64, error) {
	v := make([]float64, len(a))
	for i, o := range a {
		var err error
		if v[i], err = rt.AsFloat(o); err != nil {
			return nil, err
		}
	}
	return v, nil
}

// mathFsum adds floats exactly: partials is a list of floats that do not overlap, in rising order, whose exact sum is the sum so far.
func mathFsum(rt *objects.Runtime, a []Ref) (Ref, error) {
	it, err := rt.Iter(a[0])
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(it)
	var partials []float64
	var infs, specials float64
	for {
		o, err := rt.Next(it)
		if err != nil {
			return 0, err
		}
		if o == 0 {
			break
		}
		x, err := rt.AsFloat(o)
		rt.DecRef(o)
		if err != nil {
			return 0, err
		}
		given := x
		n := 0
		for _, y := range partials {
			if math.Abs(x) < math.Abs(y) {
				x, y = y, x
			}
			s, lo := libm.TwoSum(x, y)
			if lo != 0 {
				partials[n] = lo
				n++
			}
			x = s
		}
		partials = partials[:n]
		switch {
		case x == 0:
		case math.IsInf(x, 0) || math.IsNaN(x):
			if !math.IsInf(given, 0) && !math.IsNaN(given) {
				return 0, rt.OverflowErrorf("intermediate overflow in fsum")
			}
			if math.IsInf(given, 0) {
				infs += given
			}
			specials += given
			partials = partials[:0]
		default:
			partials = append(partials, x)
		}
	}
	if specials != 0 || math.IsNaN(specials) {
		if math.IsNaN(infs) {
			return 0, rt.ValueErrorf("-inf + inf in fsum")
		}
		return rt.NewFloat(specials)
	}
	return rt.NewFloat(roundPartials(partials))
}

// roundPartials rounds the exact sum once, half to even.
func roundPartials(p []float64) float64 {
	n := len(p)
	if n == 0 {
		return 0
	}
	n--
	hi, lo := p[n], 0.0
	for n > 0 {
		n--
		hi, lo = libm.TwoSum(hi, p[n])
		if lo != 0 {
			break
		}
	}
	// A tie is broken by the sign of the next partial.
	if n > 0 && (lo < 0 && p[n-1] < 0 || lo > 0 && p[n-1] > 0) {
		y := lo * 2
		if x := hi + y; y == x-hi {
			hi = x
		}
	}
	return hi
}

// mathProd multiplies the items.
func mathProd(rt *objects.Runtime, a []Ref) (Ref, error) {
	it, err := rt.Iter(a[0])
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(it)
	acc := a[1]
	if acc != 0 {
		objects.IncRef(acc)
	} else if acc, err = rt.NewInt(1); err != nil {
		return 0, err
	}
	for {
		v, err := rt.Next(it)
		if err == nil && v == 0 {
			return acc, nil
		}
		var r Ref
		if err == nil {
			r, err = rt.BinaryOp(acc, v, objects.NbMultiply)
			rt.DecRef(v)
		}
		rt.DecRef(acc)
		if err != nil {
			return 0, err
		}
		acc = r
	}
}

func mathDist(rt *objects.Runtime, a []Ref) (Ref, error) {
	var t [2]Ref
	defer func() { rt.XDecRef(t[0]); rt.XDecRef(t[1]) }()
	for i, o := range a {
		var err error
		if t[i], err = rt.TupleFromIter(o); err != nil {
			return 0, err
		}
	}
	p, q := rt.TupleItemsAny(t[0]), rt.TupleItemsAny(t[1])
	if len(p) != len(q) {
		return 0, rt.ValueErrorf("both points must have the same number of dimensions")
	}
	v := make([]float64, len(p))
	for i := range p {
		x, err := rt.AsFloat(p[i])
		if err != nil {
			return 0, err
		}
		y, err := rt.AsFloat(q[i])
		if err != nil {
			return 0, err
		}
		v[i] = math.Abs(x - y)
	}
	return rt.NewFloat(libm.Norm(v))
}

// mathSumprod adds the products of two sequences of the same length; floats in extended precision.
func mathSumprod(rt *objects.Runtime, a []Ref) (Ref, error) {
	p, err := rt.Iter(a[0])
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(p)
	q, err := rt.Iter(a[1])
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(q)
	total, err := rt.NewInt(0)
	if err != nil {
		return 0, err
	}
	var flt libm.Triple // the sum of the float products not yet in total
	inFlt := false
	flush := func() error {
		if !inFlt {
			return nil
		}
		f, err := rt.NewFloat(flt.Float())
		flt, inFlt = libm.Triple{}, false
		if err != nil {
			return err
		}
		r, err := rt.BinaryOp(total, f, objects.NbAdd)
		rt.DecRef(f)
		if err == nil {
			rt.DecRef(total)
			total = r
		}
		return err
	}
	fail := func(err error) (Ref, error) {
		rt.DecRef(total)
		return 0, err
	}
	for {
		x, err := rt.Next(p)
		if err != nil {
			return fail(err)
		}
		y, err := rt.Next(q)
		if err != nil {
			rt.XDecRef(x)
			return fail(err)
		}
		if x == 0 || y == 0 {
			if x != y {
				rt.XDecRef(x)
				rt.XDecRef(y)
				return fail(rt.ValueErrorf("Inputs are not the same length"))
			}
			if err := flush(); err != nil {
				return fail(err)
			}
			return total, nil
		}
		fx, okx := floatOrInt(x)
		fy, oky := floatOrInt(y)
		isFloat := objects.TypeOf(x) == objects.TFloat || objects.TypeOf(y) == objects.TFloat
		if okx && oky && isFloat && !math.IsInf(fx*fy, 0) && !math.IsNaN(fx*fy) && !math.IsInf(flt.Float()+fx*fy, 0) {
			flt, inFlt = flt.AddProduct(fx, fy), true
		} else if err = flush(); err == nil {
			var m, r Ref
			if m, err = rt.BinaryOp(x, y, objects.NbMultiply); err == nil {
				r, err = rt.BinaryOp(total, m, objects.NbAdd)
				rt.DecRef(m)
			}
			if err == nil {
				rt.DecRef(total)
				total = r
			}
		}
		rt.DecRef(x)
		rt.DecRef(y)
		if err != nil {
			return fail(err)
		}
	}
}

// floatOrInt is the value of a float, or of an int that a float holds exactly.
func floatOrInt(o Ref) (float64, bool) {
	switch objects.TypeOf(o) {
	case objects.TFloat:
		return objects.FloatVal(o), true
	case objects.TInt:
		n := objects.IntVal(o)
		return float64(n), n > -1<<53 && n < 1<<53
	}
	return 0, false
}
