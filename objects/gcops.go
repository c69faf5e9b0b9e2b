package objects

import (
	"fmt"
	"slices"
	"time"

	"minipy/door"
	"minipy/gc"
	"minipy/mem"
)

// FlagWeakrefs and FlagFinalized are the collector's header flags that objects look at.
const (
	FlagFinalized = gc.FlagFinalized
	FlagWeakrefs  = gc.FlagWeakrefs
)

// BreakGC is the bit of Runtime.Breaker that asks for a collection; the VM uses the others.
const (
	BreakGC = 1 << iota
	BreakInterrupt
	BreakWatch // somebody wants to look at the heap, see Runtime.WatchHeap
)

// gcOps tells the collector what it must know of objects.
func (rt *Runtime) gcOps() gc.Ops {
	start := time.Now()
	return gc.Ops{
		Traverse: func(o Ref, visit gc.Visit) {
			if f := rt.types[TypeOf(o)].Traverse; f != nil {
				f(rt, o, Visit(visit))
			}
		},
		Clear: func(o Ref) {
			if f := rt.types[TypeOf(o)].Clear; f != nil {
				f(rt, o)
			}
		},
		Dealloc:      rt.dealloc,
		HasFinalizer: func(o Ref) bool { return rt.types[TypeOf(o)].Finalize != nil },
		Finalize:     func(o Ref) { rt.types[TypeOf(o)].Finalize(rt, o) },
		IsWeakref:    func(o Ref) bool { return rt.types[TypeOf(o)].Layout == TWeakref },
		CallWeakref:  rt.callWeakrefCallback,
		TupleType:    uint32(TTuple),
		DictType:     uint32(TDict),
		UntrackTuple: rt.MaybeUntrackTuple,
		UntrackDict:  rt.MaybeUntrackDict,
		ClearFreeLists: func() {
			for range rt.clearFreeLists(false) {
				rt.GC.OnFree() // now they count as freed
			}
		},
		SaveGarbage: func(o Ref) {
			if rt.GCGarbage != 0 {
				_ = rt.ListAppend(rt.GCGarbage, o)
			}
		},
		Callback: func(phase string, generation, collected, uncollectable int) {
			for _, w := range rt.gcWatchers {
				w.fn(phase, generation, collected)
			}
			if rt.GCCallback != nil {
				rt.GCCallback(phase, generation, collected, uncollectable)
			}
			if phase == "stop" && rt.AfterGC != nil {
				rt.AfterGC()
			}
		},
		Print: func(s string) {
			_ = rt.Stdout.Flush()
			_, _ = rt.Stderr.WriteString(s + "\n")
			_ = rt.Stderr.Flush()
		},
		TypeName: rt.TypeName,
		ID:       func(o Ref) uint64 { return uint64(ID(o)) },
		Now: func() float64 {
			return time.Duration(door.Get(door.Clock, func() int64 { return int64(time.Since(start)) })).Seconds()
		},
	}
}

// A gcWatcher is told of collections.
type gcWatcher struct {
	fn func(phase string, generation, collected int)
}

// WatchGC has fn told of collections, before and after each; it must not touch the heap. stop ends it.
func (rt *Runtime) WatchGC(fn func(phase string, generation, collected int)) (stop func()) {
	w := &gcWatcher{fn}
	rt.gcWatchers = append(rt.gcWatchers, w)
	return func() {
		rt.gcWatchers = slices.DeleteFunc(slices.Clone(rt.gcWatchers), func(v *gcWatcher) bool { return v == w })
	}
}

// TraverseAll visits every reference that o owns, those that the collector must not subtract included. The audit counts with it.
func (rt *Runtime) TraverseAll(o Ref, visit Visit) {
	t := rt.types[TypeOf(o)]
	if t.TraverseAll != nil {
		t.TraverseAll(rt, o, visit)
	} else if t.Traverse != nil {
		t.Traverse(rt, o, visit)
	}
}

// Traverse visits the references that the collector sees (gc.get_referents).
func (rt *Runtime) Traverse(o Ref, visit Visit) {
	if f := rt.types[TypeOf(o)].Traverse; f != nil {
		f(rt, o, visit)
	}
}

// IsGC reports whether o has a collector head.
func (rt *Runtime) IsGC(o Ref) bool { return rt.types[TypeOf(o)].Flags&FlagGC != 0 }

// Audit checks every live object: its refcount must be the number of references found to it, in the heap and in the roots. It returns a line for each
// object that does not agree, at most limit of them. While native functions that called Python code are on the stack, which hold references of
// their own, only counts that are too low are reported.
func (rt *Runtime) Audit(limit int) []string {
	counts := map[Ref]uint32{}
	visit := func(o Ref) {
		if o != 0 && !IsImmortal(o) {
			counts[o]++
		}
	}
	rt.Heap.Walk(func(_ mem.Kind, o Ref, _ uintptr) {
		t := rt.types[TypeOf(o)]
		if t == nil {
			return
		}
		rt.TraverseAll(o, visit)
	})
	rt.Own(func(_ string, o Ref) { visit(o) })
	rt.VM.TraverseRoots(visit)
	exact := rt.depth == 0 && !rt.OtherThreads
	var bad []string
	rt.Heap.Walk(func(_ mem.Kind, o Ref, _ uintptr) {
		if len(bad) >= limit || IsImmortal(o) || !exact && Refcount(o) == 0 { // 0: it is just dying
			return
		}
		if n := counts[o]; n > Refcount(o) || exact && n < Refcount(o) {
			t := rt.types[TypeOf(o)]
			name := "?"
			if t != nil {
				name = t.Name
			}
			bad = append(bad, auditLine(o, name, Refcount(o), n))
		}
	})
	return bad
}

func auditLine(o Ref, typ string, count, found uint32) string {
	return fmt.Sprintf("audit: %s object at %#x has refcount %d, but %d reference%s found", typ, ID(o), count, found, plural(int(found)))
}
