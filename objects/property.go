package objects

import "minipy/mem"

// property: 8 fget, 12 fset, 16 fdel, 20 doc, 24 name, 28 whether doc is the getter's; staticmethod and classmethod: 8 callable, 12 dict.
const (
	offPropGet  = 8
	offPropSet  = 12
	offPropDel  = 16
	offPropDoc  = 20
	offPropName = 24
	offPropFrom = 28 // uint32: the documentation is the getter's
	propSize    = 32

	offWrappedFunc = 8
	offWrappedDict = 12
	wrappedSize    = 16
)

var propFields = [...]uintptr{offPropGet, offPropSet, offPropDel, offPropDoc, offPropName}

var propertySig = ParseSignature("fget=, fset=, fdel=, doc=")

func propertyInit(rt *Runtime, self Ref, args []Ref, kw Ref) error {
	var v [4]Ref
	if err := rt.Unpack("property", propertySig, args, kw, v[:]); err != nil {
		return err
	}
	for i := range v {
		if v[i] == rt.None {
			v[i] = 0
		}
	}
	for i, off := range propFields[:3] {
		XIncRef(v[i])
		rt.SetSlot(RefAt(self, off), v[i])
	}
	*mem.U32(self, offPropFrom) = 0
	doc := v[3]
	XIncRef(doc)
	if doc == 0 && v[0] != 0 {
		var err error
		if doc, err = rt.LookupAttr(v[0], rt.Name(NameDoc)); err != nil {
			return err
		}
		if doc == rt.None {
			doc = 0
		}
		if doc != 0 {
			*mem.U32(self, offPropFrom) = 1
		}
	}
	if TypeOf(self) == TProperty {
		rt.SetSlot(RefAt(self, offPropDoc), doc)
		return nil
	}
	// In a subclass the class's own __doc__ would hide it: it goes to where attributes go.
	if doc == 0 {
		doc = rt.None
	}
	err := rt.SetAttr(self, rt.Name(NameDoc), doc)
	rt.DecRef(doc)
	if err != nil && *mem.U32(self, offPropFrom) == 0 && rt.ExcMatches(TAttributeError) {
		rt.ClearExc() // no place for it: it is dropped
		return nil
	}
	return err
}

func (rt *Runtime) propertyError(p, obj Ref, what string) error {
	t := rt.TypeFor(obj)
	q := rt.StrGo(t.QualnameRef())
	if n := *RefAt(p, offPropName); n != 0 {
		r, err := rt.ReprGo(n)
		if err != nil {
			return err
		}
		return rt.Raisef(TAttributeError, "property %s of '%s' object has no %s", r, q, what)
	}
	return rt.Raisef(TAttributeError, "property of '%s' object has no %s", q, what)
}

func propertyCopy(field int) NativeFunc {
	return func(rt *Runtime, a []Ref) (Ref, error) {
		var v [4]Ref
		for i := range 3 {
			v[i] = rt.None
			if x := *RefAt(a[0], propFields[i]); x != 0 {
				v[i] = x
			}
		}
		if a[1] != rt.None {
			v[field] = a[1]
		}
		v[3] = rt.None
		if d := *RefAt(a[0], offPropDoc); d != 0 && (*mem.U32(a[0], offPropFrom) == 0 || v[0] == rt.None) {
			v[3] = d
		}
		args, mark, err := rt.args.take(rt, 4)
		if err != nil {
			return 0, err
		}
		copy(args, v[:])
		p, err := rt.Call(rt.TypeFor(a[0]).Obj, args, 0)
		rt.args.release(mark)
		if err != nil {
			return 0, err
		}
		if n := *RefAt(a[0], offPropName); n != 0 && rt.IsInstanceOf(p, TProperty) {
			rt.SetSlot(RefAt(p, offPropName), NewRef(n))
		}
		return p, nil
	}
}

func propertyType() TypeSpec {
	return TypeSpec{ID: TProperty, Name: "property", Flags: FlagGC | FlagBaseType, Size: propSize, Slots: Slots{
		New:  func(rt *Runtime, t *Type, _ []Ref, _ Ref) (Ref, error) { return rt.genericAlloc(t) },
		Init: propertyInit,
		Dealloc: func(rt *Runtime, o Ref) {
			rt.Untrack(o)
			for _, off := range propFields {
				rt.XDecRef(*RefAt(o, off))
			}
			rt.freeInstance(o, propSize)
		},
		Traverse: func(_ *Runtime, o Ref, visit Visit) {
			for _, off := range propFields {
				if v := *RefAt(o, off); v != 0 {
					visit(v)
				}
			}
		},
		Clear: func(rt *Runtime, o Ref) { rt.ClearSlot(RefAt(o, offPropDoc)) },
		DescrGet: func(rt *Runtime, p, obj, _ Ref) (Ref, error) {
			if obj == 0 {
				return NewRef(p), nil
			}
			f := *RefAt(p, offPropGet)
			if f == 0 {
				return 0, rt.propertyError(p, obj, "getter")
			}
			return rt.Call1(f, obj)
		},
		DescrSet: func(rt *Runtime, p, obj, v Ref) error {
			off, what := uintptr(offPropSet), "setter"
			if v == 0 {
				off, what = offPropDel, "deleter"
			}
			f := *RefAt(p, off)
			if f == 0 {
				return rt.propertyError(p, obj, what)
			}
			var r Ref
			var err error
			if v == 0 {
				r, err = rt.Call1(f, obj)
			} else {
				r, err = rt.Call2(f, obj, v)
			}
			if err != nil {
				return err
			}
			rt.DecRef(r)
			return nil
		},
	}, Methods: []Native{
		{Name: "getter", Sig: "self, fget, /", Fn: propertyCopy(0)},
		{Name: "setter", Sig: "self, fset, /", Fn: propertyCopy(1)},
		{Name: "deleter", Sig: "self, fdel, /", Fn: propertyCopy(2)},
		{Name: "__set_name__", Sig: "self, *args", Flags: Tuple, Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if len(a) != 3 {
				return 0, rt.TypeErrorf("__set_name__() takes 2 positional arguments but %d were given", len(a)-1)
			}
			rt.SetSlot(RefAt(a[0], offPropName), NewRef(a[2]))
			return rt.None, nil
		}},
	}, Members: []Member{{Name: "fget", Off: offPropGet, ReadOnly: true, NoneIfNull: true}, {Name: "fset", Off: offPropSet, ReadOnly: true, NoneIfNull: true},
		{Name: "fdel", Off: offPropDel, ReadOnly: true, NoneIfNull: true}, {Name: "__doc__", Off: offPropDoc, NoneIfNull: true}},
		GetSets: []GetSet{
			{Name: "__name__", Get: func(rt *Runtime, o Ref) (Ref, error) {
				if n := *RefAt(o, offPropName); n != 0 {
					return NewRef(n), nil
				}
				if f := *RefAt(o, offPropGet); f != 0 {
					if n, err := rt.LookupAttr(f, rt.Name(NameName)); err != nil || n != 0 {
						return n, err
					}
				}
				return 0, rt.NoAttribute(o, rt.Name(NameName))
			}, Set: func(rt *Runtime, o, v Ref) error {
				XIncRef(v)
				rt.SetSlot(RefAt(o, offPropName), v)
				return nil
			}},
			{Name: "__isabstractmethod__", Get: func(rt *Runtime, o Ref) (Ref, error) {
				for _, off := range propFields[:3] {
					if f := *RefAt(o, off); f != 0 {
						b, err := rt.isAbstract(f)
						if err != nil || b {
							return rt.Bool(b), err
						}
					}
				}
				return rt.False, nil
			}},
		}}
}

func (rt *Runtime) isAbstract(f Ref) (bool, error) {
	v, err := rt.LookupAttr(f, rt.Name(NameIsabstractmethod))
	if err != nil || v == 0 {
		return false, err
	}
	b, err := rt.Truth(v)
	rt.DecRef(v)
	return b, err
}

func (rt *Runtime) newWrapped(id TypeID, f Ref) (Ref, error) {
	o, err := rt.genericAlloc(rt.types[id])
	if err != nil {
		return 0, err
	}
	*RefAt(o, offWrappedFunc) = NewRef(f)
	return o, nil
}

func (rt *Runtime) newStaticMethod(f Ref) (Ref, error) { return rt.newWrapped(TStaticMethod, f) }

func (rt *Runtime) newClassMethod(f Ref) (Ref, error) { return rt.newWrapped(TClassMethod, f) }

func wrappedSpec(id TypeID, name string, get func(rt *Runtime, d, obj, typ Ref) (Ref, error), call CallFunc) TypeSpec {
	return TypeSpec{ID: id, Name: name, Flags: FlagGC | FlagBaseType, Size: wrappedSize, DictOff: offWrappedDict, Slots: Slots{
		New: func(rt *Runtime, t *Type, _ []Ref, _ Ref) (Ref, error) { return rt.genericAlloc(t) },
		Init: func(rt *Runtime, self Ref, args []Ref, kw Ref) error {
			if kw != 0 {
				return rt.TypeErrorf("%s() takes no keyword arguments", name)
			}
			if len(args) != 1 {
				return rt.TypeErrorf("%s expected 1 argument, got %d", name, len(args))
			}
			rt.SetSlot(RefAt(self, offWrappedFunc), NewRef(args[0]))
			for _, n := range [...]Name{NameModule, NameName, NameQualname, NameDoc, NameAnnotations} {
				v, err := rt.LookupAttr(args[0], rt.Name(n))
				if err != nil {
					return err
				}
				if v != 0 {
					_, err = rt.instanceSet(self, rt.TypeFor(self), rt.Name(n), v)
					rt.DecRef(v)
					if err != nil {
						return err
					}
				}
			}
			return nil
		},
		Dealloc: func(rt *Runtime, o Ref) {
			rt.Untrack(o)
			rt.XDecRef(*RefAt(o, offWrappedFunc))
			rt.XDecRef(*RefAt(o, offWrappedDict))
			rt.freeInstance(o, wrappedSize)
		},
		Traverse: func(_ *Runtime, o Ref, visit Visit) {
			for _, off := range [...]uintptr{offWrappedFunc, offWrappedDict} {
				if v := *RefAt(o, off); v != 0 {
					visit(v)
				}
			}
		},
		Clear: func(rt *Runtime, o Ref) {
			rt.ClearSlot(RefAt(o, offWrappedDict))
			rt.ClearSlot(RefAt(o, offWrappedFunc))
		},
		DescrGet: get,
		Call:     call,
		Repr: func(rt *Runtime, o Ref) (Ref, error) {
			s, err := rt.ReprGo(*RefAt(o, offWrappedFunc))
			if err != nil {
				return 0, err
			}
			return rt.NewStr("<" + name + "(" + s + ")>")
		},
	}, Members: []Member{{Name: "__func__", Off: offWrappedFunc, ReadOnly: true}, {Name: "__wrapped__", Off: offWrappedFunc, ReadOnly: true}},
		GetSets: []GetSet{
			{Name: "__dict__", Get: InstanceDict, Set: setInstanceDictKept},
			{Name: "__isabstractmethod__", Get: func(rt *Runtime, o Ref) (Ref, error) {
				b, err := rt.isAbstract(*RefAt(o, offWrappedFunc))
				return rt.Bool(b), err
			}},
		}}
}

func staticMethodType() TypeSpec {
	return wrappedSpec(TStaticMethod, "staticmethod", func(rt *Runtime, d, _, _ Ref) (Ref, error) {
		f := *RefAt(d, offWrappedFunc)
		if f == 0 {
			return 0, rt.RuntimeErrorf("uninitialized staticmethod object")
		}
		return NewRef(f), nil
	}, staticMethodCall)
}

func staticMethodCall(rt *Runtime, o Ref, args []Ref, kw Ref) (Ref, error) {
	return rt.packing(staticMethodCallPacked, o, args, kw)
}

func staticMethodCallPacked(rt *Runtime, o Ref, args []Ref, kw Ref) (Ref, error) {
	return rt.callPacked(*RefAt(o, offWrappedFunc), args, kw)
}

func classMethodType() TypeSpec {
	return wrappedSpec(TClassMethod, "classmethod", func(rt *Runtime, d, obj, typ Ref) (Ref, error) {
		f := *RefAt(d, offWrappedFunc)
		if f == 0 {
			return 0, rt.RuntimeErrorf("uninitialized classmethod object")
		}
		if typ == 0 {
			typ = rt.TypeFor(obj).Obj
		}
		return rt.NewMethod(f, typ)
	}, nil)
}
