# with: enter and exit, several managers, exceptions swallowed, replaced and passed on, leaving by return and break.
class CM:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name, end="; ")
        if self.fail == "enter":
            raise RuntimeError("enter failed")
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None, end="; ")
        if self.fail == "exit":
            raise KeyError("exit failed")
        return self.swallow


with CM("a") as a:
    print("body", a, end="; ")
print()
with CM("a") as a, CM("b") as b, CM("c"):
    print("body", a, b, end="; ")
print()
with (
    CM("p") as p,
    CM("q"),
):
    print("body", p, end="; ")
print()
with CM("s", swallow=True):
    raise ValueError("swallowed")
print("after")
try:
    with CM("n"):
        raise ValueError("not swallowed")
except ValueError as e:
    print(repr(e))
try:
    with CM("outer"), CM("inner", fail="exit"):
        raise ValueError("body")
except KeyError as e:
    print(repr(e), repr(e.__context__))
try:
    with CM("first"), CM("second", fail="enter"):
        print("never")
except RuntimeError as e:
    print(repr(e))
with CM("o", swallow=True), CM("i", fail="exit"):
    print("body", end="; ")
print()


def leave(how):
    for i in range(2):
        with CM("l%d" % i):
            if how == "return":
                return "returned"
            if how == "break":
                break
            if how == "continue":
                continue
    return "end"


for how in ("return", "break", "continue"):
    print(leave(how))


def swallow_return():
    with CM("x", swallow=True):
        raise ValueError
    return "went on"


print(swallow_return())
store = {}
with CM("t") as store["key"], CM("u") as (x, *y):
    print(store, x, y, end="; ")
print()


class NoExit:
    def __enter__(self):
        return 1


class NoEnter:
    def __exit__(self, *a):
        pass


for bad in (NoExit(), NoEnter(), 5):
    try:
        with bad:
            print("never")
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class OnInstance:
    pass


o = OnInstance()
o.__enter__ = o.__exit__ = lambda *a: None
try:
    with o:
        pass
except TypeError as e:
    print(e)


def gen():
    with CM("g") as g:
        yield g
        yield "second"


for v in gen():
    print(v, end="; ")
print()
it = gen()
next(it)
it.close()
print()
it = gen()
next(it)
try:
    it.throw(ValueError("thrown in"))
except ValueError as e:
    print(e)


class Timer:
    depth = 0

    def __enter__(self):
        Timer.depth += 1
        return self

    def __exit__(self, *exc):
        Timer.depth -= 1


t = Timer()
with t, t, t:
    print(t.depth)
print(t.depth)
with CM("n1"):
    with CM("n2"):
        try:
            with CM("n3"):
                1 / 0
        except ZeroDivisionError:
            print("caught", end="; ")
print()
with CM("lam") as f: print("one line", f)


class Truthy:
    def __bool__(self):
        print("asked", end="; ")
        return True


class ExitTruthy(CM):
    def __exit__(self, *a):
        return Truthy()


with ExitTruthy("e"):
    raise ValueError
print("done")
import sys
with CM("sys", swallow=True):
    try:
        raise ValueError("v")
    except ValueError:
        raise KeyError("k")
print(sys.exception())
