# typing.TypedDict: keys, totality, Required and NotRequired, inheritance.
import typing
from typing import NotRequired, Required, TypedDict


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


class Movie(TypedDict):
    name: str
    year: int


class Longer(Movie, total=False):
    length: float
    seen: Required[bool]


class Loose(TypedDict, total=True):
    a: int
    b: NotRequired[str]


m = Movie(name="x", year=1)
print(m, type(m) is dict, m["name"])
print(Movie.__total__, Longer.__total__, Loose.__total__)
for cls in (Movie, Longer, Loose):
    print(cls.__name__, sorted(cls.__required_keys__), sorted(cls.__optional_keys__))
print(Movie.__annotations__)
print(list(Longer.__annotations__), list(Loose.__annotations__))
print(Movie.__bases__, Longer.__bases__, Movie.__mro__)
print(typing.get_type_hints(Loose))
print(typing.get_type_hints(Loose, include_extras=True))
print(typing.is_typeddict(Movie), typing.is_typeddict(Longer), typing.is_typeddict(dict), typing.is_typeddict(TypedDict))
show(isinstance, {}, Movie)
show(issubclass, dict, Movie)
show(Movie)
show(Movie, {"name": "a"}, year=3)
print(Movie({"name": "b", "year": 5}) == {"name": "b", "year": 5})
Made = TypedDict("Made", {"in": int, "class": str})
print(Made.__annotations__, Made({"in": 1, "class": "c"}))
Part = TypedDict("Part", {"k": int}, total=False)
print(sorted(Part.__optional_keys__), Part.__total__, Part.__module__)
source = [
    "class A(TypedDict, dict): pass",
    "class A(TypedDict, total=False, other=1): pass",
    "class A(TypedDict):\n    x: 3\n",
]
for text in source:
    show(exec, text, {"TypedDict": TypedDict})
print(repr(Required[int]), repr(NotRequired[str]))
print(typing.get_origin(Required[int]) is Required, typing.get_args(NotRequired[str]))
show(lambda: Required[int, str])
