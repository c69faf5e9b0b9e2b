package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"minipy/tests/difftest/program"
)

// interpreter is a command that runs a Python file.
type interpreter struct {
	name string
	path string
	args []string
}

// resolve follows wrapper scripts and version managers to the program itself, which starts much faster.
func (in interpreter) resolve() interpreter {
	out, err := exec.Command(in.path, "-c", "import sys; print(sys.executable)").Output()
	if path := strings.TrimSpace(string(out)); err == nil && path != "" {
		in.path = path
	}
	return in
}

// address is what no two interpreters agree on, also as a list of characters.
var address = regexp.MustCompile("0x[0-9a-f]+|'0', 'x'(, '[0-9a-f]')+")

const marker = "=== program "

const noEnd = "no end after "

// driver is the main script of a batch: it runs one program after the other, each as a module of its own, and
// forgets it. Collections happen only where a program asks for one. The modules are not imported, since CPython's importer is written in Python: its
// frames would be held and collected with a traceback's.
func driver(numbers []uint64) string {
	var b strings.Builder
	b.WriteString("import gc\nimport sys\n\ngc.disable()\nimport prelude\n\n")
	fmt.Fprintf(&b, "for name in %s:\n", pythonList(numbers))
	b.WriteString(`    gc.collect()
    print("` + marker + `" + name, flush=True)
    try:
        with open("p" + name + ".py") as f:
            code = compile(f.read(), f.name, "exec")
        module = type(sys)("p" + name)
        exec(code, module.__dict__)
    except BaseException as e:
        print("uncaught", type(e).__name__, e)
    module = code = f = None
    gc.collect()
    prelude.risen.clear()
    gc.collect()
    sys.stdout.flush()
`)
	return b.String()
}

func pythonList(numbers []uint64) string {
	var names []string
	for _, n := range numbers {
		names = append(names, fmt.Sprintf("%q", fmt.Sprint(n)))
	}
	return "[" + strings.Join(names, ", ") + "]"
}

// write puts a batch into a directory.
func write(dir string, numbers []uint64, programs map[uint64]program.Program) error {
	files := map[string]string{"prelude.py": program.Prelude, "main.py": driver(numbers)}
	for _, n := range numbers {
		files[fmt.Sprintf("p%d.py", n)] = programs[n].Text()
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// outcome is what a program printed, and how its process ended if it was the last one to begin.
type outcome struct {
	output string
	ended  string // "" while all is well, else the status and the end of standard error
}

// run executes a written batch and splits the output by program. Programs after a crash are missing.
func (in interpreter) run(dir string, timeout time.Duration) (map[string]outcome, error) {
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	c := exec.CommandContext(ctx, in.path, append(append([]string{}, in.args...), "main.py")...)
	c.Dir = dir
	c.WaitDelay = time.Second
	c.Env = append(os.Environ(), "PYTHONDONTWRITEBYTECODE=1", "PYTHONUNBUFFERED=", "NO_COLOR=1", "MINIPYPATH=")
	var stdout, stderr bytes.Buffer
	c.Stdout, c.Stderr = &stdout, &stderr
	err := c.Run()
	if err != nil && c.ProcessState == nil {
		return nil, fmt.Errorf("%s: %w", in.path, err)
	}
	results := map[string]outcome{}
	last := ""
	for i, part := range strings.Split("\n"+strings.ReplaceAll(stdout.String(), "\r\n", "\n"), "\n"+marker) {
		if i == 0 {
			continue
		}
		name, output, _ := strings.Cut(part, "\n")
		results[name] = outcome{output: address.ReplaceAllString(output, "0x")}
		last = name
	}
	if err != nil {
		text := strings.TrimSpace(stderr.String())
		if len(text) > 2000 {
			text = text[:1000] + "\n...\n" + text[len(text)-1000:]
		}
		ended := fmt.Sprintf("%v\n%s", err, text)
		if ctx.Err() != nil {
			ended = fmt.Sprint(noEnd, timeout)
		}
		r := results[last]
		r.ended = ended
		results[last] = r
	}
	return results, nil
}

// both runs a batch with both interpreters and returns the numbers of the programs whose outcomes differ or are missing.
func (t *tester) both(numbers []uint64, programs map[uint64]program.Program) (different []uint64, mine, theirs map[string]outcome, err error) {
	dir, err := os.MkdirTemp("", "difftest")
	if err != nil {
		return nil, nil, nil, err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	if err := write(dir, numbers, programs); err != nil {
		return nil, nil, nil, err
	}
	timeout := 10*time.Second + time.Duration(len(numbers))*time.Second
	if theirs, err = t.cpython.run(dir, timeout); err != nil {
		return nil, nil, nil, err
	}
	if mine, err = t.minipy.run(dir, timeout); err != nil {
		return nil, nil, nil, err
	}
	for _, n := range numbers {
		name := fmt.Sprint(n)
		a, okA := mine[name]
		b, okB := theirs[name]
		if strings.HasPrefix(a.ended, noEnd) && strings.HasPrefix(b.ended, noEnd) {
			continue // the program has a loop without end
		}
		if !okA || !okB || a.output != b.output || a.ended != "" || b.ended != "" {
			different = append(different, n)
		}
	}
	return different, mine, theirs, nil
}
