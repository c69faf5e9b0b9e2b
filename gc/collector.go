package gc

import (
	"math"

	"minipy/mem"
)

// Visit is called by Traverse with each reference an object holds; 0 is ignored.
type Visit func(mem.Ref)

// Ops is what the collector needs to know of objects. Traverse must not
// allocate, free or change a count. All of Clear, Dealloc, Finalize, CallWeakref
// and Callback may run Python code, and report its exceptions themselves.
type Ops struct {
	Traverse func(o mem.Ref, visit Visit) // calls visit with every reference o owns
	Clear    func(o mem.Ref)              // makes o release what can be in a cycle; o stays valid
	Dealloc  func(o mem.Ref)              // the count of o fell to 0

	HasFinalizer func(o mem.Ref) bool
	Finalize     func(o mem.Ref) // runs the finaliser; the collector has set FlagFinalized

	IsWeakref   func(o mem.Ref) bool
	CallWeakref func(wr mem.Ref) // calls the callback of a cleared weak reference

	TupleType    uint32          // type number of exact tuples, 0 for none
	DictType     uint32          // type number of exact dicts
	UntrackTuple func(o mem.Ref) // calls Untrack if nothing in the tuple can be in a cycle
	UntrackDict  func(o mem.Ref)

	ClearFreeLists func()          // after a collection of the oldest generation
	SaveGarbage    func(o mem.Ref) // appends o to gc.garbage

	// Callback runs the entries of gc.callbacks.
	Callback func(phase string, generation, collected, uncollectable int)
	Print    func(s string)         // writes debug output and a newline to sys.stderr
	TypeName func(o mem.Ref) string // for debug output
	ID       func(o mem.Ref) uint64 // what id() says, for debug output; nil for the address in the range
	Now      func() float64         // seconds, for debug output
}

// Generations counts the generations that age; a permanent one holds frozen
// objects.
const Generations = 3

// Auto asks Collect to choose the generation.
const Auto = -1

// Debug flags, as in Python's gc module.
const (
	DebugStats         = 1
	DebugCollectable   = 2
	DebugUncollectable = 4
	DebugSaveAll       = 32
	DebugLeak          = DebugCollectable | DebugUncollectable | DebugSaveAll
)

// Stats counts what one generation's collections did.
type Stats struct {
	Collections   int
	Collected     int
	Uncollectable int
}

// The sentinels, in the order they lie in the collector's block.
const (
	listPermanent = Generations + iota
	listUnreachable
	listStillUnreachable
	listSeen
	listCallbacks
	numSentinels
)

// Collector is the cyclic garbage collector of one heap.
type Collector struct {
	young   mem.Ref // sentinel of generation 0
	count0  int     // container allocations less deallocations since generation 0 was collected
	trigger int     // Request when count0 is over it

	ops       Ops
	heap      *mem.Heap
	block     mem.Ref // holds the sentinels
	lists     [numSentinels]mem.Ref
	count     [Generations]int // count[0] is count0
	threshold [Generations]int
	stats     [Generations]Stats

	longLivedTotal   int // survivors of the last full collection
	longLivedPending int // survivors of the middle generation since

	enabled    bool
	collecting bool
	debug      int

	reachable      mem.Ref // list move_unreachable works on
	visitReachable Visit

	breaker *uint32 // the eval loop's flag word
	bit     uint32

	Weak Weakrefs
}

// New returns an enabled collector with CPython's thresholds. An allocation
// that makes a collection due sets bit in *breaker. It fails when the heap is
// full.
func New(h *mem.Heap, ops Ops, breaker *uint32, bit uint32) (*Collector, bool) {
	block := h.Alloc(mem.Raw, 8*numSentinels)
	if block == 0 {
		return nil, false
	}
	c := &Collector{
		ops: ops, heap: h, block: block, enabled: true, breaker: breaker, bit: bit,
		threshold: [Generations]int{2000, 10, 10},
	}
	for i := range c.lists {
		c.lists[i] = block + mem.Ref(i) + 1 // the head lies before the Ref
		listInit(c.lists[i])
	}
	c.young = c.lists[0]
	c.visitReachable = c.visitReachableFrom
	c.Weak.heap = h
	c.setTrigger()
	return c, true
}

// Close frees the collector's own memory. Objects still tracked are left with
// dangling heads.
func (c *Collector) Close() {
	c.Weak.close()
	c.heap.Free(mem.Raw, c.block, 8*numSentinels)
	c.block = 0
}

// SetOps replaces the operations; for a runtime that is built in steps.
func (c *Collector) SetOps(ops Ops) { c.ops = ops }

// Track puts o, which has a head and is untracked, into the youngest
// generation.
func (c *Collector) Track(o mem.Ref) {
	l := c.young
	last := *prev(l)
	*mem.U64(o-1, 0) = uint64(l) | uint64(last)<<32
	*next(last) = o
	*prev(l) = o
}

// Untrack is the function of that name.
func (c *Collector) Untrack(o mem.Ref) { Untrack(o) }

// OnAlloc counts the allocation of a container and requests a collection when
// one is due.
func (c *Collector) OnAlloc() {
	c.count0++
	if c.count0 > c.trigger {
		*c.breaker |= c.bit
	}
}

// OnFree counts the deallocation of a container.
func (c *Collector) OnFree() {
	if c.count0 > 0 {
		c.count0--
	}
}

// Uncounted makes up for an allocation (+1: a deallocation) that is not to count.
func (c *Collector) Uncounted(delta int) { c.count0 += delta }

// setTrigger recomputes what OnAlloc compares with.
func (c *Collector) setTrigger() {
	c.trigger = math.MaxInt
	if c.enabled && !c.collecting && c.threshold[0] > 0 {
		c.trigger = c.threshold[0]
	}
}

// Enable turns automatic collection on, Disable off.
func (c *Collector) Enable()  { c.enabled = true; c.setTrigger() }
func (c *Collector) Disable() { c.enabled = false; c.setTrigger() }

// Enabled reports whether collection is automatic.
func (c *Collector) Enabled() bool { return c.enabled }

// Collecting reports whether a collection runs now.
func (c *Collector) Collecting() bool { return c.collecting }

// Threshold returns the thresholds, SetThreshold sets them.
func (c *Collector) Threshold() [Generations]int { return c.threshold }

// SetThreshold sets the thresholds; a first of 0 turns automatic collection off.
func (c *Collector) SetThreshold(t [Generations]int) { c.threshold = t; c.setTrigger() }

// Count returns the counts that are compared with the thresholds.
func (c *Collector) Count() [Generations]int {
	t := c.count
	t[0] = c.count0
	return t
}

// Debug returns the debug flags, SetDebug sets them.
func (c *Collector) Debug() int { return c.debug }

// SetDebug sets the debug flags.
func (c *Collector) SetDebug(flags int) { c.debug = flags }

// Stats returns the counters of a generation.
func (c *Collector) Stats(generation int) Stats { return c.stats[generation] }

// LongLived returns the two numbers of the long-lived rule.
func (c *Collector) LongLived() (total, pending int) { return c.longLivedTotal, c.longLivedPending }

// Size counts the objects of a generation.
func (c *Collector) Size(generation int) int { return listLen(c.lists[generation]) }

// Freeze moves all tracked objects to the permanent generation.
func (c *Collector) Freeze() {
	for i := range Generations {
		listMerge(c.lists[i], c.lists[listPermanent])
		c.count[i] = 0
	}
	c.count0 = 0
}

// Unfreeze moves the permanent generation into the oldest.
func (c *Collector) Unfreeze() {
	listMerge(c.lists[listPermanent], c.lists[Generations-1])
}

// FreezeCount counts the objects of the permanent generation.
func (c *Collector) FreezeCount() int { return listLen(c.lists[listPermanent]) }

// ForEach calls fn with each object of a generation, oldest first, until fn
// returns false. fn may track new objects but must not untrack any.
func (c *Collector) ForEach(generation int, fn func(o mem.Ref) bool) bool {
	l := c.lists[generation]
	for o := *next(l); o != l; o = *next(o) {
		if !fn(o) {
			return false
		}
	}
	return true
}

// ForEachTracked calls fn with each object of all generations but the
// permanent one, the youngest generation first.
func (c *Collector) ForEachTracked(fn func(o mem.Ref) bool) bool {
	for i := range Generations {
		if !c.ForEach(i, fn) {
			return false
		}
	}
	return true
}

// GenerationOf returns the generation o is in, 3 for the permanent one, -1
// if untracked. It searches.
func (c *Collector) GenerationOf(o mem.Ref) int {
	for i := 0; i <= listPermanent; i++ {
		if !c.ForEach(i, func(x mem.Ref) bool { return x != o }) {
			return i
		}
	}
	return -1
}

// Referrers calls fn with each tracked object that refers to one of targets.
func (c *Collector) Referrers(targets []mem.Ref, fn func(o mem.Ref)) {
	set := make(map[mem.Ref]bool, len(targets))
	for _, t := range targets {
		set[t] = true
	}
	found := false
	visit := func(o mem.Ref) { found = found || set[o] }
	c.ForEachTracked(func(o mem.Ref) bool {
		found = false
		c.ops.Traverse(o, visit)
		if found {
			fn(o)
		}
		return true
	})
}
