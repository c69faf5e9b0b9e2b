package libm

import "math"

// Pow is x**y.
func Pow(x, y float64) float64 {
	switch {
	case !(x > 0) || y == 0 || special(x) || special(y):
		if x < 0 && !math.IsInf(x, 0) && !special(y) && y == math.Trunc(y) {
			r := Pow(-x, y)
			if math.Mod(y, 2) != 0 {
				return -r
			}
			return r
		}
		return math.Pow(x, y)
	case y == 1 || x == 1:
		return x
	case y == 2:
		return x * x
	case y == 0.5:
		return math.Sqrt(x)
	case y == -1:
		return 1 / x
	}
	if n := int(y); float64(n) == y && n >= -64 && n <= 64 {
		if e := float64(exponent(x)) * y; e > -900 && e < 900 {
			return powWhole(dd{x, 0}, n)
		}
	} else if n := int(2 * y); float64(n) == 2*y && n >= -64 && n <= 64 && x > 0x1p-900 {
		if e := float64(exponent(x)) * y; e > -900 && e < 900 {
			return powWhole(sqrtDD(x), n)
		}
	}
	l := logOf(x)
	if p := l.hi * y; p > 710 {
		return math.Inf(1)
	} else if p < -746 {
		return 0
	}
	m, k := expOf(l.scale(y))
	return m.ldexp(k)
}

// powWhole multiplies; nothing on the way may be out of range.
func powWhole(x dd, n int) float64 {
	r, p := dd{1, 0}, x
	for k := max(n, -n); k > 0; k >>= 1 {
		if k&1 != 0 {
			r = r.mul(p)
		}
		if k > 1 {
			p = p.mul(p)
		}
	}
	if n < 0 {
		r = dd{1, 0}.div(r)
	}
	return r.hi + r.lo
}

// Cbrt is the cube root.
func Cbrt(x float64) float64 {
	if special(x) {
		return x
	}
	// a whole power of 8 comes out exactly
	k := exponent(x) / 3
	x = math.Ldexp(x, -3*k)
	y := math.Cbrt(x)
	r := twoMul(y, y).scale(y).neg().add1(x)
	return math.Ldexp(y+r.hi/(3*y*y), k)
}

// Hypot is sqrt(x*x + y*y) without overflow on the way, with C's rounding.
func Hypot(x, y float64) float64 {
	if math.IsInf(x, 0) || math.IsInf(y, 0) || math.IsNaN(x) || math.IsNaN(y) {
		return math.Hypot(x, y)
	}
	x, y = math.Abs(x), math.Abs(y)
	if x < y {
		x, y = y, x
	}
	switch {
	case y <= x*0x1p-54:
		return x + y
	case x > 0x1p511:
		return hypot(x*0x1p-600, y*0x1p-600) * 0x1p600
	case y < 0x1p-459:
		return hypot(x*0x1p600, y*0x1p600) * 0x1p-600
	}
	return hypot(x, y)
}

// hypot corrects the root of the sum by what is left of it.
func hypot(x, y float64) float64 {
	h := math.Sqrt(float64(x*x) + float64(y*y))
	var t1, t2 float64
	if h <= 2*y {
		d := h - y
		t1 = x * (2*d - x)
		t2 = (d - 2*(x-y)) * d
	} else {
		d := h - x
		t1 = 2 * d * (x - 2*y)
		t2 = float64((4*d-y)*y) + float64(d*d)
	}
	return h - (t1+t2)/(2*h)
}

// Norm is the length of a vector; v is overwritten.
func Norm(v []float64) float64 {
	most, nan := 0.0, false
	for _, x := range v {
		if math.IsInf(x, 0) {
			return math.Inf(1)
		}
		nan = nan || math.IsNaN(x)
		most = max(most, math.Abs(x))
	}
	if nan {
		return math.NaN()
	}
	if most == 0 || len(v) == 1 {
		return most
	}
	e := exponent(most)
	sum := dd{}
	for _, x := range v {
		x = math.Ldexp(x, -e)
		sum = sum.add(twoMul(x, x))
	}
	return sum.sqrt().ldexp(e)
}
