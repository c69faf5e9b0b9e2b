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
		"heap":    func() Report { return Take(in).Heap() },
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
