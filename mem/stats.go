package mem

import (
	"fmt"
	"io"
)

// Stats describes a heap, layer by layer.
type Stats struct {
	Committed     uint64 // bytes held, what MaxHeap limits
	PeakCommitted uint64
	Limit         uint64
	Refused       uint64 // requests turned down

	Arenas, PeakArenas int
	ArenasMade         uint64
	Pools, IdlePools   int // pools handed out; those of them without blocks
	SmallBlocks        int
	SmallBytes         uint64 // in live small blocks
	SmallFreeBytes     uint64 // in free blocks of pools in use

	Segments      int
	GeneralBlocks int
	GeneralBytes  uint64

	LargeBlocks int
	LargeBytes  uint64

	Classes [numClasses]ClassStats // by size, all kinds together

	Serial     uint64 // debug: allocations so far
	Quarantine uint64 // debug: bytes held back
}

// ClassStats describes one size class.
type ClassStats struct {
	Size  int // bytes of a block
	Pools int
	Used  int // blocks
	Free  int // blocks, uncarved ones included
}

// Stats counts by walking the pools, not the blocks.
func (h *Heap) Stats() Stats {
	st := Stats{
		Committed: h.committed, PeakCommitted: h.peak, Limit: h.cfg.MaxHeap, Refused: h.refused,
		Arenas: h.arenaCount, PeakArenas: h.arenaPeak, ArenasMade: h.arenasMade,
		Pools: h.pools, Segments: h.segmentCount,
		Serial: h.debug.serial, Quarantine: h.debug.held,
	}
	for i := range st.Classes {
		st.Classes[i].Size = (i + 1) << classShift
	}
	h.eachPool(func(_ Ref, p *poolHeader) {
		c := &st.Classes[p.list%numClasses]
		c.Pools++
		c.Used += p.live()
		c.Free += int(p.capacity) - p.live()
		st.SmallBlocks += p.live()
		st.SmallBytes += uint64(p.live()) * uint64(p.blockSize)
		if p.idle != 0 {
			st.IdlePools++
		} else {
			st.SmallFreeBytes += uint64(int(p.capacity)-p.live()) * uint64(p.blockSize)
		}
	})
	for k := range numKinds {
		st.GeneralBlocks += h.generalBlocks[k]
		st.GeneralBytes += h.generalUnits[k] * unit
		st.LargeBlocks += h.largeBlocks[k]
		st.LargeBytes += h.largePages[k] * pageSize
	}
	return st
}

// LiveBlocks counts the blocks handed out and the bytes they really use. On a
// debug heap it counts what was asked for, without the debug allocator's own.
func (h *Heap) LiveBlocks() (blocks int, bytes uint64) {
	for k := range numKinds {
		n, b := h.LiveBlocksOf(k)
		blocks, bytes = blocks+n, bytes+b
	}
	return blocks, bytes
}

// LiveBlocksOf is LiveBlocks for one kind.
func (h *Heap) LiveBlocksOf(k Kind) (blocks int, bytes uint64) {
	if h.cfg.Debug {
		return h.debug.blocks[k], h.debug.bytes[k]
	}
	h.eachPool(func(_ Ref, p *poolHeader) {
		if p.kind() == k {
			blocks += p.live()
			bytes += uint64(p.live()) * uint64(p.blockSize)
		}
	})
	blocks += h.generalBlocks[k] + h.largeBlocks[k]
	bytes += h.generalUnits[k]*unit + h.largePages[k]*pageSize
	return blocks, bytes
}

// DebugMallocStats writes the tables of sys._debugmallocstats, with CPython's
// words for what is the same here.
func (h *Heap) DebugMallocStats(w io.Writer) {
	st := h.Stats()
	fmt.Fprintf(w, "Small block threshold = %d, in %d size classes.\n\n", smallMax, numClasses)
	fmt.Fprintf(w, "class   size   num pools   blocks in use  avail blocks\n")
	fmt.Fprintf(w, "-----   ----   ---------   -------------  ------------\n")
	free := uint64(0)
	for i, c := range st.Classes {
		if c.Pools == 0 {
			continue
		}
		fmt.Fprintf(w, "%5d %6d %11d %15d %13d\n", i, c.Size, c.Pools, c.Used, c.Free)
		free += uint64(c.Free) * uint64(c.Size)
	}
	headers := uint64(st.Pools) * poolHeaderSize
	quant := uint64(st.Pools)*(poolSize-poolHeaderSize) - free - st.SmallBytes
	returned := uint64(st.Arenas*arenaPages-st.Pools) * poolSize
	line := func(name string, n uint64) { fmt.Fprintf(w, "%-35s = %20s\n", name, commas(n)) }
	fmt.Fprintln(w)
	line("# arenas allocated total", st.ArenasMade)
	line("# arenas reclaimed", st.ArenasMade-uint64(st.Arenas))
	line("# arenas highwater mark", uint64(st.PeakArenas))
	line("# arenas allocated current", uint64(st.Arenas))
	line(fmt.Sprintf("%d arenas * %d bytes/arena", st.Arenas, arenaPages*pageSize), uint64(st.Arenas)*arenaPages*pageSize)
	fmt.Fprintln(w)
	line("# bytes in allocated blocks", st.SmallBytes)
	line("# bytes in available blocks", free)
	line(fmt.Sprintf("%d unused pools * %d bytes", uint64(st.Arenas)*arenaPages-uint64(st.Pools), poolSize), returned)
	line("# bytes lost to pool headers", headers)
	line("# bytes lost to quantization", quant)
	line("# bytes lost to arena alignment", 0)
	line("Total", st.SmallBytes+free+returned+headers+quant)
	fmt.Fprintln(w)
	line("general-purpose blocks in use", uint64(st.GeneralBlocks))
	line("# bytes in general-purpose blocks", st.GeneralBytes)
	line(fmt.Sprintf("%d segments * %d bytes/segment", st.Segments, segmentBytes), uint64(st.Segments)*segmentBytes)
	line("large blocks in use", uint64(st.LargeBlocks))
	line("# bytes in large blocks", st.LargeBytes)
	fmt.Fprintln(w)
	line("# bytes held by this heap", st.Committed)
	line("# bytes held, highwater mark", st.PeakCommitted)
	r := Range()
	line("# bytes of address space reserved", r.ReservedBytes)
	line("# bytes of address space in use", r.TakenBytes)
	if h.cfg.Debug {
		line("# debug: allocations so far", st.Serial)
		line("# debug: bytes in quarantine", st.Quarantine)
	}
}

// WriteStats writes the list's line of sys._debugmallocstats.
func (f *FreeList) WriteStats(w io.Writer, size uintptr) {
	name := fmt.Sprintf("%d free %ss * %d bytes each", f.Len, f.Name, size)
	fmt.Fprintf(w, "%-35s = %20s\n", name, commas(uint64(f.Len)*uint64(size)))
}

// commas prints n with a comma between each three digits.
func commas(n uint64) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
