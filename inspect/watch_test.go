package inspect

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"minipy/objects"
	"minipy/stdlib"
	"minipy/vm"
)

// script runs a program that uses mem, with the debug allocator and the audit, and returns what it printed.
func script(t *testing.T, source string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "app.py")
	if err := os.WriteFile(name, []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	in, err := vm.New(vm.Config{
		Config:  objects.Config{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out, Debug: true},
		Argv:    []string{""},
		Audit:   true,
		Modules: []*stdlib.ModuleDef{Module},
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := in.RunFile(name, false); err != nil {
		in.Report(false)
	}
	in.Finalize()
	if l := in.Close(); l.Blocks != 0 || l.Refs != 0 || l.AuditFailed {
		t.Errorf("%d references, %d blocks left: %v\n%s", l.Refs, l.Blocks, l.Report, out.String())
	}
	return strings.ReplaceAll(out.String(), filepath.Dir(name)+"/", "")
}

func TestDiff(t *testing.T) {
	out := script(t, `
import mem, sys
cache = {}
old = [object() for i in range(10)]
class Node: pass
def work():
    for i in range(20):
        cache[i] = 'value %d' % i
    a = Node(); a.me = a
    return [1.5 * i for i in range(5)]
with mem.diff() as d:
    x = work()
    old[:] = old[:3]
holders = {h['holder']: h for h in d.data['holders']}
print(sorted(holders))
print(holders['cache']['new'], holders['cache']['born']['line'], holders['cache']['types'][0]['type'])
print(holders['old']['freed'], holders['x']['new'], holders['nothing but a cycle']['new'])
print([(g['path'], g['from'], g['to']) for g in d.data['grown']])
print(d.text == str(d), sys.getrefcount(d))
with mem.diff(quiet=True) as nothing:
    pass
print(nothing.data['new'], nothing.data['freed'], nothing.data['types'], nothing.text)
with mem.diff(quiet=True) as outer:
    with mem.diff(quiet=True) as inner:
        y = [2.5]
    z = 3.5 * 2
print(inner.data['new'], outer.data['new'] > 3)
`)
	for _, want := range []string{"27 new objects (+", ", 7 freed (-", "held by              new  freed", "nothing but a cycle    1      0", "grown: dict cache  0 -> 40 references", "shrunk: list old  10 -> 3 references",
		"['cache', 'nothing but a cycle', 'old', 'x']\n20 8 str\n7 6 1\n[('cache', 0, 40), ('old', 10, 3)]\nTrue 2\n0 0 [] 0 new objects (+0 B), 0 freed (+0 B), others +0 B\n", "\n1 True\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

func TestNoLeak(t *testing.T) {
	out := script(t, `
import mem
kept = []
class Node: pass
def clean():
    with mem.noleak():
        a = [1, 2]; b = {'x': a}
        del a, b
def global_():
    with mem.noleak():
        kept.append([Node()])
def cycle():
    with mem.noleak():
        a = Node(); a.me = a; del a
def local():
    with mem.noleak():
        r = [5.5]
def exchanged():
    for i in mem.noleak(rounds=3):
        kept[:] = [[Node()]]
def each_round():
    for i in mem.noleak(rounds=4):
        kept.append((i, []))
def caches():
    import re
    for i in mem.noleak():
        re.sub('a(b)%d' % i, 'x', 'aba')
        n = Node(); setattr(n, 'attr%d' % i, 5)
def another():
    with mem.noleak():
        raise ValueError('mine')
def handled():
    with mem.noleak():
        try: 1 / 0
        except Exception as e: pass
        import fractions
        f = fractions.Fraction(1, 3) + 2
        del f, fractions
def nested():
    with mem.diff(quiet=True), mem.noleak() as n:
        sorted([3, 2, 1], key=lambda x: -x)
    print(n.data['new'], n)
def left():
    for i in mem.noleak(rounds=2):
        if i: break
for f in clean, global_, cycle, local, exchanged, each_round, caches, another, handled, nested, left:
    try:
        print(f.__name__, f())
    except AssertionError as e:
        print(f.__name__, type(e).__qualname__, e)
    except ValueError as e:
        print(f.__name__, repr(e))
for f in lambda: mem.noleak(rounds=0), lambda: mem.diff().__exit__(None, None, None), lambda: next(mem.diff()), lambda: mem.Watch():
    try: f()
    except Exception as e: print(type(e).__name__, e)
print(mem.noleak(), mem.diff().data)
`)
	const want = `clean None
global_ LeakError 2 objects made in the block are still there, SIZE
  1 Node, 1 list held by kept  made at app.py:11
cycle LeakError 1 object made in the block is still there, SIZE
  1 Node held by nothing but a cycle  made at app.py:14
local LeakError 1 object made in the block is still there, SIZE
  1 list held by r in local()  made at app.py:17
exchanged None
each_round LeakError 2 objects more after the last round are still there, SIZE
  1 list, 1 tuple held by kept  made at app.py:23
caches None
another ValueError('mine')
handled None
0 nothing leaked
nested None
left None
ValueError rounds must be at least 1
RuntimeError the block of this mem.Watch was not entered
TypeError mem.diff() is for the with statement
AttributeError module 'mem' has no attribute 'Watch'
<mem.Watch: nothing has been watched yet> None
`
	var got []string
	for line := range strings.Lines(out) {
		if at := strings.Index(line, "still there, "); at >= 0 {
			line = line[:at] + "still there, SIZE\n"
		}
		got = append(got, line)
	}
	if g := strings.Join(got, ""); g != want {
		t.Errorf("got\n%s\nwant\n%s", g, want)
	}
}
