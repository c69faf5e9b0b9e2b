# WeakValueDictionary: every method, and what happens to it while its values die.
import gc
import weakref
from weakref import WeakValueDictionary as W

gc.disable()


class V:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"V{self.n}"


a, b, c = V(1), V(2), V(3)
d = W({"a": a, "b": b})
d["c"] = c
print(len(d), sorted(d), sorted(d.items(), key=str), list(d.values()))
print("a" in d, "z" in d, d.get("a"), d.get("z"), d.get("z", 5), d["b"])
del b
print(len(d), sorted(d), "b" in d, d.get("b", "gone"))
try:
    d["b"]
except KeyError as e:
    print("KeyError", e)
for bad in (1, "s", None, (1,), [1]):
    try:
        d["x"] = bad
    except TypeError as e:
        print(e)
print(d.pop("c"), d.pop("c", None), d.setdefault("a", c), d.setdefault("new", c), len(d))
try:
    d.pop("nothing")
except KeyError as e:
    print("KeyError", e)
x = d.copy()
print(type(x).__name__, x == d, dict(x) == dict(d), len(x))
x.update({"p": a, "q": c})
x.update([("r", a)], s=c)
print(sorted(x))
print(sorted(x | {"t": a}), sorted({"t": a} | x), type(x | {}).__name__)
x |= {"u": a}
print(len(x), bool(x), bool(W()))
del c
print("after c", sorted(x), sorted(d))
r = x.valuerefs()
print(all(isinstance(q, weakref.ref) for q in r), {q() for q in r})
print([q() for q in x.itervaluerefs()].count(a))
k, v = x.popitem()
print(v, len(x))
x.clear()
print(len(x), list(x.items()))
try:
    x.popitem()
except KeyError as e:
    print("KeyError", e)
d = W()
objs = [V(i) for i in range(6)]
for o in objs:
    d[o.n] = o
for key in d:
    if key == 2:
        objs[4] = objs[5] = None
    print(key, end=" ")
print("|", len(d), sorted(d))
it = iter(d.items())
print(next(it))
del objs
o = None
print("all dead but those in use", list(it), len(d))
del it, key
k = v = None
print(len(d))


class Cyc(V):
    pass


y = Cyc(9)
y.me = y
d["cyc"] = y
del y
print("in a cycle", len(d), d["cyc"])
print(gc.collect() > 0, len(d), list(d))
d["n"] = a
d["n"] = V("temporary")
print("replaced by a dying one", list(d))
e = W(k1=a)
print(sorted(e), repr(e).startswith("<WeakValueDictionary at 0x"))
import copy

f = copy.copy(e), copy.deepcopy(e)
print([sorted(g.items(), key=str) for g in f], f[1]["k1"] is a)
w = weakref.ref(e)
del e
print(w() is None)
