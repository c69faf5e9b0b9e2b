package stdlib

import "math"

// dd is an unevaluated sum of two floats, about 106 bits: Go's elementary functions are within an ulp, the C library's nearly always round correctly, and
// what a program prints shows the difference. So the elementary functions are computed in dd and rounded once.
type dd struct{ hi, lo float64 }

func d1(x float64) dd { return dd{x, 0} }

func twoSum(a, b float64) dd {
	s := a + b
	t := s - a
	return dd{s, (a - (s - t)) + (b - t)}
}

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

func (a dd) neg() dd        { return dd{-a.hi, -a.lo} }
func (a dd) sub(b dd) dd    { return a.add(b.neg()) }
func (a dd) float() float64 { return a.hi + a.lo }

func (a dd) mul(b dd) dd {
	p := twoMul(a.hi, b.hi)
	return quickSum(p.hi, p.lo+(a.hi*b.lo+a.lo*b.hi))
}

func (a dd) scale(f float64) dd { return a.mul(d1(f)) }

// pow2 multiplies by a power of two, exactly.
func (a dd) pow2(f float64) dd { return dd{a.hi * f, a.lo * f} }

func (a dd) div(b dd) dd {
	q := a.hi / b.hi
	r := a.sub(b.scale(q))
	q2 := r.hi / b.hi
	r = r.sub(b.scale(q2))
	return quickSum(q, q2).add(d1(r.hi / b.hi))
}

func (a dd) sqrt() dd {
	if a.hi <= 0 {
		return dd{}
	}
	x := math.Sqrt(a.hi)
	r := a.sub(twoMul(x, x))
	return twoSum(x, r.hi/(2*x))
}

// Constants as dd; ln2 and π/2 have a third part, for the reduction of arguments.
var (
	ddLn2   = dd{0x1.62e42fefa39efp-01, 0x1.abc9e3b39803fp-56}
	ddLn10  = dd{0x1.26bb1bbb55516p+01, -0x1.f48ad494ea3e9p-53}
	ddPi2   = dd{0x1.921fb54442d18p+00, 0x1.1a62633145c07p-54}
	ln2Tail = 0x1.7b57a079a1934p-111
	pi2Tail = -0x1.f1976b7ed8fbcp-110
)

// expDD is e to the a, for |a| < 800, as m times 2 to the k.
func expDD(a dd) (m dd, k int) {
	n := math.Round(a.hi / math.Ln2)
	r := a.sub(twoMul(n, ddLn2.hi)).sub(twoMul(n, ddLn2.lo)).sub(d1(n * ln2Tail))
	r = r.pow2(1.0 / 256)
	// e^r - 1 by its series; |r| < 0.0014.
	t, sum := r, r
	for i := 2.0; i < 13; i++ {
		t = t.mul(r).div(d1(i))
		sum = sum.add(t)
	}
	for range 8 { // (1+s)² - 1 = 2s + s²
		sum = sum.pow2(2).add(sum.mul(sum))
	}
	return sum.add(d1(1)), int(n)
}

// expm1DD is e^a - 1 without cancellation, for small |a|.
func expm1DD(a dd) dd {
	t, sum := a, a
	for i := 2.0; i < 26; i++ {
		t = t.mul(a).div(d1(i))
		sum = sum.add(t)
	}
	return sum
}

// ldexpDD rounds m times 2 to the k.
func ldexpDD(m dd, k int) float64 {
	if k > -1000 {
		return math.Ldexp(m.float(), k)
	}
	// The result may be subnormal: the two parts are scaled apart so that there is one rounding only.
	h := math.Ldexp(m.hi, k)
	return h + math.Ldexp(math.Ldexp(m.hi, k+200)-math.Ldexp(h, 200)+math.Ldexp(m.lo, k+200), -200)
}

// logDD is the natural logarithm of a > 0, by a Newton step from the float one.
func logDD(a dd) dd {
	f, e := math.Frexp(a.hi)
	if f < math.Sqrt2/2 {
		f, e = f*2, e-1
	}
	a = dd{f, math.Ldexp(a.lo, -e)}
	y := math.Log(f)
	m, k := expDD(d1(-y))
	m = m.pow2(math.Ldexp(1, k))
	z := a.mul(m).sub(d1(1)) // log(1+z) = z - z²/2
	r := d1(y).add(z.sub(z.mul(z).pow2(0.5)))
	if e != 0 {
		n := float64(e)
		r = r.add(twoMul(n, ddLn2.hi).add(twoMul(n, ddLn2.lo)))
	}
	return r
}

// log1pDD is log(1+a) for small |a| as well.
func log1pDD(a dd) dd {
	if math.Abs(a.hi) > 0.01 {
		return logDD(a.add(d1(1)))
	}
	// 2 atanh(a/(2+a))
	z := a.div(a.add(d1(2)))
	z2 := z.mul(z)
	t, sum := z, z
	for i := 3.0; i < 30; i += 2 {
		t = t.mul(z2)
		sum = sum.add(t.div(d1(i)))
	}
	return sum.pow2(2)
}

// sincosDD gives sine and cosine of |x| < 2^28.
func sincosDD(a dd) (s, c dd) {
	n := math.Round(a.hi / (math.Pi / 2))
	r := a.sub(twoMul(n, ddPi2.hi)).sub(twoMul(n, ddPi2.lo)).sub(d1(n * pi2Tail))
	r2 := r.mul(r)
	s, c = r, d1(1)
	ts, tc := r, d1(1)
	for i := 1.0; i < 28; i += 2 {
		tc = tc.mul(r2).div(d1(-i * (i + 1)))
		ts = ts.mul(r2).div(d1(-(i + 1) * (i + 2)))
		s, c = s.add(ts), c.add(tc)
	}
	switch int64(n) & 3 {
	case 1:
		return c, s.neg()
	case 2:
		return s.neg(), c.neg()
	case 3:
		return c.neg(), s
	}
	return s, c
}

// atan2DD is the angle of the point (x, y), by a Newton step from the float one.
func atan2DD(y, x dd) dd {
	t := math.Atan2(y.hi, x.hi)
	s, c := sincosDD(d1(t))
	return d1(t).add(y.mul(c).sub(x.mul(s)).div(x.mul(c).add(y.mul(s))))
}
