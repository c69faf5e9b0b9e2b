# typing.Literal, Union, Optional, Annotated: flattening, equality, repr, errors.
import typing
from typing import Annotated, Any, Literal, Optional, Union


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


print(Literal[1, 2, 3], Literal["a", b"b", None, True])
print(Literal[1, 2] == Literal[2, 1], Literal[1] == Literal[True], Literal[0] == Literal[False])
print(Literal[1, 1, 2], Literal[Literal[1, 2], Literal[3]], Literal[1, True].__args__)
print(hash(Literal[1, 2]) == hash(Literal[2, 1]), typing.get_args(Literal["x", "y"]))
print(Literal[[]], Literal[{}])
print(Union[int, str], Union[int], Union[int, int], Union[int, Union[str, float]])
print(Union[int, str] == Union[str, int], hash(Union[int, str]) == hash(Union[str, int]))
print(Union[int, str] == (int | str), Optional[int] == Union[int, None], Optional[int] == (int | None))
print(Optional[int], Optional[None], Optional[Union[int, str]], Union[None, int])
print(Union[int, "Forward"], Union[list[int], str], Union[Any, int])
print(isinstance(3, int | str), isinstance(3, Union[int, str]), issubclass(bool, Union[int, str]))
show(isinstance, 3, Union[int, list[int]])
show(lambda: Union[()])
show(lambda: Union[1, 2])
show(lambda: Optional[int, str])
show(lambda: Optional[3])
show(Union)
show(Literal)
show(Any)
show(lambda: isinstance(1, Any))
show(lambda: isinstance(1, Literal[1]))
show(lambda: Union[int, str]())
show(lambda: Annotated[int])
a = Annotated[int, "x", {"k": 1}]
print(a, a.__origin__, a.__metadata__, a.__args__)
print(Annotated[a, "y"], Annotated[a, "y"].__metadata__)
print(Annotated[int, 1] == Annotated[int, 1], Annotated[int, 1] == Annotated[int, 2], a("5"))
print(list[Annotated[int, 1]], Annotated[list[int], 1], Optional[Annotated[int, 1]])


class Sub(Any):
    pass


print(Sub.__mro__, Sub(), type(Sub)) if False else print(Sub.__bases__, isinstance(Sub(), Sub))
print(Union[int, str] | None, None | Union[int, str], Literal[1] | None, "X" | Optional[int] if False else list[int] | None)
print(Union[int, str].__parameters__, Union[int, str].__origin__ is Union, typing.Union[int, str].__module__)
