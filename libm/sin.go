package libm

import (
	"math"
	"math/bits"
)

// Sine and cosine from a table of both at k/128 and short series, as glibc computes them: within 0.55 of an ulp.

const (
	pi2Hi = 0x1.921fb54442d18p+0 // π/2 in three parts
	pi2Lo = 0x1.1a62633145c07p-54
	pi2Lx = -0x1.f1976b7ed8fbcp-110
	// π/2 in parts of which a multiple of each of the first three is exact
	pi2A = 0x1.921fb58000000p+0
	pi2B = -0x1.dde973c000000p-27
	pi2C = -0x1.cb3b398000000p-55
	pi2D = -0x1.d747f23e32ed7p-83
	// series for |x| < 1/256 ...
	sinC3 = -0x1.5555555555288p-3
	sinC5 = 0x1.11110803b4ca4p-7
	cosC2 = 0.5
	cosC4 = -0x1.55555555551b7p-5
	cosC6 = 0x1.6c16b4eefc352p-10
	// ... and for |x| < 0.126
	sinT3        = -0x1.5555555555555p-3
	sinT5        = 0x1.111111111110fp-7
	sinT7        = -0x1.a01a01a010b15p-13
	sinT9        = 0x1.71de392eceaa6p-19
	sinT11       = -0x1.ae43496833933p-26
	tableRounder = 0x1.8p45 // rounds to a multiple of 1/128
)

// sinNear is the sine of x + dx, |x| < 0.86.
func sinNear(x, dx float64) float64 {
	a := math.Abs(x)
	if a < 0.126 {
		z := x * x
		p := math.FMA(math.FMA(math.FMA(math.FMA(sinT11, z, sinT9), z, sinT7), z, sinT5), z, sinT3)
		t := math.FMA(math.FMA(p, x, -0.5*dx), z, dx)
		return x + t
	}
	if x <= 0 {
		dx = -dx
	}
	u := tableRounder + a
	r := a - (u - tableRounder)
	z := r * r
	s := r + math.FMA(r*z, math.FMA(z, sinC5, sinC3), dx)
	c := math.FMA(r, dx, z*math.FMA(z, math.FMA(z, cosC6, cosC4), cosC2))
	e := &sinCosTable[math.Float64bits(u)&255]
	cor := math.FMA(e[1].hi, s, math.FMA(-e[0].hi, c, math.FMA(s, e[1].lo, e[0].lo)))
	return math.Copysign(e[0].hi+cor, x)
}

// cosNear is the cosine of x + dx, |x| < 0.86.
func cosNear(x, dx float64) float64 {
	if x < 0 {
		dx = -dx
	}
	a := math.Abs(x)
	u := tableRounder + a
	r := a - (u - tableRounder) + dx
	z := r * r
	s := math.FMA(r*z, math.FMA(z, sinC5, sinC3), r)
	c := z * math.FMA(z, math.FMA(z, cosC6, cosC4), cosC2)
	e := &sinCosTable[math.Float64bits(u)&255]
	cor := math.FMA(-e[0].hi, s, math.FMA(-e[1].hi, c, math.FMA(-s, e[0].lo, e[1].lo)))
	return e[1].hi + cor
}

// quadrant is the sine of a + da turned by n right angles.
func quadrant(a, da float64, n int) float64 {
	var r float64
	if n&1 != 0 {
		r = cosNear(a, da)
	} else {
		r = sinNear(a, da)
	}
	if n&2 != 0 {
		return -r
	}
	return r
}

// reduce takes the nearest multiple of π/2 from x: what is left, and the number of right angles taken.
func reduce(x float64) (a, da float64, n int) {
	if math.Abs(x) >= 105414350 {
		return reduceHuge(x)
	}
	t := math.FMA(x, 2/math.Pi, rounder)
	xn := t - rounder
	y := math.FMA(-xn, pi2B, math.FMA(-xn, pi2A, x))
	n = int(math.Float64bits(t) & 3)
	t1 := xn * pi2C
	t2 := y - t1
	da = (y - t2) - t1
	t1 = xn * pi2D
	a = t2 - t1
	da += (t2 - a) - t1
	return a, da, n
}

// Sin is the sine.
func Sin(x float64) float64 {
	switch a := math.Abs(x); {
	case special(x):
		return math.Sin(x)
	case a < 0x1p-26:
		return x
	case a < 0.85546875:
		return sinNear(x, 0)
	case a < 2.426265:
		return math.Copysign(cosNear(pi2Hi-a, pi2Lo), x)
	}
	a, da, n := reduce(x)
	return quadrant(a, da, n)
}

// Cos is the cosine.
func Cos(x float64) float64 {
	switch a := math.Abs(x); {
	case special(x):
		return math.Cos(x)
	case a < 0x1p-27:
		return 1
	case a < 0.85546875:
		return cosNear(x, 0)
	case a < 2.426265:
		y := pi2Hi - a
		a := y + pi2Lo
		return sinNear(a, (y-a)+pi2Lo)
	}
	a, da, n := reduce(x)
	return quadrant(a, da, n+1)
}

// SinCos gives the sine and the cosine of x.
func SinCos(x float64) (sin, cos float64) { return Sin(x), Cos(x) }

// twoOverPi has the bits of 2/π after the binary point.
var twoOverPi = [...]uint64{
	0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041, 0xfe5163abdebbc561, 0xb7246e3a424dd2e0,
	0x06492eea09d1921c, 0xfe1deb1cb129a73e, 0xe88235f52ebb4484, 0xe99c7026b45f7e41, 0x3991d639835339f4,
	0x9c845f8bbdf9283b, 0x1ff897ffde05980f, 0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d,
	0x7527bac7ebe5f17b, 0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab, 0xf0cfbc209af4361d,
}

// reduceHuge is reduce by multiplying with as many bits of 2/π as matter.
func reduceHuge(x float64) (a, da float64, n int) {
	b := math.Float64bits(math.Abs(x))
	m := b&(1<<52-1) | 1<<52
	e := int(b>>52) - 1075 // x = m * 2**e
	// The bits of 2/π above weight 2**(1-e) give multiples of 4 right angles.
	word := func(i int) uint64 { // 64 bits from bit e - 2 + 64 i on
		at := e - 2 + 64*i
		if at < 0 {
			return twoOverPi[0] >> -at
		}
		j, s := at/64, uint(at%64)
		v := twoOverPi[j] << s
		if s > 0 {
			v |= twoOverPi[j+1] >> (64 - s)
		}
		return v
	}
	w := [4]uint64{word(0), word(1), word(2), word(3)}
	var p [4]uint64 // the low 256 bits of the product, p[0] the highest
	carry := uint64(0)
	for i := 3; i >= 0; i-- {
		hi, lo := bits.Mul64(m, w[i])
		var c uint64
		p[i], c = bits.Add64(lo, carry, 0)
		carry = hi + c
	}
	// p is x*2/π modulo 4, the point stands after two bits
	n = int(p[0] >> 62)
	shift := func(s uint) {
		for i := range p {
			p[i] <<= s
			if i < 3 && s > 0 {
				p[i] |= p[i+1] >> (64 - s)
			}
		}
	}
	shift(2)
	neg := x < 0
	if p[0]>>63 != 0 { // more than half: from the next right angle down
		n++
		neg = !neg
		c := uint64(1)
		for i := 3; i >= 0; i-- {
			p[i], c = bits.Add64(^p[i], 0, c)
		}
	}
	z := 0
	for p[0] == 0 && z < 128 {
		p[0], p[1], p[2], p[3] = p[1], p[2], p[3], 0
		z += 64
	}
	l := uint(bits.LeadingZeros64(p[0]))
	shift(l)
	z += int(l)
	hi := float64(p[0] &^ 0x7ff)
	lo := float64(p[0]&0x7ff)*0x1p64 + float64(p[1])
	f := quickSum(math.Ldexp(hi, -64-z), math.Ldexp(lo, -128-z))
	r := f.mul(dd{pi2Hi, pi2Lo})
	if x < 0 {
		n = -n
	}
	if neg {
		r = r.neg()
	}
	return r.hi, r.lo, n & 3
}
