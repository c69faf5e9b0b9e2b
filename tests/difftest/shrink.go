package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"minipy/tests/difftest/program"
)

// fails tells whether a program alone in its process gives different outcomes, and how.
func (t *tester) fails(n uint64, p program.Program) (bool, outcome, outcome, error) {
	different, mine, theirs, err := t.both([]uint64{n}, map[uint64]program.Program{n: p})
	name := fmt.Sprint(n)
	return len(different) > 0, mine[name], theirs[name], err
}

// shrink drops chunks as long as the program still fails: halves first, single ones last.
func (t *tester) shrink(n uint64, p program.Program) program.Program {
	deadline := time.Now().Add(t.shrinkTime)
	for size := max(1, len(p.Chunks)/2); size >= 1; {
		removed := false
		for from := 0; from < len(p.Chunks) && time.Now().Before(deadline); {
			rest := append(append([]string{}, p.Chunks[:from]...), p.Chunks[min(from+size, len(p.Chunks)):]...)
			if bad, _, _, err := t.fails(n, program.Program{Chunks: rest}); err == nil && bad {
				p.Chunks, removed = rest, true
			} else {
				from += size
			}
		}
		if size == 1 && !removed || time.Now().After(deadline) {
			break
		}
		size = max(1, size/2)
	}
	return p
}

// report shrinks a failing program, writes it with everything it needs to a folder, and describes the difference.
func (t *tester) report(n uint64, p program.Program, batch []uint64, programs map[uint64]program.Program) (string, error) {
	bad, mine, theirs, err := t.fails(n, p)
	if err != nil {
		return "", err
	}
	if !bad {
		return t.reportBatch(n, batch, programs)
	}
	small := t.shrink(n, p)
	if bad, m, c, err := t.fails(n, small); err == nil && bad {
		mine, theirs = m, c
	}
	dir := filepath.Join(t.out, fmt.Sprintf("seed%d-program%d", t.seed, n))
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	if err := write(dir, []uint64{n}, map[uint64]program.Program{n: small}); err != nil {
		return "", err
	}
	return fmt.Sprintf("program %d of seed %d (shrunk from %d to %d statements; run main.py in %s)\n%s\n%s", n, t.seed, len(p.Chunks), len(small.Chunks), dir,
		strings.Join(small.Chunks, ""), difference(mine, theirs)), nil
}

// reportBatch describes a difference that is there only after the other programs of a batch: the folder gets all of them.
func (t *tester) reportBatch(n uint64, batch []uint64, programs map[uint64]program.Program) (string, error) {
	_, mine, theirs, err := t.both(batch, programs)
	if err != nil {
		return "", err
	}
	dir := filepath.Join(t.out, fmt.Sprintf("seed%d-batch%d", t.seed, n))
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	name := fmt.Sprint(n)
	return fmt.Sprintf("program %d of seed %d differs only after other programs in the same process (run main.py in %s)\n%s", n, t.seed, dir,
		difference(mine[name], theirs[name])), write(dir, batch, programs)
}

// difference shows the first line in which two outcomes differ.
func difference(mine, theirs outcome) string {
	m, c := strings.Split(mine.output, "\n"), strings.Split(theirs.output, "\n")
	first := 0
	for first < len(m) && first < len(c) && m[first] == c[first] {
		first++
	}
	var b strings.Builder
	for _, line := range m[max(0, first-3):first] {
		fmt.Fprintf(&b, "          %s\n", line)
	}
	line := func(lines []string) string {
		if first < len(lines) {
			return lines[first]
		}
		return "(the end)"
	}
	fmt.Fprintf(&b, "minipy:   %s\nCPython:  %s\n", line(m), line(c))
	for name, o := range map[string]outcome{"minipy": mine, "CPython": theirs} {
		if o.ended != "" {
			fmt.Fprintf(&b, "%s ended: %s\n", name, o.ended)
		}
	}
	return b.String()
}
