package objects

import "minipy/mem"

func listLenOf(l Ref) func() int { return func() int { return ListLen(l) } }

func listItemOf(l Ref) func(i int) Ref { return func(i int) Ref { return ListItems(l)[i] } }

func listRepeat(rt *Runtime, l Ref, n int) (Ref, error) {
	k := ListLen(l)
	if n <= 0 || k == 0 {
		return rt.NewList(0)
	}
	if n > maxList/k {
		return 0, rt.NoMemory()
	}
	r, err := rt.NewList(n * k)
	if err != nil {
		return 0, err
	}
	src, dst := ListItems(l), ListItems(r)
	for i := range dst {
		v := src[i%k]
		IncRef(v)
		dst[i] = v
	}
	return r, nil
}

func listInplaceRepeat(rt *Runtime, l Ref, n int) (Ref, error) {
	k := ListLen(l)
	switch {
	case n <= 0:
		rt.listClear(l)
	case k > 0 && n > 1:
		if n > maxList/k {
			return 0, rt.NoMemory()
		}
		if err := rt.listResize(l, n*k); err != nil {
			return 0, err
		}
		items := ListItems(l)
		for i := k; i < n*k; i++ {
			items[i] = NewRef(items[i-k])
		}
	}
	return NewRef(l), nil
}

func listConcat(rt *Runtime, a, b Ref) (Ref, error) {
	if !rt.IsInstanceOf(b, TList) {
		return 0, rt.TypeErrorf("can only concatenate list (not \"%s\") to list", rt.TypeName(b))
	}
	r, err := rt.NewList(ListLen(a) + ListLen(b))
	if err != nil {
		return 0, err
	}
	n := copy(ListItems(r), ListItems(a))
	copy(ListItems(r)[n:], ListItems(b))
	for _, v := range ListItems(r) {
		IncRef(v)
	}
	return r, nil
}

func listPop(rt *Runtime, a []Ref) (Ref, error) {
	l := a[0]
	i := -1
	var err error
	if a[1] != 0 {
		if i, err = rt.SsizeArg(a[1]); err != nil {
			return 0, err
		}
	}
	n := ListLen(l)
	if n == 0 {
		return 0, rt.IndexErrorf("pop from empty list")
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return 0, rt.IndexErrorf("pop index out of range")
	}
	items := ListItems(l)
	v := items[i]
	copy(items[i:], items[i+1:])
	if n == 1 {
		*mem.U32(l, offListLen) = 0
		rt.listClear(l)
		return v, nil
	}
	if err := rt.listResize(l, n-1); err != nil {
		*mem.U32(l, offListLen) = uint32(n - 1)
		rt.ClearExc()
	}
	return v, nil
}

func listInsert(rt *Runtime, a []Ref) (Ref, error) {
	l := a[0]
	i, err := rt.SsizeArg(a[1])
	if err != nil {
		return 0, err
	}
	n := ListLen(l)
	if i < 0 {
		i = max(i+n, 0)
	}
	i = min(i, n)
	if err := rt.listResize(l, n+1); err != nil {
		return 0, err
	}
	items := ListItems(l)
	copy(items[i+1:], items[i:n])
	items[i] = NewRef(a[2])
	return rt.None, nil
}

func listRemove(rt *Runtime, a []Ref) (Ref, error) {
	l := a[0]
	for i := 0; i < ListLen(l); i++ {
		v := NewRef(ListItems(l)[i])
		eq, err := rt.Equal(v, a[1])
		rt.DecRef(v)
		if err != nil {
			return 0, err
		}
		if eq {
			if i < ListLen(l) {
				return rt.noneOr(rt.listReplace(l, i, i+1, nil))
			}
			return rt.None, nil
		}
	}
	return 0, rt.ValueErrorf("list.remove(x): x not in list")
}

func listType() TypeSpec {
	return TypeSpec{ID: TList, Name: "list", Flags: FlagGC | FlagBaseType | FlagListSubclass | FlagSequence, Size: listSize, Slots: Slots{
		Dealloc: listDealloc,
		Traverse: func(_ *Runtime, l Ref, visit Visit) {
			items := ListItems(l)
			for i := len(items) - 1; i >= 0; i-- {
				if items[i] != 0 {
					visit(items[i])
				}
			}
		},
		Clear: func(rt *Runtime, l Ref) { rt.listClear(l) },
		SizeOf: func(_ *Runtime, l Ref) uintptr {
			return listSize + 8 + 4*uintptr(*mem.U32(l, offListCap))
		},
		New: func(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
			return rt.genericAlloc(t) // never from the free list, as in CPython
		},
		Init: func(rt *Runtime, self Ref, args []Ref, kw Ref) error {
			if kw != 0 {
				if rt.keepsNew(rt.TypeFor(self), TList) {
					return rt.TypeErrorf("list() takes no keyword arguments")
				}
				args = positional(args, kw)
			}
			if len(args) > 1 {
				return rt.TypeErrorf("list expected at most 1 argument, got %d", len(args))
			}
			if ListLen(self) > 0 {
				rt.listClear(self)
			}
			if len(args) == 1 {
				return rt.ListExtend(self, args[0])
			}
			return nil
		},
		Repr: listRepr,
		RichCompare: func(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
			if !rt.IsInstanceOf(a, TList) || !rt.IsInstanceOf(b, TList) {
				return rt.NotImplemented, nil
			}
			return rt.compareItems(listLenOf(a), listLenOf(b), listItemOf(a), listItemOf(b), op, true)
		},
		Iter: func(rt *Runtime, o Ref) (Ref, error) { return rt.newIndexIter(TListIter, o) },
		Len:  func(_ *Runtime, o Ref) (int, error) { return ListLen(o), nil },
		Contains: func(rt *Runtime, o, v Ref) (bool, error) {
			return rt.sequenceContains(v, listLenOf(o), listItemOf(o), true)
		},
		GetItem:       listGetItem,
		SetItem:       listSetItem,
		Concat:        listConcat,
		Repeat:        listRepeat,
		InplaceRepeat: listInplaceRepeat,
		InplaceConcat: func(rt *Runtime, l, o Ref) (Ref, error) {
			if err := rt.ListExtend(l, o); err != nil {
				return 0, err
			}
			return NewRef(l), nil
		},
	}, Methods: []Native{
		{Name: "__reversed__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.newListRevIter(a[0]) }},
		{Name: "clear", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			rt.listClear(a[0])
			return rt.None, nil
		}},
		{Name: "copy", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.NewListFrom(ListItems(a[0])) }},
		{Name: "append", Sig: "self, object, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.noneOr(rt.ListAppend(a[0], a[1])) }},
		{Name: "insert", Sig: "self, index, object, /", Fn: listInsert},
		{Name: "extend", Sig: "self, iterable, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.noneOr(rt.ListExtend(a[0], a[1])) }},
		{Name: "pop", Sig: "self, index=, /", Fn: listPop},
		{Name: "remove", Sig: "self, value, /", Fn: listRemove},
		{Name: "index", Sig: "self, value, start=, stop=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			return rt.sequenceIndex(a, listLenOf(a[0]), listItemOf(a[0]), "list")
		}},
		{Name: "count", Sig: "self, value, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			return rt.sequenceCount(a[1], listLenOf(a[0]), listItemOf(a[0]), true)
		}},
		{Name: "reverse", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			items := ListItems(a[0])
			for i, j := 0, len(items)-1; i < j; i, j = i+1, j-1 {
				items[i], items[j] = items[j], items[i]
			}
			return rt.None, nil
		}},
		{Name: "sort", Sig: "self, *, key=, reverse=", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			rev := false
			if a[2] != 0 {
				var err error
				if rev, err = rt.Truth(a[2]); err != nil {
					return 0, err
				}
			}
			key := a[1]
			if key == rt.None {
				key = 0
			}
			return rt.noneOr(rt.ListSort(a[0], key, rev))
		}},
		{Name: "__getitem__", Sig: "self, index, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.types[TList].GetItem(rt, a[0], a[1]) }},
		ClassGetItemMethod, sizeofMethod,
	}}
}
