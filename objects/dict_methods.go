package objects

func dictInit(rt *Runtime, self Ref, args []Ref, kw Ref) error {
	pos := positional(args, kw)
	if len(pos) > 1 {
		return rt.TypeErrorf("dict expected at most 1 argument, got %d", len(pos))
	}
	if len(pos) == 1 {
		if err := rt.dictUpdateAny(self, pos[0], "dict"); err != nil {
			return err
		}
	}
	if kw != 0 {
		for i, k := range TupleItems(kw) {
			if err := rt.DictSet(self, k, args[len(pos)+i]); err != nil {
				return err
			}
		}
	}
	return nil
}

// dictUpdateAny is update(): a mapping, or an iterable of pairs.
func (rt *Runtime) dictUpdateAny(d, o Ref, fn string) error {
	if rt.IsInstanceOf(o, TDict) {
		return rt.DictUpdate(d, o)
	}
	k, err := rt.LookupAttr(o, rt.Name(WordKeys))
	if err != nil {
		return err
	}
	if k != 0 {
		rt.DecRef(k)
		return rt.DictUpdate(d, o)
	}
	it, err := rt.Iter(o)
	if err != nil {
		return err
	}
	defer rt.DecRef(it)
	for i := 0; ; i++ {
		item, err := rt.Next(it)
		if err != nil || item == 0 {
			return err
		}
		if err := rt.dictSetPair(d, item, i); err != nil {
			return err
		}
	}
}

// dictSetPair stores the key and value that item, the i-th of an update sequence, consists of. refs: item stolen
func (rt *Runtime) dictSetPair(d, item Ref, i int) error {
	var pair Ref
	var err error
	if t := TypeOf(item); t == TTuple || t == TList {
		pair = NewRef(item)
	} else {
		pair, err = rt.listOfIter(item)
	}
	if err != nil {
		if rt.ExcMatches(TTypeError) && rt.TypeFor(item).Iter == nil && rt.TypeFor(item).GetItem == nil {
			rt.ClearExc()
			err = rt.TypeErrorf("cannot convert dictionary update sequence element #%d to a sequence", i)
		}
		rt.DecRef(item)
		return err
	}
	items := pairItems(pair)
	if len(items) != 2 {
		err = rt.ValueErrorf("dictionary update sequence element #%d has length %d; 2 is required", i, len(items))
	} else {
		k, v := NewRef(items[0]), NewRef(items[1])
		err = rt.DictSet(d, k, v)
		rt.DecRef(k)
		rt.DecRef(v)
	}
	rt.DecRef(pair)
	rt.DecRef(item)
	return err
}

func pairItems(o Ref) []Ref {
	if TypeOf(o) == TList {
		return ListItems(o)
	}
	return TupleItems(o)
}

func dictGetItem(rt *Runtime, d, key Ref) (Ref, error) {
	v, err := rt.DictGet(d, key)
	if err != nil {
		return 0, err
	}
	if v != 0 {
		return NewRef(v), nil
	}
	if TypeOf(d) != TDict {
		r, ok, err := rt.CallBound(d, NameMissing, key)
		if err != nil || ok {
			return r, err
		}
	}
	return 0, rt.KeyError(key)
}

func dictSetItem(rt *Runtime, d, key, v Ref) error {
	if v != 0 {
		return rt.DictSet(d, key, v)
	}
	found, err := rt.DictDel(d, key)
	if err == nil && !found {
		return rt.KeyError(key)
	}
	return err
}

func dictRepr(rt *Runtime, d Ref) (Ref, error) {
	if DictLen(d) == 0 {
		return rt.NewStr("{}")
	}
	if rt.ReprEnter(d) {
		return rt.NewStr("{...}")
	}
	defer rt.ReprLeave(d)
	var b StrBuilder
	b.WriteGo(rt, "{")
	pos := 0
	for first := true; ; first = false {
		k, v, ok := DictNext(d, &pos)
		if !ok {
			break
		}
		IncRef(k)
		IncRef(v)
		if !first {
			b.WriteGo(rt, ", ")
		}
		s, err := rt.Repr(k)
		if err == nil {
			b.WriteStr(rt, s)
			rt.DecRef(s)
			b.WriteGo(rt, ": ")
			if s, err = rt.Repr(v); err == nil {
				err = b.WriteStr(rt, s)
				rt.DecRef(s)
			}
		}
		rt.DecRef(k)
		rt.DecRef(v)
		if err != nil {
			b.Abort(rt)
			return 0, err
		}
	}
	b.WriteGo(rt, "}")
	return b.Finish(rt)
}

func (rt *Runtime) dictEqual(a, b Ref) (bool, error) {
	if DictLen(a) != DictLen(b) {
		return false, nil
	}
	pos := 0
	for {
		k, v, h, ok := rt.dictNextHash(a, &pos)
		if !ok {
			return true, nil
		}
		IncRef(k)
		IncRef(v)
		w, err := rt.dictGetHash(b, k, h)
		eq := false
		if err == nil && w != 0 {
			IncRef(w)
			eq, err = rt.Equal(v, w)
			rt.DecRef(w)
		}
		rt.DecRef(k)
		rt.DecRef(v)
		if err != nil || !eq {
			return false, err
		}
	}
}

// dictCopyOf is o.copy(): an instance of a class with an __iter__ of its own is asked for its keys.
func (rt *Runtime) dictCopyOf(o Ref) (Ref, error) {
	if fnPtr(rt.TypeFor(o).Iter) == fnPtr(rt.types[TDict].Iter) {
		return rt.DictCopy(o)
	}
	d, err := rt.NewDict()
	if err != nil || DictLen(o) == 0 {
		return d, err
	}
	if err := rt.DictUpdate(d, o); err != nil {
		rt.DecRef(d)
		return 0, err
	}
	return d, nil
}

func dictOr(rt *Runtime, a, b Ref) (Ref, error) {
	if !rt.IsInstanceOf(a, TDict) || !rt.IsInstanceOf(b, TDict) {
		return rt.NotImplemented, nil
	}
	d, err := rt.dictCopyOf(a)
	if err != nil {
		return 0, err
	}
	if err := rt.DictUpdate(d, b); err != nil {
		rt.DecRef(d)
		return 0, err
	}
	return d, nil
}

// DictSetDefault returns d[key], setting it to def first if it is not there. refs: result new
func (rt *Runtime) DictSetDefault(d, key, def Ref) (Ref, error) {
	h, err := rt.keyHash(key)
	if err != nil {
		return 0, err
	}
	v, err := rt.dictGetHash(d, key, h)
	if err != nil {
		return 0, err
	}
	if v != 0 {
		return NewRef(v), nil
	}
	if err := rt.dictAdd(d, key, def, h, *RefAt(d, offDictOwner) == 0); err != nil {
		return 0, err
	}
	return NewRef(def), nil
}

// DictPopFirst removes the first entry of a dict and returns it as a tuple. Taking away one after the other must not look at all the places of those that are
// gone already: the table is made anew when there are many of them.
func (rt *Runtime) DictPopFirst(d Ref) (Ref, error) {
	if *RefAt(d, offDictOwner) != 0 {
		if err := rt.dictUnsplit(d); err != nil {
			return 0, err
		}
	}
	*WordAt(d, offDictClass) = 0
	pos := 0
	if _, _, ok := DictNext(d, &pos); !ok {
		return 0, rt.Raisef(TKeyError, "dictionary is empty")
	}
	if used := int(*WordAt(d, offDictUsed)); pos > 64 && pos > 16*used/pos {
		if err := rt.resizeDict(d, logFor(used*3/2)); err != nil {
			return 0, err
		}
		pos = 1
	}
	k, v := rt.dictRemove(d, pos-1)
	return rt.NewTupleSteal([]Ref{k, v})
}

func (rt *Runtime) dictFromKeys(cls, iterable, v Ref) (Ref, error) {
	d, err := rt.Call0(cls)
	if err != nil {
		return 0, err
	}
	if it := TypeOf(iterable); TypeOf(d) == TDict && DictLen(d) == 0 && (it == TDict || it == TSet || it == TFrozenSet) {
		if err := rt.dictFromHashed(d, iterable, v); err != nil {
			rt.DecRef(d)
			return 0, err
		}
		return d, nil
	}
	it, err := rt.Iter(iterable)
	if err != nil {
		rt.DecRef(d)
		return 0, err
	}
	defer rt.DecRef(it)
	for {
		k, err := rt.Next(it)
		if err != nil {
			rt.DecRef(d)
			return 0, err
		}
		if k == 0 {
			return d, nil
		}
		if TypeOf(d) == TDict {
			err = rt.DictSet(d, k, v)
		} else {
			err = rt.SetItem(d, k, v)
		}
		rt.DecRef(k)
		if err != nil {
			rt.DecRef(d)
			return 0, err
		}
	}
}

// dictFromHashed gives d the keys of a dict or set, whose hashes are known.
func (rt *Runtime) dictFromHashed(d, from, v Ref) error {
	pos := 0
	for {
		var k Ref
		var h uint32
		var ok bool
		if TypeOf(from) == TDict {
			k, _, h, ok = rt.dictNextHash(from, &pos)
		} else {
			var full int64
			k, full, ok = setNext(from, &pos)
			h = foldHash(full)
		}
		if !ok {
			return nil
		}
		if err := rt.dictAdd(d, k, v, h, false); err != nil {
			return err
		}
	}
}

func (rt *Runtime) dictPopItem(d Ref) (Ref, error) {
	if DictLen(d) == 0 {
		return 0, rt.Raisef(TKeyError, "popitem(): dictionary is empty")
	}
	if *RefAt(d, offDictOwner) != 0 {
		if err := rt.dictUnsplit(d); err != nil {
			return 0, err
		}
	}
	t, err := rt.NewTuple(2)
	if err != nil {
		return 0, err
	}
	k := *RefAt(d, offDictKeys)
	i := int(*WordAt(k, offKeysEntries)) - 1
	for *RefAt(k, entryOff(k, i)+offEntryKey) == 0 {
		i--
	}
	*WordAt(d, offDictClass) = 0
	key, v := rt.dictRemove(d, i)
	// The space behind the last entry can be used again.
	*WordAt(k, offKeysUsable) += *WordAt(k, offKeysEntries) - uint32(i)
	*WordAt(k, offKeysEntries) = uint32(i)
	TupleItems(t)[0], TupleItems(t)[1] = key, v
	return t, nil
}

func dictType() TypeSpec {
	return TypeSpec{ID: TDict, Name: "dict", Flags: FlagGC | FlagBaseType | FlagDictSubclass | FlagMapping, Size: dictSize, Slots: Slots{
		Dealloc: dictDealloc, Traverse: dictTraverse, TraverseAll: dictTraverseAll,
		Clear: func(rt *Runtime, d Ref) { rt.DictClear(d) },
		SizeOf: func(_ *Runtime, d Ref) uintptr {
			n := uintptr(dictSize + 8)
			if k := *RefAt(d, offDictKeys); k != 0 && *RefAt(d, offDictOwner) == 0 {
				n += keysSize(uint8(*WordAt(k, 0)))
			}
			return n
		},
		New: func(rt *Runtime, t *Type, _ []Ref, _ Ref) (Ref, error) {
			d, err := rt.genericAlloc(t) // never from the free list, as in CPython
			if err == nil && t.ID == TDict {
				rt.Untrack(d)
			}
			return d, err
		},
		Init: dictInit,
		Repr: dictRepr,
		RichCompare: func(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
			if op != CmpEQ && op != CmpNE || !rt.IsInstanceOf(a, TDict) || !rt.IsInstanceOf(b, TDict) {
				return rt.NotImplemented, nil
			}
			eq, err := rt.dictEqual(a, b)
			return rt.Bool(eq == (op == CmpEQ)), err
		},
		Iter: func(rt *Runtime, d Ref) (Ref, error) { return rt.newDictIter(TDictKeyIter, d) },
		Len:  func(_ *Runtime, d Ref) (int, error) { return DictLen(d), nil },
		Contains: func(rt *Runtime, d, key Ref) (bool, error) {
			v, err := rt.DictGet(d, key)
			return v != 0, err
		},
		GetItem: dictGetItem,
		SetItem: dictSetItem,
		Binary:  [nbSlots]BinaryFunc{NbOr: dictOr},
		Inplace: [NbCount]BinaryFunc{NbOr: func(rt *Runtime, a, b Ref) (Ref, error) {
			if err := rt.dictUpdateAny(a, b, "dict"); err != nil {
				return 0, err
			}
			return NewRef(a), nil
		}},
	}, Methods: []Native{
		{Name: "__getitem__", Sig: "self, key, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return dictGetItem(rt, a[0], a[1]) }},
		{Name: "__contains__", Sig: "self, key, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			v, err := rt.DictGet(a[0], a[1])
			return rt.Bool(v != 0), err
		}},
		{Name: "get", Sig: "self, key, default=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			v, err := rt.DictGet(a[0], a[1])
			if err != nil {
				return 0, err
			}
			if v == 0 {
				if v = a[2]; v == 0 {
					return rt.None, nil
				}
			}
			return NewRef(v), nil
		}},
		{Name: "setdefault", Sig: "self, key, default=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			def := a[2]
			if def == 0 {
				def = rt.None
			}
			return rt.DictSetDefault(a[0], a[1], def)
		}},
		{Name: "pop", Sig: "self, key, default=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if DictLen(a[0]) != 0 { // else the key is not even hashed
				v, err := rt.dictPop(a[0], a[1])
				if err != nil || v != 0 {
					return v, err
				}
			}
			if a[2] != 0 {
				return NewRef(a[2]), nil
			}
			return 0, rt.KeyError(a[1])
		}},
		{Name: "popitem", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.dictPopItem(a[0]) }},
		{Name: "keys", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.newDictView(TDictKeys, a[0]) }},
		{Name: "items", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.newDictView(TDictItems, a[0]) }},
		{Name: "values", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.newDictView(TDictValues, a[0]) }},
		{Name: "update", Flags: Tuple, Kw: func(rt *Runtime, args []Ref, kw Ref) (Ref, error) {
			pos := positional(args, kw)
			if len(pos) > 2 {
				return 0, rt.TypeErrorf("update expected at most 1 argument, got %d", len(pos)-1)
			}
			if len(pos) == 2 {
				if err := rt.dictUpdateAny(pos[0], pos[1], "update"); err != nil {
					return 0, err
				}
			}
			if kw != 0 {
				for i, k := range TupleItems(kw) {
					if err := rt.DictSet(pos[0], k, args[len(pos)+i]); err != nil {
						return 0, err
					}
				}
			}
			return rt.None, nil
		}},
		{Name: "fromkeys", Sig: "cls, iterable, value=, /", Flags: ClassMethod, Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			v := a[2]
			if v == 0 {
				v = rt.None
			}
			return rt.dictFromKeys(a[0], a[1], v)
		}},
		{Name: "clear", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			rt.DictClear(a[0])
			return rt.None, nil
		}},
		{Name: "copy", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.dictCopyOf(a[0]) }},
		{Name: "__reversed__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.newDictIter(TDictRevKeyIter, a[0]) }},
		ClassGetItemMethod, sizeofMethod,
	}}
}
