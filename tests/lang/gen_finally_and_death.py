# When generators' finally blocks run: deletion, close, exhaustion, exceptions, with statements.
class CM:
    def __init__(self, n): self.n = n
    def __enter__(self): print("enter", self.n); return self
    def __exit__(self, t, v, tb): print("exit", self.n, t.__name__ if t else None)


def g(name):
    try:
        with CM(name):
            yield 1
            yield 2
    finally:
        print("finally", name)


it = g("del")
next(it)
del it
print("--")
it = g("never started")
del it
print("--")
for x in g("break"):
    break
print("-- after break")
for x in g("done"):
    pass
print("--")


def f():
    for x in g("return"):
        return x


print(f())
it = g("throw")
next(it)
try:
    it.throw(KeyError("k"))
except KeyError as e:
    print("out", e)
a, *b = g("unpack")
print(a, b)
try:
    c, = g("too many")
except ValueError as e:
    print(e)
print(next(g("temp")))
print(1 in g("in"), any(x == 1 for x in g("any")), min(g("min")))
z = zip(g("z1"), g("z2"), [1])
print(next(z))
print(next(z, "end"))
del z


def nested():
    try:
        yield 1
    finally:
        try:
            yield "from finally"
        finally:
            print("inner finally")


it = nested()
print(next(it))
try:
    it.close()
except RuntimeError as e:
    print(e)
print(list(nested()))


def loop_finally():
    for i in range(3):
        try:
            if i == 1: continue
            yield i
            if i == 2: return
        finally:
            print("fin", i)


print(list(loop_finally()))


def context():
    try:
        yield
    except ValueError:
        raise KeyError("new")


it = context()
next(it)
try:
    it.throw(ValueError("old"))
except KeyError as e:
    print(repr(e), repr(e.__context__))


def handled_outside():
    import sys
    yield sys.exception()
    try:
        raise IndexError("inner")
    except IndexError:
        yield sys.exception()
        yield sys.exception()
    yield sys.exception()


it = handled_outside()
try:
    raise ValueError("outer")
except ValueError:
    print(repr(next(it)), repr(next(it)))
print(repr(next(it)), repr(next(it)))


class Del:
    def __del__(self): print("del object")


def holds():
    d = Del()
    yield
    yield


it = holds()
next(it)
it.close()
print("closed")
it = holds()
next(it)
del it
print("end")
