package inspect

import (
	"strings"
	"testing"
)

// TestWhyInWords tries mem.why on objects that are held in many ways, as a user would.
func TestWhyInWords(t *testing.T) {
	out := script(t, `
import mem, weakref, functools, collections, itertools
def show(title, report): print('#', title, report, sep='\n')
class A:
    attr = [2]
    def m(self): return self
a = A(); a.me = a
bm = a.m
show('instance', mem.why(a))
show('class', mem.why(A))
show('class attribute', mem.why(A.attr))
x = [1.5]
it = iter(x); dq = collections.deque([0, x]); p = functools.partial(print, x); ch = itertools.chain(x)
t = (x, x); y = {'k': x, (1, 2.5): 1}; s = {frozenset([1.5])}; box = [x, x]
show('list', mem.why(x))
def key():
    for k in y:
        if type(k) is tuple: return mem.why(k)
show('key', key())
def outer():
    held = [1]
    def inner(d=held): return held
    return inner
f = outer()
show('closure', mem.why(f.__defaults__[0]))
class N: pass
n = N(); n.me = n; r = weakref.ref(n); del n
show('cycle', mem.why(r()))
show('only the call', mem.why([7]))
try: raise ValueError(x)
except ValueError as e: err = e
show('traceback', mem.why(err.__traceback__))
for v in None, 5, 'a', (), int, ...: show('immortal', mem.why(v))
def count(items): return [mem.refs(items), mem.refs(None) > 100]
print(count(box), mem.refs(box))
class S: __slots__ = ('v',)
so = S(); so.v = [9]
show('slot', mem.why(so.v))
g = (i for i in [so])
next(g)
show('generator', mem.why(so))
show('sorted', sorted([[3]], key=lambda v: str(mem.why(v)).count('held by a native function'))[0])
`)
	for _, want := range []string{
		"a: A, ", "  1  global     __main__.a\n  2  attribute  a.me\n  3  attribute  bm.__self__\n", "To free it: del a.me; del a; del bm\n",
		"5  descriptor  class of the descriptor A.__dict__", "To free it: del A; gc.collect(), since a class is in a cycle with itself; and the other holder has to go",
		"attribute  A.attr", "item      box[0]", "item      dq[1]", "item      p.args[0]", "item      t[0]", "value     y['k']", "iterator  sequence of it",
		"box.pop(1); box.pop(0)", "take the key out of y", "default   default argument 0 of outer.<locals>.inner()", "variable held in the closure of outer.<locals>.inner()",
		"After the call: refcount ", "No name leads to it: apart from the call that is being made, only a cycle holds it",
		"\nonly the call\n", "refcount 1 = 1 explained\n  1  argument  argument 1 of the call that the module's code makes",
		"traceback  err.__traceback__\n", "err.__traceback__ = None",
		"None, 16 B, immortal: one of the constants", "5, 16 B, immortal: a small int", "'a', 25 B, immortal: one of the 256 shared strings", "(), 24 B, immortal: the one empty tuple", "class int, 48 B, immortal: a built-in type",
		"[2, True] 1\n", "attribute  so.v\n", "local     i in g",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

// TestTree looks at trees.
func TestTree(t *testing.T) {
	out := script(t, `
import mem
cfg = {'a': [1, 2.5], 'b': (3.5, 'text')}
class N: pass
n = N(); n.cfg = cfg; n.items = [cfg]; n.me = n; n.__dict__['x'] = 7.5
print(mem.tree(n))
print(mem.tree(cfg, depth=0))
print(mem.tree([[]] * 30))
print(mem.tree(None), mem.tree(n).data['holds'][0]['place'])
deep = []
for i in range(3000): deep = [deep]
print(len(str(mem.tree(deep, depth=10 ** 6))) > 1000)
`)
	for _, want := range []string{"n: N at ", "├─ .cfg  dict at ", "shared: refcount 3\n│  ├─ ['a']  list at ", "shown above\n├─ .me  N at ", "└─ .x  7.5, 16 B", "└─ ... 2 more\n", "└─ ... 10 more\n", "None, 16 B, immortal .cfg\n", "\nTrue\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

// TestDataIsJSON writes what each function of mem gives as JSON.
func TestDataIsJSON(t *testing.T) {
	out := script(t, `
import mem, json, gc
class N: pass
def use():
    local = N(); local.me = local
    seen = [local, {'k': local}]
    for name in sorted(dir(mem)):
        f = getattr(mem, name)
        if name.startswith('_') or isinstance(f, type) or name in ('refs', 'graph', 'noleak', 'diff'):
            continue
        args = {'same': (local, seen), 'who': (), 'heap': (), 'explain_collect': ()}.get(name, (local,))
        try:
            r = f(*args)
        except RuntimeError as e:
            print('not here', name, e)
            continue
        d = json.loads(json.dumps(r.data))
        print(name, d == r.data and len(d) > 0 and isinstance(r.text, str))
    for h in mem.why(local).data['holders']:
        print(h)
    with mem.diff(quiet=True) as d:
        seen.append(N())
    print('diff', json.loads(json.dumps(d.data)) == d.data)
    with mem.noleak() as d: pass
    print('noleak', json.loads(json.dumps(d.data)) == d.data)
use()
`)
	for _, want := range []string{"why True", "same True", "who True", "size True", "bytes True", "heap True", "explain_collect True", "tree True", "diff True", "noleak True",
		"{'kind': 'local', 'place': 'local in use()', 'name': 'local', 'path': 'use', 'file': 'app.py', 'line': 19, 'free': 'del local in use()'}",
		"{'kind': 'item', 'place': 'seen[0]', 'name': '[0]', 'path': 'seen', 'file': None, 'line': None, 'free': 'seen.pop(0)'}"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}
