package mem

import (
	"fmt"
	"sync"
	"unsafe"
)

// Page runs: the layer that cuts the reserved range into runs of pages and
// hands them to heaps. It is the only part of the package that several
// goroutines share; one mutex guards it.
//
// Its bookkeeping is a table with one entry a page at the start of the range
// itself, touched only where runs begin and end. Free runs form a treap ordered
// by (length, address): the best fit, lowest address first, in O(log n).

const (
	pageShift = 14
	pageSize  = 1 << pageShift // bytes; also the size of a pool
	pageUnits = pageSize / unit

	runStart = 1 // flag: first page of a free run
	runEnd   = 2 // flag: last page of a free run

	commitStepPages = 256 // the accessible prefix grows by at least this

	// The memory of a program whose heap grows beyond so many pages (8 MiB), or shrinks by as much, matters: see osDropImage.
	dropImagePages = 512
)

// pageEntry describes a page; its fields mean something only while flags != 0.
type pageEntry struct {
	pages uint32 // length of the free run this page starts or ends
	left  uint32 // treap children, page numbers, 0 none (page 0 is the table)
	right uint32
	flags uint32
}

const pageEntrySize = 16

// pageRuns is the state of the layer; everything in it is guarded by mu.
type pageRuns struct {
	mu         sync.Mutex
	pages      uint32 // pages in the range
	first      uint32 // first page behind the table
	root       uint32
	accessible uint32 // pages made accessible so far (prefix systems)
	taken      uint32 // pages handed out
	peak       uint32
	takes      uint64
	gives      uint64
}

var runs pageRuns

// reserve maps the range: as much as a Ref can name, halving where refused.
func (s *pageRuns) reserve() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if base != nil {
		return nil
	}
	size := maxRequest // 32 GiB, or 1 GiB where addresses are 32 bits
	var err error
	for ; size >= 16<<20; size /= 2 {
		var p unsafe.Pointer
		if p, err = osReserve(size); err != nil {
			continue
		}
		pad := -uintptr(p) & (pageSize - 1)
		b := unsafe.Add(p, pad)
		s.pages = uint32((size - pad) / pageSize)
		s.first = (s.pages*pageEntrySize + pageSize - 1) / pageSize
		if err = osCommit(b, uintptr(s.first)*pageSize); err != nil {
			return fmt.Errorf("mem: cannot commit the page table: %w", err)
		}
		base = b
		s.accessible = s.first
		s.insertRun(s.first, s.pages-s.first)
		return nil
	}
	return fmt.Errorf("mem: cannot reserve address space: %w", err)
}

func (s *pageRuns) entry(page uint32) *pageEntry {
	return (*pageEntry)(unsafe.Add(base, uintptr(page)*pageEntrySize))
}

func pageAt(page uint32) unsafe.Pointer { return unsafe.Add(base, uintptr(page)<<pageShift) }

func pageRef(page uint32) Ref { return Ref(page) * pageUnits }

// take hands out n pages with the first commit of them accessible; 0 when
// there is no such run.
func (s *pageRuns) take(n, commit uint32) uint32 {
	s.mu.Lock()
	defer s.mu.Unlock()
	best := uint32(0)
	for p := s.root; p != 0; {
		if e := s.entry(p); e.pages >= n {
			best, p = p, e.left
		} else {
			p = e.right
		}
	}
	if best == 0 {
		return 0
	}
	s.cut(best, n)
	if !s.commitLocked(best, commit) {
		s.join(best, n)
		return 0
	}
	s.count(n)
	return best
}

// takeAt hands out exactly the n pages at page, if they are free, without
// making them accessible.
func (s *pageRuns) takeAt(page, n uint32) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if page >= s.pages {
		return false
	}
	if e := s.entry(page); e.flags&runStart == 0 || e.pages < n {
		return false
	}
	s.cut(page, n)
	s.count(n)
	return true
}

func (s *pageRuns) count(n uint32) {
	s.takes++
	s.taken += n
	s.peak = max(s.peak, s.taken)
}

// commit makes n pages of a run the caller holds accessible.
func (s *pageRuns) commit(page, n uint32) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.commitLocked(page, n)
}

func (s *pageRuns) commitLocked(page, n uint32) bool {
	if n == 0 {
		return true
	}
	if !osCommitsPrefix {
		return osCommit(pageAt(page), uintptr(n)*pageSize) == nil
	}
	end := page + n
	if end <= s.accessible {
		return true
	}
	want := min(max(end, s.accessible+commitStepPages), s.pages)
	if osCommit(pageAt(s.accessible), uintptr(want-s.accessible)*pageSize) != nil {
		return false
	}
	if heap := s.first + dropImagePages; s.accessible < heap && want >= heap {
		osDropImage()
	}
	s.accessible = want
	return true
}

// give returns n pages, of which the first touched may hold memory.
func (s *pageRuns) give(page, n, touched uint32) {
	if n == 0 {
		return
	}
	if touched > 0 {
		osDecommit(pageAt(page), uintptr(touched)*pageSize)
	}
	s.mu.Lock()
	s.join(page, n)
	s.gives++
	s.taken -= n
	s.mu.Unlock()
}

// cut removes the first n pages from the free run at page.
func (s *pageRuns) cut(page, n uint32) {
	have := s.entry(page).pages
	s.removeRun(page, have)
	if have > n {
		s.insertRun(page+n, have-n)
	}
}

// join makes n pages a free run, merged with its free neighbours.
func (s *pageRuns) join(page, n uint32) {
	if page > s.first {
		if e := s.entry(page - 1); e.flags&runEnd != 0 {
			before := e.pages
			s.removeRun(page-before, before)
			page, n = page-before, n+before
		}
	}
	if page+n < s.pages {
		if e := s.entry(page + n); e.flags&runStart != 0 {
			after := e.pages
			s.removeRun(page+n, after)
			n += after
		}
	}
	s.insertRun(page, n)
}

func (s *pageRuns) insertRun(page, n uint32) {
	last := s.entry(page + n - 1)
	last.flags, last.pages = runEnd, n
	e := s.entry(page)
	e.flags |= runStart
	if n > 1 {
		e.flags = runStart
	}
	e.pages, e.left, e.right = n, 0, 0
	s.root = s.insertNode(s.root, page)
}

func (s *pageRuns) removeRun(page, n uint32) {
	s.root = s.removeNode(s.root, page, n)
	s.entry(page).flags = 0
	s.entry(page + n - 1).flags = 0
}

// priority is the treap's heap order: a scrambled page number.
func priority(page uint32) uint32 {
	x := page * 2654435769
	return (x ^ x>>15) * 2246822519
}

// runLess orders free runs by length, then address.
func runLess(n, page, n2, page2 uint32) bool { return n < n2 || n == n2 && page < page2 }

func (s *pageRuns) insertNode(root, page uint32) uint32 {
	if root == 0 {
		return page
	}
	e, r := s.entry(page), s.entry(root)
	if priority(page) > priority(root) {
		e.left, e.right = s.split(root, e.pages, page)
		return page
	}
	if runLess(e.pages, page, r.pages, root) {
		r.left = s.insertNode(r.left, page)
	} else {
		r.right = s.insertNode(r.right, page)
	}
	return root
}

// split parts the tree at root into the nodes before and behind (n, page).
func (s *pageRuns) split(root, n, page uint32) (before, behind uint32) {
	if root == 0 {
		return 0, 0
	}
	r := s.entry(root)
	if runLess(r.pages, root, n, page) {
		r.right, behind = s.split(r.right, n, page)
		return root, behind
	}
	before, r.left = s.split(r.left, n, page)
	return before, root
}

func (s *pageRuns) removeNode(root, page, n uint32) uint32 {
	if root == 0 {
		panic(fmt.Sprintf("BUG: mem: free run of %d pages at page %d is not in the tree", n, page))
	}
	r := s.entry(root)
	switch {
	case root == page:
		return s.merge(r.left, r.right)
	case runLess(n, page, r.pages, root):
		r.left = s.removeNode(r.left, page, n)
	default:
		r.right = s.removeNode(r.right, page, n)
	}
	return root
}

func (s *pageRuns) merge(a, b uint32) uint32 {
	switch {
	case a == 0:
		return b
	case b == 0:
		return a
	case priority(a) > priority(b):
		e := s.entry(a)
		e.right = s.merge(e.right, b)
		return a
	}
	e := s.entry(b)
	e.left = s.merge(a, e.left)
	return b
}

// RangeStats describes the address space shared by all heaps of the process.
type RangeStats struct {
	ReservedBytes uint64 // the whole range
	TakenBytes    uint64 // held by heaps, address space kept for growth included
	PeakBytes     uint64
	FreeRuns      int
	LargestBytes  uint64 // longest free run
	Takes, Gives  uint64
}

// Range returns the statistics of the page-run layer.
func Range() RangeStats {
	s := &runs
	s.mu.Lock()
	defer s.mu.Unlock()
	st := RangeStats{
		ReservedBytes: uint64(s.pages) * pageSize,
		TakenBytes:    uint64(s.taken) * pageSize,
		PeakBytes:     uint64(s.peak) * pageSize,
		Takes:         s.takes,
		Gives:         s.gives,
	}
	s.eachFree(s.root, func(_, n uint32) {
		st.FreeRuns++
		st.LargestBytes = max(st.LargestBytes, uint64(n)*pageSize)
	})
	return st
}

func (s *pageRuns) eachFree(root uint32, fn func(page, n uint32)) {
	if root == 0 {
		return
	}
	e := s.entry(root)
	s.eachFree(e.left, fn)
	fn(root, e.pages)
	s.eachFree(e.right, fn)
}

// check verifies tree order, end marks, that neighbours are merged and that
// free + taken = range.
func (s *pageRuns) check() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var err error
	free, lastN, lastPage := uint32(0), uint32(0), uint32(0)
	s.eachFree(s.root, func(page, n uint32) {
		e, end := s.entry(page), s.entry(page+n-1)
		switch {
		case err != nil:
		case !runLess(lastN, lastPage, n, page):
			err = fmt.Errorf("mem: free runs out of order at page %d", page)
		case e.flags&runStart == 0 || end.flags&runEnd == 0 || end.pages != n:
			err = fmt.Errorf("mem: free run at page %d has wrong marks", page)
		case page > s.first && s.entry(page-1).flags&runEnd != 0:
			err = fmt.Errorf("mem: free runs not merged at page %d", page)
		}
		free, lastN, lastPage = free+n, n, page
	})
	if err == nil && free+s.taken+s.first != s.pages {
		err = fmt.Errorf("mem: %d pages free + %d taken + %d table, range has %d", free, s.taken, s.first, s.pages)
	}
	return err
}
