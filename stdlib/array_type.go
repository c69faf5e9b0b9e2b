package stdlib

import (
	"minipy/mem"
	"minipy/objects"
)

var arrayDef = &ModuleDef{
	Name: "array",
	Doc:  "Arrays of machine values: characters, integers and floats.",
	Init: func(rt *objects.Runtime, d Ref) error {
		st := &arrayState{}
		t, err := rt.RegisterType(st.arrayType())
		if err != nil {
			return err
		}
		st.id = t.ID
		it, err := rt.RegisterType(st.iterType())
		if err != nil {
			return err
		}
		st.iter = it.ID
		if err := setStr(rt, d, "typecodes", arrayCodes); err != nil {
			return err
		}
		if err := rt.DictSet(d, rt.Intern("ArrayType"), t.Obj); err != nil {
			return err
		}
		if err := rt.DictSet(d, rt.Intern("array"), t.Obj); err != nil {
			return err
		}
		m, err := rt.ImportModule("collections.abc")
		if err != nil {
			return err
		}
		rt.DecRef(m)
		abc, err := rt.GetAttr(rt.DictGetStr(rt.Modules, rt.Intern("collections.abc")), rt.Intern("MutableSequence"))
		if err != nil {
			return err
		}
		defer rt.DecRef(abc)
		register, err := rt.GetAttr(abc, rt.Intern("register"))
		if err != nil {
			return err
		}
		r, err := rt.Call1(register, t.Obj)
		rt.DecRef(register)
		if err != nil {
			return err
		}
		rt.DecRef(r)
		return addNatives(rt, d, "array", []objects.Native{{Name: "_array_reconstructor", Sig: "arraytype, typecode, mformat_code, items, /", Kw: st.reconstruct}})
	},
}

// arrayIter: 8 array (0 when exhausted), 12 next index uint32.
const (
	offArrIterArr  = 8
	offArrIterNext = 12
	arrIterSize    = 16
)

func (st *arrayState) iterType() objects.TypeSpec {
	return objects.TypeSpec{Name: "array.arrayiterator", Module: "array", Flags: objects.FlagGC | objects.FlagNoInstantiate, Size: arrIterSize,
		Slots: objects.Slots{Dealloc: objects.DeallocFields(arrIterSize, offArrIterArr), Traverse: objects.TraverseFields(offArrIterArr), Iter: objects.SelfIter,
			IterNext: func(rt *objects.Runtime, it Ref) (Ref, error) {
				a := *objects.RefAt(it, offArrIterArr)
				if a == 0 {
					return 0, nil
				}
				i := mem.U32(it, offArrIterNext)
				if int(*i) < arrLen(a) {
					*i++
					return arrGet(rt, a, int(*i)-1)
				}
				rt.ClearSlot(objects.RefAt(it, offArrIterArr))
				return 0, nil
			}},
		Methods: arrIterPickle,
	}
}

// with copies o into a new array and changes that.
func (st *arrayState) with(rt *objects.Runtime, o Ref, f func(r Ref) error) (Ref, error) {
	r, err := newArray(rt, rt.Type(st.id), arrCode(o))
	if err != nil {
		return 0, err
	}
	if err = arrFromBytes(rt, r, arrBytes(o)); err == nil {
		err = f(r)
	}
	if err != nil {
		rt.DecRef(r)
		return 0, err
	}
	return r, nil
}

func arrRepeat(rt *objects.Runtime, o Ref, n int) error {
	if n <= 0 {
		return arrResize(rt, o, 0)
	}
	b := append([]byte(nil), arrBytes(o)...)
	count := arrLen(o)
	if count > 0 && n > 1<<32/count {
		return rt.NoMemory()
	}
	if err := arrResize(rt, o, count*n); err != nil {
		return err
	}
	for i := range n {
		copy(arrBytes(o)[i*len(b):], b)
	}
	return nil
}

func (st *arrayState) concat(rt *objects.Runtime, a, b Ref) (Ref, error) {
	if !st.is(rt, b) {
		return 0, rt.TypeErrorf("can only append array (not \"%s\") to array", rt.TypeName(b))
	}
	if arrCode(a) != arrCode(b) {
		return 0, rt.TypeErrorf("bad argument type for built-in operation")
	}
	return st.with(rt, a, func(r Ref) error { return arrFromBytes(rt, r, arrBytes(b)) })
}

// find is the index of the first item from i up to j that equals v; -1 if there is none.
func arrFind(rt *objects.Runtime, o, v Ref, i, j int) (int, error) {
	for ; i < arrLen(o) && i < j; i++ {
		x, err := arrGet(rt, o, i)
		if err != nil {
			return 0, err
		}
		eq, err := rt.Equal(x, v)
		rt.DecRef(x)
		if err != nil {
			return 0, err
		}
		if eq {
			return i, nil
		}
	}
	return -1, nil
}

func arrIsText(o Ref) bool { return arrCode(o) == 'u' || arrCode(o) == 'w' }

func arrToStr(rt *objects.Runtime, o Ref) (Ref, error) {
	b := arrBytes(o)
	r := make([]rune, arrLen(o))
	for i := range r {
		c := getUint(b[4*i:4*i+4], false)
		if c > 0x10ffff {
			return 0, rt.ValueErrorf("character U+%x is not in range [U+0000; U+10ffff]", c)
		}
		r[i] = rune(c)
	}
	return rt.NewStrFromRunes(r)
}

func arrToList(rt *objects.Runtime, o Ref) (Ref, error) {
	l, err := rt.NewList(0)
	if err != nil {
		return 0, err
	}
	for i := 0; i < arrLen(o); i++ {
		v, err := arrGet(rt, o, i)
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

func (st *arrayState) repr(rt *objects.Runtime, o Ref) (Ref, error) {
	head := rt.TypeName(o)
	if head == "array.array" {
		head = "array"
	}
	head += "('" + string(arrCode(o)) + "'"
	if arrLen(o) == 0 {
		return rt.NewStr(head + ")")
	}
	var v Ref
	var err error
	if arrIsText(o) {
		v, err = arrToStr(rt, o)
	} else {
		v, err = arrToList(rt, o)
	}
	if err != nil {
		return 0, err
	}
	s, err := rt.ReprGo(v)
	rt.DecRef(v)
	if err != nil {
		return 0, err
	}
	return rt.NewStr(head + ", " + s + ")")
}

func (st *arrayState) arrayType() objects.TypeSpec {
	slots := objects.Slots{
		New: st.new,
		Dealloc: func(rt *objects.Runtime, o Ref) {
			if rt.TypeFor(o).ID == st.id {
				rt.ClearWeakrefs(o)
			}
			if d := *objects.RefAt(o, offArrData); d != 0 {
				rt.FreeRaw(d, uintptr(*mem.U32(o, offArrCap))*uintptr(arrItem(o)))
			}
			rt.FreeInstance(o, arraySize)
		},
		SizeOf: func(_ *objects.Runtime, o Ref) uintptr {
			return 80 + uintptr(*mem.U32(o, offArrCap))*uintptr(arrItem(o))
		},
		Repr:        st.repr,
		RichCompare: st.compare,
		Len:         func(_ *objects.Runtime, o Ref) (int, error) { return arrLen(o), nil },
		Contains: func(rt *objects.Runtime, o, v Ref) (bool, error) {
			i, err := arrFind(rt, o, v, 0, 1<<62)
			return i >= 0, err
		},
		GetItem: st.getItem, SetItem: st.setItem, Concat: st.concat,
		Repeat: func(rt *objects.Runtime, o Ref, n int) (Ref, error) {
			return st.with(rt, o, func(r Ref) error { return arrRepeat(rt, r, n) })
		},
		InplaceConcat: func(rt *objects.Runtime, a, b Ref) (Ref, error) {
			if !st.is(rt, b) {
				return 0, rt.TypeErrorf("can only extend array with array (not \"%s\")", rt.TypeName(b))
			}
			if err := st.extend(rt, a, b); err != nil {
				return 0, err
			}
			return objects.NewRef(a), nil
		},
		InplaceRepeat: func(rt *objects.Runtime, o Ref, n int) (Ref, error) {
			if err := arrRepeat(rt, o, n); err != nil {
				return 0, err
			}
			return objects.NewRef(o), nil
		},
		Iter: func(rt *objects.Runtime, o Ref) (Ref, error) {
			it, err := rt.AllocGC(st.iter, arrIterSize)
			if err != nil {
				return 0, err
			}
			*objects.RefAt(it, offArrIterArr) = objects.NewRef(o)
			rt.Track(it)
			return it, nil
		},
		Buffer: func(_ *objects.Runtime, o Ref) []byte { return arrBytes(o) },
		BufferFormat: func(o Ref) byte {
			if c := arrCode(o); c != 'u' {
				return c
			}
			return 'w'
		},
		Pin: func(_ *objects.Runtime, o Ref, delta int) { *mem.U32(o, offArrViews) += uint32(delta) },
	}
	return objects.TypeSpec{Name: "array.array", Module: "array", Doc: "array(typecode [, initializer]) -> array\n\nAn array of machine values of one type.", Flags: objects.FlagBaseType | objects.FlagWeakrefable | objects.FlagSequence, Size: arraySize, Slots: slots,
		GetSets: []objects.GetSet{
			{Name: "typecode", Get: func(rt *objects.Runtime, o Ref) (Ref, error) { return rt.NewChar(rune(arrCode(o))) }, Doc: "the typecode character used to create the array"},
			{Name: "itemsize", Get: func(rt *objects.Runtime, o Ref) (Ref, error) { return rt.NewInt(int64(arrItem(o))) }, Doc: "the size, in bytes, of one array item"},
		},
		Methods: st.methods()}
}

func (st *arrayState) methods() []objects.Native {
	none := func(f func(rt *objects.Runtime, a []Ref) error) objects.NativeFunc {
		return func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.None, f(rt, a) }
	}
	text := func(rt *objects.Runtime, o Ref, name string) error {
		if !arrIsText(o) {
			return rt.ValueErrorf("%s() may only be called on unicode type arrays ('u' or 'w')", name)
		}
		return nil
	}
	copied := func(rt *objects.Runtime, a []Ref) (Ref, error) {
		return st.with(rt, a[0], func(Ref) error { return nil })
	}
	return []objects.Native{
		{Name: "append", Sig: "self, v, /", Fn: none(func(rt *objects.Runtime, a []Ref) error { return arrInsert(rt, a[0], arrLen(a[0]), a[1]) })},
		{Name: "extend", Sig: "self, bb, /", Fn: none(func(rt *objects.Runtime, a []Ref) error { return st.extend(rt, a[0], a[1]) })},
		{Name: "insert", Sig: "self, i, v, /", Fn: none(func(rt *objects.Runtime, a []Ref) error {
			i, err := rt.SsizeArg(a[1])
			if err != nil {
				return err
			}
			return arrInsert(rt, a[0], i, a[2])
		})},
		{Name: "pop", Sig: "self, i=, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			i, n := -1, arrLen(a[0])
			if a[1] != 0 {
				var err error
				if i, err = rt.SsizeArg(a[1]); err != nil {
					return 0, err
				}
			}
			if n == 0 {
				return 0, rt.IndexErrorf("pop from empty array")
			}
			if i < 0 {
				i += n
			}
			if i < 0 || i >= n {
				return 0, rt.IndexErrorf("pop index out of range")
			}
			v, err := arrGet(rt, a[0], i)
			if err != nil {
				return 0, err
			}
			if err := arrSplice(rt, a[0], i, i+1, nil); err != nil {
				rt.DecRef(v)
				return 0, err
			}
			return v, nil
		}},
		{Name: "remove", Sig: "self, v, /", Fn: none(func(rt *objects.Runtime, a []Ref) error {
			i, err := arrFind(rt, a[0], a[1], 0, 1<<62)
			if err != nil {
				return err
			}
			if i < 0 {
				return rt.ValueErrorf("array.remove(x): x not in array")
			}
			return arrSplice(rt, a[0], i, i+1, nil)
		})},
		{Name: "index", Sig: "self, v, start=, stop=, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			n := arrLen(a[0])
			r := [2]int{0, 1 << 62}
			for k := range r {
				if o := a[2+k]; o != 0 {
					i, err := rt.IndexClamp(o)
					if err != nil {
						return 0, err
					}
					if i < 0 {
						i = max(i+n, 0)
					}
					r[k] = i
				}
			}
			i, err := arrFind(rt, a[0], a[1], r[0], r[1])
			if err != nil {
				return 0, err
			}
			if i < 0 {
				return 0, rt.ValueErrorf("array.index(x): x not in array")
			}
			return rt.NewInt(int64(i))
		}},
		{Name: "count", Sig: "self, v, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			n := int64(0)
			for i := 0; ; n++ {
				k, err := arrFind(rt, a[0], a[1], i, 1<<62)
				if err != nil {
					return 0, err
				}
				if k < 0 {
					return rt.NewInt(n)
				}
				i = k + 1
			}
		}},
		{Name: "reverse", Sig: "self, /", Fn: none(func(_ *objects.Runtime, a []Ref) error {
			b, size := arrBytes(a[0]), arrItem(a[0])
			var t [8]byte
			for i, j := 0, arrLen(a[0])-1; i < j; i, j = i+1, j-1 {
				copy(t[:size], b[i*size:])
				copy(b[i*size:(i+1)*size], b[j*size:])
				copy(b[j*size:], t[:size])
			}
			return nil
		})},
		{Name: "byteswap", Sig: "self, /", Fn: none(func(_ *objects.Runtime, a []Ref) error {
			b, size := arrBytes(a[0]), arrItem(a[0])
			for i := 0; i < len(b); i += size {
				for x, y := i, i+size-1; x < y; x, y = x+1, y-1 {
					b[x], b[y] = b[y], b[x]
				}
			}
			return nil
		})},
		{Name: "clear", Sig: "self, /", Fn: none(func(rt *objects.Runtime, a []Ref) error { return arrResize(rt, a[0], 0) })},
		{Name: "tobytes", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.NewBytes(arrBytes(a[0])) }},
		{Name: "frombytes", Sig: "self, buffer, /", Fn: none(func(rt *objects.Runtime, a []Ref) error {
			b, err := bytesArg(rt, a[1])
			if err != nil {
				return err
			}
			return arrFromBytes(rt, a[0], b)
		})},
		{Name: "tolist", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return arrToList(rt, a[0]) }},
		{Name: "fromlist", Sig: "self, list, /", Fn: none(func(rt *objects.Runtime, a []Ref) error {
			if !rt.IsInstanceOf(a[1], objects.TList) {
				return rt.TypeErrorf("arg must be list")
			}
			n := arrLen(a[0])
			for i := 0; i < objects.ListLen(a[1]); i++ {
				if err := arrInsert(rt, a[0], n+i, objects.ListItems(a[1])[i]); err != nil {
					exc := rt.TakeExc()
					if e := arrResize(rt, a[0], n); e != nil {
						rt.ClearExc()
					}
					_ = rt.SetExcSteal(exc)
					return err
				}
			}
			return nil
		})},
		{Name: "tounicode", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			if err := text(rt, a[0], "tounicode"); err != nil {
				return 0, err
			}
			return arrToStr(rt, a[0])
		}},
		{Name: "fromunicode", Sig: "self, ustr, /", Fn: none(func(rt *objects.Runtime, a []Ref) error {
			if !rt.IsStr(a[1]) {
				return rt.TypeErrorf("fromunicode() argument must be str, not %s", rt.ArgTypeName(a[1]))
			}
			if err := text(rt, a[0], "fromunicode"); err != nil {
				return err
			}
			return arrFromStr(rt, a[0], a[1])
		})},
		{Name: "tofile", Sig: "self, f, /", Fn: none(func(rt *objects.Runtime, a []Ref) error {
			b, err := rt.NewBytes(arrBytes(a[0]))
			if err != nil {
				return err
			}
			defer rt.DecRef(b)
			w, err := rt.GetAttrStr(a[1], "write")
			if err != nil {
				return err
			}
			r, err := rt.Call1(w, b)
			rt.DecRef(w)
			rt.XDecRef(r)
			return err
		})},
		{Name: "fromfile", Sig: "self, f, n, /", Fn: none(func(rt *objects.Runtime, a []Ref) error {
			n, err := rt.SsizeArg(a[2])
			if err != nil {
				return err
			}
			if n < 0 {
				return rt.ValueErrorf("negative count")
			}
			want := n * arrItem(a[0])
			size, err := rt.NewInt(int64(want))
			if err != nil {
				return err
			}
			defer rt.DecRef(size)
			read, err := rt.GetAttrStr(a[1], "read")
			if err != nil {
				return err
			}
			v, err := rt.Call1(read, size)
			rt.DecRef(read)
			if err != nil {
				return err
			}
			defer rt.DecRef(v)
			if !isBytes(rt, v) {
				return rt.TypeErrorf("read() didn't return bytes")
			}
			b := objects.BytesView(rt.Unbox(v))
			if err := arrFromBytes(rt, a[0], b); err != nil {
				return err
			}
			if len(b) != want {
				return rt.Raisef(objects.TEOFError, "read() didn't return enough bytes")
			}
			return nil
		})},
		{Name: "buffer_info", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return intPair(rt, int(objects.ID(a[0])), arrLen(a[0]))
		}},
		{Name: "__copy__", Sig: "self, /", Fn: copied},
		{Name: "__deepcopy__", Sig: "self, unused, /", Fn: copied},
		{Name: "__reduce_ex__", Sig: "self, value, /", Fn: arrReduceEx},
		{Name: "__class_getitem__", Sig: "cls, item, /", Flags: objects.ClassMethod, Fn: objects.ClassGetItem},
	}
}
