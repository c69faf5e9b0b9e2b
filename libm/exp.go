package libm

import "math"

var (
	ln2 = dd{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56}
	// 128/ln 2, and -ln 2/128 in two parts of which a multiple of the first is exact.
	expTableSize = 128.0
	inverseLn2N  = 0x1.71547652b82fep7
	negLn2NHi    = -0x1.62e42fefa0000p-8
	negLn2NLo    = -0x1.cf79abc9e3b3ap-47
	// Added and taken away again it rounds to a whole number.
	rounder = 0x1.8p52
	// exp(r) = 1 + r + r²(expC2 + ...), least error for |r| < ln 2/256
	expC2 = 0x1.ffffffffffdbdp-2
	expC3 = 0x1.555555555543cp-3
	expC4 = 0x1.55555cf1ac2efp-5
	expC5 = 0x1.1111167a1f5f4p-7
)

// Exp is e**x.
func Exp(x float64) float64 {
	if a := math.Abs(x); !(a < 708) || a < 0x1p-54 {
		switch {
		case a < 0x1p-54:
			return 1 + x
		case x > 710 || x < -746 || x != x:
			return math.Exp(x)
		}
		m, k := expOf(dd{x, 0})
		return m.ldexp(k)
	}
	kd := math.FMA(inverseLn2N, x, rounder)
	k := int64(int32(math.Float64bits(kd)))
	kd -= rounder
	r := math.FMA(kd, negLn2NLo, math.FMA(kd, negLn2NHi, x))
	e := &exp2Table[k&127]
	scale := math.Float64frombits(math.Float64bits(e.head) + uint64(k>>7)<<52)
	r2 := r * r
	t := math.FMA(r2, math.FMA(r, expC3, expC2), e.tail+r)
	t = math.FMA(r2*r2, math.FMA(r, expC5, expC4), t)
	return math.FMA(scale, t, scale)
}

// expOf is e**a, scaled: the result is m * 2**k, |a| below 1100.
func expOf(a dd) (m dd, k int) {
	n := math.RoundToEven(a.hi * inverseLn2N)
	r := a.add(ln2.scale(-n / expTableSize))
	// e**r - 1, |r| < 0.0028: two terms as pairs, the others as a float
	x := r.hi
	tail := x * x * x * (1.0/6 + x*(1.0/24+x*(1.0/120+x*(1.0/720))))
	s := r.add(r.mul(r).pow2(0.5).add1(tail))
	j := int(n) & 127
	t := dd{exp2Table[j].head, exp2Table[j].head * exp2Table[j].tail}
	return t.add(t.mul(s)), (int(n) - j) / 128
}

// Exp2 is 2**x.
func Exp2(x float64) float64 {
	if special(x) || x >= 1025 || x < -1080 || x == math.Trunc(x) {
		return math.Exp2(x)
	}
	n := math.Round(x)
	m, k := expOf(ln2.scale(x - n))
	return m.ldexp(k + int(n))
}

const (
	ln2Hi = 6.93147180369123816490e-01 // ends in zeros: a small multiple is exact
	ln2Lo = 1.90821492927058770002e-10
	// 6/x * ((e**x+1)/(e**x-1) - 2/x) = 1 + h*(expm1C1 + ...), h = x²/2, least error for |x| < ln 2/2
	expm1C1 = -0x1.11111111110f5p-5
	expm1C2 = 0x1.a01a019fe5dd0p-10
	expm1C3 = -0x1.4ce199ec898f2p-14
	expm1C4 = 0x1.0cfcab044d583p-18
	expm1C5 = -0x1.afdde9d91bea1p-23
)

// Expm1 is e**x - 1.
func Expm1(x float64) float64 {
	a := math.Abs(x)
	switch {
	case special(x):
		return math.Expm1(x)
	case x > 7.09782712893383973096e+02:
		return math.Inf(1)
	case x < -56*math.Ln2:
		return -1
	case a < 0x1p-54:
		return x
	}
	k, c := 0, 0.0
	if a > 0.5*math.Ln2 {
		var hi, lo float64
		switch {
		case a >= 1.5*math.Ln2:
			k = int(x/math.Ln2 + math.Copysign(0.5, x))
			t := float64(k)
			hi, lo = x-float64(t*ln2Hi), t*ln2Lo
		case x > 0:
			k, hi, lo = 1, x-ln2Hi, ln2Lo
		default:
			k, hi, lo = -1, x+ln2Hi, -ln2Lo
		}
		x = hi - lo
		c = (hi - x) - lo
	}
	half := 0.5 * x
	h := x * half
	h2 := h * h
	r := (1 + float64(h*expm1C1)) + float64(h2*(expm1C2+float64(h*expm1C3))) + float64(float64(h2*h2)*(expm1C4+float64(h*expm1C5)))
	t := 3 - float64(r*half)
	e := h * ((r - t) / (6 - float64(x*t)))
	if k == 0 {
		return x - (float64(x*e) - h)
	}
	e = float64(x*(e-c)) - c
	e -= h
	switch {
	case k == -1:
		return 0.5*(x-e) - 0.5
	case k == 1 && x < -0.25:
		return -2 * (e - (x + 0.5))
	case k == 1:
		return 1 + 2*(x-e)
	case k <= -2 || k > 56:
		y := 1 - (e - x)
		if k == 1024 {
			return y*2*0x1p1023 - 1
		}
		return y*math.Float64frombits(uint64(k+1023)<<52) - 1
	}
	y := 0.0
	if down := math.Float64frombits(uint64(1023-k) << 52); k < 20 {
		y = (1 - down) - (e - x)
	} else {
		y = (x - (e + down)) + 1
	}
	return y * math.Float64frombits(uint64(k+1023)<<52)
}
