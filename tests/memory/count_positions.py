# What one reference is worth in each place that can hold an object: a table of counts before, during and after.
import functools
import sys
import types
import weakref
from sys import getrefcount as rc


class C:
    pass


class S:
    __slots__ = ("a", "b")


def held(name, make):
    o = C()
    before = rc(o)
    h = make(o)
    during = rc(o)
    del h
    print(f"{name:22}", before, during - before, rc(o) - before)


def gen(a):
    yield a


def started(o):
    g = gen(o)
    next(g)
    return g


def slot(o):
    s = S()
    s.a = s.b = o
    return s


def attr(o):
    c = C()
    c.x = c.y = c.z = o
    return c


def closure(o):
    return lambda: o


def raised(o):
    try:
        raise ValueError(o)
    except ValueError as e:
        return e.with_traceback(None)


def deflt(o):
    def f(a=o, *, b=o):
        pass
    return f


def annotated(o):
    def f(a: o) -> o:
        pass
    return f


class M:
    def m(self):
        pass


def namespace(o):
    m = types.ModuleType("m")
    m.o = o
    return m


held("list", lambda o: [o, o])
held("tuple", lambda o: (o, o, o))
held("set", lambda o: {o, o})
held("frozenset", lambda o: frozenset([o]))
held("dict key", lambda o: {o: 1})
held("dict value", lambda o: {1: o})
held("dict key and value", lambda o: {o: o})
held("slots", slot)
held("attributes", attr)
held("closure", closure)
held("cell", types.CellType)
held("defaults", deflt)
held("annotations", annotated)
held("partial", lambda o: functools.partial(print, o, k=o))
held("partial called on", lambda o: functools.partial(o.__init__))
held("bound method", lambda o: types.MethodType(len, o))
held("slot wrapper", lambda o: o.__str__)
held("method of object", lambda o: o.__reduce__)
held("weak reference", weakref.ref)
held("weak proxy", weakref.proxy)
held("exception argument", raised)
held("list iterator", lambda o: iter([o]))
held("generator not started", gen)
held("generator suspended", started)
held("map", lambda o: map(o, [o]))
held("zip", lambda o: zip([o], (o,)))
held("enumerate", lambda o: enumerate([o]))
held("filter", lambda o: filter(None, [o]))
held("reversed", lambda o: reversed([o, o]))
held("call iterator", lambda o: iter(lambda: 0, o))
held("slice", lambda o: slice(o, o, o))
held("module", namespace)
held("SimpleNamespace", lambda o: types.SimpleNamespace(a=o, b=o))
held("mapping proxy", lambda o: types.MappingProxyType({"a": o}))
held("property", lambda o: property(o, o))
held("static and class", lambda o: (staticmethod(o), classmethod(o)))
held("dict views", lambda o: ({1: o}.values(), {o: 1}.keys(), {o: o}.items()))
held("list alias", lambda o: list[o])
held("StopIteration", lambda o: StopIteration(o))
held("dict copy", lambda o: {1: o}.copy())
held("kwargs", lambda o: (lambda **k: k)(a=o, b=o))
held("args", lambda o: (lambda *a: a)(o, o, o, o))
