# Decorators of functions, methods and classes; recursion in several shapes; functions as values.
def trace(f):
    depth = 0

    def wrapper(*args):
        nonlocal depth
        print("  " * depth + f"{f.__name__}{args}")
        depth += 1
        try:
            result = f(*args)
        finally:
            depth -= 1
        print("  " * depth + f"-> {result}")
        return result

    wrapper.__wrapped__ = f
    return wrapper


@trace
def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


gcd(48, 18)
print(gcd.__wrapped__.__name__, gcd.__name__)


class memo:
    def __init__(self, f):
        self.f, self.cache = f, {}

    def __call__(self, *args):
        if args not in self.cache:
            self.cache[args] = self.f(*args)
        return self.cache[args]

    def __get__(self, obj, owner=None):
        return lambda *a: self(obj, *a)


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(fib.cache))


class Grid:
    def __init__(self, w):
        self.w = w

    @memo
    def paths(self, x, y):
        return 1 if x == self.w or y == self.w else self.paths(x + 1, y) + self.paths(x, y + 1)


print(Grid(16).paths(0, 0))


def add_methods(**methods):
    def deco(cls):
        for name, m in methods.items():
            setattr(cls, name, m)
        return cls

    return deco


@add_methods(double=lambda self: self.v * 2, neg=property(lambda self: -self.v))
class Val:
    def __init__(self, v):
        self.v = v


print(Val(4).double(), Val(4).neg)


def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


def flatten(x):
    return [y for e in x for y in flatten(e)] if isinstance(x, (list, tuple)) else [x]


def subsets(l):
    return [[]] if not l else [s + t for s in subsets(l[1:]) for t in ([], [l[0]])]


def mutual_a(n):
    return "a" + mutual_b(n - 1) if n else ""


def mutual_b(n):
    return "b" + mutual_a(n - 1) if n else ""


print(ackermann(2, 3), flatten([1, [2, (3, [4, []])], 5]), subsets([1, 2, 3]), mutual_a(7))
Y = lambda f: (lambda x: f(lambda v: x(x)(v)))(lambda x: f(lambda v: x(x)(v)))
print(Y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(10))


def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x

    return run


print(compose(str, len, lambda n: n * 10)(12345), [op(6, 3) for op in (int.__add__, int.__sub__, max, pow, divmod)])
table = {"+": lambda a, b: a + b, "*": lambda a, b: a * b}
print([table[op](3, 4) for op in "+*"], (lambda *fs: [f() for f in fs])(lambda: 1, list, dict))


def curry(f, n, *args):
    return f(*args) if n == 0 else lambda x: curry(f, n - 1, *args, x)


print(curry(lambda a, b, c: (a, b, c), 3)(1)(2)(3))


def counter():
    counter.calls += 1
    return counter.calls


counter.calls = 0
print(counter(), counter(), counter.calls)


class Registry(dict):
    def __call__(self, name):
        def deco(f):
            self[name] = f
            return f

        return deco


register = Registry()


@register("one")
def _():
    return 1


@register("two")
def _():
    return 2


print({k: v() for k, v in register.items()})


@staticmethod
def free():
    return "a staticmethod is callable"


@(lambda f: f)
@property
def odd(self):
    return 1


print(free(), type(odd).__name__)


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


print(deep(900))
try:
    deep(10**6)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
print(deep(900))
