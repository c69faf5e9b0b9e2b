package vm

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// TestCarets draws the ranges of testdata/carets.jsonl, which CPython 3.13's traceback module drew when they were recorded.
func TestCarets(t *testing.T) {
	f, err := os.Open("testdata/carets.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var c struct {
			Lines    []string
			Col, End int
			Color    bool
			Want     string
		}
		if err := json.Unmarshal(sc.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		newCaretRange(c.Lines, c.Col, c.End).render(&b, c.Color)
		if b.String() != c.Want {
			t.Errorf("%q, columns %d to %d:\n%swant\n%s", c.Lines, c.Col, c.End, b.String(), c.Want)
		}
	}
}

func TestUseColor(t *testing.T) {
	for _, c := range []struct {
		env  string
		tty  bool
		want bool
	}{
		{"", true, true}, {"", false, false}, {"NO_COLOR=", true, false}, {"FORCE_COLOR=1", false, true}, {"TERM=dumb", true, false},
		{"PYTHON_COLORS=1 NO_COLOR=1", false, true}, {"PYTHON_COLORS=0 FORCE_COLOR=1", true, false},
	} {
		get := func(name string) (string, bool) {
			for _, kv := range strings.Fields(c.env) {
				if k, v, _ := strings.Cut(kv, "="); k == name {
					return v, true
				}
			}
			return "", false
		}
		if got := UseColor(c.tty, get); got != c.want {
			t.Errorf("%q, terminal %v: %v", c.env, c.tty, got)
		}
	}
}
