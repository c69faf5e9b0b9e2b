package objects

import (
	"math"
	"math/big"
	"math/bits"
)

// Shifts, bit operations and powers of ints.

func bitLen64(v int64) int {
	if v < 0 {
		return bits.Len64(-uint64(v))
	}
	return bits.Len64(uint64(v))
}

// shiftCount is the right operand of a shift: huge when it does not fit 64 bits.
func (rt *Runtime) shiftCount(y Ref) (n uint64, err error) {
	if TypeOf(y) == TBigInt {
		if bigCount(y) < 0 {
			return 0, rt.ValueErrorf("negative shift count")
		}
		return math.MaxUint64, nil
	}
	if IntVal(y) < 0 {
		return 0, rt.ValueErrorf("negative shift count")
	}
	return uint64(IntVal(y)), nil
}

func intLshift(rt *Runtime, a, b Ref) (Ref, error) {
	x, y := rt.intExact(a), rt.intExact(b)
	if x == 0 || y == 0 {
		return rt.NotImplemented, nil
	}
	n, err := rt.shiftCount(y)
	if err != nil {
		return 0, err
	}
	if TypeOf(x) != TBigInt {
		v := IntVal(x)
		if v == 0 || n < 63 && v<<n>>n == v {
			return rt.NewInt(v << n)
		}
	}
	v := rt.big.x.view(x)
	if n > maxBigBits {
		if rt.AsBig(y).BitLen() > 66 { // where CPython's count of digits overflows
			return 0, rt.OverflowErrorf("too many digits in integer")
		}
		return 0, rt.NoMemory()
	}
	if err := rt.bigRoom(uint64(v.BitLen()) + n); err != nil {
		return 0, err
	}
	rt.big.z.Lsh(v, uint(n))
	return rt.scratchResult()
}

func intRshift(rt *Runtime, a, b Ref) (Ref, error) {
	x, y := rt.intExact(a), rt.intExact(b)
	if x == 0 || y == 0 {
		return rt.NotImplemented, nil
	}
	n, err := rt.shiftCount(y)
	if err != nil {
		return 0, err
	}
	if TypeOf(x) != TBigInt {
		return rt.NewInt(IntVal(x) >> min(n, 63))
	}
	v := rt.big.x.view(x)
	rt.big.z.Rsh(v, uint(min(n, uint64(v.BitLen()))))
	return rt.scratchResult()
}

func intSlotsBits(s *Slots) {
	s.Binary[NbLshift], s.Binary[NbRshift] = intLshift, intRshift
	s.Binary[NbAnd] = intBinary(func(x, y int64) (int64, bool) { return x & y, true }, func(_ *Runtime, z, x, y *big.Int) error { z.And(x, y); return nil })
	s.Binary[NbOr] = intBinary(func(x, y int64) (int64, bool) { return x | y, true }, func(_ *Runtime, z, x, y *big.Int) error { z.Or(x, y); return nil })
	s.Binary[NbXor] = intBinary(func(x, y int64) (int64, bool) { return x ^ y, true }, func(_ *Runtime, z, x, y *big.Int) error { z.Xor(x, y); return nil })
}

// powSmall is x**n for n >= 0, if it fits.
func powSmall(x, n int64) (int64, bool) {
	r, ok := int64(1), true
	for {
		if n&1 != 0 {
			if r, ok = mulSmall(r, x); !ok {
				return 0, false
			}
		}
		if n >>= 1; n == 0 {
			return r, true
		}
		if x, ok = mulSmall(x, x); !ok {
			return 0, false
		}
	}
}

func intPower(rt *Runtime, a, b Ref) (Ref, error) {
	x, y := rt.intExact(a), rt.intExact(b)
	if x == 0 || y == 0 {
		return rt.NotImplemented, nil
	}
	if rt.intSign(y) < 0 {
		f, err := rt.intFloat(x)
		if err != nil {
			return 0, err
		}
		g, err := rt.intFloat(y)
		if err != nil {
			return 0, err
		}
		return rt.floatPow(f, g)
	}
	if TypeOf(x) != TBigInt {
		v := IntVal(x)
		if v >= -1 && v <= 1 {
			if v == -1 && rt.AsBig(y).Bit(0) == 0 || rt.intSign(y) == 0 {
				v = 1
			}
			return rt.NewInt(v)
		}
		if TypeOf(y) != TBigInt {
			if r, ok := powSmall(v, IntVal(y)); ok {
				return rt.NewInt(r)
			}
		}
	}
	if TypeOf(y) == TBigInt {
		return 0, rt.NoMemory()
	}
	v, n := rt.AsBig(x), IntVal(y)
	hi, size := bits.Mul64(uint64(v.BitLen()), uint64(n)) // at most twice what the result has
	if hi != 0 || size/2 > maxBigBits {
		return 0, rt.NoMemory()
	}
	if err := rt.bigRoom(min(size, maxBigBits)); err != nil {
		return 0, err
	}
	if k := v.TrailingZeroBits(); v.Sign() > 0 && v.BitLen() == int(k)+1 { // a power of two
		rt.big.z.Lsh(v, k*uint(n-1))
		return rt.scratchResult()
	}
	words := size / 64
	r, err := rt.BigWork(words*words, func(v []*big.Int) *big.Int { return v[0].Exp(v[0], big.NewInt(n), nil) }, v)
	if err != nil {
		return 0, err
	}
	return rt.NewBigInt(r)
}

// intSign is the sign of an exact int.
func (rt *Runtime) intSign(x Ref) int {
	v := int64(0)
	if TypeOf(x) == TBigInt {
		v = int64(bigCount(x))
	} else {
		v = IntVal(x)
	}
	switch {
	case v < 0:
		return -1
	case v > 0:
		return 1
	}
	return 0
}

// intPowMod is pow(a, b, c).
func intPowMod(rt *Runtime, a, b, c Ref) (Ref, error) {
	x, y, z := rt.intExact(a), rt.intExact(b), rt.intExact(c)
	if x == 0 || y == 0 || z == 0 {
		return rt.NotImplemented, nil
	}
	if rt.intSign(z) == 0 {
		return 0, rt.ValueErrorf("pow() 3rd argument cannot be 0")
	}
	if TypeOf(x) == TInt && TypeOf(y) == TInt && TypeOf(z) == TInt && IntVal(y) >= 0 && IntVal(z) != math.MinInt64 {
		return rt.NewInt(powMod64(IntVal(x), IntVal(y), IntVal(z)))
	}
	base, n, mod := rt.AsBig(x), rt.AsBig(y), rt.AsBig(z)
	abs := new(big.Int).Abs(mod)
	r := new(big.Int)
	switch {
	case abs.IsInt64() && abs.Int64() == 1:
	case n.Sign() < 0:
		inv := new(big.Int).ModInverse(new(big.Int).Mod(base, abs), abs)
		if inv == nil {
			return 0, rt.ValueErrorf("base is not invertible for the given modulus")
		}
		base, n = inv, new(big.Int).Neg(n)
		fallthrough
	default:
		var err error
		r, err = rt.BigWork(bigCost(abs, abs)*uint64(n.BitLen()), func(v []*big.Int) *big.Int {
			return new(big.Int).Exp(new(big.Int).Mod(v[0], v[2]), v[1], v[2])
		}, base, n, abs)
		if err != nil {
			return 0, err
		}
	}
	if mod.Sign() < 0 && r.Sign() != 0 {
		r.Add(r, mod)
	}
	return rt.NewBigInt(r)
}

// powMod64 is pow(x, n, m) for n >= 0 and m neither 0 nor the least int64.
func powMod64(x, n, m int64) int64 {
	abs := uint64(max(m, -m))
	mul := func(a, b uint64) uint64 {
		hi, lo := bits.Mul64(a, b)
		return bits.Rem64(hi, lo, abs)
	}
	_, r0 := FloorDivMod64(x, int64(abs))
	b, r := uint64(r0), 1%abs
	for ; n > 0; n >>= 1 {
		if n&1 != 0 {
			r = mul(r, b)
		}
		b = mul(b, b)
	}
	v := int64(r)
	if m < 0 && v != 0 {
		v += m
	}
	return v
}
