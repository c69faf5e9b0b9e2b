package repl

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"

	"minipy/inspect"
	"minipy/objects"
	"minipy/stdlib"
	"minipy/vm"
)

// typed feeds lines to a prompt over a new interpreter and returns what it printed, standard output and errors apart.
func typed(t *testing.T, lines ...string) (out, errs string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	in, err := vm.New(vm.Config{
		Config:  objects.Config{Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr},
		Modules: []*stdlib.ModuleDef{inspect.Module},
	})
	if err != nil {
		t.Fatal(err)
	}
	loop := &Loop{Engine: in, Lines: &script{lines: lines}, Note: func(string) {}, Commands: NewCommands(in)}
	loop.Run()
	in.Finalize()
	if l := in.Close(); l.Blocks != 0 || l.Refs != 0 {
		t.Errorf("%d references and %d blocks left: %v", l.Refs, l.Blocks, l.Report)
	}
	return stdout.String(), strings.NewReplacer(">>> ", "", "... ", "").Replace(stderr.String())
}

func TestCommands(t *testing.T) {
	for _, c := range []struct {
		name   string
		lines  []string
		want   []string
		errors string
	}{
		{"why", []string{"a = [1]; b = a", "%why a"}, []string{"a: list, ", "refcount 2 = 2 explained", "global  __main__.a", "global  __main__.b", "To free it: del a; del b"}, ""},
		{"why of an expression", []string{"%why [1]"}, []string{"refcount 1 = 0 explained + 1 held by the prompt"}, ""},
		{"why of what is not there", []string{"%why nothing"}, nil, "NameError: name 'nothing' is not defined"},
		{"why of nothing", []string{"%why"}, nil, "minipy: which object?"},
		{"about", []string{"a = 'x' * 100", "a?"}, []string{"refcount 1 = 1 explained", "retained"}, ""},
		{"who", []string{"x = y = 1000.5", "%who"}, []string{"also", "x     float         2", "y"}, ""},
		{"size", []string{"a = [[], []]", "%size a"}, []string{"own", "deep", "3 objects", "retained"}, ""},
		{"bytes", []string{"a = 300", "%bytes a"}, []string{"refcount 1", "type 3: int", "value 300"}, ""},
		{"graph", []string{"a = [[]]", "%graph a"}, []string{"digraph heap {", `label="[0]"`}, ""},
		{"heap", []string{"%heap", "%heap 0"}, []string{"arena 0", "segment", "pool", "str"}, ""},
		{"heap by class and type", []string{"%heap"}, []string{"block  pools  in use  free", "type "}, ""},
		{"heap of a pool", []string{"x = 10**15", "%heap 0.1"}, []string{"pool 0.1: blocks of ", " in use", "refcount"}, ""},
		{"heap of no pool", []string{"%heap 0.99"}, nil, "minipy: arena 0 has "},
		{"graph of a cycle", []string{"a = []; a.append(a)", "%graph a"}, []string{`label="[0]" color=red`}, ""},
		{"heap of no arena", []string{"%heap 99", "%heap x"}, nil, "minipy: there are 1 arenas, from 0\nminipy: %heap takes the number of an arena"},
		{"gc", []string{"import gc; _ = gc.collect()", "l = []; l.append(l); del l", "%gc"}, []string{"find 1 object of garbage", "cut: list"}, ""},
		{"gc watch", []string{"%gc watch", "import gc; n = gc.collect(0)", "%gc watch off", "n = gc.collect()"}, []string{"[gc: generation 0, asked for: looked at "}, ""},
		{"memline", []string{"x = 0", "%memline on", "x = []", "x = 0", "%memline off", "x = []"}, []string{"[+1 obj, ", "[-1 obj, ", "; gen0 "}, ""},
		{"memline is exact", []string{"x = y = 0.5", "%memline on", "x = []", "x = []", "x = []", "", "y = x", "y = [1, 2, 3]", "y = x", "del y", "x = 0.5", "1/0", "%memline off"},
			[]string{"[+0 obj, +0 B, +0 ref; gen0 ", "[+0 obj, +0 B, +0 ref; gen0 ", "[+0 obj, +0 B, +0 ref; gen0 ", "[-1 obj, -16 B, +0 ref; gen0 ", "[+1 obj, +48 B, +0 ref; gen0 ", "[-1 obj, -48 B, +0 ref; gen0 ", "[+0 obj, +0 B, -1 ref; gen0 "}, ""},
		{"time", []string{"%time x = 5", "x", "%time"}, []string{" s]\n5\n"}, "minipy: %time takes a statement"},
		{"dis", []string{"%dis len.__name__"}, nil, ""},
		{"forget", []string{"class D:", "    def __del__(self): print('gone')", "", "D()", "%forget", "print('after')"}, []string{"gone\nafter"}, ""},
		{"reset", []string{"x = 5", "%reset", "x"}, nil, "NameError: name 'x' is not defined"},
		{"help", []string{"%help"}, []string{"%why EXPR", "%memline on|off"}, ""},
		{"unknown", []string{"%frobnicate"}, nil, "minipy: no command %frobnicate; %help lists them"},
		{"nearly", []string{"%mem on"}, nil, "minipy: no command %mem: did you mean %memline? %help lists all"},
		{"mistyped", []string{"%forgte"}, nil, "did you mean %forget?"},
		{"words", []string{"copyright", "license()", "credits = 5", "credits"}, []string{"contains no code of CPython", "licenses", "\n5\n"}, ""},
		{"Python with a percent sign", []string{"x = (17", "% 5)", "x"}, []string{"2\n"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			out, errs := typed(t, c.lines...)
			rest := out
			for _, w := range c.want { // in this order
				_, after, ok := strings.Cut(rest, w)
				if !ok {
					t.Errorf("no %q in\n%s%s", w, out, errs)
				}
				rest = after
			}
			if !strings.Contains(errs, c.errors) {
				t.Errorf("no %q in\n%s", c.errors, errs)
			}
		})
	}
}

// TestHeapInColour draws the map with colours and without.
func TestHeapInColour(t *testing.T) {
	for _, colour := range []bool{false, true} {
		var out bytes.Buffer
		in, err := vm.New(vm.Config{Config: objects.Config{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out}})
		if err != nil {
			t.Fatal(err)
		}
		c := NewCommands(in)
		c.Color = colour
		for _, line := range []string{"%heap", "%heap 0", "%heap 0.3"} {
			if _, err := c.Run(line); err != nil {
				t.Error(err)
			}
		}
		in.Finalize()
		in.Close()
		if strings.Contains(out.String(), "\x1b[") != colour {
			t.Errorf("colour %t: %q", colour, out.String())
		}
	}
}

// TestGraphToFile writes a picture into a file.
func TestGraphToFile(t *testing.T) {
	t.Chdir(t.TempDir())
	if out, errs := typed(t, "x = [1.5]", "%graph x x.dot", "%graph x no/such/place.dot"); strings.TrimSpace(out) != "" || !strings.Contains(errs, "no/such/place.dot") {
		t.Errorf("%q %q", out, errs)
	}
	if text, err := os.ReadFile("x.dot"); err != nil || !strings.Contains(string(text), "digraph") {
		t.Errorf("%q %v", text, err)
	}
}

// TestCommandsHoldNothing compares counts with and without a look.
func TestCommandsHoldNothing(t *testing.T) {
	out, _ := typed(t, "import sys", "a = [1]", "sys.getrefcount(a)", "%why a", "%size a", "a?", "%who", "sys.getrefcount(a)")
	if first, _, _ := strings.Cut(out, "\n"); !strings.HasSuffix(strings.TrimSpace(out), "\n"+first) {
		t.Errorf("counts differ:\n%s", out)
	}
}

// script is a LineSource of given lines.
type script struct{ lines []string }

func (s *script) ReadLine(string) (string, error) {
	if len(s.lines) == 0 {
		return "", io.EOF
	}
	line := s.lines[0]
	s.lines = s.lines[1:]
	return line + "\n", nil
}

func (s *script) Close() error { return nil }
