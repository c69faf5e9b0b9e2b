package compiler

import (
	"errors"
	"os"
	"strings"
	"testing"

	"minipy/parser"
)

// FuzzCompile parses and compiles: whatever the source is, the end is code or a SyntaxError with a place inside the source.
func FuzzCompile(f *testing.F) {
	b, err := os.ReadFile("testdata/snippets.txt")
	if err != nil {
		f.Fatal(err)
	}
	for i, s := range strings.Split(string(b), "\n\n") {
		if i%9 == 0 && len(s) < 2000 {
			f.Add(s)
		}
	}
	for _, s := range []string{
		"match x:\n  case [1, *_, {'k': P(a=b)}] | None if c: pass\n", "try:\n  a\nexcept* E as e:\n  b\nelse:\n  c\nfinally:\n  d\n", "class A[T](B, metaclass=C):\n  x: int = 5\n  def f(self): return super().f\n",
		"f'{a!r:>{w}}{b=}'", "def f(a, /, b=1, *c, d, **e) -> int:\n  global g\n  nonlocal h\n  return (yield)\n", "[x for y in z if w for (a, *b) in c]", "lambda *a, k=(x := 5): await y", "with (a as b, c): pass\n", "del (a, [b]), c.d, e[f:g, ...]\n",
		"2**10**9, 'a' * 10**9, (1,) * 10**9, 1 << 10**9, -1 ** .5, 1 / 0", "x = y = *a, b = c\nx: int\nx += 1\n", "from . import (a as b, c)\nfrom __future__ import annotations\nimport a.b.c as d\n", "for x in y:\n  continue\nelse:\n  break\n", "@a.b[c]\nasync def f():\n  async for x in y: pass\n  async with z: pass\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		if len(src) > 5000 {
			return
		}
		for _, mode := range []parser.Mode{parser.Exec, parser.Eval, parser.Single} {
			root, err := parser.Parse("fuzz", src, mode)
			if err == nil {
				_, err = Compile(root, "fuzz", Options{})
			}
			var se *parser.SyntaxError
			if err != nil && (!errors.As(err, &se) || se.Line < 0 || se.Line > strings.Count(src, "\n")+strings.Count(src, "\r")+2) {
				t.Fatalf("mode %v: %#v", mode, err)
			}
		}
	})
}
