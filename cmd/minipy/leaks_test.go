package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// fenced finds the block of a document that begins with opening, without its fences.
func fenced(t *testing.T, document, opening string) string {
	t.Helper()
	_, rest, found := strings.Cut(document, opening)
	block, _, closed := strings.Cut(rest, "\n```\n")
	if !found || !closed {
		t.Fatalf("no block %q", opening)
	}
	return block + "\n"
}

// TestLeaksAsDocumented runs the program of docs/MEMORY.md and compares the report with the one shown there.
func TestLeaksAsDocumented(t *testing.T) {
	text, err := os.ReadFile("../../docs/MEMORY.md")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	program := fenced(t, string(text), "`cat tree.py`:\n\n```python\n")
	if err := os.WriteFile(filepath.Join(dir, "tree.py"), []byte(program), 0o600); err != nil {
		t.Fatal(err)
	}
	want := fenced(t, string(text), "$ minipy --leaks=fail tree.py\n")
	c := exec.Command(command, "--leaks=fail", "tree.py")
	c.Dir = dir
	out, _ := c.CombinedOutput()
	if string(out) != want {
		t.Errorf("%s", firstDifference(string(out), want))
	}
	if status := c.ProcessState.ExitCode(); status != exitLeaks {
		t.Errorf("status %d", status)
	}
}

// TestEndReports checks exit statuses and the JSON document of the reports at the end.
func TestEndReports(t *testing.T) {
	for _, c := range []struct {
		args   []string
		status string
		keys   []string
	}{
		{[]string{"--leaks=fail", "--json", "-c", "a = []; a.append(a); del a"}, "[status 3]", []string{"leaks"}},
		{[]string{"--leaks", "--json", "-c", "a = []; a.append(a); del a"}, "[status 0]", []string{"leaks"}},
		{[]string{"--leaks=fail", "--json", "-c", "raise SystemExit(5)"}, "[status 5]", []string{"leaks"}},
		{[]string{"--json", "-X", "showrefcount", "-X", "gostats", "-c", "pass"}, "[status 0]", []string{"refs", "blocks", "go_heap"}},
		{[]string{"--json", "-c", "pass"}, "[status 0]", nil},
	} {
		out := runCLI(t, "", command, c.args...)
		doc, status, _ := strings.Cut(out, "\n")
		var data map[string]any
		if err := json.Unmarshal([]byte(doc), &data); err != nil {
			t.Errorf("%v: %v in %s", c.args, err, out)
			continue
		}
		if strings.TrimSpace(status) != c.status || len(data) != len(c.keys) {
			t.Errorf("%v: %s", c.args, out)
		}
		for _, k := range c.keys {
			if _, ok := data[k]; !ok {
				t.Errorf("%v: no %s in %s", c.args, k, doc)
			}
		}
	}
}
