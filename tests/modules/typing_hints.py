# typing.get_type_hints, get_origin, get_args: functions, classes, modules, strings.
import typing
from typing import Annotated, Any, Callable, ClassVar, Dict, Final, List, Optional, Tuple, Union


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


def plain(a: int, b: "str" = "x", *args: float, k: "list[int]" = None, **kw: bytes) -> None:
    pass


class Base:
    x: int
    y: "Base"


class Child(Base):
    y: "Child"
    z: Optional["Base"] = None
    c: ClassVar[int] = 1
    f: Final[str] = "f"
    n: None


def marked(a: Annotated[int, "meta", 5], b: Annotated["str", 1]) -> Annotated[list, ()]:
    pass


show(typing.get_type_hints, plain)
print(typing.get_type_hints(Base) == {"x": int, "y": Base})
show(typing.get_type_hints, Child)
show(typing.get_type_hints, marked)
show(typing.get_type_hints, marked, include_extras=True)
show(typing.get_type_hints, 3)
show(typing.get_type_hints, len)


def unknown(a: "Missing"):
    pass


show(typing.get_type_hints, unknown)
show(typing.get_type_hints, unknown, {"Missing": int})
show(typing.get_type_hints, unknown, None, {"Missing": str})


def wrong(a: "not valid("):
    pass


show(typing.get_type_hints, wrong)
forms = [
    List[int], Dict[str, int], Optional[int], Union[int, str, None], Callable[[int, str], bool], Callable[..., int],
    Tuple[int, ...], Tuple[()], list[int], dict[str, list[int]], int | str, Annotated[int, 3], ClassVar[int], Any, int,
    typing.Literal[1, "a"], Final[int], List, typing.Type[int], Callable[[], None],
]
for form in forms:
    print(repr(form), "|", typing.get_origin(form), "|", typing.get_args(form))
