package mem

import "unsafe"

// Config says how a heap behaves.
type Config struct {
	MaxHeap    uint64              // limit on the bytes the heap holds, 0 for none
	Debug      bool                // use the debug allocator
	Quarantine uint64              // debug: bytes of freed blocks to keep back; 0 means 256 KiB
	OnError    func(report string) // debug: called for each fault; nil panics
}

// maxRequest is the longest range; what asks for more is refused early.
const maxRequest = uintptr(1) << (30 + 5*(^uintptr(0)>>63))

// What Emergency is set to: room for tracebacks and interned names while a
// MemoryError is handled, and more for reporting one and for the end.
const (
	EmergencyTrace  = 256 << 10
	EmergencyReport = 1 << 20
)

// Heap is the memory of one interpreter. It is not safe for concurrent use;
// several heaps are, side by side.
type Heap struct {
	smallLimit uintptr // requests up to this take the fast road: smallMax, 0 on a debug heap

	cur    [numLists]Ref // pool Alloc takes from, by kind and class
	usable [numLists]Ref // pools with room
	idle   [numLists]Ref // the one empty pool kept

	arenasBy   [arenaPages]Ref // arenas by number of free pools, less one
	arenaMask  uint64          // which of them are not empty
	arenas     Ref             // all
	spareArena Ref             // the one empty arena kept

	bins          [numBins + 48]Ref // free general blocks; a whole number of mask words
	binMask       [(numBins + 48) / 64]uint64
	segments      Ref
	openSegment   Ref // the one that may be extended
	emptySegment  Ref // the one empty segment kept
	generalBlocks [numKinds]int
	generalUnits  [numKinds]uint64

	large       Ref
	largeBlocks [numKinds]int
	largePages  [numKinds]uint64

	committed uint64 // bytes charged
	peak      uint64
	refused   uint64 // requests turned down
	gaveBack  uint64 // bytes given to the system since the last trim
	trimming  bool

	pools, arenaCount, arenaPeak, segmentCount int
	arenasMade                                 uint64

	// Emergency is how many bytes the heap may hold beyond Config.MaxHeap for now.
	Emergency uint64
	// Where, if set, is called at each debug allocation and free; reports print
	// what it returned.
	Where func() string
	// Refuse, if set, is asked before each allocation of a debug heap and makes it
	// fail by returning true; tests go through a program's failures with it.
	Refuse func() bool
	// TypeName, if set, names a type word in debug reports.
	TypeName func(word uint32) string

	cfg    Config
	debug  debugState
	traces []*Trace // who wants to know of allocations
}

// NewHeap returns an empty heap. The first call in a process reserves the
// address range.
func NewHeap(cfg Config) (*Heap, error) {
	if err := runs.reserve(); err != nil {
		return nil, err
	}
	h := &Heap{cfg: cfg, smallLimit: smallMax}
	if cfg.Debug {
		h.smallLimit = 0
		h.debug.init(cfg)
	}
	return h, nil
}

// Close gives all memory of the heap back, live blocks included.
func (h *Heap) Close() {
	for h.arenas != 0 {
		ref := h.arenas
		a := arenaAt(ref)
		h.arenas = a.allNext
		runs.give(uint32(ref/pageUnits), arenaPages, max(a.carved, 1))
	}
	for h.segments != 0 {
		ref := h.segments
		s := segmentAt(ref)
		h.segments = s.next
		runs.give(uint32(ref/pageUnits), segmentPages, (s.end+pageSize-1)/pageSize)
	}
	for h.large != 0 {
		ref := h.large
		l := largeAt(ref)
		h.large = l.next
		runs.give(uint32(ref/pageUnits), l.reserved, l.pages)
	}
	*h = Heap{cfg: h.cfg}
}

// SetLimit changes the limit; 0 removes it. It may lie below what is held now.
func (h *Heap) SetLimit(bytes uint64) { h.cfg.MaxHeap = bytes }

// room reports whether n more bytes stay inside the limit.
func (h *Heap) room(n uint64) bool {
	limit := h.cfg.MaxHeap
	if limit == 0 {
		return true
	}
	return h.committed+n <= limit+h.Emergency
}

// charge counts n bytes against the limit, before they are taken.
func (h *Heap) charge(n uint64) bool {
	if !h.room(n) {
		return false
	}
	h.committed += n
	h.peak = max(h.peak, h.committed)
	return true
}

func (h *Heap) uncharge(n uint64) { h.committed -= n }

// headOf is the number of bytes of the block before the Ref.
func headOf(k Kind) uintptr { return uintptr(k>>1) << 3 }

// Alloc returns a block of size bytes, or 0 when the limit or the system says
// no. An Object or GCObject, whose size counts from the Ref and must be at least
// 8, comes with refcount, type and head zeroed; the rest is undefined.
func (h *Heap) Alloc(k Kind, size uintptr) Ref {
	n := size + headOf(k)
	if n-1 < h.smallLimit {
		p := poolAt(h.cur[uintptr(k&3)<<6|(n-1)>>classShift&(numClasses-1)])
		if b := p.free; b != 0 { // page 0 is not a pool but reads as one without free blocks
			q := At(b)
			p.free = *(*Ref)(q)
			p.used++
			*(*uint64)(q) = 0
			if k == GCObject {
				*(*uint64)(unsafe.Add(q, 8)) = 0
				return b + 1
			}
			return b
		}
	}
	return h.allocSlow(k, size)
}

func (h *Heap) allocSlow(k Kind, size uintptr) Ref {
	var r Ref
	if h.cfg.Debug {
		r = h.debugAlloc(k, size)
	} else {
		r = h.allocPlain(k, size)
	}
	for _, t := range h.traces {
		t.add(k, r, size)
	}
	return r
}

// allocPlain is Alloc without the debug allocator.
func (h *Heap) allocPlain(k Kind, size uintptr) Ref {
	if size > maxRequest {
		h.refused++
		return 0
	}
	n := max(size+headOf(k), 1)
	b := h.allocBlock(k, n)
	if b == 0 {
		if h.Trim(); h.cfg.MaxHeap != 0 {
			b = h.allocBlock(k, n)
		}
		if b == 0 {
			h.refused++
			return 0
		}
	}
	switch k {
	case Raw:
		return b
	case Object:
		*U64(b, 0) = 0
		return b
	}
	*U64(b, 0) = 0
	*U64(b, 8) = 0
	return b + 1
}

func (h *Heap) allocBlock(k Kind, n uintptr) Ref {
	switch {
	case n <= smallMax:
		return h.allocSmall(listOf(k, (n-1)>>classShift))
	case n <= largeMin:
		return h.allocGeneral(k, n)
	}
	return h.allocLarge(k, n, n)
}

// Free returns a block. size must be the size asked for; a GCObject must not
// be tracked.
func (h *Heap) Free(k Kind, r Ref, size uintptr) {
	n := size + headOf(k)
	if n-1 < h.smallLimit {
		b := r - Ref(k>>1)
		q := At(b)
		ref := poolOf(b)
		p := poolAt(ref)
		*(*uint64)(q) = uint64(p.free) // the link, and an Object's type word 0
		if k == GCObject {
			*(*uint32)(unsafe.Add(q, 12)) = 0
		}
		p.free = b
		list := uintptr(k&3)<<6 | (n-1)>>classShift&(numClasses-1)
		h.cur[list] = ref
		p.used--
		if p.used <= 0 {
			h.freeEdge(list, ref, p)
		}
		return
	}
	h.freeSlow(k, r, size)
}

func (h *Heap) freeSlow(k Kind, r Ref, size uintptr) {
	for _, t := range h.traces {
		t.remove(r)
	}
	if h.cfg.Debug {
		h.debugFree(k, r, size)
		return
	}
	h.freePlain(k, r, size)
}

// freePlain is Free without the debug allocator.
func (h *Heap) freePlain(k Kind, r Ref, size uintptr) {
	n := max(size+headOf(k), 1)
	b := r - Ref(k>>1)
	switch {
	case n <= smallMax:
		ref := poolOf(b)
		p := poolAt(ref)
		*U64(b, 0) = uint64(p.free)
		if k == GCObject {
			*U32(b, 12) = 0
		}
		p.free = b
		list := uintptr(p.list)
		h.cur[list] = ref
		if p.used--; p.used <= 0 {
			h.freeEdge(list, ref, p)
		}
	case n <= largeMin:
		h.freeGeneral(b)
	default:
		h.freeLarge(b)
	}
}

// Realloc changes the size of a Raw block, moving it if it must; 0 means
// refused, with the old block as it was. r may be 0.
func (h *Heap) Realloc(r Ref, old, new uintptr) Ref {
	if r == 0 {
		return h.Alloc(Raw, new)
	}
	if traces := h.traces; traces != nil {
		h.traces = nil
		q := h.Realloc(r, old, new)
		h.traces = traces
		for _, t := range traces {
			if q != 0 {
				t.remove(r)
				t.add(Raw, q, new)
			}
		}
		return q
	}
	if h.cfg.Debug {
		return h.debugRealloc(r, old, new)
	}
	oldN, newN := max(old, 1), max(new, 1)
	switch {
	case newN > maxRequest:
		h.refused++
		return 0
	case oldN <= smallMax:
		if newN <= smallMax && (oldN-1)>>classShift == (newN-1)>>classShift {
			return r
		}
	case oldN <= largeMin:
		if newN > smallMax && newN <= largeMin && h.growGeneral(r, newN) {
			return r
		}
	case newN > largeMin:
		if h.resizeLarge(r, newN) {
			return r
		}
	}
	var q Ref
	if newN > largeMin {
		if q = h.allocLarge(Raw, newN, 2*newN); q == 0 {
			h.Trim()
			if q = h.allocLarge(Raw, newN, newN); q == 0 {
				h.refused++
			}
		}
	} else {
		q = h.Alloc(Raw, new)
	}
	if q == 0 {
		return 0
	}
	n := int(min(old, new))
	copy(Bytes(q, 0, n), Bytes(r, 0, n))
	h.Free(Raw, r, old)
	return q
}

// SizeOfBlock is the number of bytes really used for a block of that kind and
// size, head and block header included.
func (h *Heap) SizeOfBlock(k Kind, size uintptr) uintptr {
	n := max(size+headOf(k), 1)
	switch {
	case n <= smallMax:
		return ((n-1)>>classShift + 1) << classShift
	case n <= largeMin:
		return uintptr(unitsFor(n)) * unit
	}
	return uintptr(largePages(n)) * pageSize
}

// Walk calls fn with every live Object and GCObject block: those whose type
// word is not 0. size is what the block can hold, at least what was asked for. fn
// must not allocate or free.
func (h *Heap) Walk(fn func(k Kind, r Ref, size uintptr)) {
	if h.cfg.Debug {
		h.debugWalk(fn)
		return
	}
	h.eachPool(func(ref Ref, p *poolHeader) {
		k := p.kind()
		if k == Raw {
			return
		}
		head := Ref(k >> 1)
		size := uintptr(p.blockSize) - headOf(k)
		step := Ref(p.blockSize / unit)
		b := ref + Ref(p.start/unit) + head
		for end := ref + Ref(p.carved/unit); b < end; b += step {
			if *U32(b, 4) != 0 {
				fn(k, b, size)
			}
		}
	})
	h.eachGeneral(func(r Ref, b *blockHeader) {
		if k := b.kind(); b.used() && k != Raw {
			if o := r + 1 + Ref(k>>1); *U32(o, 4) != 0 {
				fn(k, o, uintptr(b.units()-1)*unit-headOf(k))
			}
		}
	})
	for ref := h.large; ref != 0; ref = largeAt(ref).next {
		l := largeAt(ref)
		if k := Kind(l.kind); k != Raw {
			if o := ref + largeHeaderSize/unit + Ref(k>>1); *U32(o, 4) != 0 {
				fn(k, o, uintptr(l.pages)*pageSize-largeHeaderSize-headOf(k))
			}
		}
	}
}

// eachPool calls fn with every pool that is handed out, idle ones included.
func (h *Heap) eachPool(fn func(ref Ref, p *poolHeader)) {
	for a := h.arenas; a != 0; a = arenaAt(a).allNext {
		for i := Ref(0); i < Ref(arenaAt(a).carved); i++ {
			if p := poolAt(a + i*poolUnits); p.list != poolUnused {
				fn(a+i*poolUnits, p)
			}
		}
	}
}
