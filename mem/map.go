package mem

import (
	"cmp"
	"slices"
)

// The map of a heap: what lies where, for those who want to look. Making it allocates Go memory only.

// Map describes the layers of a heap, each in the order of addresses.
type Map struct {
	Arenas   []ArenaMap
	Segments []SegmentMap
	Large    []LargeMap
}

// ArenaMap describes an arena.
type ArenaMap struct {
	Ref   Ref
	Pools []PoolMap // those that were ever handed out
	Free  int       // pools never handed out
}

// PoolMap describes a pool. BlockSize is 0 in one that no size class has now.
type PoolMap struct {
	Ref       Ref
	Kind      Kind
	BlockSize int // bytes, head included
	Capacity  int // blocks
	Live      int // blocks handed out
	start     int // offset of the first block
}

// Block is the first byte of the i-th block of a pool, head included.
func (p *PoolMap) Block(i int) Ref { return p.Ref + Ref((p.start+i*p.BlockSize)/unit) }

// HeadOf is how many bytes of a block of a kind lie in front of its Ref.
func HeadOf(k Kind) int { return int(headOf(k)) }

// FreeBlocks tells which blocks of a pool are not handed out.
func (p *PoolMap) FreeBlocks() []bool {
	out := make([]bool, p.Capacity)
	if p.BlockSize == 0 {
		return out
	}
	at := func(offset int) int { return (offset - p.start) / p.BlockSize }
	h := poolAt(p.Ref)
	for i := at(int(h.carved)); i < p.Capacity; i++ {
		out[i] = true
	}
	b := h.free
	if h.idle != 0 {
		b = h.parked
	}
	for ; b != 0; b = *(*Ref)(At(b)) {
		out[at(int(b-p.Ref)*unit)] = true
	}
	return out
}

// SegmentMap describes a segment of the general-purpose allocator.
type SegmentMap struct {
	Ref    Ref
	Bytes  int // in use as segment
	Blocks []BlockMap
}

// BlockMap describes a block of a segment.
type BlockMap struct {
	Ref  Ref // the first byte that its user has, head included
	Size int // bytes
	Kind Kind
	Used bool
}

// LargeMap describes a block with a page run of its own.
type LargeMap struct {
	Ref   Ref
	Bytes int
	Kind  Kind
}

// Map makes the map of h.
func (h *Heap) Map() Map {
	var m Map
	for a := h.arenas; a != 0; a = arenaAt(a).allNext {
		am := ArenaMap{Ref: a, Free: arenaPages - int(arenaAt(a).carved)}
		for i := range arenaAt(a).carved {
			ref := a + Ref(i)*poolUnits
			p := poolAt(ref)
			pm := PoolMap{Ref: ref}
			if p.list != poolUnused {
				pm.Kind, pm.BlockSize, pm.Capacity, pm.Live, pm.start = p.kind(), int(p.blockSize), int(p.capacity), p.live(), int(p.start)
			}
			am.Pools = append(am.Pools, pm)
		}
		m.Arenas = append(m.Arenas, am)
	}
	for s := h.segments; s != 0; s = segmentAt(s).next {
		m.Segments = append(m.Segments, SegmentMap{Ref: s, Bytes: int(segmentAt(s).end)})
	}
	h.eachGeneral(func(r Ref, b *blockHeader) {
		for i := range m.Segments {
			if s := &m.Segments[i]; r >= s.Ref && r < s.Ref+segmentBytes/unit {
				s.Blocks = append(s.Blocks, BlockMap{Ref: r + 1, Size: int(b.units()-1) * unit, Kind: b.kind(), Used: b.used()})
			}
		}
	})
	for l := h.large; l != 0; l = largeAt(l).next {
		m.Large = append(m.Large, LargeMap{Ref: l + largeHeaderSize/unit, Bytes: int(largeAt(l).pages) * pageSize, Kind: Kind(largeAt(l).kind)})
	}
	sortByRef(m.Arenas, func(a ArenaMap) Ref { return a.Ref })
	sortByRef(m.Segments, func(s SegmentMap) Ref { return s.Ref })
	sortByRef(m.Large, func(l LargeMap) Ref { return l.Ref })
	return m
}

func sortByRef[T any](list []T, ref func(T) Ref) {
	slices.SortFunc(list, func(a, b T) int { return cmp.Compare(ref(a), ref(b)) })
}

// A Location says where in the heap a block is. Arena, Pool and Block are -1 outside arenas.
type Location struct {
	Arena, Pool, Block int // Block counts from the pool's first
	PoolMap            PoolMap
	Bytes              int // of the whole block, as the allocator counts it
	Large              bool
}

// Locate finds the block of the object r, which is of the given kind.
func (m *Map) Locate(k Kind, r Ref) Location {
	first := r - Ref(headOf(k)/unit)
	if i := before(m.Arenas, first, func(a ArenaMap) Ref { return a.Ref }); i >= 0 {
		a := m.Arenas[i]
		if n := int(first-a.Ref) / poolUnits; n < len(a.Pools) && a.Pools[n].BlockSize > 0 {
			p := a.Pools[n]
			return Location{Arena: i, Pool: n, Block: (int(first-p.Ref)*unit - p.start) / p.BlockSize, PoolMap: p, Bytes: p.BlockSize}
		}
	}
	if i := before(m.Segments, first, func(s SegmentMap) Ref { return s.Ref }); i >= 0 {
		blocks := m.Segments[i].Blocks
		if j := before(blocks, first, func(b BlockMap) Ref { return b.Ref }); j >= 0 && blocks[j].Ref == first {
			return Location{Arena: -1, Pool: -1, Block: -1, Bytes: blocks[j].Size}
		}
	}
	if i := before(m.Large, first, func(l LargeMap) Ref { return l.Ref }); i >= 0 && m.Large[i].Ref == first {
		return Location{Arena: -1, Pool: -1, Block: -1, Bytes: m.Large[i].Bytes, Large: true}
	}
	return Location{Arena: -1, Pool: -1, Block: -1}
}

// before is the index of the last element of a sorted list that begins at r or before it; -1 if none does.
func before[T any](list []T, r Ref, ref func(T) Ref) int {
	i, found := slices.BinarySearchFunc(list, r, func(e T, r Ref) int { return cmp.Compare(ref(e), r) })
	if !found {
		i--
	}
	return i
}

// PoolBytes is the size of a pool.
const PoolBytes = poolSize

// ObjectAt reports whether an object that is alive begins at r; mapped, whether its header can be read at all, which stays so.
func (h *Heap) ObjectAt(r Ref) (alive, mapped bool) {
	object := func(k Kind, first, size Ref, at Ref) bool {
		return k != Raw && at >= first && (at-first)%size == Ref(headOf(k)/unit) && *U32(at, 4) != 0 && *U32(at, 0) != 0
	}
	for a := h.arenas; a != 0; a = arenaAt(a).allNext {
		if r < a || r >= a+Ref(arenaAt(a).carved)*poolUnits {
			continue
		}
		ref := a + (r-a)/poolUnits*poolUnits
		p := poolAt(ref)
		if p.list == poolUnused || r >= ref+Ref(p.carved/unit) {
			return false, true
		}
		return object(p.kind(), ref+Ref(p.start/unit), Ref(p.blockSize/unit), r), true
	}
	for s := h.segments; s != 0; s = segmentAt(s).next {
		if r < s || r >= s+Ref(segmentAt(s).end/unit) {
			continue
		}
		h.eachGeneral(func(first Ref, b *blockHeader) {
			alive = alive || b.used() && r == first+1+Ref(headOf(b.kind())/unit) && object(b.kind(), first+1, Ref(b.units()), r)
		})
		return alive, true
	}
	for l := h.large; l != 0; l = largeAt(l).next {
		first := l + largeHeaderSize/unit
		if k := Kind(largeAt(l).kind); r == first+Ref(headOf(k)/unit) {
			return object(k, first, ^Ref(0), r), true
		}
	}
	return false, false
}
