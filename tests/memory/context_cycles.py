# __context__ and __cause__: who refers to whom, how cycles between exceptions are avoided, what collections find.
import gc
from sys import getrefcount as rc

gc.disable()
gc.collect()


def chain(n):
    if n == 0:
        raise ValueError("bottom")
    try:
        chain(n - 1)
    except Exception as e:
        raise KeyError(n)


try:
    chain(3)
except KeyError as k:
    seen = []
    e = k
    while e:
        seen.append((repr(e), rc(e)))
        e = e.__context__
    print(seen)
print("no cycle", gc.collect())

a, b, c = ValueError("a"), ValueError("b"), ValueError("c")


def names(e):
    out = []
    while e is not None and len(out) < 6:
        out.append(e.args[0])
        e = e.__context__
    return out


try:
    try:
        raise a
    except ValueError:
        try:
            raise b
        except ValueError:
            raise c
except ValueError:
    pass
print(names(c), names(b), names(a), rc(a), rc(b), rc(c))
try:
    try:
        raise c
    except ValueError:
        raise a
except ValueError:
    pass
print("a raised in c", names(a), names(c), names(b))
try:
    try:
        raise a
    except ValueError:
        raise a
except ValueError:
    pass
print("itself", names(a))
for e in (a, b, c):
    e.__context__ = e.__traceback__ = None
a.__context__ = b
b.__context__ = a
print("by hand", names(a), rc(a), rc(b))
try:
    try:
        raise a
    except ValueError:
        raise c
except ValueError:
    pass
print("raised in a cycle", names(c))
a.__cause__ = a
print("own cause", a.__cause__ is a, a.__suppress_context__, rc(a))
for bad in (lambda: setattr(a, "__cause__", 1), lambda: setattr(a, "__context__", 1), lambda: setattr(a, "__traceback__", 1), lambda: delattr(a, "__cause__"), lambda: delattr(a, "__traceback__"), lambda: a.with_traceback(3)):
    try:
        bad()
    except TypeError as t:
        print(t)
del a, b, c, e, bad
print("cycle of exceptions", gc.collect())


def kept_in_frame():
    try:
        1 / 0
    except ZeroDivisionError as e:
        keep = e
    x = [keep]
    x.append(x)


kept_in_frame()
print("frame, traceback, exception", gc.collect())


def deep(n):
    try:
        raise KeyError(n)
    except KeyError as e:
        mine = e
        if n:
            deep(n - 1)


deep(3)
print("several", gc.collect())


def finally_replaces():
    try:
        raise ValueError("lost")
    finally:
        return "value"


print(finally_replaces(), gc.collect())


def reraised():
    try:
        try:
            raise ValueError("again")
        except ValueError as e:
            first = e
            raise
    except ValueError as e:
        return e is first, e.__context__, rc(e)


print(reraised(), gc.collect())
