# Self-checking: functions, closures, generators and decorators as a conformance suite would test them.
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return (a, b, c, args, d, e, kw)


assert f(1, d=4) == (1, 2, 3, (), 4, 5, {})
assert f(1, 2, 3, 4, 5, d=6, z=7) == (1, 2, 3, (4, 5), 6, 5, {"z": 7})
assert f(*[1, 2], *(3,), **{"d": 1}, **{"q": 2}) == (1, 2, 3, (), 1, 5, {"q": 2})
assert f(1, d=1, a=9, b=8)[-1] == {"a": 9, "b": 8}


def bad(g, *a, **k):
    try:
        g(*a, **k)
    except TypeError as e:
        return str(e)
    raise AssertionError


assert bad(f) == "f() missing 1 required positional argument: 'a'"
assert bad(f, 1) == "f() missing 1 required keyword-only argument: 'd'"
assert bad(lambda: 0, 1) == "<lambda>() takes 0 positional arguments but 1 was given"
assert bad(lambda a: 0, 1, a=1).endswith("got multiple values for argument 'a'")
assert bad(lambda a, /: 0, a=1).endswith("got some positional-only arguments passed as keyword arguments: 'a'")


def counter():
    n = 0
    def inc(step=1):
        nonlocal n
        n += step
        return n
    return inc


c1, c2 = counter(), counter()
assert (c1(), c1(), c2(), c1(5)) == (1, 2, 1, 7) and c1.__closure__[0].cell_contents == 7
adders = [lambda x, i=i: x + i for i in range(3)]
late = [lambda x: x + i for i in range(3)]
assert [g(10) for g in adders] == [10, 11, 12] and [g(10) for g in late] == [12, 12, 12]


def memo(fn):
    cache = {}
    def wrapper(*a):
        if a not in cache: cache[a] = fn(*a)
        return cache[a]
    wrapper.cache = cache
    return wrapper


@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)


assert fib(80) == 23416728348467685 and len(fib.cache) == 81


def gen(n):
    total = 0
    for i in range(n):
        x = yield i
        if x: total += x
    return total


g = gen(3)
assert next(g) == 0 and g.send(10) == 1 and g.send(5) == 2
try:
    next(g)
except StopIteration as e:
    assert e.value == 15


def deleg():
    r = yield from gen(2)
    yield ("result", r)


assert list(deleg()) == [0, 1, ("result", 0)]


def cleanup(log):
    try:
        yield 1
    except ValueError as e:
        log.append(str(e))
        yield 2
    finally:
        log.append("done")


log = []
g = cleanup(log)
assert next(g) == 1 and g.throw(ValueError("v")) == 2
g.close()
assert log == ["v", "done"]
def primes():
    seen = []
    n = 2
    while True:
        if all(n % p for p in seen): seen.append(n); yield n
        n += 1


assert [p for p, _ in zip(primes(), range(10))] == [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
compose = lambda *fs: (lambda x: x) if not fs else (lambda x: fs[0](compose(*fs[1:])(x)))
assert compose(lambda x: x + 1, lambda x: x * 2)(5) == 11
def hanoi(n, a="A", b="B", c="C"): return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
assert len(hanoi(6)) == 63 and hanoi(2) == [("A", "B"), ("A", "C"), ("B", "C")]
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
assert ack(2, 3) == 9
def perms(xs): return [[]] if not xs else [[x, *p] for i, x in enumerate(xs) for p in perms(xs[:i] + xs[i + 1:])]
assert len(perms([1, 2, 3, 4])) == 24 and perms("ab") == [["a", "b"], ["b", "a"]]
def default_mutable(x, acc=[]): acc.append(x); return acc
assert default_mutable(1) == [1] and default_mutable(2) == [1, 2]
def attrs(): "doc"
attrs.x = 1
assert attrs.__doc__ == "doc" and attrs.__name__ == "attrs" and vars(attrs) == {"x": 1} and f.__defaults__ == (2, 3) and f.__kwdefaults__ == {"e": 5}
print("functions ok")
