package stdlib

import "math"

// The elementary functions, rounded from dd. Where the argument is special (nan, infinite, zero, huge) Go's own functions have the right result.

func special(x float64) bool { return x == 0 || math.IsNaN(x) || math.IsInf(x, 0) }

func mExp(x float64) float64 {
	if special(x) || x > 710 || x < -746 {
		return math.Exp(x)
	}
	return ldexpDD(expDD(d1(x)))
}

func mExp2(x float64) float64 {
	if special(x) || x >= 1025 || x < -1080 || x == math.Trunc(x) {
		return math.Exp2(x)
	}
	n := math.Round(x)
	m, k := expDD(ddLn2.scale(x - n))
	return ldexpDD(m, k+int(n))
}

func mExpm1(x float64) float64 {
	switch {
	case special(x) || x > 710 || x < -50 || math.Abs(x) < 1e-290:
		return math.Expm1(x)
	case math.Abs(x) < 0.5:
		return expm1DD(d1(x)).float()
	}
	m, k := expDD(d1(x))
	if k > 200 {
		return ldexpDD(m, k)
	}
	return m.pow2(math.Ldexp(1, k)).sub(d1(1)).float()
}

func mLog(x float64) float64 {
	if special(x) || x < 0 || x == 1 {
		return math.Log(x)
	}
	return logDD(d1(x)).float()
}

func mLog2(x float64) float64 {
	f, e := math.Frexp(x)
	if special(x) || x < 0 || f == 0.5 {
		return math.Log2(x)
	}
	if f < math.Sqrt2/2 {
		f, e = f*2, e-1
	}
	return logDD(d1(f)).div(ddLn2).add(d1(float64(e))).float()
}

func mLog10(x float64) float64 {
	if special(x) || x < 0 || x == 1 {
		return math.Log10(x)
	}
	return logDD(d1(x)).div(ddLn10).float()
}

func mLog1p(x float64) float64 {
	if special(x) || x <= -1 || math.Abs(x) < 1e-290 {
		return math.Log1p(x)
	}
	if math.Abs(x) > 0.01 {
		return logDD(twoSum(1, x)).float()
	}
	return log1pDD(d1(x)).float()
}

const hugeAngle = 1 << 28

func mSin(x float64) float64 {
	if special(x) || math.Abs(x) >= hugeAngle || math.Abs(x) < 1e-290 {
		return math.Sin(x)
	}
	s, _ := sincosDD(d1(x))
	return s.float()
}

func mCos(x float64) float64 {
	if special(x) || math.Abs(x) >= hugeAngle {
		return math.Cos(x)
	}
	_, c := sincosDD(d1(x))
	return c.float()
}

func mTan(x float64) float64 {
	if special(x) || math.Abs(x) >= hugeAngle || math.Abs(x) < 1e-290 {
		return math.Tan(x)
	}
	s, c := sincosDD(d1(x))
	return s.div(c).float()
}

func mAtan(x float64) float64 {
	if special(x) || math.Abs(x) > 1e150 || math.Abs(x) < 1e-150 {
		return math.Atan(x)
	}
	return atan2DD(d1(x), d1(1)).float()
}

func mAtan2(y, x float64) float64 {
	if special(x) || special(y) {
		return math.Atan2(y, x)
	}
	_, ey := math.Frexp(y)
	_, ex := math.Frexp(x)
	if d := ey - ex; d > 400 || d < -400 {
		return math.Atan2(y, x)
	}
	return atan2DD(d1(math.Ldexp(y, -ex)), d1(math.Ldexp(x, -ex))).float()
}

// legDD is sqrt(1 - x²).
func legDD(x float64) dd { return d1(1).sub(d1(x)).mul(d1(1).add(d1(x))).sqrt() }

func mAsin(x float64) float64 {
	if special(x) || math.Abs(x) >= 1 || math.Abs(x) < 1e-150 {
		return math.Asin(x)
	}
	return atan2DD(d1(x), legDD(x)).float()
}

func mAcos(x float64) float64 {
	if special(x) || math.Abs(x) >= 1 || math.Abs(x) < 1e-150 {
		return math.Acos(x)
	}
	return atan2DD(legDD(x), d1(x)).float()
}

// halfExp gives e^|x| / 2 and e^-|x| / 2 for |x| < 40.
func halfExp(x float64) (up, down dd) {
	m, k := expDD(d1(math.Abs(x)))
	up = m.pow2(math.Ldexp(0.5, k))
	return up, d1(0.25).div(up)
}

func mSinh(x float64) float64 {
	a := math.Abs(x)
	var r float64
	switch {
	case special(x) || a > 711 || a < 1e-290:
		return math.Sinh(x)
	case a < 0.5: // (u + u/(1+u)) / 2 with u = e^a - 1
		u := expm1DD(d1(a))
		r = u.add(u.div(u.add(d1(1)))).pow2(0.5).float()
	case a < 40:
		up, down := halfExp(x)
		r = up.sub(down).float()
	default:
		m, k := expDD(d1(a))
		r = ldexpDD(m, k-1)
	}
	return math.Copysign(r, x)
}

func mCosh(x float64) float64 {
	a := math.Abs(x)
	switch {
	case special(x) || a > 711:
		return math.Cosh(x)
	case a < 40:
		up, down := halfExp(x)
		return up.add(down).float()
	}
	m, k := expDD(d1(a))
	return ldexpDD(m, k-1)
}

func mTanh(x float64) float64 {
	a := math.Abs(x)
	if special(x) || a > 22 || a < 1e-290 {
		return math.Tanh(x)
	}
	var u dd // e^2a - 1
	if a < 0.25 {
		u = expm1DD(d1(2 * a))
	} else {
		m, k := expDD(d1(2 * a))
		u = m.pow2(math.Ldexp(1, k)).sub(d1(1))
	}
	return math.Copysign(u.div(u.add(d1(2))).float(), x)
}

func mAsinh(x float64) float64 {
	a := math.Abs(x)
	if special(x) || a > 1e150 || a < 1e-100 {
		return math.Asinh(x)
	}
	// log1p(a + a²/(1+sqrt(1+a²)))
	sq := twoMul(a, a)
	r := log1pDD(d1(a).add(sq.div(sq.add(d1(1)).sqrt().add(d1(1)))))
	return math.Copysign(r.float(), x)
}

func mAcosh(x float64) float64 {
	if special(x) || x <= 1 || x > 1e150 {
		return math.Acosh(x)
	}
	t := d1(x - 1) // exact for x < 2, and what is lost beyond is within dd of the sum below
	if x >= 2 {
		t = twoSum(x, -1)
	}
	return log1pDD(t.add(t.mul(t.add(d1(2))).sqrt())).float()
}

func mAtanh(x float64) float64 {
	a := math.Abs(x)
	if special(x) || a >= 1 || a < 1e-100 {
		return math.Atanh(x)
	}
	return math.Copysign(log1pDD(d1(2*a).div(twoSum(1, -a))).pow2(0.5).float(), x)
}

func mCbrt(x float64) float64 {
	if special(x) || math.Abs(x) < 1e-300 || math.Abs(x) > 1e300 {
		return math.Cbrt(x)
	}
	y := math.Cbrt(x)
	r := d1(x).sub(twoMul(y, y).scale(y))
	return y + r.hi/(3*y*y)
}
