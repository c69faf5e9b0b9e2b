# WeakKeyDictionary and WeakSet: all methods, deaths while iterating, keys that compare equal.
import copy
import gc
import weakref
from weakref import WeakKeyDictionary as W, WeakSet

gc.disable()


class K:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"K{self.n}"

    def __eq__(self, o):
        return isinstance(o, K) and self.n == o.n

    def __hash__(self):
        return hash(self.n)


a, b, c = K(1), K(2), K(3)
d = W({a: "a", b: "b"})
d[c] = "c"
print(len(d), sorted(d.values()), [k for k in d], d[a], d[K(1)], K(9) in d, "text" in d)
same = K(1)
d[same] = "A"
print("equal key", len(d), d[a])
del same
print("the first key stays", len(d), a in d)
del b
print(sorted(d.values()))
for bad in (1, "s", (1,), [2]):
    try:
        d[bad] = 1
    except TypeError as e:
        print(e)
try:
    d[K(7)]
except KeyError as e:
    print("KeyError", type(e.args[0]).__name__)
print(d.pop(c), d.pop(c, 0), d.get(c), d.setdefault(c, "C"), d.setdefault(a, 0))
del d[c]
try:
    del d[c]
except KeyError as e:
    print("KeyError")
e = d.copy()
e.update({c: 3})
print(e == d, len(e), len(d | e), type(d | {c: 1}).__name__, [r() for r in e.keyrefs()])
e |= {c: 4}
print(e[c], e.popitem()[1] in ("A", 4), len(e))
print(copy.copy(d) == d, copy.deepcopy(d)[a], repr(d).startswith("<WeakKeyDictionary at 0x"))
ks = [K(i) for i in range(10, 16)]
d = W((k, k.n) for k in ks)
for k in d:
    if k.n == 12:
        ks[4] = ks[5] = None
    print(k, end=" ")
print("|", len(d))
del ks, k
print(len(d))


class Self:
    pass


s = Self()
d[s] = [s]
del s
print("value holds key", len(d), gc.collect(), len(d))
d.clear()
print("cleared", gc.collect() > 0, len(d))

p, q, r = K("p"), K("q"), K("r")
s = WeakSet([p, q])
s.add(r)
s.add(K("temporary"))
print(len(s), p in s, K("p") in s, 5 in s, sorted(x.n for x in s))
del q
print(len(s), sorted(x.n for x in s))
print(s | {p} == s, len(s & {p}), len(s - {p}), len(s ^ {p, K("x")}), type(s | set()).__name__)
print(s <= {p, r}, s < {p, r}, s >= {p}, s > {p}, s == WeakSet([r, p]), s != {p}, s.isdisjoint([K("z")]), s.issubset([p, r, a]), s.issuperset([p]))
t = s.copy()
t.discard(p)
t.discard(p)
try:
    t.remove(p)
except KeyError as e:
    print("KeyError", type(e.args[0]).__name__)
t.update([a, c])
print(sorted(str(x) for x in t), len(s))
t -= {a}
t &= {c, r}
t ^= {p}
t |= {a}
print(sorted(str(x) for x in t))
print(t.pop() in (a, c, p, r), len(t))
t.clear()
try:
    t.pop()
except KeyError as e:
    print(e)
u = WeakSet(K(i) for i in range(5))
print("nobody holds them", len(u), repr(s).startswith("{<weakref at"), repr(WeakSet()))
try:
    s.add([1])
except TypeError as e:
    print(e)
