package gc

import (
	"fmt"
	"strings"

	"minipy/mem"
)

// CollectRequested runs the collection an allocation asked for, if one is
// still due and the collector has not been disabled meanwhile. The eval loop calls it at a safe point, after clearing the bit.
func (c *Collector) CollectRequested() int {
	if !c.enabled {
		return 0
	}
	return c.Collect(Auto)
}

// selectGeneration finds the oldest generation whose count is over its
// threshold. The oldest is passed over while few objects are waiting to join it,
// so that the work stays linear in the number of objects made.
func (c *Collector) selectGeneration() int {
	counts := c.Count()
	for i := Generations - 1; i >= 0; i-- {
		if counts[i] <= c.threshold[i] {
			continue
		}
		if i == Generations-1 && c.longLivedPending < c.longLivedTotal/4 {
			continue
		}
		return i
	}
	return -1
}

// Collect collects a generation and the younger ones, calls gc.callbacks, and
// returns how many unreachable objects it found. A collection inside a collection
// does nothing.
func (c *Collector) Collect(generation int) int { return c.collect(generation, true) }

// CollectShutdown collects everything without calling gc.callbacks.
func (c *Collector) CollectShutdown() int { return c.collect(Generations-1, false) }

func (c *Collector) collect(generation int, callbacks bool) int {
	if c.collecting {
		return 0
	}
	if generation == Auto {
		if generation = c.selectGeneration(); generation < 0 {
			return 0
		}
	}
	c.collecting = true
	c.setTrigger()
	callbacks = callbacks && c.ops.Callback != nil
	if callbacks {
		c.ops.Callback("start", generation, 0, 0)
	}
	found := c.collectLists(generation)
	s := &c.stats[generation]
	s.Collections++
	s.Collected += found
	if callbacks {
		c.ops.Callback("stop", generation, found, 0)
	}
	c.collecting = false
	c.setTrigger()
	return found
}

// collectLists is one collection: the stages of doc.go, in order.
func (c *Collector) collectLists(generation int) int {
	started := 0.0
	if c.debug&DebugStats != 0 {
		c.printStart(generation)
		started = c.ops.Now()
	}
	if generation+1 < Generations {
		c.count[generation+1]++
	}
	for i := range generation + 1 {
		c.count[i] = 0
	}
	c.count0 = 0
	young := c.lists[generation]
	for i := range generation {
		listMerge(c.lists[i], young)
	}
	old := young
	if generation < Generations-1 {
		old = c.lists[generation+1]
	}
	unreachable := c.lists[listUnreachable]
	c.deduceUnreachable(young, unreachable)
	c.untrackTuples(young)
	if young != old {
		if generation == Generations-2 {
			c.longLivedPending += listLen(young)
		}
		listMerge(young, old)
	} else {
		c.untrackDicts(young)
		c.longLivedPending = 0
		c.longLivedTotal = listLen(young)
	}
	clearUnreachable(unreachable)
	if c.debug&DebugCollectable != 0 {
		for o := *next(unreachable); o != unreachable; o = *next(o) {
			c.ops.Print(fmt.Sprintf("gc: collectable <%s %#x>", c.ops.TypeName(o), c.id(o)))
		}
	}
	found := c.handleWeakrefs(unreachable, old)
	c.finalizeGarbage(unreachable)
	still := c.lists[listStillUnreachable]
	c.handleResurrected(unreachable, still, old)
	found += listLen(still)
	c.deleteGarbage(still, old)
	if c.debug&DebugStats != 0 {
		c.ops.Print(fmt.Sprintf("gc: done, %d unreachable, 0 uncollectable, %.4fs elapsed", found, c.ops.Now()-started))
	}
	if generation == Generations-1 && c.ops.ClearFreeLists != nil {
		c.ops.ClearFreeLists()
	}
	return found
}

// id is the address debug output prints.
func (c *Collector) id(o mem.Ref) uint64 {
	if c.ops.ID != nil {
		return c.ops.ID(o)
	}
	return uint64(o) * 8
}

func (c *Collector) printStart(generation int) {
	var b strings.Builder
	fmt.Fprintf(&b, "gc: collecting generation %d...\ngc: objects in each generation:", generation)
	for i := range Generations {
		fmt.Fprintf(&b, " %d", c.Size(i))
	}
	fmt.Fprintf(&b, "\ngc: objects in permanent generation: %d", c.FreezeCount())
	c.ops.Print(b.String())
}

// deduceUnreachable parts the list base: what only its own members refer to
// goes to unreachable, flagged FlagCollecting and FlagUnreachable; the rest stays,
// in an order that references decide.
func (c *Collector) deduceUnreachable(base, unreachable mem.Ref) {
	updateRefs(base)
	c.subtractRefs(base)
	listInit(unreachable)
	c.moveUnreachable(base, unreachable)
}

// updateRefs copies the counts over the prev words, front to back, so that
// the prev of what lies ahead is still good. An immortal object needs no
// collector: it is untracked.
func updateRefs(l mem.Ref) {
	for o := *next(l); o != l; {
		n := *next(o)
		switch rc := *refcount(o); rc {
		case Immortal:
			before := *prev(o)
			*next(before), *prev(n) = n, before
			*mem.U64(o-1, 0) = 0
		case 0:
			panic(fmt.Sprintf("BUG: gc: tracked object %#x has refcount 0", uint64(o)*8))
		default:
			*refs(o) = rc
			*typeWord(o) |= FlagCollecting
			// n's prev stays o: the next immortal unlinks itself from o
		}
		o = n
	}
}

// subtractRefs takes the references between members out of the copies.
func (c *Collector) subtractRefs(l mem.Ref) {
	traverse := c.ops.Traverse
	for o := *next(l); o != l; o = *next(o) {
		traverse(o, visitDecref)
	}
}

// visitDecref counts one reference from a member. Only members of the list
// carry FlagCollecting, so the flag also says that there is a head.
func visitDecref(o mem.Ref) {
	if *typeWord(o)&FlagCollecting != 0 {
		r := refs(o)
		if *r == 0 {
			panic(fmt.Sprintf("BUG: gc: more references to %#x than its refcount %d", uint64(o)*8, *refcount(o)))
		}
		*r--
	}
}

// moveUnreachable scans the list from the front. A member with references from
// outside is reachable, and so is all it refers to; one without any is moved to
// unreachable for the time being, and comes back to the end of the list if a
// reachable member turns up that refers to it.
//
// While it runs the list is linked forwards only; prev is restored behind the
// scan.
func (c *Collector) moveUnreachable(young, unreachable mem.Ref) {
	c.reachable = young
	traverse := c.ops.Traverse
	before := young
	for o := *next(young); o != young; o = *next(before) {
		if *refs(o) != 0 {
			traverse(o, c.visitReachable)
			*prev(o) = before
			*typeWord(o) &^= FlagCollecting
			before = o
		} else {
			*next(before) = *next(o)
			listAppend(unreachable, o)
			*typeWord(o) |= FlagUnreachable
		}
	}
	*prev(young) = before
}

// visitReachableFrom marks what a reachable object refers to.
func (c *Collector) visitReachableFrom(o mem.Ref) {
	word := typeWord(o)
	if *word&FlagCollecting == 0 {
		return // not a member, or scanned before
	}
	if *word&FlagUnreachable != 0 {
		*word &^= FlagUnreachable
		listMove(c.reachable, o)
		*refs(o) = 1
	} else if r := refs(o); *r == 0 {
		*r = 1
	}
}

// clearUnreachable drops the flag that only moveUnreachable needs.
func clearUnreachable(l mem.Ref) {
	for o := *next(l); o != l; o = *next(o) {
		*typeWord(o) &^= FlagUnreachable
	}
}

func (c *Collector) untrackTuples(l mem.Ref) {
	if c.ops.TupleType != 0 {
		untrackAll(l, c.ops.TupleType, c.ops.UntrackTuple)
	}
}

// untrackDicts is for full collections only: untracking at every collection
// would make building a dict quadratic.
func (c *Collector) untrackDicts(l mem.Ref) {
	if c.ops.DictType != 0 {
		untrackAll(l, c.ops.DictType, c.ops.UntrackDict)
	}
}

func untrackAll(l mem.Ref, typ uint32, untrack func(mem.Ref)) {
	for o := *next(l); o != l; {
		n := *next(o)
		if *typeWord(o)&TypeMask == typ {
			untrack(o)
		}
		o = n
	}
}

func (c *Collector) incref(o mem.Ref) {
	if rc := refcount(o); *rc != Immortal {
		*rc++
	}
}

func (c *Collector) decref(o mem.Ref) {
	rc := refcount(o)
	if *rc == Immortal {
		return
	}
	if *rc--; *rc == 0 {
		c.ops.Dealloc(o)
	}
}

// handleWeakrefs clears every weak reference to garbage, so that nothing can
// reach it any more, and then calls the callbacks of those that are not garbage
// themselves. It returns how many weak references died of their callbacks.
func (c *Collector) handleWeakrefs(unreachable, old mem.Ref) int {
	toCall := c.lists[listCallbacks]
	for o := *next(unreachable); o != unreachable; o = *next(o) {
		if c.ops.IsWeakref != nil && c.ops.IsWeakref(o) {
			c.Weak.Remove(o)
		}
		if !HasWeakrefs(o) {
			continue
		}
		for wr := c.Weak.First(o); wr != 0; wr = c.Weak.First(o) {
			c.Weak.Remove(wr)
			if *mem.RefAt(wr, WeakrefCallback) == 0 || collecting(wr) {
				continue // nothing to call, or garbage itself
			}
			c.incref(wr)
			listMove(toCall, wr)
		}
	}
	freed := 0
	for !listEmpty(toCall) {
		wr := *next(toCall)
		c.ops.CallWeakref(wr)
		c.decref(wr)
		if *next(toCall) == wr {
			listMove(old, wr)
		} else {
			freed++
		}
	}
	return freed
}

// finalizeGarbage runs each finaliser that has not run before, in list order.
func (c *Collector) finalizeGarbage(garbage mem.Ref) {
	seen := c.lists[listSeen]
	for !listEmpty(garbage) {
		o := *next(garbage)
		listMove(seen, o)
		if IsFinalized(o) || !c.ops.HasFinalizer(o) {
			continue
		}
		SetFinalized(o)
		c.incref(o)
		c.ops.Finalize(o)
		c.decref(o)
	}
	listMerge(seen, garbage)
}

// handleResurrected looks at the garbage again after the finalisers: what they
// made reachable goes to the old generation, the rest to still.
func (c *Collector) handleResurrected(garbage, still, old mem.Ref) {
	for o := *next(garbage); o != garbage; o = *next(o) {
		*typeWord(o) &^= FlagCollecting
	}
	c.deduceUnreachable(garbage, still)
	clearUnreachable(still)
	listMerge(garbage, old)
}

// deleteGarbage breaks the cycles: each object in turn releases what it holds.
func (c *Collector) deleteGarbage(garbage, old mem.Ref) {
	for !listEmpty(garbage) {
		o := *next(garbage)
		if c.debug&DebugSaveAll != 0 {
			c.ops.SaveGarbage(o)
		} else {
			c.incref(o)
			c.ops.Clear(o)
			c.decref(o)
		}
		if *next(garbage) == o {
			*typeWord(o) &^= FlagCollecting // still alive; it may die later
			listMove(old, o)
		}
	}
}
