package objects

import (
	"math"
	"math/big"
	"math/bits"
)

// The numeric slots of int. Each has a path for two 64-bit values and, where a value or the result does not fit, one that computes with math/big.

// smallOp computes on 64-bit values; ok is false when the result does not fit.
type smallOp func(x, y int64) (r int64, ok bool)

// bigOp sets z to the result.
type bigOp func(rt *Runtime, z, x, y *big.Int) error

// intBinary makes the slot function of an operator.
func intBinary(small smallOp, large bigOp) BinaryFunc {
	return func(rt *Runtime, a, b Ref) (Ref, error) {
		x, y := rt.intExact(a), rt.intExact(b)
		if x == 0 || y == 0 {
			return rt.NotImplemented, nil
		}
		if TypeOf(x) != TBigInt && TypeOf(y) != TBigInt {
			if r, ok := small(IntVal(x), IntVal(y)); ok {
				return rt.NewInt(r)
			}
		}
		s := &rt.big
		if err := large(rt, &s.z, s.x.view(x), s.y.view(y)); err != nil {
			return 0, err
		}
		return rt.scratchResult()
	}
}

// scratchResult makes an int of rt.big.z, whose digits it keeps for the next operation unless there are many.
func (rt *Runtime) scratchResult() (Ref, error) {
	z := &rt.big.z
	r, err := rt.NewBigInt(z)
	if len(z.Bits()) > maxScratch {
		*z = big.Int{}
	}
	return r, err
}

func bothInt(a, b Ref) bool { return TypeWord(a) == uint32(TInt) && TypeWord(b) == uint32(TInt) }

func addSmall(x, y int64) (int64, bool) {
	s := x + y
	return s, (x^s)&(y^s) >= 0
}

func subSmall(x, y int64) (int64, bool) {
	d := x - y
	return d, (x^y)&(x^d) >= 0
}

func mulSmall(x, y int64) (int64, bool) {
	hi, lo := bits.Mul64(uint64(x), uint64(y))
	// the high word of the signed product
	if x < 0 {
		hi -= uint64(y)
	}
	if y < 0 {
		hi -= uint64(x)
	}
	return int64(lo), int64(hi) == int64(lo)>>63
}

var (
	intAddAny = intBinary(addSmall, func(_ *Runtime, z, x, y *big.Int) error { z.Add(x, y); return nil })
	intSubAny = intBinary(subSmall, func(_ *Runtime, z, x, y *big.Int) error { z.Sub(x, y); return nil })
	intMulAny = intBinary(mulSmall, func(rt *Runtime, z, x, y *big.Int) error {
		if err := rt.bigRoom(uint64(x.BitLen()) + uint64(y.BitLen())); err != nil {
			return err
		}
		if cost := bigCost(x, y); cost >= bigWorkLimit {
			r, err := rt.BigWork(cost, func(v []*big.Int) *big.Int { return v[0].Mul(v[0], v[1]) }, x, y)
			if err == nil {
				z.Set(r)
			}
			return err
		}
		z.Mul(x, y)
		return nil
	})
)

func intAdd(rt *Runtime, a, b Ref) (Ref, error) {
	if bothInt(a, b) {
		if s, ok := addSmall(IntVal(a), IntVal(b)); ok {
			return rt.NewInt(s)
		}
	}
	return intAddAny(rt, a, b)
}

func intSub(rt *Runtime, a, b Ref) (Ref, error) {
	if bothInt(a, b) {
		if d, ok := subSmall(IntVal(a), IntVal(b)); ok {
			return rt.NewInt(d)
		}
	}
	return intSubAny(rt, a, b)
}

func intMul(rt *Runtime, a, b Ref) (Ref, error) {
	if bothInt(a, b) {
		if p, ok := mulSmall(IntVal(a), IntVal(b)); ok {
			return rt.NewInt(p)
		}
	}
	return intMulAny(rt, a, b)
}

// FloorDivMod64 divides as Python does: the quotient is rounded down, and the remainder has the divisor's sign. y is not 0, and not -1 with the least x.
func FloorDivMod64(x, y int64) (q, m int64) {
	q, m = x/y, x%y
	if m != 0 && (m^y) < 0 {
		q--
		m += y
	}
	return q, m
}

// divides reports whether FloorDivMod64 may be used.
func divides(x, y int64) bool { return y != 0 && (y != -1 || x != math.MinInt64) }

// longDivMod is floorDivMod that can be interrupted.
func (rt *Runtime) longDivMod(q, m, x, y *big.Int) error {
	cost := bigCost(x, y)
	if cost < bigWorkLimit {
		floorDivMod(q, m, x, y)
		return nil
	}
	rest := new(big.Int)
	r, err := rt.BigWork(cost, func(v []*big.Int) *big.Int {
		floorDivMod(v[0], rest, v[0], v[1])
		return v[0]
	}, x, y)
	if err == nil {
		q.Set(r)
		m.Set(rest)
	}
	return err
}

// floorDivMod is FloorDivMod64 for any ints.
func floorDivMod(q, m, x, y *big.Int) {
	q.QuoRem(x, y, m)
	if m.Sign() != 0 && m.Sign() != y.Sign() {
		q.Sub(q, big.NewInt(1))
		m.Add(m, y)
	}
}

func (rt *Runtime) zeroDivision(msg string) error { return rt.Raisef(TZeroDivisionError, "%s", msg) }

func intSlotsDivide(s *Slots) {
	s.Binary[NbFloorDivide] = intBinary(func(x, y int64) (int64, bool) {
		if !divides(x, y) {
			return 0, false
		}
		q, _ := FloorDivMod64(x, y)
		return q, true
	}, func(rt *Runtime, z, x, y *big.Int) error {
		if y.Sign() == 0 {
			return rt.zeroDivision("integer division or modulo by zero")
		}
		return rt.longDivMod(z, new(big.Int), x, y)
	})
	s.Binary[NbRemainder] = intBinary(func(x, y int64) (int64, bool) {
		if !divides(x, y) {
			return 0, false
		}
		_, m := FloorDivMod64(x, y)
		return m, true
	}, func(rt *Runtime, z, x, y *big.Int) error {
		if y.Sign() == 0 {
			return rt.zeroDivision("integer modulo by zero")
		}
		return rt.longDivMod(new(big.Int), z, x, y)
	})
}

// intDivmod is divmod of two exact ints: a pair.
func (rt *Runtime) intDivmod(a, b Ref) (Ref, error) {
	var q, m Ref
	var err error
	if TypeOf(a) != TBigInt && TypeOf(b) != TBigInt && divides(IntVal(a), IntVal(b)) {
		x, y := FloorDivMod64(IntVal(a), IntVal(b))
		if q, err = rt.NewInt(x); err != nil {
			return 0, err
		}
		m, err = rt.NewInt(y)
	} else {
		y := rt.AsBig(b)
		if y.Sign() == 0 {
			return 0, rt.zeroDivision("integer division or modulo by zero")
		}
		bq, bm := new(big.Int), new(big.Int)
		if err := rt.longDivMod(bq, bm, rt.AsBig(a), y); err != nil {
			return 0, err
		}
		if q, err = rt.NewBigInt(bq); err != nil {
			return 0, err
		}
		m, err = rt.NewBigInt(bm)
	}
	if err != nil {
		rt.DecRef(q)
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{q, m})
}

// intTrueDivide gives the float nearest to the exact quotient.
func intTrueDivide(rt *Runtime, a, b Ref) (Ref, error) {
	x, y := rt.intExact(a), rt.intExact(b)
	if x == 0 || y == 0 {
		return rt.NotImplemented, nil
	}
	if TypeOf(x) != TBigInt && TypeOf(y) != TBigInt {
		v, w := IntVal(x), IntVal(y)
		if w == 0 {
			return 0, rt.zeroDivision("division by zero")
		}
		const exact = 1 << 53
		if v >= -exact && v <= exact && w >= -exact && w <= exact {
			return rt.NewFloat(float64(v) / float64(w))
		}
	}
	bx, by := rt.AsBig(x), rt.AsBig(y)
	if by.Sign() == 0 {
		return 0, rt.zeroDivision("division by zero")
	}
	f, ok := bigQuotient(bx, by)
	if !ok {
		return 0, rt.OverflowErrorf("integer division result too large for a float")
	}
	return rt.NewFloat(f)
}

// bigQuotient is the float nearest to x/y; ok is false when it is beyond all floats. The quotient is taken with at least two bits more than the float has,
// the lowest of them standing for the rest, and rounded once.
func bigQuotient(x, y *big.Int) (f float64, ok bool) {
	neg := (x.Sign() < 0) != (y.Sign() < 0)
	diff := x.BitLen() - y.BitLen()
	if diff > 1024 {
		return 0, false
	}
	if diff < -1080 || x.Sign() == 0 {
		if neg {
			return math.Copysign(0, -1), true
		}
		return 0, true
	}
	const mantBits, minExp = 53, -1021
	shift := max(diff, minExp) - mantBits - 2
	ax, ay := new(big.Int).Abs(x), new(big.Int).Abs(y)
	if shift <= 0 {
		ax.Lsh(ax, uint(-shift))
	} else {
		ay.Lsh(ay, uint(shift))
	}
	q, m := new(big.Int).QuoRem(ax, ay, new(big.Int))
	v := q.Uint64() // 56 bits at most
	if m.Sign() != 0 {
		v |= 1
	}
	extra := max(bits.Len64(v), minExp-shift) - mantBits // bits to round away, at least 2
	low := v & (1<<extra - 1)
	v >>= extra
	half := uint64(1) << (extra - 1)
	if low > half || low == half && v&1 != 0 {
		v++
	}
	f = math.Ldexp(float64(v), shift+extra)
	if math.IsInf(f, 0) {
		return 0, false
	}
	if neg {
		f = -f
	}
	return f, true
}

func intNegative(rt *Runtime, o Ref) (Ref, error) {
	o = rt.intExact(o)
	if TypeOf(o) != TBigInt && IntVal(o) != math.MinInt64 {
		return rt.NewInt(-IntVal(o))
	}
	return rt.NewBigInt(new(big.Int).Neg(rt.AsBig(o)))
}

// intPositive returns the exact int that o is or holds.
func intPositive(rt *Runtime, o Ref) (Ref, error) {
	o = rt.intExact(o)
	if TypeOf(o) == TBool {
		return rt.NewInt(IntVal(o))
	}
	return NewRef(o), nil
}

func intAbsolute(rt *Runtime, o Ref) (Ref, error) {
	x := rt.intExact(o)
	if TypeOf(x) == TBigInt && bigCount(x) < 0 || TypeOf(x) != TBigInt && IntVal(x) < 0 {
		return intNegative(rt, x)
	}
	return intPositive(rt, x)
}

func intInvert(rt *Runtime, o Ref) (Ref, error) {
	o = rt.intExact(o)
	if TypeOf(o) != TBigInt {
		return rt.NewInt(^IntVal(o))
	}
	return rt.NewBigInt(new(big.Int).Not(rt.AsBig(o)))
}

func intToFloat(rt *Runtime, o Ref) (Ref, error) {
	f, err := rt.intFloat(o)
	if err != nil {
		return 0, err
	}
	return rt.NewFloat(f)
}

// intFloat is float(o) of an int; OverflowError when it is too large.
func (rt *Runtime) intFloat(o Ref) (float64, error) {
	o = rt.intExact(o)
	if TypeOf(o) != TBigInt {
		return float64(IntVal(o)), nil
	}
	f, ok := bigToFloat(rt.AsBig(o))
	if !ok {
		return 0, rt.OverflowErrorf("int too large to convert to float")
	}
	return f, nil
}

// intNumberSlots fills in the numeric slots.
func intNumberSlots(s *Slots) {
	b := &s.Binary
	b[NbAdd], b[NbSubtract], b[NbMultiply], b[NbTrueDivide] = intAdd, intSub, intMul, intTrueDivide
	intSlotsDivide(s)
	intSlotsBits(s)
	b[NbPower], s.PowMod = intPower, intPowMod
	b[NbDivmod] = (*Runtime).intDivmodMethod
	s.Negative, s.Positive, s.Absolute, s.Invert = intNegative, intPositive, intAbsolute, intInvert
	s.Int, s.Index, s.Float = intPositive, intPositive, intToFloat
}
