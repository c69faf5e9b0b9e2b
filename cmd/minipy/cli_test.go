package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "record what CPython 3.13 (MINIPY_CPYTHON) prints")

// command is the minipy that TestMain builds.
var command string

func TestMain(m *testing.M) {
	flag.Parse()
	dir, err := os.MkdirTemp("", "minipy")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	command = filepath.Join(dir, "minipy")
	if out, err := exec.Command("go", "build", "-o", command, ".").CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "%s\n", out)
		os.Exit(1)
	}
	status := m.Run()
	_ = os.RemoveAll(dir)
	os.Exit(status)
}

var addresses = regexp.MustCompile(`0x[0-9a-f]{6,}`)

// runCLI runs a command in testdata with stdout and stderr in one pipe, and returns what it printed and its status.
func runCLI(t *testing.T, stdin, name string, args ...string) string {
	t.Helper()
	c := exec.Command(name, args...)
	c.Dir = "testdata"
	c.Env = append(os.Environ(), "NO_COLOR=1", "PYTHONUNBUFFERED=")
	c.Stdin = strings.NewReader(stdin)
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	status := 0
	var exit *exec.ExitError
	if err := c.Run(); errors.As(err, &exit) {
		status = exit.ExitCode()
	} else if err != nil {
		t.Fatal(err)
	}
	dir, err := filepath.Abs("testdata")
	if err != nil {
		t.Fatal(err)
	}
	text := addresses.ReplaceAllString(strings.ReplaceAll(out.String(), dir, "DIR"), "0xADDRESS")
	return fmt.Sprintf("%s[status %d]\n", text, status)
}

// TestCLI runs each script of testdata, and each *.in as a session at the prompt, and compares with what CPython printed.
func TestCLI(t *testing.T) {
	files, err := filepath.Glob("testdata/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		name := filepath.Base(file)
		var args []string
		stdin := ""
		switch filepath.Ext(name) {
		case ".py":
			args = []string{name}
		case ".in":
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			args, stdin = []string{"-i", "-q"}, string(b)
		default:
			continue
		}
		t.Run(name, func(t *testing.T) {
			golden := file + ".out"
			if *update {
				if err := os.WriteFile(golden, []byte(runCLI(t, stdin, os.Getenv("MINIPY_CPYTHON"), args...)), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			got := runCLI(t, stdin, command, append([]string{"-X", "malloc=debug", "-X", "audit"}, args...)...)
			if got != string(want) {
				t.Errorf("%s", firstDifference(got, string(want)))
			}
		})
	}
}

// firstDifference shows the first line that differs, with those before it.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		if i >= len(g) || i >= len(w) || g[i] != w[i] {
			from := max(0, i-6)
			return fmt.Sprintf("line %d differs\n--- got\n%s\n--- want\n%s", i+1, strings.Join(g[min(from, len(g)):min(i+4, len(g))], "\n"), strings.Join(w[min(from, len(w)):min(i+4, len(w))], "\n"))
		}
	}
	return "no difference"
}
