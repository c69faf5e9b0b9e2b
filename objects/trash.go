package objects

import "minipy/mem"

// trashcan bounds the depth of deallocation, as CPython's does and with the same limits, so that objects die in the same order: a container that would
// come within trashHeadroom of the end of native recursion is put aside, on a list linked through the collector's head, and dies when twice as much is free.
type trashcan struct {
	later Ref
}

const (
	trashHeadroom = 50
	trashLimit    = nativeDepth - 1 - trashHeadroom
	trashResume   = nativeDepth - 1 - 2*trashHeadroom
)

// TrashBegin starts the deallocation of the container o, which is untracked. false: o was put aside, the caller returns at once.
// For an instance of a class subtypeDealloc has decided already, so that the base type's part goes on.
func (rt *Runtime) TrashBegin(o Ref) bool {
	if rt.depth >= trashLimit && rt.TypeFor(o).Flags&FlagHeapType == 0 {
		return rt.trashBegin(o)
	}
	rt.depth++
	return true
}

func (rt *Runtime) trashBegin(o Ref) bool {
	if rt.depth >= trashLimit {
		*RefAt(o-1, 0) = 0
		*RefAt(o-1, 4) = rt.trash.later
		rt.trash.later = o
		return false
	}
	rt.depth++
	return true
}

// TrashEnd ends what TrashBegin began; with enough room again it deallocates what was put aside, last in first out.
func (rt *Runtime) TrashEnd() {
	rt.depth--
	if rt.trash.later != 0 && rt.depth < trashResume {
		rt.destroyTrash()
	}
}

func (rt *Runtime) destroyTrash() {
	rt.depth++ // what is put aside from here on waits for this loop
	for rt.trash.later != 0 {
		o := rt.trash.later
		rt.trash.later = *RefAt(o-1, 4)
		*RefAt(o-1, 4) = 0
		rt.types[TypeOf(o)].Dealloc(rt, o)
	}
	rt.depth--
}

// dealloc ends the life of an object whose count has just reached zero.
func (rt *Runtime) dealloc(o Ref) {
	switch *mem.U32(o, offType) { // the commonest deaths do without an indirect call
	case uint32(TInt):
		intDealloc(rt, o)
		return
	case uint32(TFloat):
		floatDealloc(rt, o)
		return
	}
	rt.types[*mem.U32(o, offType)&TypeMask].Dealloc(rt, o)
}
