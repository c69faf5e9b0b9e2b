package objects

import "minipy/mem"

// memViewMethod makes a method that fails on a released view.
func memViewMethod(f NativeFunc) NativeFunc {
	return func(rt *Runtime, a []Ref) (Ref, error) {
		if *RefAt(a[0], offViewShared) == 0 {
			return 0, rt.memViewReleased()
		}
		return f(rt, a)
	}
}

func memViewGetter(f func(rt *Runtime, v Ref) (Ref, error)) func(rt *Runtime, v Ref) (Ref, error) {
	return func(rt *Runtime, v Ref) (Ref, error) {
		if *RefAt(v, offViewShared) == 0 {
			return 0, rt.memViewReleased()
		}
		return f(rt, v)
	}
}

func (rt *Runtime) intTuple1(n int64) (Ref, error) {
	v, err := rt.NewInt(n)
	if err != nil {
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{v})
}

func memViewToList(rt *Runtime, a []Ref) (Ref, error) {
	b, _ := rt.memViewBytes(a[0])
	l, err := rt.NewList(0)
	if err != nil {
		return 0, err
	}
	for _, c := range b {
		v, err := rt.NewInt(int64(c))
		if err == nil {
			err = rt.ListAppendSteal(l, v)
		}
		if err != nil {
			rt.DecRef(l)
			return 0, err
		}
	}
	return l, nil
}

func memoryviewType() TypeSpec {
	viewLen := func(rt *Runtime, v Ref) (Ref, error) { return rt.NewInt(int64(*mem.U32(v, offViewLen))) }
	constInt := func(n int64) func(*Runtime, Ref) (Ref, error) {
		return memViewGetter(func(rt *Runtime, _ Ref) (Ref, error) { return rt.NewInt(n) })
	}
	contiguous := memViewGetter(func(rt *Runtime, v Ref) (Ref, error) {
		return rt.Bool(memViewStep(v) == 1 || *mem.U32(v, offViewLen) <= 1), nil
	})
	release := func(rt *Runtime, a []Ref) (Ref, error) {
		rt.releaseView(a[0])
		return rt.None, nil
	}
	return TypeSpec{ID: TMemoryView, Name: "memoryview", Flags: FlagGC | FlagSequence | FlagWeakrefable, Size: memViewSize, Slots: Slots{
		Dealloc: func(rt *Runtime, v Ref) {
			rt.Untrack(v)
			if HasFlag(v, FlagWeakrefs) {
				rt.clearWeakrefs(v)
			}
			rt.releaseView(v)
			rt.FreeGC(v, memViewSize)
		},
		// The object behind the views is referenced once, by the block they share: the first view answers for it.
		Traverse: func(_ *Runtime, v Ref, visit Visit) {
			if sh := *RefAt(v, offViewShared); sh != 0 && *RefAt(sh, offSharedFirst) == v {
				visit(*RefAt(sh, offSharedObj))
			}
		},
		New: memViewNew,
		Repr: func(rt *Runtime, v Ref) (Ref, error) {
			if *RefAt(v, offViewShared) == 0 {
				return rt.NewStr("<released memory at " + hexAddr(v) + ">")
			}
			return rt.NewStr("<memory at " + hexAddr(v) + ">")
		},
		Hash:        memViewHash,
		RichCompare: memViewRichCompare,
		Iter: func(rt *Runtime, v Ref) (Ref, error) {
			if *RefAt(v, offViewShared) == 0 {
				return 0, rt.memViewReleased()
			}
			return rt.newSeqIter(v)
		},
		Len: func(rt *Runtime, v Ref) (int, error) {
			if *RefAt(v, offViewShared) == 0 {
				return 0, rt.memViewReleased()
			}
			return int(*mem.U32(v, offViewLen)), nil
		},
		GetItem: memViewGetItem,
		SetItem: memViewSetItem,
	}, Methods: []Native{
		{Name: "release", Sig: "self, /", Fn: release},
		{Name: "__enter__", Sig: "self, /", Fn: memViewMethod(func(_ *Runtime, a []Ref) (Ref, error) { return NewRef(a[0]), nil })},
		{Name: "__exit__", Sig: "self, *args", Fn: release, Flags: Tuple},
		{Name: "tolist", Sig: "self, /", Fn: memViewMethod(memViewToList)},
		{Name: "tobytes", Sig: "self, order=", Fn: memViewMethod(func(rt *Runtime, a []Ref) (Ref, error) {
			b, _ := rt.memViewBytes(a[0])
			return rt.NewBytes(b)
		})},
		{Name: "hex", Sig: "self, sep=, bytes_per_sep=", Fn: memViewMethod(func(rt *Runtime, a []Ref) (Ref, error) { return rt.bytesHex(a[0], a[1], a[2]) })},
		{Name: "toreadonly", Sig: "self, /", Fn: memViewMethod(func(rt *Runtime, a []Ref) (Ref, error) {
			v := a[0]
			return rt.addView(*RefAt(v, offViewShared), int(*mem.U32(v, offViewStart)), memViewStep(v), int(*mem.U32(v, offViewLen)), true)
		})},
	}, GetSets: []GetSet{
		{Name: "obj", Get: memViewGetter(func(_ *Runtime, v Ref) (Ref, error) {
			return NewRef(*RefAt(*RefAt(v, offViewShared), offSharedObj)), nil
		})},
		{Name: "nbytes", Get: memViewGetter(viewLen)},
		{Name: "itemsize", Get: constInt(1)},
		{Name: "ndim", Get: constInt(1)},
		{Name: "readonly", Get: memViewGetter(func(rt *Runtime, v Ref) (Ref, error) { return rt.Bool(*mem.U32(v, offViewReadOnly) != 0), nil })},
		{Name: "format", Get: memViewGetter(func(rt *Runtime, _ Ref) (Ref, error) { return rt.NewStr("B") })},
		{Name: "shape", Get: memViewGetter(func(rt *Runtime, v Ref) (Ref, error) { return rt.intTuple1(int64(*mem.U32(v, offViewLen))) })},
		{Name: "strides", Get: memViewGetter(func(rt *Runtime, v Ref) (Ref, error) { return rt.intTuple1(*mem.I64(v, offViewStep)) })},
		{Name: "suboffsets", Get: memViewGetter(func(rt *Runtime, _ Ref) (Ref, error) { return rt.EmptyTuple, nil })},
		{Name: "contiguous", Get: contiguous},
		{Name: "c_contiguous", Get: contiguous},
		{Name: "f_contiguous", Get: contiguous},
	}}
}
