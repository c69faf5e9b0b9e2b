# mappingproxy and SimpleNamespace: every method and operator.
import types

MP, NS = types.MappingProxyType, types.SimpleNamespace


def t(e):
    try:
        print(e, "->", eval(e))
    except Exception as x:
        print(e, "->", type(x).__name__, x)


class Map:
    def __getitem__(self, k): return f"item {k}"
    def keys(self): return ["k"]
    def __len__(self): return 9
    def __iter__(self): return iter("xy")
    def __contains__(self, k): return k == "in"


class DD(dict):
    def __missing__(self, k): return f"missing {k}"


class Sub(NS):
    def __init__(self, **k): super().__init__(**k); self.extra = 1


d = {"a": 1, "b": [2]}
p = MP(d)
m = MP(Map())
n = NS(x=1, y="two")
for e in (
    "p", "repr(p)", "str(p)", "p['a']", "p['z']", "p[[]]", "p.get('a'), p.get('z'), p.get('z', 3)", "p.get()", "len(p)", "list(p)", "list(reversed(p))", "p.keys()", "p.values()", "p.items()", "'a' in p", "[] in p", "p == d", "p == MP({})", "p != d", "d == p", "p < d", "p | {'c': 3}", "{'c': 3} | p", "p | p", "p | 5", "type(p | {})", "p.__ior__({})", "exec('p |= {}', {'p': p})", "p.copy()", "p.copy() is d", "hash(p)", "bool(MP({}))", "p.__setitem__", "exec('p[1] = 2', {'p': p})", "exec('del p[1]', {'p': p})", "p.update", "setattr(p, 'x', 1)", "MP(5)", "MP([])", "MP('a')", "MP(())", "MP()", "MP({}, 1)", "MP(mapping={})", "MP(None)", "MP(p)", "type(MP(MP({})))", "MP(DD())['q']", "MP(DD()).get('q')", "m['z'], len(m), list(m), 'in' in m, 'out' in m", "m.keys()", "m.values()", "m.items()", "m.copy()", "m.get('a')", "repr(m)[:20]", "m == 5", "m | {}", "dict(p)", "{**p}", "dict(m)", "(lambda **k: k)(**p)", "sorted(p)", "MP[int, str]", "p.__class_getitem__(int)", "type('S', (MP,), {})", "int.__dict__ == vars(int)", "type(int.__dict__)", "type(type(p).__dict__)", "isinstance(p, dict)", "p.nope", "hash(MP({'a': 1}))", "list(p.__reversed__())", "next(iter(p))", "p.__contains__('b')", "p.__getitem__('b')",
    "n", "n.x, n.y", "n.z", "NS()", "NS(1)", "NS({'a': 1})", "NS([('k', 1)])", "NS({'a': 1}, a=2, b=3)", "NS({1: 2})", "NS(5)", "NS([1])", "NS({}, {})", "NS(**{'a b': 1})", "n == NS(x=1, y='two')", "n == NS(y='two', x=1)", "n != NS()", "n == 5", "n == vars(n)", "n < n", "NS(a=1) < NS(a=2)", "hash(n)", "vars(n)", "n.__dict__ is vars(n)", "setattr(n, 'w', 5) or n", "delattr(n, 'w') or n", "delattr(n, 'nope')", "dir(NS(q=1))[-1]", "len(n)", "list(n)", "n['x']", "bool(NS())", "Sub(q=2)", "Sub(q=2) == NS(q=2, extra=1)", "NS(self=1, cls=2)", "NS(**{'class': 1})", "NS(s='quo\"te', n=None, l=[1, NS()])", "__import__('copy').copy(n)", "__import__('copy').replace(n, x=9)", "__import__('copy').replace(n, 1)", "n.__replace__(y=0, new=1)", "NS(a=1).__reduce__()", "NS.__init__(n, z=1), n", "n()", "type(n)", "isinstance(n, NS)", "NS(x=1).__eq__(5)",
):
    t(e)
r = NS()
r.me = r
r.list = [r]
print(r, repr(Sub(inner=r)))
d["new"] = 9
print(p["new"], len(p), list(p))
v = p.keys()
d["later"] = 1
print("later" in v, p | {"a": 0})
try:
    for k in p: d[k + "x"] = 1
except RuntimeError as e:
    print(e)
