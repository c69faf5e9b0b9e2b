package libm

import "math"

var sixth = dd{1.0 / 6, 0x1.5555555555555p-57}

// sinCosDD gives the sine and the cosine of x.
func sinCosDD(x float64) (sin, cos dd) {
	a, da, n := x, 0.0, 0
	if math.Abs(x) > 0.8 {
		a, da, n = reduce(x)
	}
	k := math.RoundToEven(math.Abs(a) * 128)
	at := math.Copysign(k/128, a)
	r := quickSum(a-at, da)
	z := r.mul(r)
	// sin r = r - r³/6 + ..., cos r - 1 = -r²/2 + ...
	w := z.hi * z.hi
	s := r.add(r.mul(z).mul(dd{-sixth.hi, -sixth.lo}.add1(z.hi*(1.0/120) + w*(-1.0/5040+z.hi*(1.0/362880)))))
	c := z.pow2(-0.5).add1(w * (1.0/24 + z.hi*(-1.0/720+z.hi*(1.0/40320))))
	e := &sinCosTable[int(k)]
	ts, tc := e[0], e[1]
	if a < 0 {
		ts = ts.neg()
	}
	sin = ts.add(ts.mul(c).add(tc.mul(s)))
	cos = tc.add(tc.mul(c).sub(ts.mul(s)))
	switch n & 3 {
	case 1:
		return cos, sin.neg()
	case 2:
		return sin.neg(), cos.neg()
	case 3:
		return cos.neg(), sin
	}
	return sin, cos
}

// Tan is the tangent.
func Tan(x float64) float64 {
	if special(x) || math.Abs(x) < 0x1p-26 {
		if x == 0 || math.Abs(x) < 0x1p-26 {
			return x
		}
		return math.Tan(x)
	}
	s, c := sinCosDD(x)
	return s.div(c).hi
}

// atan2DD is the angle of the point (x, y), both of them of moderate size, by a Newton step from the float one: turning the point back by it leaves a
// small angle.
func atan2DD(y, x dd) float64 {
	t := math.Atan2(y.hi, x.hi)
	s, c := sinCosDD(t)
	return t + y.mul(c).sub(x.mul(s)).hi/(x.hi*c.hi+y.hi*s.hi)
}

// Atan2 is the angle of the point (x, y).
func Atan2(y, x float64) float64 {
	if special(x) || special(y) {
		return math.Atan2(y, x)
	}
	ey, ex := exponent(y), exponent(x)
	d := ey - ex
	switch {
	case d > 1000:
		return math.Copysign(math.Pi/2, y)
	case d < -1000 && x < 0:
		return math.Copysign(math.Pi, y)
	case d < -30 && x > 0: // y/x, the next term is far below
		q := dd{math.Ldexp(y, -ey), 0}.div(dd{math.Ldexp(x, -ex), 0})
		u := math.Ldexp(q.hi, d)
		return q.add1(-q.hi * u * u / 3).ldexp(d)
	}
	return atan2DD(dd{math.Ldexp(y, -ex), 0}, dd{math.Ldexp(x, -ex), 0})
}

// Atan is the inverse tangent.
func Atan(x float64) float64 {
	switch a := math.Abs(x); {
	case special(x) || a > 0x1p60:
		return math.Atan(x)
	case a < 0x1p-27:
		return x
	case a < 0x1p-10:
		z := x * x
		return x + x*z*(-1.0/3+z*(1.0/5-z*(1.0/7)))
	}
	return atan2DD(dd{x, 0}, dd{1, 0})
}

// legDD is sqrt(1 - x²).
func legDD(x float64) dd { return twoSum(1, -x).mul(twoSum(1, x)).sqrt() }

// Asin is the inverse sine.
func Asin(x float64) float64 {
	switch a := math.Abs(x); {
	case special(x) || a >= 1:
		return math.Asin(x)
	case a < 0x1p-26:
		return x
	}
	return atan2DD(dd{x, 0}, legDD(x))
}

// Acos is the inverse cosine.
func Acos(x float64) float64 {
	switch {
	case special(x) || math.Abs(x) >= 1:
		return math.Acos(x)
	case math.Abs(x) < 0x1p-60:
		return math.Pi / 2
	}
	return atan2DD(legDD(x), dd{x, 0})
}
