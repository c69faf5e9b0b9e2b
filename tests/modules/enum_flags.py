# Flag and IntFlag: operations, boundaries, iteration, naming, negative numbers, verify, global_enum, show_flag_values.
import enum
from enum import Flag, IntFlag, auto, CONFORM, EJECT, KEEP, STRICT, verify, UNIQUE, CONTINUOUS, NAMED_FLAGS, EnumCheck, FlagBoundary


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
    NONE = 0


class I(IntFlag):
    A = 1
    B = 2
    D = 8


print(P.R | P.W, P.R & P.W, P.R ^ P.RW, ~P.R, P.RW in P, P.R in P.RW, P.X in P.RW, bool(P.NONE), bool(P.R & P.X), P(3), P(5), P(0), P.RW is P.R | P.W, P(7), list(P), list(P.RW), list(P(7)), len(P), len(P(7)), list(P.NONE), P.RW.name, (P.R | P.X).name, P(0).name, (P.R | P.X).value, str(P.R | P.X), repr(P.R | P.X), f"{P.R | P.X}", P.__members__.keys())
for f in (lambda: P(8), lambda: P(-1), lambda: P(-9), lambda: P.R | 1, lambda: P.R | "x", lambda: 1 in P.R, lambda: P["RW"], lambda: P["R|W"], lambda: P("R"), lambda: P.R < P.W, lambda: int(P.R), lambda: P.R + 1, lambda: P.R == 1, lambda: ~P.NONE, lambda: ~P(7), lambda: P.R | P.W | P.X == P(7), lambda: hash(P.R) == hash(P.R.value), lambda: 3 in P, lambda: 8 in P, lambda: iter(P.R).__next__(), lambda: -P.R, lambda: P.R | I.A):
    t(f)
print(I.A | I.B, I.A | 4, I(16), I(-1), ~I.A, I.A + 1, I.A | I.D, I(11), I.A & 3, I.A ^ 1, 2 | I.A, I(0), list(I(13)), str(I(5)), repr(I(5)), f"{I(5)}", I(5).name, I(4).name, I.A == 1, I.A in I(3), 2 in I(3) if 0 else isinstance(I.A, int), I(-2), I(64 + 1), ~I(4), -I.A, I.A << 3, len(I(11)))
for b in (STRICT, CONFORM, EJECT, KEEP):
    class X(Flag, boundary=b):
        A = 1
        C = 4
    print(b, X._boundary_, end=": ")
    for v in (1, 2, 3, 5, 8, -1, -2):
        try:
            print(v, X(v), end="; ")
        except ValueError as e:
            print(v, str(e).replace("\n", "/"), end="; ")
    print(~X.A)


class One(Flag):
    A = 1
    BIG = 256
    MIX = 3 if 0 else 257


print(list(One), One.MIX, ~One.A, One(257) is One.MIX, One.BIG.value.bit_length())
for src in ("@verify(UNIQUE)\nclass V(enum.Enum):\n    A = 1\n    B = 1", "@verify(CONTINUOUS)\nclass V(enum.Enum):\n    A = 1\n    B = 5", "@verify(CONTINUOUS)\nclass V(Flag):\n    A = 1\n    B = 8", "@verify(NAMED_FLAGS)\nclass V(Flag):\n    A = 1\n    B = 6", "@verify(NAMED_FLAGS, CONTINUOUS, UNIQUE)\nclass V(Flag):\n    A = 1\n    B = 2\n    AB = 3\nprint(list(V))", "class V(Flag):\n    A = 'x'", "class V(Flag):\n    A = -1\nprint(list(V), V.A)", "class V(Flag):\n    A = 1.5", "class V(P): pass", "class V(Flag):\n    A = auto()\n    B = 4\n    C = auto()\nprint(list(V))", "class V(Flag):\n    A = 3\n    B = auto()\nprint(list(V), V.B.value)", "class V(IntFlag):\n    A = 'q'", "@verify(CONTINUOUS)\nclass V(enum.Enum):\n    A = 'x'"):
    try:
        exec(src)
    except Exception as e:
        print(type(e).__name__, str(e).replace("\n", "/"))
print(UNIQUE, EnumCheck, list(EnumCheck), list(FlagBoundary), STRICT == "strict", enum.show_flag_values(13) if hasattr(enum, "show_flag_values") else "")


@enum.global_enum
class Glob(enum.IntEnum):
    GA = 1
    GB = 2


@enum.global_enum
class GlobF(Flag):
    FA = 1
    FB = 2


print(GA, repr(GB), str(GA), repr(FA | FB), str(FA), repr(GlobF(0)))


class Methods(IntFlag):
    A = 1
    B = 2

    @property
    def both(self):
        return Methods.A in self and Methods.B in self

    def __str__(self):
        return "+".join(f.name for f in self) or "-"


print(Methods(3).both, Methods.A.both, str(Methods(3)), str(Methods(0)), f"{Methods(3)}", repr(Methods(3)), [str(m) for m in Methods])
