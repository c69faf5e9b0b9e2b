# yield from: delegates of every kind, values, exceptions through the chain.
def sub():
    try:
        x = yield 1
        print("sub got", x)
        y = yield 2
        print("sub got", y)
    except KeyError as e:
        print("sub caught", repr(e))
        yield "handled"
    finally:
        print("sub finally")
    return "sub result"


def outer():
    r = yield from sub()
    print("result", r)
    r = yield from [10, 20]
    print("list gave", r)
    return (yield from range(2))


it = outer()
print(next(it), it.send("a"), it.send("b"))
print(next(it), next(it), next(it))
try:
    next(it)
except StopIteration as e:
    print("done", e.value)
it = outer()
next(it)
print(it.throw(KeyError("k")))
it.close()
it = outer()
next(it)
it.close()


class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration("it value")
        return self.n


class Full(It):
    def send(self, v): print("send", v); return v * 2
    def throw(self, *a): print("throw", len(a), type(a[0]).__name__); return "thrown"
    def close(self): print("close")


def deleg(x):
    r = yield from x
    print("r =", r)


print(list(deleg(It(2))))
it = deleg(Full(3))
print(next(it), it.send(5), it.throw(ValueError("v")))
it.close()
it = deleg(It(3))
next(it)
for f in (lambda: it.send(1), lambda: next(it)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
it = deleg(It(3))
next(it)
try:
    it.throw(ValueError("no throw method"))
except ValueError as e:
    print(e)
for x in (5, None, "ab", {"k": 1}, b"z", type):
    try:
        print(list(deleg(x)))
    except TypeError as e:
        print(e)


class CloseRaises(It):
    def close(self): raise OSError("from close")


it = deleg(CloseRaises(2))
next(it)
try:
    it.close()
except OSError as e:
    print(e)


class ThrowStops(It):
    def throw(self, *a): raise StopIteration("stopped by throw")


it = deleg(ThrowStops(2))
next(it)
try:
    it.throw(ValueError)
except StopIteration as e:
    print("StopIteration", e.value)


def deep(n):
    if n: return (yield from deep(n - 1)) + 1
    got = yield "bottom"
    return got


it = deep(50)
print(next(it))
try:
    it.send(100)
except StopIteration as e:
    print(e.value)
it = deep(3)
next(it)
print(it.gi_yieldfrom.__name__, it.gi_yieldfrom.gi_yieldfrom is not None)
try:
    it.throw(ValueError("deep"))
except ValueError as e:
    tb, names = e.__traceback__, []
    while tb:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print(names)


def self_deleg():
    yield from sd


sd = self_deleg()
try:
    next(sd)
except ValueError as e:
    print(e)
