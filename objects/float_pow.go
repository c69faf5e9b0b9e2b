package objects

import "math"

// Powers of floats. math.Pow is off by several units in the last place; C's pow is right in nearly all cases, so this one computes with pairs of floats
// (about 100 bits) and rounds once.

// pair is an unevaluated sum of two floats, the second at most half a unit of the first's last place.
type pair struct{ hi, lo float64 }

func twoSum(a, b float64) pair {
	s := a + b
	t := s - a
	return pair{s, (a - (s - t)) + (b - t)}
}

// quickSum is twoSum for |a| >= |b|.
func quickSum(a, b float64) pair {
	s := a + b
	return pair{s, b - (s - a)}
}

func twoProduct(a, b float64) pair {
	p := a * b
	return pair{p, math.FMA(a, b, -p)}
}

func (x pair) add(y pair) pair {
	s, t := twoSum(x.hi, y.hi), twoSum(x.lo, y.lo)
	s = quickSum(s.hi, s.lo+t.hi)
	return quickSum(s.hi, s.lo+t.lo)
}

func (x pair) mul(y pair) pair {
	p := twoProduct(x.hi, y.hi)
	return quickSum(p.hi, p.lo+math.FMA(x.hi, y.lo, x.lo*y.hi))
}

func (x pair) scale(f float64) pair {
	p := twoProduct(x.hi, f)
	return quickSum(p.hi, math.FMA(x.lo, f, p.lo))
}

func (x pair) div(y pair) pair {
	q := x.hi / y.hi
	r := x.add(y.scale(-q))
	q2 := r.hi / y.hi
	r = r.add(y.scale(-q2))
	return quickSum(q, q2).add(pair{r.hi / y.hi, 0})
}

// ln2 and 1/6 as pairs.
var (
	pairLn2   = pair{math.Ln2, 2.319046813846299616e-17}
	pairSixth = pair{1.0 / 6, 9.25185853854297066e-18}
)

// expPair is e**a, scaled: the result is v * 2**k, |a| below 1100.
func expPair(a pair) (v pair, k int) {
	n := math.RoundToEven(a.hi * (64 / math.Ln2))
	r := a.add(pairLn2.scale(-n / 64))
	// e**r - 1, |r| < 0.0055: three terms as pairs, the others as a float
	r2 := r.mul(r)
	x := r.hi
	tail := x * x * x * x * (1.0/24 + x*(1.0/120+x*(1.0/720+x*(1.0/5040+x/40320))))
	s := r2.mul(r).mul(pairSixth).add(pair{tail, 0})
	s = r.add(pair{r2.hi / 2, r2.lo / 2}.add(s))
	j := int(n) & 63
	t := exp2Table[j]
	return t.add(t.mul(s)), (int(n) - j) / 64
}

// logPair is the natural logarithm of x, finite and positive.
func logPair(x float64) pair {
	m, e := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m, e = m*2, e-1
	}
	k := pairLn2.scale(float64(e))
	if f := m - 1; math.Abs(f) < 1.0/64 {
		return k.add(logNearOne(f))
	}
	// one Newton step from the float logarithm y: log m = y + log(m * e**-y)
	y := math.Log(m)
	v, n := expPair(pair{-y, 0})
	v = pair{math.Ldexp(v.hi, n), math.Ldexp(v.lo, n)}
	d := v.scale(m).add(pair{-1, 0})
	return k.add(pair{y, 0}.add(d.add(pair{-d.hi * d.hi / 2, 0})))
}

// logNearOne is log(1+f) for |f| < 1/64, by the series of the inverse hyperbolic tangent.
func logNearOne(f float64) pair {
	if f == 0 {
		return pair{}
	}
	s := pair{f, 0}.div(twoSum(2, f))
	s2 := s.mul(s)
	sum := pair{}
	for n := 17; n >= 3; n -= 2 {
		sum = sum.add(pair{1, 0}.div(pair{float64(n), 0})).mul(s2)
	}
	s = s.add(s.mul(sum))
	return pair{2 * s.hi, 2 * s.lo}
}

// powCorrected is x**y for finite x > 0 and finite y.
func powCorrected(x, y float64) float64 {
	switch y {
	case 1:
		return x
	case 2:
		return x * x
	case 0.5:
		return math.Sqrt(x)
	case -1:
		return 1 / x
	}
	if n := int(y); float64(n) == y && n >= -64 && n <= 64 {
		if e := float64(math.Ilogb(x)) * y; e > -900 && e < 900 {
			return powWhole(pair{x, 0}, n)
		}
	} else if n := int(2 * y); float64(n) == 2*y && n >= -64 && n <= 64 {
		if e := float64(math.Ilogb(x)) * y; e > -900 && e < 900 {
			return powWhole(sqrtPair(x), n)
		}
	}
	l := logPair(x)
	if p := l.hi * y; p > 710 {
		return math.Inf(1)
	} else if p < -746 {
		return 0
	}
	v, k := expPair(l.scale(y))
	return ldexpPair(v, k)
}

func sqrtPair(x float64) pair {
	r := math.Sqrt(x)
	return quickSum(r, math.FMA(-r, r, x)/(2*r))
}

// powWhole multiplies; nothing on the way may be out of range.
func powWhole(x pair, n int) float64 {
	r, p := pair{1, 0}, x
	for k := max(n, -n); k > 0; k >>= 1 {
		if k&1 != 0 {
			r = r.mul(p)
		}
		if k > 1 {
			p = p.mul(p)
		}
	}
	if n < 0 {
		r = pair{1, 0}.div(r)
	}
	return r.hi + r.lo
}

// ldexpPair is v * 2**k, rounded once even where the result has fewer bits than a float.
func ldexpPair(v pair, k int) float64 {
	if math.Ilogb(v.hi)+k >= -1022 {
		return math.Ldexp(v.hi+v.lo, k)
	}
	// Adding a power of two of the right size cuts the sum at the last place that the result has.
	cut := math.Ldexp(1, -1022-k)
	s := twoSum(cut, v.hi)
	return math.Ldexp(s.hi+(s.lo+v.lo)-cut, k)
}

// powReal is C's pow without its errors.
func powReal(x, y float64) float64 {
	if x > 0 && !math.IsInf(x, 0) && !math.IsInf(y, 0) && !math.IsNaN(y) && y != 0 {
		return powCorrected(x, y)
	}
	return math.Pow(x, y)
}
