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
	cacheCall         = 1
	cacheBinarySubscr = 1
)

// offInstanceDict is where instances with inline values hold their dict once it exists.
const offInstanceDict = objects.HeaderSize

// cacheLoadAttr remembers how o.name was found.
func (in *Interp) cacheLoadAttr(cache unsafe.Pointer, o, name Ref, method bool) {
	w0, w1 := in.rt.CacheLoadAttr(o, name, method)
	*(*uint64)(cache) = w0
	*(*uint64)(unsafe.Add(cache, 8)) = w1
}
