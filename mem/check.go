package mem

import "fmt"

// Check verifies every invariant doc.go names and returns the first that does
// not hold. It reads the whole heap.
func (h *Heap) Check() error {
	for _, f := range []func() error{checkNull, h.checkArenas, h.checkLists, h.checkSegments, h.checkBins, h.checkCommitted, runs.check, h.CheckDebug} {
		if err := f(); err != nil {
			return err
		}
	}
	return nil
}

// checkNull finds out whether something took the null block for an object: a count there makes page 0 look like a pool with free blocks.
func checkNull() error {
	if v := *U64(0, 0); v != 0 {
		return fmt.Errorf("mem: the null block holds %#x", v)
	}
	return nil
}

func (h *Heap) checkArenas() error {
	arenas, pools := 0, 0
	prev := Ref(0)
	for ref := h.arenas; ref != 0; ref = arenaAt(ref).allNext {
		a := arenaAt(ref)
		arenas++
		if a.allPrev != prev {
			return fmt.Errorf("mem: arena %#x: broken list of arenas", ref)
		}
		prev = ref
		handed, live := uint32(0), uint32(0)
		for i := Ref(0); i < Ref(a.carved); i++ {
			pool := ref + i*poolUnits
			p := poolAt(pool)
			if p.arena != ref {
				return fmt.Errorf("mem: pool %#x names arena %#x, lies in %#x", pool, p.arena, ref)
			}
			if p.list == poolUnused {
				continue
			}
			handed++
			if p.idle == 0 {
				live++
			}
			if err := h.checkPool(pool, p); err != nil {
				return err
			}
		}
		pools += int(handed)
		if a.free+handed != arenaPages || a.live != live {
			return fmt.Errorf("mem: arena %#x: %d handed out + %d free, %d live but counted %d", ref, handed, a.free, live, a.live)
		}
		returned := uint32(0)
		for p := a.freePools; p != 0; p = poolAt(p).next {
			if poolAt(p).list != poolUnused || poolAt(p).arena != ref {
				return fmt.Errorf("mem: pool %#x is on the free list of arena %#x but in use", p, ref)
			}
			returned++
		}
		if handed+returned != a.carved {
			return fmt.Errorf("mem: arena %#x: %d pools handed out + %d returned, carved %d", ref, handed, returned, a.carved)
		}
		if live == 0 && h.spareArena != ref && a.carved > 0 {
			return fmt.Errorf("mem: arena %#x is empty but was not given back", ref)
		}
		if a.free > 0 {
			found := false
			for b := h.arenasBy[a.free-1]; b != 0; b = arenaAt(b).next {
				found = found || b == ref
			}
			if !found || h.arenaMask>>(a.free-1)&1 == 0 {
				return fmt.Errorf("mem: arena %#x is not listed under its %d free pools", ref, a.free)
			}
		}
	}
	if arenas != h.arenaCount || pools != h.pools {
		return fmt.Errorf("mem: %d arenas and %d pools, counted %d and %d", arenas, pools, h.arenaCount, h.pools)
	}
	return nil
}

// checkPool: live + free + uncarved = capacity, and every free block lies in
// the pool, on a block boundary, once, with type word 0.
func (h *Heap) checkPool(ref Ref, p *poolHeader) error {
	if p.list >= uint16(numKinds)*numClasses || p.blockSize != (uint32(p.list%numClasses)+1)<<classShift {
		return fmt.Errorf("mem: pool %#x: list %d does not fit its block size %d", ref, p.list, p.blockSize)
	}
	head := p.free
	if p.idle != 0 {
		if head = p.parked; p.free != 0 || p.used != 0 || h.idle[p.list] != ref {
			return fmt.Errorf("mem: pool %#x: idle, but used %d or not the idle one of its class", ref, p.used)
		}
	} else if p.used&^poolFull == 0 && p.capacity > 0 {
		return fmt.Errorf("mem: pool %#x: empty but not idle", ref)
	}
	free := uint32(0)
	var seen [poolUnits]bool
	for b := head; b != 0; b = *RefAt(b, 0) {
		off := uint32(b-ref) * unit
		switch {
		case poolOf(b) != ref || off < p.start || off >= p.carved || (off-p.start)%p.blockSize != 0:
			return fmt.Errorf("mem: pool %#x: free list leads to %#x", ref, b)
		case seen[b-ref]:
			return fmt.Errorf("mem: pool %#x: free list has a cycle at %#x", ref, b)
		case p.kind() == Object && *U32(b, 4) != 0, p.kind() == GCObject && *U32(b, 12) != 0:
			return fmt.Errorf("mem: pool %#x: free block %#x has a type word", ref, b)
		}
		seen[b-ref] = true
		free++
	}
	uncarved := (poolSize - p.carved) / p.blockSize
	if uint32(p.live())+free+uncarved != p.capacity {
		return fmt.Errorf("mem: pool %#x: %d live + %d free + %d uncarved, capacity %d", ref, p.live(), free, uncarved, p.capacity)
	}
	if p.used < 0 && free+uncarved != 0 {
		return fmt.Errorf("mem: pool %#x: full with %d blocks free", ref, free+uncarved)
	}
	return nil
}

func (h *Heap) checkLists() error {
	listed := 0
	for list := range h.usable {
		prev := Ref(0)
		for ref := h.usable[list]; ref != 0; ref = poolAt(ref).next {
			p := poolAt(ref)
			if int(p.list) != list || p.used < 0 || p.prev != prev {
				return fmt.Errorf("mem: pool %#x does not belong in usable list %d", ref, list)
			}
			prev = ref
			listed++
		}
		if c := h.cur[list]; c != 0 && (int(poolAt(c).list) != list || poolAt(c).used < 0) {
			return fmt.Errorf("mem: current pool %#x of list %d is of another class or full", c, list)
		}
		if i := h.idle[list]; i != 0 && (int(poolAt(i).list) != list || poolAt(i).idle == 0) {
			return fmt.Errorf("mem: idle pool %#x of list %d is not idle", i, list)
		}
	}
	usable := 0
	h.eachPool(func(_ Ref, p *poolHeader) {
		if p.used >= 0 {
			usable++
		}
	})
	if usable != listed {
		return fmt.Errorf("mem: %d usable pools, %d listed", usable, listed)
	}
	return nil
}

func (h *Heap) checkSegments() error {
	var blocks [numKinds]int
	var units [numKinds]uint64
	segments := 0
	for s := h.segments; s != 0; s = segmentAt(s).next {
		segments++
		end := s + Ref((segmentAt(s).end-blockHeaderSize)/unit)
		r, before, beforeFree := s+segmentHeaderSize/unit, uint32(0), false
		for r < end {
			b := blockAt(r)
			if b.units() < minBlockUnits || r+Ref(b.units()) > end || b.prev != before {
				return fmt.Errorf("mem: segment %#x: bad header at %#x", s, r)
			}
			if !b.used() && beforeFree {
				return fmt.Errorf("mem: segment %#x: free neighbours at %#x", s, r)
			}
			if b.used() {
				blocks[b.kind()]++
				units[b.kind()] += uint64(b.units())
			}
			before, beforeFree = b.units(), !b.used()
			r += Ref(b.units())
		}
		if b := blockAt(end); r != end || b.word != blockUsed || b.prev != before {
			return fmt.Errorf("mem: segment %#x: bad closing header", s)
		}
	}
	if segments != h.segmentCount || blocks != h.generalBlocks || units != h.generalUnits {
		return fmt.Errorf("mem: general blocks %v (%v units) in %d segments, counted %v (%v) in %d",
			blocks, units, segments, h.generalBlocks, h.generalUnits, h.segmentCount)
	}
	return nil
}

func (h *Heap) checkBins() error {
	free := 0
	h.eachGeneral(func(_ Ref, b *blockHeader) {
		if !b.used() {
			free++
		}
	})
	binned := 0
	for i, r := range h.bins {
		if (r != 0) != (h.binMask[i/64]>>(i%64)&1 == 1) {
			return fmt.Errorf("mem: mask and bin %d disagree", i)
		}
		back := Ref(0)
		for ; r != 0; r = blockAt(r).next {
			b := blockAt(r)
			if b.used() || binOf(b.units()) != i || b.back != back {
				return fmt.Errorf("mem: block %#x does not belong in bin %d", r, i)
			}
			back = r
			binned++
		}
	}
	if free != binned {
		return fmt.Errorf("mem: %d free blocks in segments, %d in bins", free, binned)
	}
	return nil
}

func (h *Heap) checkCommitted() error {
	sum := uint64(0)
	for a := h.arenas; a != 0; a = arenaAt(a).allNext {
		sum += uint64(arenaAt(a).carved) * poolSize
	}
	for s := h.segments; s != 0; s = segmentAt(s).next {
		sum += uint64(segmentAt(s).end+pageSize-1) &^ (pageSize - 1)
	}
	var blocks [numKinds]int
	var pages [numKinds]uint64
	for l := h.large; l != 0; l = largeAt(l).next {
		v := largeAt(l)
		if v.pages > v.reserved {
			return fmt.Errorf("mem: large block %#x uses %d pages of %d", l, v.pages, v.reserved)
		}
		blocks[v.kind]++
		pages[v.kind] += uint64(v.pages)
		sum += uint64(v.pages) * pageSize
	}
	if blocks != h.largeBlocks || pages != h.largePages {
		return fmt.Errorf("mem: large blocks %v of %v pages, counted %v of %v", blocks, pages, h.largeBlocks, h.largePages)
	}
	if sum != h.committed {
		return fmt.Errorf("mem: %d bytes held, counted %d", sum, h.committed)
	}
	return nil
}
