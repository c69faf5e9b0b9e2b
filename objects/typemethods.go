package objects

import (
	"slices"
	"strings"
	"unicode"
)

func typeType() TypeSpec {
	return TypeSpec{ID: TType, Name: "type", Flags: FlagGC | FlagBaseType | FlagTypeSubclass | FlagWeakrefable, Size: typeObjSize, Slots: Slots{
		Dealloc: typeDealloc, Traverse: typeTraverse, TraverseAll: typeTraverseAll, Clear: typeClear,
		New: typeNew, Init: typeInit, Call: typeCall, Repr: typeRepr, GetAttr: typeGetAttr, SetAttr: typeSetAttr,
		Binary: [nbSlots]BinaryFunc{NbOr: typeOr},
	}, Methods: []Native{
		{Name: "mro", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			m, err := rt.c3(rt.TypeFromObj(a[0]))
			if err != nil {
				return 0, err
			}
			defer rt.DecRef(m)
			return rt.NewListFrom(TupleItems(m))
		}},
		{Name: "__subclasses__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			l, err := rt.NewList(0)
			if err != nil {
				return 0, err
			}
			for _, s := range rt.TypeFromObj(a[0]).subclasses {
				if u := WeakReferent(s.ref); u != 0 {
					if err := rt.ListAppend(l, u); err != nil {
						rt.DecRef(l)
						return 0, err
					}
				}
			}
			return l, nil
		}},
		{Name: "__prepare__", Flags: ClassMethod, Kw: func(rt *Runtime, _ []Ref, _ Ref) (Ref, error) { return rt.NewDict() }},
		{Name: "__instancecheck__", Sig: "self, instance, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			b, err := rt.realIsInstance(a[1], a[0])
			if err != nil {
				return 0, err
			}
			return rt.Bool(b), nil
		}},
		{Name: "__subclasscheck__", Sig: "self, subclass, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			b, err := rt.realIsSubclass(a[1], a[0])
			if err != nil {
				return 0, err
			}
			return rt.Bool(b), nil
		}},
		{Name: "__dir__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			d, err := rt.NewDict()
			if err != nil {
				return 0, err
			}
			defer rt.DecRef(d)
			if err := rt.mergeClassDict(d, a[0]); err != nil {
				return 0, err
			}
			return rt.ListFromIter(d)
		}},
		{Name: "__sizeof__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.NewInt(typeObjSize + 8) }},
	}, GetSets: []GetSet{
		{Name: "__mro__", Get: func(rt *Runtime, o Ref) (Ref, error) {
			if m := *RefAt(o, offTypeMRO); m != 0 {
				return NewRef(m), nil
			}
			return rt.None, nil
		}},
		{Name: "__basicsize__", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.NewInt(int64(rt.TypeFromObj(o).Size)) }, Set: SetReadonly},
		{Name: "__itemsize__", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.NewInt(0) }, Set: SetReadonly},
		{Name: "__flags__", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.NewInt(int64(rt.TypeFromObj(o).cpythonFlags())) }, Set: SetReadonly},
		{Name: "__weakrefoffset__", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.NewInt(0) }, Set: SetReadonly},
		{Name: "__dictoffset__", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.NewInt(int64(rt.TypeFromObj(o).DictOff)) }, Set: SetReadonly},
		{Name: "__base__", Get: func(rt *Runtime, o Ref) (Ref, error) {
			if b := rt.TypeFromObj(o).Base; b != nil {
				return NewRef(b.Obj), nil
			}
			return rt.None, nil
		}, Set: SetReadonly},
		{Name: "__name__", Get: func(_ *Runtime, o Ref) (Ref, error) { return NewRef(*RefAt(o, offTypeName)), nil }, Set: func(rt *Runtime, o, v Ref) error {
			if err := rt.checkTypeStr(o, v, "__name__"); err != nil {
				return err
			}
			if err := rt.checkTypeName(v); err != nil {
				return err
			}
			rt.TypeFromObj(o).Name = rt.StrGo(v)
			rt.SetSlot(RefAt(o, offTypeName), NewRef(v))
			return nil
		}},
		{Name: "__qualname__", Get: func(_ *Runtime, o Ref) (Ref, error) { return NewRef(*RefAt(o, offTypeQualname)), nil }, Set: func(rt *Runtime, o, v Ref) error {
			if err := rt.checkTypeStr(o, v, "__qualname__"); err != nil {
				return err
			}
			rt.SetSlot(RefAt(o, offTypeQualname), NewRef(v))
			return nil
		}},
		{Name: "__bases__", Get: func(_ *Runtime, o Ref) (Ref, error) { return NewRef(*RefAt(o, offTypeBases)), nil }, Set: setBases},
		{Name: "__module__", Get: typeModule, Set: typeSetDictItem(NameModule)},
		{Name: "__abstractmethods__", Get: func(rt *Runtime, o Ref) (Ref, error) {
			if v := rt.DictGetStr(*RefAt(o, offTypeDict), rt.Name(NameAbstractmethods)); v != 0 && o != rt.types[TType].Obj {
				return NewRef(v), nil
			}
			return 0, rt.AttributeErrorf(o, rt.Name(NameAbstractmethods), "__abstractmethods__")
		}, Set: func(rt *Runtime, o, v Ref) error {
			t := rt.TypeFromObj(o)
			t.Flags &^= FlagAbstract
			if v != 0 {
				b, err := rt.Truth(v)
				if err != nil {
					return err
				}
				if b {
					t.Flags |= FlagAbstract
				}
			}
			return typeSetDictItem(NameAbstractmethods)(rt, o, v)
		}},
		{Name: "__dict__", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.newMappingProxy(*RefAt(o, offTypeDict)) }},
		{Name: "__doc__", Get: func(rt *Runtime, o Ref) (Ref, error) {
			if _, doc := rt.typeDoc(rt.TypeFromObj(o)); doc != "" {
				return rt.NewStr(doc)
			}
			v := rt.DictGetStr(*RefAt(o, offTypeDict), rt.Name(NameDoc))
			if v == 0 {
				return rt.None, nil
			}
			if f := rt.TypeFor(v).DescrGet; f != nil {
				return f(rt, v, 0, o)
			}
			return NewRef(v), nil
		}, Set: func(rt *Runtime, o, v Ref) error {
			if err := rt.checkTypeAttr(o, v, "__doc__"); err != nil {
				return err
			}
			return typeSetDictItem(NameDoc)(rt, o, v)
		}},
		{Name: "__text_signature__", Get: func(rt *Runtime, o Ref) (Ref, error) {
			signature, _ := rt.typeDoc(rt.TypeFromObj(o))
			return rt.textOrNone(signature)
		}},
		{Name: "__annotations__", Get: func(rt *Runtime, o Ref) (Ref, error) {
			d := *RefAt(o, offTypeDict)
			heap := rt.TypeFromObj(o).Flags&FlagHeapType != 0
			if v := rt.DictGetStr(d, rt.Name(NameAnnotations)); v != 0 && heap {
				return NewRef(v), nil
			}
			if !heap {
				return 0, rt.AttributeErrorf(o, rt.Name(NameAnnotations), "type object '%s' has no attribute '__annotations__'", rt.TypeFromObj(o).Name)
			}
			v, err := rt.NewDict()
			if err != nil {
				return 0, err
			}
			if err := rt.DictSet(d, rt.Name(NameAnnotations), v); err != nil {
				rt.DecRef(v)
				return 0, err
			}
			return v, nil
		}, Set: typeSetDictItem(NameAnnotations)},
		{Name: "__type_params__", Get: func(rt *Runtime, o Ref) (Ref, error) {
			if v := rt.DictGetStr(*RefAt(o, offTypeDict), rt.Name(NameTypeParams)); v != 0 && o != rt.types[TType].Obj {
				return NewRef(v), nil
			}
			return NewRef(rt.EmptyTuple), nil
		}, Set: typeSetDictItem(NameTypeParams)},
	}}
}

func (t *Type) cpythonFlags() uint64 {
	var f uint64 = 1 << 12 // ready
	for _, p := range [...]struct {
		ours TypeFlags
		bit  uint
	}{{FlagHeapType, 9}, {FlagBaseType, 10}, {FlagGC, 14}, {FlagImmutable, 8}, {FlagAbstract, 20}, {FlagIntSubclass, 24}, {FlagListSubclass, 25}, {FlagTupleSubclass, 26},
		{FlagBytesSubclass, 27}, {FlagStrSubclass, 28}, {FlagDictSubclass, 29}, {FlagExcSubclass, 30}, {FlagTypeSubclass, 31}, {FlagSequence, 5}, {FlagMapping, 6}, {FlagManagedDict, 4}, {FlagInlineValues, 2}} {
		if t.Flags&p.ours != 0 {
			f |= 1 << p.bit
		}
	}
	return f
}

// SetReadonly is the setter of what CPython has as a member that cannot be written.
func SetReadonly(rt *Runtime, _, _ Ref) error {
	return rt.Raisef(TAttributeError, "readonly attribute")
}

// checkTypeName refuses a str that cannot be the name of a class.
func (rt *Runtime) checkTypeName(name Ref) error {
	if strings.IndexByte(rt.StrGo(name), 0) >= 0 {
		return rt.ValueErrorf("type name must not contain null characters")
	}
	b, err := rt.EncodeStr(name, "utf-8", "strict")
	if err == nil {
		rt.DecRef(b)
	}
	return err
}

func (rt *Runtime) checkTypeAttr(o, v Ref, name string) error {
	t := rt.TypeFromObj(o)
	if t.Flags&FlagImmutable != 0 {
		return rt.TypeErrorf("cannot set '%s' attribute of immutable type '%s'", name, t.Name)
	}
	if v == 0 {
		return rt.TypeErrorf("cannot delete '%s' attribute of immutable type '%s'", name, t.Name)
	}
	return nil
}

func (rt *Runtime) checkTypeStr(o, v Ref, name string) error {
	if err := rt.checkTypeAttr(o, v, name); err != nil {
		return err
	}
	if !rt.IsStr(v) {
		return rt.TypeErrorf("can only assign string to %s.%s, not '%s'", rt.TypeFromObj(o).Name, name, rt.TypeName(v))
	}
	return nil
}

func typeSetDictItem(n Name) func(rt *Runtime, o, v Ref) error {
	return func(rt *Runtime, o, v Ref) error {
		t := rt.TypeFromObj(o)
		if t.Flags&FlagImmutable != 0 {
			return rt.TypeErrorf("cannot set '%s' attribute of immutable type '%s'", nameTexts[n], t.Name)
		}
		if v == 0 && (n == NameModule || n == NameTypeParams) {
			return rt.checkTypeAttr(o, v, nameTexts[n])
		}
		rt.typeModified(t)
		if n == NameModule {
			if _, err := rt.DictDel(t.TypeDict(), rt.Intern("__firstlineno__")); err != nil {
				return err
			}
		}
		if v == 0 {
			found, err := rt.DictDel(t.TypeDict(), rt.Name(n))
			if err == nil && !found {
				return rt.Raisef(TAttributeError, "%s", nameTexts[n])
			}
			return err
		}
		return rt.DictSet(t.TypeDict(), rt.Name(n), v)
	}
}

func typeModule(rt *Runtime, o Ref) (Ref, error) {
	t := rt.TypeFromObj(o)
	if t.Flags&FlagHeapType == 0 {
		return rt.InternName(t.module)
	}
	if v := rt.DictGetStr(t.TypeDict(), rt.Name(NameModule)); v != 0 {
		return NewRef(v), nil
	}
	return 0, rt.AttributeErrorf(o, rt.Name(NameModule), "__module__")
}

// QualifiedTypeName is the type's name as repr and tracebacks show it: with its module unless that is builtins.
func (rt *Runtime) QualifiedTypeName(t *Type) string {
	mod, err := typeModule(rt, t.Obj)
	q := rt.StrGo(t.QualnameRef())
	if err != nil {
		rt.ClearExc()
		return q
	}
	defer rt.DecRef(mod)
	if !rt.IsStr(mod) {
		return q
	}
	if m := rt.StrGo(mod); m != "builtins" {
		return m + "." + q
	}
	return q
}

func typeRepr(rt *Runtime, o Ref) (Ref, error) {
	return rt.NewStr("<class '" + rt.QualifiedTypeName(rt.TypeFromObj(o)) + "'>")
}

// typeGetAttr looks in the metaclass for data descriptors, then along the MRO of the class itself.
func typeGetAttr(rt *Runtime, o, name Ref) (Ref, error) {
	if !rt.IsStr(name) {
		return 0, rt.TypeErrorf("attribute name must be string, not '%s'", rt.TypeName(name))
	}
	t, meta := rt.TypeFromObj(o), rt.TypeFor(o)
	md := rt.TypeLookup(meta, name)
	var mget func(*Runtime, Ref, Ref, Ref) (Ref, error)
	if md != 0 {
		mt := rt.TypeFor(md)
		mget = mt.DescrGet
		if mget != nil && mt.DescrSet != nil {
			IncRef(md)
			v, err := mget(rt, md, o, meta.Obj)
			rt.DecRef(md)
			return v, err
		}
		IncRef(md)
	}
	if a := rt.TypeLookup(t, name); a != 0 {
		IncRef(a)
		rt.XDecRef(md)
		if get := rt.TypeFor(a).DescrGet; get != nil {
			v, err := get(rt, a, 0, o)
			rt.DecRef(a)
			return v, err
		}
		return a, nil
	}
	if mget != nil {
		v, err := mget(rt, md, o, meta.Obj)
		rt.DecRef(md)
		return v, err
	}
	if md != 0 {
		return md, nil
	}
	return 0, rt.AttributeErrorf(o, name, "type object '%s' has no attribute '%s'", t.Name, rt.StrGo(name))
}

func typeSetAttr(rt *Runtime, o, name, v Ref) error {
	t := rt.TypeFromObj(o)
	if !rt.IsStr(name) {
		return rt.TypeErrorf("attribute name must be string, not '%s'", rt.TypeName(name))
	}
	if t.Flags&FlagImmutable != 0 {
		s, err := rt.ReprGo(name)
		if err != nil {
			return err
		}
		return rt.TypeErrorf("cannot set %s attribute of immutable type '%s'", s, t.Name)
	}
	name = rt.Unbox(name)
	rt.InternInPlace(name)
	if md := rt.TypeLookup(rt.TypeFor(o), name); md != 0 {
		if set := rt.TypeFor(md).DescrSet; set != nil {
			IncRef(md)
			err := set(rt, md, o, v)
			rt.DecRef(md)
			return err
		}
	}
	rt.typeModified(t)
	d := t.TypeDict()
	if v == 0 {
		found, err := rt.DictDel(d, name)
		if err == nil && !found {
			err = rt.AttributeErrorf(o, name, "type object '%s' has no attribute '%s'", t.Name, rt.StrGo(name))
		}
		if err != nil {
			return err
		}
	} else if err := rt.DictSet(d, name, v); err != nil {
		return err
	}
	if s := rt.StrGo(name); len(s) > 4 && s[:2] == "__" && s[len(s)-2:] == "__" {
		rt.updateSlotsDown(t)
	}
	return nil
}

// updateSlotsDown recomputes the slots of t and of the classes derived from it.
func (rt *Runtime) updateSlotsDown(t *Type) {
	rt.updateSlots(t)
	for _, s := range t.subclasses {
		if u := rt.types[s.id]; u != nil && u.Flags&FlagHeapType != 0 {
			rt.updateSlotsDown(u)
		}
	}
}

func typeInit(rt *Runtime, _ Ref, args []Ref, kw Ref) error {
	n := len(args)
	if kw != 0 {
		n -= TupleLen(kw)
	}
	if n == 1 && kw != 0 {
		return rt.TypeErrorf("type.__init__() takes no keyword arguments")
	}
	if n != 1 && n != 3 {
		return rt.TypeErrorf("type.__init__() takes 1 or 3 arguments")
	}
	return nil
}

// typeCall makes an instance: C(args). For a class written in Python the arguments pass through a tuple, as in CPython, where the references of
// the tuple are what sys.getrefcount sees in __init__.
func typeCall(rt *Runtime, o Ref, args []Ref, kw Ref) (Ref, error) {
	if t := rt.TypeFromObj(o); t.packsArgs() || t.ID == TType && len(args) > 1 {
		return rt.packing(typeCallPacked, o, args, kw)
	}
	return typeCallPacked(rt, o, args, kw)
}

func typeCallPacked(rt *Runtime, o Ref, args []Ref, kw Ref) (Ref, error) {
	t := rt.TypeFromObj(o)
	if t.ID == TType {
		switch len(args) - kwLen(kw) {
		case 1:
			if err := rt.noKeywords("type", kw); err != nil {
				return 0, err
			}
			return NewRef(rt.TypeFor(args[0]).Obj), nil
		case 3:
		default:
			return 0, rt.TypeErrorf("type() takes 1 or 3 arguments")
		}
	}
	if t.New == nil || t.Flags&FlagNoInstantiate != 0 {
		return 0, rt.TypeErrorf("cannot create '%s' instances", rt.QualifiedTypeName(t))
	}
	v, err := t.New(rt, t, args, kw)
	if err != nil {
		return 0, err
	}
	vt := rt.TypeFor(v)
	if vt != t && !rt.IsSubtype(vt, t) {
		return v, nil
	}
	if vt.Init != nil {
		if err := vt.Init(rt, v, args, kw); err != nil {
			rt.DecRef(v)
			return 0, err
		}
	}
	return v, nil
}

// isIdentifier reports whether s is a Python identifier.
func isIdentifier(s string) bool {
	for i, r := range s {
		if r == '_' || unicode.IsLetter(r) || i > 0 && (unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Mc, r) || unicode.Is(unicode.Pc, r)) {
			continue
		}
		return false
	}
	return s != ""
}

// mergeClassDict adds the names of a class and of its bases to d: the class's own first, then base by base, depth first.
func (rt *Runtime) mergeClassDict(d, cls Ref) error {
	done := map[Ref]bool{}
	for todo := []Ref{cls}; len(todo) > 0; {
		c := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if done[c] {
			continue
		}
		done[c] = true
		if err := rt.DictUpdate(d, *RefAt(c, offTypeDict)); err != nil {
			return err
		}
		if bases := *RefAt(c, offTypeBases); bases != 0 {
			for _, b := range slices.Backward(TupleItems(bases)) {
				todo = append(todo, b)
			}
		}
	}
	return nil
}

// InstanceDict returns o.__dict__, making it when the values are still inline.
func InstanceDict(rt *Runtime, o Ref) (Ref, error) {
	t := rt.TypeFor(o)
	if t.DictOff == 0 {
		return 0, rt.NoAttribute(o, rt.Name(NameDict))
	}
	if d := *RefAt(o, t.DictOff); d != 0 {
		return NewRef(d), nil
	}
	if t.ValsOff != 0 {
		return rt.materializeDict(o, t)
	}
	d, err := rt.newAttrDict(t)
	if err != nil {
		return 0, err
	}
	*RefAt(o, t.DictOff) = NewRef(d)
	return d, nil
}

// builtinDict is the __dict__ descriptor of the built-in base of o's class that has one; 0 if there is none.
func (rt *Runtime) builtinDict(o Ref) Ref {
	for t := rt.TypeFor(o); t != nil; t = t.Base {
		if t.Flags&FlagHeapType == 0 && t.ID != TObject {
			if v := rt.DictGetStr(t.TypeDict(), rt.Name(NameDict)); v != 0 {
				return v
			}
		}
	}
	return 0
}

// classDictGet is __dict__ of the instances of classes.
func classDictGet(rt *Runtime, o Ref) (Ref, error) {
	if d := rt.builtinDict(o); d != 0 {
		return rt.TypeFor(d).DescrGet(rt, d, o, rt.TypeFor(o).Obj)
	}
	return InstanceDict(rt, o)
}

func classDictSet(rt *Runtime, o, v Ref) error {
	if d := rt.builtinDict(o); d != 0 {
		return rt.TypeFor(d).DescrSet(rt, d, o, v)
	}
	return setInstanceDict(rt, o, v)
}

// setInstanceDictKept is the setter of a __dict__ that cannot be deleted.
func setInstanceDictKept(rt *Runtime, o, v Ref) error {
	if v == 0 {
		return rt.TypeErrorf("cannot delete __dict__")
	}
	return setInstanceDict(rt, o, v)
}

func setInstanceDict(rt *Runtime, o, v Ref) error {
	t := rt.TypeFor(o)
	if v != 0 && !rt.IsInstanceOf(v, TDict) {
		return rt.TypeErrorf("__dict__ must be set to a dictionary, not a '%s'", rt.TypeName(v))
	}
	if t.ValsOff != 0 {
		return rt.replaceDict(o, t, v)
	}
	XIncRef(v)
	rt.SetSlot(RefAt(o, t.DictOff), v)
	return nil
}

// realIsInstance is isinstance for a class without __instancecheck__ of its own.
func (rt *Runtime) realIsInstance(o, cls Ref) (bool, error) {
	if rt.IsTypeObj(cls) {
		t := rt.TypeFromObj(cls)
		if rt.IsSubtype(rt.TypeFor(o), t) {
			return true, nil
		}
		c, err := rt.LookupAttr(o, rt.Name(NameClass))
		if err != nil || c == 0 {
			return false, err
		}
		defer rt.DecRef(c)
		return c != rt.TypeFor(o).Obj && rt.IsTypeObj(c) && rt.IsSubtype(rt.TypeFromObj(c), t), nil
	}
	if err := rt.checkClassLike(cls, "isinstance() arg 2 must be a type, a tuple of types, or a union"); err != nil {
		return false, err
	}
	c, err := rt.LookupAttr(o, rt.Name(NameClass))
	if err != nil || c == 0 {
		return false, err
	}
	defer rt.DecRef(c)
	return rt.abstractIsSubclass(c, cls)
}

// abstractBases returns c.__bases__ where it is a tuple, else 0: what is not a class may act as one by having it.
func (rt *Runtime) abstractBases(c Ref) (Ref, error) {
	b, err := rt.LookupAttr(c, rt.Name(NameBases))
	if err != nil || b == 0 || rt.IsInstanceOf(b, TTuple) {
		return b, err
	}
	rt.DecRef(b)
	return 0, nil
}

// checkClassLike raises TypeError unless c has a tuple of bases.
func (rt *Runtime) checkClassLike(c Ref, message string) error {
	b, err := rt.abstractBases(c)
	if err != nil {
		return err
	}
	if b == 0 {
		return rt.TypeErrorf("%s", message)
	}
	rt.DecRef(b)
	return nil
}

// abstractIsSubclass looks for cls among sub, its __bases__ and so on.
func (rt *Runtime) abstractIsSubclass(sub, cls Ref) (bool, error) {
	if sub == cls {
		return true, nil
	}
	bases, err := rt.abstractBases(sub)
	if err != nil || bases == 0 {
		return false, err
	}
	defer rt.DecRef(bases)
	if err := rt.Enter(" in __issubclass__"); err != nil {
		return false, err
	}
	defer rt.Leave()
	for _, b := range TupleItems(rt.Unbox(bases)) {
		if ok, err := rt.abstractIsSubclass(b, cls); err != nil || ok {
			return ok, err
		}
	}
	return false, nil
}

func (rt *Runtime) realIsSubclass(sub, cls Ref) (bool, error) {
	if rt.IsTypeObj(sub) && rt.IsTypeObj(cls) {
		return rt.IsSubtype(rt.TypeFromObj(sub), rt.TypeFromObj(cls)), nil
	}
	if err := rt.checkClassLike(sub, "issubclass() arg 1 must be a class"); err != nil {
		return false, err
	}
	if err := rt.checkClassLike(cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union"); err != nil {
		return false, err
	}
	return rt.abstractIsSubclass(sub, cls)
}

// IsInstance is isinstance(o, cls): cls may be a class, a union or a tuple of these, and may have __instancecheck__.
func (rt *Runtime) IsInstance(o, cls Ref) (bool, error) {
	if rt.TypeFor(o).Obj == cls {
		return true, nil
	}
	return rt.classCheck(o, cls, NameInstancecheck, rt.realIsInstance)
}

// IsSubclass is issubclass(sub, cls).
func (rt *Runtime) IsSubclass(sub, cls Ref) (bool, error) {
	return rt.classCheck(sub, cls, NameSubclasscheck, rt.realIsSubclass)
}

func (rt *Runtime) classCheck(o, cls Ref, hook Name, real func(o, cls Ref) (bool, error)) (bool, error) {
	if TypeOf(cls) == TType {
		return real(o, cls)
	}
	if TypeOf(cls) == TUnion {
		cls = unionArgs(cls)
	}
	if cls = rt.Unbox(cls); TypeOf(cls) == TTuple {
		if err := rt.Enter(" in __" + nameTexts[hook][2:len(nameTexts[hook])-2] + "__"); err != nil {
			return false, err
		}
		defer rt.Leave()
		for i := 0; i < TupleLen(cls); i++ {
			c := TupleItems(cls)[i]
			var ok bool
			var err error
			if c == rt.None {
				c = rt.types[TNone].Obj
			}
			ok, err = rt.classCheck(o, c, hook, real)
			if err != nil || ok {
				return ok, err
			}
		}
		return false, nil
	}
	r, ok, err := rt.CallBound(cls, hook, o)
	if err != nil {
		return false, err
	}
	if !ok {
		return real(o, cls)
	}
	b, err := rt.Truth(r)
	rt.DecRef(r)
	return b, err
}

// objectNewArgs is the check that object.__new__ and object.__init__ make: arguments are an error unless the other one of the pair is overridden.
func (rt *Runtime) objectArgsError(t *Type, isNew bool) error {
	ob := rt.types[TObject]
	newOverridden, initOverridden := fnPtr(t.New) != fnPtr(ob.New), fnPtr(t.Init) != fnPtr(ob.Init)
	if isNew {
		if newOverridden {
			return rt.TypeErrorf("object.__new__() takes exactly one argument (the type to instantiate)")
		}
		if !initOverridden {
			return rt.TypeErrorf("%s() takes no arguments", t.Name)
		}
		return nil
	}
	if initOverridden {
		return rt.TypeErrorf("object.__init__() takes exactly one argument (the instance to initialize)")
	}
	if !newOverridden {
		return rt.TypeErrorf("%s.__init__() takes exactly one argument (the instance to initialize)", t.Name)
	}
	return nil
}
