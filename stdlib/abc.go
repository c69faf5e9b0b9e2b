package stdlib

import (
	"minipy/mem"
	"minipy/objects"
)

// abcDef is module abc. Its natives do what ABCMeta's methods call, so that isinstance is fast.
var abcDef = &ModuleDef{
	Name:          "abc",
	NativesModule: "_abc",
	Doc:           "Abstract classes.",
	Source:        source("abc"),
	Init: func(rt *objects.Runtime, d Ref) error {
		_, err := rt.EnsureType(abcDataType())
		return err
	},
	Natives: []objects.Native{
		{Name: "get_cache_token", Sig: "", Doc: "A number that changes whenever a class is registered.", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
			return rt.NewInt(abcCounter(rt))
		}},
		{Name: "_abc_init", Sig: "self, /", Fn: abcInit},
		{Name: "_abc_register", Sig: "self, subclass, /", Fn: abcRegister},
		{Name: "_abc_instancecheck", Sig: "self, instance, /", Fn: abcInstanceCheck},
		{Name: "_abc_subclasscheck", Sig: "self, subclass, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			ok, err := abcSubclass(rt, a[0], a[1])
			return rt.Bool(ok), err
		}},
		{Name: "_get_dump", Sig: "self, /", Fn: abcDump},
		{Name: "_reset_registry", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return abcReset(rt, a[0], offABCRegistry) }},
		{Name: "_reset_caches", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return abcReset(rt, a[0], offABCCache, offABCNegative)
		}},
	},
}

// _abc_data, what each abstract class knows of its subclasses: 8 registry, 12 cache, 16 negative cache: sets of weak references, or 0; 24 the count of
// registrations that the negative cache is good for int64.
const (
	offABCRegistry = 8
	offABCCache    = 12
	offABCNegative = 16
	offABCVersion  = 24
	abcDataSize    = 32
)

func abcDataType() objects.TypeSpec {
	return objects.TypeSpec{ID: objects.TABCData, Name: "_abc._abc_data", Module: "_abc", Doc: "What an abstract class knows of its subclasses.", Flags: objects.FlagGC | objects.FlagNoInstantiate,
		Size: abcDataSize, Slots: objects.Slots{
			Dealloc:  objects.DeallocFields(abcDataSize, offABCRegistry, offABCCache, offABCNegative),
			Traverse: objects.TraverseFields(offABCRegistry, offABCCache, offABCNegative),
			Clear:    objects.ClearFields(offABCRegistry, offABCCache, offABCNegative),
		}, Methods: []objects.Native{{Name: abcForget, Sig: "self, ref, /", Fn: forgetDead}}}
}

// abcForget names the callback of the references in the sets, which is not bound to an instance but to a weak reference to the set.
const abcForget = "_destroy"

// forgetDead removes the dead weak reference a[1] from the set that the weak reference a[0] leads to.
func forgetDead(rt *objects.Runtime, a []Ref) (Ref, error) {
	set := objects.WeakReferent(a[0])
	if set == 0 {
		return rt.None, nil
	}
	objects.IncRef(set)
	_, err := rt.SetDiscard(set, a[1])
	rt.DecRef(set)
	return rt.None, err
}

// The count of registrations, which makes negative caches stale, is kept in the type object of _abc_data, of which there is one an interpreter.
const abcCounterKey = "_counter"

func abcCounter(rt *objects.Runtime) int64 {
	v := rt.DictGetStr(rt.Type(objects.TABCData).TypeDict(), rt.Intern(abcCounterKey))
	if v == 0 {
		return 0
	}
	n, _ := rt.AsInt64(v)
	return n
}

// abcData returns the state of an abstract class, borrowed from its dict.
func abcData(rt *objects.Runtime, cls Ref) (Ref, error) {
	if rt.IsTypeObj(cls) {
		if v := rt.DictGetStr(rt.TypeFromObj(cls).TypeDict(), rt.Intern("_abc_impl")); v != 0 && objects.TypeOf(v) == objects.TABCData {
			return v, nil
		}
	}
	v, err := rt.GetAttrStr(cls, "_abc_impl")
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(v)
	if objects.TypeOf(v) != objects.TABCData {
		return 0, rt.TypeErrorf("_abc_impl is set to a wrong type")
	}
	return v, nil
}

// abcInit gives a new class its state, and collects the names of its abstract methods.
func abcInit(rt *objects.Runtime, a []Ref) (Ref, error) {
	cls := a[0]
	names, err := abcAbstract(rt, cls)
	if err != nil {
		return 0, err
	}
	err = rt.SetAttr(cls, rt.Name(objects.NameAbstractmethods), names)
	rt.DecRef(names)
	if err != nil {
		return 0, err
	}
	data, err := rt.AllocGC(objects.TABCData, abcDataSize)
	if err != nil {
		return 0, err
	}
	rt.Track(data)
	*mem.I64(data, offABCVersion) = abcCounter(rt)
	err = rt.SetAttr(cls, rt.Intern("_abc_impl"), data)
	rt.DecRef(data)
	if err != nil {
		return 0, err
	}
	// A class can say with __abc_tpflags__ that its subclasses match sequence or mapping patterns.
	if rt.IsTypeObj(cls) {
		t, key := rt.TypeFromObj(cls), rt.Intern("__abc_tpflags__")
		if v := rt.DictGetStr(t.TypeDict(), key); v != 0 {
			if n, ok := rt.AsInt64(v); ok {
				switch n & (1<<5 | 1<<6) {
				case 1 << 5:
					t.Flags = t.Flags&^objects.FlagMapping | objects.FlagSequence
				case 1<<5 | 1<<6:
					return 0, rt.TypeErrorf("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING")
				case 1 << 6:
					t.Flags = t.Flags&^objects.FlagSequence | objects.FlagMapping
				}
			}
			if err := rt.DelAttr(cls, key); err != nil {
				return 0, err
			}
		}
	}
	return rt.None, nil
}

// abcAbstract is the frozenset of the names that are abstract in cls: its own attributes, and those of its bases that are abstract still.
func abcAbstract(rt *objects.Runtime, cls Ref) (Ref, error) {
	names, err := rt.NewSet()
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(names)
	mark := rt.Name(objects.NameIsabstractmethod)
	isAbstract := func(v Ref) (bool, error) {
		m, err := rt.LookupAttr(v, mark)
		if err != nil || m == 0 {
			return false, err
		}
		ok, err := rt.Truth(m)
		rt.DecRef(m)
		return ok, err
	}
	if !rt.IsTypeObj(cls) {
		return 0, rt.TypeErrorf("_abc_init() needs a class")
	}
	items, err := rt.DictCopy(rt.TypeFromObj(cls).TypeDict())
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(items)
	pos := 0
	for {
		k, v, ok := objects.DictNext(items, &pos)
		if !ok {
			break
		}
		abstract, err := isAbstract(v)
		if err == nil && abstract {
			err = rt.SetAdd(names, k)
		}
		if err != nil {
			return 0, err
		}
	}
	bases, err := rt.GetAttr(cls, rt.Name(objects.NameBases))
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(bases)
	if !rt.IsInstanceOf(bases, objects.TTuple) {
		return 0, rt.TypeErrorf("__bases__ is not tuple")
	}
	for _, b := range rt.TupleItemsAny(bases) {
		inherited, err := rt.LookupAttr(b, rt.Name(objects.NameAbstractmethods))
		if err != nil {
			return 0, err
		}
		if inherited == 0 {
			continue
		}
		l, err := rt.ListFromIter(inherited)
		rt.DecRef(inherited)
		if err != nil {
			return 0, err
		}
		for i := 0; i < objects.ListLen(l) && err == nil; i++ {
			k := objects.ListItems(l)[i]
			var v Ref
			if v, err = rt.LookupAttr(cls, k); err != nil || v == 0 {
				continue
			}
			var abstract bool
			if abstract, err = isAbstract(v); err == nil && abstract {
				err = rt.SetAdd(names, k)
			}
			rt.DecRef(v)
		}
		rt.DecRef(l)
		if err != nil {
			return 0, err
		}
	}
	return rt.FrozenSetFromIter(names)
}

// abcHas reports whether the set at off has a weak reference to cls.
func abcHas(rt *objects.Runtime, data Ref, off uintptr, cls Ref) (bool, error) {
	set := *objects.RefAt(data, off)
	if set == 0 || objects.SetLen(set) == 0 {
		return false, nil
	}
	w, err := rt.NewWeakref(rt.Type(objects.TWeakref), cls, 0)
	if err != nil {
		if rt.ExcMatches(objects.TTypeError) {
			rt.ClearExc()
			return false, nil
		}
		return false, err
	}
	ok, err := rt.SetContains(set, w)
	rt.DecRef(w)
	return ok, err
}

// abcAdd adds a weak reference to cls to the set at off.
func abcAdd(rt *objects.Runtime, data Ref, off uintptr, cls Ref) error {
	slot := objects.RefAt(data, off)
	if *slot == 0 {
		s, err := rt.NewSet()
		if err != nil {
			return err
		}
		*slot = s
	}
	ref := rt.Type(objects.TWeakref)
	w, err := rt.NewWeakref(ref, *slot, 0)
	if err != nil {
		return err
	}
	cb, err := rt.BindDescr(rt.DictGetStr(rt.Type(objects.TABCData).TypeDict(), rt.Intern(abcForget)), w)
	rt.DecRef(w)
	if err != nil {
		return err
	}
	r, err := rt.NewWeakref(ref, cls, cb)
	rt.DecRef(cb)
	if err != nil {
		return err
	}
	err = rt.SetAdd(*slot, r)
	rt.DecRef(r)
	return err
}

func abcRegister(rt *objects.Runtime, a []Ref) (Ref, error) {
	cls, sub := a[0], a[1]
	if !rt.IsTypeObj(sub) {
		return 0, rt.TypeErrorf("Can only register classes")
	}
	if ok, err := rt.IsSubclass(sub, cls); err != nil || ok {
		return objects.NewRef(sub), err
	}
	if ok, err := rt.IsSubclass(cls, sub); err != nil || ok {
		if err != nil {
			return 0, err
		}
		return 0, rt.RuntimeErrorf("Refusing to create an inheritance cycle")
	}
	data, err := abcData(rt, cls)
	if err != nil {
		return 0, err
	}
	if err := abcAdd(rt, data, offABCRegistry, sub); err != nil {
		return 0, err
	}
	if err := setInt(rt, rt.Type(objects.TABCData).TypeDict(), abcCounterKey, abcCounter(rt)+1); err != nil {
		return 0, err
	}
	if rt.IsTypeObj(cls) {
		if f := rt.TypeFromObj(cls).Flags & (objects.FlagSequence | objects.FlagMapping); f != 0 {
			rt.SetPatternFlag(rt.TypeFromObj(sub), f)
		}
	}
	return objects.NewRef(sub), nil
}

func abcInstanceCheck(rt *objects.Runtime, a []Ref) (Ref, error) {
	cls, o := a[0], a[1]
	data, err := abcData(rt, cls)
	if err != nil {
		return 0, err
	}
	sub, err := rt.GetAttr(o, rt.Name(objects.NameClass))
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(sub)
	if ok, err := abcHas(rt, data, offABCCache, sub); err != nil || ok {
		return rt.Bool(ok), err
	}
	typ := rt.TypeFor(o).Obj
	if typ == sub {
		if *mem.I64(data, offABCVersion) == abcCounter(rt) {
			if no, err := abcHas(rt, data, offABCNegative, sub); err != nil || no {
				return rt.False, err
			}
		}
		return abcAsk(rt, cls, sub)
	}
	r, err := abcAsk(rt, cls, sub)
	if err != nil {
		return 0, err
	}
	ok, err := rt.Truth(r)
	if err != nil || ok {
		return r, err
	}
	rt.DecRef(r)
	return abcAsk(rt, cls, typ)
}

// abcAsk is cls.__subclasscheck__(sub).
func abcAsk(rt *objects.Runtime, cls, sub Ref) (Ref, error) {
	return rt.CallMethod(cls, objects.NameSubclasscheck, sub)
}

// abcSubclass is the subclass check: caches, then __subclasshook__, real subclasses, registered ones, and those of subclasses.
func abcSubclass(rt *objects.Runtime, cls, sub Ref) (bool, error) {
	if !rt.IsTypeObj(sub) {
		return false, rt.TypeErrorf("issubclass() arg 1 must be a class")
	}
	data, err := abcData(rt, cls)
	if err != nil {
		return false, err
	}
	objects.IncRef(data)
	defer rt.DecRef(data)
	if ok, err := abcHas(rt, data, offABCCache, sub); err != nil || ok {
		return ok, err
	}
	if v := mem.I64(data, offABCVersion); *v < abcCounter(rt) {
		if s := *objects.RefAt(data, offABCNegative); s != 0 {
			rt.SetClear(s)
		}
		*v = abcCounter(rt)
	} else if no, err := abcHas(rt, data, offABCNegative, sub); err != nil || no {
		return false, err
	}
	keep := func(ok bool) (bool, error) {
		off := uintptr(offABCNegative)
		if ok {
			off = offABCCache
		}
		return ok, abcAdd(rt, data, off, sub)
	}
	r, err := rt.CallMethod(cls, objects.NameSubclasshook, sub)
	if err != nil {
		return false, err
	}
	switch r {
	case rt.True:
		return keep(true)
	case rt.False:
		return keep(false)
	case rt.NotImplemented:
	default:
		rt.DecRef(r)
		return false, rt.Raisef(objects.TAssertionError, "__subclasshook__ must return either False, True, or NotImplemented")
	}
	if rt.IsTypeObj(cls) && rt.IsSubtype(rt.TypeFromObj(sub), rt.TypeFromObj(cls)) {
		return keep(true)
	}
	if reg := *objects.RefAt(data, offABCRegistry); reg != 0 {
		l, err := rt.ListFromIter(reg)
		if err != nil {
			return false, err
		}
		ok := false
		for i := 0; i < objects.ListLen(l) && err == nil && !ok; i++ {
			if c := objects.WeakReferent(objects.ListItems(l)[i]); c != 0 {
				objects.IncRef(c)
				ok, err = rt.IsSubclass(sub, c)
				rt.DecRef(c)
			}
		}
		rt.DecRef(l)
		if err != nil {
			return false, err
		}
		if ok {
			return keep(true)
		}
	}
	subs, err := rt.CallMethod(cls, objects.NameSubclasses)
	if err != nil {
		return false, err
	}
	defer rt.DecRef(subs)
	if objects.TypeOf(subs) != objects.TList {
		return false, rt.TypeErrorf("__subclasses__() must return a list")
	}
	for i := 0; i < objects.ListLen(subs); i++ {
		ok, err := rt.IsSubclass(sub, objects.ListItems(subs)[i])
		if err != nil {
			return false, err
		}
		if ok {
			return keep(true)
		}
	}
	return keep(false)
}

// abcDump is (registry, cache, negative cache, version of the negative cache).
func abcDump(rt *objects.Runtime, a []Ref) (Ref, error) {
	data, err := abcData(rt, a[0])
	if err != nil {
		return 0, err
	}
	t, err := rt.NewTuple(4)
	if err != nil {
		return 0, err
	}
	for i, off := range [...]uintptr{offABCRegistry, offABCCache, offABCNegative} {
		s, err := rt.NewSet()
		if err == nil {
			objects.TupleItems(t)[i] = s
			if src := *objects.RefAt(data, off); src != 0 {
				err = rt.SetUpdate(s, src)
			}
		}
		if err != nil {
			rt.DecRef(t)
			return 0, err
		}
	}
	v, err := rt.NewInt(*mem.I64(data, offABCVersion))
	if err != nil {
		rt.DecRef(t)
		return 0, err
	}
	objects.TupleItems(t)[3] = v
	return t, nil
}

func abcReset(rt *objects.Runtime, cls Ref, offs ...uintptr) (Ref, error) {
	data, err := abcData(rt, cls)
	if err != nil {
		return 0, err
	}
	for _, off := range offs {
		if s := *objects.RefAt(data, off); s != 0 {
			rt.SetClear(s)
		}
	}
	return rt.None, nil
}
