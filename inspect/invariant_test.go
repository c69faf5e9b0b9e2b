package inspect

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"minipy/objects"
	"minipy/stdlib"
	"minipy/vm"
)

// How often a line is looked at: loops show nothing new after some rounds.
const (
	hitsInExamples = 12
	hitsInTests    = 1
	langShare      = 5 // one in so many of the language's scripts: each look takes a millisecond or two
)

// newInterp makes an interpreter that knows the module mem; watch, if not nil, is called at each line.
func newInterp(t testing.TB, out *bytes.Buffer, watch func(in *vm.Interp, f Ref)) *vm.Interp {
	t.Helper()
	in, err := vm.New(vm.Config{
		Config:  objects.Config{Stdin: strings.NewReader(""), Stdout: out, Stderr: out},
		Argv:    []string{""},
		Modules: []*stdlib.ModuleDef{Module},
		OnLine:  watch,
	})
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// checkNamed verifies that the account of every object has as many lines as references were found to it, and that each says something.
func checkNamed(g *Graph) error {
	for n, o := range g.refs {
		a := g.Why(o)
		found := len(g.holders(node(n)))
		for _, r := range g.roots {
			if r.Ref == o {
				found++
			}
		}
		if len(a.Holders) != found {
			return fmt.Errorf("%d references to %s, but %d holders", found, a.What, len(a.Holders))
		}
		for _, h := range a.Holders {
			if h.Place == "" {
				return fmt.Errorf("nothing says where %s is held: %+v", a.What, h)
			}
		}
	}
	return nil
}

// TestEveryCountIsExplained looks at the whole heap at the lines of every example, and of the scripts that test the language and its memory.
func TestEveryCountIsExplained(t *testing.T) {
	for dir, hits := range map[string]int{"../examples": hitsInExamples, "../tests/memory": hitsInTests, "../tests/lang": hitsInTests} {
		scripts, err := filepath.Glob(dir + "/*.py")
		if err != nil || len(scripts) == 0 {
			t.Fatal("no scripts in " + dir)
		}
		for i, script := range scripts {
			if dir == "../tests/lang" && i%langShare != 0 {
				continue
			}
			t.Run(filepath.Base(dir)+"/"+filepath.Base(script), func(t *testing.T) {
				t.Parallel()
				watchRun(t, script, hits)
			})
		}
	}
}

// watchRun runs a program and checks the heap at its lines.
func watchRun(t *testing.T, name string, hitsPerLine int) {
	t.Helper()
	hits := map[string]int{}
	looked := 0
	var out bytes.Buffer
	in := newInterp(t, &out, func(in *vm.Interp, f Ref) {
		function, file, line := in.FrameAt(f)
		key := fmt.Sprint(function, file, line)
		if hits[key]++; hits[key] > hitsPerLine || t.Failed() {
			return
		}
		looked++
		if err := Take(in).Check(); err != nil {
			t.Errorf("%s:%d: %v", file, line, err)
		}
	})
	err := in.RunFile(name, false)
	if err != nil {
		in.Report(false)
	}
	if err := checkNamed(Take(in)); err != nil {
		t.Errorf("at the end: %v", err)
	}
	in.Finalize()
	in.Close()
	if looked == 0 {
		t.Errorf("no line was looked at; output:\n%s", out.String())
	}
}
