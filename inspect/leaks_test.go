package inspect

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// leaksOf runs a program under the watch of --leaks.
func leaksOf(t *testing.T, source string) *LeakReport {
	t.Helper()
	name := filepath.Join(t.TempDir(), "app.py")
	if err := os.WriteFile(name, []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	in := newInterp(t, &out, nil)
	watch := WatchLeaks(in)
	if err := in.RunFile(name, false); err != nil {
		in.Report(false)
		t.Fatal(out.String())
	}
	before := heapHash(in)
	watch.growth.sample()
	watch.look(2)
	watch.pending = nil
	if heapHash(in) != before {
		t.Error("looking changed the heap")
	}
	r := watch.Finish()
	if in.RT().Heap.Traced() || in.RT().WatchHeap != nil {
		t.Error("the watch goes on")
	}
	in.Finalize()
	if l := in.Close(); l.Blocks != 0 {
		t.Errorf("%d blocks left", l.Blocks)
	}
	if _, err := json.Marshal(r.Data()); err != nil {
		t.Error(err)
	}
	return r
}

func TestLeaks(t *testing.T) {
	for _, c := range []struct {
		name, source string
		want         []string
		leaked       bool
	}{
		{"nothing", "x = [1]\ny = (x, x)\n", []string{"no cycles left to the collector (1 collection watched)"}, false},
		{"reached from a global", "class A: pass\na = A(); a.me = a\n", []string{"no cycles left"}, false},
		{"peers", `class Node: pass
def pair():
    a, b = Node(), Node()
    a.peer = b
    b.owner = a
for i in range(40): pair()
`, []string{"LEAK  40 × cycle of 2 objects", "Node #1.peer  set at ", "app.py:4  -> Node #2", "Node #2.owner  set at ", "app.py:5  -> Node #1", "made at ", "app.py:3", "cut: Node.owner (hold it by weakref.ref); without it all 2 die by count: checked", "40 cycles, "}, true},
		{"two shapes", "def f():\n    l = []; l.append(l)\ndef g():\n    l = []; l.append(l)\nf(); f(); g()\n", []string{"LEAK  2 × cycle of 1 object", "LEAK  1 × cycle of 1 object", "list[0]  -> list", "3 cycles"}, true},
		{"collected by the program", "import gc\nclass A: pass\na = A(); a.me = a\ndel a\nprint(gc.collect())\n", []string{"LEAK  1 × cycle of 1 object", "A.me"}, true},
		{"an exception", "def f():\n    try: 1 / 0\n    except Exception as e: err = e\nf()\n", []string{"frame of f() local err", "ZeroDivisionError.__traceback__", "cut: local err of frame of f() (del err before"}, true},
		{"a closure", "def f():\n    def g(): return g\n    return 1\nf()\n", []string{"cell.cell_contents", "cut: cell.cell_contents (the function refers to itself"}, true},
		{"a bound method", "class B:\n    def __init__(self): self.cb = self.go\n    def go(self): pass\nB()\n", []string{"cut: B.cb (hold the bound method by weakref.WeakMethod"}, true},
		{"a class", "def f():\n    class C: pass\nf()\n", []string{"define C once, outside of what runs often"}, true},
		{"a dict of its own", "class A: pass\na = A(); a.__dict__['back'] = a; a.b = 1\ndel a\n", []string{"A.back  -> A", "cut: A.back"}, true},
		{"two edges", "a = {}; b = []\na['x'] = b; b.append(a); b.append(b)\ndel a, b\n", []string{"cycle of 2 objects", "cut: ", "all 2 die by count: checked"}, true},
		{"brought back", "import gc\nkept = []\nclass P:\n    def __del__(self): kept.append(self)\np = P(); p.me = p\ndel p\ngc.collect()\n", []string{"no cycles left"}, false},
		{"a long ring", "class N: pass\nfirst = prev = N()\nfor i in range(300):\n    n = N(); n.prev = prev; prev.next = n; prev = n\ndel first, prev, n\n", []string{"cycle of 301 objects", "... and 297 more", "cut: N.prev"}, true},
		{"growth", "class S:\n    def __init__(self): self.log = []\ns = S()\ndef note(i):\n    s.log.append('entry %d' % i)\nfor i in range(4000): note(i)\n",
			[]string{"GROWS list  ", " -> 4000 items over ", "held by s.log  filled at ", "app.py:5", "no cycles left"}, false},
		{"growth of a local", "def main():\n    cache = {}\n    for i in range(4000):\n        cache[str(i)] = i\nmain()\n", []string{"GROWS dict  ", "held by local cache in main()", "freed before the end"}, false},
		{"the library", "import argparse, enum, dataclasses\np = argparse.ArgumentParser()\n", []string{"no cycles left to the collector"}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := leaksOf(t, c.source)
			text := r.Text()
			for _, w := range c.want {
				if !strings.Contains(text, w) {
					t.Errorf("no %q in\n%s", w, text)
				}
			}
			if r.Leaked() != c.leaked {
				t.Errorf("leaked: %v\n%s", r.Leaked(), text)
			}
			if again := leaksOf(t, c.source).Text(); shorn(again) != shorn(text) {
				t.Errorf("not the same twice:\n%s\n%s", text, again)
			}
		})
	}
}

// shorn is a text without the folders of files, which differ from test to test.
func shorn(text string) string {
	var out []string
	for _, w := range strings.Fields(text) {
		out = append(out, filepath.Base(w))
	}
	return strings.Join(out, " ")
}

// TestCutsAreProved takes a program's advice: weak references where the report says so leave nothing to the collector.
func TestCutsAreProved(t *testing.T) {
	const program = `import weakref
class Tree:
    def __init__(self, parent=None):
        self.children = []
        if parent is not None:
            self.parent = PARENT
            parent.children.append(self)
def build():
    root = Tree()
    for i in range(3):
        Tree(Tree(root))
build()
`
	r := leaksOf(t, strings.Replace(program, "PARENT", "parent", 1))
	if len(r.Cycles) != 1 || len(r.Cycles[0].Cut) != 1 || r.Cycles[0].Cut[0].name() != "Tree.parent" {
		t.Fatal(r.Text())
	}
	if r := leaksOf(t, strings.Replace(program, "PARENT", "weakref.ref(parent)", 1)); r.Leaked() {
		t.Error(r.Text())
	}
}
