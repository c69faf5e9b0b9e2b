# copy: copy, deepcopy and replace of every kind of object; memo, cycles, hooks, what stays shared.
import collections
import copy
import datetime
import decimal
import enum
import fractions
import functools
import re
import types
import weakref
from copy import copy as c, deepcopy as d


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


class E(enum.Enum):
    A = 1


def func(): pass


atoms = [None, 1, 2**100, 1.5, 1j, "s", b"b", True, ..., NotImplemented, int, func, len, range(3), slice(1), E.A, re.compile("a"), fractions.Fraction(1, 2), decimal.Decimal("1.5"), lambda: 0, datetime.date(2024, 1, 1), frozenset([1]), (1, 2), (), datetime.timedelta(1), weakref.ref(func)]
print("same object", [(c(x) is x, d(x) is x) for x in atoms])
inner = [1]
for x in ([inner, inner], (inner, inner), {"a": inner, "b": inner}, {(1, 2): inner}, collections.deque([inner, inner], 5), collections.OrderedDict(a=inner), collections.defaultdict(list, a=inner), collections.Counter("aab"), bytearray(b"x"), {1, 2}, types.SimpleNamespace(a=inner, b=inner), collections.UserDict(a=inner), collections.UserList([inner]), collections.ChainMap({"a": inner})):
    y, z = c(x), d(x)
    vals = list(z.values()) if hasattr(z, "values") else list(vars(z).values()) if isinstance(z, types.SimpleNamespace) else list(z)
    print(type(x).__name__, y == x, z == x, y is x, z is x, all(v is vals[0] for v in vals), any(v is inner for v in vals))
l = [1]
l.append(l)
m = d(l)
print("cycle", m is not l, m[1] is m, c(l)[1] is l)
dd = {}
dd["self"] = dd
print(d(dd)["self"]["self"] is not dd, list(d(dd)))
tt = ([],)
tt[0].append(tt)
u = d(tt)
print("tuple cycle", u[0][0] is u, u is tt)


class P:
    def __init__(self, **k):
        self.__dict__.update(k)

    def __repr__(self):
        return f"P({sorted(self.__dict__)})"


p = P(a=inner, b=inner)
p.me = p
q = d(p)
print(q, q.me is q, q.a is q.b, q.a is inner, c(p).a is inner, c(p).me is p)


class Copy:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return ("deep", type(memo).__name__, id(self) in memo)


class Reduce:
    def __init__(self, x):
        self.x = x

    def __reduce__(self):
        return (Reduce, (self.x,), {"state": [1]})

    def __setstate__(self, s):
        print("setstate", s, end=" ")
        self.s = s


class New:
    def __new__(cls, a, b):
        o = super().__new__(cls)
        o.a, o.b = a, b
        return o

    def __getnewargs__(self):
        return (self.a, self.b)

    def __getstate__(self):
        return {"got": "state"}


class Slots:
    __slots__ = ("x", "y")


class SlotsDict(Slots):
    pass


class L(list):
    pass


class Dict(dict):
    def __setitem__(self, k, v):
        print("set", k, end=" ")
        super().__setitem__(k, v)


class Str(Reduce):
    def __reduce__(self):
        return "name"


print(c(Copy()), d(Copy()), d([Copy()]))
r = Reduce([5])
r2 = d(r)
print(r2.x, r2.s, c(r).x is r.x)
n = New(1, [2])
print(vars(d(n)), vars(c(n)))
s = Slots()
s.x = inner
sd = SlotsDict()
sd.y, sd.z = inner, inner
print(d(s).x, hasattr(d(s), "y"), c(s).x is inner, d(sd).y is d(sd).z, vars(d(sd)))
x = L([inner])
x.attr = inner
print(type(d(x)).__name__, d(x).attr is d(x)[0], (y := d(x)).attr is y[0], c(x).attr is inner)
print(d(Dict(a=1)), type(c(Dict())).__name__, d(Str(1)).__class__.__name__)
f = functools.partial(func, inner)
print(d(f).args[0] is inner, c(f).args[0] is inner, d(p.__repr__).__self__ is p, d({E.A: [E.A]}))
for bad in ((x for x in []), open, iter([1]), types, memoryview(b""), Exception("e", inner)):
    try:
        z = d(bad)
        print(type(z).__name__, z is bad, end="; ")
    except Exception as e:
        print(type(e).__name__, e, end="; ")
print()
memo = {}
a = d(inner, memo)
print(memo[id(inner)] is a, d(inner, memo) is a, d(inner, {id(inner): "given"}), len(memo))
N = collections.namedtuple("N", "a b")
print(copy.replace(N(1, 2), b=3), copy.replace(datetime.date(2024, 1, 2), day=5), copy.replace(types.SimpleNamespace(a=1), a=2, z=3), copy.replace(func.__code__, co_name="other").co_name)
t(copy.replace, 5)
t(copy.replace, N(1, 2), z=1)
t(copy.copy)
t(copy.deepcopy, 1, 2, 3, 4)
print(copy.Error, copy.error is copy.Error, sorted(copy.__all__))
