package objects

import (
	"math"
	"math/big"
	"math/bits"
	"unsafe"

	"minipy/mem"
)

// int outside 64 bits: 8 number of digits int32, negative for a negative int; 16 digits, machine words, the lowest first. Operations compute with
// math/big on a view of the digits and copy the result into a block of its own.
const (
	offBigCount  = 8
	offBigDigits = 16
	bigWordSize  = unsafe.Sizeof(big.Word(0))
)

// maxBigBits is the size beyond which a result is not even tried: 512 MiB.
const maxBigBits = 1 << 32

// bigProbeBits is the size from which an operation asks the heap for its result's room before computing on Go's heap.
const bigProbeBits = 1 << 20

func bigBlockSize(words int) uintptr {
	return (offBigDigits + uintptr(words)*bigWordSize + 7) &^ 7
}

func bigCount(o Ref) int { return int(int32(*mem.U32(o, offBigCount))) }

func bigSize(o Ref) uintptr { return bigBlockSize(max(bigCount(o), -bigCount(o))) }

func bigDigits(o Ref, n int) []big.Word {
	return unsafe.Slice((*big.Word)(unsafe.Add(mem.At(o), offBigDigits)), n)
}

// NewBigInt returns the int of value v, which is copied.
func (rt *Runtime) NewBigInt(v *big.Int) (Ref, error) {
	if v.IsInt64() {
		return rt.NewInt(v.Int64())
	}
	w := v.Bits()
	if len(w) > math.MaxInt32/2 {
		return 0, rt.NoMemory()
	}
	o, err := rt.alloc(TBigInt, bigBlockSize(len(w)))
	if err != nil {
		return 0, err
	}
	n := int32(len(w))
	copy(bigDigits(o, len(w)), w)
	if v.Sign() < 0 {
		n = -n
	}
	*mem.U32(o, offBigCount) = uint32(n)
	return o, nil
}

// AsBig returns the value of o, an int (also a bool or of a derived class). The result may lie over o's digits: it is for reading only, while o lives.
func (rt *Runtime) AsBig(o Ref) *big.Int {
	o = rt.intExact(o)
	if TypeOf(o) != TBigInt {
		return big.NewInt(IntVal(o))
	}
	n := bigCount(o)
	k := max(n, -n)
	z := new(big.Int).SetBits(bigDigits(o, k)[:k:k])
	if n < 0 {
		z.Neg(z)
	}
	return z
}

// bigScratch holds the operands and the result of one operation. The next one reuses the result's digits.
type bigScratch struct {
	x, y bigView
	z    big.Int
}

// maxScratch is how many digits are kept for reuse.
const maxScratch = 1 << 10

// bigView is the value of an int for reading, without a copy.
type bigView struct {
	big.Int
	small [1]big.Word // the digit of one that fits 64 bits
}

func (v *bigView) view(o Ref) *big.Int {
	digits, negative := v.small[:], false
	if TypeOf(o) == TBigInt {
		n := bigCount(o)
		negative = n < 0
		digits = bigDigits(o, max(n, -n))
	} else if x := IntVal(o); x < 0 {
		negative = true
		digits[0] = big.Word(-x)
	} else {
		digits[0] = big.Word(x)
	}
	v.SetBits(digits[:len(digits):len(digits)])
	if negative {
		v.Neg(&v.Int)
	}
	return &v.Int
}

// bigNegative reports whether o, an int that does not fit 64 bits, is negative.
func (rt *Runtime) bigNegative(o Ref) bool { return bigCount(rt.intExact(o)) < 0 }

// bigRoom raises MemoryError when a result of so many bits cannot be held.
func (rt *Runtime) bigRoom(n uint64) error {
	if n < bigProbeBits {
		return nil
	}
	if n > maxBigBits {
		return rt.NoMemory()
	}
	size := uintptr(n/8) + 64
	r, err := rt.allocRaw(size)
	if err != nil {
		return err
	}
	rt.freeRaw(r, size)
	return nil
}

// hashBig is the hash of an int of any size.
func hashBig(v *big.Int) int64 {
	h := uint64(0)
	w := v.Bits()
	for i := len(w) - 1; i >= 0; i-- {
		if bits.UintSize == 64 {
			h = bits.Rem64(h, uint64(w[i]), hashModulus)
		} else {
			h = bits.Rem64(h>>32, h<<32|uint64(w[i]), hashModulus)
		}
	}
	if v.Sign() >= 0 {
		return int64(h)
	}
	if h == 1 {
		return -2
	}
	return -int64(h)
}

// IntMaxStrDigits is the most digits that a conversion between int and str may have; 0: any number.
func (rt *Runtime) IntMaxStrDigits() int { return int(*mem.U32(rt.smallIntBlock(), offMaxStrDigits)) }

// SetIntMaxStrDigits sets the limit of IntMaxStrDigits.
func (rt *Runtime) SetIntMaxStrDigits(n int) {
	*mem.U32(rt.smallIntBlock(), offMaxStrDigits) = uint32(min(n, math.MaxInt32))
}

// bigDecimal returns v in decimal digits, if they are not more than the limit allows. A number that is far beyond it is not converted.
func (rt *Runtime) bigDecimal(v *big.Int) (string, error) {
	limit := rt.IntMaxStrDigits()
	if limit > 0 && float64(v.BitLen()) > float64(limit+1)*math.Log2(10) {
		return "", rt.tooManyDigits(limit)
	}
	var s string
	if _, err := rt.BigWork(bigCost(v, v), func(v []*big.Int) *big.Int { s = v[0].String(); return nil }, v); err != nil {
		return "", err
	}
	n := len(s)
	if v.Sign() < 0 {
		n--
	}
	if limit > 0 && n > limit {
		return "", rt.tooManyDigits(limit)
	}
	return s, nil
}

func (rt *Runtime) tooManyDigits(limit int) error {
	return rt.ValueErrorf("Exceeds the limit (%d digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit", limit)
}

// bigToFloat is the float nearest to v; ok is false when it is beyond all floats.
func bigToFloat(v *big.Int) (f float64, ok bool) {
	if v.BitLen() > 1024 {
		return 0, false
	}
	f, _ = new(big.Float).SetInt(v).Float64()
	return f, !math.IsInf(f, 0)
}
