package stdlib

import (
	"strings"

	"minipy/mem"
	"minipy/objects"
)

var structSig = objects.ParseSignature("format")

func structInit(rt *objects.Runtime, d Ref) error {
	st := &structState{byText: map[string]int{}}
	t, err := rt.RegisterType(st.structType())
	if err != nil {
		return err
	}
	st.typ = t.ID
	it, err := rt.RegisterType(st.iterType())
	if err != nil {
		return err
	}
	st.iter = it.ID
	if err := rt.DictSet(d, rt.Intern("Struct"), t.Obj); err != nil {
		return err
	}
	return addNatives(rt, d, "_struct", []objects.Native{
		{Name: "_setup", Sig: "error, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.None, stateSet(rt, structErrorKey, a[0]) }},
		{Name: "calcsize", Sig: "format, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			f, err := st.format(rt, a[0])
			if err != nil {
				return 0, err
			}
			return rt.NewInt(int64(f.size))
		}},
		{Name: "pack", Sig: "*args", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			if len(a) == 0 {
				return 0, rt.TypeErrorf("missing format argument")
			}
			f, err := st.format(rt, a[0])
			if err != nil {
				return 0, err
			}
			return structPack(rt, f, a[1:])
		}},
		{Name: "pack_into", Sig: "*args", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			if len(a) == 0 {
				return 0, rt.TypeErrorf("missing format argument")
			}
			f, err := st.format(rt, a[0])
			if err != nil {
				return 0, err
			}
			return structPackInto(rt, f, a[1:])
		}},
		{Name: "unpack", Sig: "format, buffer, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			f, err := st.format(rt, a[0])
			if err != nil {
				return 0, err
			}
			return structUnpack(rt, f, a[1])
		}},
		{Name: "unpack_from", Sig: "format, /, buffer, offset=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			f, err := st.format(rt, a[0])
			if err != nil {
				return 0, err
			}
			return structUnpackFrom(rt, f, a[1], a[2])
		}},
		{Name: "iter_unpack", Sig: "format, buffer, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			f, err := st.format(rt, a[0])
			if err != nil {
				return 0, err
			}
			return st.iterUnpack(rt, f, a[0], a[1])
		}},
		{Name: "_clearcache", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { return rt.None, nil }},
	})
}

func bytesArg(rt *objects.Runtime, o Ref) ([]byte, error) {
	b, ok := rt.BufferView(o)
	if !ok {
		return nil, rt.TypeErrorf("a bytes-like object is required, not '%s'", rt.TypeName(o))
	}
	return b, nil
}

func structPack(rt *objects.Runtime, f *structFormat, values []Ref) (Ref, error) {
	if len(values) != f.n {
		return 0, structErrorf(rt, "pack expected %d items for packing (got %d)", f.n, len(values))
	}
	if f.size == 0 {
		return rt.EmptyBytes, nil
	}
	if f.size > 1<<32-64 {
		return 0, rt.NoMemory()
	}
	buf := make([]byte, f.size)
	if err := f.pack(rt, buf, values); err != nil {
		return 0, err
	}
	return rt.NewBytes(buf)
}

func structPackInto(rt *objects.Runtime, f *structFormat, a []Ref) (Ref, error) {
	switch {
	case len(a) == 0:
		return 0, structErrorf(rt, "pack_into expected buffer argument")
	case len(a) == 1:
		return 0, structErrorf(rt, "pack_into expected offset argument")
	case len(a)-2 != f.n:
		return 0, structErrorf(rt, "pack_into expected %d items for packing (got %d)", f.n, len(a)-2)
	}
	b, ok := rt.WritableView(a[0])
	if !ok {
		return 0, rt.TypeErrorf("argument must be read-write bytes-like object, not %s", rt.TypeName(a[0]))
	}
	off, err := rt.IndexIntErr(a[1], objects.TIndexError)
	if err != nil {
		return 0, err
	}
	if off < 0 {
		if off+f.size > 0 {
			return 0, structErrorf(rt, "no space to pack %d bytes at offset %d", f.size, off)
		}
		if off+len(b) < 0 {
			return 0, structErrorf(rt, "offset %d out of range for %d-byte buffer", off, len(b))
		}
		off += len(b)
	}
	if len(b)-off < f.size {
		return 0, structErrorf(rt, "pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d (actual buffer size is %d)", uint64(off)+uint64(f.size), f.size, off, len(b))
	}
	tmp := make([]byte, f.size)
	if err := f.pack(rt, tmp, a[2:]); err != nil {
		return 0, err
	}
	if b, ok = rt.WritableView(a[0]); !ok || len(b)-off < f.size {
		return 0, rt.Raisef(objects.TBufferError, "the buffer has changed")
	}
	copy(b[off:], tmp)
	return rt.None, nil
}

func structUnpack(rt *objects.Runtime, f *structFormat, o Ref) (Ref, error) {
	b, err := bytesArg(rt, o)
	if err != nil {
		return 0, err
	}
	if len(b) != f.size {
		return 0, structErrorf(rt, "unpack requires a buffer of %d bytes", f.size)
	}
	return f.unpack(rt, b)
}

func structUnpackFrom(rt *objects.Runtime, f *structFormat, o, offset Ref) (Ref, error) {
	b, err := bytesArg(rt, o)
	if err != nil {
		return 0, err
	}
	off := 0
	if offset != 0 {
		if off, err = rt.SsizeArg(offset); err != nil {
			return 0, err
		}
	}
	if off < 0 {
		if off+f.size > 0 {
			return 0, structErrorf(rt, "not enough data to unpack %d bytes at offset %d", f.size, off)
		}
		if off+len(b) < 0 {
			return 0, structErrorf(rt, "offset %d out of range for %d-byte buffer", off, len(b))
		}
		off += len(b)
	}
	if len(b)-off < f.size {
		return 0, structErrorf(rt, "unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d (actual buffer size is %d)", uint64(off)+uint64(f.size), f.size, off, len(b))
	}
	return f.unpack(rt, b[off:off+f.size])
}

func (st *structState) iterUnpack(rt *objects.Runtime, f *structFormat, owner, buf Ref) (Ref, error) {
	b, err := bytesArg(rt, buf)
	if err != nil {
		return 0, err
	}
	if f.size == 0 {
		return 0, structErrorf(rt, "cannot iteratively unpack with a struct of length 0")
	}
	if len(b)%f.size != 0 {
		return 0, structErrorf(rt, "iterative unpacking requires a buffer of a multiple of %d bytes", f.size)
	}
	o, err := rt.AllocGC(st.iter, unpackSize)
	if err != nil {
		return 0, err
	}
	*objects.RefAt(o, 8), *objects.RefAt(o, offUnpackBuf) = objects.NewRef(owner), objects.NewRef(buf)
	*mem.U32(o, offUnpackFmt) = st.index(f)
	rt.Track(o)
	return o, nil
}

func (st *structState) iterType() objects.TypeSpec {
	left := func(rt *objects.Runtime, o Ref) (f *structFormat, b []byte) {
		f = st.list[*mem.U32(o, offUnpackFmt)]
		buf := *objects.RefAt(o, offUnpackBuf)
		if buf == 0 {
			return f, nil
		}
		all, _ := rt.BufferView(buf)
		return f, all[min(int(*mem.U32(o, offUnpackPos)), len(all)):]
	}
	return objects.TypeSpec{Name: "_struct.unpack_iterator", Module: "_struct", Flags: objects.FlagGC | objects.FlagNoInstantiate, Size: unpackSize,
		Slots: objects.Slots{
			Dealloc: objects.DeallocFields(unpackSize, 8, offUnpackBuf), Traverse: objects.TraverseFields(8, offUnpackBuf), Iter: objects.SelfIter,
			IterNext: func(rt *objects.Runtime, o Ref) (Ref, error) {
				f, b := left(rt, o)
				if len(b) < f.size {
					rt.ClearSlot(objects.RefAt(o, offUnpackBuf))
					return 0, nil
				}
				*mem.U32(o, offUnpackPos) += uint32(f.size)
				return f.unpack(rt, b[:f.size])
			},
		},
		Methods: []objects.Native{{Name: "__length_hint__", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			f, b := left(rt, a[0])
			return rt.NewInt(int64(len(b) / f.size))
		}}},
	}
}

// Struct: 8 format (str), 12 index of the compiled format uint32.
func (st *structState) structType() objects.TypeSpec {
	method := func(f func(rt *objects.Runtime, s *structFormat, a []Ref) (Ref, error)) objects.NativeFunc {
		return func(rt *objects.Runtime, a []Ref) (Ref, error) {
			if *objects.RefAt(a[0], offStructText) == 0 {
				return 0, rt.RuntimeErrorf("Struct object is not initialized")
			}
			return f(rt, st.of(a[0]), a)
		}
	}
	return objects.TypeSpec{Name: "_struct.Struct", Module: "_struct", Doc: "Struct(fmt) --> compiled struct object", Flags: objects.FlagBaseType | objects.FlagWeakrefable | objects.FlagGC, Size: structSize,
		Slots: objects.Slots{
			New: func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) { return rt.GenericAlloc(t) },
			Init: func(rt *objects.Runtime, self Ref, args []Ref, kw Ref) error {
				var v [1]Ref
				if err := rt.Unpack("Struct", structSig, args, kw, v[:]); err != nil {
					return err
				}
				s, err := st.formatText(rt, v[0])
				if err != nil {
					return err
				}
				f, err := st.parse(rt, s)
				if err != nil {
					return err
				}
				text, err := rt.NewStr(s)
				if err != nil {
					return err
				}
				rt.SetSlot(objects.RefAt(self, offStructText), text)
				*mem.U32(self, offStructIdx) = st.index(f)
				return nil
			},
			Dealloc: func(rt *objects.Runtime, o Ref) {
				rt.Untrack(o)
				if rt.TypeFor(o).ID == st.typ {
					rt.ClearWeakrefs(o)
				}
				rt.XDecRef(*objects.RefAt(o, offStructText))
				rt.FreeInstance(o, structSize)
			},
			Traverse: objects.TraverseFields(offStructText),
			Repr: func(rt *objects.Runtime, o Ref) (Ref, error) {
				s, err := rt.ReprGo(orNone(rt, *objects.RefAt(o, offStructText)))
				if err != nil {
					return 0, err
				}
				return rt.NewStr(strings.TrimPrefix(rt.TypeFor(o).Name, "_struct.") + "(" + s + ")")
			},
		},
		Members: []objects.Member{{Name: "format", Off: offStructText, ReadOnly: true, Doc: "struct format string"}},
		GetSets: []objects.GetSet{{Name: "size", Doc: "struct size in bytes", Get: func(rt *objects.Runtime, o Ref) (Ref, error) { return rt.NewInt(int64(st.of(o).size)) }}},
		Methods: []objects.Native{
			{Name: "pack", Sig: "self, *args", Fn: method(func(rt *objects.Runtime, s *structFormat, a []Ref) (Ref, error) { return structPack(rt, s, a[1:]) })},
			{Name: "pack_into", Sig: "self, *args", Fn: method(func(rt *objects.Runtime, s *structFormat, a []Ref) (Ref, error) { return structPackInto(rt, s, a[1:]) })},
			{Name: "unpack", Sig: "self, buffer, /", Fn: method(func(rt *objects.Runtime, s *structFormat, a []Ref) (Ref, error) { return structUnpack(rt, s, a[1]) })},
			{Name: "unpack_from", Sig: "self, buffer, offset=", Fn: method(func(rt *objects.Runtime, s *structFormat, a []Ref) (Ref, error) {
				return structUnpackFrom(rt, s, a[1], a[2])
			})},
			{Name: "iter_unpack", Sig: "self, buffer, /", Fn: method(func(rt *objects.Runtime, s *structFormat, a []Ref) (Ref, error) {
				return st.iterUnpack(rt, s, a[0], a[1])
			})},
		},
	}
}
