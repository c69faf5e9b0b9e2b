# Calls with every kind of argument, and what is said about wrong ones.


def show(*args, **kwargs):
    print(args, kwargs)


show()
show(1, 2, a=3)
show(*[1, 2], *(3,), 4, *"ab", **{"x": 1}, y=2, **{"z": 3})
show(*range(3), **dict(a=1))
show(*(), **{})
show(*(i * i for i in range(3)))


def order(x):
    print("<%s>" % x, end=" ")
    return x


show(order(1), *[order(2)], order(3), k=order(4), **{"m": order(5)})


def f(a, b=2, /, c=3, *, d, e=5):
    return a, b, c, d, e


print(f(1, d=4), f(1, 20, d=4), f(1, 20, 30, d=40, e=50), f(1, c=9, d=8))


def g(a, b):
    return a, b


def kwonly(*, a, b=1):
    return a, b


def nothing():
    return None


def two_defaults(a, b=1, c=2):
    return a, b, c


class C:
    def m(self, x):
        return x

    def no_self():
        return 1

    @classmethod
    def cm(cls, x):
        return x

    @staticmethod
    def sm(x):
        return x


attempts = [
    lambda: g(),
    lambda: g(1),
    lambda: g(1, 2, 3),
    lambda: g(1, a=2),
    lambda: g(1, b=2, c=3),
    lambda: g(b=2),
    lambda: g(**{"a": 1, "b": 2, "z": 3}),
    lambda: g(*[1, 2, 3, 4]),
    lambda: g(1, **{"a": 2}),
    lambda: nothing(1),
    lambda: nothing(x=1),
    lambda: kwonly(),
    lambda: kwonly(1),
    lambda: kwonly(1, a=2),
    lambda: f(),
    lambda: f(1),
    lambda: f(a=1, d=2),
    lambda: f(1, b=2, d=3),
    lambda: f(1, 2, 3, 4, d=5),
    lambda: two_defaults(),
    lambda: two_defaults(1, 2, 3, 4),
    lambda: C().m(),
    lambda: C().m(1, 2),
    lambda: C.m(),
    lambda: C().no_self(),
    lambda: C.cm(),
    lambda: C.sm(1, 2),
    lambda: C(1),
    lambda: object(1),
    lambda: int(1, 2, 3),
    lambda: int(x=1),
    lambda: len(),
    lambda: len(1, 2),
    lambda: len(5),
    lambda: print(bad=1),
    lambda: sorted(),
    lambda: sorted([1], key=1),
    lambda: [].append(),
    lambda: [].append(1, 2),
    lambda: [].append(x=1),
    lambda: {}.get(),
    lambda: "a".join(),
    lambda: "a".join(1),
    lambda: "a".join([1]),
    lambda: isinstance(1, 1),
    lambda: 5(),
    lambda: None(),
    lambda: "s"(),
    lambda: g(*5),
    lambda: g(**5),
    lambda: g(**{1: 2}),
    lambda: show(**{"a": 1}, **{"a": 2}),
    lambda: show(a=1, **{"a": 2}),
    lambda: abs("a"),
    lambda: ord("ab"),
    lambda: chr(-1),
    lambda: range("a"),
    lambda: range(1, 2, 0),
    lambda: getattr(1),
    lambda: list(1),
    lambda: dict([1]),
    lambda: dict([(1, 2, 3)]),
]
for attempt in attempts:
    try:
        print("ok", attempt())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Callable:
    def __call__(self, *a, **k):
        return "called", a, k


print(Callable()(1, x=2), callable(Callable()), callable(5), callable(len), callable(C))
bound = C().m
print(bound(7), bound.__name__, bound.__self__.__class__.__name__, bound.__func__ is C.m)
print((lambda *a: a)(*[1], *[2]), max(*[3, 9, 4]), dict(**{"q": 1}, r=2))
print(f(1, d=f(1, d=2)), g(g(1, 2), g(3, 4)))
