package parser

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"
)

// TestErrors compares the errors with those that CPython 3.13 gives for the same sources.
func TestErrors(t *testing.T) {
	f, err := os.Open("testdata/errors.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var want struct {
			Src, Type, Msg string
			Line, Offset   int
			EndLine        int `json:"end_line"`
			EndOffset      int `json:"end_offset"`
		}
		if err := json.Unmarshal(sc.Bytes(), &want); err != nil {
			t.Fatal(err)
		}
		_, err := Parse("f", want.Src, Exec)
		e, ok := err.(*SyntaxError)
		if !ok {
			t.Errorf("%q: parses, want %s: %s", want.Src, want.Type, want.Msg)
			continue
		}
		if e.Kind != want.Type || e.Msg != want.Msg || e.Line != want.Line || e.Col != want.Offset || e.EndLine != want.EndLine ||
			e.EndCol != want.EndOffset {
			t.Errorf("%q\n got  %s: %s %d:%d-%d:%d\n want %s: %s %d:%d-%d:%d", want.Src, e.Kind, e.Msg, e.Line, e.Col, e.EndLine,
				e.EndCol, want.Type, want.Msg, want.Line, want.Offset, want.EndLine, want.EndOffset)
		}
	}
}
