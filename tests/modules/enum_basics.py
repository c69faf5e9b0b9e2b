# Enum: creation in every way, members, aliases, auto, lookups, iteration, errors, mixed-in types, methods and names.
import copy
import enum
import pickle
from enum import Enum, IntEnum, StrEnum, auto, unique, nonmember, member, property as eproperty


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    _private = 5

    def shout(self):
        return self.name + "!"

    @property
    def light(self):
        return self.value * 10

    @classmethod
    def first(cls):
        return next(iter(cls))

    @staticmethod
    def s():
        return "static"

    def __str__(self):
        return f"<{self.name}>"


print(Color.RED, repr(Color.RED), Color["GREEN"], Color(1), Color.CRIMSON is Color.RED, Color.RED.name, Color.RED.value, Color.CRIMSON.name, Color.RED.light, Color.first(), Color.s(), Color.RED.shout(), Color._private)
print(list(Color), len(Color), list(reversed(Color)), Color.__members__, Color.RED in Color, 1 in Color, 9 in Color, "RED" in Color, Color, type(Color), Color.__name__)
print(Color.RED == 1, Color.RED == Color.RED, Color.RED != Color.GREEN, hash(Color.RED) == hash("RED"), {Color.RED: 1}[Color.CRIMSON], bool(Color.RED), f"{Color.RED}", f"{Color.RED:>8}", "%s" % Color.GREEN, dir(Color)[-3:], sorted(x for x in dir(Color.RED) if x[0] != "_"))
for f in (lambda: Color(9), lambda: Color["BLUE"], lambda: Color.BLUE, lambda: setattr(Color, "RED", 3), lambda: delattr(Color, "RED"), lambda: setattr(Color.RED, "value", 3), lambda: setattr(Color.RED, "name", 3), lambda: Color.RED < Color.GREEN, lambda: Color(), lambda: Color(1, 2), lambda: Color.RED.RED, lambda: Color.RED(), lambda: len(Color.RED), lambda: setattr(Color, "new", 3), lambda: Color.new, lambda: Color.RED + 1):
    t(f)
print(pickle.loads(pickle.dumps(Color.RED)) is Color.RED, copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED)


class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()


class Named(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last):
        return (name.lower(), start, count, list(last))

    X = auto()
    Y = auto()


class S(StrEnum):
    ONE_TWO = auto()
    Three = "3"


class I(IntEnum):
    A = auto()
    B = 5
    C = auto()


print(list(Auto), list(Named), list(S), list(I), S.ONE_TWO + "x", str(S.Three), f"{S.Three!r}", I.A + 1, str(I.B), f"{I.B}", I.B == 5, I(5), max(I), I.B < I.C, [10, 20, 30][I.A], S("3"), "one_two" in S, isinstance(I.A, int), I.A.real, json_like := {I.A: 1}[1])
t(lambda: unique(type(Color)("U", (Enum,), enum._EnumDict() if 0 else Color.__class__.__prepare__("U", (Enum,)))))
for src in ("@unique\nclass U(Enum):\n    A = 1\n    B = 1\n    C = 2\n    D = 2", "class U(Enum):\n    A = 1\n    A = 2", "class U(Enum):\n    mro = 1", "class U(Enum):\n    _bad_ = 1", "class U(StrEnum):\n    A = 1", "class U(IntEnum):\n    A = 'x'", "class U(StrEnum):\n    A = 'a', 'b', 'c', 'd'", "class U(Enum):\n    A = 1\n    def __init__(self): self.x = 1\nprint(U.A.x)", "class U(Enum):\n    A: int\nprint(len(U))", "class U(Enum):\n    A = 'a'\n    B = auto()", "class U(Enum):\n    _ignore_ = ['i']\n    i = 5\n    A = i\nprint(list(U), hasattr(U, 'i'))", "class U(Enum):\n    A = lambda self: 5\n    B = member(lambda: 6)\n    C = nonmember(7)\nprint(len(U), U.C, U.B.value())", "class U(Enum):\n    class N: pass\n    A = 1\nprint(list(U))", "class U(Enum):\n    _order_ = 'B A'\n    A = 1\n    B = 2"):
    try:
        exec(src)
    except Exception as e:
        print(type(e).__name__, e)
F = Enum("F", "A B C")
G = Enum("G", {"X": 1, "Y": "y"})
H = IntEnum("H", ["P", "Q"], start=5)
J = Enum("J", [("M", 1), ("N", 2)], module="mod", qualname="q.J")
K = Enum("K", "A,B", type=str)
print(list(F), list(G), list(H), J.M, J.__module__, J.__qualname__, repr(J), list(K), Enum("L", ""), list(Enum("L", ())))


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @eproperty
    def ratio(self):
        return round(self.mass / self.radius, 3)


class Coord(bytes, Enum):
    def __new__(cls, value, label):
        o = bytes.__new__(cls, [value])
        o._value_ = value
        o.label = label
        return o

    P = (1, "one")
    Q = (2, "two")


class Miss(Enum):
    A = 1
    UNKNOWN = 0

    @classmethod
    def _missing_(cls, value):
        if value == "bad":
            return 5
        if value == "err":
            raise KeyError("own")
        return cls.UNKNOWN if value != "none" else None


print(Planet.EARTH.ratio, Planet((0.64, 3.39)), Coord.P, Coord(2).label, Coord.P == b"\x01", Coord.Q.value, Miss(99))
t(lambda: Miss("bad"))
t(lambda: Miss("err"))
t(lambda: Miss("none"))
