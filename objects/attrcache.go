package objects

import "minipy/mem"

// Kinds of an attribute access that an inline cache can answer. A cache is two words: version of the type | kind << 32 | offset << 40, and a Ref or an index.
const (
	AttrNone       = iota
	AttrInline     // inline value at the byte offset, while the instance has no dict
	AttrSlot       // field of the object at the byte offset (__slots__)
	AttrMethod     // the function in word 1, to be called with the object in front; the object has no attribute of its own of that name
	AttrClassValue // the object is a class: word 1 is the value, found in its MRO
	AttrClassVar   // a plain value of the class in word 1; the object has no attribute of its own of that name
	AttrWarm       // the instruction has run once, and nothing is known
	AttrFailed     // nothing was found
	AttrProperty   // calls of Python functions without a C function in between: see vm/specialize.go
	AttrInit
	AttrGetItem
	AttrModule // the object is a module: the version is that of its dict's keys, word 1 the offset of the value in them
)

// AttrCache packs the first word.
func AttrCache(version uint32, kind, off uintptr) uint64 {
	return uint64(version) | uint64(kind)<<32 | uint64(off)<<40
}

// CacheLoadAttr describes how o.name is found, for the inline cache of LOAD_ATTR; 0 when it must be looked up each time.
func (rt *Runtime) CacheLoadAttr(o, name Ref, method bool) (w0, w1 uint64) {
	t := rt.TypeFor(o)
	switch {
	case t.ID == TType:
		return rt.cacheClassAttr(o, name)
	case t.ID == TModule:
		d := ModuleDict(o)
		if i := DictLookupIndexStr(rt, d, name); i >= 0 {
			if v := DictKeysVersion(rt, d); v != 0 {
				return AttrCache(v, AttrModule, 0), uint64(DictSlotOff(d, i))
			}
		}
		return 0, 0
	case t.GetAttr != nil || t.Version == 0:
		return 0, 0
	}
	descr := rt.TypeLookup(t, name)
	if descr == 0 {
		if t.ValsOff == 0 || *RefAt(o, t.DictOff) != 0 {
			return 0, 0
		}
		if i := sharedKeyIndex(rt, t.sharedKeys, name); i >= 0 && i < inlineCapacity(o, t) {
			return AttrCache(t.Version, AttrInline, t.ValsOff+4+uintptr(i)*4), 0
		}
		return 0, 0
	}
	dt := rt.TypeFor(descr)
	if dt.ID == TMemberDescr && *mem.U32(descr, offDescrFlags) == 0 && rt.IsSubtype(t, descrOwner(rt, descr)) {
		return AttrCache(t.Version, AttrSlot, uintptr(*mem.U32(descr, offDescrIndex))), 0
	}
	if plain := dt.DescrGet == nil && dt.Flags&FlagHeapType == 0; plain || method && dt.Flags&FlagMethodDescr != 0 {
		if t.ValsOff != 0 && sharedKeyIndex(rt, t.sharedKeys, name) >= 0 || t.DictOff != 0 && t.ValsOff == 0 {
			return 0, 0
		}
		kind := uintptr(AttrMethod)
		if plain {
			kind = AttrClassVar
		}
		return AttrCache(t.Version, kind, t.DictOff), uint64(descr)
	}
	return 0, 0
}

// cacheClassAttr describes C.name for a class whose metaclass is type.
func (rt *Runtime) cacheClassAttr(o, name Ref) (w0, w1 uint64) {
	t := rt.TypeFromObj(o)
	v := rt.TypeLookup(t, name)
	if v == 0 || t.Version == 0 || rt.TypeLookup(rt.types[TType], name) != 0 {
		return 0, 0
	}
	if vt := rt.TypeFor(v); vt.DescrGet != nil && vt.ID != TFunction {
		return 0, 0
	}
	return AttrCache(t.Version, AttrClassValue, 0), uint64(v)
}

// CacheStoreAttr describes where o.name = v stores, for the inline cache of STORE_ATTR.
func (rt *Runtime) CacheStoreAttr(o, name Ref) uint64 {
	t := rt.TypeFor(o)
	if t.SetAttr != nil || t.Version == 0 {
		return 0
	}
	descr := rt.TypeLookup(t, name)
	if descr != 0 {
		if TypeOf(descr) == TMemberDescr && *mem.U32(descr, offDescrFlags) == 0 && rt.IsSubtype(t, descrOwner(rt, descr)) {
			return AttrCache(t.Version, AttrSlot, uintptr(*mem.U32(descr, offDescrIndex)))
		}
		if rt.TypeFor(descr).DescrSet != nil {
			return 0
		}
	}
	if t.ValsOff == 0 || *RefAt(o, t.DictOff) != 0 {
		return 0
	}
	if i := sharedKeyIndex(rt, t.sharedKeys, name); i >= 0 && i < inlineCapacity(o, t) {
		return AttrCache(t.Version, AttrInline, t.ValsOff+4+uintptr(i)*4)
	}
	return 0
}

// ClassVersion is the version tag of the class o.
func (rt *Runtime) ClassVersion(o Ref) uint32 { return rt.types[*mem.U32(o, offTypeID)].Version }
