package inspect

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"minipy/objects"
	"minipy/stdlib"
	"minipy/tests/difftest/program"
	"minipy/vm"
)

// How often a line is looked at: loops show nothing new after some rounds.
const (
	hitsInExamples = 12
	hitsInTests    = 1
	langShare      = 5 // one in so many of the language's scripts: each look takes a millisecond or two
)

// newInterp makes an interpreter that knows the module mem; watch, if not nil, is called at each line.
func newInterp(t testing.TB, out *bytes.Buffer, watch func(in *vm.Interp, f Ref), path ...string) *vm.Interp {
	t.Helper()
	in, err := vm.New(vm.Config{
		Path:    path,
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
				watchRun(t, script, hits, "")
			})
		}
	}
}

// TestEveryCountIsExplainedInRandomPrograms looks at the whole heap at each line of random programs, the first time that it is reached.
func TestEveryCountIsExplainedInRandomPrograms(t *testing.T) {
	const programs, together = 500, 25
	for first := uint64(0); first < programs; first += together {
		t.Run(fmt.Sprintf("%d-%d", first, first+together-1), func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			files := map[string]string{"prelude.py": program.Prelude, "main.py": randomMain}
			for n := range uint64(together) {
				files[fmt.Sprintf("p%d.py", n)] = program.Generate(4, first+n).Text()
			}
			for name, text := range files {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			watchRun(t, filepath.Join(dir, "main.py"), 1, dir)
		})
	}
}

// randomMain imports one program after the other, as the differential tester does.
const randomMain = `
import gc, sys, prelude
for n in range(25):
    name = f"p{n}"
    try:
        __import__(name)
    except SyntaxError:
        pass  # one in two hundred is wrong
    except Exception as e:
        print("uncaught", type(e).__name__, e, "in", name)
    sys.modules.pop(name, None)
    prelude.risen.clear()
    gc.collect()
`

// watchRun runs a program and checks the heap at its lines; within, if not empty, is the only folder whose files' lines count.
func watchRun(t *testing.T, name string, hitsPerLine int, within string) {
	t.Helper()
	hits := map[string]int{}
	looked := 0
	var g Graph
	var out bytes.Buffer
	in := newInterp(t, &out, func(in *vm.Interp, f Ref) {
		function, file, line := in.FrameAt(f)
		if within != "" && filepath.Dir(file) != within {
			return
		}
		key := fmt.Sprint(function, file, line)
		if hits[key]++; hits[key] > hitsPerLine || t.Failed() {
			return
		}
		looked++
		g.take(in)
		if err := g.Check(); err != nil {
			t.Errorf("%s:%d: %v", file, line, err)
		}
	}, filepath.Dir(name))
	err := in.RunFile(name, false)
	if err != nil {
		in.Report(false)
	}
	if err := checkNamed(Take(in)); err != nil {
		t.Errorf("at the end: %v", err)
	}
	in.Finalize()
	in.Close()
	if _, bad, found := strings.Cut(out.String(), "uncaught "); found && within != "" { // the random programs' main says so
		t.Errorf("uncaught %.100s", bad)
	}
	if looked == 0 {
		t.Errorf("no line was looked at; output:\n%s", out.String())
	}
}
