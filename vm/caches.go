package vm

import (
	"unsafe"

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
