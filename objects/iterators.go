package objects

import "minipy/mem"

// Iterators over a sequence by index (list, tuple, list backwards): 8 sequence Ref or 0 when exhausted, 12 index uint32. The backward one counts down: its
// index is one more than that of the next item.
// iterator (over __getitem__): 8 sequence Ref or 0, 12 spare, 16 index int64.
// callable_iterator: 8 callable Ref or 0, 12 sentinel Ref or 0.
const (
	offIterSeq      = 8
	offIterIndex    = 12
	indexIterSize   = 16
	offSeqIterIndex = 16
	seqIterSize     = 24
	offCallIterFn   = 8
	offCallIterEnd  = 12
	callIterSize    = 16
)

// newIndexIter makes a TListIter or TTupleIter over o.
func (rt *Runtime) newIndexIter(t TypeID, o Ref) (Ref, error) {
	it, err := rt.allocGC(t, indexIterSize)
	if err != nil {
		return 0, err
	}
	*RefAt(it, offIterSeq) = NewRef(o)
	*mem.U32(it, offIterIndex) = 0
	rt.Track(it)
	return it, nil
}

// newListRevIter makes the iterator of reversed(list).
func (rt *Runtime) newListRevIter(o Ref) (Ref, error) {
	it, err := rt.newIndexIter(TListRevIter, o)
	if err == nil {
		*mem.U32(it, offIterIndex) = uint32(ListLen(o))
	}
	return it, err
}

// newSeqIter makes the iterator of an object that only has __getitem__.
func (rt *Runtime) newSeqIter(o Ref) (Ref, error) {
	it, err := rt.AllocGC(TSeqIter, seqIterSize)
	if err != nil {
		return 0, err
	}
	*RefAt(it, offIterSeq) = NewRef(o)
	rt.Track(it)
	return it, nil
}

// NewCallIter makes the iterator of iter(fn, sentinel).
func (rt *Runtime) NewCallIter(fn, sentinel Ref) (Ref, error) {
	it, err := rt.allocGC(TCallIter, callIterSize)
	if err != nil {
		return 0, err
	}
	*RefAt(it, offCallIterFn) = NewRef(fn)
	*RefAt(it, offCallIterEnd) = NewRef(sentinel)
	rt.Track(it)
	return it, nil
}

func listIterNext(rt *Runtime, it Ref) (Ref, error) {
	l := *RefAt(it, offIterSeq)
	if l == 0 {
		return 0, nil
	}
	i := mem.U32(it, offIterIndex)
	if *i < *mem.U32(l, offListLen) {
		v := *RefAt(*RefAt(l, offListItems), uintptr(*i)*4)
		*i++
		return NewRef(v), nil
	}
	*RefAt(it, offIterSeq) = 0
	rt.DecRef(l)
	return 0, nil
}

func listRevIterNext(rt *Runtime, it Ref) (Ref, error) {
	l := *RefAt(it, offIterSeq)
	if l == 0 {
		return 0, nil
	}
	i := mem.U32(it, offIterIndex)
	if *i == 0 { // the list stays held
		return 0, nil
	}
	if *i <= *mem.U32(l, offListLen) {
		*i--
		return NewRef(*RefAt(*RefAt(l, offListItems), uintptr(*i)*4)), nil
	}
	*i = 0
	*RefAt(it, offIterSeq) = 0
	rt.DecRef(l)
	return 0, nil
}

func tupleIterNext(rt *Runtime, it Ref) (Ref, error) {
	o := *RefAt(it, offIterSeq)
	if o == 0 {
		return 0, nil
	}
	t := o
	if TypeOf(o) != TTuple {
		t = rt.Unbox(o)
	}
	i := mem.U32(it, offIterIndex)
	if *i < *mem.U32(t, offTupleLen) {
		v := *RefAt(t, offTupleItems+uintptr(*i)*4)
		*i++
		return NewRef(v), nil
	}
	*RefAt(it, offIterSeq) = 0
	rt.DecRef(o)
	return 0, nil
}

func seqIterNext(rt *Runtime, it Ref) (Ref, error) {
	o := *RefAt(it, offIterSeq)
	if o == 0 {
		return 0, nil
	}
	k, err := rt.NewInt(*mem.I64(it, offSeqIterIndex))
	if err != nil {
		return 0, err
	}
	v, err := rt.GetItem(o, k)
	rt.DecRef(k)
	if err == nil {
		*mem.I64(it, offSeqIterIndex)++
		return v, nil
	}
	if rt.ExcMatches(TIndexError) || rt.ExcMatches(TStopIteration) {
		rt.ClearExc()
		rt.ClearSlot(RefAt(it, offIterSeq))
		return 0, nil
	}
	return 0, err
}

func callIterNext(rt *Runtime, it Ref) (Ref, error) {
	f := *RefAt(it, offCallIterFn)
	if f == 0 {
		return 0, nil
	}
	v, err := rt.Call0(f)
	end := *RefAt(it, offCallIterEnd)
	if err == nil && end != 0 {
		var eq bool
		if eq, err = rt.Equal(end, v); err == nil && !eq {
			return v, nil
		}
		if err == nil {
			callIterClear(rt, it)
		}
	} else if err != nil && rt.ExcMatches(TStopIteration) {
		rt.ClearExc()
		err = nil
		callIterClear(rt, it)
	}
	rt.XDecRef(v)
	return 0, err
}

func callIterClear(rt *Runtime, it Ref) {
	rt.ClearSlot(RefAt(it, offCallIterFn))
	rt.ClearSlot(RefAt(it, offCallIterEnd))
}

// iterSpec describes an iterator of the given size that owns the Ref fields at offs, released in that order.
func iterSpec(id TypeID, name string, size uintptr, next UnaryFunc, hint NativeFunc, offs ...uintptr) TypeSpec {
	spec := TypeSpec{ID: id, Name: name, Flags: FlagGC | FlagNoInstantiate, Size: size, Slots: Slots{
		Dealloc:  deallocFields(size, offs...),
		Traverse: traverseFields(offs...),
		Iter:     SelfIter,
		IterNext: next,
	}}
	if hint != nil {
		spec.Methods = []Native{{Name: "__length_hint__", Sig: "self, /", Fn: hint, Doc: "Private method returning an estimate of len(list(it))."}}
	}
	spec.Methods = append(spec.Methods, iterReduceMethods(id)...)
	return spec
}

// deallocFields makes the Dealloc of a collected type that owns just the Ref fields at offs. It goes through the trashcan: iterators wrapped in
// each other can be very many.
func deallocFields(size uintptr, offs ...uintptr) func(rt *Runtime, o Ref) {
	return func(rt *Runtime, o Ref) {
		rt.Untrack(o)
		if !rt.TrashBegin(o) {
			return
		}
		for _, off := range offs {
			rt.XDecRef(*RefAt(o, off))
		}
		rt.freeInstance(o, size)
		rt.TrashEnd()
	}
}

func traverseFields(offs ...uintptr) func(rt *Runtime, o Ref, visit Visit) {
	return func(_ *Runtime, o Ref, visit Visit) {
		for _, off := range offs {
			visitField(o, off, visit)
		}
	}
}

func listIterType() TypeSpec {
	return iterSpec(TListIter, "list_iterator", indexIterSize, listIterNext, func(rt *Runtime, a []Ref) (Ref, error) {
		n := 0
		if l := *RefAt(a[0], offIterSeq); l != 0 {
			n = max(ListLen(l)-int(*mem.U32(a[0], offIterIndex)), 0)
		}
		return rt.NewInt(int64(n))
	}, offIterSeq)
}

func listRevIterType() TypeSpec {
	return iterSpec(TListRevIter, "list_reverseiterator", indexIterSize, listRevIterNext, func(rt *Runtime, a []Ref) (Ref, error) {
		n := int(*mem.U32(a[0], offIterIndex))
		if l := *RefAt(a[0], offIterSeq); l == 0 || ListLen(l) < n {
			n = 0
		}
		return rt.NewInt(int64(n))
	}, offIterSeq)
}

func tupleIterType() TypeSpec {
	return iterSpec(TTupleIter, "tuple_iterator", indexIterSize, tupleIterNext, func(rt *Runtime, a []Ref) (Ref, error) {
		n := 0
		if t := *RefAt(a[0], offIterSeq); t != 0 {
			n = TupleLen(rt.Unbox(t)) - int(*mem.U32(a[0], offIterIndex))
		}
		return rt.NewInt(int64(n))
	}, offIterSeq)
}

func seqIterType() TypeSpec {
	return iterSpec(TSeqIter, "iterator", seqIterSize, seqIterNext, func(rt *Runtime, a []Ref) (Ref, error) {
		o := *RefAt(a[0], offIterSeq)
		if o == 0 {
			return rt.NewInt(0)
		}
		if rt.TypeFor(o).Len == nil {
			return rt.NotImplemented, nil
		}
		n, err := rt.Len(o)
		if err != nil {
			return 0, err
		}
		return rt.NewInt(max(int64(n)-*mem.I64(a[0], offSeqIterIndex), 0))
	}, offIterSeq)
}

func callIterType() TypeSpec {
	return iterSpec(TCallIter, "callable_iterator", callIterSize, callIterNext, nil, offCallIterFn, offCallIterEnd)
}
