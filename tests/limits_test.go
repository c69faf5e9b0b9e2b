package tests

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// limitTests are programs at or beyond a limit. Each must end as CPython ends it, or in another clear exception, and
// never in a trace of Go's.
var limitTests = []struct {
	name   string
	args   []string
	source func() string
	want   []string // one of these is printed, on either stream
	status int      // -1: 0 or 1
}{
	{"infinite recursion", nil, text("def f(n):\n    return f(n + 1)\nf(0)\n"), []string{"RecursionError: maximum recursion depth exceeded"}, 1},
	{"infinite recursion, caught", nil, text("def f():\n    f()\ntry:\n    f()\nexcept RecursionError as e:\n    print('caught', e)\nprint(sum(range(10)))\n"), []string{"caught maximum recursion depth exceeded\n45\n"}, 0},
	{"recursion through natives", nil, text("class C:\n    def __repr__(self):\n        return repr(self)\n    def __len__(self):\n        return len(self)\n    def __eq__(self, o):\n        return self == o\n    def __getattr__(self, n):\n        return getattr(self, n + 'x')\n    def __iter__(self):\n        return iter(list(self))\n    def __hash__(self):\n        return hash((self,))\n" +
		"for f in (repr, len, lambda c: c == c, lambda c: c.x, list, hash, str, lambda c: sorted([c, c], key=lambda k: list(k)), lambda c: [c] == [C()]):\n    try:\n        f(C())\n        print('no error')\n    except RecursionError:\n        print('ok', end=' ')\nprint('done')\n"),
		[]string{"ok ok ok ok ok ok ok ok ok done\n"}, 0},
	{"recursion in __del__ and in sort", nil, text("import sys\nsys.unraisablehook = lambda u: None\nclass D:\n    def __del__(self):\n        D()\n        raise ValueError\nclass K:\n    def __lt__(self, o):\n        return sorted([K(), K()]) and True\ntry:\n    sorted([K(), K()])\nexcept RecursionError:\n    print('caught')\n"), []string{"caught\n"}, 0},
	{"recursion limit raised far", nil, text("import sys\nsys.setrecursionlimit(1000000)\ndef f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\nprint(f(100000))\n"), []string{"100000\n"}, 0},
	{"generators nested in each other", nil, text("def g(n):\n    if n:\n        yield from g(n - 1)\n    yield n\ntry:\n    print(sum(g(100000)))\nexcept RecursionError:\n    print('RecursionError')\n"), []string{"RecursionError"}, 0},
	{"100,000 nested parentheses", nil, repeated("(", 100000, "1", ")"), []string{"SyntaxError: too many nested parentheses", "MemoryError", "RecursionError"}, 1},
	{"100,000 nested brackets, unclosed", nil, repeated("[", 100000, "", ""), []string{"SyntaxError: too many nested parentheses", "MemoryError", "RecursionError"}, 1},
	{"100,000 minus signs", nil, repeated("-", 100000, "1", ""), []string{"MemoryError", "RecursionError", "SyntaxError: "}, 1},
	{"100,000 times not", nil, repeated("not ", 100000, "1", ""), []string{"MemoryError", "RecursionError", "SyntaxError: "}, 1},
	{"100,000 lambdas", nil, repeated("lambda: ", 100000, "1", ""), []string{"MemoryError", "RecursionError", "SyntaxError: "}, 1},
	{"100,000 attributes and calls", nil, repeated("a", 1, ".b()[0]", ""), []string{"NameError", "RecursionError", "MemoryError"}, 1},
	{"2,000 nested ifs", nil, nestedBlocks(2000), []string{"IndentationError: too many levels of indentation", "SyntaxError: too many statically nested blocks"}, 1},
	{"deep conditional expression", nil, repeated("1 if 0 else ", 50000, "2", ""), []string{"MemoryError", "RecursionError", "SyntaxError: "}, -1},
	{"long chain of operators", nil, text("x = " + strings.Repeat("1 + ", 250000) + "1\nprint(x)\n"), []string{"250001", "RecursionError", "MemoryError"}, -1},
	{"1 MB line", nil, text("x = '" + strings.Repeat("a", 1<<20) + "'\nprint(len(x))\n"), []string{"1048576\n"}, 0},
	{"1 MB list", nil, text("x = [" + strings.Repeat("1, ", 350000) + "]\nprint(len(x))\n"), []string{"350000\n"}, 0},
	{"1 MB comment and 1 MB name", nil, text("# " + strings.Repeat("x", 1<<20) + "\n" + strings.Repeat("n", 1<<20) + " = 5\nprint(5)\n"), []string{"5\n"}, 0},
	{"1 MB number", nil, text("x = 1" + strings.Repeat("0", 1<<20) + "\n"), []string{"SyntaxError: Exceeds the limit (4300 digits)"}, 1},
	{"100,000 lines", nil, text(strings.Repeat("x = 1\n", 100000) + "print(x)\n"), []string{"1\n"}, 0},
	{"10,000 arguments and parameters", nil, text("def f(" + numbered("a", 10000) + "): return a9999\nprint(f(*range(10000)))\n"), []string{"9999\n"}, 0},
	{"containers inside themselves", nil, text("l = []\nl.append(l)\nd = {'d': l}\nd['self'] = d\nl.append(d)\nprint(l, d)\nt = (l,)\nl.append(t)\nprint(t)\ntry:\n    print(l == [l, d, t], l == l)\n    m = []\n    m.append(m)\n    n = []\n    n.append(n)\n    m == n\nexcept RecursionError as e:\n    print(e)\n"),
		[]string{"[[...], {'d': [...], 'self': {...}}] {'d': [[...], {...}], 'self': {...}}\n([[...], {'d': [...], 'self': {...}}, (...)],)\nTrue True\nmaximum recursion depth exceeded in comparison\n"}, 0},
	// CPython 3.13 itself crashes in the hash of such a tuple, see TestLimitsOfCPython.
	{"deep list: repr, comparison, hash, copy", nil, text("l = []\nfor i in range(200000):\n    l = [l]\nm = []\nfor i in range(200000):\n    m = [m]\nt = ()\nfor i in range(200000):\n    t = (t,)\nfor f in (lambda: repr(l), lambda: l == m, lambda: hash(t), lambda: str(t), lambda: l < m):\n    try:\n        f()\n        print('no error')\n    except RecursionError:\n        print('ok', end=' ')\ndel l, m, t\nprint('done')\n"),
		[]string{"ok ok ok ok ok done\n"}, 0},
	{"'a' * 10**12", nil, text("x = 'a' * 10**12\n"), []string{"MemoryError"}, 1},
	{"[0] * 10**12", nil, text("x = [0] * 10**12\n"), []string{"MemoryError"}, 1},
	{"huge requests, caught", nil, text("for f in (lambda: 'a' * 10**12, lambda: [0] * 10**12, lambda: (0,) * 10**12, lambda: b'a' * 10**12, lambda: bytes(10**13), lambda: 'a'.ljust(10**13), lambda: [0] * 2**62, lambda: 'ab' * 2**62, lambda: list(range(10**12)) if 0 else [None] * 10**13, lambda: '%' + str(10**13) + 'd' if 0 else 'x'.zfill(10**14)):\n    try:\n        f()\n        print('no error')\n    except (MemoryError, OverflowError):\n        print('ok', end=' ')\nprint('done')\n"),
		[]string{"ok ok ok ok ok ok ok ok ok ok done\n"}, 0},
	{"huge texts by growth", nil, text("for f in (lambda: ('\\t' * 1000).expandtabs(2**31 - 1), lambda: ('a' * 10**6).replace('a', 'b' * 10**8), lambda: ('a' * 10**6).replace('', 'y' * 10**8)):\n    try:\n        f()\n        print('no error')\n    except MemoryError:\n        print('ok', end=' ')\nprint('done')\n"), []string{"ok ok ok done\n"}, 0},
	{"huge shift and power", []string{"-X", "max-heap=512M"}, text("for f in (lambda: 1 << 10**14, lambda: 1 << 2**70, lambda: len(str(10**5000)), lambda: int('9' * 5000)):\n    try:\n        f()\n        print('no error')\n    except (MemoryError, OverflowError, ValueError):\n        print('ok', end=' ')\nprint('done')\n"), []string{"ok ok ok ok done\n"}, 0},
	{"range of 10**30", nil, text("r = range(10**30)\nprint(r[10**29], 10**29 in r)\ntry:\n    len(r)\nexcept OverflowError as e:\n    print(e)\n"), []string{"100000000000000000000000000000 True\nPython int too large to convert to C ssize_t\n"}, 0},
	{"heap limit, caught, and on", []string{"-X", "max-heap=64M"}, text("def fill():\n    l = []\n    try:\n        while True:\n            l.append([1] * 1000)\n    except MemoryError as e:\n        n = len(l)\n        l = None\n        return n\n" +
		"a, b, c = fill(), fill(), fill()\nprint(a > 1000, abs(a - b) < a // 10, abs(b - c) < a // 10)\ntry:\n    s = 'x' * 100_000_000\nexcept MemoryError:\n    print('str refused')\nd = {}\ntry:\n    for i in range(10**8):\n        d[i] = (i,)\nexcept MemoryError:\n    print('dict refused', len(d) > 10000)\nd = None\nprint(sum([i for i in range(100000)]))\n"),
		[]string{"True True True\nstr refused\ndict refused True\n4999950000\n"}, 0},
	{"heap limit, not caught", []string{"-X", "max-heap=64M"}, text("l = []\nwhile True:\n    l.append(object())\n"), []string{"MemoryError"}, 1},
	{"heap limit in many places", []string{"-X", "max-heap=64M"}, text("class C:\n    def __init__(self, n):\n        self.n, self.l = n, [n]\ndef gen():\n    while True:\n        yield [0] * 100\nfor f in (lambda: [C(i) for i in range(10**7)], lambda: list(gen()), lambda: {str(i): C(i) for i in range(10**7)}, lambda: [lambda: i for i in range(10**7)], lambda: ''.join(['abc' * 100 for i in range(10**7)]), lambda: set(str(i) for i in range(10**7)), lambda: tuple(range(10**8)), lambda: sorted(range(10**8)), lambda: [float(i) for i in range(10**8)], lambda: 7 ** 10**9):\n    try:\n        f()\n        print('no error')\n    except MemoryError:\n        print('ok', end=' ')\nprint('done')\n"),
		[]string{"ok ok ok ok ok ok ok ok ok ok done\n"}, 0},
	{"deep recursion at the heap limit", []string{"-X", "max-heap=1500K", "-X", "showrefcount"}, text("def f(**k):\n    return f(**k)\ntry:\n    f(a=1)\nexcept (MemoryError, RecursionError):\n    print('caught', end=' ')\nf(a=1)\n"), []string{"Error\n[0 refs, 0 blocks]", "Error: maximum recursion depth exceeded\n[0 refs, 0 blocks]"}, 1},
	{"heap limit too small to start", []string{"-X", "max-heap=600K"}, text("print(1)\n"), []string{"minipy: cannot start: out of memory\n"}, 1},
	{"import of 100,000 packages", nil, text("import " + strings.Repeat("a.", 100000) + "a\n"), []string{"RecursionError: maximum recursion depth exceeded"}, 1},
	{"NUL bytes", nil, text("print(1)\n\x00\nprint(2)\n"), []string{"SyntaxError: source code cannot contain null bytes"}, 1},
	{"NUL in a string literal", nil, text("x = 'a\x00b'\n"), []string{"SyntaxError: source code cannot contain null bytes"}, 1},
	{"binary input", nil, binary(1, 100000), []string{"SyntaxError"}, 1},
	{"binary input without NUL", nil, func() string { return strings.ReplaceAll(binary(2, 100000)(), "\x00", "\xfe") }, []string{"SyntaxError"}, 1},
	{"broken UTF-8", nil, text("x = 'caf\xe9'\n"), []string{"SyntaxError: (unicode error) 'utf-8' codec can't decode byte", "SyntaxError: Non-UTF-8 code starting with '\\xe9'"}, 1},
	{"byte order mark", nil, text("\xef\xbb\xbfprint('bom')\n"), []string{"bom\n"}, 0},
	{"control characters", nil, text("x = 1 \x07 2\n"), []string{"SyntaxError: invalid non-printable character U+0007"}, 1},
	{"carriage returns", nil, text("x = 1\r\nif x:\r\n    print('crlf')\r\n"), []string{"crlf\n"}, 0},
	{"empty file", nil, text(""), []string{""}, 0},
	{"unclosed everything", nil, text("x = ((([[{'''"), []string{"SyntaxError: unterminated triple-quoted string literal"}, 1},
}

// text is a fixed source.
func text(s string) func() string { return func() string { return s } }

// repeated is n openings, what is in the middle, and n closings.
func repeated(open string, n int, middle, end string) func() string {
	return func() string {
		if n == 1 {
			return open + strings.Repeat(middle, 100000) + "\n"
		}
		return "x = " + strings.Repeat(open, n) + middle + strings.Repeat(end, n) + "\n"
	}
}

func nestedBlocks(n int) func() string {
	return func() string {
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.Repeat(" ", i) + "if 1:\n")
		}
		b.WriteString(strings.Repeat(" ", n) + "pass\n")
		return b.String()
	}
}

func numbered(prefix string, n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(prefix)
		b.WriteString(strconv.Itoa(i))
		b.WriteString(", ")
	}
	return b.String()
}

func binary(seed uint64, n int) func() string {
	return func() string {
		r := rand.New(rand.NewPCG(seed, 0))
		b := make([]byte, n)
		for i := range b {
			b[i] = byte(r.Uint32())
		}
		return string(b)
	}
}

// checkLimit runs one of the programs and judges its end.
func checkLimit(t *testing.T, name string, args []string, source string, want []string, status int, command string) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "limit.py"), []byte(source), 0o644); err != nil {
		t.Fatal(err)
	}
	r := run(t, 2*time.Minute, dir, "", command, append(append([]string{}, args...), "limit.py")...)
	output := r.stdout + r.stderr
	if r.timedOut {
		t.Fatalf("%s: no end after two minutes\n%s", name, tail(output, 5))
	}
	if strings.Contains(output, "goroutine ") || strings.Contains(output, "internal error") {
		t.Fatalf("%s: a trace of Go's:\n%s", name, tail(output, 20))
	}
	found := false
	for _, w := range want {
		found = found || strings.Contains(output, w)
	}
	if !found {
		t.Errorf("%s: none of %q in the output:\n%s", name, want, tail(output, 12))
	}
	if r.status != status && (status != -1 || r.status > 1 || r.status < 0) {
		t.Errorf("%s: status %d, want %d\n%s", name, r.status, status, tail(output, 12))
	}
}

// TestLimits goes to the limits. One at a time: some of these take much memory for a moment.
func TestLimits(t *testing.T) {
	for _, test := range limitTests {
		t.Run(strings.ReplaceAll(test.name, " ", "_"), func(t *testing.T) {
			checkLimit(t, test.name, test.args, test.source(), test.want, test.status, minipy(t))
		})
	}
}
