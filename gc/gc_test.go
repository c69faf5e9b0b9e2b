package gc

import (
	"math/rand"
	"strings"
	"testing"

	"minipy/mem"
)

func TestCollect_Cycle(t *testing.T) {
	w := newWorld(t, true)
	a, b, out := w.make(toyNode, 1), w.make(toyNode, 2), w.make(toyNode, 3)
	w.set(a, 0, b)
	w.set(b, 0, a)
	w.set(b, 1, out)
	w.c.decref(a)
	w.c.decref(b)
	if n := w.c.Collect(2); n != 2 {
		t.Fatalf("collected %d", n)
	}
	w.wantLog("death 2", "death 1")
	if g := w.c.GenerationOf(out); g != 2 {
		t.Fatalf("survivor in generation %d", g)
	}
	w.c.decref(out)
	w.wantEmpty()
}

func TestCollect_ChainReachableFromTheEnd(t *testing.T) {
	w := newWorld(t, true)
	const n = 200
	var first, last mem.Ref
	for i := range uint32(n) { // each refers to the one made before
		o := w.make(toyNode, i)
		if last != 0 {
			w.set(o, 0, last)
			w.c.decref(last)
		} else {
			first = o
		}
		last = o
	}
	w.set(first, 0, last)
	if got := w.c.Collect(0); got != 0 || w.alive != n {
		t.Fatalf("collected %d, %d alive", got, w.alive)
	}
	w.check()
	// the list order now follows the references
	i := uint32(n)
	w.c.ForEach(1, func(o mem.Ref) bool {
		i--
		return name(o) == i
	})
	if i != 0 {
		t.Fatalf("order differs at %d", i)
	}
	w.c.decref(last)
	if got := w.c.Collect(2); got != n {
		t.Fatalf("collected %d", got)
	}
	w.wantEmpty()
}

func TestCollect_GenerationsAndCounts(t *testing.T) {
	w := newWorld(t, true)
	a := w.make(toyNode, 1)
	for i, want := range []int{1, 2, 2} {
		w.c.Collect(i)
		if g := w.c.GenerationOf(a); g != want {
			t.Fatalf("after collecting %d: generation %d", i, g)
		}
	}
	if c := w.c.Count(); c != [3]int{0, 0, 0} {
		t.Fatalf("%v", c)
	}
	w.c.Collect(0)
	w.c.Collect(0)
	if c := w.c.Count(); c != [3]int{0, 2, 0} {
		t.Fatalf("%v", c)
	}
	if s := w.c.Stats(0); s.Collections != 3 {
		t.Fatalf("%+v", s)
	}
	w.c.Freeze()
	if w.c.FreezeCount() != 1 || w.c.GenerationOf(a) != 3 {
		t.Fatal("freeze")
	}
	w.c.Unfreeze()
	if w.c.FreezeCount() != 0 || w.c.GenerationOf(a) != 2 {
		t.Fatal("unfreeze")
	}
	w.c.decref(a)
	w.wantEmpty()
}

func TestOnAlloc_RequestsOverThreshold(t *testing.T) {
	w := newWorld(t, true)
	w.c.SetThreshold([3]int{3, 1, 1})
	var refs []mem.Ref
	grow := func(n int) {
		for range n {
			refs = append(refs, w.make(toyNode, 0))
		}
	}
	grow(3)
	if w.breaker != 0 {
		t.Fatal("requested at the threshold")
	}
	grow(1)
	if w.breaker != 4 {
		t.Fatal("not requested over the threshold")
	}
	w.breaker = 0
	w.c.CollectRequested()
	if c := w.c.Count(); c != [3]int{0, 1, 0} {
		t.Fatalf("%v", c)
	}
	w.c.Disable()
	grow(10)
	if w.breaker != 0 {
		t.Fatal("requested while disabled")
	}
	w.c.Enable()
	grow(1)
	if w.breaker != 4 {
		t.Fatal("not requested when enabled again")
	}
	for _, r := range refs {
		w.c.decref(r)
	}
	if c := w.c.Count(); c[0] != 0 {
		t.Fatalf("count stays at %d", c[0])
	}
	w.wantEmpty()
}

func TestSelect_LongLivedQuarter(t *testing.T) {
	w := newWorld(t, false)
	w.c.threshold = [3]int{10, 2, 2}
	w.c.count0, w.c.count = 11, [3]int{0, 3, 3}
	w.c.longLivedTotal, w.c.longLivedPending = 100, 24
	if g := w.c.selectGeneration(); g != 1 {
		t.Fatalf("generation %d, want the full collection put off", g)
	}
	w.c.longLivedPending = 25
	if g := w.c.selectGeneration(); g != 2 {
		t.Fatalf("generation %d", g)
	}
}

func TestFinalizers_OrderOnceAndResurrection(t *testing.T) {
	w := newWorld(t, true)
	var saved mem.Ref
	var nodes [4]mem.Ref
	for i := range nodes {
		nodes[i] = w.make(toyNode, uint32(i+1))
		n := uint32(i + 1)
		w.finalizer[n] = func(o mem.Ref) {
			w.note("finalize", n)
			if n == 3 { // resurrects itself and with it the ring
				w.c.incref(o)
				saved = o
			}
		}
	}
	for i, o := range nodes {
		w.set(o, 0, nodes[(i+1)%4])
	}
	for _, o := range nodes {
		w.c.decref(o)
	}
	if n := w.c.Collect(2); n != 0 {
		t.Fatalf("collected %d", n)
	}
	w.wantLog("finalize 1", "finalize 2", "finalize 3", "finalize 4")
	w.check()
	if w.alive != 4 || w.c.Size(2) != 4 {
		t.Fatal("not resurrected")
	}
	w.c.decref(saved)
	if n := w.c.Collect(2); n != 4 {
		t.Fatalf("collected %d", n)
	}
	for _, line := range w.log {
		if strings.HasPrefix(line, "finalize") {
			t.Fatal("finalised twice")
		}
	}
	w.wantEmpty()
}

func TestWeakrefs_CallbackOrder(t *testing.T) {
	w := newWorld(t, true)
	o := w.make(toyNode, 9)
	var wrs []mem.Ref
	wrs = append(wrs, w.weakref(o, 1), w.weakref(o, 2), w.weakref(o, 0), w.weakref(o, 3))
	if w.c.Weak.First(o) != wrs[2] || w.c.Weak.Count(o) != 4 {
		t.Fatal("the basic reference comes first")
	}
	if ref, proxy := w.c.Weak.Basic(o); ref != wrs[2] || proxy != 0 {
		t.Fatal("basic")
	}
	w.check()
	w.c.decref(o)
	w.wantLog("callback 3", "callback 2", "callback 1", "death 9")
	for _, wr := range wrs {
		if *mem.RefAt(wr, WeakrefReferent) != 0 {
			t.Fatal("not cleared")
		}
		w.c.decref(wr)
	}
	w.log = nil
	w.wantEmpty()
}

func TestWeakrefs_InCollection(t *testing.T) {
	w := newWorld(t, true)
	a, b := w.make(toyNode, 1), w.make(toyNode, 2)
	w.set(a, 0, b)
	w.set(b, 0, a)
	outside := w.weakref(b, 11)
	older := w.weakref(a, 12)
	inside := w.weakref(a, 13) // part of the garbage: not called
	w.set(a, 1, inside)
	w.c.decref(inside)
	w.finalizer[2] = func(mem.Ref) { w.note("finalize", 2) }
	w.c.decref(a)
	w.c.decref(b)
	if n := w.c.Collect(2); n != 4 { // a, b, the inner weak reference and its callback
		t.Fatalf("collected %d", n)
	}
	w.wantLog("callback 12", "callback 11", "finalize 2", "death 2", "death 13", "death 1")
	w.c.decref(outside)
	w.c.decref(older)
	w.wantEmpty()
}

func TestWeakrefs_TableUnderRandomUse(t *testing.T) {
	w := newWorld(t, false)
	w.quiet = true
	rng := rand.New(rand.NewSource(3))
	var objs, wrs []mem.Ref
	for step := range 20000 {
		switch {
		case rng.Intn(2) == 0 || len(objs) == 0:
			objs = append(objs, w.make(toyNode, 0))
		case rng.Intn(3) > 0:
			o := objs[rng.Intn(len(objs))]
			if ref, _ := w.c.Weak.Basic(o); ref == 0 {
				wrs = append(wrs, w.weakref(o, 0))
			} else {
				wrs = append(wrs, w.weakref(o, 7))
			}
		case rng.Intn(2) == 0 && len(wrs) > 0:
			i := rng.Intn(len(wrs))
			w.c.Weak.Remove(wrs[i])
			if cb := *mem.RefAt(wrs[i], WeakrefCallback); cb != 0 {
				*mem.RefAt(wrs[i], WeakrefCallback) = 0
				w.c.decref(cb)
			}
			w.c.decref(wrs[i])
			wrs[i] = wrs[len(wrs)-1]
			wrs = wrs[:len(wrs)-1]
		default:
			i := rng.Intn(len(objs))
			w.c.decref(objs[i])
			objs[i] = objs[len(objs)-1]
			objs = objs[:len(objs)-1]
		}
		if step%1000 == 0 {
			w.check()
		}
	}
}

func TestUntrack_TuplesAndDicts(t *testing.T) {
	w := newWorld(t, true)
	tup, dict := w.make(toyTuple, 1), w.make(toyDict, 2)
	w.c.Collect(0)
	if IsTracked(tup) || !IsTracked(dict) {
		t.Fatal("a young collection untracks tuples only")
	}
	w.c.Collect(2)
	if IsTracked(dict) {
		t.Fatal("a full collection untracks dicts")
	}
	imm := w.make(toyNode, 3)
	*refcount(imm) = Immortal
	after := w.make(toyNode, 4)
	w.c.Collect(0)
	if IsTracked(imm) || !IsTracked(after) {
		t.Fatal("an immortal object is untracked, its neighbour is not")
	}
	w.check()
	*refcount(imm) = 1
	for _, o := range []mem.Ref{tup, dict, imm, after} {
		w.c.decref(o)
	}
	w.wantEmpty()
}

func TestDebug_Output(t *testing.T) {
	w := newWorld(t, true)
	w.c.SetDebug(DebugStats | DebugCollectable | DebugSaveAll)
	var phases []string
	w.c.ops.Callback = func(phase string, generation, collected, uncollectable int) {
		phases = append(phases, phase)
		if phase == "stop" && (collected != 1 || generation != 1) || w.c.Collect(2) != 0 {
			t.Error("callback")
		}
	}
	a := w.make(toyNode, 1)
	w.set(a, 0, a)
	w.c.decref(a)
	if w.c.Collect(1) != 1 || len(phases) != 2 {
		t.Fatal("collected")
	}
	want := "gc: collecting generation 1...\ngc: objects in each generation: 1 0 0\ngc: objects in permanent generation: 0\n" +
		"gc: collectable <toy 0x10>\ngc: done, 1 unreachable, 0 uncollectable, 0.0000s elapsed\n"
	if w.out != want {
		t.Fatalf("printed %q", w.out)
	}
	if len(w.garbage) != 1 || w.garbage[0] != a {
		t.Fatal("not saved")
	}
	w.check()
	w.c.SetDebug(0)
	w.c.ops.Callback = nil
	w.c.decref(a)
	w.c.Collect(2)
	w.wantEmpty()
}

// TestCollect_RandomGraphs compares with plain reachability: after a full
// collection exactly what the roots reach is alive.
func TestCollect_RandomGraphs(t *testing.T) {
	for seed := range int64(60) {
		rng := rand.New(rand.NewSource(seed))
		w := newWorld(t, seed%2 == 0)
		w.quiet = true
		edges := map[mem.Ref]*[toySlots]mem.Ref{}
		var roots []mem.Ref
		for range 20 {
			var batch []mem.Ref
			for range 40 {
				batch = append(batch, w.make(toyNode, 0))
			}
			all := append(append([]mem.Ref{}, roots...), batch...)
			for range 90 {
				from, to, slot := all[rng.Intn(len(all))], all[rng.Intn(len(all))], rng.Intn(toySlots)
				w.set(from, slot, to)
			}
			roots = nil
			for _, o := range all {
				if rng.Intn(4) == 0 {
					roots = append(roots, o)
				} else {
					w.c.decref(o)
				}
			}
			w.c.Collect(rng.Intn(3))
			w.check()
		}
		w.c.Collect(2)
		w.check()
		clear(edges)
		reached := map[mem.Ref]bool{}
		var walk func(o mem.Ref)
		walk = func(o mem.Ref) {
			if o != 0 && !reached[o] {
				reached[o] = true
				traverseToy(o, walk)
			}
		}
		for _, r := range roots {
			walk(r)
		}
		if w.alive != len(reached) || w.c.Size(2) != len(reached) {
			t.Fatalf("seed %d: %d alive, %d tracked, %d reachable", seed, w.alive, w.c.Size(2), len(reached))
		}
		for _, r := range roots {
			w.c.decref(r)
		}
		w.c.Collect(2)
		w.wantEmpty()
	}
}

// BenchmarkCollect measures a full collection of a million live objects.
func BenchmarkCollect(b *testing.B) {
	const n = 1_000_000
	w := newWorld(b, false)
	w.quiet = true
	var last mem.Ref
	for range n {
		o := w.make(toyNode, 0)
		if last != 0 {
			w.set(o, 0, last)
			w.c.decref(last)
		}
		last = o
	}
	for b.Loop() {
		w.c.Collect(2)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/object")
}

func BenchmarkTrackUntrack(b *testing.B) {
	w := newWorld(b, false)
	o := w.make(toyNode, 0)
	for b.Loop() {
		Untrack(o)
		w.c.Track(o)
	}
}
