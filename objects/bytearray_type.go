package objects

import (
	"bytes"

	"minipy/mem"
)

func byteArrayConcat(rt *Runtime, a, b Ref) (Ref, error) {
	y, ok := rt.BufferView(b)
	if !ok {
		return 0, rt.TypeErrorf("can't concat %s to %s", rt.TypeName(b), rt.TypeName(a))
	}
	r, err := rt.NewByteArray(byteArrayView(a))
	if err != nil {
		return 0, err
	}
	if err := rt.byteArrayAppend(r, y); err != nil {
		rt.DecRef(r)
		return 0, err
	}
	return r, nil
}

func byteArrayInplaceConcat(rt *Runtime, a, b Ref) (Ref, error) {
	y, ok := rt.BufferView(b)
	if !ok {
		return 0, rt.TypeErrorf("can't concat %s to %s", rt.TypeName(b), rt.TypeName(a))
	}
	if a == b && len(y) > 0 { // CPython looks at b while it makes a longer
		return 0, rt.Raisef(TBufferError, "Existing exports of data: object cannot be re-sized")
	}
	if err := rt.byteArrayAppend(a, y); err != nil {
		return 0, err
	}
	return NewRef(a), nil
}

func byteArrayRepeat(rt *Runtime, o Ref, n int) (Ref, error) {
	r, err := rt.NewByteArray(nil)
	if err != nil {
		return 0, err
	}
	k := len(byteArrayView(o))
	n = max(n, 0)
	if k > 0 && n > maxBytes/k {
		err = rt.NoMemory()
	} else {
		err = rt.byteArrayResize(r, n*k)
	}
	if err != nil {
		rt.DecRef(r)
		return 0, err
	}
	if n*k > 0 {
		fillRepeat(byteArrayView(r), byteArrayView(o))
	}
	return r, nil
}

func byteArrayInplaceRepeat(rt *Runtime, o Ref, n int) (Ref, error) {
	k := len(byteArrayView(o))
	n = max(n, 0)
	if k > 0 && n > maxBytes/k {
		return 0, rt.NoMemory()
	}
	if err := rt.byteArrayResize(o, n*k); err != nil {
		return 0, err
	}
	if n*k > 0 {
		fillRepeat(byteArrayView(o), byteArrayView(o)[:k])
	}
	return NewRef(o), nil
}

func byteArrayRepr(rt *Runtime, o Ref) (Ref, error) {
	return rt.reprBytes(rt.TypeName(o)+"(", byteArrayView(o), ")")
}

func byteArrayExtendMethod(rt *Runtime, a []Ref) (Ref, error) {
	o, src := a[0], a[1]
	if b, ok := rt.BufferView(src); ok {
		if o == src || TypeOf(src) == TMemoryView {
			b = bytes.Clone(b)
		}
		return rt.noneOr(rt.byteArrayAppend(o, b))
	}
	it, err := rt.iterOrTypeError(src, "can't extend bytearray with %s")
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(it)
	if _, err := rt.LengthHint(src, 32); err != nil {
		return 0, err
	}
	tmp, err := rt.NewByteArray(nil) // an error on the way leaves o as it was
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(tmp)
	if err := rt.byteArrayExtend(tmp, it, byteRange); err != nil {
		if rt.IsStr(src) && rt.ExcMatches(TTypeError) {
			rt.ClearExc()
			err = rt.TypeErrorf("expected iterable of integers; got: 'str'")
		}
		return 0, err
	}
	return rt.noneOr(rt.byteArrayAppend(o, byteArrayView(tmp)))
}

func byteArrayInsert(rt *Runtime, a []Ref) (Ref, error) {
	i, err := rt.SsizeArg(a[1])
	if err != nil {
		return 0, err
	}
	c, err := rt.byteValue(a[2], byteRange)
	if err != nil {
		return 0, err
	}
	n := len(byteArrayView(a[0]))
	if i < 0 {
		i = max(i+n, 0)
	}
	i = min(i, n)
	return rt.noneOr(rt.byteArrayReplace(a[0], i, i, []byte{c}))
}

func byteArrayPop(rt *Runtime, a []Ref) (Ref, error) {
	i := -1
	if a[1] != 0 {
		var err error
		if i, err = rt.SsizeArg(a[1]); err != nil {
			return 0, err
		}
	}
	n := len(byteArrayView(a[0]))
	if n == 0 {
		return 0, rt.IndexErrorf("pop from empty bytearray")
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return 0, rt.IndexErrorf("pop index out of range")
	}
	c := byteArrayView(a[0])[i]
	if err := rt.byteArrayReplace(a[0], i, i+1, nil); err != nil {
		return 0, err
	}
	return rt.NewInt(int64(c))
}

func byteArrayRemove(rt *Runtime, a []Ref) (Ref, error) {
	c, err := rt.byteValue(a[1], byteRange)
	if err != nil {
		return 0, err
	}
	i := bytes.IndexByte(byteArrayView(a[0]), c)
	if i < 0 {
		return 0, rt.ValueErrorf("value not found in bytearray")
	}
	return rt.noneOr(rt.byteArrayReplace(a[0], i, i+1, nil))
}

func byteArrayType() TypeSpec {
	s := Slots{
		Dealloc: byteArrayDealloc,
		SizeOf: func(_ *Runtime, o Ref) uintptr {
			return byteArraySize + uintptr(*mem.U32(o, offByteArrayCap))
		},
		New: func(rt *Runtime, t *Type, _ []Ref, _ Ref) (Ref, error) {
			if t.ID == TByteArray {
				return rt.NewByteArray(nil)
			}
			return rt.genericAlloc(t)
		},
		Init: byteArrayInit,
		Repr: byteArrayRepr,

		RichCompare:   byteArrayRichCompare,
		Iter:          func(rt *Runtime, o Ref) (Ref, error) { return rt.newIndexIter(TByteArrayIter, o) },
		Len:           func(_ *Runtime, o Ref) (int, error) { return int(*mem.U32(o, offByteArrayLen)), nil },
		Contains:      bytesContains,
		GetItem:       byteArrayGetItem,
		SetItem:       byteArraySetItem,
		Concat:        byteArrayConcat,
		Repeat:        byteArrayRepeat,
		InplaceConcat: byteArrayInplaceConcat,
		InplaceRepeat: byteArrayInplaceRepeat,
	}
	s.Binary[NbRemainder] = bytesModulo(TByteArray)
	return TypeSpec{ID: TByteArray, Name: "bytearray", Flags: FlagBaseType, Size: byteArraySize, Slots: s, Methods: append(append(bufferMethods(true), []Native{
		{Name: "__reduce__", Sig: "self, /", Fn: byteArrayReduceEx, Doc: "Return state information for pickling."},
		{Name: "__reduce_ex__", Sig: "self, proto=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if a[1] == 0 {
				a = a[:1]
			}
			return byteArrayReduceEx(rt, a)
		}, Doc: "Return state information for pickling."},
		{Name: "append", Sig: "self, item, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			c, err := rt.byteValue(a[1], byteRange)
			if err != nil {
				return 0, err
			}
			return rt.noneOr(rt.byteArrayAdd(a[0], c))
		}},
		{Name: "clear", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.noneOr(rt.byteArrayResize(a[0], 0)) }},
		{Name: "copy", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.NewByteArray(byteArrayView(a[0])) }},
		{Name: "extend", Sig: "self, iterable_of_ints, /", Fn: byteArrayExtendMethod},
		{Name: "insert", Sig: "self, index, item, /", Fn: byteArrayInsert},
		{Name: "pop", Sig: "self, index=, /", Fn: byteArrayPop},
		{Name: "remove", Sig: "self, value, /", Fn: byteArrayRemove},
		{Name: "reverse", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			view := byteArrayView(a[0])
			for i, j := 0, len(view)-1; i < j; i, j = i+1, j-1 {
				view[i], view[j] = view[j], view[i]
			}
			return rt.None, nil
		}},
		{Name: "__alloc__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.NewInt(int64(*mem.U32(a[0], offByteArrayCap))) }},
		sizeofMethod,
	}...), bytesMethods()...)}
}
