package mem

import (
	"math/bits"
	"unsafe"
)

// The general-purpose allocator: blocks over smallMax and up to largeMin bytes.
//
// A segment is 1 MiB from the page-run layer, made of blocks that lie side by
// side. Each begins with an 8-byte header holding its size and that of the block
// before, so both neighbours are found in O(1). Free blocks are never
// neighbours; they hang in bins, eight a power of two, and a bitmap finds the
// first bin whose blocks all fit.
//
// A segment uses its pages from the front. When no bin serves, the newest
// segment is extended, so memory is charged as it is used.

const (
	segmentPages      = 64
	segmentBytes      = segmentPages * pageSize
	segmentHeaderSize = 64
	blockHeaderSize   = 8
	largeMin          = 128 << 10 // requests over this are page runs of their own

	minBlockUnits = 2  // header and the two links of a free block
	minSplitUnits = 16 // a remainder smaller than this stays in the block

	blockUsed      = 1
	blockKindShift = 1
	blockFlagBits  = 3

	binsPerPower = 8
	numBins      = 18 * binsPerPower
	binTries     = 4
)

// segmentHeader lies at the start of a segment.
type segmentHeader struct {
	next Ref    // 0: neighbours in h.segments
	prev Ref    // 4
	end  uint32 // 8: bytes in use, up to and including the closing header
	_    [13]uint32
}

// blockHeader lies before each block; links follow it in a free one.
type blockHeader struct {
	word uint32 // 0: units with header << 3 | kind << 1 | used; units 0: closing header
	prev uint32 // 4: units of the block before, 0 for the first
	next Ref    // 8: neighbours in the bin
	back Ref    // 12
}

func segmentAt(r Ref) *segmentHeader { return (*segmentHeader)(At(r)) }

func blockAt(r Ref) *blockHeader { return (*blockHeader)(At(r)) }

func (b *blockHeader) units() uint32 { return b.word >> blockFlagBits }
func (b *blockHeader) used() bool    { return b.word&blockUsed != 0 }
func (b *blockHeader) kind() Kind    { return Kind(b.word >> blockKindShift & 3) }

// unitsFor is the size of the block that serves n bytes.
func unitsFor(n uintptr) uint32 {
	return max(uint32((n+blockHeaderSize+unit-1)/unit), minBlockUnits)
}

// binOf is the bin that holds free blocks of u units.
func binOf(u uint32) int {
	p := bits.Len32(u)
	if p <= 4 {
		return int(u)
	}
	return (p-4)*binsPerPower + int(u>>(p-4)&7) + 8
}

// binFor is the first bin all of whose blocks have at least u units.
func binFor(u uint32) int {
	if p := bits.Len32(u); p > 4 {
		u += 1<<(p-4) - 1
	}
	return binOf(u)
}

// allocGeneral returns the first byte of a block for n bytes, 0 if refused.
func (h *Heap) allocGeneral(k Kind, n uintptr) Ref {
	want := unitsFor(n)
	r := h.findBlock(want)
	if r == 0 {
		if r = h.extend(want); r == 0 {
			return 0
		}
	}
	b := blockAt(r)
	h.unbin(r, b)
	b.word |= blockUsed | uint32(k)<<blockKindShift // before the split, or the rest would merge back
	h.splitBlock(r, b, want)
	h.generalBlocks[k]++
	h.generalUnits[k] += uint64(b.units())
	if h.emptySegment != 0 && r == h.emptySegment+segmentHeaderSize/unit {
		h.emptySegment = 0
	}
	return r + blockHeaderSize/unit
}

// findBlock looks for a free block of at least want units: first among a few of
// its own bin, where a block just freed is, then in the first bin that must fit.
func (h *Heap) findBlock(want uint32) Ref {
	r := h.bins[binOf(want)]
	for n := 0; r != 0 && n < binTries; n++ {
		b := blockAt(r)
		if b.units() >= want {
			return r
		}
		r = b.next
	}
	i := binFor(want)
	if i >= numBins {
		return 0
	}
	w := i / 64
	m := h.binMask[w] >> (i % 64) << (i % 64)
	for m == 0 {
		if w++; w == len(h.binMask) {
			return 0
		}
		m = h.binMask[w]
	}
	return h.bins[w*64+bits.TrailingZeros64(m)]
}

// freeGeneral gives back the block whose first byte is at r.
func (h *Heap) freeGeneral(r Ref) {
	r -= blockHeaderSize / unit
	b := blockAt(r)
	k := b.kind()
	h.generalBlocks[k]--
	h.generalUnits[k] -= uint64(b.units())
	h.releaseBlock(r, b)
}

// releaseBlock makes a block free and merges it with its neighbours.
func (h *Heap) releaseBlock(r Ref, b *blockHeader) {
	u := b.units()
	if next := blockAt(r + Ref(u)); !next.used() {
		h.unbin(r+Ref(u), next)
		u += next.units()
	}
	if b.prev != 0 {
		if before := blockAt(r - Ref(b.prev)); !before.used() {
			r -= Ref(b.prev)
			h.unbin(r, before)
			u += before.units()
			b = before
		}
	}
	b.word = u << blockFlagBits
	blockAt(r + Ref(u)).prev = u
	h.bin(r, b)
	if b.prev == 0 && blockAt(r+Ref(u)).units() == 0 {
		h.segmentEmptied(r - segmentHeaderSize/unit)
	}
}

// splitBlock cuts a block that is in no bin to want units; the rest is freed.
func (h *Heap) splitBlock(r Ref, b *blockHeader, want uint32) {
	u := b.units()
	if u < want+minSplitUnits {
		return
	}
	b.word = want<<blockFlagBits | b.word&(1<<blockFlagBits-1)
	rest := r + Ref(want)
	c := blockAt(rest)
	c.word = (u-want)<<blockFlagBits | blockUsed
	c.prev = want
	blockAt(rest + Ref(u-want)).prev = u - want
	h.releaseBlock(rest, c)
}

func (h *Heap) bin(r Ref, b *blockHeader) {
	i := binOf(b.units())
	b.next, b.back = h.bins[i], 0
	if b.next != 0 {
		blockAt(b.next).back = r
	}
	h.bins[i] = r
	h.binMask[i/64] |= 1 << (i % 64)
}

func (h *Heap) unbin(r Ref, b *blockHeader) {
	if b.next != 0 {
		blockAt(b.next).back = b.back
	}
	if b.back != 0 {
		blockAt(b.back).next = b.next
		return
	}
	i := binOf(b.units())
	if h.bins[i] != r {
		panic("BUG: mem: free block is not in its bin; its header was overwritten")
	}
	h.bins[i] = b.next
	if b.next == 0 {
		h.binMask[i/64] &^= 1 << (i % 64)
	}
}

// growGeneral tries to make the block at r serve n bytes where it is.
func (h *Heap) growGeneral(r Ref, n uintptr) bool {
	r -= blockHeaderSize / unit
	b := blockAt(r)
	old, want := b.units(), unitsFor(n)
	if want > old {
		after := r + Ref(old)
		next := blockAt(after)
		have := uint32(0) // free units behind the block
		if !next.used() {
			have = next.units()
		}
		if old+have < want {
			if closing := after + Ref(have); blockAt(closing).units() != 0 || h.closingHeader() != closing {
				return false
			}
			if h.extendTo(want-old) == 0 {
				return false
			}
			next = blockAt(after)
			have = next.units()
		}
		h.unbin(after, next)
		b.word += have << blockFlagBits
		blockAt(after + Ref(have)).prev = b.units()
	}
	h.splitBlock(r, b, want)
	h.generalUnits[b.kind()] += uint64(b.units()) - uint64(old)
	return true
}

// closingHeader is the header behind the last block of the newest segment.
func (h *Heap) closingHeader() Ref {
	if h.openSegment == 0 {
		return 0
	}
	return h.openSegment + Ref((segmentAt(h.openSegment).end-blockHeaderSize)/unit)
}

// extend makes a free block of at least want units at the end of the newest
// segment, or in a new one.
func (h *Heap) extend(want uint32) Ref {
	if r := h.extendTo(want); r != 0 {
		return r
	}
	if !h.room(pageSize) {
		return 0
	}
	page := runs.take(segmentPages, segmentPages)
	if page == 0 {
		return 0
	}
	ref := pageRef(page)
	s := segmentAt(ref)
	*s = segmentHeader{next: h.segments, end: segmentHeaderSize + blockHeaderSize}
	if h.segments != 0 {
		segmentAt(h.segments).prev = ref
	}
	h.segments, h.segmentCount = ref, h.segmentCount+1
	closing := blockAt(ref + segmentHeaderSize/unit)
	closing.word, closing.prev = blockUsed, 0
	h.openSegment = ref
	r := h.extendTo(want)
	if r == 0 {
		h.dropSegment(ref)
	}
	return r
}

// extendTo makes the newest segment end in a free block of at least want
// units, using more of its pages; 0 if it cannot.
func (h *Heap) extendTo(want uint32) Ref {
	if h.openSegment == 0 {
		return 0
	}
	s := segmentAt(h.openSegment)
	closing := h.closingHeader()
	r, have := closing, uint32(0)
	if u := blockAt(closing).prev; u != 0 && !blockAt(closing-Ref(u)).used() {
		r, have = closing-Ref(u), u
	}
	if have >= want {
		return r
	}
	oldPages := (s.end + pageSize - 1) / pageSize
	if s.end == segmentHeaderSize+blockHeaderSize {
		oldPages = 0 // a new segment: nothing charged yet
	}
	end := (s.end + (want-have)*unit + pageSize - 1) &^ (pageSize - 1)
	if end > segmentBytes || !h.charge(uint64(end/pageSize-oldPages)*pageSize) {
		return 0
	}
	prev := blockAt(closing).prev
	added := (end - s.end) / unit
	s.end = end
	b := blockAt(closing)
	b.word, b.prev = added<<blockFlagBits|blockUsed, prev
	last := blockAt(closing + Ref(added))
	last.word, last.prev = blockUsed, added
	if have != 0 {
		before := blockAt(r)
		h.unbin(r, before)
		before.word = (have + added) << blockFlagBits
		last.prev = have + added
		b = before
	} else {
		b.word &^= blockUsed
	}
	h.bin(r, b)
	return r
}

// segmentEmptied keeps one empty segment and frees the one before it.
func (h *Heap) segmentEmptied(ref Ref) {
	old := h.emptySegment
	h.emptySegment = ref
	if old != 0 && old != ref {
		h.dropEmptySegment(old)
	}
}

func (h *Heap) dropEmptySegment(ref Ref) {
	r := ref + segmentHeaderSize/unit
	h.unbin(r, blockAt(r))
	h.dropSegment(ref)
}

// dropSegment gives a segment without blocks back to the system.
func (h *Heap) dropSegment(ref Ref) {
	s := segmentAt(ref)
	if s.next != 0 {
		segmentAt(s.next).prev = s.prev
	}
	if s.prev != 0 {
		segmentAt(s.prev).next = s.next
	} else {
		h.segments = s.next
	}
	if h.openSegment == ref {
		h.openSegment = 0
	}
	if h.emptySegment == ref {
		h.emptySegment = 0
	}
	h.segmentCount--
	touched := (s.end + pageSize - 1) / pageSize
	if s.end > segmentHeaderSize+blockHeaderSize {
		h.uncharge(uint64(touched) * pageSize)
	}
	runs.give(uint32(ref/pageUnits), segmentPages, touched)
}

// eachGeneral calls fn with the header of every block, used or free.
func (h *Heap) eachGeneral(fn func(r Ref, b *blockHeader)) {
	for s := h.segments; s != 0; s = segmentAt(s).next {
		r := s + segmentHeaderSize/unit
		for b := blockAt(r); b.units() != 0; b = blockAt(r) {
			fn(r, b)
			r += Ref(b.units())
		}
	}
}

var _ = [1]struct{}{}[unsafe.Sizeof(segmentHeader{})-segmentHeaderSize] // the layout is pinned
