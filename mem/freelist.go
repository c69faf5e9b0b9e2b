package mem

// FreeList is an object-specific free list: blocks of one kind and one size
// that the owner keeps for its next allocation instead of freeing them.
//
// The list is linked through the first word of each parked block (where an
// object keeps its refcount), and a parked block's type word is 0, so Walk
// passes it by. The last block pushed is the first popped.
type FreeList struct {
	Head   Ref    // first parked block, 0 when empty; exported so that the eval loop can pop inline
	Len    uint32 // parked blocks
	Max    uint32 // blocks it may hold; 0 turns the list off (debug heaps)
	Name   string // for statistics
	Hits   uint64 // pops served
	Misses uint64 // pops that found the list empty
	Pushes uint64 // blocks parked
	Full   uint64 // pushes refused

	ghosts, maxGhosts uint32 // on a debug heap: how many blocks would be parked, and the limit
}

// NewFreeList returns a list of at most max blocks, or of none on a debug
// heap, so that the debug allocator sees every free.
func (h *Heap) NewFreeList(name string, max int) FreeList {
	if h.cfg.Debug {
		return FreeList{Name: name, maxGhosts: uint32(max)}
	}
	return FreeList{Name: name, Max: uint32(max)}
}

// PushGhost notes that a block which is freed would have been parked if the list were not turned off, and reports whether that is so.
func (f *FreeList) PushGhost() bool {
	if f.ghosts >= f.maxGhosts {
		return false
	}
	f.ghosts++
	return true
}

// PopGhost reports whether the list would have had a block if it were not turned off.
func (f *FreeList) PopGhost() bool {
	if f.ghosts == 0 {
		return false
	}
	f.ghosts--
	return true
}

// Pop takes the block parked last, with refcount and type zeroed, or 0.
func (f *FreeList) Pop() Ref {
	r := f.Head
	if r == 0 {
		f.Misses++
		return 0
	}
	p := U64(r, 0)
	f.Head = Ref(uint32(*RefAt(r, 0)))
	*p = 0
	f.Len--
	f.Hits++
	return r
}

// Push parks r and reports whether it did; when not, the caller frees r.
// A GCObject must be untracked before.
func (f *FreeList) Push(r Ref) bool {
	if f.Len >= f.Max {
		f.Full++
		return false
	}
	*RefAt(r, 0) = f.Head
	*U32(r, 4) = 0
	f.Head = r
	f.Len++
	f.Pushes++
	return true
}

// Drain frees every parked block and returns how many there were, or would have been if the list were not turned off.
func (f *FreeList) Drain(h *Heap, k Kind, size uintptr) int {
	n := int(f.ghosts)
	for r := f.Head; r != 0; n++ {
		next := *RefAt(r, 0)
		h.Free(k, r, size)
		r = next
	}
	f.Head, f.Len, f.ghosts = 0, 0, 0
	return n
}
