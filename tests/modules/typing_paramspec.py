# ParamSpec, Concatenate, TypeVarTuple and Unpack: reprs, substitution, callables.
import typing
from typing import Callable, Concatenate, Generic, ParamSpec, TypeVar, TypeVarTuple, Unpack

P = ParamSpec("P")
T = TypeVar("T")
Ts = TypeVarTuple("Ts")


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


print(P, P.args, P.kwargs, P.__name__, P.args.__origin__ is P, P.args == P.args)
print(Callable[P, T], Callable[Concatenate[int, P], T])
print(Callable[P, T].__parameters__, Callable[P, T].__args__)
show(lambda: Callable[P, T][[int, str], bool])
show(lambda: Callable[Concatenate[int, P], T][[str], bool])
print(Concatenate[int, P], Concatenate[int, str, P].__args__)
show(lambda: Concatenate[int])
show(lambda: Concatenate[()])
print(Ts, Ts.__name__, Unpack[Ts], *Ts)
print(tuple[Unpack[Ts]], tuple[int, *Ts])


class Array(Generic[Unpack[Ts]]):
    pass


class Run(Generic[P, T]):
    def __init__(self, f: Callable[P, T]) -> None:
        self.f = f

    def __call__(self, *args: P.args, **kw: P.kwargs) -> T:
        return self.f(*args, **kw)


print(Array[int, str], Array[()], Array.__parameters__, Array[int].__args__)
print(Run[[int, str], bool], Run[..., int], Run.__parameters__)
print(Run(lambda a, b=2: a + b)(1, b=5))


def logged(f: Callable[P, T]) -> Callable[P, T]:
    def inner(*args: P.args, **kw: P.kwargs) -> T:
        print("call", args, kw)
        return f(*args, **kw)
    return inner


@logged
def add(a, b):
    return a + b


print(add(1, b=2))
print(typing.get_type_hints(logged))


def names[T2: int, *Us, **Q](a: T2, *rest: *Us):
    pass


print(names.__type_params__, [type(p).__name__ for p in names.__type_params__])
print(names.__annotations__)
D = TypeVar("D", default=int)
print(D.__default__, D.has_default(), T.has_default(), T.__default__)
