package objects

// What the types of native modules need of this package.

// EnsureType registers the type of spec, whose ID is a constant, unless that has happened before.
func (rt *Runtime) EnsureType(spec TypeSpec) (*Type, error) {
	if t := rt.types[spec.ID]; t != nil {
		return t, nil
	}
	t, err := rt.RegisterType(spec)
	if err == nil {
		return t, nil
	}
	if t = rt.types[spec.ID]; t != nil { // there was no memory for all of it
		if t.Obj != 0 {
			for _, off := range [...]uintptr{offTypeDict, offTypeBases, offTypeMRO} {
				rt.ClearSlot(RefAt(t.Obj, off))
			}
			rt.Untrack(t.Obj)
			rt.FreeGC(t.Obj, max(rt.types[TType].Size, typeObjSize))
		}
		rt.types[spec.ID] = nil
	}
	return nil, err
}

// FreeInstance returns the block of o, which is of size exact if its type is built in, else of its class's size.
func (rt *Runtime) FreeInstance(o Ref, exact uintptr) { rt.freeInstance(o, exact) }

// DeallocFields makes the Dealloc of a collected type that owns just the Ref fields at offs, released in that order.
func DeallocFields(size uintptr, offs ...uintptr) func(rt *Runtime, o Ref) {
	return deallocFields(size, offs...)
}

// TraverseFields makes the Traverse of a type that owns the Ref fields at offs.
func TraverseFields(offs ...uintptr) func(rt *Runtime, o Ref, visit Visit) {
	return traverseFields(offs...)
}

// ClearFields makes the Clear of a type that owns the Ref fields at offs.
func ClearFields(offs ...uintptr) func(rt *Runtime, o Ref) {
	return func(rt *Runtime, o Ref) {
		for _, off := range offs {
			rt.ClearSlot(RefAt(o, off))
		}
	}
}

// VisitField visits the Ref field of o at off unless it is empty.
func VisitField(o Ref, off uintptr, visit Visit) { visitField(o, off, visit) }

// AllocRaw allocates a raw block, contents undefined.
func (rt *Runtime) AllocRaw(size uintptr) (Ref, error) { return rt.allocRaw(size) }

// FreeRaw returns a raw block.
func (rt *Runtime) FreeRaw(r Ref, size uintptr) { rt.freeRaw(r, size) }

// ReallocRaw changes the size of a raw block; on failure the block is as it was.
func (rt *Runtime) ReallocRaw(r Ref, old, size uintptr) (Ref, error) {
	n := rt.Heap.Realloc(r, old, size)
	if n == 0 {
		return 0, rt.NoMemory()
	}
	return n, nil
}

// KeepsInit reports whether t is the built-in type id or a class that has not given it another __init__, which could take keyword arguments.
func (rt *Runtime) KeepsInit(t *Type, id TypeID) bool { return rt.keepsInit(t, id) }

// ItersOf makes the tuple of the iterators of the given iterables.
func (rt *Runtime) ItersOf(args []Ref) (Ref, error) { return rt.itersOf(args) }

// IsNumber reports whether o is a number of any kind, as a type with __index__, __int__ or __float__ is.
func (rt *Runtime) IsNumber(o Ref) bool {
	t := rt.TypeFor(o)
	return t.Index != nil || t.Int != nil || t.Float != nil || t.Layout == TComplex
}

// KwLen is the number of keyword arguments that kw names.
func KwLen(kw Ref) int { return kwLen(kw) }

// NonesTuple makes a tuple of n Nones.
func (rt *Runtime) NonesTuple(n int) (Ref, error) { return rt.nonesTuple(n) }

// ReuseTuple returns the pair (a, b) in t itself when nobody but the iterator holds t, else in a new tuple. refs: a and b stolen, result new
func (rt *Runtime) ReuseTuple(t, a, b Ref) (Ref, error) { return rt.reuseTuple(t, a, b) }

// RetrackTuple tracks a tuple that gets new items, which a collection may have untracked.
func (rt *Runtime) RetrackTuple(t Ref) {
	if *RefAt(t-1, 0) == 0 {
		rt.Track(t)
	}
}

// ImportModule imports the module called name, which has no dots.
func (rt *Runtime) ImportModule(name string) (Ref, error) {
	key, err := rt.NewStr(name)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(key)
	if rt.Modules != 0 {
		if m := rt.DictGetStr(rt.Modules, key); m != 0 && m != rt.None {
			return NewRef(m), nil
		}
	}
	imp := rt.DictGetStr(rt.Builtins, rt.Name(NameImport))
	if imp == 0 {
		return 0, rt.Raisef(TImportError, "__import__ not found")
	}
	return rt.Call1(imp, key)
}

// Overrides reports whether t, derived from the built-in type id, has given itself another method for the special name n.
func (rt *Runtime) Overrides(id TypeID, t *Type, n Name) bool {
	return t.ID != id && rt.overrides(rt.types[id], t, n)
}

// ArgVector returns scratch space for n arguments of a call, to be given back by release afterwards. refs: entries borrowed
func (rt *Runtime) ArgVector(n int) (v []Ref, release func(), err error) {
	v, mark, err := rt.args.take(rt, n)
	return v, func() { rt.args.release(mark) }, err
}

// BindDescr makes a built-in function of the method descriptor d with self as its first argument, which need not be of the descriptor's type.
func (rt *Runtime) BindDescr(d, self Ref) (Ref, error) {
	return rt.newBuiltin(*WordAt(d, offDescrIndex), self, 0)
}

// SetDiscard removes v from a set and reports whether it was there.
func (rt *Runtime) SetDiscard(s, v Ref) (bool, error) {
	h, err := rt.setKeyHash(v)
	if err != nil {
		return false, err
	}
	return rt.setDiscardHash(s, v, h)
}

// SetClear empties a set.
func (rt *Runtime) SetClear(s Ref) { rt.setClear(s) }

// SetPatternFlag makes instances of t, and of the classes derived from it, match sequence or mapping patterns.
func (rt *Runtime) SetPatternFlag(t *Type, f TypeFlags) {
	if t.Flags&FlagImmutable != 0 {
		return
	}
	t.Flags = t.Flags&^(FlagSequence|FlagMapping) | f
	for _, s := range t.subclasses {
		if u := rt.types[s.id]; u != nil {
			rt.SetPatternFlag(u, f)
		}
	}
}
