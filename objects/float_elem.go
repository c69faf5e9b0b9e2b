package objects

import "math"

// Elementary functions of floats, right in the last place in nearly all cases as C's are; package math's are not. They compute with pairs, see float_pow.go.

// Exp is e**x.
func Exp(x float64) float64 {
	switch {
	case math.IsNaN(x):
		return x
	case x > 710:
		return math.Inf(1)
	case x < -746:
		return 0
	}
	v, k := expPair(pair{x, 0})
	return ldexpPair(v, k)
}

// Log is the natural logarithm of x.
func Log(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) {
		return math.Log(x)
	}
	return logPair(x).hi
}

// Hypot is sqrt(x*x + y*y), without overflow on the way.
func Hypot(x, y float64) float64 {
	x, y = math.Abs(x), math.Abs(y)
	if x < y {
		x, y = y, x
	}
	if y == 0 || math.IsInf(x, 0) || math.IsNaN(x) || math.IsNaN(y) {
		return math.Hypot(x, y)
	}
	e := math.Ilogb(x)
	x, y = math.Ldexp(x, -e), math.Ldexp(y, -e)
	s := twoProduct(x, x).add(twoProduct(y, y))
	r := math.Sqrt(s.hi)
	return math.Ldexp(r+(math.FMA(-r, r, s.hi)+s.lo)/(2*r), e)
}

// pi/2 in three parts.
const (
	halfPi1 = 1.5707963267948966
	halfPi2 = 6.123233995736766e-17
	halfPi3 = -1.4973849048591833e-33
)

// trigLimit is the largest angle that is reduced with those three parts.
const trigLimit = 1 << 20

// sinCosPair gives the sine and cosine of x, |x| <= trigLimit.
func sinCosPair(x float64) (sin, cos pair) {
	n := math.RoundToEven(x / halfPi1)
	a := twoProduct(-n, halfPi1)
	r := twoSum(x, a.hi).add(pair{a.lo, 0}).add(twoProduct(-n, halfPi2)).add(pair{-n * halfPi3, 0})
	r2 := r.mul(r)
	series := func(last float64) pair { // sum of (-1)**k x**2k / ((m+1)...(m+2k)), m = 0 or 1
		s := pair{1, 0}
		for k := last; k > 1; k -= 2 {
			t := r2.mul(s).div(pair{-k * (k - 1), 0})
			s = t.add(pair{1, 0})
		}
		return s
	}
	sin, cos = r.mul(series(27)), series(26)
	neg := func(p pair) pair { return pair{-p.hi, -p.lo} }
	switch int64(n) & 3 {
	case 1:
		return cos, neg(sin)
	case 2:
		return neg(sin), neg(cos)
	case 3:
		return neg(cos), sin
	}
	return sin, cos
}

// SinCos gives the sine and cosine of x.
func SinCos(x float64) (sin, cos float64) {
	if !(math.Abs(x) <= trigLimit) || x == 0 {
		return math.Sincos(x)
	}
	s, c := sinCosPair(x)
	return s.hi, c.hi
}

// Atan2 is the angle of the point (x, y).
func Atan2(y, x float64) float64 {
	t := math.Atan2(y, x)
	ax, ay := math.Abs(x), math.Abs(y)
	if !(ax > 1e-290 && ay > 1e-290 && ax < 1e290 && ay < 1e290) || ay/ax < 1e-17 || ax/ay < 1e-17 {
		return t
	}
	e := math.Ilogb(max(ax, ay))
	x, y = math.Ldexp(x, -e), math.Ldexp(y, -e)
	// one Newton step: turning the point back by t leaves a small angle
	s, c := sinCosPair(t)
	up := c.scale(y).add(s.scale(-x))
	along := c.scale(x).add(s.scale(y))
	return t + up.div(along).hi
}
