package mem

import "slices"

// Trace knows the blocks that were allocated since it was started, and where. Without one an allocation does nothing for it: while a heap is traced, all requests
// take the slow road, as on a debug heap.
type Trace struct {
	site    func() uint32
	blocks  map[Ref]TracedBlock
	serial  uint64
	current uint64
	peak    uint64
}

// TracedBlock is the size of a block, the collector's head included, the place that the trace's function gave for it, and which allocation it was, from 1.
type TracedBlock struct {
	Size   uint64
	Serial uint64
	Site   uint32
}

// StartTrace begins to record allocations; site is asked where each is made, and must not allocate on the heap. There can be several traces at a time.
func (h *Heap) StartTrace(site func() uint32) *Trace {
	t := &Trace{site: site, blocks: map[Ref]TracedBlock{}}
	h.traces = append(h.traces, t)
	h.smallLimit = 0
	return t
}

// StopTrace ends a trace, which keeps what it knows, and reports whether it was the last one.
func (h *Heap) StopTrace(t *Trace) (last bool) {
	i := slices.Index(h.traces, t)
	if i < 0 {
		return false
	}
	h.traces = slices.Delete(h.traces, i, i+1)
	if last = len(h.traces) == 0; last && !h.cfg.Debug {
		h.smallLimit = smallMax
	}
	return last
}

// Traced reports whether allocations are recorded.
func (h *Heap) Traced() bool { return len(h.traces) > 0 }

// Clear forgets the blocks.
func (t *Trace) Clear() {
	clear(t.blocks)
	t.current, t.peak = 0, 0
}

// Memory is how many bytes the blocks have now, and had at most.
func (t *Trace) Memory() (current, peak uint64) { return t.current, t.peak }

// ResetPeak makes the peak what there is now.
func (t *Trace) ResetPeak() { t.peak = t.current }

// Block finds the block of an object.
func (t *Trace) Block(r Ref) (TracedBlock, bool) {
	b, ok := t.blocks[r]
	return b, ok
}

// Each calls fn with all blocks, in no order.
func (t *Trace) Each(fn func(b TracedBlock)) {
	for _, b := range t.blocks {
		fn(b)
	}
}

// Serial is how many allocations there were.
func (t *Trace) Serial() uint64 { return t.serial }

// Len is the number of blocks.
func (t *Trace) Len() int { return len(t.blocks) }

func (t *Trace) add(k Kind, r Ref, size uintptr) {
	if r == 0 {
		return
	}
	t.serial++
	b := TracedBlock{Size: uint64(size + headOf(k)), Serial: t.serial, Site: t.site()}
	t.blocks[r] = b
	t.current += b.Size
	t.peak = max(t.peak, t.current)
}

func (t *Trace) remove(r Ref) {
	if b, ok := t.blocks[r]; ok {
		delete(t.blocks, r)
		t.current -= b.Size
	}
}

// Suspend turns a free list off, so that no block escapes a trace, or on again. The list is to be drained first.
func (f *FreeList) Suspend(off bool) {
	if off == (f.Max == 0) {
		return
	}
	f.Max, f.maxGhosts, f.ghosts = f.maxGhosts, f.Max, 0
}

// IsDebug reports whether the heap uses the debug allocator.
func (h *Heap) IsDebug() bool { return h.cfg.Debug }
