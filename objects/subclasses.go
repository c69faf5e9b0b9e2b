package objects

// subclass is an edge from a base to a class derived from it. As in CPython the base knows the class by a weak reference, the one that
// weakref.ref(cls) gives as well.
type subclass struct {
	id  TypeID
	ref Ref // owned; 0 while the built-in types are being made
}

// addSubclass notes that t is derived from base.
func (rt *Runtime) addSubclass(base, t *Type) error {
	var w Ref
	if rt.subclassRefs {
		var err error
		if w, err = rt.NewWeakref(rt.types[TWeakref], t.Obj, 0); err != nil {
			return err
		}
	}
	base.subclasses = append(base.subclasses, subclass{t.ID, w})
	return nil
}

// initSubclasses makes the weak references of the types that were made before there were any.
func (rt *Runtime) initSubclasses() error {
	ref := rt.types[TWeakref]
	rt.subclassRefs = true
	for _, t := range rt.types {
		if t == nil || t.ID == TBigInt {
			continue
		}
		for i := range t.subclasses {
			w, err := rt.NewWeakref(ref, rt.types[t.subclasses[i].id].Obj, 0)
			if err != nil {
				return err
			}
			t.subclasses[i].ref = w
		}
	}
	return nil
}

// finiSubclasses lets go of the weak references of the built-in types.
func (rt *Runtime) finiSubclasses() {
	for _, t := range rt.types {
		if t == nil || t.ID == TBigInt {
			continue
		}
		for _, s := range t.subclasses {
			rt.XDecRef(s.ref)
		}
		t.subclasses = nil
	}
}
