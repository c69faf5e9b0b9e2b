// Package tests runs minipy as its users do: as a command, on whole scripts.
//
// Each script of lang, memory and ../examples has beside it what CPython 3.13 prints for it. They run under the debug
// allocator (but for the few that show freed memory being used again) with the audit and the leak check. With MINIPY_CPYTHON set to a CPython 3.13, the recorded files themselves
// are checked against it, and -update writes them anew.
package tests

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"minipy/tests/build"
)

var update = flag.Bool("update", false, "record what CPython 3.13 (MINIPY_CPYTHON, else python3.13) prints")

// minipyPath is the command that TestMain builds; buildError says why there is none.
var (
	minipyPath string
	buildError error
)

func TestMain(m *testing.M) {
	flag.Parse()
	dir, err := os.MkdirTemp("", "minipy-tests")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	minipyPath, buildError = build.Minipy(dir)
	status := m.Run()
	_ = os.RemoveAll(dir)
	os.Exit(status)
}

// minipy returns the path of the command under test.
func minipy(t *testing.T) string {
	t.Helper()
	if buildError != nil {
		t.Fatalf("%v", buildError)
	}
	return minipyPath
}

// cpython returns the path of the reference interpreter and skips the test where there is none.
func cpython(t *testing.T) string {
	t.Helper()
	path := os.Getenv("MINIPY_CPYTHON")
	if path == "" && *update {
		path = "python3.13"
	}
	if path == "" {
		t.Skip("MINIPY_CPYTHON does not name a CPython 3.13")
	}
	return path
}

// result is what became of one run.
type result struct {
	stdout, stderr string
	status         int
	timedOut       bool
}

// run starts a command in a directory and waits for it, at most timeout long.
func run(t *testing.T, timeout time.Duration, dir, stdin, name string, args ...string) result {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	c := exec.CommandContext(ctx, name, args...)
	c.Dir = dir
	c.Env = append(os.Environ(), "NO_COLOR=1", "PYTHONDONTWRITEBYTECODE=1", "PYTHONUNBUFFERED=", "PYTHONIOENCODING=utf-8", "MINIPYPATH=")
	c.Stdin = strings.NewReader(stdin)
	c.WaitDelay = 2 * time.Second
	var stdout, stderr bytes.Buffer
	c.Stdout, c.Stderr = &stdout, &stderr
	err := c.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) && ctx.Err() == nil {
		t.Fatal(err)
	}
	return result{
		stdout:   strings.ReplaceAll(stdout.String(), "\r\n", "\n"),
		stderr:   strings.ReplaceAll(stderr.String(), "\r\n", "\n"),
		status:   c.ProcessState.ExitCode(),
		timedOut: ctx.Err() != nil,
	}
}

// tail returns the last lines of a text, for messages.
func tail(text string, lines int) string {
	all := strings.Split(strings.TrimRight(text, "\n"), "\n")
	if len(all) > lines {
		all = append([]string{"..."}, all[len(all)-lines:]...)
	}
	for i, line := range all {
		if len(line) > 300 {
			all[i] = line[:300] + "..."
		}
	}
	return strings.Join(all, "\n")
}
