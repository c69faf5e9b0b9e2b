package vm

import (
	"unsafe"

	"minipy/mem"
	"minipy/objects"
)

// The short way through calls and returns: a function with positional parameters only, called with just as many arguments, whose frame nobody looks at.

// pushPlain makes the running frame for such a call, with the n arguments at args; 0 where pushCall has to do it. refs: fn and args stolen unless 0 is returned
func (in *Interp) pushPlain(fn Ref, args unsafe.Pointer, n int, prev Ref) Ref {
	co := in.funcCode(fn)
	f := in.top
	if !co.simple || n != co.argcount || in.depth >= in.recursionLimit || f+co.frameUnits > in.limit {
		return 0
	}
	in.top = f + co.frameUnits
	p := mem.At(f)
	*(*uint64)(p) = uint64(prev) | uint64(objects.NewRef(co.obj))<<32
	*ref(p, offFunc) = fn
	*(*uint64)(unsafe.Add(p, offGlobals)) = *mem.U64(fn, objects.OffFuncGlobals) // globals and builtins lie side by side in both
	*ref(p, offLocals) = 0
	*(*uint64)(unsafe.Add(p, offFrameObj)) = 0
	*(*uint64)(unsafe.Add(p, offDepth)) = uint64(uint32(co.nlocalsplus))
	*(*uint64)(unsafe.Add(p, offJump)) = 0
	*(*uintptr)(unsafe.Add(p, offConsts)) = uintptr(co.consts)
	*(*uintptr)(unsafe.Add(p, offBase)) = uintptr(unsafe.Pointer(unsafe.SliceData(co.instrs)))
	lp := unsafe.Add(p, offLP)
	for i := 0; i < n; i++ {
		*(*Ref)(unsafe.Add(lp, i*4)) = *(*Ref)(unsafe.Add(args, i*4))
	}
	for i := n; i < co.nlocalsplus; i++ {
		*(*Ref)(unsafe.Add(lp, i*4)) = 0
	}
	in.depth++
	in.frame = f
	return f
}

// popPlain ends a frame that has no frame object, no namespace and no generator; sp is the end of its locals.
func (in *Interp) popPlain(fp, sp unsafe.Pointer) {
	rt := in.rt
	in.depth--
	for p := unsafe.Add(fp, offLP); uintptr(p) < uintptr(sp); p = unsafe.Add(p, 4) {
		if v := *(*Ref)(p); v != 0 {
			*(*Ref)(p) = 0
			if rc := mem.U32(v, 0); *rc == 1 {
				save(fp, *(*unsafe.Pointer)(unsafe.Add(fp, offBase)), sp)
				rt.DecRef(v)
			} else if *rc != objects.Immortal {
				*rc--
			}
		}
	}
	rt.DecRef(*ref(fp, offFunc))
	rt.DecRef(*ref(fp, offCode))
	in.top = mem.RefOf(fp)
}
