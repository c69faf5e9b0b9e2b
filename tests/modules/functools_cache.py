# lru_cache and cache: counting, eviction, typed, keywords, errors, deaths.
import gc
import weakref
from functools import cache, lru_cache


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


@lru_cache(maxsize=3)
def sq(x):
    print('compute', x, end='; ')
    return x * x


print([sq(i) for i in (1, 2, 3, 1, 4, 1, 2, 3)], sq.cache_info(), sq.cache_parameters())
sq.cache_clear()
print(sq.cache_info(), sq(1), sq.__wrapped__(5), sq.__name__, sq.__module__)
show(lambda: sq([]))
show(lambda: sq())
print(sq.cache_info())


@lru_cache
def two(a, b=2, *rest, **kw):
    return a, b, rest, kw


for call in (lambda: two(1), lambda: two(1, 2), lambda: two(a=1), lambda: two(1, b=2), lambda: two(b=2, a=1), lambda: two(a=1, b=2), lambda: two(1), lambda: two(1.0), lambda: two(True)):
    call()
print(two.cache_info())


@lru_cache(typed=True)
def typed(x, y=0):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed(1, y=1), typed(1, y=1.0), typed.cache_info(), typed.cache_parameters())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info(), fib.cache_parameters())


@lru_cache(maxsize=0)
def never(x):
    return x


print(never(1), never(1), never.cache_info(), lru_cache(-5)(never).cache_parameters(), lru_cache(None)(never).cache_info())
show(lambda: lru_cache('a'))
show(lambda: lru_cache(1.5))
show(lambda: lru_cache(2, 3)(5))


@lru_cache(2)
def failing(x):
    raise ValueError(x)


show(lambda: failing(1))
show(lambda: failing(1))
print(failing.cache_info())


class C:
    def __init__(self, n):
        self.n = n

    @lru_cache(maxsize=2)
    def m(self, x):
        return self.n + x

    @classmethod
    @cache
    def c(cls, x):
        return cls.__name__, x

    @staticmethod
    @cache
    def s(x):
        return [x]

    def __del__(self):
        print('del', self.n)


a = C(1)
print(a.m(1), a.m(1), C(2).m(5), C.m.cache_info(), C.c(3), C.s(1) is C.s(1))
b = C(3)
b.m(1)
b.m(2)
del a
print('cleared?')
del b
C.m.cache_clear()


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self.n == other.n


@lru_cache(maxsize=4)
def by_key(k):
    return k.n


for n in (1, 2, 3, 1, 4, 5, 2, 1):
    by_key(Key(n))
print(by_key.cache_info())


@lru_cache(maxsize=5)
def nested(n):
    return 0 if n <= 0 else nested(n - 1) + nested(n - 7) + 1


print(nested(20), nested.cache_info())


class Clears:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        if self.n == 2:
            by_key2.cache_clear()
        return self.n == other.n


@lru_cache(maxsize=2)
def by_key2(k):
    return k.n


for n in (1, 2, 2, 3, 1, 2, 4, 2, 2):
    by_key2(Clears(n))
print(by_key2.cache_info().maxsize)
w = weakref.ref(by_key2)
cyc = lru_cache(lambda x: (x, holder))
holder = [cyc]
cyc(1)
w2 = weakref.ref(cyc)
del cyc, holder
gc.collect()
print(w() is by_key2, w2())
i = fib.cache_info()
print(i.hits, i._fields, type(i), isinstance(i, tuple))
