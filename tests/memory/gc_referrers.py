# get_referrers and get_referents of every kind of object.
import functools
import gc
import types
import weakref
import collections
import itertools

gc.disable()


class C:
    pass


class S:
    __slots__ = ("a", "b")


def show(x):
    if isinstance(x, (int, str, float)) or x is None or isinstance(x, type):
        return getattr(x, "__name__", None) or repr(x)
    return type(x).__name__


def refs(name, x):
    print(f"{name}:", [show(r) for r in gc.get_referents(x)])


A, B = C(), C()
refs("atoms", 1)
refs("str", "abc")
refs("list", [1, "a", None, 1])
refs("tuple", (A, B))
refs("dict of strings", {"a": 1, "b": A})
refs("dict", {1: "x", "b": A})
refs("set", {5})
refs("frozenset", frozenset([7]))
o = C()
o.x, o.y = 1, "yy"
refs("instance", o)
refs("instance dict", vars(o))
s = S()
s.b = "b"
refs("slots", s)
refs("function", lambda a=A, *, b=B: o)
f = lambda: s.missing
refs("bound method", [].append)
refs("method", types.MethodType(show, A))
refs("weakref", weakref.ref(o))
refs("weakref with callback", weakref.ref(o, show))
refs("property", property(show, refs))
refs("staticmethod", staticmethod(show))
refs("classmethod", classmethod(show))
refs("slice", slice(A, None, 3))
refs("list iterator", iter([1]))
refs("dict view", {1: 2}.keys())
refs("zip", zip([1], (2,)))
refs("enumerate", enumerate("ab"))
refs("map", map(show, [1]))
refs("namespace", types.SimpleNamespace(a=1, b=2))
refs("proxy", types.MappingProxyType({"a": 1}))
refs("cell", types.CellType(A))
refs("exception", ValueError(1, 2))
refs("alias", list[int])
refs("union", int | str)
refs("super", super(C, o))
refs("several", [1])
print("of several", [show(r) for r in gc.get_referents([1], {"k": 2}, (A,), 5)])


def who(x, *also):
    skip = {id(globals())} | {id(y) for y in also}
    return [type(r).__name__ for r in gc.get_referrers(x) if id(r) not in skip and not isinstance(r, types.FrameType)]


x = C()
print("nobody", who(x))
l = [x, x]
print("list once", who(x))
d = {"x": x}
t = (x, 1)
print("list, dict, tuple", sorted(who(x)))
del l, t
o = C()
o.attr = x
print("instance", sorted(who(x)))
del d
s.a = x
o.attr = None
print("slots", who(x))
s.a = None
f = functools.partial(show, x)
print("partial", sorted(who(x)))
f = lambda: x
g = (lambda y: lambda: y)(x)
print("closure", who(x))
del g
m = types.MethodType(show, x)
print("method", who(x))
del m
k = {x: 1}
print("key", who(x))
k = collections.deque([x])
print("deque", who(x))
k = iter([x])
print("iterator", who(x))
k = None
print("untracked tuple holds", gc.get_referrers("a string that nobody else has" + str(1)))
