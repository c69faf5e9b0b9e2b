package tests

import (
	"io"
	"strings"
	"testing"
	"time"

	"minipy/objects"
	"minipy/parser"
	"minipy/vm"
)

// fuzzPrelude takes away what reaches out of the process.
const fuzzPrelude = `
import builtins, sys
for name in ("open", "breakpoint", "input", "help"):
    vars(builtins).pop(name, None)
for name in ("io", "_io", "os", "posix"):
    sys.modules[name] = None
del builtins, sys, name
`

// FuzzRun runs sources in an interpreter with a small debug heap and little time: it must be whole afterwards and leave nothing behind.
func FuzzRun(f *testing.F) {
	for _, s := range []string{
		"x = [1]\nx.append(x)\nprint(x, x == x)\n", "class A:\n  def __del__(self): A.l.append(self)\nA.l = []\nA()\n", "def g():\n  try:\n    yield 1\n  finally:\n    print(2)\nfor i in g(): break\n", "d = {i: str(i) for i in range(100)}\nfor k in list(d): del d[k]\n",
		"class M(type): pass\nclass P(metaclass=M): pass\nclass C(P): __slots__ = ('s',)\nc = C()\nc.s = c\nc.x = c.__dict__\n", "try:\n  1 / 0\nexcept Exception as e:\n  raise KeyError from e\n", "def f(n): return f(n + 1)\nf(0)\n", "'%s %5.2f %r' % ('a', 1.5, [1]) + f'{5:>10}{\"x\"!r}'\n",
		"import gc, sys, weakref\nclass N: pass\na = N()\na.a = a\nr = weakref.ref(a, print)\ndel a\ngc.collect()\n", "x = 3 ** 100\nprint(x, -x // 7, x.to_bytes(30, 'big'), hash(x))\n", "sorted([3, 1, 2], key=lambda v: -v)\nsum(i * 1.5 for i in range(10))\n", "a, *b = range(5)\n(lambda *a, **k: (a, k))(*b, **{'x': 1})\n",
		"match [1, {'k': 2}]:\n  case [a, {'k': b}]: print(a, b)\n", "eval('1 + 1')\nexec('y = [i for i in range(3)]')\ncompile('(', 'f', 'eval')\n", "s = {1, 2} | {3}\nt = frozenset(s)\nprint(s - t, t ^ {1})\n", "while True: pass\n", "l = []\nwhile True: l.append('x' * 1000)\n", "try:\n  raise ExceptionGroup('g', [ValueError(1), TypeError(2)])\nexcept* ValueError as e: print(e)\n",
		"import sys\nl = sys._getframe().f_locals\nl['q'] = 5\nprint(q, sys.getrefcount(l))\n", "b = bytearray(b'abc')\nm = memoryview(b)\nb[0:1] = b'z'\nb += b'x'\n", "class D(dict):\n  def __missing__(self, k): return self[k]\nD()[1]\n", "print(*map(lambda a, b: a * b, 'abc', range(3)), sep='-')\nnext(iter([]))\n", "def deco(f): return f\n@deco\ndef h(x: int, /, *, y=[]): return y\nh(1, y=2)\nh()\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		if len(src) > 3000 {
			return
		}
		// Only Ctrl-C ends a program here, so none may catch it.
		src = strings.ReplaceAll(strings.ReplaceAll(src, "except:", "except Exception:"), "BaseException", "Exception")
		if strings.Contains(src, "KeyboardInterrupt") || strings.Contains(src, "__exit__") {
			return
		}
		in, err := vm.New(vm.Config{Config: objects.Config{Debug: true, MaxHeap: 6 << 20, Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: io.Discard, HashSeed: 1}})
		if err != nil {
			t.Fatal(err)
		}
		if err := in.RunSource(fuzzPrelude, "<prelude>", parser.Exec); err != nil {
			t.Fatal(err)
		}
		stop, stopped := make(chan struct{}), make(chan struct{})
		go func() {
			defer close(stopped)
			for tick := time.NewTicker(200 * time.Millisecond); ; {
				select {
				case <-tick.C:
					in.Interrupt()
				case <-stop:
					tick.Stop()
					return
				}
			}
		}()
		if err := in.RunSource(src, "<fuzz>", parser.Exec); err != nil {
			in.Report(false)
		}
		if n := in.Audit(); n > 0 {
			t.Errorf("the audit finds %d faults", n)
		}
		l := in.Close()
		close(stop)
		<-stopped
		if l.Blocks != 0 {
			t.Errorf("%d blocks leak\n%s", l.Blocks, strings.Join(l.Report, "\n"))
		}
	})
}
