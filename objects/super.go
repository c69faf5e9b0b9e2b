package objects

// super: 8 type, 12 object or 0, 16 type of the object or 0.
const (
	offSuperType = 8
	offSuperObj  = 12
	offSuperObjT = 16
	superSize    = 24
)

// superCheck returns the type whose MRO super(t, obj) walks. refs: result borrowed
func (rt *Runtime) superCheck(t *Type, obj Ref) (*Type, error) {
	if rt.IsTypeObj(obj) && rt.IsSubtype(rt.TypeFromObj(obj), t) {
		return rt.TypeFromObj(obj), nil
	}
	if rt.IsSubtype(rt.TypeFor(obj), t) {
		return rt.TypeFor(obj), nil
	}
	c, err := rt.LookupAttr(obj, rt.Name(NameClass))
	if err != nil {
		return nil, err
	}
	if c != 0 {
		defer rt.DecRef(c)
		if rt.IsTypeObj(c) && rt.TypeFromObj(c) != rt.TypeFor(obj) && rt.IsSubtype(rt.TypeFromObj(c), t) {
			return rt.TypeFromObj(c), nil
		}
	}
	kind := "instance of"
	name := rt.TypeName(obj)
	if rt.IsTypeObj(obj) {
		kind, name = "type", rt.TypeFromObj(obj).Name
	}
	return nil, rt.TypeErrorf("super(type, obj): obj (%s %s) is not an instance or subtype of type (%s).", kind, name, t.Name)
}

func (rt *Runtime) newSuper(t, obj Ref) (Ref, error) {
	s, err := rt.genericAlloc(rt.types[TSuper])
	if err != nil {
		return 0, err
	}
	if err := rt.superSet(s, t, obj); err != nil {
		rt.DecRef(s)
		return 0, err
	}
	return s, nil
}

func (rt *Runtime) superSet(s, t, obj Ref) error {
	var objT Ref
	if obj == rt.None {
		obj = 0
	}
	if obj != 0 {
		u, err := rt.superCheck(rt.TypeFromObj(t), obj)
		if err != nil {
			return err
		}
		objT = NewRef(u.Obj)
		IncRef(obj)
	}
	rt.SetSlot(RefAt(s, offSuperType), NewRef(t))
	rt.SetSlot(RefAt(s, offSuperObj), obj)
	rt.SetSlot(RefAt(s, offSuperObjT), objT)
	return nil
}

// SuperLookup resolves name for super(t, obj): the first definition behind t in the MRO of start. With method set a plain function comes back unbound.
func (rt *Runtime) SuperLookup(t Ref, obj Ref, start *Type, name Ref, method bool) (v Ref, unbound bool, err error) {
	mro := start.MRO()
	if mro != 0 && !(StrEq(name, rt.Name(NameClass))) {
		IncRef(mro)
		defer rt.DecRef(mro)
		items := TupleItems(mro)
		i := 0
		for i < len(items) && items[i] != t {
			i++
		}
		for i++; i < len(items); i++ {
			d := rt.DictGetStr(*RefAt(items[i], offTypeDict), name)
			if d == 0 {
				continue
			}
			dt := rt.TypeFor(d)
			if method && obj != start.Obj && dt.Flags&FlagMethodDescr != 0 {
				return NewRef(d), true, nil
			}
			IncRef(d)
			if dt.DescrGet != nil {
				o := obj
				if obj == start.Obj {
					o = 0
				}
				v, err = dt.DescrGet(rt, d, o, start.Obj)
				rt.DecRef(d)
				return v, false, err
			}
			return d, false, nil
		}
	}
	return 0, false, nil
}

// LoadSuper resolves super(t, self).name, as LOAD_SUPER_ATTR does without making the super object.
func (rt *Runtime) LoadSuper(t, self, name Ref, method bool) (v Ref, unbound bool, err error) {
	if !rt.IsTypeObj(t) {
		return 0, false, rt.TypeErrorf("super() argument 1 must be a type, not %s", rt.TypeName(t))
	}
	start, err := rt.superCheck(rt.TypeFromObj(t), self)
	if err != nil {
		return 0, false, err
	}
	v, unbound, err = rt.SuperLookup(t, self, start, name, method)
	if err != nil || v != 0 {
		return v, unbound, err
	}
	s, err := rt.newSuper(t, self)
	if err != nil {
		return 0, false, err
	}
	v, err = rt.GenericGetAttr(s, name)
	rt.DecRef(s)
	return v, false, err
}

var superFields = [...]uintptr{offSuperObj, offSuperType, offSuperObjT}

func superType() TypeSpec {
	return TypeSpec{ID: TSuper, Name: "super", Flags: FlagGC | FlagBaseType, Size: superSize, Slots: Slots{
		New: func(rt *Runtime, t *Type, _ []Ref, _ Ref) (Ref, error) { return rt.genericAlloc(t) },
		Init: func(rt *Runtime, self Ref, args []Ref, kw Ref) error {
			if kw != 0 {
				return rt.TypeErrorf("super() takes no keyword arguments")
			}
			if len(args) > 2 {
				return rt.TypeErrorf("super() expected at most 2 arguments, got %d", len(args))
			}
			if len(args) == 0 {
				t, obj, err := rt.VM.SuperArgs()
				if err != nil {
					return err
				}
				return rt.superSet(self, t, obj)
			}
			if !rt.IsTypeObj(args[0]) {
				return rt.TypeErrorf("super() argument 1 must be a type, not %s", rt.TypeName(args[0]))
			}
			var obj Ref
			if len(args) == 2 {
				obj = args[1]
			}
			return rt.superSet(self, args[0], obj)
		},
		Dealloc: func(rt *Runtime, o Ref) {
			rt.Untrack(o)
			for _, off := range superFields {
				rt.XDecRef(*RefAt(o, off))
			}
			rt.freeInstance(o, superSize)
		},
		Traverse: func(_ *Runtime, o Ref, visit Visit) {
			for _, off := range superFields {
				if v := *RefAt(o, off); v != 0 {
					visit(v)
				}
			}
		},
		GetAttr: func(rt *Runtime, o, name Ref) (Ref, error) {
			if st := *RefAt(o, offSuperObjT); st != 0 {
				v, _, err := rt.SuperLookup(*RefAt(o, offSuperType), *RefAt(o, offSuperObj), rt.TypeFromObj(st), name, false)
				if err != nil || v != 0 {
					return v, err
				}
			}
			return rt.GenericGetAttr(o, name)
		},
		Repr: func(rt *Runtime, o Ref) (Ref, error) {
			name := "NULL"
			if t := *RefAt(o, offSuperType); t != 0 {
				name = rt.TypeFromObj(t).Name
			}
			if ot := *RefAt(o, offSuperObjT); ot != 0 {
				return rt.NewStr("<super: <class '" + name + "'>, <" + rt.TypeFromObj(ot).Name + " object>>")
			}
			return rt.NewStr("<super: <class '" + name + "'>, NULL>")
		},
		DescrGet: func(rt *Runtime, d, obj, _ Ref) (Ref, error) {
			if obj == 0 || obj == rt.None || *RefAt(d, offSuperObj) != 0 {
				return NewRef(d), nil
			}
			if TypeOf(d) != TSuper { // a subclass makes its own
				return rt.Call2(rt.TypeFor(d).Obj, *RefAt(d, offSuperType), obj)
			}
			return rt.newSuper(*RefAt(d, offSuperType), obj)
		},
	}, Members: []Member{{Name: "__thisclass__", Off: offSuperType, ReadOnly: true, NoneIfNull: true}, {Name: "__self__", Off: offSuperObj, ReadOnly: true, NoneIfNull: true},
		{Name: "__self_class__", Off: offSuperObjT, ReadOnly: true, NoneIfNull: true}}}
}
