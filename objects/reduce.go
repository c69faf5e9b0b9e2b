package objects

import "minipy/mem"

// object.__reduce_ex__, __reduce__ and __getstate__: how copy (and pickle) take an instance apart. The functions that put it together again are those of
// module copyreg.

// objectReduceEx is object.__reduce_ex__: a class's own __reduce__ goes first.
func objectReduceEx(rt *Runtime, a []Ref) (Ref, error) {
	o := a[0]
	protocol, err := rt.IndexInt(a[1])
	if err != nil {
		return 0, err
	}
	reduce, err := rt.LookupAttr(o, rt.Name(NameReduce))
	if err != nil {
		return 0, err
	}
	if reduce != 0 {
		defer rt.DecRef(reduce)
		if rt.TypeLookup(rt.TypeFor(o), rt.Name(NameReduce)) != rt.DictGetStr(rt.types[TObject].TypeDict(), rt.Name(NameReduce)) {
			return rt.Call0(reduce)
		}
	}
	return rt.reduceInstance(o, protocol)
}

// objectReduce is object.__reduce__.
func objectReduce(rt *Runtime, a []Ref) (Ref, error) { return rt.reduceInstance(a[0], 0) }

// copyregCall is copyreg.name(args...).
func (rt *Runtime) copyregCall(name string, args ...Ref) (Ref, error) {
	f, err := rt.copyregAttr(name)
	if err != nil {
		return 0, err
	}
	r, err := rt.Call(f, args, 0)
	rt.DecRef(f)
	return r, err
}

func (rt *Runtime) copyregAttr(name string) (Ref, error) {
	m, err := rt.ImportModule("copyreg")
	if err != nil {
		return 0, err
	}
	f, err := rt.GetAttrStr(m, name)
	rt.DecRef(m)
	return f, err
}

func (rt *Runtime) reduceInstance(o Ref, protocol int) (Ref, error) {
	if protocol < 2 {
		p, err := rt.NewInt(int64(protocol))
		if err != nil {
			return 0, err
		}
		r, err := rt.copyregCall("_reduce_ex", o, p)
		rt.DecRef(p)
		return r, err
	}
	t := rt.TypeFor(o)
	if t.Layout == TCode {
		return 0, rt.TypeErrorf("cannot pickle %s objects", t.Name)
	}
	if t.New == nil || t.Flags&FlagNoInstantiate != 0 {
		return 0, rt.TypeErrorf("cannot pickle '%s' object", t.Name)
	}
	args, kwargs, err := rt.newArguments(o)
	if err != nil {
		return 0, err
	}
	out := make([]Ref, 0, 5) // function, its arguments, state, iterators of items
	fail := func(err error) (Ref, error) {
		for _, r := range append(out, args, kwargs) {
			rt.XDecRef(r)
		}
		return 0, err
	}
	cls, err := rt.GetAttr(o, rt.Name(NameClass))
	if err != nil {
		return fail(err)
	}
	fn, parts := "__newobj__", []Ref{cls}
	switch {
	case kwargs == 0 || DictLen(rt.Unbox(kwargs)) == 0:
		if args != 0 {
			parts = append(parts, rt.TupleItemsAny(args)...)
		}
	case args != 0:
		fn, parts = "__newobj_ex__", append(parts, args, kwargs)
	}
	f, err := rt.copyregAttr(fn)
	if err == nil {
		out = append(out, f)
		f, err = rt.NewTupleFrom(parts)
	}
	rt.DecRef(cls)
	if err != nil {
		return fail(err)
	}
	out = append(out, f)
	isList, isDict := rt.IsInstanceOf(o, TList), rt.IsInstanceOf(o, TDict)
	state, err := rt.getState(o, args == 0 && !isList && !isDict)
	if err != nil {
		return fail(err)
	}
	out = append(out, state)
	items := rt.None
	if isList {
		if items, err = rt.Iter(o); err != nil {
			return fail(err)
		}
	}
	out = append(out, items)
	items = rt.None
	if isDict {
		view, err := rt.CallMethod(o, WordItems)
		if err != nil {
			return fail(err)
		}
		items, err = rt.Iter(view)
		rt.DecRef(view)
		if err != nil {
			return fail(err)
		}
	}
	out = append(out, items)
	rt.XDecRef(args)
	rt.XDecRef(kwargs)
	return rt.NewTupleSteal(out)
}

// newArguments asks o for the arguments of its class's __new__; 0 when it does not say.
func (rt *Runtime) newArguments(o Ref) (args, kwargs Ref, err error) {
	m, err := rt.LookupAttr(o, rt.Intern("__getnewargs_ex__"))
	if err != nil {
		return 0, 0, err
	}
	if m != 0 {
		r, err := rt.Call0(m)
		rt.DecRef(m)
		if err != nil {
			return 0, 0, err
		}
		defer rt.DecRef(r)
		if !rt.IsInstanceOf(r, TTuple) {
			return 0, 0, rt.TypeErrorf("__getnewargs_ex__ should return a tuple, not '%s'", rt.TypeName(r))
		}
		v := rt.TupleItemsAny(r)
		switch {
		case len(v) != 2:
			return 0, 0, rt.ValueErrorf("__getnewargs_ex__ should return a tuple of length 2, not %d", len(v))
		case !rt.IsInstanceOf(v[0], TTuple):
			return 0, 0, rt.TypeErrorf("first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%s'", rt.TypeName(v[0]))
		case !rt.IsInstanceOf(v[1], TDict):
			return 0, 0, rt.TypeErrorf("second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%s'", rt.TypeName(v[1]))
		}
		return NewRef(v[0]), NewRef(v[1]), nil
	}
	if m, err = rt.LookupAttr(o, rt.Name(NameGetnewargs)); err != nil || m == 0 {
		return 0, 0, err
	}
	r, err := rt.Call0(m)
	rt.DecRef(m)
	if err != nil {
		return 0, 0, err
	}
	if !rt.IsInstanceOf(r, TTuple) {
		err = rt.TypeErrorf("__getnewargs__ should return a tuple, not '%s'", rt.TypeName(r))
		rt.DecRef(r)
		return 0, 0, err
	}
	return r, 0, nil
}

// getState is o.__getstate__(); required says that nothing else tells how to make o, so that an object with a built-in part cannot be taken apart.
func (rt *Runtime) getState(o Ref, required bool) (Ref, error) {
	name := rt.Name(NameGetstate)
	if rt.TypeLookup(rt.TypeFor(o), name) == rt.DictGetStr(rt.types[TObject].TypeDict(), name) {
		return rt.defaultState(o, required)
	}
	m, err := rt.GetAttr(o, name)
	if err != nil {
		return 0, err
	}
	r, err := rt.Call0(m)
	rt.DecRef(m)
	return r, err
}

// defaultState is the instance dict, None if it is empty, or a tuple of this and a dict of the values of __slots__ if there are any.
func (rt *Runtime) defaultState(o Ref, required bool) (Ref, error) {
	t := rt.TypeFor(o)
	if required && t.Layout == TMemoryView {
		return 0, rt.TypeErrorf("cannot pickle %s objects", t.Name)
	}
	if required && (t.Layout != TObject || t.Flags&FlagBoxed != 0) {
		return 0, rt.TypeErrorf("cannot pickle '%s' object", t.Name)
	}
	state := rt.None
	if t.DictOff != 0 {
		d, err := InstanceDict(rt, o)
		if err != nil {
			return 0, err
		}
		if DictLen(d) > 0 {
			state = d
		} else {
			rt.DecRef(d)
		}
	}
	slotted := rt.DictGetStr(t.TypeDict(), rt.Intern("__slotnames__")) != 0
	for u := t; u != nil; u = u.Base {
		slotted = slotted || u.slotCount > 0
	}
	if !slotted {
		return state, nil
	}
	names, err := rt.copyregCall("_slotnames", t.Obj)
	if err != nil {
		rt.DecRef(state)
		return 0, err
	}
	defer rt.DecRef(names)
	values, err := rt.NewDict()
	if err != nil {
		rt.DecRef(state)
		return 0, err
	}
	if TypeOf(names) == TList {
		for i := 0; i < ListLen(names) && err == nil; i++ {
			n := NewRef(ListItems(names)[i]) // __getattr__ may change the list
			var v Ref
			if v, err = rt.LookupAttr(o, n); err == nil && v != 0 {
				err = rt.DictSet(values, n, v)
				rt.DecRef(v)
			}
			rt.DecRef(n)
		}
	}
	if err != nil {
		rt.DecRef(values)
		rt.DecRef(state)
		return 0, err
	}
	if DictLen(values) == 0 {
		rt.DecRef(values)
		return state, nil
	}
	return rt.NewTupleSteal([]Ref{state, values})
}

// byteArrayReduceEx is bytearray.__reduce_ex__ and __reduce__: the type, its arguments (text in Latin-1 for the protocols without bytes) and the instance dict.
func byteArrayReduceEx(rt *Runtime, a []Ref) (Ref, error) {
	protocol := 2
	if len(a) > 1 {
		var err error
		if protocol, err = rt.IndexInt(a[1]); err != nil {
			return 0, err
		}
	}
	state, err := rt.defaultState(a[0], false)
	if err != nil {
		return 0, err
	}
	var parts []Ref
	if view := byteArrayView(a[0]); len(view) > 0 {
		var v Ref
		if protocol > 2 {
			v, err = rt.NewBytes(view)
		} else {
			text := make([]rune, len(view))
			for i, c := range view {
				text[i] = rune(c)
			}
			v, err = rt.NewStrFromRunes(text)
		}
		if err != nil {
			rt.DecRef(state)
			return 0, err
		}
		if parts = append(parts, v); protocol <= 2 {
			parts = append(parts, rt.Intern("latin-1"))
		}
	}
	args, err := rt.NewTupleSteal(parts)
	if err != nil {
		rt.DecRef(state)
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{NewRef(rt.TypeFor(a[0]).Obj), args, state})
}

// iterReduce makes __reduce__ of an iterator over a sequence: (iter or reversed, (sequence,), index), or (iter, (empty,)) when it is exhausted.
func (rt *Runtime) iterReduce(fn string, seq Ref, empty func() (Ref, error), index int64) (Ref, error) {
	f, err := rt.frameBuiltin(fn)
	if err != nil {
		return 0, err
	}
	out := []Ref{f}
	fail := func(err error) (Ref, error) {
		for _, r := range out {
			rt.DecRef(r)
		}
		return 0, err
	}
	if seq != 0 {
		IncRef(seq)
	} else {
		var err error
		if seq, err = empty(); err != nil {
			return fail(err)
		}
		index = -1
	}
	args, err := rt.NewTupleSteal([]Ref{seq})
	if err != nil {
		return fail(err)
	}
	out = append(out, args)
	if index >= 0 {
		i, err := rt.NewInt(index)
		if err != nil {
			return fail(err)
		}
		out = append(out, i)
	}
	return rt.NewTupleSteal(out)
}

// indexIterReduce is the __reduce__ of the iterators over lists and tuples.
func indexIterReduce(id TypeID) Native {
	return Native{Name: "__reduce__", Sig: "self, /", Doc: "What copy makes another one of.", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		fn, index := "iter", int64(*mem.U32(a[0], offIterIndex))
		if id == TListRevIter {
			fn = "reversed"
			index--
		}
		seq := *RefAt(a[0], offIterSeq)
		if id == TListRevIter && index < 0 {
			seq = 0
		}
		return rt.iterReduce(fn, seq, func() (Ref, error) {
			if id == TTupleIter {
				return rt.EmptyTuple, nil
			}
			return rt.NewList(0)
		}, index)
	}}
}

// indexIterSetState is their __setstate__.
func indexIterSetState(id TypeID) Native {
	return Native{Name: "__setstate__", Sig: "self, state, /", Doc: "Go on at another place.", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		i, err := rt.IndexInt(a[1])
		if err != nil {
			return 0, err
		}
		seq := *RefAt(a[0], offIterSeq)
		if seq == 0 {
			return rt.None, nil
		}
		n := 0
		if id == TTupleIter {
			n = TupleLen(rt.Unbox(seq))
		} else {
			n = ListLen(seq)
		}
		if id == TListRevIter {
			i++
		}
		*mem.U32(a[0], offIterIndex) = uint32(min(max(i, 0), n))
		return rt.None, nil
	}}
}
