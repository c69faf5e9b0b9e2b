# functools: partial and its repr, reduce, cmp_to_key, total_ordering, cached_property, wraps, singledispatch, caches.
import functools
from functools import *
import copy
import pickle


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


p = partial(int, base=2)
print(p("101"), p, partial(print, 1, 2, sep="-"), partial(partial(max, 1), 2)(0), partial(partial(dict, a=1), b=2), p.func, p.args, p.keywords, partial(p, base=8)("17"))
t(partial)
t(partial, 5)
t(p, "2")
t(lambda: setattr(p, "func", 1))
p.note = "x"
print(p.note, copy.copy(p)("11"), pickle.loads(pickle.dumps(p)).note, partial(p).func is p, partial(partial(int, base=2)).func is int)
r = partial(print)
r.__setstate__((print, (r,), {}, None))
print(str(r).count("..."))
r.__setstate__((print, (), {}, None))
t(r.__setstate__, 5)
t(reduce, max, [])
t(reduce, max, [], 5)
t(reduce, lambda a, b: a + b, "abc")
t(reduce, lambda a, b: a + b, "abc", "z")
t(reduce, 5, [1])
t(reduce, 5, [1, 2])
t(reduce, max)
t(reduce, max, 5)
t(reduce, lambda a: a, [1, 2])
k = cmp_to_key(lambda a, b: (a > b) - (a < b))
print(sorted([3, 1, 2], key=k), k(1) < k(2), k(1) == k(1), k(3).obj, type(k(1)).__name__, sorted("bca", key=cmp_to_key(mycmp=lambda a, b: ord(b) - ord(a))))
t(lambda: k(1) < 1)
t(lambda: hash(k(1)))
t(cmp_to_key)
t(k)


@total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n if isinstance(o, V) else NotImplemented

    def __lt__(self, o):
        return self.n < o.n if isinstance(o, V) else NotImplemented


print(V(1) <= V(1), V(1) > V(2), V(2) >= V(1), V.__ge__.__name__)
t(lambda: V(1) <= 5)
t(lambda: total_ordering(type("N", (), {})))


class C:
    def __init__(self):
        self.calls = 0

    @cached_property
    def x(self):
        "doc of x"
        self.calls += 1
        return self.calls * 10

    @partialmethod
    def broken(self):
        pass

    def add(self, a, b=0, *, c=0):
        return a, b, c

    add5 = partialmethod(add, 5, c=1)


c = C()
print(c.x, c.x, c.calls, c.__dict__, C.x.__doc__, C.x.attrname, c.add5(), c.add5(b=2), c.add5(7, c=9), C.add5(c, 1))
del c.x
print(c.x, c.calls)
c.x = "set"
print(c.x)


class Sl:
    __slots__ = ()

    @cached_property
    def y(self):
        return 1


t(lambda: Sl().y)
t(lambda: cached_property(len).__get__(c, C))
t(lambda: type("D", (), {"a": (q := cached_property(len)), "b": q}))


def deco(f):
    @wraps(f)
    def inner(*a):
        "inner doc"
        return f(*a)
    return inner


@deco
def named(a: int) -> str:
    "named doc"


print(named.__name__, named.__doc__, named.__annotations__, named.__wrapped__.__name__, named.__qualname__, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
w = wraps(named, assigned=["__doc__", "missing"], updated=())(lambda: 0)
print(w.__doc__, w.__name__, w.__wrapped__ is named)


@lru_cache(maxsize=2)
def sq(x, *, y=1):
    return x * x * y


print(sq(2), sq(3), sq(2), sq.cache_info(), sq(4), sq(3), sq.cache_info(), sq(3.0), sq(3, y=1), sq.cache_info(), sq.cache_parameters(), sq.cache_clear(), sq.cache_info())
t(sq, [])
t(lambda: lru_cache("x"))
t(lambda: lru_cache(maxsize=-5)(len).cache_parameters())
typed = lru_cache(maxsize=None, typed=True)(lambda x: type(x).__name__)
print(typed(1), typed(1.0), typed(True), typed.cache_info(), cache(len).cache_parameters(), lru_cache(len)("abc"))
none = lru_cache(maxsize=0)(lambda: 5)
print(none(), none(), none.cache_info(), sq.__wrapped__(5), sq.__name__)


@singledispatch
def show(x):
    return "object"


@show.register
def _(x: int):
    return "int"


@show.register(list)
@show.register(tuple)
def _(x):
    return "sequence"


@show.register
def _(x: float | complex):
    return "number"


print(show(1), show(True), show("a"), show([]), show(()), show(1.5), show(1j), show.dispatch(bool)(5), sorted(c.__name__ for c in show.registry), show.registry[int](0))
t(show)
t(show.register, 5)
t(singledispatch(lambda: 0))


class M:
    @singledispatchmethod
    def f(self, x):
        return "any"

    @f.register
    def _(self, x: str):
        return "str"

    @f.register(int)
    @classmethod
    def _(cls, x):
        return cls.__name__


print(M().f(None), M().f("s"), M().f(5), M.f(5))
t(lambda: M().f())
