package objects

import "minipy/mem"

// trashcan bounds the depth of deallocation, as CPython's does and with the same limit, so that objects die in the same order:
// the container at depth 50 is put aside, on a list linked through the collector's head, and dies when the outermost deallocation is done.
type trashcan struct {
	depth int
	later Ref
}

const trashLimit = 50

// TrashBegin starts the deallocation of the container o, which is untracked. false: o was put aside, the caller returns at once.
// For an instance of a class subtypeDealloc has decided already, so that the base type's part goes on.
func (rt *Runtime) TrashBegin(o Ref) bool {
	if rt.trash.depth >= trashLimit && rt.TypeFor(o).Flags&FlagHeapType == 0 {
		return rt.trashBegin(o)
	}
	rt.trash.depth++
	return true
}

func (rt *Runtime) trashBegin(o Ref) bool {
	if rt.trash.depth >= trashLimit {
		*RefAt(o-1, 0) = 0
		*RefAt(o-1, 4) = rt.trash.later
		rt.trash.later = o
		return false
	}
	rt.trash.depth++
	return true
}

// TrashEnd ends what TrashBegin began; the outermost one deallocates what was put aside, last in first out.
func (rt *Runtime) TrashEnd() {
	rt.trash.depth--
	if rt.trash.later != 0 && rt.trash.depth == 0 {
		rt.destroyTrash()
	}
}

func (rt *Runtime) destroyTrash() {
	rt.trash.depth++ // what is put aside from here on waits for this loop
	for rt.trash.later != 0 {
		o := rt.trash.later
		rt.trash.later = *RefAt(o-1, 4)
		*RefAt(o-1, 4) = 0
		rt.types[TypeOf(o)].Dealloc(rt, o)
	}
	rt.trash.depth--
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
