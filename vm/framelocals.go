package vm

import (
	"slices"

	"minipy/compiler"
	"minipy/mem"
	"minipy/objects"
)

// FrameLocalsProxy: 8 frame object (owned), 12 spare. It is what f_locals of a function's frame gives: reading and writing go through to the frame's variables;
// names that the function does not have live in the frame object's extra dict.
const (
	offProxyFrame = 8
	proxySize     = 16
)

// newLocalsProxy makes a proxy over frame object fo.
func (in *Interp) newLocalsProxy(fo Ref) (Ref, error) {
	o, err := in.rt.AllocGC(objects.TFrameLocals, proxySize)
	if err != nil {
		return 0, err
	}
	*mem.RefAt(o, offProxyFrame) = objects.NewRef(fo)
	in.rt.Track(o)
	return o, nil
}

// proxyFrame is the frame behind a proxy and the frame object's extra dict; both may be 0.
func proxyFrame(p Ref) (f, extra Ref) {
	fo := *mem.RefAt(p, offProxyFrame)
	if fo == 0 {
		return 0, 0
	}
	return *mem.RefAt(fo, offFrameObjFrame), *mem.RefAt(fo, offFrameObjExtra)
}

// localsIndex finds the variable called key: to be read it must be bound, to be written it must not be hidden. -1: there is none.
func (in *Interp) localsIndex(f, key Ref, read bool) (int, error) {
	rt := in.rt
	if _, err := rt.Hash(key); err != nil {
		return -1, err
	}
	if f == 0 {
		return -1, nil
	}
	co := in.frameCode(f)
	for i, name := range objects.TupleItems(*objects.RefAt(co.obj, offCodeVarnames)) {
		if name != key {
			same, err := rt.Equal(name, key)
			if err != nil {
				return -1, err
			}
			if !same {
				continue
			}
		}
		if read && in.fastValue(f, co, i) != 0 || !read && co.src.LocalsKinds[i]&compiler.FastHidden == 0 {
			return i, nil
		}
	}
	return -1, nil
}

// setFast binds variable i of the frame, through its cell if it has one. It reports whether the frame has room for the variable.
func (in *Interp) setFast(f Ref, i int, v Ref) bool {
	co := in.frameCode(f)
	if uint32(i) >= *mem.U32(f, offDepth) { // a frame that was cleared
		return false
	}
	p := mem.RefAt(f, offLP+uintptr(i)*4)
	if *p != 0 && co.src.LocalsKinds[i]&(compiler.FastCell|compiler.FastFree) != 0 && objects.TypeOf(*p) == objects.TCell {
		p = objects.RefAt(*p, objects.OffCellRef)
	}
	if *p != v {
		in.rt.SetSlot(p, objects.NewRef(v))
	}
	return true
}

func proxyGet(rt *objects.Runtime, p, key Ref) (Ref, error) {
	in := host(rt)
	f, extra := proxyFrame(p)
	i, err := in.localsIndex(f, key, true)
	if err != nil {
		return 0, err
	}
	if i >= 0 {
		if v := in.fastValue(f, in.frameCode(f), i); v != 0 { // comparing the key may have unbound it
			return objects.NewRef(v), nil
		}
	}
	if extra == 0 {
		return 0, nil
	}
	v, err := rt.DictGet(extra, key)
	objects.XIncRef(v)
	return v, err
}

func proxyGetItem(rt *objects.Runtime, p, key Ref) (Ref, error) {
	v, err := proxyGet(rt, p, key)
	if err != nil || v != 0 {
		return v, err
	}
	s, err := rt.ReprGo(key)
	if err != nil {
		return 0, err
	}
	return 0, rt.Raisef(objects.TKeyError, "local variable '%s' is not defined", s)
}

func proxySetItem(rt *objects.Runtime, p, key, v Ref) error {
	in := host(rt)
	if v == 0 {
		return rt.TypeErrorf("cannot remove variables from FrameLocalsProxy")
	}
	f, _ := proxyFrame(p)
	i, err := in.localsIndex(f, key, false)
	if err != nil || i >= 0 && in.setFast(f, i, v) {
		return err
	}
	fo := *mem.RefAt(p, offProxyFrame)
	if fo == 0 {
		return nil
	}
	extra := mem.RefAt(fo, offFrameObjExtra)
	if *extra == 0 {
		d, err := rt.NewDict()
		if err != nil {
			return err
		}
		*extra = d
	}
	return rt.DictSet(*extra, key, v)
}

// proxyKeys is the list of the bound names.
func proxyKeys(rt *objects.Runtime, p Ref) (Ref, error) {
	return proxyList(rt, p, func(k, _ Ref) (Ref, error) { return objects.NewRef(k), nil })
}

// proxyList makes a list of what item makes of each name and value.
func proxyList(rt *objects.Runtime, p Ref, item func(k, v Ref) (Ref, error)) (Ref, error) {
	in := host(rt)
	l, err := rt.NewList(0)
	if err != nil {
		return 0, err
	}
	add := func(k, v Ref) error {
		x, err := item(k, v)
		if err == nil {
			err = rt.ListAppendSteal(l, x)
		}
		return err
	}
	f, extra := proxyFrame(p)
	if f != 0 {
		co := in.frameCode(f)
		for i, name := range objects.TupleItems(*objects.RefAt(co.obj, offCodeVarnames)) {
			if v := in.fastValue(f, co, i); v != 0 {
				if err := add(name, v); err != nil {
					rt.DecRef(l)
					return 0, err
				}
			}
		}
	}
	for pos := 0; extra != 0; {
		k, v, ok := objects.DictNext(extra, &pos)
		if !ok {
			break
		}
		if err := add(k, v); err != nil {
			rt.DecRef(l)
			return 0, err
		}
	}
	return l, nil
}

// proxyDict is dict(p).
func proxyDict(rt *objects.Runtime, p Ref) (Ref, error) {
	d, err := rt.NewDict()
	if err != nil {
		return 0, err
	}
	if err := rt.DictUpdate(d, p); err != nil {
		rt.DecRef(d)
		return 0, err
	}
	return d, nil
}

// dictOrProxy reports whether o can be merged with a proxy.
func dictOrProxy(rt *objects.Runtime, o Ref) bool {
	return objects.TypeOf(o) == objects.TFrameLocals || rt.TypeFor(o).Flags&objects.FlagDictSubclass != 0
}

// proxyMerge sets all of o's entries in p.
func proxyMerge(rt *objects.Runtime, p, o Ref) error {
	keys, err := rt.CallMethod(o, objects.WordKeys)
	if err != nil {
		return err
	}
	it, err := rt.Iter(keys)
	rt.DecRef(keys)
	if err != nil {
		return err
	}
	defer rt.DecRef(it)
	for {
		k, err := rt.Next(it)
		if err != nil || k == 0 {
			return err
		}
		v, err := rt.GetItem(o, k)
		if err == nil {
			err = proxySetItem(rt, p, k, v)
			rt.DecRef(v)
		}
		rt.DecRef(k)
		if err != nil {
			return err
		}
	}
}

func proxyLen(rt *objects.Runtime, p Ref) (int, error) {
	in := host(rt)
	n := 0
	f, extra := proxyFrame(p)
	if f != 0 {
		co := in.frameCode(f)
		for i := range co.src.LocalsKinds {
			if in.fastValue(f, co, i) != 0 {
				n++
			}
		}
	}
	if extra != 0 {
		n += objects.DictLen(extra)
	}
	return n, nil
}

func proxyCompare(rt *objects.Runtime, a, b Ref, op objects.CmpOp) (Ref, error) {
	switch {
	case objects.TypeOf(b) == objects.TFrameLocals && objects.TypeOf(a) == objects.TFrameLocals:
		same := *mem.RefAt(a, offProxyFrame) == *mem.RefAt(b, offProxyFrame)
		if op == objects.CmpEQ || op == objects.CmpNE {
			return rt.Bool(same == (op == objects.CmpEQ)), nil
		}
	case rt.TypeFor(b).Flags&objects.FlagDictSubclass != 0:
		d, err := proxyDict(rt, a)
		if err != nil {
			return 0, err
		}
		defer rt.DecRef(d)
		return rt.RichCompare(d, b, op)
	}
	return rt.NotImplemented, nil
}

func proxyRepr(rt *objects.Runtime, p Ref) (Ref, error) {
	if rt.ReprEnter(p) {
		return rt.NewStr("{...}")
	}
	defer rt.ReprLeave(p)
	d, err := proxyDict(rt, p)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(d)
	return rt.Repr(d)
}

func frameLocalsType() objects.TypeSpec {
	s := objects.Slots{
		New: func(rt *objects.Runtime, _ *objects.Type, args []Ref, kw Ref) (Ref, error) {
			n := len(args)
			if kw != 0 {
				n -= objects.TupleLen(kw)
			}
			if n != 1 {
				return 0, rt.TypeErrorf("FrameLocalsProxy expected 1 argument, got %d", n)
			}
			if objects.TypeOf(args[0]) != objects.TFrame {
				return 0, rt.TypeErrorf("expect frame, not %s", rt.TypeName(args[0]))
			}
			if n < len(args) {
				return 0, rt.TypeErrorf("FrameLocalsProxy takes no keyword arguments")
			}
			return host(rt).newLocalsProxy(args[0])
		},
		Dealloc: func(rt *objects.Runtime, p Ref) {
			rt.Untrack(p)
			if !rt.TrashBegin(p) {
				return
			}
			rt.ClearSlot(mem.RefAt(p, offProxyFrame))
			rt.FreeGC(p, proxySize)
			rt.TrashEnd()
		},
		Traverse: func(_ *objects.Runtime, p Ref, visit objects.Visit) {
			if fo := *mem.RefAt(p, offProxyFrame); fo != 0 {
				visit(fo)
			}
		},
		Clear:       func(rt *objects.Runtime, p Ref) { rt.ClearSlot(mem.RefAt(p, offProxyFrame)) },
		Repr:        proxyRepr,
		RichCompare: proxyCompare,
		GetItem:     proxyGetItem,
		SetItem:     proxySetItem,
		Len:         proxyLen,
		Contains: func(rt *objects.Runtime, p, key Ref) (bool, error) {
			v, err := proxyGet(rt, p, key)
			rt.XDecRef(v)
			return v != 0, err
		},
		Iter: func(rt *objects.Runtime, p Ref) (Ref, error) {
			l, err := proxyKeys(rt, p)
			if err != nil {
				return 0, err
			}
			defer rt.DecRef(l)
			return rt.Iter(l)
		},
	}
	s.Binary[objects.NbOr] = func(rt *objects.Runtime, a, b Ref) (Ref, error) {
		if !dictOrProxy(rt, b) {
			return rt.NotImplemented, nil
		}
		d, err := rt.NewDict()
		if err != nil {
			return 0, err
		}
		if err = rt.DictUpdate(d, a); err == nil {
			err = rt.DictUpdate(d, b)
		}
		if err != nil {
			rt.DecRef(d)
			return 0, err
		}
		return d, nil
	}
	s.Inplace[objects.NbOr] = func(rt *objects.Runtime, a, b Ref) (Ref, error) {
		if !dictOrProxy(rt, b) {
			return rt.NotImplemented, nil
		}
		if err := proxyMerge(rt, a, b); err != nil {
			return 0, err
		}
		return objects.NewRef(a), nil
	}
	return objects.TypeSpec{ID: objects.TFrameLocals, Name: "FrameLocalsProxy", Flags: objects.FlagGC | objects.FlagMapping, Size: proxySize, Slots: s, Methods: proxyMethods()}
}

func proxyMethods() []objects.Native {
	return []objects.Native{
		{Name: "__reversed__", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			l, err := proxyKeys(rt, a[0])
			if err != nil {
				return 0, err
			}
			slices.Reverse(objects.ListItems(l))
			return l, nil
		}},
		{Name: "copy", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return proxyDict(rt, a[0]) }},
		{Name: "keys", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return proxyKeys(rt, a[0]) }},
		{Name: "values", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return proxyList(rt, a[0], func(_, v Ref) (Ref, error) { return objects.NewRef(v), nil })
		}},
		{Name: "items", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return proxyList(rt, a[0], func(k, v Ref) (Ref, error) { return rt.NewTupleFrom([]Ref{k, v}) })
		}},
		{Name: "update", Sig: "self, other, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			if !dictOrProxy(rt, a[1]) {
				return 0, rt.TypeErrorf("update() argument must be dict or another FrameLocalsProxy")
			}
			return rt.None, proxyMerge(rt, a[0], a[1])
		}},
		{Name: "get", Sig: "self, *args", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			v, def, err := proxyLookup(rt, "get", a)
			if err != nil || v != 0 {
				return v, err
			}
			return objects.NewRef(def), nil
		}},
		{Name: "setdefault", Sig: "self, *args", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			v, def, err := proxyLookup(rt, "setdefault", a)
			if err != nil || v != 0 {
				return v, err
			}
			if err := proxySetItem(rt, a[0], a[1], def); err != nil {
				return 0, err
			}
			return objects.NewRef(def), nil
		}},
	}
}

// proxyLookup finds a[1] for get and setdefault; v is 0 if it is not there. refs: v new, def borrowed
func proxyLookup(rt *objects.Runtime, method string, a []Ref) (v, def Ref, err error) {
	if len(a) < 2 || len(a) > 3 {
		return 0, 0, rt.TypeErrorf("%s expected 1 or 2 arguments", method)
	}
	def = rt.None
	if len(a) == 3 {
		def = a[2]
	}
	v, err = proxyGet(rt, a[0], a[1])
	return v, def, err
}
