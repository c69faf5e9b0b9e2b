package mem

import (
	"math/bits"
	"unsafe"
)

// Arenas: 1 MiB from the page-run layer, cut into pools on demand.
//
// New pools come from the arena with the fewest free pools, so that the others
// can empty. An arena whose pools are all free or idle is empty; one empty arena
// is kept (h.spareArena), the one before goes back to the system.

const (
	arenaPages      = 64
	arenaHeaderSize = 64
)

// arenaHeader lies behind the header of the arena's first pool.
type arenaHeader struct {
	next      Ref    // 0: neighbours in h.arenasBy[free]
	prev      Ref    // 4
	freePools Ref    // 8: returned pools, the last one first
	carved    uint32 // 12: pools handed out at least once (they hold memory)
	free      uint32 // 16: pools not handed out, carved or not
	live      uint32 // 20: pools handed out and not idle
	allNext   Ref    // 24: neighbours in h.arenas
	allPrev   Ref    // 28
	_         [8]uint32
}

func arenaAt(a Ref) *arenaHeader {
	return (*arenaHeader)(unsafe.Add(At(a), poolHeaderSize))
}

// newPool takes a pool from the fullest arena that has one, or from a new arena.
func (h *Heap) newPool() Ref {
	if h.arenaMask == 0 && !h.newArena() {
		return 0
	}
	ref := h.arenasBy[bits.TrailingZeros64(h.arenaMask)]
	a := arenaAt(ref)
	pool := a.freePools
	if pool != 0 {
		a.freePools = poolAt(pool).next
	} else {
		if !h.charge(poolSize) {
			return 0
		}
		pool = ref + Ref(a.carved)*poolUnits
		a.carved++
		poolAt(pool).arena = ref
	}
	h.setFree(ref, a, a.free-1)
	h.pools++
	h.poolWakes(ref)
	return pool
}

// poolWakes counts a pool of the arena that came into use.
func (h *Heap) poolWakes(arena Ref) {
	arenaAt(arena).live++
	if h.spareArena == arena {
		h.spareArena = 0
	}
}

// returnPool gives an idle pool back to its arena.
func (h *Heap) returnPool(ref Ref) {
	p := poolAt(ref)
	p.list, p.idle, p.used = poolUnused, 0, 0
	p.free, p.parked, p.prev = 0, 0, 0
	a := arenaAt(p.arena)
	p.next = a.freePools
	a.freePools = ref
	h.setFree(p.arena, a, a.free+1)
	h.pools--
}

// setFree moves the arena to the list of arenas with n free pools.
func (h *Heap) setFree(ref Ref, a *arenaHeader, n uint32) {
	h.unlistArena(ref, a)
	a.free = n
	h.listArena(ref, a)
}

func (h *Heap) listArena(ref Ref, a *arenaHeader) {
	if a.free == 0 {
		return
	}
	i := a.free - 1
	head := h.arenasBy[i]
	a.next, a.prev = head, 0
	if head != 0 {
		arenaAt(head).prev = ref
	}
	h.arenasBy[i] = ref
	h.arenaMask |= 1 << i
}

func (h *Heap) unlistArena(ref Ref, a *arenaHeader) {
	if a.free == 0 {
		return
	}
	i := a.free - 1
	if a.next != 0 {
		arenaAt(a.next).prev = a.prev
	}
	if a.prev != 0 {
		arenaAt(a.prev).next = a.next
	} else if h.arenasBy[i] = a.next; a.next == 0 {
		h.arenaMask &^= 1 << i
	}
	a.next, a.prev = 0, 0
}

func (h *Heap) newArena() bool {
	if !h.room(poolSize) {
		return false
	}
	page := runs.take(arenaPages, arenaPages)
	if page == 0 {
		return false
	}
	ref := pageRef(page)
	a := arenaAt(ref)
	*a = arenaHeader{free: arenaPages, allNext: h.arenas}
	if h.arenas != 0 {
		arenaAt(h.arenas).allPrev = ref
	}
	h.arenas = ref
	h.listArena(ref, a)
	h.arenaCount++
	h.arenaPeak = max(h.arenaPeak, h.arenaCount)
	h.arenasMade++
	return true
}

// arenaEmptied keeps the arena as the spare and frees the spare before it.
func (h *Heap) arenaEmptied(ref Ref) {
	old := h.spareArena
	h.spareArena = ref
	if old != 0 && old != ref {
		h.dropArena(old)
	}
}

// dropArena gives an empty arena back to the system.
func (h *Heap) dropArena(ref Ref) {
	a := arenaAt(ref)
	if a.live != 0 {
		panic("BUG: mem: dropping an arena in use")
	}
	for i := Ref(0); i < Ref(a.carved); i++ {
		pool := ref + i*poolUnits
		if p := poolAt(pool); p.list != poolUnused {
			h.dropPool(uintptr(p.list), pool)
		}
	}
	h.unlistArena(ref, a)
	if a.allNext != 0 {
		arenaAt(a.allNext).allPrev = a.allPrev
	}
	if a.allPrev != 0 {
		arenaAt(a.allPrev).allNext = a.allNext
	} else {
		h.arenas = a.allNext
	}
	if h.spareArena == ref {
		h.spareArena = 0
	}
	h.arenaCount--
	carved := a.carved
	h.uncharge(uint64(carved) * poolSize)
	runs.give(uint32(ref/pageUnits), arenaPages, max(carved, 1))
	h.noteGiven(uint64(carved) * poolSize)
}

var _ = [1]struct{}{}[unsafe.Sizeof(arenaHeader{})-arenaHeaderSize] // the layout is pinned
