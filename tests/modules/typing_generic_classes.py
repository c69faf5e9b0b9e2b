# typing.Generic and TypeVar: parameters, subscription, what instances know, errors.
import typing
from typing import Generic, TypeVar, get_args, get_origin

T = TypeVar("T")
K = TypeVar("K", bound=int)
N = TypeVar("N", int, str)
V = TypeVar("V", covariant=True)
W = TypeVar("W", contravariant=True)


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


print(T, K, N, V, W)
print(K.__bound__, N.__constraints__, V.__covariant__, W.__contravariant__, T.__name__, T.__module__)
show(TypeVar, "X", int)
show(TypeVar, "X", int, str, bound=int)
show(TypeVar, "X", covariant=True, contravariant=True)


class Box(Generic[T]):
    def __init__(self, item):
        self.item = item

    def get(self) -> T:
        return self.item


class Pair(Generic[T, K]):
    pass


class IntBox(Box[int]):
    pass


class Mixed(Pair[str, K], Box[K]):
    pass


b = Box[int](3)
print(type(b) is Box, b.get(), b.__orig_class__, Box[int].__origin__, Box[int].__args__)
print(Box[int], Pair[int, str], Pair[T, int][str], Box[T][int], Box["Later"])
print(Box.__parameters__, Pair.__parameters__, IntBox.__parameters__, Mixed.__parameters__)
print(IntBox.__orig_bases__, Mixed.__orig_bases__, [c.__name__ for c in Mixed.__mro__])
print(Box[int] == Box[int], Box[int] == Box[str], hash(Box[int]) == hash(Box[int]))
print(get_origin(Box[int]), get_args(Pair[int, str]), isinstance(IntBox(1), Box))
show(lambda: Box[int, str])
show(lambda: Pair[int])
show(lambda: IntBox[int])
show(lambda: Generic[int])
show(lambda: Generic[T, T])
show(lambda: isinstance(b, Box[int]))
show(lambda: issubclass(IntBox, Box[int]))
show(T)
show(exec, "class A(Generic): pass", {"Generic": Generic})
show(exec, "class A(Generic[T], Generic[K]): pass", {"Generic": Generic, "T": T, "K": K})
print(list[T][int], dict[T, K][str, int], typing.Dict[str, T][int], (T | None)[int])
print(list[T].__parameters__, dict[str, T].__parameters__, typing.Callable[[T], K].__parameters__)


class New[X]:
    def of(self, x: X) -> X:
        return x


print(New[int], New.__parameters__, New.__type_params__, New.__orig_bases__, New[int]().of(2))
