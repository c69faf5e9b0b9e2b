package inspect

import (
	"bytes"
	"encoding/json"
	"hash/fnv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"minipy/mem"
	"minipy/vm"
)

// sample is a program that leaves some of everything behind.
const sample = `
import weakref
cfg = {'a': [1, 2], 'b': (3.5, 'text' * 3)}
cache = [cfg, (cfg,)]
class C:
    def __init__(self):
        self.x = cfg
        self.me = self
class S:
    __slots__ = ('v',)
c = C()
s = S(); s.v = c
def f(x, d=cfg):
    def g():
        return x
    return g
g = f(cfg)
it = iter(cache)
w = weakref.ref(c)
gen = (y for y in cache)
next(gen)
try:
    1 / 0
except ZeroDivisionError as e:
    err = e
class Pair: pass
a, b = Pair(), Pair()
a.peer = b; b.owner = a
del a, b
big = 10 ** 50
names = {'x', 'y'}
`

// run executes a program in a new interpreter, which the test closes.
func run(t *testing.T, source string) *vm.Interp {
	t.Helper()
	name := filepath.Join(t.TempDir(), "script.py")
	if err := os.WriteFile(name, []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	in := newInterp(t, &out, nil)
	if err := in.RunFile(name, false); err != nil {
		in.Report(false)
		t.Fatal(out.String())
	}
	t.Cleanup(func() {
		in.Finalize()
		if l := in.Close(); l.Blocks != 0 {
			t.Errorf("%d blocks left", l.Blocks)
		}
	})
	return in
}

// heapHash is a hash of every byte of the heap.
func heapHash(in *vm.Interp) uint64 {
	h := fnv.New64a()
	m := in.RT().Heap.Map()
	for _, a := range m.Arenas {
		for _, p := range a.Pools {
			_, _ = h.Write(mem.Bytes(p.Ref, 0, mem.PoolBytes))
		}
	}
	for _, s := range m.Segments {
		_, _ = h.Write(mem.Bytes(s.Ref, 0, s.Bytes))
	}
	for _, l := range m.Large {
		_, _ = h.Write(mem.Bytes(l.Ref, 0, l.Bytes-64))
	}
	return h.Sum64()
}

// TestLookingChangesNothing compares the heap byte for byte before and after each inspector.
func TestLookingChangesNothing(t *testing.T) {
	in := run(t, sample)
	object := func(expr string) Ref {
		o, ok := Resolve(in, expr)
		if !ok {
			t.Fatalf("%s leads nowhere", expr)
		}
		return o
	}
	before := heapHash(in)
	for name, look := range map[string]func() Report{
		"why":     func() Report { return Take(in).Why(object("cfg")) },
		"same":    func() Report { return Take(in).Same(object("cfg"), object("cache[0]")) },
		"who":     func() Report { return Take(in).Who("__main__", NamesIn(in.RT(), in.MainGlobals())) },
		"size":    func() Report { return Take(in).Size(object("cache")) },
		"bytes":   func() Report { return Take(in).Bytes(object("c")) },
		"tree":    func() Report { return Take(in).Tree(object("cache"), treeDepth) },
		"heap":    func() Report { return Take(in).Heap() },
		"pool":    func() Report { p, _ := Take(in).Pool(0, 3); return p },
		"arena":   func() Report { a, _ := Take(in).Heap().Arena(0); return a },
		"collect": func() Report { return Take(in).Collector() },
	} {
		r := look()
		if r.Text() == "" {
			t.Errorf("%s says nothing", name)
		}
		if _, err := json.Marshal(r.Data()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if heapHash(in) != before {
			t.Errorf("%s changed the heap", name)
		}
	}
	if dot := Take(in).Dot(object("s")); !strings.Contains(dot, "->") {
		t.Errorf("no edge in %s", dot)
	}
	if heapHash(in) != before {
		t.Error("the graph changed the heap")
	}
	if err := Take(in).Check(); err != nil {
		t.Error(err)
	}
	if err := checkNamed(Take(in)); err != nil {
		t.Error(err)
	}
}

// TestWhyNames looks for the words in which an account names its holders.
func TestWhyNames(t *testing.T) {
	in := run(t, sample)
	for expr, want := range map[string][]string{
		"cfg":      {"refcount 7 = 7 explained", "local      y in gen", "global     __main__.cfg", "item       cache[0]", "item       cache[1][0]", "attribute  c.x", "default    default argument 0 of f()", "variable x in the closure of f.<locals>.g()", "To free it: "},
		"c":        {"attribute  c.me", "attribute  s.v", "global     __main__.c"},
		"cache":    {"iterator  sequence of it", "global    __main__.cache"},
		"f":        {"global  __main__.f"},
		"err":      {"global  __main__.err"},
		"len":      {"global  builtins.len"},
		"C":        {"class of c"},
		"cfg['a']": {"value  cfg['a']", "del cfg['a']"},
	} {
		o, ok := Resolve(in, expr)
		if !ok {
			t.Errorf("%s leads nowhere", expr)
			continue
		}
		text := Take(in).Why(o).Text()
		for _, w := range want {
			if !strings.Contains(text, w) {
				t.Errorf("%s: no %q in\n%s", expr, w, text)
			}
		}
	}
	if text := Take(in).Why(in.RT().None).Text(); !strings.Contains(text, "immortal: one of the constants") {
		t.Errorf("None: %s", text)
	}
}

// TestCollectorFindsTheCycle checks what a collection is said to find against what it finds.
func TestCollectorFindsTheCycle(t *testing.T) {
	in := run(t, sample)
	c := Take(in).Collector()
	if len(c.Cycles) != 1 || !strings.Contains(c.Cycles[0].Cut, ".owner") || len(c.Cycles[0].Objects) != 2 {
		t.Errorf("not the cycle of peer and owner: %s", c.Text())
	}
	if found := in.RT().GC.Collect(2); found != c.Garbage {
		t.Errorf("%d objects were garbage, %d foretold", found, c.Garbage)
	}
	if c := Take(in).Collector(); c.Garbage != 0 {
		t.Errorf("garbage after a collection: %s", c.Text())
	}
}

// TestRetained compares the dominators' sums with what really goes.
func TestRetained(t *testing.T) {
	in := run(t, `
import gc
class Node: pass
def chain(n):
    head = None
    for i in range(n):
        new = Node(); new.next = head; new.data = [i] * 10; head = new
    return head
head = chain(50)
shared = [1.5, 2.5]
head.shared = shared
gc.collect()
`)
	g := Take(in)
	o, _ := Resolve(in, "head")
	n, _ := g.find(o)
	want := 0
	for m := node(0); int(m) < len(g.refs); m++ {
		if p := g.path(m); strings.HasPrefix(p, "head") && !strings.HasPrefix(p, "head.shared") {
			want += g.own(m)
		}
	}
	if got := g.retained(n); got < want/2 || got <= 50*100 {
		t.Errorf("head retains %d B, of which %d B can be named", got, want)
	}
	o, _ = Resolve(in, "shared")
	n, _ = g.find(o)
	if s := g.Size(o); s.Retained != g.retained(n) || s.Own <= 0 || s.Deep < s.Own {
		t.Errorf("%+v", s)
	}
}

// TestPoolsAddUp zooms into every pool and compares its blocks with what the map says of it.
func TestPoolsAddUp(t *testing.T) {
	in := run(t, sample)
	g := Take(in)
	m := in.RT().Heap.Map()
	seen := map[node]bool{}
	for i, a := range m.Arenas {
		for j, p := range a.Pools {
			v, err := g.Pool(i, j)
			if err != nil {
				t.Fatal(err)
			}
			live := 0
			for _, b := range v.Blocks {
				if b.State != blockFree {
					live++
				}
				if b.State == blockObject {
					seen[b.node] = true
				}
			}
			if live != p.Live || p.BlockSize > 0 && len(v.Blocks) != p.Capacity {
				t.Errorf("pool %d.%d: %d blocks in use, %d of %d expected", i, j, live, p.Live, p.Capacity)
			}
		}
	}
	for n, o := range g.refs {
		kind := mem.Object
		if in.RT().IsGC(o) {
			kind = mem.GCObject
		}
		if l := m.Locate(kind, o); seen[node(n)] != (l.Arena >= 0) {
			t.Errorf("%s is in arena %d, but was seen: %t", g.brief(o), l.Arena, seen[node(n)])
		}
	}
}

// TestPoolNames looks for an object and for a part of one in their pools.
func TestPoolNames(t *testing.T) {
	in := run(t, "x = [1.25] * 7; y = 1234567.5; d = {'k': y}")
	g := Take(in)
	m := in.RT().Heap.Map()
	o, _ := Resolve(in, "y")
	l := m.Locate(mem.Object, o)
	v, err := g.Pool(l.Arena, l.Pool)
	if err != nil {
		t.Fatal(err)
	}
	if b := v.Blocks[l.Block]; b.State != blockObject || b.Type != "float" || b.Count != 2 || b.Path != "y" || b.What != "1234567.5" {
		t.Errorf("%+v", b)
	}
	parts := map[string]bool{}
	for i, a := range m.Arenas {
		for j := range a.Pools {
			v, _ := g.Pool(i, j)
			for _, b := range v.Blocks {
				if b.State == blockPart {
					parts[b.Path] = true
				}
			}
		}
	}
	if !parts["x"] || !parts["d"] {
		t.Errorf("no part of x or d in %v", parts)
	}
}

// TestGraphOfCycles draws what explain_collect found, while it is there and after.
func TestGraphOfCycles(t *testing.T) {
	in := run(t, sample+`
import mem, gc
gc.disable()
c = d = None
report = mem.explain_collect()
there = mem.graph(report)
both = mem.graph([cfg, cache])
gc.collect()
gone = mem.graph(report)
many = mem.graph([[i] for i in range(1000, 2000)])
`)
	for name, want := range map[string][]string{
		"there": {`label=".peer" color=red`, `label=".owner" color=red`},
		"both":  {`label="[0]"`, `label="[1]"`, "cache"},
		"gone":  {"of the objects are gone"},
		"many":  {"200 objects are shown; at least "},
	} {
		o, _ := Resolve(in, name)
		text := in.RT().StrGo(o)
		for _, w := range want {
			if !strings.Contains(text, w) {
				t.Errorf("%s: no %q in\n%s", name, w, text)
			}
		}
		if name == "many" && strings.Count(text, "refcount") != 200 {
			t.Errorf("%d objects drawn", strings.Count(text, "refcount"))
		}
	}
}

// TestPinnedArena keeps a few things of what filled several arenas: objects, and the items of a list.
func TestPinnedArena(t *testing.T) {
	in := run(t, `
import gc
big = []
for i in range(60_000):
    big.append(object())
    big.append([i])
keep = big[100_001]; last = big[-2]
del big
gc.collect()
`)
	text := Take(in).Heap().Text()
	for _, w := range []string{"pinned by", "<- last", "part of list at", "<- keep"} {
		if !strings.Contains(text, w) {
			t.Errorf("no %q in\n%s", w, text)
		}
	}
}
