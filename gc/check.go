package gc

import (
	"fmt"

	"minipy/mem"
)

// Check verifies, between collections, that every list is a ring in both
// directions, that its members have a count and no flag of a collection, that no
// object is in two lists, and that the weak-reference table agrees with the
// objects. It returns the first fault.
func (c *Collector) Check() error {
	seen := map[mem.Ref]int{}
	for i, l := range c.lists {
		if err := checkRing(l); err != nil {
			return fmt.Errorf("gc: list %d: %w", i, err)
		}
		if i > listPermanent && !listEmpty(l) {
			return fmt.Errorf("gc: working list %d is not empty", i)
		}
		for o := *next(l); o != l; o = *next(o) {
			if j, dup := seen[o]; dup {
				return fmt.Errorf("gc: object %#x is in lists %d and %d", o, j, i)
			}
			seen[o] = i
			if *refcount(o) == 0 {
				return fmt.Errorf("gc: tracked object %#x has refcount 0", o)
			}
			if w := *typeWord(o); w&TypeMask == 0 || w&(FlagCollecting|FlagUnreachable) != 0 {
				return fmt.Errorf("gc: tracked object %#x has type word %#x", o, w)
			}
		}
	}
	if err := c.checkCounts(); err != nil {
		return err
	}
	return c.Weak.check()
}

// checkRing verifies next(prev(o)) = o all the way round.
func checkRing(l mem.Ref) error {
	for o := l; ; {
		n := *next(o)
		if n == 0 {
			return fmt.Errorf("%#x is linked to nothing", o)
		}
		if *prev(n) != o {
			return fmt.Errorf("%#x is followed by %#x, whose prev is %#x", o, n, *prev(n))
		}
		if o = n; o == l {
			return nil
		}
	}
}

// checkCounts verifies that no object holds more references to a tracked
// object than its refcount says.
func (c *Collector) checkCounts() error {
	found := map[mem.Ref]uint32{}
	visit := func(o mem.Ref) {
		if o != 0 {
			found[o]++
		}
	}
	for i := 0; i <= listPermanent; i++ {
		c.ForEach(i, func(o mem.Ref) bool {
			c.ops.Traverse(o, visit)
			return true
		})
	}
	for o, n := range found {
		if n > *refcount(o) {
			return fmt.Errorf("gc: %d references to %#x, refcount %d", n, o, *refcount(o))
		}
	}
	return nil
}

// check verifies the table: each entry's object is flagged and found by its
// hash, its list is linked both ways and points back at it.
func (w *Weakrefs) check() error {
	used := uint32(0)
	for i := range mem.Ref(w.size) {
		o := *mem.RefAt(w.table+i, 0)
		if o == 0 {
			continue
		}
		used++
		if at, ok := w.slot(o); !ok || at != w.table+i {
			return fmt.Errorf("gc: weak-reference table: %#x is not found by its hash", o)
		}
		if !HasWeakrefs(o) {
			return fmt.Errorf("gc: weak-reference table: %#x has no FlagWeakrefs", o)
		}
		before := mem.Ref(0)
		for wr := w.First(o); wr != 0; wr = w.Next(wr) {
			if *mem.RefAt(wr, WeakrefReferent) != o || *mem.RefAt(wr, WeakrefPrev) != before {
				return fmt.Errorf("gc: weak reference %#x to %#x is linked wrongly", wr, o)
			}
			before = wr
		}
		if before == 0 {
			return fmt.Errorf("gc: weak-reference table: %#x has an empty list", o)
		}
	}
	if used != w.used {
		return fmt.Errorf("gc: weak-reference table: %d entries, counted %d", used, w.used)
	}
	return nil
}
