package objects

import (
	"math"
	"sync/atomic"

	"minipy/door"
	"minipy/mem"
)

// Repr returns repr(o).
func (rt *Runtime) Repr(o Ref) (Ref, error) {
	if err := rt.checkBreaker(); err != nil {
		return 0, err
	}
	if err := rt.Enter(" while getting the repr of an object"); err != nil {
		return 0, err
	}
	s, err := rt.types[TypeOf(o)].Repr(rt, o)
	rt.Leave()
	if err != nil {
		return 0, err
	}
	if !rt.IsStr(s) {
		defer rt.DecRef(s)
		return 0, rt.TypeErrorf("__repr__ returned non-string (type %s)", rt.TypeName(s))
	}
	return s, nil
}

// ToStr returns str(o).
func (rt *Runtime) ToStr(o Ref) (Ref, error) {
	t := TypeOf(o)
	if err := rt.checkBreaker(); err != nil {
		return 0, err
	}
	if t == TStr {
		return NewRef(o), nil
	}
	if err := rt.Enter(" while getting the str of an object"); err != nil {
		return 0, err
	}
	s, err := rt.types[t].Str(rt, o)
	rt.Leave()
	if err != nil {
		return 0, err
	}
	if !rt.IsStr(s) {
		defer rt.DecRef(s)
		return 0, rt.TypeErrorf("__str__ returned non-string (type %s)", rt.TypeName(s))
	}
	return s, nil
}

// checkBreaker is PyErr_CheckSignals: str() and repr() are safe points too.
func (rt *Runtime) checkBreaker() error {
	if rt.Breaker != 0 && rt.exc == 0 && rt.VM != nil {
		return rt.VM.ServeBreaker()
	}
	return nil
}

// ReprGo returns repr(o) as a Go string, for messages.
func (rt *Runtime) ReprGo(o Ref) (string, error) {
	s, err := rt.Repr(o)
	if err != nil {
		return "", err
	}
	g := rt.StrGo(s)
	rt.DecRef(s)
	return g, nil
}

// IsStr reports whether o is a str or of a subclass.
func (rt *Runtime) IsStr(o Ref) bool {
	return TypeWord(o) == uint32(TStr) || rt.types[TypeOf(o)].Flags&FlagStrSubclass != 0
}

// Hash returns hash(o).
func (rt *Runtime) Hash(o Ref) (int64, error) {
	return rt.types[TypeOf(o)].Hash(rt, o)
}

func hashNotImplemented(rt *Runtime, o Ref) (int64, error) {
	return 0, rt.TypeErrorf("unhashable type: '%s'", rt.TypeName(o))
}

// HashPointer is the default hash: the address, rotated as CPython does to lose the zero bits at its end.
func HashPointer(_ *Runtime, o Ref) (int64, error) {
	return int64(uint64(o)>>1 | uint64(o)<<63), nil
}

// RichCompare returns the result of a op b, which need not be a bool.
func (rt *Runtime) RichCompare(a, b Ref, op CmpOp) (Ref, error) {
	if err := rt.Enter(" in comparison"); err != nil {
		return 0, err
	}
	r, err := rt.richCompare(a, b, op)
	rt.Leave()
	return r, err
}

func (rt *Runtime) richCompare(a, b Ref, op CmpOp) (Ref, error) {
	ta, tb := rt.TypeFor(a), rt.TypeFor(b)
	tried := false
	if ta != tb && tb.RichCompare != nil && rt.IsSubtype(tb, ta) {
		tried = true
		r, err := tb.RichCompare(rt, b, a, SwappedOp[op])
		if err != nil || r != rt.NotImplemented {
			return r, err
		}
	}
	if ta.RichCompare != nil {
		r, err := ta.RichCompare(rt, a, b, op)
		if err != nil || r != rt.NotImplemented {
			return r, err
		}
	}
	if !tried && tb.RichCompare != nil {
		r, err := tb.RichCompare(rt, b, a, SwappedOp[op])
		if err != nil || r != rt.NotImplemented {
			return r, err
		}
	}
	switch op {
	case CmpEQ:
		return rt.Bool(a == b), nil
	case CmpNE:
		return rt.Bool(a != b), nil
	}
	return 0, rt.TypeErrorf("'%s' not supported between instances of '%s' and '%s'", cmpSymbols[op], ta.Name, tb.Name)
}

// CompareBool returns the truth of a op b; for == and != an object equals itself without being asked.
func (rt *Runtime) CompareBool(a, b Ref, op CmpOp) (bool, error) {
	if a == b {
		if op == CmpEQ {
			return true, nil
		}
		if op == CmpNE {
			return false, nil
		}
	}
	r, err := rt.RichCompare(a, b, op)
	if err != nil {
		return false, err
	}
	if r == rt.True || r == rt.False {
		return r == rt.True, nil
	}
	ok, err := rt.Truth(r)
	rt.DecRef(r)
	return ok, err
}

// Equal reports a == b, by identity first.
func (rt *Runtime) Equal(a, b Ref) (bool, error) { return rt.CompareBool(a, b, CmpEQ) }

// Truth returns bool(o).
func (rt *Runtime) Truth(o Ref) (bool, error) {
	switch o {
	case rt.True:
		return true, nil
	case rt.False, rt.None:
		return false, nil
	}
	t := rt.TypeFor(o)
	if t.Bool != nil {
		return t.Bool(rt, o)
	}
	if t.Len != nil {
		n, err := t.Len(rt, o)
		return n > 0, err
	}
	return true, nil
}

// Len returns len(o).
func (rt *Runtime) Len(o Ref) (int, error) {
	t := rt.TypeFor(o)
	if t.Len == nil {
		return 0, rt.TypeErrorf("object of type '%s' has no len()", t.Name)
	}
	return t.Len(rt, o)
}

// LengthHint returns len(o), or what o.__length_hint__ says, or def.
func (rt *Runtime) LengthHint(o Ref, def int) (int, error) {
	t := rt.TypeFor(o)
	if t.Len != nil {
		n, err := t.Len(rt, o)
		if err == nil {
			return n, nil
		}
		if !rt.ExcMatches(TTypeError) {
			return 0, err
		}
		rt.ClearExc()
	}
	m, unbound, err := rt.LookupSpecial(o, NameLengthHint)
	if err != nil || m == 0 {
		return def, err
	}
	if unbound {
		rt.GC.OnAlloc() // CPython makes the bound method here
	}
	r, err := rt.callSpecial0(m, unbound, o)
	if unbound {
		rt.GC.OnFree()
	}
	if err != nil {
		if !rt.ExcMatches(TTypeError) {
			return 0, err
		}
		rt.ClearExc()
		return def, nil
	}
	defer rt.DecRef(r)
	if r == rt.NotImplemented {
		return def, nil
	}
	if !rt.IsInt(r) {
		return 0, rt.TypeErrorf("__length_hint__ must be an integer, not %s", rt.TypeName(r))
	}
	n, ok := rt.AsInt64(r)
	if ok && n < 0 {
		return 0, rt.ValueErrorf("__length_hint__() should return >= 0")
	}
	if !ok {
		return def, nil
	}
	return int(n), nil
}

// GetItem returns o[key].
func (rt *Runtime) GetItem(o, key Ref) (Ref, error) {
	t := rt.TypeFor(o)
	if t.GetItem != nil {
		return t.GetItem(rt, o, key)
	}
	if t.Flags&FlagTypeSubclass != 0 {
		if o == rt.types[TType].Obj {
			return rt.newGenericAlias(o, key)
		}
		m, err := rt.LookupAttr(o, rt.Name(NameClassGetitem))
		if err != nil {
			return 0, err
		}
		if m != 0 && m != rt.None {
			r, err := rt.Call1(m, key)
			rt.DecRef(m)
			return r, err
		}
		rt.XDecRef(m)
		return 0, rt.TypeErrorf("type '%s' is not subscriptable", rt.TypeFromObj(o).Name)
	}
	return 0, rt.TypeErrorf("'%s' object is not subscriptable", t.Name)
}

// SetItem does o[key] = v.
func (rt *Runtime) SetItem(o, key, v Ref) error {
	t := rt.TypeFor(o)
	if t.SetItem == nil {
		return rt.TypeErrorf("'%s' object does not support item assignment", t.Name)
	}
	return t.SetItem(rt, o, key, v)
}

// hasSequenceSlots reports whether CPython's type has a table of sequence slots, be they filled in or not.
func (t *Type) hasSequenceSlots() bool {
	return t.Flags&FlagHeapType != 0 || t.Len != nil || t.Contains != nil
}

// DelItem does del o[key].
func (rt *Runtime) DelItem(o, key Ref) error {
	t := rt.TypeFor(o)
	if t.SetItem == nil {
		if t.hasSequenceSlots() { // CPython tries it as a sequence first
			if rt.TypeFor(key).Index != nil {
				return rt.TypeErrorf("'%s' object doesn't support item deletion", t.Name)
			}
		}
		return rt.TypeErrorf("'%s' object does not support item deletion", t.Name)
	}
	return t.SetItem(rt, o, key, 0)
}

// Contains returns v in o.
func (rt *Runtime) Contains(o, v Ref) (bool, error) {
	t := rt.TypeFor(o)
	if t.Contains != nil {
		return t.Contains(rt, o, v)
	}
	return rt.iterContains(o, v)
}

func (rt *Runtime) iterContains(o, v Ref) (bool, error) {
	it, err := rt.Iter(o)
	if err != nil {
		if rt.ExcMatches(TTypeError) {
			rt.ClearExc()
			return false, rt.TypeErrorf("argument of type '%s' is not iterable", rt.TypeName(o))
		}
		return false, err
	}
	defer rt.DecRef(it)
	for {
		x, err := rt.Next(it)
		if err != nil || x == 0 {
			return false, err
		}
		eq, err := rt.Equal(x, v)
		rt.DecRef(x)
		if err != nil || eq {
			return eq, err
		}
	}
}

// Iter returns iter(o).
func (rt *Runtime) Iter(o Ref) (Ref, error) {
	t := rt.TypeFor(o)
	if t.Iter == nil {
		if t.GetItem != nil && t.Flags&(FlagMapping|FlagNoSequence) == 0 && t.Layout != TDict {
			return rt.newSeqIter(o)
		}
		return 0, rt.TypeErrorf("'%s' object is not iterable", t.Name)
	}
	it, err := t.Iter(rt, o)
	if err != nil {
		return 0, err
	}
	if rt.TypeFor(it).IterNext == nil {
		defer rt.DecRef(it)
		return 0, rt.TypeErrorf("iter() returned non-iterator of type '%s'", rt.TypeName(it))
	}
	return it, nil
}

// SelfIter is the Iter slot of iterators.
func SelfIter(_ *Runtime, o Ref) (Ref, error) { return NewRef(o), nil }

// Next returns the iterator's next item, or 0 without error at its end. A StopIteration raised by Python code counts as the end.
func (rt *Runtime) Next(it Ref) (Ref, error) {
	f := rt.types[TypeOf(it)].IterNext
	if f == nil {
		return 0, rt.TypeErrorf("'%s' object is not an iterator", rt.TypeName(it))
	}
	if atomic.LoadUint32(&rt.Breaker)&BreakInterrupt != 0 { // native loops, sum(range(10**12)) for one, have no other place to stop
		if err := rt.CheckInterrupt(); err != nil {
			return 0, err
		}
	}
	v, err := f(rt, it)
	if err != nil && rt.ExcMatches(TStopIteration) {
		rt.ClearExc()
		return 0, nil
	}
	return v, err
}

// CheckInterrupt raises KeyboardInterrupt after a Ctrl-C that no code has seen. Long native loops call it now and then.
func (rt *Runtime) CheckInterrupt() error {
	if atomic.LoadUint32(&rt.Breaker)&BreakInterrupt == 0 {
		return nil
	}
	if h, ok := rt.Host().(interface{ TakeInterrupt() bool }); ok && h.TakeInterrupt() {
		door.Spoil(door.Interrupted)
		return rt.RaiseNone(TKeyboardInterrupt)
	}
	return nil
}

// Unbox returns the exact int, str, bytes or tuple inside an instance of a Python subclass of one of these; any other object as it is.
// refs: result borrowed
func (rt *Runtime) Unbox(o Ref) Ref {
	if rt.types[TypeOf(o)].Flags&FlagBoxed != 0 {
		return *RefAt(o, offBoxed)
	}
	return o
}

// offBoxed is where an instance of a subclass of int, str, bytes or tuple holds the exact value.
const offBoxed = 8

// ReprEnter marks o as being repr'ed; true says that it already is, and the caller writes "...".
func (rt *Runtime) ReprEnter(o Ref) bool {
	for _, r := range rt.reprActive {
		if r == o {
			return true
		}
	}
	if rt.reprDict == 0 && rt.exc == 0 {
		rt.makeReprDict()
	}
	rt.reprActive = append(rt.reprActive, o)
	return false
}

// makeReprDict makes, once, the dict and the list in which CPython keeps what reprActive keeps here: the collector's counts show that they were made.
func (rt *Runtime) makeReprDict() {
	d, err := rt.NewDict()
	if err == nil {
		var l Ref
		if l, err = rt.NewList(0); err == nil {
			err = rt.DictSetStr(d, "Py_Repr", l)
			rt.DecRef(l)
		}
		rt.reprDict = d
	}
	if err != nil {
		rt.ClearExc()
	}
}

// ReprLeave ends what ReprEnter began.
func (rt *Runtime) ReprLeave(o Ref) {
	for i := len(rt.reprActive) - 1; i >= 0; i-- {
		if rt.reprActive[i] == o {
			rt.reprActive = append(rt.reprActive[:i], rt.reprActive[i+1:]...)
			return
		}
	}
}

// IDBase is added to an object's offset to make id(): addresses that look like addresses, and the same in every run.
const IDBase = 0x7f0000000000

// ID returns id(o) without marking that the program has seen it.
func ID(o Ref) int64 { return IDBase + int64(o)*8 }

// RefOfID is the address that id() gives as a Ref; false if no object can be there.
func RefOfID(id int64) (Ref, bool) {
	n := id - IDBase
	return Ref(n / 8), n > 0 && n%8 == 0 && n/8 <= math.MaxUint32
}

// IsInstanceOf reports whether o's type is the built-in type id or derived from it.
func (rt *Runtime) IsInstanceOf(o Ref, id TypeID) bool {
	t := TypeOf(o)
	if t == id {
		return true
	}
	return rt.IsSubtype(rt.types[t], rt.types[id])
}

// WordAt is a uint32 field of o.
func WordAt(o Ref, off uintptr) *uint32 { return mem.U32(o, off) }
