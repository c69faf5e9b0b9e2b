package gc

import "minipy/mem"

// Byte offsets in a weak-reference object, which the objects package lays out.
const (
	WeakrefReferent = 8  // Ref of the object referred to, 0 when dead
	WeakrefNext     = 12 // neighbours among the weak references to it
	WeakrefPrev     = 16
	WeakrefCallback = 20 // owned Ref, 0 for none
)

// WeakrefRole decides a new weak reference's place among those to one object.
type WeakrefRole int

const (
	OtherRef   WeakrefRole = iota // with a callback, or of a subclass
	BasicRef                      // exact weakref.ref, no callback; one an object, first in the list
	BasicProxy                    // exact proxy, no callback; one an object, behind the basic ref
)

// Weakrefs maps an object to the first of the weak references to it: a hash
// table with linear probing in a Raw block. Objects in it carry FlagWeakrefs.
//
// Entry: object Ref at 0, first weak reference at 4; 8 bytes.
type Weakrefs struct {
	heap  *mem.Heap
	table mem.Ref
	size  uint32 // entries, a power of two
	used  uint32

	// Role tells which role a weak reference has; set by the objects package.
	// Without it a reference without callback is taken for the basic one.
	Role func(wr mem.Ref) WeakrefRole
}

func (w *Weakrefs) close() {
	if w.table != 0 {
		w.heap.Free(mem.Raw, w.table, uintptr(w.size)*8)
		w.table, w.size, w.used = 0, 0, 0
	}
}

func weakHash(o mem.Ref) uint32 {
	x := uint32(o) * 2654435769
	return x ^ x>>16
}

// slot finds the entry of o, or the empty one where it would go.
func (w *Weakrefs) slot(o mem.Ref) (at mem.Ref, found bool) {
	for i := weakHash(o); ; i++ {
		at = w.table + mem.Ref(i&(w.size-1))
		switch *mem.RefAt(at, 0) {
		case o:
			return at, true
		case 0:
			return at, false
		}
	}
}

// grow doubles the table; false when the heap is full.
func (w *Weakrefs) grow() bool {
	old, oldSize := w.table, w.size
	size := max(oldSize*2, 16)
	t := w.heap.Alloc(mem.Raw, uintptr(size)*8)
	if t == 0 {
		return false
	}
	clear(mem.Bytes(t, 0, int(size)*8))
	w.table, w.size = t, size
	for i := range mem.Ref(oldSize) {
		if o := *mem.RefAt(old+i, 0); o != 0 {
			at, _ := w.slot(o)
			*mem.U64(at, 0) = *mem.U64(old+i, 0)
		}
	}
	if old != 0 {
		w.heap.Free(mem.Raw, old, uintptr(oldSize)*8)
	}
	return true
}

// First returns the first weak reference to o, 0 for none.
func (w *Weakrefs) First(o mem.Ref) mem.Ref {
	if !HasWeakrefs(o) {
		return 0
	}
	if at, ok := w.slot(o); ok {
		return *mem.RefAt(at, 4)
	}
	return 0
}

// Next returns the one behind wr.
func (w *Weakrefs) Next(wr mem.Ref) mem.Ref { return *mem.RefAt(wr, WeakrefNext) }

// Count counts the weak references to o.
func (w *Weakrefs) Count(o mem.Ref) int {
	n := 0
	for wr := w.First(o); wr != 0; wr = w.Next(wr) {
		n++
	}
	return n
}

// Objects counts the objects that weak references point to.
func (w *Weakrefs) Objects() int { return int(w.used) }

// Basic returns the basic reference and the basic proxy to o, each 0 if none.
func (w *Weakrefs) Basic(o mem.Ref) (ref, proxy mem.Ref) {
	wr := w.First(o)
	if wr != 0 && w.role(wr) == BasicRef {
		ref = wr
		wr = w.Next(wr)
	}
	if wr != 0 && w.role(wr) == BasicProxy {
		proxy = wr
	}
	return ref, proxy
}

func (w *Weakrefs) role(wr mem.Ref) WeakrefRole {
	if *mem.RefAt(wr, WeakrefCallback) != 0 {
		return OtherRef
	}
	if w.Role == nil {
		return BasicRef
	}
	return w.Role(wr)
}

// Insert makes wr, whose callback is set, refer to o. The basic ones come
// first; the others follow, the newest in front. It fails when the heap is full.
//
// refs: both borrowed; no count changes
func (w *Weakrefs) Insert(o, wr mem.Ref, role WeakrefRole) bool {
	ref, proxy := w.Basic(o)
	after := mem.Ref(0)
	switch {
	case role == BasicRef:
	case role == OtherRef && proxy != 0:
		after = proxy
	default:
		after = ref
	}
	*mem.RefAt(wr, WeakrefReferent) = o
	if after != 0 {
		n := w.Next(after)
		*mem.RefAt(wr, WeakrefPrev), *mem.RefAt(wr, WeakrefNext) = after, n
		*mem.RefAt(after, WeakrefNext) = wr
		if n != 0 {
			*mem.RefAt(n, WeakrefPrev) = wr
		}
		return true
	}
	first := w.First(o)
	if first == 0 && w.used+w.used/2 >= w.size && !w.grow() {
		*mem.RefAt(wr, WeakrefReferent) = 0
		return false
	}
	at, found := w.slot(o)
	if !found {
		*mem.RefAt(at, 0) = o
		w.used++
		*mem.U32(o, offType) |= FlagWeakrefs
	}
	*mem.RefAt(at, 4) = wr
	*mem.RefAt(wr, WeakrefPrev), *mem.RefAt(wr, WeakrefNext) = 0, first
	if first != 0 {
		*mem.RefAt(first, WeakrefPrev) = wr
	}
	return true
}

// Remove makes wr refer to nothing. Its callback stays. A dead one is left as
// it is.
//
// refs: borrowed; no count changes
func (w *Weakrefs) Remove(wr mem.Ref) {
	o := *mem.RefAt(wr, WeakrefReferent)
	if o == 0 {
		return
	}
	p, n := *mem.RefAt(wr, WeakrefPrev), *mem.RefAt(wr, WeakrefNext)
	if n != 0 {
		*mem.RefAt(n, WeakrefPrev) = p
	}
	switch {
	case p != 0:
		*mem.RefAt(p, WeakrefNext) = n
	case n != 0:
		at, _ := w.slot(o)
		*mem.RefAt(at, 4) = n
	default:
		w.drop(o)
	}
	*mem.RefAt(wr, WeakrefReferent), *mem.RefAt(wr, WeakrefNext), *mem.RefAt(wr, WeakrefPrev) = 0, 0, 0
}

// drop deletes the entry of o and closes the gap in its probe chain.
func (w *Weakrefs) drop(o mem.Ref) {
	*mem.U32(o, offType) &^= FlagWeakrefs
	at, ok := w.slot(o)
	if !ok {
		panic("BUG: gc: object with FlagWeakrefs is not in the weak-reference table")
	}
	mask := w.size - 1
	hole := uint32(at - w.table)
	for i := (hole + 1) & mask; ; i = (i + 1) & mask {
		x := *mem.RefAt(w.table+mem.Ref(i), 0)
		if x == 0 {
			break
		}
		if home := weakHash(x) & mask; (i-home)&mask >= (i-hole)&mask {
			*mem.U64(w.table+mem.Ref(hole), 0) = *mem.U64(w.table+mem.Ref(i), 0)
			hole = i
		}
	}
	*mem.U64(w.table+mem.Ref(hole), 0) = 0
	w.used--
}

// ClearAll makes every weak reference to o refer to nothing, as o is dying, and
// appends to call those that are neither the basic reference nor the basic proxy
// and are alive themselves, each with a new reference, in the order in which to
// call their callbacks if they have one.
//
// refs: o borrowed, results new
func (w *Weakrefs) ClearAll(o mem.Ref, call []mem.Ref) []mem.Ref {
	for wr := w.First(o); wr != 0; wr = w.First(o) {
		basic := w.role(wr) != OtherRef
		w.Remove(wr)
		if !basic && *refcount(wr) > 0 {
			if *refcount(wr) != Immortal {
				*refcount(wr)++
			}
			call = append(call, wr)
		}
	}
	return call
}
