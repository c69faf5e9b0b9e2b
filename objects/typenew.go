package objects

import (
	"slices"

	"minipy/mem"
)

// typeNew is type.__new__(meta, name, bases, namespace, **kwargs): it makes a class.
func typeNew(rt *Runtime, meta *Type, args []Ref, kw Ref) (Ref, error) {
	npos := len(args)
	if kw != 0 {
		npos -= TupleLen(kw)
	}
	if npos != 3 {
		return 0, rt.TypeErrorf("type.__new__() takes exactly 3 arguments (%d given)", npos)
	}
	name, bases, ns := args[0], args[1], args[2]
	switch {
	case !rt.IsStr(name):
		return 0, rt.TypeErrorf("type.__new__() argument 1 must be str, not %s", rt.argTypeName(name))
	case TypeOf(bases) != TTuple:
		return 0, rt.TypeErrorf("type.__new__() argument 2 must be tuple, not %s", rt.argTypeName(bases))
	case !rt.IsInstanceOf(ns, TDict):
		return 0, rt.TypeErrorf("type.__new__() argument 3 must be dict, not %s", rt.argTypeName(ns))
	}
	if err := rt.checkTypeName(name); err != nil {
		return 0, err
	}
	if TupleLen(bases) > 0 {
		for _, b := range TupleItems(bases) {
			if !rt.IsTypeObj(b) {
				m, err := rt.LookupAttr(b, rt.Name(NameMroEntries))
				if err != nil {
					return 0, err
				}
				if m != 0 {
					rt.DecRef(m)
					return 0, rt.TypeErrorf("type() doesn't support MRO entry resolution; use types.new_class()")
				}
			}
		}
		winner, err := rt.CalculateMetaclass(meta, bases)
		if err != nil {
			return 0, err
		}
		if winner != meta {
			if winner.New != nil && fnPtr(winner.New) != fnPtr(rt.types[TType].New) {
				return winner.New(rt, winner, args, kw)
			}
			meta = winner
		}
		IncRef(bases)
	} else {
		b, err := rt.NewTupleFrom([]Ref{rt.types[TObject].Obj})
		if err != nil {
			return 0, err
		}
		bases = b
	}
	o, err := rt.buildClass(meta, name, bases, ns)
	rt.DecRef(bases)
	if err != nil {
		return 0, err
	}
	if err := rt.classHooks(o, args[npos:], kw); err != nil {
		rt.DecRef(o)
		return 0, err
	}
	return o, nil
}

// CalculateMetaclass returns the most derived metaclass among meta and the types of bases.
func (rt *Runtime) CalculateMetaclass(meta *Type, bases Ref) (*Type, error) {
	for _, b := range TupleItems(bases) {
		t := rt.TypeFor(b)
		if rt.IsSubtype(meta, t) {
			continue
		}
		if rt.IsSubtype(t, meta) {
			meta = t
			continue
		}
		return nil, rt.TypeErrorf("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
	}
	return meta, nil
}

// bestBase is the base whose layout the new class extends.
func (rt *Runtime) bestBase(bases Ref) (*Type, error) {
	var winner, base *Type
	for _, b := range TupleItems(bases) {
		if !rt.IsTypeObj(b) {
			return nil, rt.TypeErrorf("bases must be types")
		}
		t := rt.TypeFromObj(b)
		if t.Flags&FlagBaseType == 0 {
			return nil, rt.TypeErrorf("type '%s' is not an acceptable base type", t.Name)
		}
		cand := rt.solidBase(t)
		switch {
		case winner == nil || winner != cand && rt.IsSubtype(cand, winner):
			winner, base = cand, t
		case rt.IsSubtype(winner, cand):
		default:
			return nil, rt.TypeErrorf("multiple bases have instance lay-out conflict")
		}
	}
	return base, nil
}

// solidBase is the ancestor that last added fields of its own (built-in layout or __slots__).
func (rt *Runtime) solidBase(t *Type) *Type {
	for t.Base != nil {
		if t.Flags&FlagHeapType == 0 {
			if t.Size == t.Base.Size && t.Layout == t.Base.Layout && t.DictOff == t.Base.DictOff {
				t = t.Base
				continue
			}
			return t
		}
		if t.slotCount > 0 {
			return t
		}
		t = t.Base
	}
	return t
}

func (rt *Runtime) buildClass(meta *Type, name, bases, ns Ref) (Ref, error) {
	base, err := rt.bestBase(bases)
	if err != nil {
		return 0, err
	}
	dict, err := rt.DictCopy(ns)
	if err != nil {
		return 0, err
	}
	slots := rt.DictGetStr(dict, rt.Name(NameSlots))
	mayDict := base.DictOff == 0 && base.Layout != TType // a class has its dict already
	mayWeak := base.Flags&FlagWeakrefable == 0
	switch base.Layout {
	case TInt, TBytes, TTuple: // CPython has no room for weak references behind a variable number of items
		mayWeak = false
	}
	wantDict, wantWeak := mayDict, mayWeak
	var slotNames []Ref // owned
	drop := func() {
		for _, s := range slotNames {
			rt.DecRef(s)
		}
	}
	if slots != 0 {
		if slotNames, wantDict, wantWeak, err = rt.parseSlots(name, base, bases, dict, slots, mayDict, mayWeak); err != nil {
			rt.DecRef(dict)
			return 0, err
		}
	}
	t := &Type{ID: rt.newTypeID(), Base: base, Layout: base.Layout, Size: base.Size, DictOff: base.DictOff, ValsOff: base.ValsOff, Name: rt.StrGo(name), sharedKeys: 0}
	t.Flags = FlagHeapType | FlagBaseType | FlagGC | base.Flags&inheritedFlags
	rt.types[t.ID] = t
	o, err := rt.newTypeObject(meta, t)
	if err != nil {
		rt.types[t.ID] = nil
		rt.freeTypes = append(rt.freeTypes, t.ID)
		drop()
		rt.DecRef(dict)
		return 0, err
	}
	if meta.Flags&FlagHeapType != 0 {
		IncRef(meta.Obj)
	}
	t.module = ""
	IncRef(base.Obj)
	*RefAt(o, offTypeName) = NewRef(name)
	*RefAt(o, offTypeBases) = NewRef(bases)
	*RefAt(o, offTypeDict) = dict
	t.Slots = base.Slots
	fail := func(err error) (Ref, error) {
		rt.Track(o)
		rt.DecRef(o)
		return 0, err
	}
	if err := rt.fillClassDict(t, name); err != nil {
		drop()
		return fail(err)
	}
	// Layout: own slots, then the instance dict's field, then inline values.
	switch base.Layout {
	case TInt, TStr, TBytes, TTuple:
		if base.Flags&FlagBoxed == 0 {
			t.Flags |= FlagBoxed
			t.Size = offBoxed + 4
		}
	}
	t.ValsOff = 0
	t.Size = (t.Size + 3) &^ 3
	t.slotOff, t.slotCount = t.Size, len(slotNames)
	for i, s := range slotNames {
		flags := uint32(0)
		if err := rt.addClassMember(t, s, uint32(t.slotOff)+uint32(i)*4, flags); err != nil {
			drop()
			return fail(err)
		}
	}
	t.Size += uintptr(len(slotNames)) * 4
	if len(slotNames) > 0 {
		tup, err := rt.NewTupleFrom(slotNames)
		if err != nil {
			drop()
			return fail(err)
		}
		*RefAt(o, offTypeSlots) = tup
	}
	drop()
	inherited := base.Flags&FlagInlineValues != 0
	if wantDict && mayDict {
		t.DictOff = t.Size
		t.Size += 4
		t.Flags |= FlagManagedDict
		inherited = t.DictOff == HeaderSize
	}
	// As in CPython, slots push the values out: they lie inline only directly behind the dict's field.
	if inherited && t.DictOff == HeaderSize && t.Size == HeaderSize+4 {
		t.Flags |= FlagInlineValues
		t.ValsOff = t.DictOff + 4
	}
	if wantWeak {
		t.Flags |= FlagWeakrefable
	}
	if err := rt.readyClass(t, wantDict && mayDict, wantWeak && mayWeak); err != nil {
		return fail(err)
	}
	rt.Track(o)
	return o, nil
}

// parseSlots checks __slots__ and returns its names, mangled and sorted, without __dict__ and __weakref__.
func (rt *Runtime) parseSlots(cls Ref, base *Type, bases, dict, slots Ref, mayDict, mayWeak bool) (names []Ref, wantDict, wantWeak bool, err error) {
	var seq Ref
	if rt.IsStr(slots) {
		seq, err = rt.NewTupleFrom([]Ref{slots})
	} else {
		seq, err = rt.TupleFromIter(slots)
	}
	if err != nil {
		return nil, false, false, err
	}
	defer rt.DecRef(seq)
	switch base.Layout {
	case TInt, TBytes, TTuple, TType:
		if TupleLen(seq) > 0 {
			return nil, false, false, rt.TypeErrorf("nonempty __slots__ not supported for subtype of '%s'", base.Name)
		}
	}
	fail := func(err error) ([]Ref, bool, bool, error) {
		for _, n := range names {
			rt.DecRef(n)
		}
		return nil, false, false, err
	}
	for _, s := range TupleItems(seq) {
		if !rt.IsStr(s) {
			return fail(rt.TypeErrorf("__slots__ items must be strings, not '%s'", rt.TypeName(s)))
		}
		g := rt.StrGo(s)
		if !isIdentifier(g) {
			return fail(rt.TypeErrorf("__slots__ must be identifiers"))
		}
		switch g {
		case "__dict__":
			if !mayDict || wantDict {
				return fail(rt.TypeErrorf("__dict__ slot disallowed: we already got one"))
			}
			wantDict = true
			continue
		case "__weakref__":
			if !mayWeak || wantWeak {
				return fail(rt.TypeErrorf("__weakref__ slot disallowed: we already got one"))
			}
			wantWeak = true
			continue
		}
		m := rt.Intern(mangle(rt.StrGo(cls), g))
		if g != "__qualname__" && g != "__classcell__" && rt.DictGetStr(dict, m) != 0 {
			return fail(rt.ValueErrorf("'%s' in __slots__ conflicts with class variable", g))
		}
		names = append(names, m)
	}
	// Sorted by name, as CPython keeps them: the order in which slot values die.
	for i := 1; i < len(names); i++ {
		for j := i; j > 0 && rt.StrGo(names[j-1]) > rt.StrGo(names[j]); j-- {
			names[j-1], names[j] = names[j], names[j-1]
		}
	}
	for _, b := range TupleItems(bases) {
		u := rt.TypeFromObj(b)
		if u != base {
			if mayDict && u.DictOff != 0 {
				wantDict = true
			}
			if mayWeak && u.Flags&FlagWeakrefable != 0 {
				wantWeak = true
			}
		}
	}
	return names, wantDict, wantWeak, nil
}

// mangle applies private name mangling (__x inside class C is _C__x).
func mangle(cls, name string) string {
	if len(name) < 3 || name[:2] != "__" || name[len(name)-2:] == "__" {
		return name
	}
	i := 0
	for i < len(cls) && cls[i] == '_' {
		i++
	}
	if i == len(cls) {
		return name
	}
	return "_" + cls[i:] + name
}

func (rt *Runtime) addClassMember(t *Type, name Ref, off, flags uint32) error {
	v, err := rt.newDescr(TMemberDescr, t, name, off)
	if err != nil {
		return err
	}
	*mem.U32(v, offDescrFlags) = flags
	err = rt.DictSet(t.TypeDict(), name, v)
	rt.DecRef(v)
	return err
}

// fillClassDict sets what a class's dict must have: __module__, __qualname__ (moved into the type), __doc__, and the implicit static and class methods.
func (rt *Runtime) fillClassDict(t *Type, name Ref) error {
	d := t.TypeDict()
	if rt.DictGetStr(d, rt.Name(NameModule)) == 0 {
		if mod := rt.VM.CallerModule(); mod != 0 {
			if err := rt.DictSet(d, rt.Name(NameModule), mod); err != nil {
				return err
			}
		}
	}
	if q := rt.DictGetStr(d, rt.Name(NameQualname)); q != 0 {
		if !rt.IsStr(q) {
			return rt.TypeErrorf("type __qualname__ must be a str, not %s", rt.TypeName(q))
		}
		*RefAt(t.Obj, offTypeQualname) = NewRef(q)
		if _, err := rt.DictDel(d, rt.Name(NameQualname)); err != nil {
			return err
		}
	} else {
		*RefAt(t.Obj, offTypeQualname) = NewRef(name)
	}
	if err := rt.wrapImplicit(d, NameNew, TStaticMethod); err != nil {
		return err
	}
	if err := rt.wrapImplicit(d, NameInitSubclass, TClassMethod); err != nil {
		return err
	}
	if err := rt.wrapImplicit(d, NameClassGetitem, TClassMethod); err != nil {
		return err
	}
	return rt.fillClassCells(t)
}

// fillClassCells sets the __class__ cell, and the one of the namespace. It comes before the slots, which may have the names of these entries.
func (rt *Runtime) fillClassCells(t *Type) error {
	o, d := t.Obj, t.TypeDict()
	if c := rt.DictGetStr(d, rt.Name(NameClasscell)); c != 0 {
		if TypeOf(c) != TCell {
			return rt.TypeErrorf("__classcell__ must be a nonlocal cell, not <class '%s'>", rt.TypeName(c))
		}
		rt.SetSlot(RefAt(c, OffCellRef), NewRef(o))
		if _, err := rt.DictDel(d, rt.Name(NameClasscell)); err != nil {
			return err
		}
	}
	if k := rt.Intern("__classdictcell__"); rt.DictGetStr(d, k) != 0 {
		if c := rt.DictGetStr(d, k); TypeOf(c) == TCell {
			rt.SetSlot(RefAt(c, OffCellRef), NewRef(d)) // annotation scopes in the class look its names up there
		} else {
			return rt.TypeErrorf("type.__new__() __classdictcell__ must be a nonlocal cell, not <class '%s'>", rt.TypeName(c))
		}
		if _, err := rt.DictDel(d, k); err != nil {
			return err
		}
	}
	return nil
}

func (rt *Runtime) wrapImplicit(d Ref, n Name, kind TypeID) error {
	f := rt.DictGetStr(d, rt.Name(n))
	if f == 0 || TypeOf(f) != TFunction {
		return nil
	}
	var w Ref
	var err error
	if kind == TStaticMethod {
		w, err = rt.newStaticMethod(f)
	} else {
		w, err = rt.newClassMethod(f)
	}
	if err != nil {
		return err
	}
	err = rt.DictSet(d, rt.Name(n), w)
	rt.DecRef(w)
	return err
}

// readyClass finishes a class: descriptors for __dict__ and __weakref__, __doc__, MRO, slots, shared keys.
func (rt *Runtime) readyClass(t *Type, ownDict, ownWeak bool) error {
	d := t.TypeDict()
	if ownDict {
		if rt.DictGetStr(d, rt.Name(NameDict)) == 0 {
			if err := rt.addDescr(TGetSetDescr, t, "__dict__", rt.getsetInstanceDict, 0); err != nil {
				return err
			}
		}
	}
	if ownWeak {
		if rt.DictGetStr(d, rt.Name(NameWeakref)) == 0 {
			if err := rt.addDescr(TGetSetDescr, t, "__weakref__", rt.getsetWeakref, 0); err != nil {
				return err
			}
		}
	}
	if doc := rt.DictGetStr(d, rt.Name(NameDoc)); doc != 0 && rt.IsStr(doc) {
		b, err := rt.EncodeStr(doc, "utf-8", "strict")
		if err != nil {
			return err
		}
		rt.DecRef(b)
	} else if doc == 0 {
		if err := rt.DictSet(d, rt.Name(NameDoc), rt.None); err != nil {
			return err
		}
	}
	if rt.DictGetStr(d, rt.Name(NameEq)) != 0 && rt.DictGetStr(d, rt.Name(NameHash)) == 0 {
		if err := rt.DictSet(d, rt.Name(NameHash), rt.None); err != nil {
			return err
		}
	}
	if err := rt.setMRO(t); err != nil {
		return err
	}
	t.Flags &^= patternFlags
	for _, b := range TupleItems(t.MRO()) {
		if rt.IsTypeObj(b) {
			if t.Flags |= rt.TypeFromObj(b).Flags & patternFlags; t.Flags&patternFlags != 0 {
				break
			}
		}
	}
	for _, b := range TupleItems(t.Bases()) {
		if err := rt.addSubclass(rt.TypeFromObj(b), t); err != nil {
			return err
		}
	}
	rt.updateSlots(t)
	if err := rt.warnOddKeys(t); err != nil {
		return err
	}
	if t.DictOff != 0 && rt.types[t.Layout].DictOff == 0 {
		keys, err := rt.newSharedKeys()
		if err != nil {
			return err
		}
		t.sharedKeys = keys
	}
	return nil
}

// warnOddKeys warns if a name in the class's dict is not a str.
func (rt *Runtime) warnOddKeys(t *Type) error {
	for pos := 0; ; {
		k, _, ok := DictNext(t.TypeDict(), &pos)
		if !ok {
			return nil
		}
		if !rt.IsStr(k) {
			return rt.VM.Warn(TRuntimeWarning, "non-string key in the __dict__ of class "+t.Name)
		}
	}
}

// setMRO computes the MRO, through a metaclass's own mro() where it has one.
func (rt *Runtime) setMRO(t *Type) error {
	var mro Ref
	var err error
	if meta := rt.TypeFor(t.Obj); meta.ID != TType && rt.overrides(rt.types[TType], meta, WordMro) {
		var r Ref
		if r, _, err = rt.CallSpecial(t.Obj, WordMro, 0, 0); err != nil {
			return err
		}
		mro, err = rt.TupleFromIter(r)
		rt.DecRef(r)
		if err == nil {
			if err = rt.checkMRO(t, mro); err != nil {
				rt.DecRef(mro)
			}
		}
	} else {
		mro, err = rt.c3(t)
	}
	if err != nil {
		return err
	}
	rt.SetSlot(RefAt(t.Obj, offTypeMRO), mro)
	rt.typeModified(t)
	return nil
}

// checkMRO refuses what a metaclass's mro() may not return.
func (rt *Runtime) checkMRO(t *Type, mro Ref) error {
	if TupleLen(mro) == 0 {
		return rt.TypeErrorf("type MRO must not be empty")
	}
	solid := rt.solidBase(t)
	for _, c := range TupleItems(mro) {
		if !rt.IsTypeObj(c) {
			return rt.TypeErrorf("mro() returned a non-class ('%s')", rt.TypeName(c))
		}
		if b := rt.TypeFromObj(c); !solid.derivesFrom(rt.solidBase(b)) {
			return rt.TypeErrorf("mro() returned base with unsuitable layout ('%s')", b.Name)
		}
	}
	return nil
}

// c3 merges the MROs of the bases and the bases themselves (the C3 linearisation).
func (rt *Runtime) c3(t *Type) (Ref, error) {
	bases := TupleItems(t.Bases())
	var seqs [][]Ref
	for i, b := range bases {
		for _, c := range bases[:i] {
			if b == c {
				return 0, rt.TypeErrorf("duplicate base class %s", rt.TypeFromObj(b).Name)
			}
		}
		m := rt.TypeFromObj(b).MRO()
		if m == 0 {
			return 0, rt.TypeErrorf("Cannot extend an incomplete type '%s'", rt.TypeFromObj(b).Name)
		}
		seqs = append(seqs, TupleItems(m))
	}
	seqs = append(seqs, bases)
	out := []Ref{t.Obj}
	inTail := func(c Ref) bool {
		for _, s := range seqs {
			for i := 1; i < len(s); i++ {
				if s[i] == c {
					return true
				}
			}
		}
		return false
	}
	for {
		var next Ref
		empty := true
		for _, s := range seqs {
			if len(s) == 0 {
				continue
			}
			empty = false
			if !inTail(s[0]) {
				next = s[0]
				break
			}
		}
		if empty {
			return rt.NewTupleFrom(out)
		}
		if next == 0 {
			var seen []Ref
			names := ""
			for _, s := range seqs {
				if len(s) == 0 {
					continue
				}
				dup := false
				for _, x := range seen {
					dup = dup || x == s[0]
				}
				if !dup {
					seen = append(seen, s[0])
					if names != "" {
						names += ", "
					}
					names += rt.TypeFromObj(s[0]).Name
				}
			}
			return 0, rt.TypeErrorf("Cannot create a consistent method resolution order (MRO) for bases %s", names)
		}
		out = append(out, next)
		for i, s := range seqs {
			if len(s) > 0 && s[0] == next {
				seqs[i] = s[1:]
			}
		}
	}
}

// classHooks runs what happens after a class exists: __set_name__ of its attributes, __init_subclass__ of its parent.
func (rt *Runtime) classHooks(o Ref, kwvals []Ref, kw Ref) error {
	t := rt.TypeFromObj(o)
	d := t.TypeDict()
	names, err := rt.DictCopy(d)
	if err != nil {
		return err
	}
	pos := 0
	for {
		k, v, ok := DictNext(names, &pos)
		if !ok {
			break
		}
		m, unbound, err := rt.LookupSpecial(v, NameSetName)
		if err == nil && m != 0 {
			var r Ref
			if unbound {
				IncRef(v) // held by the bound method that CPython makes
				r, err = rt.Call3(m, v, o, k)
				rt.DecRef(v)
			} else {
				r, err = rt.Call2(m, o, k)
			}
			rt.DecRef(m)
			rt.XDecRef(r)
		}
		if err != nil {
			ks, _ := rt.ReprGo(k)
			rt.addNote("Error calling __set_name__ on '" + rt.TypeName(v) + "' instance " + ks + " in '" + t.Name + "'")
			rt.DecRef(names)
			return err
		}
	}
	rt.DecRef(names)
	// super(cls, cls).__init_subclass__(**kwargs)
	if !slices.Contains(TupleItems(t.MRO()), o) { // a metaclass's mro() left the class out
		return rt.TypeErrorf("super(type, obj): obj (type %s) is not an instance or subtype of type (%s).", t.Name, t.Name)
	}
	s, err := rt.newSuper(o, o)
	if err != nil {
		return err
	}
	f, err := rt.GetAttr(s, rt.Name(NameInitSubclass))
	rt.DecRef(s)
	if err != nil {
		return err
	}
	r, err := rt.Call(f, kwvals, kw)
	rt.DecRef(f)
	if err != nil {
		return err
	}
	rt.DecRef(r)
	return nil
}

// typeDealloc ends a class. Its ID is free again afterwards.
func typeDealloc(rt *Runtime, o Ref) {
	t := rt.TypeFromObj(o)
	rt.Untrack(o)
	rt.unlinkSubclass(t)
	if HasFlag(o, FlagWeakrefs) {
		rt.clearWeakrefs(o)
	}
	rt.DecRef(t.Base.Obj)
	for _, off := range [...]uintptr{offTypeDict, offTypeBases, offTypeMRO, offTypeSlots, offTypeName, offTypeQualname} {
		rt.ClearSlot(RefAt(o, off))
	}
	if t.sharedKeys != 0 {
		rt.freeSharedKeys(t.sharedKeys)
		t.sharedKeys = 0
	}
	rt.forgetType(t)
	rt.freeInstance(o, typeObjSize) // subtypeDealloc gives up the reference to a metaclass
	rt.types[t.ID] = nil
	rt.freeTypes = append(rt.freeTypes, t.ID)
}

func (rt *Runtime) unlinkSubclass(t *Type) {
	bases := *RefAt(t.Obj, offTypeBases)
	if bases == 0 {
		return
	}
	for _, b := range TupleItems(bases) {
		u := rt.TypeFromObj(b)
		if u == nil {
			continue
		}
		rt.removeSubclass(u, t)
	}
}

// forgetType drops the method cache's facts about a dying class.
func (rt *Runtime) forgetType(t *Type) {
	if t.Version == 0 {
		return
	}
	for i := range rt.methodCache {
		if rt.methodCache[i].version == t.Version {
			rt.methodCache[i] = methodCacheEntry{}
		}
	}
	rt.setVersion(t, 0)
}

func typeTraverse(rt *Runtime, o Ref, visit Visit) {
	for _, off := range [...]uintptr{offTypeDict, offTypeMRO, offTypeBases} {
		if v := *RefAt(o, off); v != 0 {
			visit(v)
		}
	}
	if t := rt.TypeFromObj(o); t != nil && t.Flags&FlagHeapType != 0 && t.Base != nil {
		visit(t.Base.Obj)
	}
}

func typeTraverseAll(rt *Runtime, o Ref, visit Visit) {
	typeTraverse(rt, o, visit)
	for _, off := range [...]uintptr{offTypeName, offTypeQualname, offTypeSlots} {
		if v := *RefAt(o, off); v != 0 {
			visit(v)
		}
	}
	t := rt.TypeFromObj(o)
	if t == nil {
		return
	}
	if t.sharedKeys != 0 {
		traverseSharedKeys(t.sharedKeys, visit)
	}
	for _, s := range t.subclasses {
		if s.ref != 0 {
			visit(s.ref)
		}
	}
}

// typeClear empties the dict and drops the MRO: as in CPython bases and the base stay, and the MRO tuple's own reference to the class is what made the cycle.
func typeClear(rt *Runtime, o Ref) {
	t := rt.TypeFromObj(o)
	rt.typeModified(t)
	if d := *RefAt(o, offTypeDict); d != 0 {
		rt.DictClear(d)
	}
	rt.ClearSlot(RefAt(o, offTypeMRO))
}
