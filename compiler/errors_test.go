package compiler

import (
	"encoding/json"
	"testing"

	"minipy/parser"
)

// TestErrors compares the syntax errors of sources that CPython 3.13 refuses (testdata/record.py wrote them).
func TestErrors(t *testing.T) {
	eachLine(t, "testdata/errors.jsonl", func(line []byte) {
		var r struct {
			Src  string
			Want []any
		}
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatal(err)
		}
		root, err := parser.Parse("f", r.Src, parser.Exec)
		if err == nil {
			_, err = Compile(root, "f", Options{})
		}
		if r.Want[0] == "" || r.Want[5] == nil { // CPython finds nothing wrong, or no place
			return
		}
		e, ok := err.(*parser.SyntaxError)
		if !ok {
			t.Errorf("%q: got %v, want %v", r.Src, err, r.Want)
			return
		}
		got := []any{e.Kind, e.Msg, float64(e.Line), float64(e.Col), float64(e.EndLine), float64(e.EndCol)}
		for i := range got {
			if got[i] != r.Want[i] {
				t.Errorf("%q: got %v, want %v", r.Src, got, r.Want)
				return
			}
		}
	})
}
