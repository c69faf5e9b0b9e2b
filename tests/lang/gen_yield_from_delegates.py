# yield from over things that are not generators: which methods are called with what.
class It:
    def __init__(self, *items): self.items = list(items)
    def __iter__(self): print("iter", end=" "); return self
    def __next__(self):
        print("next", end=" ")
        if not self.items: raise StopIteration("it result")
        return self.items.pop(0)


class Full(It):
    def send(self, v): print(f"send({v})", end=" "); return ("sent", v)
    def throw(self, *a): print(f"throw{a}", end=" "); return "thrown"
    def close(self): print("close", end=" ")


class BadSend(It):
    send = 5
    throw = None
    close = "x"


class Getattr(It):
    def __getattr__(self, n):
        print("getattr", n, end=" ")
        if n == "close": raise ValueError("in getattr")
        raise AttributeError(n)


def deleg(x):
    r = yield from x
    print(f"result={r!r}", end=" ")
    yield "after"
    return "end"


def run(x, *ops):
    g = deleg(x)
    for op, *args in ops:
        try:
            r = repr(getattr(g, op)(*args))
        except BaseException as e:
            r = f"{type(e).__name__}: {e} ctx={e.__context__!r}"
        print(f"| {op}{tuple(args)} -> {r}")
    print("--", g.gi_yieldfrom is x)


N = ("__next__",)
run(It(1, 2), N, N, N, N)
run(It(1, 2), N, ("send", 5), ("throw", KeyError("k")))
run(It(1, 2), N, ("close",))
run(It(1), N, ("throw", GeneratorExit))
run(Full(1), N, ("send", 5), ("send", None), ("throw", KeyError("k")), ("throw", KeyError), ("close",))
run(Full(1), N, ("throw", GeneratorExit("ge")), N)
run(BadSend(1, 2), N, ("send", None), ("send", 1))
run(BadSend(1, 2), N, ("throw", KeyError))
run(BadSend(1, 2), N, ("close",))
run(Getattr(1, 2), N, ("send", 1))
run(Getattr(1, 2), N, ("throw", KeyError("k")))
run(Getattr(1, 2), N, ("close",))
for x in ([1, 2], "ab", {"k": 1}, range(2), (), 5, None, iter([7]), map(str, [1]), int):
    try:
        g = deleg(x)
        print(list(g))
    except TypeError as e:
        print(type(e).__name__, e)


def inner():
    try:
        got = yield "in1"
        print("inner got", got)
        yield "in2"
    except KeyError as e:
        print("inner caught", e)
        return "from except"
    finally:
        print("inner done")


run(inner(), N, ("send", "hello"), ("throw", KeyError("k")), N)
run(inner(), N, ("throw", ValueError("v")))
run(inner(), N, ("close",), N)
run(inner(), ("throw", ValueError("early")))
run(inner(), ("close",), N)


def nested(n):
    if n:
        r = yield from nested(n - 1)
        return r + 1
    got = yield "deep"
    return got


g = nested(50)
print(next(g))
try:
    g.send(0)
except StopIteration as e:
    print(e.value)


def self_ref():
    yield 1
    yield from me


me = self_ref()
next(me)
try:
    next(me)
except ValueError as e:
    print(e)


def tree(t):
    if isinstance(t, (list, tuple)):
        for x in t: yield from tree(x)
    else:
        yield t


print(list(tree([1, [2, (3, [4, [5]]), 6], [], [[7]]])))


def values():
    a = yield from (i for i in ())
    b = yield from values2()
    return a, b


def values2():
    return (yield from ""), (yield from [])


try:
    next(values())
except StopIteration as e:
    print(e.value)
