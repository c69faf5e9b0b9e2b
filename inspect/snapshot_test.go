package inspect

import (
	"bytes"
	"encoding/json"
	"testing"

	"minipy/objects"
	"minipy/parser"
)

// TestSnapshotBalances reads a report as a program would: the references in it add up to every count, and the heap is as it was.
func TestSnapshotBalances(t *testing.T) {
	in := run(t, sample)
	before := heapHash(in)
	r := NewRecorder()
	r.Attach(in)
	r.OnLine(in, 0)
	s := TakeSnapshot(in, r, nil, Meta{Script: "s.py"})
	var out, page bytes.Buffer
	if err := s.WriteJSON(&out); err != nil {
		t.Fatal(err)
	}
	if err := s.WriteHTML(&page); err != nil {
		t.Fatal(err)
	}
	if heapHash(in) != before {
		t.Error("the report changed the heap")
	}
	var report struct {
		Objects []struct {
			ID       int64
			Type     string
			Object   string
			Refcount *int64
			Holds    []struct {
				ID    int64
				Place string
			}
		}
		Roots []struct {
			ID          int64
			Kind, Place string
		}
		Samples   []struct{ Objects, Bytes int }
		Collector struct{ Garbage int }
		Heap      struct{ Objects int }
	}
	if err := json.Unmarshal(out.Bytes(), &report); err != nil {
		t.Fatal(err)
	}
	counts := map[int64]int64{}
	for _, o := range report.Objects {
		for _, h := range o.Holds {
			counts[h.ID]++
		}
	}
	for _, r := range report.Roots {
		counts[r.ID]++
	}
	for _, o := range report.Objects {
		if o.Refcount != nil && *o.Refcount != counts[o.ID] {
			t.Errorf("%s has count %d, but %d references are told", o.Object, *o.Refcount, counts[o.ID])
		}
	}
	if last := report.Samples[len(report.Samples)-1]; last.Objects != len(report.Objects) || report.Heap.Objects != len(report.Objects) || last.Objects < 4000 {
		t.Errorf("%d objects at the end, %d in the map, %d listed", last.Objects, report.Heap.Objects, len(report.Objects))
	}
	if report.Collector.Garbage != 2 {
		t.Errorf("%d objects of garbage", report.Collector.Garbage)
	}
}

// TestPlacesOf compares the places that are found for all references at once with those that are asked for one by one.
func TestPlacesOf(t *testing.T) {
	in := run(t, sample+`
class L(list): pass
class D(dict): pass
class T(tuple): pass
class E(set): pass
l = L([L, cfg, cfg]); l.x = cfg; l.append(l)
d = D(a=cfg, b=D); d[cfg['b']] = d; d.y = cfg
t = T((T, cfg)); t.z = cfg
e = E(['x', 3.5, D])
import collections, functools
q = collections.deque([cfg, D, cfg]); qi = iter(q)
p = functools.partial(f, cfg, d=D)
@functools.lru_cache(maxsize=3)
def cached(x): return [x]
cached(1); cached(2)
mixed = {'x': 'x', 'y': None, 3: 3.5, (1, 2): [()]}
`)
	g := Take(in)
	for n, o := range g.refs {
		got, want := map[node]map[string]int{}, map[node]map[string]int{}
		note := func(m map[node]map[string]int, to node, p objects.Place) {
			if m[to] == nil {
				m[to] = map[string]int{}
			}
			m[to][g.placeText(p)]++
		}
		g.placesOf(node(n), func(p placed) { note(got, p.to, p.place) })
		for _, to := range distinct(sorted(g.holds(node(n)))) {
			in.RT().Places(o, g.refs[to], func(p objects.Place) { note(want, to, p) })
		}
		for to, places := range want {
			for p, k := range places {
				if got[to][p] != k {
					t.Errorf("%s%s is %s: found %d times instead of %d", g.brief(o), p, g.brief(g.refs[to]), got[to][p], k)
				}
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s holds %d objects, %d found", g.brief(o), len(want), len(got))
		}
	}
}

// TestSnapshotWithBirths asks for the line that made an object.
func TestSnapshotWithBirths(t *testing.T) {
	r := NewRecorder()
	var out bytes.Buffer
	in := newInterp(t, &out, r.OnLine)
	r.Attach(in)
	leaks := WatchLeaks(in)
	if err := in.RunSource("x = 1\ny = [x,\n     x]\n", "app.py", parser.Exec); err != nil {
		t.Fatal(err)
	}
	s := TakeSnapshot(in, r, leaks, Meta{Script: "app.py"})
	o, _ := Resolve(in, "y")
	if l := s.made(o); l.File != "app.py" || l.Line != 2 {
		t.Errorf("made at %+v", l)
	}
	var page bytes.Buffer
	if err := s.WriteHTML(&page); err != nil {
		t.Error(err)
	}
	leaks.Finish()
	in.Finalize()
	if l := in.Close(); l.Blocks != 0 {
		t.Errorf("%d blocks left", l.Blocks)
	}
}

// TestRecorderThinsOut runs more lines than a recorder keeps samples for.
func TestRecorderThinsOut(t *testing.T) {
	_, s := reported(t, `
import gc
l = []
for i in range(40_000):
    l.append([i])
    if i % 4 == 0:
        l.clear()
for i in range(5_000):
    gc.collect(0)
`)
	r := s.run
	if n := len(r.samples); n > maxSamples || n < maxSamples/4 {
		t.Errorf("%d samples", n)
	}
	for i := 1; i < len(r.samples); i++ {
		if r.samples[i].at.lines < r.samples[i-1].at.lines {
			t.Errorf("sample %d is at line %d, the one before at %d", i, r.samples[i].at.lines, r.samples[i-1].at.lines)
		}
	}
	if len(r.collections) != maxCollections || r.left < 1000 || r.collections[0].at.lines > r.collections[1].at.lines {
		t.Errorf("%d collections, %d left out", len(r.collections), r.left)
	}
}

// TestRecorderSeesLongLines samples a program whose only line makes many objects.
func TestRecorderSeesLongLines(t *testing.T) {
	_, s := reported(t, "l = [[i] for i in range(200_000)]\n")
	if n := len(s.run.samples); n < 10 || n > 100 {
		t.Errorf("%d samples", n)
	}
}
