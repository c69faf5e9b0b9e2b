package mem

import "os"

// Trimming: what empty arenas leave. Each size class keeps an idle pool, the heap an empty arena, an arena the pools that
// were returned to it. A program that has dropped most of its memory wants less of that; one that goes on wants all of it. So
// the heap is trimmed when it has given much back, and by a full collection that Python code asks for.

// trimAfter is how many bytes are given back to the system before the heap is trimmed.
const trimAfter = 128 << 20

// Trim gives the memory of idle and unused pools, of the empty arena and of the empty segment back to the system, and after
// much was given back the executable's own.
func (h *Heap) Trim() {
	if h.trimming {
		return
	}
	h.trimming = true
	defer func() { h.trimming = false }()
	for list, ref := range h.idle {
		if ref != 0 {
			h.dropPool(uintptr(list), ref)
		}
	}
	if h.spareArena != 0 {
		h.dropArena(h.spareArena)
	}
	if h.emptySegment != 0 {
		h.dropEmptySegment(h.emptySegment)
	}
	if osCommitsPrefix { // elsewhere what is decommitted is no longer accessible
		for a := h.arenas; a != 0; a = arenaAt(a).allNext {
			for p := arenaAt(a).freePools; p != 0; p = poolAt(p).next {
				poolAt(p).trim(p)
			}
		}
	}
	if h.gaveBack >= dropImagePages*pageSize {
		osDropImage()
	}
	h.gaveBack = 0
}

// trim decommits what an unused pool has carved, but for its header.
func (p *poolHeader) trim(ref Ref) {
	if page := uint32(os.Getpagesize()); p.carved > page {
		osDecommit(At(ref+Ref(page/unit)), uintptr(p.carved-page))
		p.carved = page
	}
}

// noteGiven counts bytes that went back to the system. It comes last in what frees: the heap may be trimmed.
func (h *Heap) noteGiven(n uint64) {
	h.gaveBack += n
	if h.gaveBack >= trimAfter {
		h.Trim()
	}
}
