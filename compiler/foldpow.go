package compiler

import (
	"math"
	"math/big"
)

// powBits is the precision of powers: C's pow is right in the last place in nearly all cases, package math's is not.
const powBits = 320

// floatPower is a**b for floats whose power is a float; false where Python raises an exception or makes a complex number.
func floatPower(a, b float64) (float64, bool) {
	whole := b == math.Trunc(b)
	switch {
	case math.IsInf(a, 0), math.IsNaN(a), math.IsInf(b, 0), math.IsNaN(b), b == 0, a == 1, a == 0 && b > 0:
		return math.Pow(a, b), true // exact
	case a == 0, a < 0 && !whole:
		return 0, false
	}
	size := b * math.Log2(math.Abs(a))
	if size > 1030 {
		return 0, false
	}
	negative := a < 0 && math.Abs(b) < 1<<53 && int64(b)&1 != 0
	if size < -1100 {
		if negative {
			return math.Copysign(0, -1), true
		}
		return 0, true
	}
	x := wide().SetFloat64(math.Abs(a))
	var r *big.Float
	if n := math.Abs(b); whole && n <= 4096 {
		r = wide().SetInt64(1)
		for k := int(n); k > 0; k >>= 1 {
			if k&1 != 0 {
				r.Mul(r, x)
			}
			x.Mul(x, x)
		}
		if b < 0 {
			r.Quo(wide().SetInt64(1), r)
		}
	} else {
		r = wideExp(wide().Mul(wideLog(x), wide().SetFloat64(b)))
	}
	v, _ := r.Float64()
	if negative {
		v = -v
	}
	return v, !math.IsInf(v, 0)
}

func wide() *big.Float { return new(big.Float).SetPrec(powBits) }

// wideLog is the natural logarithm of a positive x.
func wideLog(x *big.Float) *big.Float {
	m := wide()
	e := x.MantExp(m)
	r := atanhSeries(m)
	return r.Add(r, wide().Mul(ln2(), wide().SetInt64(int64(e))))
}

func ln2() *big.Float {
	r := atanhSeries(wide().SetFloat64(0.5))
	return r.Neg(r)
}

// atanhSeries is ln m = 2 atanh((m-1)/(m+1)), for m from 1/2 to 1.
func atanhSeries(m *big.Float) *big.Float {
	one := wide().SetInt64(1)
	z := wide().Quo(wide().Sub(m, one), wide().Add(m, one))
	square := wide().Mul(z, z)
	sum := wide()
	for k := int64(1); z.Sign() != 0 && z.MantExp(nil) > -powBits; k += 2 {
		sum.Add(sum, wide().Quo(z, wide().SetInt64(k)))
		z.Mul(z, square)
	}
	return sum.Add(sum, sum)
}

// wideExp is e**x.
func wideExp(x *big.Float) *big.Float {
	ln := ln2()
	q, _ := wide().Quo(x, ln).Float64()
	k := int(math.Round(q))
	rest := wide().Sub(x, wide().Mul(ln, wide().SetInt64(int64(k))))
	const halvings = 16
	rest.SetMantExp(rest, -halvings)
	sum, term := wide().SetInt64(1), wide().SetInt64(1)
	for n := int64(1); term.Sign() != 0 && term.MantExp(nil) > -powBits; n++ {
		term.Mul(term, rest)
		term.Quo(term, wide().SetInt64(n))
		sum.Add(sum, term)
	}
	for range halvings {
		sum.Mul(sum, sum)
	}
	return sum.SetMantExp(sum, k)
}
