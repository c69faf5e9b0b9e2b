# Generators: yield, send, throw, close, yield from, return values, finally.
def simple():
    print("start", end=" ")
    yield 1
    print("middle", end=" ")
    yield 2
    print("end", end=" ")
    return "result"


g = simple()
print(type(g).__name__, next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print("again", e.value)


def echo():
    received = []
    while True:
        try:
            received.append((yield len(received)))
        except ValueError as e:
            received.append("caught " + str(e))
        except GeneratorExit:
            print("closing with", received)
            raise


g = echo()
print(next(g), g.send("a"), g.send(None), g.throw(ValueError("v")), next(g))
print(g.close(), g.close())
try:
    g.send(1)
except StopIteration:
    print("finished")
g = echo()
try:
    g.send("too early")
except TypeError as e:
    print(e)
g.close()
g = echo()
next(g)
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("thrown through", e, e.__traceback__ is not None)


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("no", end=" ")
            yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
try:
    s.throw(ValueError)
except ValueError:
    print("ended")


def inner():
    try:
        x = yield "inner 1"
        print("inner got", x)
        yield "inner 2"
        return "inner result"
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"
        return "after error"
    finally:
        print("inner finally")


def outer():
    r = yield from inner()
    print("outer got", r)
    yield from [10, 20]
    yield from range(2)
    return (yield from inner_empty())


def inner_empty():
    return "empty"
    yield


g = outer()
print(next(g), g.send("S"), next(g), next(g), next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)
g = outer()
next(g)
print(g.throw(ValueError("boom")))
print(next(g), g.gi_yieldfrom is not None, g.gi_running, g.gi_frame is not None)
g.close()
print(g.gi_frame, g.gi_yieldfrom)
g = outer()
next(g)
g.close()


def raises_stop():
    yield 1
    raise StopIteration("x")


try:
    print(list(raises_stop()))
except RuntimeError as e:
    print(e, repr(e.__cause__))


def with_finally():
    try:
        yield 1
    finally:
        print("finally ran")


for v in with_finally():
    break
print("after break")
g = with_finally()
next(g)
del g
g = with_finally()
del g
print("never started")


def reenter():
    yield next(me)


me = reenter()
try:
    next(me)
except ValueError as e:
    print(e)


def close_value():
    try:
        yield
    except GeneratorExit:
        return "from close"


g = close_value()
next(g)
print(g.close())


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, it):
    for _, v in zip(range(n), it):
        yield v


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(take(10, fib())), list(tree(3)))


class Iter:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("iter value")
        return self.n


def delegate():
    print("value", (yield from Iter()))


print(list(delegate()))
g = (i for i in range(3))
print(iter(g) is g, g.send(None), list(g))


def yields():
    x = yield
    y = (yield x) or "nothing"
    print([(yield), (yield y)])


g = yields()
print(next(g), g.send(5), g.send(""), g.send("p"), list(g))


def exceptions_inside():
    try:
        yield 1
    except KeyError:
        try:
            raise ValueError("second")
        except ValueError as e:
            yield repr(e.__context__)


g = exceptions_inside()
next(g)
print(g.throw(KeyError("first")))
