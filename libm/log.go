package libm

import "math"

const (
	inverseLn10 = 0x1.bcb7b1526e50ep-2
	log10Of2Hi  = 0x1.34413509f6000p-2 // ends in zeros: a small multiple is exact
	log10Of2Lo  = 0x1.9fef311f12b36p-42
	// log((1+s)/(1-s)) = 2s + s*z*(log1pC1 + ...), z = s², least error for s < (√2-1)/(√2+1)
	log1pC1 = 0x1.5555555555592p-1
	log1pC2 = 0x1.999999997fdb7p-2
	log1pC3 = 0x1.24924941f12d7p-2
	log1pC4 = 0x1.c71c520955707p-3
	log1pC5 = 0x1.74663eea2286fp-3
	log1pC6 = 0x1.39a1ba88230dep-3
	log1pC7 = 0x1.2f05657ea56bap-3
)

// logOf is the natural logarithm of x, finite and positive.
func logOf(x float64) dd {
	m, e := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m, e = m*2, e-1
	}
	k := ln2.scale(float64(e))
	if f := m - 1; math.Abs(f) < 1.0/64 {
		return k.add(logNearOne(f))
	}
	// one Newton step from the float logarithm y: log m = y + log(m * e**-y)
	y := math.Log(m)
	v, n := expOf(dd{-y, 0})
	v = v.pow2(math.Float64frombits(uint64(n+1023) << 52))
	d := v.scale(m).add1(-1)
	return k.add(dd{y, 0}.add(d.add1(-d.hi * d.hi / 2)))
}

// logNearOne is log(1+f) for |f| < 1/64, by the series of the inverse hyperbolic tangent.
func logNearOne(f float64) dd {
	if f == 0 {
		return dd{}
	}
	s := dd{f, 0}.div(twoSum(2, f))
	s2 := s.mul(s)
	// the terms from s**7 on are below 2**-49 of the first
	x := s2.hi
	tail := x * x * x * (1.0/7 + x*(1.0/9+x*(1.0/11+x*(1.0/13))))
	sum := s2.mul(dd{1.0 / 3, 0x1.5555555555555p-56}).add(s2.mul(s2).mul(dd{0.2, -0x1.999999999999ap-57})).add1(tail)
	return s.add(s.mul(sum)).pow2(2)
}

// Log is the natural logarithm.
func Log(x float64) float64 {
	if special(x) || x < 0 || x == 1 {
		return math.Log(x)
	}
	return logOf(x).hi
}

// Log2 is the logarithm to the base 2.
func Log2(x float64) float64 {
	f, e := math.Frexp(x)
	if special(x) || x < 0 || f == 0.5 {
		return math.Log2(x)
	}
	if f < math.Sqrt2/2 {
		f, e = f*2, e-1
	}
	return logOf(f).div(ln2).add1(float64(e)).hi
}

// Log10 is the logarithm to the base 10.
func Log10(x float64) float64 {
	if special(x) || x < 0 {
		return math.Log10(x)
	}
	f, e := math.Frexp(x) // in [0.5, 1)
	f, e = f*2, e-1
	if e < 0 {
		f, e = f/2, e+1
	}
	y := float64(e)
	z := float64(y*log10Of2Lo) + float64(inverseLn10*Log(f))
	return z + float64(y*log10Of2Hi)
}

// Log1p is log(1+x).
func Log1p(x float64) float64 {
	if special(x) || x <= -1 {
		return math.Log1p(x)
	}
	k, f, c := 0, x, 0.0
	tiny := false
	switch {
	case x < math.Sqrt2-1 && math.Abs(x) < 0x1p-29:
		if math.Abs(x) < 0x1p-54 {
			return x
		}
		return x - float64(x*x)*0.5
	case x < math.Sqrt2-1 && x > math.Sqrt2/2-1:
	default:
		u := x
		if x < 0x1p53 {
			u = 1 + x
			k = exponent(u)
			if k > 0 {
				c = 1 - (u - x)
			} else {
				c = x - (u - 1)
			}
			c /= u
		} else {
			k = exponent(u)
		}
		b := math.Float64bits(u)&(1<<52-1) | 0x3ff<<52
		u = math.Float64frombits(b)
		high := uint32(b>>32) & 0xfffff
		if high >= 0x6a09e {
			k++
			u /= 2
			high = (0x100000 - high) >> 2
		}
		f = u - 1
		tiny = high == 0
	}
	half := 0.5 * f * f
	n := float64(k)
	if tiny {
		if f == 0 {
			return float64(n*ln2Hi) + (c + float64(n*ln2Lo))
		}
		r := half * (1 - 0.66666666666666666*f)
		return float64(n*ln2Hi) - ((r - (float64(n*ln2Lo) + c)) - f)
	}
	s := f / (2 + f)
	z := s * s
	z2 := z * z
	z4 := z2 * z2
	r := float64(z*log1pC1) + float64(z2*(log1pC2+float64(z*log1pC3))) + float64(z4*(log1pC4+float64(z*log1pC5))) +
		float64(float64(z4*z2)*(log1pC6+float64(z*log1pC7)))
	if k == 0 {
		return f - (half - float64(s*(half+r)))
	}
	return float64(n*ln2Hi) - ((half - (float64(s*(half+r)) + (float64(n*ln2Lo) + c))) - f)
}
