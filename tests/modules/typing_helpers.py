# The small helpers of typing: cast, overload, final, override, NewType, no_type_check, assert_never, reveal_type ...
import typing
from typing import NewType, TypeAlias, TYPE_CHECKING, cast, final, overload, override


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


print(TYPE_CHECKING, cast(int, "x"), cast("list[int]", None))


@overload
def twice(x: int) -> int: ...
@overload
def twice(x: str) -> str: ...
def twice(x):
    return x * 2


print(twice(3), twice("ab"), len(typing.get_overloads(twice)))


@overload
def only(x: int) -> int: ...


show(only, 1)
typing.clear_overloads()
print(typing.get_overloads(twice))


@final
class Last:
    @final
    def run(self):
        pass

    @override
    def other(self):
        pass


print(Last.__final__, Last.run.__final__, Last.other.__override__)
UserId = NewType("UserId", int)
print(UserId, UserId(5), type(UserId(5)), UserId.__supertype__, UserId.__name__, UserId.__module__)
Admin = NewType("Admin", UserId)
print(Admin.__supertype__ is UserId, Admin(3) + 1, UserId | None)
show(isinstance, 5, UserId)
show(exec, "class A(UserId): pass", {"UserId": UserId})


@typing.no_type_check
def odd(a: "what is this"):
    return a


print(odd.__no_type_check__, typing.get_type_hints(odd))
show(typing.assert_never, 3)
print(typing.assert_type(4, str))
Vector: TypeAlias = list[float]
print(Vector, TypeAlias, typing.Never, typing.NoReturn, typing.Self, typing.LiteralString)
show(lambda: TypeAlias[int])
show(lambda: typing.Never[int])
show(lambda: typing.Self())
print(typing.ForwardRef("int"), typing.ForwardRef("a.b") == typing.ForwardRef("a.b"))
show(typing.ForwardRef, "1 +")
show(typing.ForwardRef, 5)
print(typing.Text is str, typing.AnyStr, typing.Hashable, typing.Sized, typing.Iterable[int])
print(isinstance([], typing.Iterable), isinstance({}, typing.Mapping), isinstance(3, typing.Hashable), issubclass(list, typing.Sequence))
show(typing.List)
show(typing.Deque)
show(typing.DefaultDict, int)
show(typing.Counter, "aab")
print(typing.get_origin(typing.Deque[int]), typing.get_origin(typing.ChainMap), typing.Pattern[str], typing.ContextManager[int])


@typing.dataclass_transform()
def maker(c):
    return c


print(sorted(maker.__dataclass_transform__))
