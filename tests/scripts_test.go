package tests

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// scriptDirs are the folders whose scripts have their output recorded beside them.
var scriptDirs = []string{"lang", "memory", "modules", "programs", "../examples"}

// scriptTimeout is generous: the debug allocator and the audit are slow, and all scripts run side by side.
const scriptTimeout = 3 * time.Minute

// noDebugAllocator in a script's comments says that it shows freed memory being used again, which the debug allocator puts
// off on purpose.
const noDebugAllocator = "# no debug allocator"

// eachScript calls f in a parallel subtest for each script.
func eachScript(t *testing.T, f func(t *testing.T, script string)) {
	found := 0
	for _, dir := range scriptDirs {
		scripts, err := filepath.Glob(filepath.Join(dir, "*.py"))
		if err != nil {
			t.Fatal(err)
		}
		found += len(scripts)
		for _, script := range scripts {
			t.Run(filepath.Base(dir)+"/"+strings.TrimSuffix(filepath.Base(script), ".py"), func(t *testing.T) {
				t.Parallel()
				f(t, script)
			})
		}
	}
	if found == 0 {
		t.Fatal("no scripts found")
	}
}

// record is what a script's .out holds: standard output, and the exit status in a last line if it is not 0.
func record(r result) string {
	if r.status == 0 {
		return r.stdout
	}
	return fmt.Sprintf("%s[status %d]\n", r.stdout, r.status)
}

// recorded reads a script's .out.
func recorded(t *testing.T, script string) string {
	t.Helper()
	b, err := os.ReadFile(script + ".out")
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(b), "\r\n", "\n")
}

// TestScripts runs every script on minipy and compares with what CPython printed. Nothing may be left on the heap.
func TestScripts(t *testing.T) {
	eachScript(t, func(t *testing.T, script string) {
		args := []string{"-X", "audit", "-X", "showrefcount"}
		if source, err := os.ReadFile(script); err != nil {
			t.Fatal(err)
		} else if !strings.Contains(string(source), noDebugAllocator) {
			args = append(args, "-X", "malloc=debug")
		}
		r := run(t, scriptTimeout, filepath.Dir(script), "", minipy(t), append(args, filepath.Base(script))...)
		if r.timedOut {
			t.Fatalf("no end after %v; stdout ends:\n%s", scriptTimeout, tail(r.stdout, 5))
		}
		if got, want := record(r), recorded(t, script); got != want {
			t.Errorf("%s: %s\nstderr:\n%s", script, firstDifference(got, want), tail(r.stderr, 12))
		}
		if !strings.HasSuffix(strings.TrimRight(r.stderr, "\n"), "[0 refs, 0 blocks]") {
			t.Errorf("%s: something is left at exit; stderr ends:\n%s", script, tail(r.stderr, 12))
		}
	})
}

// TestRecorded keeps the .out files honest: CPython prints what they say. With -update it writes them.
func TestRecorded(t *testing.T) {
	python := cpython(t)
	eachScript(t, func(t *testing.T, script string) {
		r := run(t, scriptTimeout, filepath.Dir(script), "", python, filepath.Base(script))
		if r.timedOut {
			t.Fatalf("CPython did not end after %v", scriptTimeout)
		}
		if *update {
			if err := os.WriteFile(script+".out", []byte(record(r)), 0o644); err != nil {
				t.Fatal(err)
			}
			if r.stderr != "" {
				t.Logf("%s printed to stderr:\n%s", script, tail(r.stderr, 12))
			}
			return
		}
		if got, want := record(r), recorded(t, script); got != want {
			t.Errorf("%s.out is not what CPython prints: %s\nstderr:\n%s", script, firstDifference(got, want), tail(r.stderr, 12))
		}
	})
}

// firstDifference shows the first line that differs, between the lines around it.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	first := 0
	for first < len(g) && first < len(w) && g[first] == w[first] {
		first++
	}
	if first == len(g) && first == len(w) {
		return "no difference"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "line %d differs\n", first+1)
	for _, line := range g[max(0, first-4):first] {
		fmt.Fprintf(&b, "    %s\n", line)
	}
	side := func(mark string, lines []string) {
		if first >= len(lines) {
			fmt.Fprintf(&b, "%s   (the end)\n", mark)
			return
		}
		for _, line := range lines[first:min(first+3, len(lines))] {
			if len(line) > 400 {
				line = line[:400] + "..."
			}
			fmt.Fprintf(&b, "%s %s\n", mark, line)
		}
	}
	side("got ", g)
	side("want", w)
	return b.String()
}
