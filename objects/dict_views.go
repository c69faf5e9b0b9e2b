package objects

import "minipy/mem"

// dict views: 8 dict. dict iterators: 8 dict or 0, 12 position uint32, 16 length at the start uint32, 20 result tuple (items) or 0,
// 24 items still to come uint32.
const (
	offViewDict  = 8
	viewSize     = 16
	offDIterDict = 8
	offDIterPos  = 12
	offDIterUsed = 16
	offDIterTup  = 20
	offDIterLeft = 24
	dictIterSize = 32
)

func (rt *Runtime) newDictView(id TypeID, d Ref) (Ref, error) {
	v, err := rt.AllocGC(id, viewSize)
	if err != nil {
		return 0, err
	}
	*RefAt(v, offViewDict) = NewRef(d)
	rt.Track(v)
	return v, nil
}

func (rt *Runtime) newDictIter(id TypeID, d Ref) (Ref, error) {
	it, err := rt.AllocGC(id, dictIterSize)
	if err != nil {
		return 0, err
	}
	if id == TDictItemIter || id == TDictRevItemIter {
		t, err := rt.NewTupleFrom([]Ref{rt.None, rt.None})
		if err != nil {
			rt.FreeGC(it, dictIterSize)
			return 0, err
		}
		*RefAt(it, offDIterTup) = t
	}
	*RefAt(it, offDIterDict) = NewRef(d)
	*mem.U32(it, offDIterUsed) = uint32(DictLen(d))
	*mem.U32(it, offDIterLeft) = uint32(DictLen(d))
	if id >= TDictRevKeyIter && id <= TDictRevItemIter {
		*mem.U32(it, offDIterPos) = uint32(dictSlots(d))
	}
	rt.Track(it)
	return it, nil
}

// dictSlots is the number of positions that DictNext walks through.
func dictSlots(d Ref) int {
	if o := *RefAt(d, offDictOwner); o != 0 {
		return inlineCount(o)
	}
	if k := *RefAt(d, offDictKeys); k != 0 {
		return int(*mem.U32(k, offKeysEntries))
	}
	return 0
}

func dictIterNext(rt *Runtime, it Ref) (Ref, error) {
	d := *RefAt(it, offDIterDict)
	if d == 0 {
		return 0, nil
	}
	if uint32(DictLen(d)) != *mem.U32(it, offDIterUsed) {
		*mem.U32(it, offDIterUsed) = ^uint32(0)
		return 0, rt.RuntimeErrorf("dictionary changed size during iteration")
	}
	id := TypeOf(it)
	var k, v Ref
	ok := false
	if id >= TDictRevKeyIter && id <= TDictRevItemIter {
		for p := mem.U32(it, offDIterPos); *p > 0 && !ok; {
			*p--
			at := int(*p)
			var k2, v2 Ref
			if k2, v2, ok = DictNext(d, &at); ok && at == int(*p)+1 {
				k, v = k2, v2
			} else {
				ok = false // a hole
			}
		}
	} else {
		at := int(*mem.U32(it, offDIterPos))
		k, v, ok = DictNext(d, &at)
		if ok && *mem.U32(it, offDIterLeft) == 0 { // something was added for what was taken away
			*RefAt(it, offDIterDict) = 0
			rt.DecRef(d)
			return 0, rt.RuntimeErrorf("dictionary keys changed during iteration")
		}
		*mem.U32(it, offDIterPos) = uint32(at)
	}
	if !ok {
		*RefAt(it, offDIterDict) = 0
		rt.DecRef(d)
		return 0, nil
	}
	*mem.U32(it, offDIterLeft)--
	switch id {
	case TDictKeyIter, TDictRevKeyIter:
		return NewRef(k), nil
	case TDictValueIter, TDictRevValueIter:
		return NewRef(v), nil
	}
	IncRef(k)
	IncRef(v)
	return rt.reuseTuple(*RefAt(it, offDIterTup), k, v)
}

// reuseTuple returns the pair (a, b) in t itself when nobody but the iterator holds t, else in a new tuple. refs: a and b stolen, result new
func (rt *Runtime) reuseTuple(t, a, b Ref) (Ref, error) {
	if Refcount(t) == 1 {
		items := TupleItems(t)
		x, y := items[0], items[1]
		items[0], items[1] = a, b
		IncRef(t)
		rt.DecRef(x)
		rt.DecRef(y)
		if *RefAt(t-1, 0) == 0 { // a collection may have untracked it while it held only atoms
			rt.Track(t)
		}
		return t, nil
	}
	n, err := rt.NewTuple(2)
	if err != nil {
		rt.DecRef(a)
		rt.DecRef(b)
		return 0, err
	}
	TupleItems(n)[0], TupleItems(n)[1] = a, b
	return n, nil
}

func dictIterSpec(id TypeID, name string) TypeSpec {
	return TypeSpec{ID: id, Name: name, Flags: FlagGC | FlagNoInstantiate, Size: dictIterSize, Slots: Slots{
		Dealloc: func(rt *Runtime, it Ref) {
			rt.Untrack(it)
			rt.XDecRef(*RefAt(it, offDIterDict))
			rt.XDecRef(*RefAt(it, offDIterTup))
			rt.FreeGC(it, dictIterSize)
		},
		Traverse: func(_ *Runtime, it Ref, visit Visit) {
			visitField(it, offDIterDict, visit)
			visitField(it, offDIterTup, visit)
		},
		Iter: SelfIter, IterNext: dictIterNext,
	}, Methods: []Native{{Name: "__length_hint__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		d := *RefAt(a[0], offDIterDict)
		if d == 0 || uint32(DictLen(d)) != *mem.U32(a[0], offDIterUsed) {
			return rt.NewInt(0)
		}
		return rt.NewInt(int64(int32(*mem.U32(a[0], offDIterLeft))))
	}}, dictIterReduce}}
}

func dictKeyIterType() TypeSpec    { return dictIterSpec(TDictKeyIter, "dict_keyiterator") }
func dictValueIterType() TypeSpec  { return dictIterSpec(TDictValueIter, "dict_valueiterator") }
func dictItemIterType() TypeSpec   { return dictIterSpec(TDictItemIter, "dict_itemiterator") }
func dictRevKeyIterType() TypeSpec { return dictIterSpec(TDictRevKeyIter, "dict_reversekeyiterator") }
func dictRevValueIterType() TypeSpec {
	return dictIterSpec(TDictRevValueIter, "dict_reversevalueiterator")
}
func dictRevItemIterType() TypeSpec {
	return dictIterSpec(TDictRevItemIter, "dict_reverseitemiterator")
}

// viewSetOp applies a set operation to the keys or items of a view: a set is made of the left side and the named method called with the right one.
func viewSetOp(op func(rt *Runtime, s, o Ref) error) BinaryFunc {
	return func(rt *Runtime, a, b Ref) (Ref, error) {
		s, err := rt.setFromIter(a)
		if err != nil {
			return 0, err
		}
		if err := op(rt, s, b); err != nil {
			rt.DecRef(s)
			return 0, err
		}
		return s, nil
	}
}

func (rt *Runtime) isViewOrSet(o Ref) bool {
	switch TypeOf(o) {
	case TDictKeys, TDictItems:
		return true
	}
	return rt.IsInstanceOf(o, TSet) || rt.IsInstanceOf(o, TFrozenSet)
}

// allIn reports whether every item of a is in b.
func (rt *Runtime) allIn(a, b Ref) (bool, error) {
	it, err := rt.Iter(a)
	if err != nil {
		return false, err
	}
	defer rt.DecRef(it)
	for {
		v, err := rt.Next(it)
		if err != nil {
			return false, err
		}
		if v == 0 {
			return true, nil
		}
		ok, err := rt.Contains(b, v)
		rt.DecRef(v)
		if err != nil || !ok {
			return false, err
		}
	}
}

func viewRichCompare(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
	if !rt.isViewOrSet(b) {
		return rt.NotImplemented, nil
	}
	la, err := rt.Len(a)
	if err != nil {
		return 0, err
	}
	lb, err := rt.Len(b)
	if err != nil {
		return 0, err
	}
	ok := false
	switch op {
	case CmpEQ, CmpNE:
		if la == lb {
			ok, err = rt.allIn(a, b)
		}
		if op == CmpNE && err == nil {
			ok = !ok
		}
	case CmpLT, CmpLE:
		if la < lb || op == CmpLE && la == lb {
			ok, err = rt.allIn(a, b)
		}
	default:
		if la > lb || op == CmpGE && la == lb {
			ok, err = rt.allIn(b, a)
		}
	}
	return rt.Bool(ok), err
}

func dictViewSpec(id TypeID, name string, iter, rev TypeID, contains func(rt *Runtime, o, v Ref) (bool, error)) TypeSpec {
	s := Slots{
		Dealloc: func(rt *Runtime, v Ref) {
			rt.Untrack(v)
			rt.DecRef(*RefAt(v, offViewDict))
			rt.FreeGC(v, viewSize)
		},
		Traverse: func(_ *Runtime, v Ref, visit Visit) { visit(*RefAt(v, offViewDict)) },
		Iter:     func(rt *Runtime, v Ref) (Ref, error) { return rt.newDictIter(iter, *RefAt(v, offViewDict)) },
		Len:      func(_ *Runtime, v Ref) (int, error) { return DictLen(*RefAt(v, offViewDict)), nil },
		Contains: contains,
		Repr: func(rt *Runtime, v Ref) (Ref, error) {
			if rt.ReprEnter(v) {
				return rt.NewStr("...")
			}
			defer rt.ReprLeave(v)
			l, err := rt.ListFromIter(v)
			if err != nil {
				return 0, err
			}
			r, err := rt.ReprGo(l)
			rt.DecRef(l)
			if err != nil {
				return 0, err
			}
			return rt.NewStr(name + "(" + r + ")")
		},
	}
	methods := []Native{{Name: "__reversed__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		return rt.newDictIter(rev, *RefAt(a[0], offViewDict))
	}}}
	if id != TDictValues {
		s.RichCompare = viewRichCompare
		s.Binary = [nbSlots]BinaryFunc{
			NbSubtract: viewSetOp((*Runtime).setDifferenceUpdate),
			NbAnd:      viewAnd,
			NbOr:       viewSetOp((*Runtime).SetUpdate),
			NbXor:      viewSetOp((*Runtime).setSymmetricUpdate),
		}
		methods = append(methods, Native{Name: "isdisjoint", Sig: "self, other, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			return rt.viewIsDisjoint(a[0], a[1])
		}})
	}
	return TypeSpec{ID: id, Name: name, Flags: FlagGC | FlagNoInstantiate, Size: viewSize, Slots: s, Methods: methods,
		GetSets: []GetSet{{Name: "mapping", Get: func(rt *Runtime, v Ref) (Ref, error) { return rt.newMappingProxy(*RefAt(v, offViewDict)) }}}}
}

func isView(o Ref) bool { return TypeOf(o) == TDictKeys || TypeOf(o) == TDictItems }

func (rt *Runtime) isExactSet(o Ref) bool { return TypeOf(o) == TSet || TypeOf(o) == TFrozenSet }

// viewAnd is view & other: the items of the smaller one, if the sizes are known, that the other has.
func viewAnd(rt *Runtime, view, other Ref) (Ref, error) {
	if !isView(view) {
		view, other = other, view
	}
	n, err := rt.Len(view)
	if err != nil {
		return 0, err
	}
	if TypeOf(other) == TSet && n <= SetLen(other) {
		return rt.setIntersection(other, view)
	}
	if isView(other) {
		if m, err := rt.Len(other); err != nil {
			return 0, err
		} else if m > n {
			view, other = other, view
		}
	}
	s, err := rt.NewSet()
	if err != nil {
		return 0, err
	}
	err = rt.eachItem(other, func(v Ref) (bool, error) {
		in, err := rt.Contains(view, v)
		if err == nil && in {
			err = rt.SetAdd(s, v)
		}
		return true, err
	})
	if err != nil {
		rt.DecRef(s)
		return 0, err
	}
	return s, nil
}

func (rt *Runtime) viewIsDisjoint(view, other Ref) (Ref, error) {
	n, err := rt.Len(view)
	if err != nil {
		return 0, err
	}
	if view == other {
		return rt.Bool(n == 0), nil
	}
	if rt.isExactSet(other) || isView(other) {
		if m, err := rt.Len(other); err != nil {
			return 0, err
		} else if m > n {
			view, other = other, view
		}
	}
	disjoint := true
	err = rt.eachItem(other, func(v Ref) (bool, error) {
		in, err := rt.Contains(view, v)
		disjoint = !in
		return disjoint, err
	})
	if err != nil {
		return 0, err
	}
	return rt.Bool(disjoint), nil
}

func dictKeysType() TypeSpec {
	return dictViewSpec(TDictKeys, "dict_keys", TDictKeyIter, TDictRevKeyIter, func(rt *Runtime, o, v Ref) (bool, error) {
		x, err := rt.DictGet(*RefAt(o, offViewDict), v)
		return x != 0, err
	})
}

func dictItemsType() TypeSpec {
	return dictViewSpec(TDictItems, "dict_items", TDictItemIter, TDictRevItemIter, func(rt *Runtime, o, v Ref) (bool, error) {
		if !rt.IsInstanceOf(v, TTuple) || len(rt.TupleItemsAny(v)) != 2 {
			return false, nil
		}
		p := rt.TupleItemsAny(v)
		x, err := rt.DictGet(*RefAt(o, offViewDict), p[0])
		if err != nil || x == 0 {
			return false, err
		}
		IncRef(x)
		eq, err := rt.Equal(x, p[1])
		rt.DecRef(x)
		return eq, err
	})
}

func dictValuesType() TypeSpec {
	return dictViewSpec(TDictValues, "dict_values", TDictValueIter, TDictRevValueIter, nil)
}

// mappingproxy: 8 mapping.
func (rt *Runtime) newMappingProxy(m Ref) (Ref, error) {
	p, err := rt.AllocGC(TMappingProxy, viewSize)
	if err != nil {
		return 0, err
	}
	*RefAt(p, offViewDict) = NewRef(m)
	rt.Track(p)
	return p, nil
}

var mappingProxySig = ParseSignature("mapping")

func mappingProxyType() TypeSpec {
	m := func(o Ref) Ref { return *RefAt(o, offViewDict) }
	forward := func(name string, sig string) Native {
		return Native{Name: name, Sig: sig, Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			f, err := rt.GetAttr(m(a[0]), rt.Intern(name))
			if err != nil {
				return 0, err
			}
			n := 1
			for n < len(a) && a[n] != 0 {
				n++
			}
			r, err := rt.Call(f, a[1:n], 0)
			rt.DecRef(f)
			return r, err
		}}
	}
	return TypeSpec{ID: TMappingProxy, Name: "mappingproxy", Flags: FlagGC | FlagMapping, Size: viewSize, Slots: Slots{
		New: func(rt *Runtime, _ *Type, args []Ref, kw Ref) (Ref, error) {
			var v [1]Ref
			if err := rt.Unpack("mappingproxy", mappingProxySig, args, kw, v[:]); err != nil {
				return 0, err
			}
			if rt.TypeFor(v[0]).GetItem == nil || rt.IsInstanceOf(v[0], TList) || rt.IsInstanceOf(v[0], TTuple) {
				return 0, rt.TypeErrorf("mappingproxy() argument must be a mapping, not %s", rt.TypeName(v[0]))
			}
			return rt.newMappingProxy(v[0])
		},
		Dealloc: func(rt *Runtime, o Ref) {
			rt.Untrack(o)
			rt.DecRef(m(o))
			rt.FreeGC(o, viewSize)
		},
		Traverse: func(_ *Runtime, o Ref, visit Visit) { visit(m(o)) },
		Len:      func(rt *Runtime, o Ref) (int, error) { return rt.Len(m(o)) },
		GetItem:  func(rt *Runtime, o, k Ref) (Ref, error) { return rt.GetItem(m(o), k) },
		Contains: func(rt *Runtime, o, k Ref) (bool, error) { return rt.Contains(m(o), k) },
		Iter:     func(rt *Runtime, o Ref) (Ref, error) { return rt.Iter(m(o)) },
		Str:      func(rt *Runtime, o Ref) (Ref, error) { return rt.ToStr(m(o)) },
		Hash:     func(rt *Runtime, o Ref) (int64, error) { return rt.Hash(m(o)) },
		Repr: func(rt *Runtime, o Ref) (Ref, error) {
			s, err := rt.ReprGo(m(o))
			if err != nil {
				return 0, err
			}
			return rt.NewStr("mappingproxy(" + s + ")")
		},
		RichCompare: func(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
			if TypeOf(a) != TMappingProxy {
				return rt.NotImplemented, nil
			}
			if TypeOf(b) == TMappingProxy {
				b = m(b)
			}
			return rt.RichCompare(m(a), b, op)
		},
		Binary: [nbSlots]BinaryFunc{NbOr: func(rt *Runtime, a, b Ref) (Ref, error) {
			if TypeOf(a) == TMappingProxy {
				a = m(a)
			}
			if TypeOf(b) == TMappingProxy {
				b = m(b)
			}
			return rt.BinaryOp(a, b, NbOr)
		}},
	}, Methods: []Native{forward("get", "self, key, default=, /"), forward("keys", "self, /"), forward("values", "self, /"), forward("items", "self, /"), forward("copy", "self, /"), forward("__reversed__", "self, /")}}
}
