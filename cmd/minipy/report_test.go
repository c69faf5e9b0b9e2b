package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestReport runs programs that end in different ways with --report: they print and return what they do without it.
func TestReport(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct{ name, program, want, ended string }{
		{"to its end", "x = [1]\nprint('hello')", "hello\n[0 refs, 0 blocks]\n[status 0]\n", ""},
		{"exit", "import sys\nx = [1]\nsys.exit(3)", "[0 refs, 0 blocks]\n[status 3]\n", "SystemExit"},
		{"exit with a message", "x = [1]\nraise SystemExit('bye')", "bye\n[0 refs, 0 blocks]\n[status 1]\n", "SystemExit"},
		{"error", "x = [1]\nx.y", "AttributeError: 'list' object has no attribute 'y'\n[0 refs, 0 blocks]\n[status 1]\n", "AttributeError"},
		{"syntax error", "x = (", "SyntaxError: '(' was never closed\n[0 refs, 0 blocks]\n[status 1]\n", "SyntaxError"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, ext := range []string{".json", ".html"} {
				file := filepath.Join(dir, "out"+ext)
				out := runCLI(t, "", command, "-X", "showrefcount", "-X", "audit", "--report", file, "-c", c.program, "arg")
				if !strings.HasSuffix(out, c.want) {
					t.Errorf("%q does not end in %q", out, c.want)
				}
				text, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				if ext == ".html" {
					if !strings.HasPrefix(string(text), "<!doctype html>") || !strings.Contains(string(text), "default-src &#39;none&#39;") {
						t.Errorf("not a page: %.100s", text)
					}
					continue
				}
				var r struct {
					Ended   string
					Status  int
					Args    []string
					Objects []struct{ ID int64 }
				}
				if err := json.Unmarshal(text, &r); err != nil {
					t.Fatal(err)
				}
				if r.Ended != c.ended || !strings.Contains(c.want, "[status "+string(rune('0'+r.Status))+"]") || len(r.Objects) < 1000 || len(r.Args) != 1 {
					t.Errorf("ended %q, status %d, %d objects, %q", r.Ended, r.Status, len(r.Objects), r.Args)
				}
			}
		})
	}
	if out := runCLI(t, "", command, "--report", filepath.Join(dir, "no", "x.html"), "-c", "print(1)"); !strings.Contains(out, "can't write report") || !strings.HasSuffix(out, "[status 2]\n") {
		t.Error(out)
	}
	for _, args := range [][]string{{"--report"}, {"--report", "x.txt"}, {"--report=x.py"}} {
		if out := runCLI(t, "", command, args...); !strings.HasPrefix(out, "Argument expected for the --report option") || !strings.HasSuffix(out, "[status 2]\n") {
			t.Error(out)
		}
	}
	file := filepath.Join(dir, "session.json")
	if out := runCLI(t, "x = 1\nprint(x)\n", command, "--report="+file, "-"); out != "1\n[status 0]\n" {
		t.Error(out)
	}
	if _, err := os.Stat(file); err != nil {
		t.Error(err)
	}
}

// TestReportIsDeterministic compares two reports of one program: they differ in times only.
func TestReportIsDeterministic(t *testing.T) {
	file := filepath.Join(t.TempDir(), "x.json")
	times := regexp.MustCompile(`"(us|took_us)":\d+`)
	var texts []string
	for range 2 {
		runCLI(t, "", command, "--report", file, "-c", "import gc\nl = []\nfor i in range(5000):\n    l.append([{i}])\nl.append(l)\ngc.collect()\ndel l")
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, times.ReplaceAllString(string(text), ""))
	}
	if texts[0] != texts[1] {
		t.Error(firstDifference(strings.ReplaceAll(texts[0], "},{", "\n"), strings.ReplaceAll(texts[1], "},{", "\n")))
	}
}
