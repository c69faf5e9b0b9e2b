package objects

import "minipy/mem"

// How copy and pickle take the iterators of the built-in types apart: a function, its arguments and, for __setstate__, where the iterator stands.

// builtinReduce is (fn, (args...), state), fn being a built-in function; without state for 0. refs: args and state stolen, also on failure
func (rt *Runtime) builtinReduce(fn string, state Ref, args ...Ref) (Ref, error) {
	f, err := rt.frameBuiltin(fn)
	if err != nil {
		for _, r := range append(args, state) {
			rt.XDecRef(r)
		}
		return 0, err
	}
	defer rt.DecRef(f)
	return rt.reduceTo(f, state, args...)
}

// frameBuiltin is a built-in function as the running code sees it; AttributeError if it has hidden it. refs: result new
func (rt *Runtime) frameBuiltin(name string) (Ref, error) {
	f, err := rt.VM.FrameBuiltin(rt.Intern(name))
	if err == nil && f == 0 {
		err = rt.Raisef(TAttributeError, "%s", name)
	}
	return f, err
}

// reduceTo is (fn, (args...), state). refs: args and state stolen, also on failure
func (rt *Runtime) reduceTo(fn, state Ref, args ...Ref) (Ref, error) {
	t, err := rt.NewTupleSteal(args)
	if err != nil {
		rt.XDecRef(state)
		return 0, err
	}
	if state == 0 {
		return rt.NewTupleSteal([]Ref{NewRef(fn), t})
	}
	return rt.NewTupleSteal([]Ref{NewRef(fn), t, state})
}

// iterListReduce is (iter, ([what copy has still to give],)). refs: copy stolen
func (rt *Runtime) iterListReduce(copy Ref) (Ref, error) {
	l, err := rt.ListFromIter(copy)
	rt.DecRef(copy)
	if err != nil {
		return 0, err
	}
	return rt.builtinReduce("iter", 0, l)
}

func reduceNative(fn func(rt *Runtime, o Ref) (Ref, error)) Native {
	return Native{Name: "__reduce__", Sig: "self, /", Doc: "What copy makes another one of.", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return fn(rt, a[0]) }}
}

// setStateNative is a __setstate__ that takes a number; numbers that do not fit 64 bits are refused.
func setStateNative(fn func(rt *Runtime, o Ref, n int64) error) Native {
	return Native{Name: "__setstate__", Sig: "self, state, /", Doc: "Go on at another place.", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		if !rt.IsInstanceOf(a[1], TInt) {
			return 0, rt.TypeErrorf("an integer is required")
		}
		n, ok := rt.AsInt64(a[1])
		if !ok {
			return 0, rt.OverflowErrorf("Python int too large to convert to C ssize_t")
		}
		return rt.None, fn(rt, a[0], n)
	}}
}

// iterReduceMethods are the methods of the iterators that iterSpec describes.
func iterReduceMethods(id TypeID) []Native {
	switch id {
	case TListIter, TTupleIter, TListRevIter:
		return []Native{indexIterReduce(id), indexIterSetState(id)}
	case TBytesIter, TByteArrayIter:
		return []Native{reduceNative(func(rt *Runtime, o Ref) (Ref, error) {
			return rt.iterReduce("iter", *RefAt(o, offIterSeq), func() (Ref, error) { return rt.EmptyTuple, nil }, int64(*mem.U32(o, offIterIndex)))
		}), setStateNative(func(rt *Runtime, o Ref, n int64) error {
			if s := *RefAt(o, offIterSeq); s != 0 {
				view, _ := rt.BufferView(s)
				*mem.U32(o, offIterIndex) = uint32(min(max(n, 0), int64(len(view))))
			}
			return nil
		})}
	case TSeqIter:
		return []Native{reduceNative(func(rt *Runtime, o Ref) (Ref, error) {
			return rt.iterReduce("iter", *RefAt(o, offIterSeq), func() (Ref, error) { return rt.EmptyTuple, nil }, *mem.I64(o, offSeqIterIndex))
		}), setStateNative(func(_ *Runtime, o Ref, n int64) error {
			if *RefAt(o, offIterSeq) != 0 {
				*mem.I64(o, offSeqIterIndex) = max(n, 0)
			}
			return nil
		})}
	case TCallIter:
		return []Native{reduceNative(func(rt *Runtime, o Ref) (Ref, error) {
			if f, end := *RefAt(o, offCallIterFn), *RefAt(o, offCallIterEnd); f != 0 && end != 0 {
				return rt.builtinReduce("iter", 0, NewRef(f), NewRef(end))
			}
			return rt.builtinReduce("iter", 0, rt.EmptyTuple)
		})}
	case TSetIter:
		return []Native{reduceNative(func(rt *Runtime, o Ref) (Ref, error) {
			c, err := rt.AllocGC(TSetIter, setIterSize)
			if err != nil {
				return 0, err
			}
			*RefAt(c, offSetIterSet) = *RefAt(o, offSetIterSet)
			XIncRef(*RefAt(c, offSetIterSet))
			for _, off := range [...]uintptr{offSetIterPos, offSetIterUsed, offSetIterLeft} {
				*mem.U32(c, off) = *mem.U32(o, off)
			}
			rt.Track(c)
			return rt.iterListReduce(c)
		})}
	}
	return nil
}

var dictIterReduce = reduceNative(func(rt *Runtime, o Ref) (Ref, error) {
	d := *RefAt(o, offDIterDict)
	if d == 0 {
		l, err := rt.NewList(0)
		if err != nil {
			return 0, err
		}
		return rt.builtinReduce("iter", 0, l)
	}
	c, err := rt.newDictIter(TypeOf(o), d)
	if err != nil {
		return 0, err
	}
	for _, off := range [...]uintptr{offDIterPos, offDIterUsed, offDIterLeft} {
		*mem.U32(c, off) = *mem.U32(o, off)
	}
	return rt.iterListReduce(c)
})

var rangeIterMethods = []Native{
	reduceNative(func(rt *Runtime, o Ref) (Ref, error) {
		start, step := *mem.I64(o, offRIterNext), *mem.I64(o, offRIterStep)
		var v [3]Ref
		for i, n := range [3]int64{start, start + *mem.I64(o, offRIterLeft)*step, step} {
			x, err := rt.NewInt(n)
			if err != nil {
				for _, y := range v[:i] {
					rt.DecRef(y)
				}
				return 0, err
			}
			v[i] = x
		}
		r, err := rt.newRange(v[0], v[1], v[2])
		if err != nil {
			return 0, err
		}
		return rt.builtinReduce("iter", rt.None, r)
	}),
	{Name: "__setstate__", Sig: "self, state, /", Doc: "Leave out so many numbers.", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		i, err := rt.Index(a[1])
		if err != nil {
			return 0, err
		}
		n, ok := rt.AsInt64(i)
		rt.DecRef(i)
		if !ok {
			return 0, rt.OverflowErrorf("Python int too large to convert to C long")
		}
		left := mem.I64(a[0], offRIterLeft)
		n = min(max(n, 0), *left)
		*mem.I64(a[0], offRIterNext) += n * *mem.I64(a[0], offRIterStep)
		*left -= n
		return rt.None, nil
	}},
}

// longRangeEnd is what comes n steps behind the next number of a longrange_iterator.
func (rt *Runtime) longRangeEnd(o, n Ref) (Ref, error) {
	d, err := rt.BinaryOp(n, *RefAt(o, 12), NbMultiply)
	if err != nil {
		return 0, err
	}
	end, err := rt.BinaryOp(*RefAt(o, 8), d, NbAdd)
	rt.DecRef(d)
	return end, err
}

var longRangeIterMethods = []Native{
	{Name: "__length_hint__", Sig: "self, /", Doc: "Private method returning an estimate of len(list(it)).", Fn: func(_ *Runtime, a []Ref) (Ref, error) { return NewRef(*RefAt(a[0], 16)), nil }},
	reduceNative(func(rt *Runtime, o Ref) (Ref, error) {
		end, err := rt.longRangeEnd(o, *RefAt(o, 16))
		if err != nil {
			return 0, err
		}
		r, err := rt.newRange(NewRef(*RefAt(o, 8)), end, NewRef(*RefAt(o, 12)))
		if err != nil {
			return 0, err
		}
		return rt.builtinReduce("iter", rt.None, r)
	}),
	{Name: "__setstate__", Sig: "self, state, /", Doc: "Leave out so many numbers.", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		zero, err := rt.NewInt(0)
		if err != nil {
			return 0, err
		}
		n := a[1]
		neg, err := rt.CompareBool(n, zero, CmpLT)
		rt.DecRef(zero)
		if err != nil || neg {
			return rt.None, err
		}
		more, err := rt.CompareBool(n, *RefAt(a[0], 16), CmpGT)
		if err != nil {
			return 0, err
		}
		if more {
			n = *RefAt(a[0], 16)
		}
		next, err := rt.longRangeEnd(a[0], n)
		if err != nil {
			return 0, err
		}
		left, err := rt.BinaryOp(*RefAt(a[0], 16), n, NbSubtract)
		if err != nil {
			rt.DecRef(next)
			return 0, err
		}
		rt.SetSlot(RefAt(a[0], 8), next)
		rt.SetSlot(RefAt(a[0], 16), left)
		return rt.None, nil
	}},
}

var enumerateReduce = reduceNative(func(rt *Runtime, o Ref) (Ref, error) {
	i := *RefAt(o, offEnumLong)
	if i != 0 {
		IncRef(i)
	} else {
		var err error
		if i, err = rt.NewInt(*mem.I64(o, offEnumIndex)); err != nil {
			return 0, err
		}
	}
	return rt.reduceTo(rt.TypeFor(o).Obj, 0, NewRef(*RefAt(o, offEnumIter)), i)
})

var reversedReduce = []Native{
	reduceNative(func(rt *Runtime, o Ref) (Ref, error) {
		seq := *RefAt(o, offRevSeq)
		if seq == 0 {
			return rt.reduceTo(rt.TypeFor(o).Obj, 0, rt.EmptyTuple)
		}
		i, err := rt.NewInt(*mem.I64(o, offRevIndex))
		if err != nil {
			return 0, err
		}
		return rt.reduceTo(rt.TypeFor(o).Obj, i, NewRef(seq))
	}),
	setStateNative(func(rt *Runtime, o Ref, n int64) error {
		seq := *RefAt(o, offRevSeq)
		if seq == 0 {
			return nil
		}
		size, err := rt.Len(seq)
		if err == nil {
			*mem.I64(o, offRevIndex) = min(max(n, -1), int64(size)-1)
		}
		return err
	}),
}

var zipReduce = []Native{
	reduceNative(func(rt *Runtime, o Ref) (Ref, error) {
		parts := []Ref{NewRef(rt.TypeFor(o).Obj), NewRef(*RefAt(o, offZipIters))}
		if *mem.U32(o, offZipStrict) != 0 {
			parts = append(parts, rt.True)
		}
		return rt.NewTupleSteal(parts)
	}),
	{Name: "__setstate__", Sig: "self, state, /", Doc: "Set strict.", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		strict, err := rt.Truth(a[1])
		*mem.U32(a[0], offZipStrict) = 0
		if strict {
			*mem.U32(a[0], offZipStrict) = 1
		}
		return rt.None, err
	}},
}

var mapReduce = reduceNative(func(rt *Runtime, o Ref) (Ref, error) {
	args := []Ref{NewRef(*RefAt(o, offMapFn))}
	for _, it := range TupleItems(*RefAt(o, offMapIters)) {
		args = append(args, NewRef(it))
	}
	return rt.reduceTo(rt.TypeFor(o).Obj, 0, args...)
})

var filterReduce = reduceNative(func(rt *Runtime, o Ref) (Ref, error) {
	return rt.reduceTo(rt.TypeFor(o).Obj, 0, NewRef(*RefAt(o, offFilterFn)), NewRef(*RefAt(o, offFilterIter)))
})

var rangeReduce = reduceNative(func(rt *Runtime, o Ref) (Ref, error) {
	return rt.reduceTo(rt.types[TRange].Obj, 0, NewRef(*RefAt(o, offRangeStart)), NewRef(*RefAt(o, offRangeStop)), NewRef(*RefAt(o, offRangeStep)))
})

// attrReduce is (getattr, (owner, name)), of what has a __name__ in owner.
func attrReduce(rt *Runtime, o, owner Ref) (Ref, error) {
	name, err := rt.GetAttr(o, rt.Name(NameName))
	if err != nil {
		return 0, err
	}
	return rt.builtinReduce("getattr", 0, NewRef(owner), name)
}

var methodReduce = reduceNative(func(rt *Runtime, o Ref) (Ref, error) {
	name, err := rt.GetAttr(*RefAt(o, OffMethodFunc), rt.Name(NameName))
	if err != nil {
		return 0, err
	}
	return rt.builtinReduce("getattr", 0, NewRef(*RefAt(o, OffMethodSelf)), name)
})

// builtinFnReduce is the name of a function of a module; a method belongs to its object.
var builtinFnReduce = reduceNative(func(rt *Runtime, o Ref) (Ref, error) {
	if self := *RefAt(o, offBuiltinSelf); self != 0 && TypeOf(self) != TModule {
		return attrReduce(rt, o, self)
	}
	return rt.NewStr(rt.builtinName(o))
})

var aliasReduce = reduceNative(func(rt *Runtime, o Ref) (Ref, error) {
	if *WordAt(o, offAliasStarred) == 0 {
		return rt.reduceTo(rt.types[TGenericAlias].Obj, 0, NewRef(*RefAt(o, offAliasOrigin)), NewRef(*RefAt(o, offAliasArgs)))
	}
	plain, err := rt.newGenericAlias(*RefAt(o, offAliasOrigin), *RefAt(o, offAliasArgs))
	if err != nil {
		return 0, err
	}
	it, err := rt.Iter(plain)
	rt.DecRef(plain)
	if err != nil {
		return 0, err
	}
	return rt.builtinReduce("next", 0, it)
})
