# What a generator holds while it is new, suspended, running, closed, exhausted, thrown into.
import gc
import sys
import weakref
from sys import getrefcount as rc

gc.disable()
gc.collect()


class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("dies", self.n, end="; ")


def g(p, *args, **kw):
    local = D("local")
    try:
        x = yield 1
        other = D("other")
        yield 2
    finally:
        print("finally", end="; ")


p = D("p")
n0 = rc(p)
x = g(p, p, k=p)
print("new", rc(p) - n0, rc(x), x.gi_frame is not None, x.gi_running, x.gi_suspended, x.gi_yieldfrom)
print(next(x), "suspended", rc(p) - n0, x.gi_running, x.gi_suspended, sorted(x.gi_frame.f_locals))
x.send(p)
print("sent", rc(p) - n0, sorted(x.gi_frame.f_locals))
x.close()
print("closed", rc(p) - n0, x.gi_frame, x.gi_running, x.gi_suspended)
x = g(p)
x.close()
print("closed before the start", rc(p) - n0, x.gi_frame)
del x
print("object gone", rc(p) - n0)
x = g(p)
print(list(x), "exhausted", rc(p) - n0, x.gi_frame)
x = g(p)
next(x)
try:
    x.throw(ValueError("thrown"))
except ValueError as e:
    print("thrown", rc(p) - n0, x.gi_frame)
print("handled", rc(p) - n0)
x = g(p)
next(x)
f = x.gi_frame
print("frame kept", f.f_locals["p"] is p, rc(f))
del x
print("generator gone", f.f_locals.get("local").n, rc(p) - n0)
del f
print("frame gone", rc(p) - n0)


def inner(v):
    got = yield v
    return D("result")


def outer(v):
    r = yield from inner(v)
    print("result", r.n, end="; ")
    yield r


x = outer(p)
next(x)
print("delegating", rc(p) - n0, type(x.gi_yieldfrom).__name__, x.gi_yieldfrom.gi_code.co_name)
y = next(x)
print("after", rc(p) - n0, x.gi_yieldfrom, rc(y))
del x, y
print()


def running():
    me = yield
    try:
        next(me)
    except ValueError as e:
        print(e, me.gi_running, end="; ")
    try:
        me.gi_frame.clear()
    except RuntimeError as e:
        print(e, end="; ")
    yield rc(me)


x = running()
next(x)
print(x.send(x), gc.collect())
x.close()
print(rc(x))
x = g(p)
next(x)
x.gi_frame.f_locals["new"] = 5
try:
    x.gi_frame.clear()
except RuntimeError as e:
    print(e)
else:
    print("cleared", x.gi_frame, rc(p) - n0)
print(next(x, "nothing left"))


def stop():
    yield
    return D("return value")


x = stop()
next(x)
try:
    next(x)
except StopIteration as e:
    print(e.value.n, rc(e.value), end="; ")
print()
e = (D(i) for i in range(3))
next(e)
w = weakref.ref(e)
print("expression", e.gi_frame.f_code.co_name, rc(e))
del e
print(w())


def ctx():
    try:
        yield sys.exception()
    except ValueError:
        yield repr(sys.exception())
        yield repr(sys.exception())


try:
    raise KeyError("outside")
except KeyError:
    x = ctx()
    print(repr(next(x)), x.throw(ValueError("inside")), repr(sys.exception()), next(x))
print(sys.exception(), next(x, "end"))
