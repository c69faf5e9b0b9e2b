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

func memViewToList(rt *Runtime, a []Ref) (Ref, error) {
	v := a[0]
	return rt.viewList(v, int(*mem.U32(v, offViewStart)), rt.viewShape(v), rt.viewStrides(v))
}

func memoryviewType() TypeSpec {
	number := func(f func(rt *Runtime, v Ref) int) func(*Runtime, Ref) (Ref, error) {
		return memViewGetter(func(rt *Runtime, v Ref) (Ref, error) { return rt.NewInt(int64(f(rt, v))) })
	}
	contiguous := memViewGetter(func(rt *Runtime, v Ref) (Ref, error) { return rt.Bool(rt.viewContiguous(v)), nil })
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
			rt.XDecRef(*RefAt(v, offViewShape))
			rt.FreeGC(v, memViewSize)
		},
		// The object behind the views is referenced once, by the block they share: the first view answers for it.
		Traverse: func(_ *Runtime, v Ref, visit Visit) {
			if sh := *RefAt(v, offViewShared); sh != 0 && *RefAt(sh, offSharedFirst) == v {
				visit(*RefAt(sh, offSharedObj))
			}
			if s := *RefAt(v, offViewShape); s != 0 {
				visit(s)
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
			return rt.newMemIter(v)
		},
		Len: func(rt *Runtime, v Ref) (int, error) {
			if *RefAt(v, offViewShared) == 0 {
				return 0, rt.memViewReleased()
			}
			if viewDims(v) == 0 {
				return 0, rt.TypeErrorf("0-dim memory has no length")
			}
			return int(*mem.U32(v, offViewLen)), nil
		},
		GetItem: memViewGetItem,
		SetItem: memViewSetItem,
	}, Methods: append([]Native{
		{Name: "release", Sig: "self, /", Fn: release},
		{Name: "__enter__", Sig: "self, /", Fn: memViewMethod(func(_ *Runtime, a []Ref) (Ref, error) { return NewRef(a[0]), nil })},
		{Name: "__exit__", Sig: "self, *args", Fn: release, Flags: Tuple},
		{Name: "cast", Sig: "self, format, shape=", Fn: memViewMethod(memViewCast)},
		{Name: "tolist", Sig: "self, /", Fn: memViewMethod(memViewToList)},
		{Name: "tobytes", Sig: "self, order=", Fn: memViewMethod(func(rt *Runtime, a []Ref) (Ref, error) {
			if a[1] != 0 && a[1] != rt.None {
				order, err := rt.CStrArg("tobytes() argument 'order'", a[1], "")
				if err != nil {
					if rt.ExcMatches(TTypeError) {
						rt.ClearExc()
						err = rt.TypeErrorf("tobytes() argument 'order' must be str or None, not %s", rt.argTypeName(a[1]))
					}
					return 0, err
				}
				if order == "F" && viewDims(a[0]) > 1 {
					return rt.viewColumns(a[0])
				}
				if order != "C" && order != "F" && order != "A" {
					return 0, rt.ValueErrorf("order must be 'C', 'F' or 'A'")
				}
			}
			b, _ := rt.memViewBytes(a[0])
			return rt.NewBytes(b)
		})},
		{Name: "hex", Sig: "self, sep=, bytes_per_sep=", Fn: memViewMethod(func(rt *Runtime, a []Ref) (Ref, error) { return rt.bytesHex(a[0], a[1], a[2]) })},
		{Name: "toreadonly", Sig: "self, /", Fn: memViewMethod(func(rt *Runtime, a []Ref) (Ref, error) {
			v := a[0]
			r, err := rt.subView(v, int(*mem.U32(v, offViewStart)), memViewStep(v), int(*mem.U32(v, offViewLen)))
			if err == nil {
				*viewByte(r, offViewReadOnly) = 1
			}
			return r, err
		})},
	}, bufferMethods(true)...), GetSets: []GetSet{
		{Name: "obj", Get: memViewGetter(func(_ *Runtime, v Ref) (Ref, error) {
			return NewRef(*RefAt(*RefAt(v, offViewShared), offSharedObj)), nil
		})},
		{Name: "nbytes", Get: number((*Runtime).viewNBytes)},
		{Name: "itemsize", Get: number(func(_ *Runtime, v Ref) int { return viewItemSize(v) })},
		{Name: "ndim", Get: number(func(_ *Runtime, v Ref) int { return viewDims(v) })},
		{Name: "readonly", Get: memViewGetter(func(rt *Runtime, v Ref) (Ref, error) { return rt.Bool(*viewByte(v, offViewReadOnly) != 0), nil })},
		{Name: "format", Get: memViewGetter(func(rt *Runtime, v Ref) (Ref, error) { return rt.NewStr(viewFormatText(v)) })},
		{Name: "shape", Get: memViewGetter(func(rt *Runtime, v Ref) (Ref, error) { return rt.intsTuple(rt.viewShape(v)) })},
		{Name: "strides", Get: memViewGetter(func(rt *Runtime, v Ref) (Ref, error) { return rt.intsTuple(rt.viewStrides(v)) })},
		{Name: "suboffsets", Get: memViewGetter(func(rt *Runtime, _ Ref) (Ref, error) { return rt.EmptyTuple, nil })},
		{Name: "contiguous", Get: contiguous},
		{Name: "c_contiguous", Get: contiguous},
		{Name: "f_contiguous", Get: memViewGetter(func(rt *Runtime, v Ref) (Ref, error) { return rt.Bool(viewDims(v) <= 1 && rt.viewContiguous(v)), nil })},
	}}
}

// memory_iterator: like the iterators of iterators.go, and 16 the length of the view when it was made.
const (
	offMemIterLen = 16
	memIterSize   = 24
)

func (rt *Runtime) newMemIter(v Ref) (Ref, error) {
	switch n := viewDims(v); {
	case n == 0:
		return 0, rt.TypeErrorf("invalid indexing of 0-dim memory")
	case n > 1:
		return 0, rt.Raisef(TNotImplementedError, "multi-dimensional sub-views are not implemented")
	}
	it, err := rt.AllocGC(TMemIter, memIterSize)
	if err != nil {
		return 0, err
	}
	*RefAt(it, offIterSeq) = NewRef(v)
	*mem.U32(it, offIterIndex), *mem.U32(it, offMemIterLen) = 0, *mem.U32(v, offViewLen)
	rt.Track(it)
	return it, nil
}

func memIterNext(rt *Runtime, it Ref) (Ref, error) {
	v := *RefAt(it, offIterSeq)
	if v == 0 {
		return 0, nil
	}
	i := mem.U32(it, offIterIndex)
	if *i >= *mem.U32(it, offMemIterLen) {
		*RefAt(it, offIterSeq) = 0
		rt.DecRef(v)
		return 0, nil
	}
	if *RefAt(v, offViewShared) == 0 {
		return 0, rt.memViewReleased()
	}
	at := int(*mem.U32(v, offViewStart)) + int(*i)*memViewStep(v)
	*i++
	return rt.viewUnpack(viewFormat(v), rt.memViewBase(v)[at:])
}

func memIterType() TypeSpec {
	return iterSpec(TMemIter, "memory_iterator", memIterSize, memIterNext, nil, offIterSeq)
}
