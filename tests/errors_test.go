package tests

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// An errorCase is a program that goes wrong, with all that CPython printed: a section of a file in the folder errors.
type errorCase struct {
	name, source, want string
}

// errorCases reads a file of such programs: "=== name", the source, "--- stdout" and what follows.
func errorCases(t *testing.T, file string) []errorCase {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var cases []errorCase
	for _, section := range strings.Split("\n"+string(b), "\n=== ")[1:] {
		name, rest, _ := strings.Cut(section, "\n")
		source, want, ok := strings.Cut(rest, "--- stdout\n")
		if !ok {
			t.Fatalf("%s: no output of %s", file, name)
		}
		cases = append(cases, errorCase{name, source, strings.TrimSuffix(want, "\n")})
	}
	return cases
}

var addresses = regexp.MustCompile(`0x[0-9a-f]{6,}`)

// runError runs a case as script.py in a folder of its own, and gives what it printed without what differs from run to run.
func runError(t *testing.T, c errorCase, python string, args ...string) (got, left string) {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "script.py"), []byte(c.source), 0o644); err != nil {
		t.Fatal(err)
	}
	r := run(t, scriptTimeout, dir, "", python, append(args, "script.py")...)
	text := strings.TrimRight(r.stderr, "\n")
	if i := strings.LastIndex(text, "["); i >= 0 && strings.HasSuffix(text, " blocks]") {
		left, r.stderr = text[i:], text[:i]
	}
	got = fmt.Sprintf("%s--- stderr\n%s--- status %d", r.stdout, r.stderr, r.status)
	got = strings.ReplaceAll(got, dir+string(filepath.Separator), "")
	return addresses.ReplaceAllString(got, "0xADDRESS"), left
}

// eachErrorFile calls f in a parallel subtest for each file of the folder errors.
func eachErrorFile(t *testing.T, f func(t *testing.T, file string)) {
	files, err := filepath.Glob("errors/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no programs found", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			t.Parallel()
			f(t, file)
		})
	}
}

// TestErrors compares all that wrong programs print, and their exit status, with what CPython's did.
func TestErrors(t *testing.T) {
	eachErrorFile(t, func(t *testing.T, file string) {
		for _, c := range errorCases(t, file) {
			got, left := runError(t, c, minipy(t), "-X", "showrefcount")
			if got != c.want {
				t.Errorf("%s: %s", c.name, firstDifference(got, c.want))
			}
			if left != "[0 refs, 0 blocks]" {
				t.Errorf("%s: something is left at exit: %s", c.name, left)
			}
		}
	})
}

// TestRecordedErrors keeps the recorded output honest. With -update it writes it.
func TestRecordedErrors(t *testing.T) {
	python := cpython(t)
	eachErrorFile(t, func(t *testing.T, file string) {
		var b strings.Builder
		for _, c := range errorCases(t, file) {
			got, _ := runError(t, c, python)
			if got != c.want && !*update {
				t.Errorf("%s: this is not what CPython prints: %s", c.name, firstDifference(got, c.want))
			}
			fmt.Fprintf(&b, "=== %s\n%s--- stdout\n%s\n", c.name, c.source, got)
		}
		if *update {
			if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	})
}
