package libm

import "math"

// dd is an unevaluated sum of two floats, about 106 bits, the second at most half a unit of the first's last place.
type dd struct{ hi, lo float64 }

// TwoSum is a + b and what rounding took from it.
func TwoSum(a, b float64) (sum, rest float64) {
	s := a + b
	t := s - a
	return s, (a - (s - t)) + (b - t)
}

func twoSum(a, b float64) dd {
	s := a + b
	t := s - a
	return dd{s, (a - (s - t)) + (b - t)}
}

// quickSum is twoSum for |a| >= |b|.
func quickSum(a, b float64) dd {
	s := a + b
	return dd{s, b - (s - a)}
}

func twoMul(a, b float64) dd {
	p := a * b
	return dd{p, math.FMA(a, b, -p)}
}

func (a dd) add(b dd) dd {
	s, t := twoSum(a.hi, b.hi), twoSum(a.lo, b.lo)
	s = quickSum(s.hi, s.lo+t.hi)
	return quickSum(s.hi, s.lo+t.lo)
}

func (a dd) add1(b float64) dd {
	s := twoSum(a.hi, b)
	return quickSum(s.hi, s.lo+a.lo)
}

func (a dd) neg() dd     { return dd{-a.hi, -a.lo} }
func (a dd) sub(b dd) dd { return a.add(b.neg()) }

func (a dd) mul(b dd) dd {
	p := twoMul(a.hi, b.hi)
	return quickSum(p.hi, p.lo+math.FMA(a.hi, b.lo, a.lo*b.hi))
}

func (a dd) scale(f float64) dd {
	p := twoMul(a.hi, f)
	return quickSum(p.hi, math.FMA(a.lo, f, p.lo))
}

// pow2 multiplies by a power of two, exactly.
func (a dd) pow2(f float64) dd { return dd{a.hi * f, a.lo * f} }

func (a dd) div(b dd) dd {
	q := a.hi / b.hi
	r := a.sub(b.scale(q))
	q2 := r.hi / b.hi
	r = r.sub(b.scale(q2))
	return quickSum(q, q2).add1(r.hi / b.hi)
}

// sqrtDD is the root of x > 0.
func sqrtDD(x float64) dd {
	r := math.Sqrt(x)
	return quickSum(r, math.FMA(-r, r, x)/(2*r))
}

func (a dd) sqrt() dd {
	r := math.Sqrt(a.hi)
	return quickSum(r, (math.FMA(-r, r, a.hi)+a.lo)/(2*r))
}

// ldexp is a * 2**k, rounded once even where the result has fewer bits than a float.
func (a dd) ldexp(k int) float64 {
	e := exponent(a.hi) + k
	switch {
	case e > 1025:
		return math.Copysign(math.Inf(1), a.hi)
	case e >= -1022 && k > -1000 && k < 1000:
		return (a.hi + a.lo) * math.Float64frombits(uint64(k+1023)<<52)
	case e >= -1022:
		return math.Ldexp(a.hi+a.lo, k)
	case e < -1080:
		return math.Copysign(0, a.hi)
	}
	// Adding a power of two of the right size cuts the sum at the last place that the result has.
	cut := math.Ldexp(math.Copysign(1, a.hi), -1022-k)
	s := twoSum(cut, a.hi)
	return math.Copysign(math.Ldexp(s.hi+(s.lo+a.lo)-cut, k), a.hi)
}

// exponent is the power of two in x, which is finite and not 0.
func exponent(x float64) int {
	e := int(math.Float64bits(x)>>52) & 0x7ff
	if e == 0 {
		return math.Ilogb(x)
	}
	return e - 1023
}

// special tells the arguments for which Go's functions have the exact result: zeros, infinities, nan.
func special(x float64) bool { return x == 0 || x-x != 0 }

// Triple is a sum of three floats, about 150 bits.
type Triple struct{ hi, lo, tiny float64 }

// AddProduct is t + x*y.
func (t Triple) AddProduct(x, y float64) Triple {
	p := twoMul(x, y)
	s := twoSum(t.hi, p.hi)
	r := twoSum(t.lo, p.lo)
	q := twoSum(r.hi, s.lo)
	return Triple{s.hi, q.hi, t.tiny + r.lo + q.lo}
}

// Float rounds t.
func (t Triple) Float() float64 {
	last := twoSum(t.lo, t.tiny)
	return twoSum(t.hi, last.hi).hi
}
