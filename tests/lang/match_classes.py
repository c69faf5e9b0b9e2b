# match: class patterns, __match_args__, built-in classes with one positional, errors.
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y


class P3(P):
    __match_args__ = ("x", "y", "z")
    def __init__(self, x, y, z): super().__init__(x, y); self.z = z


def where(p):
    match p:
        case P3(0, 0, z): return "z axis", z
        case P(0, 0): return "origin"
        case P(0, y=yy): return "y axis", yy
        case P(x=xx, y=0): return "x axis", xx
        case P(x, y) if x == y: return "diagonal", x
        case P(P() as inner, _): return "nested", where(inner)
        case P(): return "point"
        case object(real=r, imag=i): return "number like", r, i
        case _: return "other"


for p in (P(0, 0), P(0, 1), P(2, 0), P(3, 3), P(1, 2), P(P(0, 0), 1), P3(0, 0, 9), P3(1, 1, 1), 5, 2.5, 1j, "s", P):
    print(where(p))


def builtin(x):
    match x:
        case bool(b): return "bool", b
        case int(i): return "int", i
        case float(f): return "float", f
        case str(s): return "str", s
        case bytes(b): return "bytes", b
        case bytearray(b): return "bytearray", b
        case list(l): return "list", l
        case tuple(t): return "tuple", t
        case dict(d): return "dict", d
        case set(s): return "set", sorted(s)
        case frozenset(s): return "frozenset", sorted(s)
        case complex(): return "complex"
        case type(): return "type"
        case Exception(args=a): return "exc", a
        case None: return "none"


class MyInt(int): pass
class MyStr(str): __match_args__ = ("upper",)
for x in (True, 5, MyInt(6), 2.5, "s", b"b", bytearray(b"q"), [1], (1,), {1: 2}, {3, 1}, frozenset([2]), 1j, int, ValueError("v", 1), None, MyStr("m")):
    print(builtin(x))
match MyStr("abc"):
    case MyStr(u): print(u())


class NoArgs: pass
class BadArgs: __match_args__ = ["a"]
class BadArgs2: __match_args__ = (1,)
class BadArgs3: __match_args__ = 5
class Prop:
    __match_args__ = ("p",)
    @property
    def p(self): raise ValueError("in property")
class PropAE:
    __match_args__ = ("p",)
    @property
    def p(self): raise AttributeError
class Dup: __match_args__ = ("a", "a")
d = Dup(); d.a = 1
for subject, pattern in ((NoArgs(), "NoArgs(1)"), (BadArgs(), "BadArgs(1)"), (BadArgs2(), "BadArgs2(1)"), (BadArgs3(), "BadArgs3(1)"), (P(1, 2), "P(1, 2, 3)"), (P(1, 2), "P(1, x=1)"), (5, "int(1, 2)"), (5, "int(5, real=5)"), (1j, "complex(1)"), (Prop(), "Prop(1)"), (PropAE(), "PropAE(1)"), (d, "Dup(1, 1)"), (d, "Dup(1)"),
                         (5, "P.x()"), (5, "where()"), (5, "P.nope()"), (P(1, 2), "P(missing=1)"), (5, "object()"), (5, "object(1)"), ([], "list()"), (range(3), "range(1)"), (ValueError(1), "ValueError(1)"), (5, "undefined_cls()")):
    try:
        exec(f"match subject:\n case {pattern}: print({pattern!r}, 'matched')\n case _: print({pattern!r}, 'not')")
    except Exception as e:
        print(pattern, "->", type(e).__name__, e)
class Meta(type):
    def __instancecheck__(cls, o): print("instancecheck", o); return o == 5
class Any(metaclass=Meta): pass
match 5:
    case Any(): print("any")
import dataclasses, collections
@dataclasses.dataclass
class DC:
    a: int
    b: int = dataclasses.field(kw_only=True, default=3)
match DC(1):
    case DC(a, b=b): print(a, b, DC.__match_args__)
NT = collections.namedtuple("NT", "p q")
match NT(1, 2):
    case NT(p, q=qq): print(p, qq, NT.__match_args__)
class GA:
    def __getattr__(self, n): print("getattr", n); return n
match GA():
    case GA(foo=f, bar="bar"): print(f)
class Slots:
    __slots__ = __match_args__ = ("s", "t")
o = Slots(); o.s = 1
match o:
    case Slots(1, 2): print("?")
    case Slots(s): print("unset t is no match", s)
