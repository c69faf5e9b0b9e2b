package vm

import (
	"unsafe"

	"minipy/mem"
	"minipy/objects"
)

// Inline cache words behind the instructions that have them; a test compares with the compiler's table.
const (
	cacheLoadAttr     = 2
	cacheStoreAttr    = 2
	cacheLoadGlobal   = 2
	cacheCall         = 2
	cacheBinarySubscr = 2
)

// offInstanceDict is where instances with inline values hold their dict once it exists.
const offInstanceDict = objects.HeaderSize

// cachedAttr is o's attribute as the cache of a LOAD_ATTR finds it, borrowed; 0 if it does not apply, or is one of those that the eval loop looks at itself.
func (in *Interp) cachedAttr(cache unsafe.Pointer, o Ref) Ref {
	w0 := *(*uint64)(cache)
	off := uintptr(w0 >> 40)
	switch kind := uint8(w0 >> 32); kind {
	case objects.AttrModule:
		if objects.TypeOf(o) == objects.TModule {
			if d := objects.ModuleDict(o); objects.DictKeysVersionNow(d) == uint32(w0) {
				return *mem.RefAt(*mem.RefAt(d, objects.OffDictKeys), uintptr(*(*uint64)(unsafe.Add(cache, 8))))
			}
		}
		return 0
	case objects.AttrClassValue:
		if objects.TypeOf(o) == objects.TType && in.rt.ClassVersion(o) == uint32(w0) {
			return Ref(*(*uint64)(unsafe.Add(cache, 8)))
		}
		return 0
	default:
		switch {
		case *(*uint32)(unsafe.Add(in.rt.TypeVersions, uintptr(*mem.U32(o, 4)&objects.TypeMask)*4)) != uint32(w0):
			return 0
		case kind == objects.AttrSlot:
			return *mem.RefAt(o, off)
		case kind == objects.AttrClassVar && (off == 0 || *mem.RefAt(o, off) == 0):
			return Ref(*(*uint64)(unsafe.Add(cache, 8)))
		}
		return 0
	}
}

// cacheLoadAttr remembers how o.name was found.
func (in *Interp) cacheLoadAttr(cache unsafe.Pointer, o, name Ref, method bool) {
	w0, w1 := in.rt.CacheLoadAttr(o, name, method)
	switch uint8(*(*uint64)(cache) >> 32) {
	case objects.AttrWarm, objects.AttrFailed, objects.AttrProperty: // see enterProperty
		if w0 == 0 {
			return
		}
	default:
		if w0 == 0 && !method {
			w0 = siteWarm
		}
	}
	*(*uint64)(cache) = w0
	*(*uint64)(unsafe.Add(cache, 8)) = w1
}
