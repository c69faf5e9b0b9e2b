package repl

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"minipy/inspect"
	"minipy/objects"
	"minipy/parser"
	"minipy/stdlib"
	"minipy/vm"
)

func TestComplete(t *testing.T) {
	dir := t.TempDir()
	for _, f := range []string{"apple.py", "orchard/__init__.py", "orchard/pear.py", "orchard/notes.txt"} {
		name := filepath.Join(dir, filepath.FromSlash(f))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	in, err := vm.New(vm.Config{
		Config:  objects.Config{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out, Debug: true},
		Modules: []*stdlib.ModuleDef{inspect.Module},
		Path:    []string{dir},
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := in.RunSource(`
import os.path
class Point:
    kind = 'flat'
    def __init__(self, left, top=0): self.left, self.top, self._own = left, top, 1
    @property
    def danger(self): raise SystemExit
    def method(self, alpha, beta, *, gamma): pass
    def __getattr__(self, name): raise SystemExit
point = Point(1)
nested = [{'first': point, 2: 'two', 'it"s': 0}]
def function(a, /, bravo, charlie=1): pass
`, "<test>", parser.Exec); err != nil {
		in.Report(false)
		t.Fatal(out.String())
	}
	c := &completer{in, NewCommands(in)}
	_, before := in.RT().Heap.LiveBlocks()
	for _, x := range []struct{ head, insert, words string }{
		{"poi", "nt", "point"},
		{"Poi", "nt", "Point"},
		{"x = isin", "stance", "isinstance"},
		{"whi", "le", "while"},
		{"point.", "", "danger kind left method top"},
		{"point.da", "nger", "danger"},
		{"point._", "own", "_own"},
		{"point.__ini", "t_", "__init__ __init_subclass__"},
		{"point.danger.", "", ""},
		{"nested[0]['first'].le", "ft", "left"},
		{"print(nested[0]['first'].method.__na", "me__", "__name__"},
		{"nested[0]['f", "irst']", "first']"},
		{`nested[0]["`, `first"]`, `first"]`},
		{"nested[0][", "", "'first'] 2]"},
		{"nested[9].", "", ""},
		{"'str'.upp", "er", "upper"},
		{"b'str'.deco", "de", "decode"},
		{"[1, 2].app", "end", "append"},
		{"{}.setd", "efault", "setdefault"},
		{"{1}.discar", "d", "discard"},
		{"().cou", "nt", "count"},
		{"f().", "", ""},
		{"1.", "", ""},
		{"'a string poi", "", ""},
		{"# a comment poi", "", ""},
		{"import app", "le", "apple"},
		{"import sys, orch", "ard", "orchard"},
		{"import orchard.", "pear", "orchard.pear"},
		{"from orchard ", "import ", "import "},
		{"from orchard import ", "pear", "pear"},
		{"from os.path import isdi", "r", "isdir"},
		{"import colle", "ctions", "collections"},
		{"import collections.", "abc", "collections.abc"},
		{"%mem", "line", "%memline"},
		{"%memline ", "o", "off on"},
		{"%gc w", "atch", "watch"},
		{"%gc watch ", "off", "off"},
		{"%why nested[0]['fi", "rst']", "first']"},
		{"%time import app", "le", "apple"},
		{"function(br", "", "bravo= break breakpoint"},
		{"function(1, c", "", ""},
		{"function(1, bravo=2, cha", "rlie=", "charlie="},
		{"point.method(ga", "mma=", "gamma="},
		{"Point(le", "", "left= len"},
		{"Point(1, to", "p=", "top="},
		{"sorted([], reve", "rse", "reverse= reversed"},
		{"os.sep.split(maxs", "plit=", "maxsplit="},
	} {
		got := c.complete(x.head)
		if words := strings.Join(got.words, " "); x.words != words && x.words != "" || got.insert != x.insert {
			t.Errorf("%q: inserts %q of %q, want %q of %q", x.head, got.insert, words, x.insert, x.words)
		}
	}
	if _, now := in.RT().Heap.LiveBlocks(); now != before {
		t.Errorf("looking changed the heap from %d to %d bytes", before, now)
	}
	in.Finalize()
	if l := in.Close(); l.Blocks != 0 || l.Refs != 0 {
		t.Errorf("%d references and %d blocks left", l.Refs, l.Blocks)
	}
}

func TestNextIndent(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"x = 1", ""},
		{"if x:", "    "},
		{"if x: # why", "    "},
		{"s = 'a:'", ""},
		{"if x:\n    y", "    "},
		{"if x:\n    return", ""},
		{"if x:\n    returned = 1", "    "},
		{"for x in y:\n\tbreak", ""},
		{"x = [", "    "},
		{"x = [\n    1,", "    "},
		{"d = {'a':", ""},
		{"s = '''if x:", ""},
		{"class A:\n    def f(self):\n        raise ValueError(':')", "    "},
	} {
		if got := nextIndent(c.text); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
	if got := dedented("if x:\n    y\n    else:"); got != "if x:\n    y\nelse:" {
		t.Errorf("else: %q", got)
	}
	if got := dedented("for x in y:\n    if x:\n        z\n        else:"); got != "for x in y:\n    if x:\n        z\n    else:" {
		t.Errorf("inner else: %q", got)
	}
}

func TestHistory(t *testing.T) {
	file := filepath.Join(t.TempDir(), "history")
	h := openHistory(file)
	for _, s := range []string{"x = 1\n", "x = 1", "def f():\n    return 1\n\n", "f()"} {
		h.add(s)
	}
	want := []string{"x = 1", "def f():\n    return 1", "f()"}
	h = openHistory(file)
	if !slices.Equal(h.entries, want) {
		t.Errorf("read %q", h.entries)
	}
	for _, s := range []string{"f()", want[1], want[0]} {
		if got, ok := h.move(-1, "draft"); !ok || got != s {
			t.Errorf("older: %q, want %q", got, s)
		}
	}
	if _, ok := h.move(-1, ""); ok {
		t.Error("older than the oldest")
	}
	h.at = len(h.entries) - 1
	if got, _ := h.move(1, ""); got != "draft" {
		t.Errorf("back at %q", got)
	}
	if i, at, ok := h.find("return", 2, -1); !ok || i != 1 || at != 13 {
		t.Errorf("found %d, %d, %v", i, at, ok)
	}
	for i := range 2 * historyLimit {
		h.add(fmt.Sprint(i))
	}
	if h = openHistory(file); len(h.entries) != historyLimit || h.entries[0] != fmt.Sprint(historyLimit) {
		t.Errorf("%d kept, from %q", len(h.entries), h.entries[0])
	}
	if text, err := os.ReadFile(file); err != nil || strings.Count(string(text), "\n") != historyLimit {
		t.Errorf("the file was not cut: %v", err)
	}
}
