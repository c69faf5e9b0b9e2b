# singledispatch and singledispatchmethod.
import collections.abc as cabc
from abc import ABC
from functools import singledispatch, singledispatchmethod


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


@singledispatch
def kind(x, *args, **kw):
    """Its text."""
    return 'object'


@kind.register(int)
def _(x):
    return 'int'


@kind.register
def _(x: str, n=1):
    return 'str' * n


@kind.register
def _(x: list | tuple):
    return 'list or tuple'


kind.register(float, lambda x: 'float')
print(kind(1), kind(True), kind('a'), kind('a', 2), kind('a', n=3), kind([]), kind(()), kind(1.5), kind(None), kind({}))
print(kind.dispatch(bool)(1), kind.__name__, kind.__doc__, sorted(t.__name__ for t in kind.registry), kind.registry[float](1))
show(lambda: kind())
show(lambda: kind.register(1))
show(lambda: kind.register(5, print))


def bad(x: [1]):
    pass


show(lambda: kind.register(bad))


def text(x: 'complex'):
    return 'complex'


kind.register(text)
print(kind(1j))


@kind.register(cabc.Mapping)
def _(x):
    return 'mapping'


@kind.register(cabc.Sized)
def _(x):
    return 'sized'


print(kind({}), kind(set()), kind(b''))


class MySized:
    def __len__(self):
        return 0


class MyDict(dict):
    pass


print(kind(MySized()), kind(MyDict()), kind(iter([])))


class A(ABC):
    pass


class B(ABC):
    pass


class Both:
    pass


A.register(Both)
B.register(Both)


@singledispatch
def amb(x):
    return 'base'


amb.register(A, lambda x: 'A')
print(amb(Both()))
amb.register(B, lambda x: 'B')
show(lambda: amb(Both()).replace('x', 'y'))


class AB(A, B):
    pass


class BA(B, A):
    pass


print(amb(AB()), amb(BA()))


class Late:
    pass


print(amb(Late()))
A.register(Late)
print(amb(Late()))
amb.register(Late, lambda x: 'Late')
print(amb(Late()))


class M:
    @singledispatchmethod
    def m(self, x):
        """Method text."""
        return 'base', x

    @m.register
    def _(self, x: int):
        return 'int', x

    @m.register(str)
    def _(self, x):
        return 'str', x

    @singledispatchmethod
    @classmethod
    def c(cls, x):
        return cls.__name__, 'base'

    @c.register
    @classmethod
    def _(cls, x: int):
        return cls.__name__, 'int'


class N(M):
    pass


print(M().m(1), M().m('a'), M().m(None), M.c(1), N.c('x'), M.m.__name__, M().m.__doc__)
M.m.register(float, lambda self, x: ('float', x))
print(N().m(2.5))
show(lambda: M().m())
show(lambda: singledispatchmethod(1))
