package objects

import (
	"cmp"
	"math"
	"strconv"

	"minipy/mem"
)

// int: 8 value int64. bool has the same layout, with 0 or 1. Ints that do not fit are bigint.go's.
const (
	intSize   = 16
	offIntVal = 8
)

// The small ints are immortal and lie one behind the other in one raw block, so that the object of a value is found by arithmetic: rt.smallInts is that of 0.
// Behind them the block holds the limit of digits in conversions between int and str, uint32.
const (
	smallIntMin      = -5
	smallIntCount    = 262
	smallIntUnits    = intSize / 8
	offMaxStrDigits  = smallIntCount * intSize
	smallIntsSize    = offMaxStrDigits + 8
	defaultStrDigits = 4300
)

func (rt *Runtime) initInts() error {
	b, err := rt.allocRaw(smallIntsSize)
	if err != nil {
		return err
	}
	rt.smallInts = b + -smallIntMin*smallIntUnits
	for i := range Ref(smallIntCount) {
		o := b + i*smallIntUnits
		SetImmortal(o)
		*mem.U32(o, offType) = uint32(TInt)
		SetIntVal(o, int64(i)+smallIntMin)
	}
	*mem.U32(b, offMaxStrDigits) = defaultStrDigits
	return nil
}

func (rt *Runtime) finiInts() {
	rt.freeRaw(rt.smallIntBlock(), smallIntsSize)
	rt.smallInts = 0
}

func (rt *Runtime) smallIntBlock() Ref { return rt.smallInts - -smallIntMin*smallIntUnits }

// IsSmallInt reports whether the int of value v is a shared one.
func IsSmallInt(v int64) bool { return uint64(v-smallIntMin) < smallIntCount }

// NewInt returns the int of value v.
func (rt *Runtime) NewInt(v int64) (o Ref, err error) { // written so that it is just small enough for the compiler to inline
	if uint64(v-smallIntMin) < smallIntCount {
		o = rt.smallInts + Ref(v)*smallIntUnits
	} else {
		o, err = rt.newLargeInt(v)
	}
	return
}

// newLargeInt makes an int that is not a small one. The free list is popped in place, and the block's header is written as one word.
func (rt *Runtime) newLargeInt(v int64) (Ref, error) {
	f := &rt.free.Int
	o := f.Head
	if o == 0 {
		return rt.newIntBlock(v)
	}
	p := mem.U64(o, 0)
	f.Head = Ref(uint32(*p))
	f.Len--
	f.Hits++
	*p = 1 | uint64(TInt)<<32
	*mem.I64(o, offIntVal) = v
	return o, nil
}

// newIntBlock makes an int when the free list is empty.
func (rt *Runtime) newIntBlock(v int64) (Ref, error) {
	rt.free.Int.Misses++
	o, err := rt.alloc(TInt, intSize)
	if err != nil {
		return 0, err
	}
	*mem.I64(o, offIntVal) = v
	return o, nil
}

// IntVal is the value of an exact int that fits 64 bits, or of a bool.
func IntVal(o Ref) int64 { return *mem.I64(o, offIntVal) }

// SetIntVal overwrites the value of an int that nobody else holds.
func SetIntVal(o Ref, v int64) { *mem.I64(o, offIntVal) = v }

// IsInt reports whether o is an int, a bool or of a class derived from int.
func (rt *Runtime) IsInt(o Ref) bool {
	return TypeWord(o) == uint32(TInt) || rt.types[TypeOf(o)].Flags&FlagIntSubclass != 0
}

// intExact returns the exact int or bool that o is or holds; 0 if o is no int. refs: result borrowed
func (rt *Runtime) intExact(o Ref) Ref {
	switch TypeOf(o) {
	case TInt, TBigInt, TBool:
		return o
	}
	if t := rt.TypeFor(o); t.Flags&FlagIntSubclass != 0 {
		return *RefAt(o, offBoxed)
	}
	return 0
}

// AsInt64 returns the value of an int (also a bool or of a derived class) that fits 64 bits.
func (rt *Runtime) AsInt64(o Ref) (int64, bool) {
	if TypeWord(o) == uint32(TInt) {
		return IntVal(o), true
	}
	if o = rt.intExact(o); o == 0 || TypeOf(o) == TBigInt {
		return 0, false
	}
	return IntVal(o), true
}

// Index returns operator.index(o): an exact int.
func (rt *Runtime) Index(o Ref) (Ref, error) {
	if x := rt.intExact(o); x != 0 {
		if TypeOf(x) == TBool {
			return rt.NewInt(IntVal(x))
		}
		return NewRef(x), nil
	}
	f := rt.TypeFor(o).Index
	if f == nil {
		return 0, rt.TypeErrorf("'%s' object cannot be interpreted as an integer", rt.TypeName(o))
	}
	r, err := f(rt, o)
	if err != nil {
		return 0, err
	}
	return rt.exactIntSteal(r, "__index__")
}

// exactIntSteal checks what __int__ or __index__ returned, and makes an exact int of it. refs: r stolen
func (rt *Runtime) exactIntSteal(r Ref, method string) (Ref, error) {
	if t := TypeOf(r); t == TInt || t == TBigInt {
		return r, nil
	}
	defer rt.DecRef(r)
	x := rt.intExact(r)
	if x == 0 {
		return 0, rt.TypeErrorf("%s returned non-int (type %s)", method, rt.TypeName(r))
	}
	err := rt.VM.Warn(TDeprecationWarning, method+" returned non-int (type "+rt.TypeName(r)+
		").  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.")
	if err != nil {
		return 0, err
	}
	if TypeOf(x) == TBool {
		return rt.NewInt(IntVal(x))
	}
	return NewRef(x), nil
}

// indexValue is the value of operator.index(o); fits is false, and v an end of the range, when it is no Go int.
func (rt *Runtime) indexValue(o Ref) (v int, fits bool, err error) {
	if TypeWord(o) == uint32(TInt) && strconv.IntSize == 64 {
		return int(IntVal(o)), true, nil
	}
	i, err := rt.Index(o)
	if err != nil {
		return 0, false, err
	}
	defer rt.DecRef(i)
	n, ok := rt.AsInt64(i)
	switch {
	case ok && n >= math.MinInt && n <= math.MaxInt:
		return int(n), true, nil
	case ok && n < 0 || !ok && rt.bigNegative(i):
		return math.MinInt, false, nil
	}
	return math.MaxInt, false, nil
}

// IndexIntErr returns operator.index(o) as a Go int; the built-in exception t is raised when it does not fit.
func (rt *Runtime) IndexIntErr(o Ref, t TypeID) (int, error) {
	v, fits, err := rt.indexValue(o)
	if err == nil && !fits {
		err = rt.Raisef(t, "cannot fit '%s' into an index-sized integer", rt.TypeName(o))
	}
	return v, err
}

// IndexInt is IndexIntErr that raises OverflowError.
func (rt *Runtime) IndexInt(o Ref) (int, error) { return rt.IndexIntErr(o, TOverflowError) }

// SsizeArg is operator.index of a size that a built-in function takes, OverflowError worded as for such arguments.
func (rt *Runtime) SsizeArg(o Ref) (int, error) { return rt.sizedArg(o, math.MaxInt, "ssize_t") }

// CIntArg is operator.index of an argument that is an int in C.
func (rt *Runtime) CIntArg(o Ref) (int, error) { return rt.sizedArg(o, math.MaxInt32, "int") }

func (rt *Runtime) sizedArg(o Ref, most int, name string) (int, error) {
	v, fits, err := rt.indexValue(o)
	if err == nil && (!fits || v > most || v < -most-1) {
		err = rt.OverflowErrorf("Python int too large to convert to C %s", name)
	}
	return v, err
}

// indexClampNoNone is IndexClamp for an argument that cannot be None.
func (rt *Runtime) indexClampNoNone(o Ref) (int, error) {
	if rt.TypeFor(o).Index == nil {
		return 0, rt.TypeErrorf("slice indices must be integers or have an __index__ method")
	}
	return rt.IndexClamp(o)
}

// IndexClamp returns operator.index(o) for a slice: a value that does not fit becomes the nearest one that does.
func (rt *Runtime) IndexClamp(o Ref) (int, error) {
	if rt.TypeFor(o).Index == nil {
		return 0, rt.TypeErrorf("slice indices must be integers or None or have an __index__ method")
	}
	v, _, err := rt.indexValue(o)
	return v, err
}

func intDealloc(rt *Runtime, o Ref) {
	if TypeOf(o) != TInt {
		rt.FreeObject(o, bigSize(o))
		return
	}
	f := &rt.free.Int
	if f.Len >= f.Max {
		f.Full++
		rt.FreeObject(o, intSize)
		return
	}
	*mem.U64(o, 0) = uint64(f.Head) // the type word 0: not alive
	f.Head = o
	f.Len++
	f.Pushes++
}

func intSizeOf(rt *Runtime, o Ref) uintptr {
	if x := rt.intExact(o); TypeOf(x) == TBigInt {
		return bigSize(x)
	}
	return intSize
}

// intRepr gives o in decimal digits; ValueError if there are more than the limit allows.
func intRepr(rt *Runtime, o Ref) (Ref, error) {
	if x := rt.intExact(o); TypeOf(x) != TBigInt {
		var digits [20]byte // on the stack: most are short-lived
		text := strconv.AppendInt(digits[:0], IntVal(x), 10)
		s, err := rt.allocStr(len(text), maxASCII) // a new one even for one digit, as in CPython
		if err == nil {
			copy(strBytes(s), text)
		}
		return s, err
	}
	s, err := rt.bigDecimal(rt.AsBig(o))
	if err != nil {
		return 0, err
	}
	return rt.NewStr(s)
}

// hashModulus is the prime that numbers are hashed by: equal numbers of all types have the same hash.
const hashModulus = 1<<61 - 1

// hashInt64 is the hash of an int.
func hashInt64(v int64) int64 {
	if v >= 0 {
		return v % hashModulus
	}
	h := int64(0)
	if v == math.MinInt64 {
		h = -4 // 2**63 is 4 modulo 2**61-1
	} else {
		h = -(-v % hashModulus)
	}
	if h == -1 {
		h = -2
	}
	return h
}

func intHash(rt *Runtime, o Ref) (int64, error) {
	if TypeOf(o) == TInt {
		return hashInt64(IntVal(o)), nil
	}
	o = rt.intExact(o)
	if TypeOf(o) == TBigInt {
		return hashBig(rt.AsBig(o)), nil
	}
	return hashInt64(IntVal(o)), nil
}

func intRichCompare(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
	if TypeOf(a) == TInt && TypeOf(b) == TInt {
		return rt.Bool(CmpResult(cmp.Compare(IntVal(a), IntVal(b)), op)), nil
	}
	x, y := rt.intExact(a), rt.intExact(b)
	if x == 0 || y == 0 {
		return rt.NotImplemented, nil
	}
	return rt.Bool(CmpResult(rt.intCompare(x, y), op)), nil
}

// intCompare orders two exact ints.
func (rt *Runtime) intCompare(x, y Ref) int {
	if TypeOf(x) == TBigInt || TypeOf(y) == TBigInt {
		return rt.AsBig(x).Cmp(rt.AsBig(y))
	}
	return cmp.Compare(IntVal(x), IntVal(y))
}

func intBool(rt *Runtime, o Ref) (bool, error) {
	o = rt.intExact(o)
	return TypeOf(o) == TBigInt || IntVal(o) != 0, nil
}

func intType() TypeSpec {
	s := Slots{
		Dealloc: intDealloc,
		SizeOf:  intSizeOf,
		New:     intNew,
		Repr:    intRepr,
		Hash:    intHash,
		Bool:    intBool,

		RichCompare: intRichCompare,
	}
	intNumberSlots(&s)
	return TypeSpec{ID: TInt, Name: "int", Flags: FlagBaseType | FlagIntSubclass, Size: intSize, Slots: s, Methods: intMethods(), GetSets: intGetSets(), Doc: intDoc}
}
