package vm

import (
	"unsafe"

	"minipy/mem"
	"minipy/objects"
)

// Ref is a reference into the heap.
type Ref = mem.Ref

// Frame offsets; see doc.go.
const (
	offPrev     = 0
	offCode     = 4
	offFunc     = 8
	offGlobals  = 12
	offBuiltins = 16
	offLocals   = 20
	offFrameObj = 24
	offPC       = 28
	offDepth    = 32
	offRet      = 36
	offJump     = 40
	offOwner    = 44
	offConsts   = 48
	offBase     = 56
	offLP       = 64

	ownerGen = 1 // the frame lies inside a generator

	// retEntry in a frame's entry field: its return ends the eval loop that was entered for it.
	retEntry = -1
	// retInit: the frame is that of an __init__, whose caller has the instance on its stack already.
	retInit = 1
)

func ref(p unsafe.Pointer, off uintptr) *Ref { return (*Ref)(unsafe.Add(p, off)) }

func i32(p unsafe.Pointer, off uintptr) *int32 { return (*int32)(unsafe.Add(p, off)) }

const stackChunk = 256 << 10

// A stack chunk begins with 16 bytes: the previous chunk's Ref, its own size, and where the previous chunk's top was.
const chunkHeader = 16

// pushFrame reserves a frame for co on the frame stack and fills its head; func is stolen. Locals are zeroed, the stack is not.
// refs: fn stolen, globals and builtins borrowed
func (in *Interp) pushFrame(co *Code, fn, prev Ref) (Ref, error) {
	size := co.frameUnits
	f := in.top
	if f+size > in.limit {
		if err := in.growStack(size); err != nil {
			return 0, err
		}
		f = in.top
	}
	in.top = f + size
	in.initFrame(f, co, fn, prev)
	return f, nil
}

func (in *Interp) initFrame(f Ref, co *Code, fn, prev Ref) {
	p := mem.At(f)
	*ref(p, offPrev) = prev
	*ref(p, offCode) = objects.NewRef(co.obj)
	*ref(p, offFunc) = fn
	*ref(p, offGlobals) = *objects.RefAt(fn, objects.OffFuncGlobals)
	*ref(p, offBuiltins) = *objects.RefAt(fn, objects.OffFuncBuiltins)
	*ref(p, offLocals) = 0
	*ref(p, offFrameObj) = 0
	*ref(p, offPC) = 0
	*ref(p, offDepth) = Ref(co.nlocalsplus)
	*i32(p, offRet) = 0
	*ref(p, offOwner) = 0
	*(*uintptr)(unsafe.Add(p, offConsts)) = uintptr(co.consts)
	*(*uintptr)(unsafe.Add(p, offBase)) = uintptr(unsafe.Pointer(unsafe.SliceData(co.instrs)))
	lp := unsafe.Add(p, offLP)
	for i := range uintptr(co.nlocalsplus) {
		*ref(lp, i*4) = 0
	}
}

func (in *Interp) growStack(units Ref) error {
	size := max(uintptr(stackChunk), uintptr(units)*8+chunkHeader)
	c := in.rt.Heap.Alloc(mem.Raw, size)
	if c == 0 {
		return in.rt.NoMemory()
	}
	*mem.U32(c, 0) = uint32(in.chunk)
	*mem.U32(c, 4) = uint32(size)
	*mem.U32(c, 8) = uint32(in.top)
	in.chunk = c
	in.top = c + chunkHeader/8
	in.limit = c + Ref(size/8)
	return nil
}

// popFrame returns the frame f, the newest one on the frame stack.
func (in *Interp) popFrame(f Ref) {
	if f == in.chunk+chunkHeader/8 && *mem.U32(in.chunk, 0) != 0 {
		c := in.chunk
		in.chunk = Ref(*mem.U32(c, 0))
		in.top = Ref(*mem.U32(c, 8))
		in.limit = in.chunk + Ref(*mem.U32(in.chunk, 4)/8)
		in.rt.Heap.Free(mem.Raw, c, uintptr(*mem.U32(c, 4)))
		return
	}
	in.top = f
}

// code returns the code that frame f runs.
func (in *Interp) frameCode(f Ref) *Code { return in.codeOf(*mem.RefAt(f, offCode)) }

// clearFrame releases what a finished frame holds, in CPython's order, except the code, which is left to the caller. A frame object that somebody keeps takes the contents over.
func (in *Interp) clearFrame(f Ref) {
	p := mem.At(f)
	if fo := *ref(p, offFrameObj); fo != 0 {
		*ref(p, offFrameObj) = 0
		if objects.Refcount(fo) > 1 {
			in.takeFrame(fo, f)
			in.rt.DecRef(fo)
			return
		}
		in.rt.DecRef(fo)
	}
	in.clearLocals(p)
	in.rt.DecRef(*ref(p, offFunc))
}

func (in *Interp) clearLocals(p unsafe.Pointer) {
	n := uintptr(*ref(p, offDepth))
	lp := unsafe.Add(p, offLP)
	for i := uintptr(0); i < n; i++ {
		if v := *ref(lp, i*4); v != 0 {
			*ref(lp, i*4) = 0
			in.rt.DecRef(v)
		}
	}
	*ref(p, offDepth) = 0
	if l := *ref(p, offLocals); l != 0 {
		*ref(p, offLocals) = 0
		in.rt.DecRef(l)
	}
}

// traverseFrame visits what frame f owns.
func traverseFrame(f Ref, visit objects.Visit) {
	p := mem.At(f)
	n := uintptr(*ref(p, offDepth))
	for _, off := range [...]uintptr{offFrameObj, offLocals, offFunc, offCode} {
		if v := *ref(p, off); v != 0 {
			visit(v)
		}
	}
	for i := uintptr(0); i < n; i++ {
		if v := *ref(p, offLP+i*4); v != 0 {
			visit(v)
		}
	}
}

// frameSize is the size in bytes of a frame of co.
func (co *Code) frameSize() uintptr { return uintptr(co.frameUnits) * 8 }
