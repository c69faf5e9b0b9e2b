package objects

import (
	"strings"

	"minipy/mem"
)

// Descriptors of built-in types share one layout (collected objects in CPython too):
//
//	 8  owner  Ref     the type, owned
//	12  name   Ref     str
//	16  index  uint32  into Runtime.natives, slotDefs, Runtime.getsets or the field offset of a member
//	20  flags  uint32
const (
	offDescrOwner = 8
	offDescrName  = 12
	offDescrIndex = 16
	offDescrFlags = 20
	descrSize     = 24
)

func (rt *Runtime) newDescr(kind TypeID, t *Type, name Ref, index uint32) (Ref, error) {
	d, err := rt.AllocGC(kind, descrSize)
	if err != nil {
		return 0, err
	}
	*RefAt(d, offDescrOwner) = NewRef(t.Obj)
	*RefAt(d, offDescrName) = NewRef(name)
	*mem.U32(d, offDescrIndex) = index
	rt.Track(d)
	return d, nil
}

func (rt *Runtime) newWrapperDescr(t *Type, slot int, name Ref) (Ref, error) {
	return rt.newDescr(TWrapperDescr, t, name, uint32(slot))
}

// wrapperOf returns the type whose slot a slot wrapper shows and its index in slotDefs.
func (rt *Runtime) wrapperOf(w Ref) (*Type, int) {
	return rt.TypeFromObj(*RefAt(w, offDescrOwner)), int(*mem.U32(w, offDescrIndex))
}

func (rt *Runtime) addNative(n *Native) uint32 {
	rt.natives = append(rt.natives, n)
	return uint32(len(rt.natives) - 1)
}

func (rt *Runtime) addMethod(t *Type, n *Native) error {
	name := rt.Intern(n.Name)
	idx := rt.addNative(n)
	var v Ref
	var err error
	switch {
	case n.Flags&ClassMethod != 0:
		v, err = rt.newDescr(TClassMethodDescr, t, name, idx)
	case n.Flags&StaticMethod != 0:
		var f Ref
		if f, err = rt.newBuiltin(idx, t.Obj, 0); err == nil {
			SetFlag(f, flagSelfUnused)
			v, err = rt.newStaticMethod(f)
			rt.DecRef(f)
		}
	default:
		v, err = rt.newDescr(TMethodDescr, t, name, idx)
	}
	if err != nil {
		return err
	}
	err = rt.DictSet(t.TypeDict(), name, v)
	rt.DecRef(v)
	return err
}

func (rt *Runtime) addGetSet(t *Type, g *GetSet) error {
	rt.getsets = append(rt.getsets, g)
	return rt.addDescr(TGetSetDescr, t, g.Name, uint32(len(rt.getsets)-1), 0)
}

func (rt *Runtime) addDescr(kind TypeID, t *Type, name string, idx, flags uint32) error {
	n := rt.Intern(name)
	v, err := rt.newDescr(kind, t, n, idx)
	if err != nil {
		return err
	}
	*mem.U32(v, offDescrFlags) = flags
	err = rt.DictSet(t.TypeDict(), n, v)
	rt.DecRef(v)
	return err
}

const (
	memberReadOnly = 1 << iota
	memberNoneIfNull
)

func (rt *Runtime) addMember(t *Type, m Member) error {
	var flags uint32
	if m.ReadOnly {
		flags |= memberReadOnly
	}
	if m.NoneIfNull {
		flags |= memberNoneIfNull
	}
	return rt.addDescr(TMemberDescr, t, m.Name, uint32(m.Off), flags)
}

func descrTraverse(_ *Runtime, o Ref, visit Visit) {
	visit(*RefAt(o, offDescrOwner))
}

func descrTraverseAll(_ *Runtime, o Ref, visit Visit) {
	visit(*RefAt(o, offDescrOwner))
	visit(*RefAt(o, offDescrName))
}

func descrDealloc(rt *Runtime, o Ref) {
	rt.Untrack(o)
	rt.DecRef(*RefAt(o, offDescrOwner))
	rt.DecRef(*RefAt(o, offDescrName))
	rt.FreeGC(o, descrSize)
}

func descrName(rt *Runtime, o Ref) string { return rt.StrGo(*RefAt(o, offDescrName)) }

func descrOwner(rt *Runtime, o Ref) *Type { return rt.TypeFromObj(*RefAt(o, offDescrOwner)) }

func descrRepr(kind string) UnaryFunc {
	return func(rt *Runtime, o Ref) (Ref, error) {
		return rt.NewStr("<" + kind + " '" + descrName(rt, o) + "' of '" + descrOwner(rt, o).Name + "' objects>")
	}
}

// descrCheck raises TypeError unless obj is an instance of the descriptor's owner.
func (rt *Runtime) descrCheck(d, obj Ref) error {
	if t := descrOwner(rt, d); !rt.IsSubtype(rt.TypeFor(obj), t) {
		return rt.TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", descrName(rt, d), t.Name, rt.TypeName(obj))
	}
	return nil
}

func methodDescrCall(rt *Runtime, d Ref, args []Ref, kw Ref) (Ref, error) {
	t := descrOwner(rt, d)
	npos := len(args)
	if kw != 0 {
		npos -= TupleLen(kw)
	}
	if npos < 1 {
		return 0, rt.TypeErrorf("unbound method %s.%s() needs an argument", t.shortName(), descrName(rt, d))
	}
	if at := rt.TypeFor(args[0]); at != t && !rt.IsSubtype(at, t) {
		return 0, rt.TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", descrName(rt, d), t.Name, at.Name)
	}
	n := rt.natives[*mem.U32(d, offDescrIndex)]
	if n.Flags&Tuple == 0 {
		return rt.callNative(n, args, kw, false)
	}
	p, err := rt.pack(args[1:], kw)
	if err != nil {
		return 0, err
	}
	r, err := rt.callNative(n, args, kw, false)
	rt.unpack(&p)
	return r, err
}

func methodDescrGet(rt *Runtime, d, obj, _ Ref) (Ref, error) {
	if obj == 0 {
		return NewRef(d), nil
	}
	if err := rt.descrCheck(d, obj); err != nil {
		return 0, err
	}
	return rt.newBuiltin(*mem.U32(d, offDescrIndex), obj, 0)
}

func classMethodDescrGet(rt *Runtime, d, obj, typ Ref) (Ref, error) {
	if typ == 0 {
		typ = rt.TypeFor(obj).Obj
	}
	return rt.newBuiltin(*mem.U32(d, offDescrIndex), typ, 0)
}

func wrapperCall(rt *Runtime, w Ref, args []Ref, kw Ref) (Ref, error) {
	return rt.packing(wrapperCallPacked, w, args, kw)
}

func wrapperCallPacked(rt *Runtime, w Ref, args []Ref, kw Ref) (Ref, error) {
	t, i := rt.wrapperOf(w)
	npos := len(args)
	if kw != 0 {
		npos -= TupleLen(kw)
	}
	if npos < 1 {
		return 0, rt.TypeErrorf("descriptor '%s' of '%s' object needs an argument", slotDefs[i].name, t.Name)
	}
	if !rt.IsSubtype(rt.TypeFor(args[0]), t) {
		return 0, rt.TypeErrorf("descriptor '%s' requires a '%s' object but received a '%s'", slotDefs[i].name, t.Name, rt.TypeName(args[0]))
	}
	return rt.withoutFirst(args, kw, func() (Ref, error) { return rt.callSlotWrapper(t, i, args, kw) })
}

// callSlotWrapper calls slot i of t with self and arguments in args.
func (rt *Runtime) callSlotWrapper(t *Type, i int, args []Ref, kw Ref) (Ref, error) {
	def := &slotDefs[i]
	if def.kw != nil {
		return def.kw(rt, t, args, kw)
	}
	if kw != 0 && TupleLen(kw) > 0 {
		return 0, rt.TypeErrorf("wrapper %s() takes no keyword arguments", def.name)
	}
	if n, g := len(args)-1, def.sig; n < g.minPos-1 || n > g.posMax-1 {
		if !def.unpacks() {
			return 0, rt.TypeErrorf("expected %d argument%s, got %d", g.minPos-1, plural(g.minPos-1), n)
		}
		return 0, rt.CheckPositional("", n, g.minPos-1, g.posMax-1)
	}
	var buf [3]Ref
	copy(buf[:], args)
	full, mark, err := rt.args.take(rt, 3)
	if err != nil {
		return 0, err
	}
	copy(full, buf[:])
	r, err := def.wrap(rt, t, full)
	rt.args.release(mark)
	return r, err
}

func wrapperGet(rt *Runtime, w, obj, _ Ref) (Ref, error) {
	if obj == 0 {
		return NewRef(w), nil
	}
	if err := rt.descrCheck(w, obj); err != nil {
		return 0, err
	}
	m, err := rt.AllocGC(TMethodWrapper, 16)
	if err != nil {
		return 0, err
	}
	*RefAt(m, 8) = NewRef(w)
	*RefAt(m, 12) = NewRef(obj)
	rt.Track(m)
	return m, nil
}

// A method wrapper is a slot wrapper bound to an object: 8 wrapper, 12 self.
func methodWrapperType() TypeSpec {
	return TypeSpec{ID: TMethodWrapper, Name: "method-wrapper", Flags: FlagGC | FlagNoInstantiate, Size: 16, Slots: Slots{
		Dealloc: func(rt *Runtime, o Ref) {
			rt.Untrack(o)
			if !rt.TrashBegin(o) {
				return
			}
			rt.DecRef(*RefAt(o, 8))
			rt.DecRef(*RefAt(o, 12))
			rt.FreeGC(o, 16)
			rt.TrashEnd()
		},
		Traverse: func(_ *Runtime, o Ref, visit Visit) {
			visit(*RefAt(o, 8))
			visit(*RefAt(o, 12))
		},
		Repr: func(rt *Runtime, o Ref) (Ref, error) {
			self := *RefAt(o, 12)
			return rt.NewStr("<method-wrapper '" + descrName(rt, *RefAt(o, 8)) + "' of " + rt.TypeName(self) + " object at " + hexAddr(self) + ">")
		},
		RichCompare: func(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
			if op != CmpEQ && op != CmpNE || TypeOf(b) != TMethodWrapper {
				return rt.NotImplemented, nil
			}
			return rt.Bool((*RefAt(a, 8) == *RefAt(b, 8) && *RefAt(a, 12) == *RefAt(b, 12)) == (op == CmpEQ)), nil
		},
		Hash: func(_ *Runtime, o Ref) (int64, error) { return int64(*RefAt(o, 8)) ^ int64(*RefAt(o, 12))<<20, nil },
		Call: methodWrapperCall,
	}, Members: []Member{{Name: "__self__", Off: 12, ReadOnly: true}}, GetSets: []GetSet{
		{Name: "__name__", Get: func(rt *Runtime, o Ref) (Ref, error) { return NewRef(*RefAt(*RefAt(o, 8), offDescrName)), nil }},
		{Name: "__qualname__", Get: func(rt *Runtime, o Ref) (Ref, error) {
			w := *RefAt(o, 8)
			return rt.NewStr(descrOwner(rt, w).Name + "." + descrName(rt, w))
		}},
		{Name: "__objclass__", Get: func(rt *Runtime, o Ref) (Ref, error) { return NewRef(*RefAt(*RefAt(o, 8), offDescrOwner)), nil }},
		{Name: "__doc__", Get: func(rt *Runtime, o Ref) (Ref, error) {
			_, doc := slotDoc(rt, *RefAt(o, 8))
			return rt.textOrNone(doc)
		}},
		{Name: "__text_signature__", Get: func(rt *Runtime, o Ref) (Ref, error) {
			signature, _ := slotDoc(rt, *RefAt(o, 8))
			return rt.textOrNone(signature)
		}},
	}, Methods: []Native{reduceNative(func(rt *Runtime, o Ref) (Ref, error) { return attrReduce(rt, o, *RefAt(o, 12)) })}}
}

func methodWrapperCall(rt *Runtime, o Ref, args []Ref, kw Ref) (Ref, error) {
	return rt.packing(methodWrapperCallPacked, o, args, kw)
}

func methodWrapperCallPacked(rt *Runtime, o Ref, args []Ref, kw Ref) (Ref, error) {
	t, i := rt.wrapperOf(*RefAt(o, 8))
	v, mark, err := rt.args.take(rt, len(args)+1)
	if err != nil {
		return 0, err
	}
	v[0] = *RefAt(o, 12)
	copy(v[1:], args)
	old := rt.inTuple(rt.argTuple.tup, v[1:])
	r, err := rt.callSlotWrapper(t, i, v, kw)
	rt.argTuple = old
	rt.args.release(mark)
	return r, err
}

func descrSpec(id TypeID, name, repr string, s Slots, flags TypeFlags) TypeSpec {
	var methods []Native
	if id != TGetSetDescr && id != TClassMethodDescr {
		methods = []Native{reduceNative(func(rt *Runtime, o Ref) (Ref, error) { return attrReduce(rt, o, *RefAt(o, offDescrOwner)) })}
	}
	s.Dealloc, s.Traverse, s.TraverseAll = descrDealloc, descrTraverse, descrTraverseAll
	s.Repr = descrRepr(repr)
	return TypeSpec{ID: id, Name: name, Flags: FlagGC | FlagNoInstantiate | flags, Size: descrSize, Slots: s,
		Members: []Member{{Name: "__objclass__", Off: offDescrOwner, ReadOnly: true}, {Name: "__name__", Off: offDescrName, ReadOnly: true}},
		GetSets: []GetSet{
			{Name: "__qualname__", Get: func(rt *Runtime, o Ref) (Ref, error) {
				return rt.NewStr(descrOwner(rt, o).Name + "." + descrName(rt, o))
			}},
			{Name: "__doc__", Get: descrDoc},
			{Name: "__text_signature__", Get: func(rt *Runtime, o Ref) (Ref, error) {
				signature, _ := descrText(rt, o)
				return rt.textOrNone(signature)
			}},
		}, Methods: methods}
}

func descrDoc(rt *Runtime, o Ref) (Ref, error) {
	_, doc := descrText(rt, o)
	return rt.textOrNone(doc)
}

func descrText(rt *Runtime, o Ref) (signature, doc string) {
	switch TypeOf(o) {
	case TMethodDescr, TClassMethodDescr:
		return rt.natives[*mem.U32(o, offDescrIndex)].docOf()
	case TWrapperDescr:
		return slotDoc(rt, o)
	case TGetSetDescr:
		return "", rt.getsets[*mem.U32(o, offDescrIndex)].Doc
	}
	return "", ""
}

func methodDescrType() TypeSpec {
	return descrSpec(TMethodDescr, "method_descriptor", "method", Slots{Call: methodDescrCall, DescrGet: methodDescrGet}, FlagMethodDescr)
}

func classMethodDescrType() TypeSpec {
	return descrSpec(TClassMethodDescr, "classmethod_descriptor", "method", Slots{DescrGet: classMethodDescrGet, Call: func(rt *Runtime, d Ref, args []Ref, kw Ref) (Ref, error) {
		return rt.callNative(rt.natives[*mem.U32(d, offDescrIndex)], args, kw, false)
	}}, 0)
}

func wrapperDescrType() TypeSpec {
	return descrSpec(TWrapperDescr, "wrapper_descriptor", "slot wrapper", Slots{Call: wrapperCall, DescrGet: wrapperGet}, FlagMethodDescr)
}

func getSetDescrType() TypeSpec {
	return descrSpec(TGetSetDescr, "getset_descriptor", "attribute", Slots{
		DescrGet: func(rt *Runtime, d, obj, _ Ref) (Ref, error) {
			if obj == 0 {
				return NewRef(d), nil
			}
			if err := rt.descrCheck(d, obj); err != nil {
				return 0, err
			}
			return rt.getsets[*mem.U32(d, offDescrIndex)].Get(rt, obj)
		},
		DescrSet: func(rt *Runtime, d, obj, v Ref) error {
			if err := rt.descrCheck(d, obj); err != nil {
				return err
			}
			g := rt.getsets[*mem.U32(d, offDescrIndex)]
			if g.Set == nil {
				return rt.Raisef(TAttributeError, "attribute '%s' of '%s' objects is not writable", g.Name, descrOwner(rt, d).Name)
			}
			return g.Set(rt, obj, v)
		},
	}, 0)
}

func memberDescrType() TypeSpec {
	return descrSpec(TMemberDescr, "member_descriptor", "member", Slots{
		DescrGet: func(rt *Runtime, d, obj, _ Ref) (Ref, error) {
			if obj == 0 {
				return NewRef(d), nil
			}
			if err := rt.descrCheck(d, obj); err != nil {
				return 0, err
			}
			v := *RefAt(obj, uintptr(*mem.U32(d, offDescrIndex)))
			if v == 0 {
				if *mem.U32(d, offDescrFlags)&memberNoneIfNull != 0 {
					return rt.None, nil
				}
				n := *RefAt(d, offDescrName)
				return 0, rt.AttributeErrorf(obj, n, "'%s' object has no attribute '%s'", strings.TrimPrefix(rt.QualifiedTypeName(rt.TypeFor(obj)), "__main__."), rt.StrGo(n))
			}
			return NewRef(v), nil
		},
		DescrSet: func(rt *Runtime, d, obj, v Ref) error {
			if err := rt.descrCheck(d, obj); err != nil {
				return err
			}
			if *mem.U32(d, offDescrFlags)&memberReadOnly != 0 {
				return rt.Raisef(TAttributeError, "readonly attribute")
			}
			p := RefAt(obj, uintptr(*mem.U32(d, offDescrIndex)))
			if v == 0 && *p == 0 && *mem.U32(d, offDescrFlags)&memberNoneIfNull == 0 {
				return rt.RaiseObj(TAttributeError, *RefAt(d, offDescrName))
			}
			XIncRef(v)
			rt.SetSlot(p, v)
			return nil
		},
	}, 0)
}
