package tests

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"

	"minipy/objects"
	"minipy/parser"
	"minipy/vm"
)

// oomCases are the functions of testdata/oom.py.
var oomCases = []string{"numbers", "strings", "lists", "dicts", "classes", "functions", "generators", "exceptions", "cycles", "compiled", "system", "imports"}

// oomRun runs one case with the allocations from the first-th to the last-th failing, and reports how many there were. What it prints goes to out.
func oomRun(source, name string, first, last int, out io.Writer) (count int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v\n%s", r, debug.Stack())
		}
	}()
	in, err := vm.New(vm.Config{Config: objects.Config{Debug: true, Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: out, HashSeed: 1}})
	if err != nil {
		return 0, err
	}
	if err := in.RunSource(source, "oom.py", parser.Exec); err != nil {
		in.Report(false)
		return 0, fmt.Errorf("the definitions failed: %w", err)
	}
	heap := in.RT().Heap
	heap.Refuse = func() bool {
		count++
		return first <= count && count <= last
	}
	// The program catches the error on the first road; on the second it is reported.
	if first%2 == 0 {
		err = in.RunSource("try:\n    "+name+"()\nexcept MemoryError:\n    pass\n", "<case>", parser.Exec)
	} else {
		err = in.RunSource(name+"()\n", "<case>", parser.Exec)
	}
	if err != nil {
		in.Report(false)
	}
	heap.Refuse = nil
	if err := in.RunSource("died.clear()\nassert sum([i for i in range(1000)]) == 499500 and str([{'a': 5.5}]) == \"[{'a': 5.5}]\"\nclass After:\n    pass\nAfter().x = 1\n", "<after>", parser.Exec); err != nil {
		in.Report(false)
		return count, fmt.Errorf("the interpreter is broken afterwards: %w", err)
	}
	if n := in.Audit(); n > 0 {
		return count, fmt.Errorf("the audit finds %d faults", n)
	}
	if l := in.Close(); l.Blocks != 0 {
		return count, fmt.Errorf("%d blocks leak\n%s", l.Blocks, strings.Join(l.Report, "\n"))
	}
	return count, nil
}

// TestOutOfMemory makes each allocation of a program fail, one at a time and a few in a row, and checks that the program gets a MemoryError, that nothing
// leaks and that every count is right afterwards. MINIPY_OOM=1 tries every allocation, which takes some minutes; otherwise it is a sample.
func TestOutOfMemory(t *testing.T) {
	b, err := os.ReadFile("testdata/oom.py")
	if err != nil {
		t.Fatal(err)
	}
	source := string(b)
	for _, name := range oomCases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out bytes.Buffer
			count, err := oomRun(source, name, 0, 0, &out)
			if err != nil || out.Len() > 0 {
				t.Fatalf("without a failure: %v\n%s", err, out.String())
			}
			t.Logf("%d allocations", count)
			step, from := max(count/40, 1), 1
			if s, err := strconv.Atoi(os.Getenv("MINIPY_OOM")); err == nil {
				step = s
			}
			failures := 0
			for _, row := range []int{1, 4, 1000} {
				for n := from; n <= count+3; n += step {
					out.Reset()
					if _, err := oomRun(source, name, n, n+row-1, &out); err != nil {
						t.Errorf("allocations %d to %d of %d refused: %v\n%s", n, n+row-1, count, err, tail(out.String(), 12))
						if failures++; failures > 5 {
							t.FailNow()
						}
					}
				}
				from += step / 3
			}
		})
	}
}
