# What an exception, its traceback and the frames in it keep alive, and when they let go.
import gc
import sys
import weakref
from sys import getrefcount as rc

gc.disable()


class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("dies", self.n, end="; ")


def inner(n):
    x = D(n)
    raise ValueError(n)


def outer(n):
    y = D(n + " outer")
    inner(n)


def kept():
    try:
        outer("kept")
    except ValueError as e:
        return e


e = kept()
print("held by frames")
print("frames", [f.tb_frame.f_code.co_name for f in iter_tb(e.__traceback__)] if "iter_tb" in globals() else rc(e))
tb = e.__traceback__
names = []
while tb:
    names.append((tb.tb_frame.f_code.co_name, sorted(tb.tb_frame.f_locals)))
    tb = tb.tb_next
print(names)
e.__traceback__ = None
print("traceback removed")
e = None
print("exception gone")


def cleared():
    try:
        outer("cleared")
    except ValueError as e:
        tb = e.__traceback__
        while tb:
            try:
                tb.tb_frame.clear()
            except RuntimeError as r:
                print(r, end="; ")
            tb = tb.tb_next
        print("frames cleared")


cleared()
print("function over")


def caught_and_dropped():
    try:
        outer("dropped")
    except ValueError:
        print("in except", sys.exception() is not None, end="; ")
    print("after", sys.exception())


caught_and_dropped()


def cycle():
    try:
        outer("cycle")
    except ValueError as e:
        err = e
    return weakref.ref(err.args[0].__class__)


cycle()
print("cycle left", gc.collect() > 0)


def broken_cycle():
    try:
        outer("broken")
    except ValueError as e:
        err = e
    del err


broken_cycle()
print("nothing left", gc.collect())


def replaced():
    try:
        try:
            outer("first")
        except ValueError as e:
            raise KeyError("second")
    except KeyError as k:
        print("context", type(k.__context__).__name__, k.__context__.__traceback__ is not None, end="; ")
        k.__context__ = None
        print("context removed")
    print("end")


replaced()


def from_none():
    try:
        try:
            outer("from none")
        except ValueError:
            raise KeyError from None
    except KeyError as k:
        print("still there", type(k.__context__).__name__, k.__suppress_context__, k.__cause__)
    print("end")


from_none()
gen = (outer(n) for n in ["generator"])
try:
    next(gen)
except ValueError:
    print("caught", end="; ")
print("frame of generator", gen.gi_frame)
print(gc.collect())
