# Weak references: equality, callbacks and their order, proxies, the weak collections, finalize.
import gc
import weakref
from sys import getrefcount as rc


class C:
    def __init__(self, n=0):
        self.n = n

    def m(self):
        return "m%s" % self.n

    def __repr__(self):
        return "C%s" % self.n


def cb(tag):
    return lambda r: print("cb", tag, r() is None, end="; ")


c = C(1)
r = weakref.ref(c)
print(r() is c, r is weakref.ref(c), rc(c), weakref.getweakrefcount(c), weakref.getweakrefs(c) == [r], r.__callback__, type(r).__name__, callable(r))
r2 = weakref.ref(c, cb("r2"))
print(r2 is r, r2 == r, hash(r) == hash(c), weakref.getweakrefcount(c), r2.__callback__ is not None, len(weakref.getweakrefs(c)))
del c
print(r(), r2(), r2.__callback__, r == r, r == r2, hash(r) is not None)
d = weakref.ref(C(2))
print("died at once", d())
try:
    hash(d)
except TypeError as e:
    print(e)

c = C(3)
refs = [weakref.ref(c, cb(i)) for i in range(4)]
del refs[1]
c = None
print("newest first")
c = C(4)
r = weakref.ref(c, cb("never: the reference died first"))
del r, c
c = C(5)
other = weakref.ref(c, lambda r: print("kept alive?", c is None, end="; "))
c = None
print()


def resurrect(r):
    print("callback sees", r(), end="; ")


c = C(6)
r = weakref.ref(c, resurrect)
del c
print()
c = C(7)
r = weakref.ref(c, lambda r: 1 / 1)
c.r = r
del c
gc.collect()
print("garbage cycles and callbacks:", end=" ")
a, b = C("a"), C("b")
a.o, b.o = b, a
ra, rb = weakref.ref(a, cb("a")), weakref.ref(b, cb("b"))
del a, b
print(gc.collect(), ra(), rb())
a = C("c")
a.me = a
a.r = weakref.ref(a, cb("inside: not called"))
del a
print("inside", gc.collect())


class Del(C):
    def __del__(self):
        print("del", self.n, self.r() is None, end="; ")


a = Del("d")
a.r = r = weakref.ref(a, cb("r"))
del a
print("by count: __del__ first")
a = Del("e")
a.me = a
a.r = lambda: None
r = weakref.ref(a, cb("r"))
del a
print("collected: callback first", gc.collect())

for bad in (lambda: weakref.ref(5), lambda: weakref.ref("s"), lambda: weakref.ref((1,)), lambda: weakref.ref([]), lambda: weakref.ref({}), lambda: weakref.ref(None), lambda: weakref.ref(), lambda: weakref.ref(C, 1, 2), lambda: weakref.ref(object())):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print([type(weakref.ref(x)()).__name__ for x in (C, len, lambda: 0, set, frozenset, weakref)][:4])
f = lambda: 0
s = {1}
g = (i for i in [])
print(weakref.ref(f)() is f, weakref.ref(s)() is s, weakref.ref(g)() is g, weakref.ref(C(1).m)())


class Slots:
    __slots__ = ("a",)


class WeakSlots:
    __slots__ = ("a", "__weakref__")


w = WeakSlots()
print(weakref.ref(w)() is w)
try:
    weakref.ref(Slots())
except TypeError as e:
    print(e)


class MyRef(weakref.ref):
    def __init__(self, o, callback=None):
        super().__init__(o, callback)
        self.extra = "extra"


c = C(8)
m = MyRef(c)
print(m() is c, m.extra, m is MyRef(c), m == weakref.ref(c), isinstance(m, weakref.ref), weakref.getweakrefcount(c))

p = weakref.proxy(c)
print(p.n, p.m(), p, type(p).__name__, p is weakref.proxy(c), p == c, isinstance(p, C), rc(c))
p.n = 9
print(c.n, p.__class__ is C)
try:
    hash(p)
except TypeError as e:
    print(e)
q = weakref.proxy(f)
print(q(), type(q).__name__)
pl = weakref.proxy(s)
print(len(pl), 1 in pl, list(pl), pl | {2}, bool(pl), repr(pl).split(" at ")[0])
del c
for bad in (lambda: p.n, lambda: p.m(), lambda: str(p), lambda: bool(p), lambda: setattr(p, "n", 1)):
    try:
        print(bad())
    except ReferenceError as e:
        print("ReferenceError:", e)

wv = weakref.WeakValueDictionary()
a, b = C("wa"), C("wb")
wv["a"], wv["b"] = a, b
print(len(wv), wv["a"] is a, "b" in wv, sorted(wv), wv.get("z"), [k for k in wv.keys()], [v for v in wv.values()], wv.pop("zz", "none"), rc(a))
del a
print(len(wv), dict(wv.items()), "a" in wv, wv.setdefault("b", 1) is b)
try:
    wv["a"]
except KeyError as e:
    print("KeyError", e)
wk = weakref.WeakKeyDictionary()
k1, k2 = C("k1"), C("k2")
wk[k1], wk[k2] = 1, [2]
print(len(wk), wk[k1], k2 in wk, list(wk.items()), wk.get(C("x"), "d"))
del k1
print(len(wk), list(wk))
ws = weakref.WeakSet()
e1, e2 = C("e1"), C("e2")
ws.add(e1)
ws.add(e2)
ws.add(e1)
print(len(ws), e1 in ws, sorted(map(repr, ws)))
del e1
print(len(ws), list(ws), ws.discard(e2), len(ws))

o = C("fin")
fin = weakref.finalize(o, print, "finalized", 1, sep="-")
print(fin.alive, fin.atexit, fin.peek()[0] is o, rc(o))
del o
print(fin.alive, fin(), fin.peek(), fin.detach())
o = C("fin2")
fin = weakref.finalize(o, lambda *a, **k: ("result", a, k), 1, x=2)
print(fin(), fin(), fin.alive)
del o
o = C("fin3")
fin = weakref.finalize(o, print, "never")
print(fin.detach()[2:], fin.alive)
del o
o = C("fin4")
f1 = weakref.finalize(o, print, "first made", end="; ")
f2 = weakref.finalize(o, print, "second made", end="; ")
del o
print("newest first")
wm = weakref.WeakMethod(b.m)
print(wm()(), wm() == b.m, wm() is not None)
del b
print(wm(), len(wv))
