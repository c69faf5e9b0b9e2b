package compiler

import (
	"strings"
	"testing"

	"minipy/parser"
)

// TestUnsupported: what the subset leaves out says so, at the place where it stands.
func TestUnsupported(t *testing.T) {
	for _, c := range []struct {
		source, what string
		line, col    int
	}{
		{"from __future__ import barry_as_FLUFL\n", "the future feature barry_as_FLUFL", 1, 24},
	} {
		root, err := parser.Parse("f", c.source, parser.Exec)
		if err == nil {
			_, err = Compile(root, "f", Options{})
		}
		e, ok := err.(*parser.SyntaxError)
		if !ok || !strings.Contains(e.Msg, "minipy does not support "+c.what) || e.Line != c.line || e.Col != c.col {
			t.Errorf("%q: got %+v, want %q at %d:%d", c.source, err, c.what, c.line, c.col)
		}
	}
}
