# Special methods: conversion, containers, calls, numbers, formatting, copying, hashing.
class Box:
    def __init__(self, *items):
        self.items = list(items)

    def __repr__(self):
        return "Box(%s)" % ", ".join(map(repr, self.items))

    def __str__(self):
        return "box of %d" % len(self.items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __reversed__(self):
        return "my own reversed"

    def __bool__(self):
        return "x" in self.items

    def __call__(self, *a, **k):
        return a, k

    def __format__(self, spec):
        return "{%s}" % spec

    def __hash__(self):
        return len(self.items)

    def __eq__(self, other):
        return isinstance(other, Box) and self.items == other.items

    def __length_hint__(self):
        return 3

    def __dir__(self):
        return ["b", "a"]


b = Box(1, "x", 3)
print(repr(b), str(b), len(b), b[1], b[-1], b[:2], 3 in b, 4 in b, list(b), reversed(b), bool(b), bool(Box()))
print(b(1, k=2), f"{b:spec}", format(b), hash(b), b == Box(1, "x", 3), b != Box(), dir(b), "%s %r" % (b, b))
b[0] = 9
del b[1]
print(b, sum(b), max(b), sorted(b), [*b], {b: "as key"}[Box(9, 3)], tuple(b))


class Number:
    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __index__(self):
        return 3

    def __round__(self, n=None):
        return "round %s" % n

    def __trunc__(self):
        return "trunc"

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __abs__(self):
        return "abs"

    def __divmod__(self, o):
        return "divmod"

    def __rdivmod__(self, o):
        return "rdivmod"

    def __pow__(self, o, m=None):
        return "pow %s %s" % (o, m)

    def __rpow__(self, o):
        return "rpow"

    def __bytes__(self):
        return b"bytes!"


import math

n = Number()
print(int(n), float(n), hex(n), bin(n), oct(n), round(n), round(n, 2), abs(n), math.floor(n), math.ceil(n), math.trunc(n))
print(divmod(n, 1), divmod(1, n), pow(n, 2), pow(n, 2, 5), 2**n, bytes(n), "abcdef"[n], [0] * n, range(10)[n], math.sqrt(n), chr(n) == "\x03")


class Bad:
    def __len__(self):
        return -1

    def __bool__(self):
        return 5

    def __repr__(self):
        return 5

    def __str__(self):
        return None

    def __hash__(self):
        return "x"

    def __int__(self):
        return "x"

    def __float__(self):
        return 1

    def __index__(self):
        return 1.5

    def __iter__(self):
        return self

    def __contains__(self, x):
        return 1 / 0

    def __format__(self, s):
        return 1


bad = Bad()
for f in (len, bool, repr, str, hash, int, float, hex, list, lambda x: 1 in x, format, lambda x: "abc"[x], lambda x: not x, lambda x: [1][x:]):
    try:
        print(f(bad))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class LenOnly:
    def __len__(self):
        return 0


class BigLen:
    def __len__(self):
        return 10**30


print(bool(LenOnly()), not LenOnly(), LenOnly() or "empty")
try:
    len(BigLen())
except OverflowError as e:
    print(e)


class EqOnly:
    def __eq__(self, o):
        return True


try:
    {EqOnly()}
except TypeError as e:
    print(e)


class NoHash:
    __hash__ = None


try:
    hash(NoHash())
except TypeError as e:
    print(e)


class Hashable(EqOnly):
    __hash__ = object.__hash__


print(len({Hashable(), Hashable()}) >= 1, EqOnly.__hash__ is None)


class Key:
    def __init__(self, k):
        self.k = k

    def __hash__(self):
        print("hash", self.k, end=" ")
        return hash(self.k)

    def __eq__(self, o):
        print("eq", self.k, o.k, end=" ")
        return self.k == o.k


d = {}
d[Key(1)] = "one"
d[Key(1)] = "uno"
print(len(d), d[Key(1)], Key(2) in d)


class Inst:
    pass


i = Inst()
i.__len__ = lambda: 5
try:
    len(i)
except TypeError as e:
    print(e)


class Missing:
    def __getattr__(self, n):
        return lambda *a: n


try:
    Missing() + 1
except TypeError as e:
    print(e)
print(Missing().__len__(), callable(Inst()))


class Ctx:
    def __class_getitem__(cls, item):
        return "%s[%r]" % (cls.__name__, item)

    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        print("subclass", cls.__name__, tag)


class Sub(Ctx, tag="t"):
    pass


print(Ctx[int], Sub[1, 2], list[int], dict[str, int])
