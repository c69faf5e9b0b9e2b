package objects

import "minipy/mem"

// tuple: 8 length uint32, 12 items (4 bytes each).
const (
	offTupleLen   = 8
	offTupleItems = 12
	maxTuple      = 1<<30 - 1
)

func tupleSize(n int) uintptr { return (offTupleItems + 4*uintptr(n) + 7) &^ 7 }

func (rt *Runtime) initTuples() error {
	t, err := rt.AllocGC(TTuple, tupleSize(0))
	if err != nil {
		return err
	}
	SetImmortal(t)
	rt.EmptyTuple = t
	return nil
}

func (rt *Runtime) finiTuples() {
	rt.FreeGC(rt.EmptyTuple, tupleSize(0))
	rt.EmptyTuple = 0
}

// NewTuple makes a tuple of n empty slots, which the caller fills; it is tracked already, as in CPython.
func (rt *Runtime) NewTuple(n int) (Ref, error) {
	if n == 0 {
		return rt.EmptyTuple, nil
	}
	if n > maxTuple {
		return 0, rt.NoMemory()
	}
	var t Ref
	if n < maxFreeTuple {
		t = rt.fromFreeList(&rt.free.Tuple[n], TTuple)
	}
	if t == 0 {
		var err error
		if t, err = rt.allocGC(TTuple, tupleSize(n)); err != nil {
			return 0, err
		}
	}
	*mem.U32(t, offTupleLen) = uint32(n)
	clear(mem.Bytes(t, offTupleItems, 4*n))
	rt.Track(t)
	return t, nil
}

// NewTupleFrom makes a tuple of items, which are borrowed.
func (rt *Runtime) NewTupleFrom(items []Ref) (Ref, error) {
	t, err := rt.NewTuple(len(items))
	if err != nil {
		return 0, err
	}
	for i, v := range items {
		IncRef(v)
		TupleItems(t)[i] = v
	}
	return t, nil
}

// NewTupleSteal makes a tuple that takes over the references in items, also when it fails.
func (rt *Runtime) NewTupleSteal(items []Ref) (Ref, error) {
	t, err := rt.NewTuple(len(items))
	if err != nil {
		for _, v := range items {
			rt.DecRef(v)
		}
		return 0, err
	}
	copy(TupleItems(t), items)
	return t, nil
}

// TupleLen is the length of an exact tuple.
func TupleLen(t Ref) int { return int(*mem.U32(t, offTupleLen)) }

// TupleItems views the items of an exact tuple. refs: borrowed
func TupleItems(t Ref) []Ref { return mem.Slice(t, offTupleItems, int(*mem.U32(t, offTupleLen))) }

// TupleItemsAny views the items of a tuple or an instance of a class derived from tuple.
func (rt *Runtime) TupleItemsAny(t Ref) []Ref { return TupleItems(rt.Unbox(t)) }

// TupleFromIter is tuple(o).
func (rt *Runtime) TupleFromIter(o Ref) (Ref, error) {
	switch TypeOf(o) {
	case TTuple:
		return NewRef(o), nil
	case TList:
		return rt.ListToTuple(o)
	}
	it, err := rt.Iter(o)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(it)
	room, err := rt.LengthHint(o, 10)
	if err != nil {
		return 0, err
	}
	t, err := rt.newBlankTuple(room)
	n := 0
	for err == nil {
		var v Ref
		if v, err = rt.Next(it); err != nil || v == 0 {
			break
		}
		if n >= room {
			room += 10
			room += room >> 2
			var bigger Ref
			if bigger, err = rt.resizeTuple(t, n, room); err != nil {
				rt.DecRef(v)
				break
			}
			t = bigger
		}
		TupleItems(t)[n] = v
		n++
	}
	if err == nil && n != room {
		var fitting Ref
		if fitting, err = rt.resizeTuple(t, n, n); err == nil {
			t = fitting
		}
	}
	if err != nil {
		rt.XDecRef(t)
		return 0, err
	}
	if n > 0 && *mem.U32(t-1, 0) == 0 { // a collection saw only the blanks
		rt.Track(t)
	}
	return t, nil
}

// newBlankTuple makes a tuple whose items are to come; a look at it in the meantime sees None.
func (rt *Runtime) newBlankTuple(n int) (Ref, error) {
	t, err := rt.NewTuple(n)
	if err == nil {
		rt.blankItems(t, 0)
	}
	return t, err
}

func (rt *Runtime) blankItems(t Ref, from int) {
	for i := range TupleItems(t)[from:] {
		TupleItems(t)[from+i] = rt.None
	}
}

// resizeTuple makes room for size items, of which the first n are there. For the collector it is the same object. refs: t stolen when it succeeds
func (rt *Runtime) resizeTuple(t Ref, n, size int) (Ref, error) {
	old := TupleLen(t)
	if size > 0 && old > 0 && Refcount(t) != 1 { // found in the collector's lists meanwhile
		return 0, rt.Raisef(TSystemError, "bad argument to internal function")
	}
	if size == 0 || old == 0 {
		rt.DecRef(t)
		return rt.newBlankTuple(size)
	}
	if size > maxTuple {
		return 0, rt.NoMemory()
	}
	r := rt.Heap.Alloc(mem.GCObject, tupleSize(size))
	if r == 0 {
		return 0, rt.NoMemory()
	}
	*mem.U64(r, offRefcount) = 1 | uint64(TTuple)<<32
	*mem.U32(r, offTupleLen) = uint32(size)
	rt.blankItems(r, n)
	copy(TupleItems(r)[:n], TupleItems(t))
	rt.Untrack(t)
	*mem.U32(t, offType) = 0
	rt.Heap.Free(mem.GCObject, t, tupleSize(old))
	rt.Track(r)
	return r, nil
}

func tupleDealloc(rt *Runtime, t Ref) {
	rt.Untrack(t)
	if !rt.TrashBegin(t) {
		return
	}
	n := TupleLen(t)
	for i := n - 1; i >= 0; i-- {
		rt.XDecRef(TupleItems(t)[i])
	}
	if n >= maxFreeTuple || !rt.park(&rt.free.Tuple[n], t) {
		rt.FreeGC(t, tupleSize(n))
	}
	rt.TrashEnd()
}

// MaybeUntrackTuple untracks a tuple in which nothing can be in a cycle.
func (rt *Runtime) MaybeUntrackTuple(t Ref) {
	for _, v := range TupleItems(t) {
		if v == 0 || rt.mayBeTracked(v) {
			return
		}
	}
	rt.Untrack(t)
}

// mayBeTracked reports whether a container must stay tracked because it holds v.
func (rt *Runtime) mayBeTracked(v Ref) bool {
	t := rt.types[TypeOf(v)]
	if t == nil {
		return true // at the start, while the types are being made
	}
	return t.Flags&FlagGC != 0 && (TypeOf(v) != TTuple || *RefAt(v-1, 0) != 0) && (TypeOf(v) != TType || rt.TypeFromObj(v).Flags&FlagHeapType != 0)
}

func tupleNew(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
	if kw != 0 && rt.keepsInit(t, TTuple) {
		return 0, rt.TypeErrorf("tuple() takes no keyword arguments")
	}
	args = positional(args, kw)
	if len(args) > 1 {
		return 0, rt.TypeErrorf("tuple expected at most 1 argument, got %d", len(args))
	}
	v := rt.EmptyTuple
	if len(args) == 1 {
		var err error
		if v, err = rt.TupleFromIter(args[0]); err != nil {
			return 0, err
		}
	}
	if t.ID == TTuple {
		return v, nil
	}
	if Refcount(v) != 1 && v != rt.EmptyTuple {
		c, err := rt.NewTupleFrom(TupleItems(v))
		rt.DecRef(v)
		if err != nil {
			return 0, err
		}
		v = c
	}
	return rt.allocBoxed(t, v)
}

func tupleRepr(rt *Runtime, o Ref) (Ref, error) {
	t := rt.Unbox(o)
	if TupleLen(t) == 0 {
		return rt.NewStr("()")
	}
	tail := ")"
	if TupleLen(t) == 1 {
		tail = ",)"
	}
	return rt.reprSequence(o, "(", tail, "(...)", func(i int) Ref {
		if i < TupleLen(t) {
			return TupleItems(t)[i]
		}
		return 0
	})
}

// reprSequence writes the reprs of the items that at gives, until it gives 0.
func (rt *Runtime) reprSequence(o Ref, open, end, again string, at func(i int) Ref) (Ref, error) {
	if rt.ReprEnter(o) {
		return rt.NewStr(again)
	}
	defer rt.ReprLeave(o)
	var b StrBuilder
	b.WriteGo(rt, open)
	for i := 0; ; i++ {
		v := at(i)
		if v == 0 {
			break
		}
		if i > 0 {
			b.WriteGo(rt, ", ")
		}
		// CPython holds an item no longer than the list does; only what minipy itself looks into has to be safe from a list that changes.
		own := rt.TypeFor(v).Flags&FlagHeapType == 0
		if own {
			IncRef(v)
		}
		s, err := rt.Repr(v)
		if own {
			rt.DecRef(v)
		}
		if err == nil {
			err = b.WriteStr(rt, s)
			rt.DecRef(s)
		}
		if err != nil {
			b.Abort(rt)
			return 0, err
		}
	}
	b.WriteGo(rt, end)
	return b.Finish(rt)
}

// The multipliers of the xxHash variant that CPython hashes tuples with.
const (
	xxPrime1 = 11400714785074694791
	xxPrime2 = 14029467366897019727
	xxPrime5 = 2870177450012600261
)

func tupleHash(rt *Runtime, o Ref) (int64, error) {
	t := rt.Unbox(o)
	if err := rt.Enter(" while hashing a tuple"); err != nil {
		return 0, err
	}
	defer rt.Leave()
	acc := uint64(xxPrime5)
	n := TupleLen(t)
	for i := range n {
		h, err := rt.Hash(TupleItems(t)[i])
		if err != nil {
			return 0, err
		}
		acc += uint64(h) * xxPrime2
		acc = acc<<31 | acc>>33
		acc *= xxPrime1
	}
	acc += uint64(n) ^ (xxPrime5 ^ 3527539)
	if acc == ^uint64(0) {
		return 1546275796, nil
	}
	return int64(acc), nil
}

// compareItems is the rich comparison of two sequences given by length and item; hold, because they may change meanwhile.
func (rt *Runtime) compareItems(la, lb func() int, a, b func(i int) Ref, op CmpOp, hold bool) (Ref, error) {
	take := func(i int) (x, y Ref) {
		x, y = a(i), b(i)
		if hold {
			IncRef(x)
			IncRef(y)
		}
		return x, y
	}
	drop := func(x, y Ref) {
		if hold {
			rt.DecRef(x)
			rt.DecRef(y)
		}
	}
	if la() != lb() && (op == CmpEQ || op == CmpNE) {
		return rt.Bool(op == CmpNE), nil
	}
	i := 0
	for ; i < la() && i < lb(); i++ {
		x, y := take(i)
		eq, err := rt.Equal(x, y)
		drop(x, y)
		if err != nil {
			return 0, err
		}
		if !eq {
			break
		}
	}
	if i >= la() || i >= lb() {
		return rt.Bool(CmpResult(la()-lb(), op)), nil
	}
	switch op {
	case CmpEQ:
		return rt.False, nil
	case CmpNE:
		return rt.True, nil
	}
	x, y := take(i)
	r, err := rt.RichCompare(x, y, op)
	drop(x, y)
	return r, err
}

func tupleRichCompare(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
	if !rt.IsInstanceOf(a, TTuple) || !rt.IsInstanceOf(b, TTuple) {
		return rt.NotImplemented, nil
	}
	x, y := rt.Unbox(a), rt.Unbox(b)
	return rt.compareItems(func() int { return TupleLen(x) }, func() int { return TupleLen(y) },
		func(i int) Ref { return TupleItems(x)[i] }, func(i int) Ref { return TupleItems(y)[i] }, op, false)
}

func tupleGetItem(rt *Runtime, o, key Ref) (Ref, error) {
	t := rt.Unbox(o)
	if TypeOf(key) == TSlice {
		start, _, step, n, err := rt.SliceIndices(key, TupleLen(t))
		if err != nil {
			return 0, err
		}
		if n == TupleLen(t) && step == 1 && TypeOf(o) == TTuple {
			return NewRef(t), nil
		}
		r, err := rt.NewTuple(n)
		if err != nil {
			return 0, err
		}
		for i := range n {
			TupleItems(r)[i] = NewRef(TupleItems(t)[start+i*step])
		}
		return r, nil
	}
	if rt.TypeFor(key).Index == nil {
		return 0, rt.TypeErrorf("tuple indices must be integers or slices, not %s", rt.TypeName(key))
	}
	i, err := rt.IndexIntErr(key, TIndexError)
	if err != nil {
		return 0, err
	}
	if i < 0 {
		i += TupleLen(t)
	}
	if i < 0 || i >= TupleLen(t) {
		return 0, rt.IndexErrorf("tuple index out of range")
	}
	return NewRef(TupleItems(t)[i]), nil
}

func tupleConcat(rt *Runtime, a, b Ref) (Ref, error) {
	if !rt.IsInstanceOf(b, TTuple) {
		return 0, rt.TypeErrorf("can only concatenate tuple (not \"%s\") to tuple", rt.TypeName(b))
	}
	x, y := rt.Unbox(a), rt.Unbox(b)
	if TupleLen(x) == 0 && b == y {
		return NewRef(b), nil
	}
	if TupleLen(y) == 0 && a == x {
		return NewRef(a), nil
	}
	r, err := rt.NewTuple(TupleLen(x) + TupleLen(y))
	if err != nil {
		return 0, err
	}
	n := copy(TupleItems(r), TupleItems(x))
	copy(TupleItems(r)[n:], TupleItems(y))
	for _, v := range TupleItems(r) {
		IncRef(v)
	}
	return r, nil
}

func tupleRepeat(rt *Runtime, o Ref, n int) (Ref, error) {
	t := rt.Unbox(o)
	k := TupleLen(t)
	if n <= 0 || k == 0 {
		return rt.EmptyTuple, nil
	}
	if n == 1 && o == t {
		return NewRef(t), nil
	}
	if n > maxTuple/k {
		return 0, rt.NoMemory()
	}
	r, err := rt.NewTuple(n * k)
	if err != nil {
		return 0, err
	}
	for i := range n * k {
		TupleItems(r)[i] = NewRef(TupleItems(t)[i%k])
	}
	return r, nil
}

// sequenceIndex is the index method of list and tuple.
func (rt *Runtime) sequenceIndex(a []Ref, length func() int, item func(i int) Ref, name string) (Ref, error) {
	start, stop := 0, int(^uint(0)>>1)
	var err error
	if a[2] != 0 {
		if start, err = rt.indexClampNoNone(a[2]); err != nil {
			return 0, err
		}
	}
	if a[3] != 0 {
		if stop, err = rt.indexClampNoNone(a[3]); err != nil {
			return 0, err
		}
	}
	if start < 0 {
		start = max(start+length(), 0)
	}
	if stop < 0 {
		stop = max(stop+length(), 0)
	}
	for i := start; i < stop && i < length(); i++ {
		eq, err := rt.equalItem(item(i), a[1], name == "list")
		if err != nil {
			return 0, err
		}
		if eq {
			return rt.NewInt(int64(i))
		}
	}
	if name == "tuple" {
		return 0, rt.ValueErrorf("tuple.index(x): x not in tuple")
	}
	r, err := rt.ReprGo(a[1])
	if err != nil {
		return 0, err
	}
	return 0, rt.ValueErrorf("%s is not in list", r)
}

// equalItem is Equal for an item of a sequence; hold, because the sequence may change meanwhile.
func (rt *Runtime) equalItem(x, v Ref, hold bool) (bool, error) {
	if !hold {
		return rt.Equal(x, v)
	}
	IncRef(x)
	eq, err := rt.Equal(x, v)
	rt.DecRef(x)
	return eq, err
}

// sequenceCount counts the items that equal v.
func (rt *Runtime) sequenceCount(v Ref, length func() int, item func(i int) Ref, hold bool) (Ref, error) {
	n := int64(0)
	for i := 0; i < length(); i++ {
		eq, err := rt.equalItem(item(i), v, hold)
		if err != nil {
			return 0, err
		}
		if eq {
			n++
		}
	}
	return rt.NewInt(n)
}

// sequenceContains reports whether an item equals v.
func (rt *Runtime) sequenceContains(v Ref, length func() int, item func(i int) Ref, hold bool) (bool, error) {
	for i := 0; i < length(); i++ {
		x := item(i)
		if x == v {
			return true, nil
		}
		if eq, err := rt.equalItem(x, v, hold); err != nil || eq {
			return eq, err
		}
	}
	return false, nil
}

func tupleType() TypeSpec {
	lenOf := func(o Ref) func() int { return func() int { return TupleLen(o) } }
	itemOf := func(o Ref) func(i int) Ref { return func(i int) Ref { return TupleItems(o)[i] } }
	return TypeSpec{ID: TTuple, Name: "tuple", Flags: FlagGC | FlagBaseType | FlagTupleSubclass | FlagSequence, Size: tupleSize(0), Slots: Slots{
		Dealloc: tupleDealloc,
		Traverse: func(_ *Runtime, o Ref, visit Visit) {
			items := TupleItems(o)
			for i := len(items) - 1; i >= 0; i-- {
				if v := items[i]; v != 0 {
					visit(v)
				}
			}
		},
		SizeOf:      func(_ *Runtime, o Ref) uintptr { return tupleSize(TupleLen(o)) + 8 },
		New:         tupleNew,
		Repr:        tupleRepr,
		Hash:        tupleHash,
		RichCompare: tupleRichCompare,
		Iter:        func(rt *Runtime, o Ref) (Ref, error) { return rt.newIndexIter(TTupleIter, o) },
		Len:         func(rt *Runtime, o Ref) (int, error) { return TupleLen(rt.Unbox(o)), nil },
		Contains: func(rt *Runtime, o, v Ref) (bool, error) {
			t := rt.Unbox(o)
			return rt.sequenceContains(v, lenOf(t), itemOf(t), false)
		},
		GetItem: tupleGetItem,
		Concat:  tupleConcat,
		Repeat:  tupleRepeat,
	}, Methods: []Native{
		{Name: "__getnewargs__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.NewTupleFrom([]Ref{rt.Unbox(a[0])}) }},
		{Name: "index", Sig: "self, value, start=, stop=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			t := rt.Unbox(a[0])
			return rt.sequenceIndex(a, lenOf(t), itemOf(t), "tuple")
		}},
		{Name: "count", Sig: "self, value, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			t := rt.Unbox(a[0])
			return rt.sequenceCount(a[1], lenOf(t), itemOf(t), false)
		}},
		ClassGetItemMethod,
	}}
}
