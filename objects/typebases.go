package objects

import "slices"

// Assignment to a class's __bases__, and the test of layouts that it shares with the assignment of __class__.

// setBases is the setter of __bases__.
func setBases(rt *Runtime, o, v Ref) error {
	t := rt.TypeFromObj(o)
	if err := rt.checkTypeAttr(o, v, "__bases__"); err != nil {
		return err
	}
	if !rt.IsInstanceOf(v, TTuple) {
		return rt.TypeErrorf("can only assign tuple to %s.__bases__, not %s", t.Name, rt.TypeName(v))
	}
	bases := rt.Unbox(v)
	if TupleLen(bases) == 0 {
		return rt.TypeErrorf("can only assign non-empty tuple to %s.__bases__, not ()", t.Name)
	}
	for _, b := range TupleItems(bases) {
		if !rt.IsTypeObj(b) {
			return rt.TypeErrorf("%s.__bases__ must be tuple of classes, not '%s'", t.Name, rt.TypeName(b))
		}
		if bt := rt.TypeFromObj(b); rt.IsSubtype(bt, t) || bt.MRO() != 0 && bt.derivesFrom(t) {
			return rt.TypeErrorf("a __bases__ item causes an inheritance cycle")
		}
	}
	base, err := rt.bestBase(bases)
	if err != nil {
		return err
	}
	if err := rt.compatible(t.Base, base, "__bases__"); err != nil {
		return err
	}
	oldBases, oldBase := t.Bases(), t.Base
	*RefAt(o, offTypeBases) = NewRef(bases)
	t.Base = base
	IncRef(base.Obj)
	var done []savedMRO
	if err := rt.mroHierarchy(t, &done); err != nil {
		for _, s := range done {
			rt.SetSlot(RefAt(s.obj, offTypeMRO), s.mro)
			rt.typeModified(rt.TypeFromObj(s.obj))
			rt.DecRef(s.obj)
		}
		if t.Bases() == bases {
			*RefAt(o, offTypeBases) = oldBases
			t.Base = oldBase
			rt.DecRef(bases)
			rt.DecRef(base.Obj)
		} else {
			rt.leaveBases(oldBases, t)
			rt.DecRef(oldBases)
			rt.DecRef(oldBase.Obj)
		}
		return err
	}
	if t.Bases() != bases { // a metaclass's mro() has assigned others
		rt.leaveBases(oldBases, t)
	} else {
		for _, b := range TupleItems(oldBases) {
			rt.removeSubclass(rt.TypeFromObj(b), t)
		}
		for _, b := range TupleItems(bases) {
			if err = rt.addSubclass(rt.TypeFromObj(b), t); err != nil {
				break
			}
		}
		rt.updateSlotsDown(t)
	}
	for _, s := range done {
		rt.XDecRef(s.mro)
		rt.DecRef(s.obj)
	}
	rt.DecRef(oldBases)
	rt.DecRef(oldBase.Obj)
	return err
}

// derivesFrom follows the chain of the bases that give the layout.
func (t *Type) derivesFrom(b *Type) bool {
	for ; t != nil; t = t.Base {
		if t == b {
			return true
		}
	}
	return false
}

// savedMRO is a class and the MRO that it had, both owned.
type savedMRO struct{ obj, mro Ref }

// mroHierarchy computes the MRO of t and of what is derived from it anew, and notes the old ones.
func (rt *Runtime) mroHierarchy(t *Type, done *[]savedMRO) error {
	old := t.MRO()
	XIncRef(old)
	if err := rt.setMRO(t); err != nil {
		rt.XDecRef(old)
		return err
	}
	*done = append(*done, savedMRO{NewRef(t.Obj), old})
	for _, s := range append([]subclass(nil), t.subclasses...) {
		if u := rt.types[s.id]; u != nil {
			if err := rt.mroHierarchy(u, done); err != nil {
				return err
			}
		}
	}
	return nil
}

// leaveBases forgets that t was derived from classes of which it is no more. An edge that stayed could close a cycle of subclasses.
func (rt *Runtime) leaveBases(old Ref, t *Type) {
	for _, b := range TupleItems(old) {
		if !slices.Contains(TupleItems(t.Bases()), b) {
			rt.removeSubclass(rt.TypeFromObj(b), t)
		}
	}
}

// removeSubclass forgets that t is derived from base.
func (rt *Runtime) removeSubclass(base, t *Type) {
	for i, s := range base.subclasses {
		if s.id == t.ID {
			base.subclasses = append(base.subclasses[:i:i], base.subclasses[i+1:]...)
			rt.XDecRef(s.ref)
			return
		}
	}
}

// compatible raises TypeError unless an instance of old can become one of t (attr __class__), or a class derived from old one derived from t (__bases__).
func (rt *Runtime) compatible(old, t *Type, attr string) error {
	a, b := t.layoutRoot(), old.layoutRoot()
	if old.collected() != t.collected() {
		return rt.TypeErrorf("%s assignment: '%s' deallocator differs from '%s'", attr, t.Name, old.Name)
	}
	if a != b && (a.Base != b.Base || !rt.sameSlotsAdded(a, b)) {
		return rt.TypeErrorf("%s assignment: '%s' object layout differs from '%s'", attr, t.Name, old.Name)
	}
	return nil
}

// collected reports whether CPython's collector would know instances of t, as it does those of every class.
func (t *Type) collected() bool {
	return t.Flags&(FlagHeapType|FlagGC) != 0
}

// layoutRoot is the first ancestor that added something to the instances.
func (t *Type) layoutRoot() *Type {
	for b := t.Base; b != nil && t.DictOff == b.DictOff && t.Flags&FlagWeakrefable == b.Flags&FlagWeakrefable && t.slotCount == 0 && t.collected() == b.collected(); b = t.Base {
		if t.Flags&FlagHeapType == 0 && t.Size != b.Size {
			break
		}
		t = b
	}
	return t
}

// sameSlotsAdded reports whether two classes with the same base added the same things to it.
func (rt *Runtime) sameSlotsAdded(a, b *Type) bool {
	if a.Flags&b.Flags&FlagHeapType == 0 || a.Size != b.Size || a.DictOff != b.DictOff || a.ValsOff != b.ValsOff || a.Layout != b.Layout || a.slotCount != b.slotCount ||
		a.Flags&FlagWeakrefable != b.Flags&FlagWeakrefable {
		return false
	}
	if a.slotCount == 0 {
		return true
	}
	x, y := TupleItems(*RefAt(a.Obj, offTypeSlots)), TupleItems(*RefAt(b.Obj, offTypeSlots))
	for i := range x {
		if !StrEq(x[i], y[i]) {
			return false
		}
	}
	return true
}
