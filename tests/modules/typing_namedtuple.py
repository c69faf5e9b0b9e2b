# typing.NamedTuple: fields, defaults, methods, inheritance and what is refused.
import typing
from typing import NamedTuple


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


class Point(NamedTuple):
    x: int
    y: int = 7
    label: str = "none"

    def total(self):
        return self.x + self.y

    @property
    def both(self):
        return (self.x, self.y)

    def __str__(self):
        return f"<{self.x}:{self.y}>"


p = Point(1)
print(p, repr(p), p.total(), p.both, p.label)
print(Point._fields, Point._field_defaults)
print(Point.__annotations__)
print(Point.__bases__, Point.__mro__[1] is tuple, Point.__orig_bases__ == (NamedTuple,))
print(p == (1, 7, "none"), hash(p) == hash((1, 7, "none")), len(p), p[1], p[-1])
print(p._replace(x=5, label="n"), p._asdict(), Point._make([3, 4, "m"])._asdict())
show(Point)
show(Point, 1, 2, 3, 4)
show(Point, z=1)
show(p._replace, q=1)
show(setattr, p, "x", 9)
show(Point._make, [1])
match p:
    case Point(x, y, label=l):
        print("matched", x, y, l)


class Wide(Point):
    extra = 3

    def __new__(cls, x):
        return super().__new__(cls, x, x * 2)


w = Wide(4)
print(repr(w), w.extra, isinstance(w, Point), w.__dict__)
w.more = 1
print(w.__dict__)

source = [
    "class A(NamedTuple):\n    x: int = 1\n    y: int\n",
    "class A(NamedTuple):\n    _x: int\n",
    "class A(NamedTuple):\n    x: int\n    def __new__(cls): pass\n",
    "class A(NamedTuple):\n    x: int\n    _fields = ()\n",
    "class A(NamedTuple, dict):\n    x: int\n",
]
for text in source:
    show(exec, text, {"NamedTuple": NamedTuple})

Call = NamedTuple("Call", [("name", str), ("args", tuple)])
print(Call("f", (1,)), Call.__annotations__, Call.__module__)
Empty = NamedTuple("Empty", [])
print(Empty(), Empty._fields, len(Empty()))
print(typing.get_type_hints(Point))
