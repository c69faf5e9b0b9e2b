# partial, partialmethod, reduce, wraps, total_ordering, cmp_to_key, cached_property.
import functools
import gc
import sys
import weakref
from functools import *


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def f(*a, **k):
    return a, k


p = partial(f, 1, a=2)
print(p(2, b=3), p(a=5), p(), p.func is f, p.args, p.keywords, partial(p, 9, c=1).args, partial(p, a=9)(c=1))
for g in (lambda: partial(), lambda: partial(1), lambda: partial(func=print), lambda: setattr(p, 'func', 1), lambda: delattr(p, 'args'), lambda: p.nothing):
    show(g)
p.x = 1
print(p.__dict__, partial(p, 3).args, partial(p, 3).func is p)
print(partial(int, base=2)('101'), partial(print, 1, 2, sep='-', end='!\n')(3), repr(partial(int, 'a', base=2)))


class P(partial):
    def __repr__(self):
        return 'P:' + super().__repr__()


class Q(partial):
    def __call__(self, *args):
        return 'Q', super().__call__(*args)


print(P(int, base=2), P(P(int), base=2).func, Q(Q(int), '3').func.__class__.__name__, Q(int)('3'))
r = partial(f)
r.__setstate__((f, (r,), {}, None))
print(repr(r).replace(repr(f), 'f'))
r.__setstate__((f, (), {}, {'y': 1}))
print(r.y, r(1))
for s in (1, (), (1, (), {}, None), (f, 1, {}, None), (f, (), 1, None)):
    show(lambda: r.__setstate__(s))
print(p.__reduce__()[2][1:], partial[int], weakref.ref(p)() is p)
n = sys.getrefcount(p)
c = []
c.append(partial(f, c))
del c
gc.collect()


class Cell:
    def __init__(self):
        self.alive = False

    def set(self, state, extra=None):
        self.alive = state, extra
        return self.alive

    on = partialmethod(set, True)
    off = partialmethod(set, False, extra='x')
    again = partialmethod(off, extra='y')
    static = partialmethod(staticmethod(f), 1)
    cls_m = partialmethod(classmethod(f), 2)


cell = Cell()
print(cell.on(), cell.off(), cell.again(), Cell.on(cell), cell.static(5), cell.cls_m(6)[0][1:], repr(Cell.__dict__['off']).replace(repr(Cell.set), 'set'))
show(lambda: partialmethod(1))
show(lambda: partialmethod())

print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a + b, [], 5), reduce(f, [1]), reduce(max, iter([3, 9, 2]), 4))
for g in (lambda: reduce(f, []), lambda: reduce(f, 5), lambda: reduce(f), lambda: reduce(f, [], initial=1), lambda: reduce(lambda a, b: a / b, [1, 0])):
    show(g)


def deco(fn):
    @wraps(fn)
    def wrapper(*args):
        return fn(*args)
    return wrapper


@deco
def documented(x: int) -> str:
    """Its text."""
    return x


documented.attr = 1
print(documented.__name__, documented.__doc__, documented.__wrapped__(3), documented.__annotations__, documented.__qualname__, deco(documented).attr)
print(update_wrapper(lambda: 0, p).__wrapped__ is p, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
show(lambda: update_wrapper(lambda: 0, f, updated=('nothing',)))


def ordered(op):
    class N:
        def __init__(self, n):
            self.n = n

        def __eq__(self, other):
            return self.n == other.n
    N.__hash__ = None
    ops = {'__lt__': lambda a, b: a.n < b.n if isinstance(b, N) else NotImplemented, '__le__': lambda a, b: a.n <= b.n, '__gt__': lambda a, b: a.n > b.n, '__ge__': lambda a, b: a.n >= b.n}
    setattr(N, op, ops[op])
    return total_ordering(N)


for op in ('__lt__', '__le__', '__gt__', '__ge__'):
    N = ordered(op)
    print(op, [(N(a) < N(b), N(a) <= N(b), N(a) > N(b), N(a) >= N(b)) for a, b in ((1, 2), (2, 2), (3, 2))], N.__le__.__name__, N.__gt__.__qualname__.split('.')[-1])
show(lambda: ordered('__lt__')(1) >= 5)
show(lambda: total_ordering(type('X', (), {})))

K = cmp_to_key(lambda a, b: (a > b) - (a < b))
print(sorted([3, 1, 2], key=K), sorted('bca', key=cmp_to_key(lambda a, b: ord(b) - ord(a))), K(1) < K(2), K(1) == K(1), K(obj=4).obj, K.obj, type(K))
for g in (lambda: cmp_to_key(), lambda: K(), lambda: K(1, 2), lambda: K(1) < 2, lambda: hash(K(1)), lambda: cmp_to_key(3)(1) < K(2), lambda: K < K(1)):
    show(g)


class C:
    calls = 0

    @cached_property
    def slow(self):
        """Its text."""
        C.calls += 1
        return [C.calls]

    other = cached_property(lambda self: 7)


c = C()
print(c.slow, c.slow is c.slow, C.calls, c.__dict__, C.slow.__doc__, C.slow.attrname, c.other)
del c.slow
print(c.slow)
c.slow = 5
print(c.slow, type(C.slow))


class S:
    __slots__ = ()
    z = cached_property(lambda self: 1)


show(lambda: S().z)
show(lambda: cached_property(lambda s: 1).__get__(5))
show(lambda: type('Y', (), {'a': C.slow}))
