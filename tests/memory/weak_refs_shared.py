# weakref.ref and proxy objects: which are shared, how they compare and hash, what proxies pass on, errors of dead ones.
import weakref
from sys import getrefcount as rc


class C:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return isinstance(o, C) and self.n == o.n

    def __hash__(self):
        return hash(self.n)

    def __len__(self):
        return self.n

    def __add__(self, o):
        return ("add", o)

    def __radd__(self, o):
        return ("radd", o)

    def __iadd__(self, o):
        return ("iadd", o)

    def __getitem__(self, i):
        return ("item", i)

    def __contains__(self, x):
        return x == self.n

    def __iter__(self):
        return iter("xyz")

    def __str__(self):
        return "str of C"

    def __bytes__(self):
        return b"bytes of C"

    def __call__(self, *a):
        return ("call", a)

    def meth(self):
        return rc(self)


a, b = C(1), C(1)
r, s, t = weakref.ref(a), weakref.ref(a), weakref.ref(b)
u = weakref.ref(a, id)
v = weakref.ref(a, id)
print("shared", r is s, u is v, u is r, rc(r), rc(u), rc(a))
print("equal", r == s, r == t, r == u, r != t, r == a, hash(r) == hash(a), {r: 1}[t])
print("callbacks", r.__callback__, u.__callback__ is id)
try:
    r < t
except TypeError as e:
    print(e)
p, q = weakref.proxy(a), weakref.proxy(a)
print("proxies", p is q, type(p).__name__, type(weakref.proxy(b"".join.__self__.__class__)).__name__ if 0 else weakref.ProxyType is type(weakref.proxy(set())), rc(p), weakref.getweakrefcount(a))
print(p.n, len(p), p + 2, 2 + p, p[3], 1 in p, list(p), str(p), p(4, 5), p.meth(), bool(p))
p.new = 7
print(a.new, p == a, p == b, p != a, isinstance(p, C), p.__class__ is C)
del p.new
print(hasattr(a, "new"), repr(p).startswith("<weakproxy at 0x"), " to C at 0x" in repr(p))
p += 3
print(p)
p = weakref.proxy(a)
try:
    hash(p)
except TypeError as e:
    print(e)
print(repr(r).startswith("<weakref at 0x"), "to 'C' at 0x" in repr(r))
del a
print("dead", r(), r is s, repr(r).endswith("; dead>"), r == t, r == s, hash(r) == hash(b), r.__callback__, u.__callback__)
for f in (lambda: p.n, lambda: len(p), lambda: p + 1, lambda: p[0], lambda: str(p), lambda: p(), lambda: setattr(p, "x", 1), lambda: bool(p), lambda: list(p), lambda: p == 1):
    try:
        print(type(f()))
    except ReferenceError as e:
        print(type(e).__name__, e)
print(repr(p).startswith("<weakproxy at 0x"), "NoneType" in repr(p))
x = weakref.ref(C(5))
try:
    print(x(), hash(x) and 1)
except TypeError as e:
    print(e)


class R(weakref.ref):
    __slots__ = ("extra",)

    def __new__(cls, o, cb=None, extra=0):
        self = super().__new__(cls, o, cb)
        self.extra = extra
        return self

    def __init__(self, o, cb=None, extra=0):
        super().__init__(o, cb)


r1, r2 = R(b, extra=1), R(b, extra=2)
print("subclass", r1 is r2, r1 == r2, r1() is b, r1.extra, r2.extra, weakref.getweakrefcount(b))
for bad in (1, "s", None, (1,), [], {}, object(), 1.5, b"", range(3), slice(1), int, len, set(), frozenset(), C, print, (x for x in ""), type(None), iter([]), weakref, lambda: 0, b.meth, r1, Exception(), memoryview(b""), bytearray(), {}.keys(), map(str, []), property(), staticmethod(print)):
    try:
        weakref.ref(bad)
        print("yes", end=" ")
    except TypeError as e:
        print(str(e).split()[-2], end=" ")
print()
for bad in (lambda: weakref.ref(), lambda: weakref.ref(b, None, 3), lambda: weakref.ref(b, callback=None), lambda: r1(1), lambda: weakref.proxy(), lambda: weakref.getweakrefcount(), lambda: weakref.getweakrefs(1), lambda: weakref.getweakrefcount(5)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
for p in (weakref.proxy(b), weakref.proxy(R)):
    print(type(p).__name__, hasattr(type(p), "__bytes__"), hasattr(type(p), "__call__"), hasattr(type(p), "__reversed__"))
    try:
        print(bytes(p))
    except TypeError as e:
        print(e)
