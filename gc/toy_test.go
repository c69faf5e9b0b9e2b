package gc

import (
	"fmt"
	"slices"
	"testing"

	"minipy/mem"
)

// The toy object: refcount, type, then at 8 the number of slots and at 12 the
// slots, each an owned reference or 0. A toy weak reference has the fixed layout.
const (
	toyNode = 1 + iota
	toyTuple
	toyDict
	toyWeakref

	toySlots   = 6
	toySize    = 12 + 4*toySlots + 4
	offSlots   = 12
	offOwnName = 12 + 4*toySlots
)

// world is a toy runtime around a collector.
type world struct {
	t         testing.TB
	h         *mem.Heap
	c         *Collector
	breaker   uint32
	log       []string                 // finalisers, callbacks and deaths, in order
	finalizer map[uint32]func(mem.Ref) // by name
	garbage   []mem.Ref
	out       string
	alive     int
	quiet     bool
}

func newWorld(t testing.TB, debug bool) *world {
	t.Helper()
	h, err := mem.NewHeap(mem.Config{Debug: debug})
	if err != nil {
		t.Fatal(err)
	}
	w := &world{t: t, h: h, finalizer: map[uint32]func(mem.Ref){}}
	c, ok := New(h, Ops{
		Traverse: traverseToy,
		Clear:    func(o mem.Ref) { w.clear(o) },
		Dealloc:  func(o mem.Ref) { w.dealloc(o) },
		HasFinalizer: func(o mem.Ref) bool {
			return kindOf(o) != toyWeakref && w.finalizer[name(o)] != nil
		},
		Finalize:  func(o mem.Ref) { w.finalizer[name(o)](o) },
		IsWeakref: func(o mem.Ref) bool { return kindOf(o) == toyWeakref },
		CallWeakref: func(wr mem.Ref) {
			w.note("callback", name(*mem.RefAt(wr, WeakrefCallback)))
		},
		TupleType:    toyTuple,
		DictType:     toyDict,
		UntrackTuple: untrackToy,
		UntrackDict:  untrackToy,
		SaveGarbage: func(o mem.Ref) {
			w.c.incref(o)
			w.garbage = append(w.garbage, o)
		},
		Print:    func(s string) { w.out += s + "\n" },
		TypeName: func(mem.Ref) string { return "toy" },
		ID:       func(mem.Ref) uint64 { return 0x10 },
		Now:      func() float64 { return 0 },
	}, &w.breaker, 4)
	if !ok {
		t.Fatal("no collector")
	}
	w.c = c
	t.Cleanup(h.Close)
	return w
}

func kindOf(o mem.Ref) uint32 { return *typeWord(o) & TypeMask }
func name(o mem.Ref) uint32   { return *mem.U32(o, offOwnName) }

func traverseToy(o mem.Ref, visit Visit) {
	if kindOf(o) == toyWeakref {
		visit(*mem.RefAt(o, WeakrefCallback))
		return
	}
	for _, x := range mem.Slice(o, offSlots, int(*mem.U32(o, 8))) {
		visit(x)
	}
}

func untrackToy(o mem.Ref) {
	tracked := false
	traverseToy(o, func(x mem.Ref) { tracked = tracked || x != 0 && IsTracked(x) })
	if !tracked {
		Untrack(o)
	}
}

func (w *world) note(what string, n uint32) {
	if !w.quiet {
		w.log = append(w.log, fmt.Sprintf("%s %d", what, n))
	}
}

// make returns a new reference to a tracked object.
func (w *world) make(kind, n uint32) mem.Ref {
	o := w.h.Alloc(mem.GCObject, toySize)
	*refcount(o), *typeWord(o) = 1, kind
	*mem.U32(o, 8) = toySlots
	clear(mem.Slice(o, offSlots, toySlots))
	*mem.U32(o, offOwnName) = n
	w.c.Track(o)
	w.c.OnAlloc()
	w.alive++
	return o
}

// set makes slot i of o refer to x, with a new reference.
func (w *world) set(o mem.Ref, i int, x mem.Ref) {
	p := mem.RefAt(o, offSlots+uintptr(i)*4)
	old := *p
	if x != 0 {
		w.c.incref(x)
	}
	*p = x
	if old != 0 {
		w.c.decref(old)
	}
}

func (w *world) clear(o mem.Ref) {
	if kindOf(o) == toyWeakref {
		w.c.Weak.Remove(o)
		if cb := *mem.RefAt(o, WeakrefCallback); cb != 0 {
			*mem.RefAt(o, WeakrefCallback) = 0
			w.c.decref(cb)
		}
		return
	}
	for i := range toySlots {
		w.set(o, i, 0)
	}
}

func (w *world) dealloc(o mem.Ref) {
	if f := w.finalizer[name(o)]; kindOf(o) != toyWeakref && f != nil && !IsFinalized(o) {
		SetFinalized(o)
		*refcount(o) = 1
		f(o)
		if *refcount(o)--; *refcount(o) > 0 {
			return
		}
	}
	Untrack(o)
	for _, wr := range w.c.Weak.ClearAll(o, nil) {
		w.c.ops.CallWeakref(wr)
		w.c.decref(wr)
	}
	if kindOf(o) != toyWeakref {
		w.note("death", name(o))
	}
	w.clear(o)
	w.h.Free(mem.GCObject, o, toySize)
	w.c.OnFree()
	w.alive--
}

// weakref returns a new weak reference to o; n != 0 gives it a callback so named.
func (w *world) weakref(o mem.Ref, n uint32) mem.Ref {
	wr := w.make(toyWeakref, 0)
	clear(mem.Slice(wr, 8, 4))
	role := BasicRef
	if n != 0 {
		*mem.RefAt(wr, WeakrefCallback) = w.make(toyNode, n)
		role = OtherRef
	}
	if !w.c.Weak.Insert(o, wr, role) {
		w.t.Fatal("insert refused")
	}
	return wr
}

func (w *world) check() {
	w.t.Helper()
	if err := w.c.Check(); err != nil {
		w.t.Fatal(err)
	}
	if err := w.h.Check(); err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) wantLog(want ...string) {
	w.t.Helper()
	if !slices.Equal(w.log, want) {
		w.t.Fatalf("log %q, want %q", w.log, want)
	}
	w.log = nil
}

// wantEmpty closes the collector and checks that nothing is left.
func (w *world) wantEmpty() {
	w.t.Helper()
	w.check()
	w.c.Close()
	if n, _ := w.h.LiveBlocks(); n != 0 || w.alive != 0 {
		w.t.Fatalf("%d blocks and %d objects left", n, w.alive)
	}
}
