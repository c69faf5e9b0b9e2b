# What a raised exception keeps alive, and for how long.
import gc
import sys
from sys import getrefcount as rc

gc.disable()


class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("x" + str(self.n), end=" ")


def raises(arg):
    local = D("local")
    raise ValueError(arg)


x = []
try:
    raises(x)
except ValueError as e:
    print("rc while handled", rc(e), rc(x), rc(e.__traceback__), rc(e.args), e.__traceback__.tb_next.tb_frame.f_locals["arg"] is x)
    print("frame held", sorted(e.__traceback__.tb_next.tb_frame.f_locals), end=" ")
print("| handler left", rc(x))
try:
    raises(x)
except ValueError as e:
    kept = e
print("kept by a name: local lives", rc(kept), rc(x))
kept.__traceback__ = None
print("| traceback cleared", rc(x))
del kept
print("exception gone", rc(x))


def handler():
    big = D("big")
    try:
        raise KeyError(big)
    except KeyError as e:
        err = e
    print("cycle made", end=" ")


handler()
print("still there", end=" ")
print("| collected", gc.collect())


def no_cycle():
    big = D("big2")
    try:
        raise KeyError(big)
    except KeyError as e:
        err = e
        del err
    print("no cycle", end=" ")


no_cycle()
print("|", gc.collect())
try:
    try:
        raise ValueError(D("first"))
    except ValueError:
        raise KeyError(D("second"))
except KeyError as e:
    print("context", repr(type(e.__context__).__name__), end=" ")
print("| both gone")
try:
    raise ValueError(D("cause")) from KeyError(D("why"))
except ValueError as e:
    print("cause", rc(e.__cause__), end=" ")
print("| both gone")


def nested():
    d = D("nested local")
    try:
        raises(D("deep arg"))
    finally:
        print("finally", end=" ")


try:
    nested()
except ValueError:
    print("caught", end=" ")
print("| done")
print(sys.exc_info() == (None, None, None), sys.exception())
e = ValueError()
print("fresh", rc(e), e.__traceback__)
for i in range(3):
    try:
        raise e
    except ValueError:
        pass
n = 0
tb = e.__traceback__
while tb:
    n += 1
    tb = tb.tb_next
print("raised three times: entries", n, rc(e))
e.__traceback__ = None


def gen():
    try:
        yield 1
    except ValueError as err:
        yield rc(err)
    d = D("gen local")
    yield 3


g = gen()
next(g)
v = ValueError()
print("thrown in", rc(v), g.throw(v), rc(v), next(g), rc(v))
del g
print("|", rc(v))
v = None
try:
    for i in (D("it1"), D("it2")):
        raise KeyError
except KeyError:
    print("loop left", end=" ")
print("|", i.n)
del i
print()


def frames():
    f = sys._getframe()
    return f


fr = frames()
print("a frame kept", rc(fr), fr.f_locals.keys() == {"f"}, end=" ")
fr.clear()
print(dict(fr.f_locals))
del fr


def with_local():
    d = D("frame local")
    return sys._getframe()


fr = with_local()
print("frame kept alive with its locals", rc(fr), fr.f_back is None, end=" ")
del fr
print("| gone")
try:
    [D("a"), D("b"), 1 / 0]
except ZeroDivisionError:
    print("temporaries of the failed expression are gone", end=" ")
print("|")
try:
    raises(*[D("star")], **{"bad": D("kw")})
except TypeError:
    print("bad call", end=" ")
print("|")
try:
    int(D("not a number"))
except TypeError:
    print("native refused", end=" ")
print("|")
try:
    {D("key"): D("value"), "k": D("v2"), **5}
except TypeError:
    print("display failed", end=" ")
print("|")
try:
    a, b = D("u1"), D("u2"), D("u3")
except ValueError:
    print("unpack failed", end=" ")
print("|")


class Init:
    def __init__(self):
        self.d = D("in init")
        raise RuntimeError

    def __del__(self):
        print("half made dies", end=" ")


try:
    Init()
except RuntimeError:
    print("caught", end=" ")
print("|")


class CM:
    def __enter__(self):
        self.d = D("cm")

    def __exit__(self, t, v, tb):
        print("exit", rc(v), end=" ")
        return True


with CM():
    raise ValueError
print("| swallowed")
sys.setrecursionlimit(150)


def deep(n):
    d = D("r") if n == 3 else None
    deep(n + 1)


try:
    deep(0)
except RecursionError:
    print("recursion caught", end=" ")
print("|")
print("garbage", gc.collect())
