package objects

import "minipy/mem"

// CloseObjects frees what the Runtime itself made: types, singletons, names, caches. Afterwards the heap must be empty; what is left has leaked.
func (rt *Runtime) CloseObjects() {
	rt.ClearExc()
	rt.methodCache = [methodCacheSize]methodCacheEntry{}
	if v := *RefAt(rt.mainExc, 0); v != 0 {
		*RefAt(rt.mainExc, 0) = 0
		rt.DecRef(v)
	}
	rt.dropUnsupported()
	rt.XDecRef(rt.reprDict)
	rt.reprDict = 0
	rt.GC.CollectShutdown()
	rt.finiExceptions()
	rt.finiSubclasses()
	// The contents of the built-in types first: their descriptors' deallocation still needs the types.
	var dicts []Ref
	for _, t := range rt.types {
		if t == nil || t.Flags&FlagHeapType != 0 || t.ID == TBigInt || t.Obj == 0 {
			continue
		}
		if d := *RefAt(t.Obj, offTypeDict); d != 0 {
			*RefAt(t.Obj, offTypeDict) = 0
			dicts = append(dicts, d)
		}
	}
	for _, d := range dicts {
		rt.DecRef(d)
	}
	for _, t := range rt.types {
		if t == nil || t.Flags&FlagHeapType != 0 || t.ID == TBigInt || t.Obj == 0 {
			continue
		}
		for _, off := range [...]uintptr{offTypeBases, offTypeMRO} {
			rt.ClearSlot(RefAt(t.Obj, off))
		}
	}
	rt.clearFreeLists(true)
	rt.finiInts()
	rt.finiBytes()
	rt.finiDicts()
	for _, t := range rt.types {
		if t == nil || t.Flags&FlagHeapType != 0 || t.ID == TBigInt || t.Obj == 0 {
			continue
		}
		rt.Untrack(t.Obj)
		rt.FreeGC(t.Obj, max(rt.types[TType].Size, typeObjSize))
	}
	rt.finiStrings()
	rt.finiTuples()
	rt.finiSingletons()
	rt.freeRaw(rt.mainExc, 8)
	rt.mainExc, rt.excInfo = 0, 0
	if rt.args.chunk != 0 {
		rt.freeRaw(rt.args.chunk, argStackRefs*4)
		rt.args.chunk = 0
	}
	rt.clearFreeLists(true)
	rt.GC.Close()
}

// TypeNameSafe names o's type, also when the type itself is gone already.
func (rt *Runtime) TypeNameSafe(o Ref) string {
	id := int(TypeOf(o))
	if id < len(rt.types) && rt.types[id] != nil {
		return rt.types[id].Name
	}
	return "?"
}

// RegisterHost makes v, the virtual machine, known to the slots that need it.
func (rt *Runtime) RegisterHost(v any) { rt.host = v }

// Host returns what RegisterHost was given.
func (rt *Runtime) Host() any { return rt.host }

// Raised is ErrRaised, for callers that compare with it.
func (rt *Runtime) Raised() error { return ErrRaised }

// HexAddr is o's address as repr shows it.
func HexAddr(o Ref) string { return hexAddr(o) }

// ClearWeakrefs ends the weak references to o and calls their callbacks.
func (rt *Runtime) ClearWeakrefs(o Ref) { rt.clearWeakrefs(o) }

// FinalizeFromDealloc runs o's finaliser when its count has reached zero; true means that it lives on.
func (rt *Runtime) FinalizeFromDealloc(o Ref) bool { return rt.finalizeFromDealloc(o, rt.TypeFor(o)) }

// SetInstanceDict is the setter of __dict__.
func SetInstanceDict(rt *Runtime, o, v Ref) error { return setInstanceDictKept(rt, o, v) }

var _ = mem.At
