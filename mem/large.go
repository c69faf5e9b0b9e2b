package mem

import "unsafe"

// Large blocks: each is a page run of its own, behind a header in the run.
//
// A block that Realloc had to move gets address space for twice its size, of
// which only the pages in use hold memory; so a list that grows by an eighth at a
// time is copied about once per doubling, and otherwise grows where it is.

const largeHeaderSize = 64

// largeHeader lies at the start of the run.
type largeHeader struct {
	next     Ref    // 0: neighbours in h.large
	prev     Ref    // 4
	pages    uint32 // 8: pages in use, charged
	reserved uint32 // 12: pages of the run
	kind     uint32 // 16
	_        [11]uint32
}

func largeAt(r Ref) *largeHeader { return (*largeHeader)(At(r)) }

func largePages(n uintptr) uint32 {
	return uint32((n + largeHeaderSize + pageSize - 1) / pageSize)
}

// allocLarge returns the first byte of a block for n bytes in a run of at
// least reserve bytes where there is room for that.
func (h *Heap) allocLarge(k Kind, n, reserve uintptr) Ref {
	pages := largePages(n)
	if !h.charge(uint64(pages) * pageSize) {
		return 0
	}
	reserved := max(pages, largePages(reserve))
	page := runs.take(reserved, pages)
	if page == 0 && reserved > pages {
		reserved = pages
		page = runs.take(pages, pages)
	}
	if page == 0 {
		h.uncharge(uint64(pages) * pageSize)
		return 0
	}
	ref := pageRef(page)
	l := largeAt(ref)
	*l = largeHeader{next: h.large, pages: pages, reserved: reserved, kind: uint32(k)}
	if h.large != 0 {
		largeAt(h.large).prev = ref
	}
	h.large = ref
	h.largeBlocks[k]++
	h.largePages[k] += uint64(pages)
	return ref + largeHeaderSize/unit
}

// freeLarge gives the run of the block whose first byte is at r back.
func (h *Heap) freeLarge(r Ref) {
	ref := r - largeHeaderSize/unit
	l := largeAt(ref)
	if l.next != 0 {
		largeAt(l.next).prev = l.prev
	}
	if l.prev != 0 {
		largeAt(l.prev).next = l.next
	} else {
		h.large = l.next
	}
	h.largeBlocks[l.kind]--
	h.largePages[l.kind] -= uint64(l.pages)
	h.uncharge(uint64(l.pages) * pageSize)
	pages := l.pages
	runs.give(uint32(ref/pageUnits), l.reserved, pages)
	h.noteGiven(uint64(pages) * pageSize)
}

// resizeLarge tries to make the block at r serve n bytes where it is.
func (h *Heap) resizeLarge(r Ref, n uintptr) bool {
	ref := r - largeHeaderSize/unit
	l := largeAt(ref)
	page := uint32(ref / pageUnits)
	want := largePages(n)
	if want <= l.pages {
		touched := l.pages - want
		if touched > 0 {
			reserved := l.reserved
			l.reserved = want
			runs.give(page+want, reserved-want, touched)
			h.uncharge(uint64(touched) * pageSize)
		}
	} else {
		more := want - l.pages
		if !h.charge(uint64(more) * pageSize) {
			return false
		}
		extra := uint32(0)
		if want > l.reserved {
			extra = want - l.reserved
			if !runs.takeAt(page+l.reserved, extra) {
				h.uncharge(uint64(more) * pageSize)
				return false
			}
		}
		if !runs.commit(page+l.pages, more) {
			runs.give(page+l.reserved, extra, 0)
			h.uncharge(uint64(more) * pageSize)
			return false
		}
		l.reserved += extra
	}
	h.largePages[l.kind] += uint64(want) - uint64(l.pages)
	l.pages = want
	return true
}

var _ = [1]struct{}{}[unsafe.Sizeof(largeHeader{})-largeHeaderSize] // the layout is pinned
