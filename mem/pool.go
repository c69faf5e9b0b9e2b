package mem

import "unsafe"

// The object allocator: blocks of up to smallMax bytes, head included.
//
// A pool holds blocks of one size class and one kind. It is in one of these
// states:
//
//	usable  has a free or uncarved block; in h.usable[class]
//	full    has none; in no list; used carries poolFull
//	idle    usable, all blocks free, kept for its class: h.idle[class]; its free
//	        list is hidden in parked so that the next Alloc takes the slow road
//	        and sees that the pool is in use again
//	free    returned to its arena: arena.freePools
//
// h.cur[class] is the pool Alloc takes from: 0, or a usable pool of the
// class. Free makes the pool it returns a block to the current one, so the
// block freed last is the next one handed out in its class and kind.

const (
	poolSize   = pageSize
	poolUnits  = poolSize / unit
	smallMax   = 512
	classShift = 3
	numClasses = smallMax >> classShift
	numLists   = 4 * numClasses // kind in bits 6.., class in bits 0..5; a power of two spares bounds checks

	poolHeaderSize = 64
	poolFull       = -1 << 31 // added to used
	poolUnused     = 0xFFFF   // list number of a pool that is free
	carveBytes     = 2048     // blocks carved at a time
)

// poolHeader lies at the start of each pool.
type poolHeader struct {
	free      Ref    // 0: first free block; 0 while idle
	used      int32  // 4: live blocks, plus poolFull when full
	next      Ref    // 8: neighbours in h.usable[list], or next in arena.freePools
	prev      Ref    // 12
	carved    uint32 // 16: offset behind the last block ever handed out
	list      uint16 // 20: kind and class; poolUnused when free
	idle      uint16 // 22: 1 while idle
	arena     Ref    // 24
	parked    Ref    // 28: the free list while idle
	blockSize uint32 // 32
	start     uint32 // 36: offset of the first block
	capacity  uint32 // 40
	_         [5]uint32
}

func poolAt(r Ref) *poolHeader { return (*poolHeader)(At(r)) }

func listOf(k Kind, class uintptr) uintptr { return uintptr(k)*numClasses + class }

func (p *poolHeader) kind() Kind { return Kind(p.list / numClasses) }

// live is the number of blocks handed out.
func (p *poolHeader) live() int { return int(p.used &^ poolFull) }

// allocSmall is Alloc's slow road for small blocks: the current pool has no
// free block at hand. It returns the block's first byte, head included.
func (h *Heap) allocSmall(list uintptr) Ref {
	for {
		ref := h.cur[list]
		if ref == 0 {
			if ref = h.pickPool(list); ref == 0 {
				return 0
			}
			h.cur[list] = ref
		}
		p := poolAt(ref)
		if p.idle != 0 {
			h.unpark(p)
		}
		if b := p.free; b != 0 {
			p.free = *(*Ref)(At(b))
			p.used++
			return b
		}
		if p.carved+p.blockSize <= poolSize {
			p.carve(ref)
			continue
		}
		p.used |= poolFull
		h.unlinkPool(list, ref, p)
		h.cur[list] = 0
	}
}

// carve puts the next few blocks of the pool's untouched part on its empty
// free list, in address order.
func (p *poolHeader) carve(ref Ref) {
	step := Ref(p.blockSize / unit)
	first := ref + Ref(p.carved/unit)
	n := min((poolSize-p.carved)/p.blockSize, max(carveBytes/p.blockSize, 1))
	b := first
	for i := uint32(1); i < n; i++ {
		*U64(b, 0) = uint64(b + step)
		if p.list >= uint16(GCObject)*numClasses {
			*U32(b, 12) = 0
		}
		b += step
	}
	*U64(b, 0) = 0
	if p.list >= uint16(GCObject)*numClasses {
		*U32(b, 12) = 0
	}
	p.carved += n * p.blockSize
	p.free = first
}

// pickPool finds a pool with room: a usable one, the idle one last, or a new one.
func (h *Heap) pickPool(list uintptr) Ref {
	if ref := h.usable[list]; ref != 0 {
		if p := poolAt(ref); p.idle != 0 && p.next != 0 {
			return p.next
		}
		return ref
	}
	ref := h.newPool()
	if ref == 0 {
		return 0
	}
	p := poolAt(ref)
	size := (uint32(list%numClasses) + 1) << classShift
	p.start = poolHeaderSize
	if ref == p.arena {
		p.start += arenaHeaderSize
	}
	p.free, p.used, p.parked, p.idle = 0, 0, 0, 0
	p.list = uint16(list)
	p.blockSize = size
	p.carved = p.start
	p.capacity = (poolSize - p.start) / size
	h.linkPool(list, ref, p)
	return ref
}

func (h *Heap) linkPool(list uintptr, ref Ref, p *poolHeader) {
	head := h.usable[list]
	p.next, p.prev = head, 0
	if head != 0 {
		poolAt(head).prev = ref
	}
	h.usable[list] = ref
}

func (h *Heap) unlinkPool(list uintptr, ref Ref, p *poolHeader) {
	if p.prev != 0 {
		poolAt(p.prev).next = p.next
	} else {
		if h.usable[list] != ref {
			panic("BUG: mem: pool is not in the list of its class")
		}
		h.usable[list] = p.next
	}
	if p.next != 0 {
		poolAt(p.next).prev = p.prev
	}
	p.next, p.prev = 0, 0
}

// freeEdge is Free's slow road: the block made a full pool usable again, or was
// the last one of its pool.
func (h *Heap) freeEdge(list uintptr, ref Ref, p *poolHeader) {
	if p.used&poolFull != 0 {
		p.used &^= poolFull
		h.linkPool(list, ref, p)
	}
	if p.used == 0 {
		h.park(list, ref, p)
	}
}

// park makes an empty pool the idle pool of its class; the one that was goes
// back to its arena.
func (h *Heap) park(list uintptr, ref Ref, p *poolHeader) {
	p.parked, p.free, p.idle = p.free, 0, 1
	if old := h.idle[list]; old != 0 {
		h.dropPool(list, old)
	}
	h.idle[list] = ref
	a := arenaAt(p.arena)
	a.live--
	if a.live == 0 {
		h.arenaEmptied(p.arena)
	}
}

func (h *Heap) unpark(p *poolHeader) {
	list := uintptr(p.list)
	p.free, p.parked, p.idle = p.parked, 0, 0
	h.idle[list] = 0
	h.poolWakes(p.arena)
}

// dropPool returns an idle pool to its arena, for any class to use.
func (h *Heap) dropPool(list uintptr, ref Ref) {
	if h.cur[list] == ref {
		h.cur[list] = 0
	}
	h.idle[list] = 0
	h.unlinkPool(list, ref, poolAt(ref))
	h.returnPool(ref)
}

// poolOf finds the pool a block lies in.
func poolOf(b Ref) Ref { return b &^ (poolUnits - 1) }

var _ = [1]struct{}{}[unsafe.Sizeof(poolHeader{})-poolHeaderSize] // the layout is pinned
