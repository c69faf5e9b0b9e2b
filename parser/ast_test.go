package parser

import (
	"bufio"
	"encoding/json"
	"math/big"
	"os"
	"strings"
	"testing"
)

// TestTrees compares trees, with all positions, with those of CPython 3.13's ast.dump.
func TestTrees(t *testing.T) {
	f, err := os.Open("testdata/asts.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		var want struct{ Src, Dump string }
		if err := json.Unmarshal(sc.Bytes(), &want); err != nil {
			t.Fatal(err)
		}
		n, err := Parse("f", want.Src, Exec)
		if err != nil {
			t.Errorf("%q: %v", want.Src, err)
			continue
		}
		if got := dump(n); got != want.Dump {
			i := 0
			for i < min(len(got), len(want.Dump)) && got[i] == want.Dump[i] {
				i++
			}
			i = max(0, i-60)
			t.Errorf("%q\n got  ...%s\n want ...%s", want.Src, got[min(i, len(got)):], want.Dump[min(i, len(want.Dump)):])
		}
	}
	if err := sc.Err(); err != nil {
		t.Fatal(err)
	}
}

// TestLimits checks that deep sources give errors, and long chains trees, without exhausting Go's stack.
func TestLimits(t *testing.T) {
	const n = 100_000
	for _, c := range []struct{ name, src, kind, msg string }{
		{"parentheses", strings.Repeat("(", n), "SyntaxError", "too many nested parentheses"},
		{"minus", strings.Repeat("-", n) + "1", "MemoryError", tooComplex},
		{"not", strings.Repeat("not ", n) + "1", "MemoryError", tooComplex},
		{"lambda", strings.Repeat("lambda: ", n) + "1", "MemoryError", tooComplex},
		{"power", "a" + strings.Repeat("**a", n), "MemoryError", tooComplex},
		{"conditional", strings.Repeat("a if b else ", n) + "1", "MemoryError", tooComplex},
		{"elif", "if x: y\n" + strings.Repeat("elif x: y\n", n), "MemoryError", tooComplex},
		{"nested", strings.Repeat("(", 150) + strings.Repeat(")", 150), "", ""},
		{"attributes", "a" + strings.Repeat(".a", n), "", ""},
		{"calls", "a" + strings.Repeat("()", n), "", ""},
		{"sum", "a" + strings.Repeat("+a", n), "", ""},
		{"statements", strings.Repeat("a\n", n), "", ""},
		{"long number", strings.Repeat("1", 4301), "SyntaxError", ""},
		{"bad nesting", strings.Repeat("[(", 90) + "a b", "SyntaxError", ""},
	} {
		_, err := Parse("f", c.src, Exec)
		e, _ := err.(*SyntaxError)
		switch {
		case c.kind == "" && e != nil:
			t.Errorf("%s: %v", c.name, e)
		case c.kind != "" && (e == nil || e.Kind != c.kind || c.msg != "" && e.Msg != c.msg):
			t.Errorf("%s: got %v, want %s: %s", c.name, e, c.kind, c.msg)
		}
	}
	blocks := ""
	for i := range 101 {
		blocks += strings.Repeat(" ", i) + "if x:\n"
	}
	if _, err := Parse("f", blocks+strings.Repeat(" ", 101)+"y", Exec); err == nil || err.(*SyntaxError).Msg != "too many levels of indentation" {
		t.Errorf("indentation: got %v", err)
	}
}

// TestIncomplete checks which inputs more lines could complete.
func TestIncomplete(t *testing.T) {
	for src, want := range map[string]bool{
		"(": true, "x = [1,\n": true, "'''abc\n": true, "f'''a": true, "if x:\n": true, "if x:": true, "def f():\n": true,
		"x = 1 \\\n": true, "@dec\n": true, "try:\n  pass\n": true, "class C:\n  def f(self):\n": true, "match x:\n": true,
		"x = ": false, "x y": false, ")": false, "'abc": false, "if x": false, "f(a b": true, "for x in\n": false, "if x:\ny": false,
	} {
		_, err := Parse("<stdin>", src, Single)
		if e, ok := err.(*SyntaxError); !ok || e.Incomplete != want {
			t.Errorf("%q: got %v, incomplete %v, want %v", src, err, ok && e.Incomplete, want)
		}
	}
}

func TestModes(t *testing.T) {
	n, err := Parse("f", "1 + 2\n\n", Eval)
	if err != nil || len(n.(*Module).Body) != 1 {
		t.Errorf("eval: %v", err)
	}
	if _, err := Parse("f", "x = 1", Eval); err == nil {
		t.Error("a statement evaluates")
	}
	if _, err := Parse("f", "x\ny\n", Single); err == nil {
		t.Error("two statements are one")
	}
	n, err = Parse("f", "'doc'\nfrom __future__ import annotations, division\nx = '\\d'\n", Exec)
	if err != nil {
		t.Fatal(err)
	}
	m := n.(*Module)
	if len(m.Future) != 2 || len(m.Warnings) != 1 || m.Warnings[0].Message != `invalid escape sequence '\d'` || m.Warnings[0].Pos.Line != 3 {
		t.Errorf("got %v, %v", m.Future, m.Warnings)
	}
	n, _ = Parse("f", "9223372036854775808", Eval)
	if _, ok := n.(*Module).Body[0].(*ExprStmt).Value.(*Constant).Value.(*big.Int); !ok {
		t.Error("a large integer is not big")
	}
}

func BenchmarkParse(b *testing.B) {
	src := strings.Repeat("def f(a, b=1):\n    if a > b:\n        x = [i * 2 for i in range(a)]\n        return x[0].y(a, k=b)\n    return f'{a}'\n\n", 1000)
	for b.Loop() {
		if _, err := Parse("f", src, Exec); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N*strings.Count(src, "\n"))/b.Elapsed().Seconds(), "lines/s")
}
