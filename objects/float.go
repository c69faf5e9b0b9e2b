package objects

import (
	"math"
	"math/big"

	"minipy/mem"
)

// float: 8 value float64.
const (
	floatSize   = 16
	offFloatVal = 8
)

// NewFloat makes a float.
func (rt *Runtime) NewFloat(v float64) (Ref, error) {
	f := &rt.free.Float
	o := f.Head
	if o == 0 {
		return rt.newFloatBlock(v)
	}
	p := mem.U64(o, 0)
	f.Head = Ref(uint32(*p))
	f.Len--
	f.Hits++
	*p = 1 | uint64(TFloat)<<32
	*mem.F64(o, offFloatVal) = v
	return o, nil
}

// newFloatBlock makes a float when the free list is empty.
func (rt *Runtime) newFloatBlock(v float64) (Ref, error) {
	rt.free.Float.Misses++
	o, err := rt.alloc(TFloat, floatSize)
	if err != nil {
		return 0, err
	}
	*mem.F64(o, offFloatVal) = v
	return o, nil
}

// FloatVal is the value of a float or an instance of a class derived from float.
func FloatVal(o Ref) float64 { return *mem.F64(o, offFloatVal) }

// SetFloatVal overwrites the value of a float that nobody else holds.
func SetFloatVal(o Ref, v float64) { *mem.F64(o, offFloatVal) = v }

// isFloat reports whether o is a float or of a class derived from it.
func (rt *Runtime) isFloat(o Ref) bool {
	return TypeWord(o) == uint32(TFloat) || rt.types[TypeOf(o)].Layout == TFloat
}

// AsFloat returns o as a float: o itself, or what its __float__ or __index__ gives.
func (rt *Runtime) AsFloat(o Ref) (float64, error) {
	if rt.isFloat(o) {
		return FloatVal(o), nil
	}
	t := rt.TypeFor(o)
	if t.Float != nil {
		r, err := rt.callFloat(o)
		if err != nil {
			return 0, err
		}
		defer rt.DecRef(r)
		return FloatVal(r), nil
	}
	if t.Index != nil {
		i, err := rt.Index(o)
		if err != nil {
			return 0, err
		}
		defer rt.DecRef(i)
		return rt.intFloat(i)
	}
	return 0, rt.TypeErrorf("must be real number, not %s", rt.TypeName(o))
}

// callFloat calls o's Float slot and checks that the result is a float.
func (rt *Runtime) callFloat(o Ref) (Ref, error) {
	r, err := rt.TypeFor(o).Float(rt, o)
	if err != nil || TypeOf(r) == TFloat {
		return r, err
	}
	if rt.isFloat(r) {
		err = rt.VM.Warn(TDeprecationWarning, rt.TypeName(o)+".__float__ returned non-float (type "+rt.TypeName(r)+
			").  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.")
	} else {
		err = rt.TypeErrorf("%s.__float__ returned non-float (type %s)", rt.TypeName(o), rt.TypeName(r))
	}
	if err != nil {
		rt.DecRef(r)
		return 0, err
	}
	return r, nil
}

func floatDealloc(rt *Runtime, o Ref) {
	if TypeOf(o) != TFloat {
		rt.freeInstance(o, floatSize)
		return
	}
	f := &rt.free.Float
	if f.Len >= f.Max {
		f.Full++
		rt.FreeObject(o, floatSize)
		return
	}
	*mem.U64(o, 0) = uint64(f.Head) // the type word 0: not alive
	f.Head = o
	f.Len++
	f.Pushes++
}

func floatRepr(rt *Runtime, o Ref) (Ref, error) { return rt.NewStr(FloatRepr(FloatVal(o))) }

// hashFloat is the hash of a float; nan's is that of the object o.
func hashFloat(rt *Runtime, o Ref, v float64) (int64, error) {
	switch {
	case math.IsInf(v, 1):
		return 314159, nil
	case math.IsInf(v, -1):
		return -314159, nil
	case math.IsNaN(v):
		return HashPointer(rt, o)
	}
	m, e := math.Frexp(v)
	neg := m < 0
	if neg {
		m = -m
	}
	x := uint64(0)
	for m != 0 { // 28 bits at a time
		x = x<<28&hashModulus | x>>(61-28)
		m *= 1 << 28
		e -= 28
		y := uint64(m)
		m -= float64(y)
		if x += y; x >= hashModulus {
			x -= hashModulus
		}
	}
	if e >= 0 {
		e %= 61
	} else {
		e = 60 - (-1-e)%61
	}
	x = x<<e&hashModulus | x>>(61-e)
	h := int64(x)
	if neg {
		h = -h
	}
	if h == -1 {
		h = -2
	}
	return h, nil
}

func floatHash(rt *Runtime, o Ref) (int64, error) { return hashFloat(rt, o, FloatVal(o)) }

// floatCompareInt compares a float with an exact int without rounding either; un is true for nan.
func (rt *Runtime) floatCompareInt(f float64, i Ref) (c int, un bool) {
	if TypeOf(i) != TBigInt {
		const exact = 1 << 53
		if v := IntVal(i); v >= -exact && v <= exact {
			return compareFloats(f, float64(v))
		}
	}
	switch {
	case math.IsNaN(f):
		return 0, true
	case math.IsInf(f, 1):
		return 1, false
	case math.IsInf(f, -1):
		return -1, false
	}
	whole, frac := math.Modf(f)
	b, _ := new(big.Float).SetFloat64(whole).Int(nil)
	c = b.Cmp(rt.AsBig(i))
	if c == 0 {
		c, _ = compareFloats(frac, 0)
	}
	return c, false
}

func compareFloats(x, y float64) (c int, un bool) {
	switch {
	case x < y:
		return -1, false
	case x > y:
		return 1, false
	case x == y:
		return 0, false
	}
	return 0, true
}

func floatRichCompare(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
	var c int
	var un bool
	if rt.isFloat(b) {
		c, un = compareFloats(FloatVal(a), FloatVal(b))
	} else if i := rt.intExact(b); i != 0 {
		c, un = rt.floatCompareInt(FloatVal(a), i)
	} else {
		return rt.NotImplemented, nil
	}
	if un {
		return rt.Bool(op == CmpNE), nil
	}
	return rt.Bool(CmpResult(c, op)), nil
}

func floatNew(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
	if kw != 0 && TupleLen(kw) > 0 && rt.keepsInit(t, TFloat) {
		return 0, rt.TypeErrorf("float() takes no keyword arguments")
	}
	args = positional(args, kw)
	if len(args) > 1 {
		return 0, rt.TypeErrorf("float expected at most 1 argument, got %d", len(args))
	}
	v := 0.0
	if len(args) == 1 {
		if t.ID == TFloat && TypeOf(args[0]) == TFloat {
			return NewRef(args[0]), nil
		}
		var err error
		if v, err = rt.floatFrom(args[0]); err != nil {
			return 0, err
		}
	}
	if t.ID == TFloat {
		return rt.NewFloat(v)
	}
	o, err := rt.genericAlloc(t)
	if err != nil {
		return 0, err
	}
	SetFloatVal(o, v)
	return o, nil
}

// floatFrom is the value of float(o).
func (rt *Runtime) floatFrom(o Ref) (float64, error) {
	t := rt.TypeFor(o)
	switch {
	case t.ID == TFloat:
		return FloatVal(o), nil
	case t.Float != nil:
		r, err := rt.callFloat(o)
		if err != nil {
			return 0, err
		}
		defer rt.DecRef(r)
		return FloatVal(r), nil
	case t.Index != nil:
		return rt.AsFloat(o)
	}
	text, ok := rt.numberText(o)
	if !ok {
		return 0, rt.TypeErrorf("float() argument must be a string or a real number, not '%s'", t.Name)
	}
	v, ok := ParseFloat(text)
	if !ok {
		r, err := rt.ReprGo(o)
		if err != nil {
			return 0, err
		}
		return 0, rt.ValueErrorf("could not convert string to float: %s", r)
	}
	return v, nil
}

func floatType() TypeSpec {
	s := Slots{
		Dealloc:     floatDealloc,
		New:         floatNew,
		Repr:        floatRepr,
		Hash:        floatHash,
		RichCompare: floatRichCompare,
	}
	floatNumberSlots(&s)
	return TypeSpec{ID: TFloat, Name: "float", Flags: FlagBaseType, Size: floatSize, Slots: s, Methods: floatMethods(), GetSets: floatGetSets(),
		Doc: "Convert a string or number to a floating-point number, if possible."}
}
