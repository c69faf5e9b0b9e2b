package objects

import "minipy/mem"

// set_iterator: 8 set or 0, 12 position uint32, 16 size at the start uint32, 20 keys left uint32.
const (
	offSetIterSet  = 8
	offSetIterPos  = 12
	offSetIterUsed = 16
	offSetIterLeft = 20
	setIterSize    = 24
)

func setIter(rt *Runtime, s Ref) (Ref, error) {
	it, err := rt.AllocGC(TSetIter, setIterSize)
	if err != nil {
		return 0, err
	}
	*RefAt(it, offSetIterSet) = NewRef(s)
	*mem.U32(it, offSetIterUsed) = uint32(SetLen(s))
	*mem.U32(it, offSetIterLeft) = uint32(SetLen(s))
	rt.Track(it)
	return it, nil
}

func setIterNext(rt *Runtime, it Ref) (Ref, error) {
	s := *RefAt(it, offSetIterSet)
	if s == 0 {
		return 0, nil
	}
	if uint32(SetLen(s)) != *mem.U32(it, offSetIterUsed) {
		*mem.U32(it, offSetIterUsed) = ^uint32(0)
		return 0, rt.RuntimeErrorf("Set changed size during iteration")
	}
	pos := int(*mem.U32(it, offSetIterPos))
	k, _, ok := setNext(s, &pos)
	*mem.U32(it, offSetIterPos) = uint32(pos)
	if !ok {
		*RefAt(it, offSetIterSet) = 0
		rt.DecRef(s)
		return 0, nil
	}
	*mem.U32(it, offSetIterLeft)--
	return NewRef(k), nil
}

func setIterType() TypeSpec {
	return iterSpec(TSetIter, "set_iterator", setIterSize, setIterNext, func(rt *Runtime, a []Ref) (Ref, error) {
		n := uint32(0)
		if s := *RefAt(a[0], offSetIterSet); s != 0 && uint32(SetLen(s)) == *mem.U32(a[0], offSetIterUsed) {
			n = *mem.U32(a[0], offSetIterLeft)
		}
		return rt.NewInt(int64(n))
	}, offSetIterSet)
}

// setBinary makes the slot of an operator; sets and frozensets share it.
func setBinary(op func(rt *Runtime, a, b Ref) (Ref, error)) BinaryFunc {
	return func(rt *Runtime, a, b Ref) (Ref, error) {
		if !rt.isAnySet(a) || !rt.isAnySet(b) {
			return rt.NotImplemented, nil
		}
		return op(rt, a, b)
	}
}

var setBinaries = [nbSlots]BinaryFunc{
	NbSubtract: setBinary((*Runtime).setDifference),
	NbAnd:      setBinary((*Runtime).setIntersection),
	NbXor:      setBinary((*Runtime).setSymmetricDifference),
	NbOr:       setBinary(func(rt *Runtime, a, b Ref) (Ref, error) { return rt.setUnion(a, []Ref{b}) }),
}

func setInplace(op func(rt *Runtime, s, o Ref) error) BinaryFunc {
	return func(rt *Runtime, a, b Ref) (Ref, error) {
		if !rt.isAnySet(b) {
			return rt.NotImplemented, nil
		}
		if err := op(rt, a, b); err != nil {
			return 0, err
		}
		return NewRef(a), nil
	}
}

func setContainsSlot(rt *Runtime, s, v Ref) (bool, error) {
	h, err := rt.setHashOf(v)
	if err != nil {
		return false, err
	}
	return rt.setContainsHash(s, v, h)
}

// setSlots are the slots that set and frozenset share.
func setSlots() Slots {
	return Slots{
		Dealloc:  setDealloc,
		Traverse: setTraverse,
		Clear:    (*Runtime).setClear,
		SizeOf: func(_ *Runtime, s Ref) uintptr {
			n := uintptr(setSize + 8)
			if *RefAt(s, offSetTable) != 0 {
				n += (uintptr(*mem.U32(s, offSetMask)) + 1) * setEntrySize
			}
			return n
		},
		Repr:        setRepr,
		RichCompare: setRichCompare,
		Iter:        setIter,
		Len:         func(_ *Runtime, s Ref) (int, error) { return SetLen(s), nil },
		Contains:    setContainsSlot,
		Binary:      setBinaries,
	}
}

// boolNative makes a method that answers a question about self and one other object.
func boolNative(name string, f func(rt *Runtime, s, o Ref) (bool, error), doc string) Native {
	return Native{Name: name, Sig: "self, other, /", Doc: doc, Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		ok, err := f(rt, a[0], a[1])
		if err != nil {
			return 0, err
		}
		return rt.Bool(ok), nil
	}}
}

func setReduce(rt *Runtime, a []Ref) (Ref, error) {
	l, err := rt.ListFromIter(a[0])
	if err != nil {
		return 0, err
	}
	args, err := rt.NewTupleSteal([]Ref{l})
	if err != nil {
		return 0, err
	}
	state, err := rt.getState(a[0], false)
	if err != nil {
		rt.DecRef(args)
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{NewRef(rt.TypeFor(a[0]).Obj), args, state})
}

func setReading() []Native {
	return []Native{
		{Name: "__contains__", Sig: "self, object, /", Doc: "x.__contains__(y) <==> y in x.", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			ok, err := setContainsSlot(rt, a[0], a[1])
			if err != nil {
				return 0, err
			}
			return rt.Bool(ok), nil
		}},
		{Name: "copy", Sig: "self, /", Doc: "Return a shallow copy of a set.", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if TypeOf(a[0]) == TFrozenSet {
				return NewRef(a[0]), nil
			}
			return rt.setCopy(a[0])
		}},
		{Name: "difference", Sig: "self, *others", Flags: Tuple, Doc: "Return a new set with elements in the set that are not in the others.", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if len(a) == 1 {
				return rt.setCopy(a[0])
			}
			r, err := rt.setDifference(a[0], a[1])
			for i := 2; i < len(a) && err == nil; i++ {
				if err = rt.setDifferenceUpdate(r, a[i]); err != nil {
					rt.DecRef(r)
					r = 0
				}
			}
			return r, err
		}},
		{Name: "intersection", Sig: "self, *others", Flags: Tuple, Doc: "Return a new set with elements common to the set and all others.", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			return rt.setIntersectionAll(a[0], a[1:])
		}},
		boolNative("isdisjoint", (*Runtime).setDisjoint, "Return True if two sets have a null intersection."),
		boolNative("issubset", (*Runtime).setWithin, "Report whether another set contains this set."),
		boolNative("issuperset", (*Runtime).setHolds, "Report whether this set contains another set."),
		{Name: "__reduce__", Sig: "self, /", Doc: "Return state information for pickling.", Fn: setReduce},
		{Name: "symmetric_difference", Sig: "self, other, /", Doc: "Return a new set with elements in either the set or other but not both.", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			return rt.setSymmetricDifference(a[0], a[1])
		}},
		{Name: "union", Sig: "self, *others", Flags: Tuple, Doc: "Return a new set with elements from the set and all others.", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.setUnion(a[0], a[1:]) }},
		ClassGetItemMethod, sizeofMethod,
	}
}

func setPop(rt *Runtime, a []Ref) (Ref, error) {
	s := a[0]
	if SetLen(s) == 0 {
		m, err := rt.NewStr("pop from an empty set")
		if err != nil {
			return 0, err
		}
		err = rt.KeyError(m)
		rt.DecRef(m)
		return 0, err
	}
	es := setEntries(s)
	i := int(*mem.U32(s, offSetFinger)) & (len(es) - 1)
	for !es[i].live() {
		if i++; i == len(es) {
			i = 0
		}
	}
	k := es[i].key
	es[i].put(setDummy, -1)
	*mem.U32(s, offSetUsed)--
	*mem.U32(s, offSetFinger) = uint32(i + 1)
	return k, nil
}

func setRemove(must bool) NativeFunc {
	return func(rt *Runtime, a []Ref) (Ref, error) {
		h, err := rt.setHashOf(a[1])
		if err != nil {
			return 0, err
		}
		found, err := rt.setDiscardHash(a[0], a[1], h)
		if err == nil && !found && must {
			err = rt.KeyError(a[1])
		}
		return rt.noneOr(err)
	}
}

// each makes a method that applies op to self and every argument.
func each(op func(rt *Runtime, s, o Ref) error) NativeFunc {
	return func(rt *Runtime, a []Ref) (Ref, error) {
		for _, o := range a[1:] {
			if err := op(rt, a[0], o); err != nil {
				return 0, err
			}
		}
		return rt.None, nil
	}
}

func setType() TypeSpec {
	s := setSlots()
	s.New = func(rt *Runtime, t *Type, _ []Ref, _ Ref) (Ref, error) { return rt.newSetOf(t) }
	s.Init = func(rt *Runtime, self Ref, args []Ref, kw Ref) error {
		if kw != 0 {
			return rt.TypeErrorf("set() takes no keyword arguments")
		}
		if len(args) > 1 {
			return rt.TypeErrorf("%s expected at most 1 argument, got %d", rt.TypeName(self), len(args))
		}
		rt.setClear(self)
		*mem.I64(self, offSetHash) = -1
		if len(args) == 0 {
			return nil
		}
		return rt.SetUpdate(self, args[0])
	}
	s.Inplace = [NbCount]BinaryFunc{
		NbSubtract: setInplace((*Runtime).setDifferenceUpdate),
		NbAnd:      setInplace((*Runtime).setIntersectionUpdate),
		NbXor:      setInplace((*Runtime).setSymmetricUpdate),
		NbOr:       setInplace((*Runtime).SetUpdate),
	}
	return TypeSpec{ID: TSet, Name: "set", Doc: "Build an unordered collection of unique elements.", Flags: FlagGC | FlagBaseType | FlagWeakrefable, Size: setSize, Slots: s,
		Methods: append([]Native{
			{Name: "add", Sig: "self, object, /", Doc: "Add an element to a set.", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.noneOr(rt.SetAdd(a[0], a[1])) }},
			{Name: "clear", Sig: "self, /", Doc: "Remove all elements from this set.", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				rt.setClear(a[0])
				return rt.None, nil
			}},
			{Name: "discard", Sig: "self, object, /", Doc: "Remove an element from a set if it is a member.", Fn: setRemove(false)},
			{Name: "difference_update", Sig: "self, *others", Flags: Tuple, Doc: "Update the set, removing elements found in others.", Fn: each((*Runtime).setDifferenceUpdate)},
			{Name: "intersection_update", Sig: "self, *others", Flags: Tuple, Doc: "Update the set, keeping only elements found in it and all others.", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				return rt.noneOr(rt.setIntersectionUpdateAll(a[0], a[1:]))
			}},
			{Name: "pop", Sig: "self, /", Doc: "Remove and return an arbitrary set element.", Fn: setPop},
			{Name: "remove", Sig: "self, object, /", Doc: "Remove an element from a set; it must be a member.", Fn: setRemove(true)},
			{Name: "symmetric_difference_update", Sig: "self, other, /", Doc: "Update the set, keeping only elements found in either set, but not in both.", Fn: each((*Runtime).setSymmetricUpdate)},
			{Name: "update", Sig: "self, *others", Flags: Tuple, Doc: "Update the set, adding elements from all others.", Fn: each((*Runtime).SetUpdate)},
		}, setReading()...)}
}

func frozensetNew(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
	if kw != 0 && rt.keepsInit(t, TFrozenSet) {
		return 0, rt.TypeErrorf("frozenset() takes no keyword arguments")
	}
	args = positional(args, kw)
	if len(args) > 1 {
		return 0, rt.TypeErrorf("%s expected at most 1 argument, got %d", t.Name, len(args))
	}
	if len(args) == 1 && t.ID == TFrozenSet {
		return rt.FrozenSetFromIter(args[0])
	}
	s, err := rt.newSetOf(t)
	if err == nil && len(args) == 1 {
		if err = rt.SetUpdate(s, args[0]); err != nil {
			rt.DecRef(s)
			return 0, err
		}
	}
	return s, err
}

func frozensetType() TypeSpec {
	s := setSlots()
	s.New = frozensetNew
	s.Hash = frozensetHash
	return TypeSpec{ID: TFrozenSet, Name: "frozenset", Doc: "Build an immutable unordered collection of unique elements.", Flags: FlagGC | FlagBaseType | FlagWeakrefable, Size: setSize,
		Slots: s, Methods: setReading()}
}
