# Every option of @dataclass and field, with the errors for wrong combinations.
import dataclasses
import typing
from dataclasses import dataclass, field, fields, replace, asdict, astuple, is_dataclass, InitVar, KW_ONLY, FrozenInstanceError, MISSING, make_dataclass


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


@dataclass
class A:
    x: int
    y: str = "why"
    z: list = field(default_factory=list)
    c: typing.ClassVar[int] = 7


a = A(1)
print(a, a == A(1), a != A(2), a == 1, A(1, "q", [2]), A.__match_args__, A.__doc__, A.__hash__, [f.name for f in fields(A)], A.c, a.z is not A(1).z, A.__annotations__.keys() == {"x", "y", "z", "c"})
for f in (lambda: A(), lambda: A(1, 2, 3, 4), lambda: A(1, x=2), lambda: A(w=1), lambda: hash(a), lambda: a < a, lambda: fields(5), lambda: fields(int), lambda: replace(a, w=1), lambda: replace(5, x=1), lambda: replace(a, x=9, y="new"), lambda: asdict(5), lambda: asdict(A), lambda: A.z, lambda: A.y):
    t(f)


@dataclass(order=True, frozen=True)
class P:
    x: int
    y: int = field(default=0, compare=False, repr=False, metadata={"unit": "cm"})


print(P(1) < P(2), P(1, 5) == P(1, 6), hash(P(1, 5)) == hash(P(1, 6)), P(3, 4), sorted([P(2), P(1)]), fields(P)[1].metadata, P(1) <= P(1), P(2) > P(1))
for f in (lambda: setattr(P(1), "x", 2), lambda: delattr(P(1), "x"), lambda: setattr(P(1), "new", 2), lambda: P(1) < 1, lambda: P(1) < A(1), lambda: replace(P(1), x=5)):
    t(f)


@dataclass(kw_only=True)
class K:
    a: int = 1
    b: int


@dataclass
class K2:
    p: int
    _: KW_ONLY
    q: int = 2
    r: int = field(default=3, kw_only=False)


print(K(b=2), K2(1, q=5), K2.__match_args__, K.__match_args__)
t(lambda: K(1, 2))
t(lambda: K(a=1))
t(lambda: K2(1, 2, 3))


@dataclass(slots=True, weakref_slot=True)
class S:
    x: int
    y: int = 5


s = S(1)
print(s, S.__slots__, hasattr(s, "__dict__"), S.y if "y" in S.__dict__ else "no default", S.__dict__["x"].__class__.__name__)
t(lambda: setattr(s, "z", 1))


@dataclass
class I:
    x: int
    factor: InitVar[int] = 2
    total: int = field(init=False)

    def __post_init__(self, factor):
        self.total = self.x * factor


print(I(3), I(3, 5), [f.name for f in fields(I)], I.factor, asdict(I(1)))
t(lambda: replace(I(3), x=4))
t(lambda: replace(I(3), x=4, factor=3))
t(lambda: replace(I(3), total=4, factor=3))


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Child(Base):
    c: int = 3
    a: str = "changed"


print(Child(), Child.__match_args__, Child("x", 1, 2), Base(1) == Child(1), is_dataclass(Child), is_dataclass(Child()), is_dataclass(5))
for src in ("class X:\n    a: int = 1\n    b: int", "class X:\n    a: list = []", "class X:\n    a: dict = {}", "class X:\n    a: set = set()", "class X:\n    a: int = field(default=1, default_factory=int)", "class X(P):\n    z: int = 1", "class X:\n    __slots__ = ('a',)\n    a: int = 1", "class X:\n    a = field()", "class X:\n    _: KW_ONLY\n    __: KW_ONLY\n    a: int", "class X:\n    a: typing.ClassVar[int] = field(default_factory=int)", "class X:\n    a: InitVar[int] = field(default_factory=int)", "class X:\n    a: 5 = 1", "class X(Base):\n    z: int", "class X:\n    a: int = A(1)", "class X:\n    a: tuple = ()\n    def __repr__(self): return 'own'\nprint(X())", "class X:\n    'own doc'\n    a: int = 1\nprint(X.__doc__)"):
    try:
        exec("@dataclass\n" + src)
    except Exception as e:
        print(type(e).__name__, e)
for kw in ("order=True, eq=False", "frozen=True, unsafe_hash=True", "unsafe_hash=True", "eq=False", "init=False", "repr=False", "match_args=False", "weakref_slot=True", "slots=True, frozen=True", "foo=1"):
    try:
        ns = {"dataclass": dataclass}
        exec(f"@dataclass({kw})\nclass X:\n    a: int = 1\n", ns)
        X = ns["X"]
        print(kw, "->", [n for n in ("__init__", "__repr__", "__eq__", "__lt__", "__hash__", "__match_args__", "__slots__", "__setattr__") if n in X.__dict__], X.__dict__.get("__hash__") is None)
    except Exception as e:
        print(kw, type(e).__name__, e)


@dataclass
class N:
    a: A
    l: list
    d: dict
    t: tuple


n = N(A(1), [A(2)], {"k": A(3), 1: 4}, (A(5), 6))
print(asdict(n), astuple(n), asdict(n, dict_factory=lambda p: sorted(str(k) for k, v in p)), astuple(n, tuple_factory=list), sep="\n")
M = make_dataclass("M", ["a", ("b", int), ("c", str, field(default="d"))], namespace={"f": lambda self: self.a}, frozen=True)
print(M(1, 2), M(1, 2).f(), M.__annotations__ == {"a": typing.Any if 0 else "typing.Any", "b": int, "c": str}, M.__module__)
for f in (lambda: make_dataclass("M", ["a", "a"]), lambda: make_dataclass("M", ["1x"]), lambda: make_dataclass("M", ["class"]), lambda: make_dataclass("M", [5]), lambda: make_dataclass("M", [("a", int, 1, 2)]), lambda: field(1), lambda: dataclass(5)):
    t(f)
print(repr(fields(A)[2])[:30], MISSING is dataclasses.MISSING, repr(fields(P)[1].type))


@dataclass
class Rec:
    me: "Rec" = None


r = Rec()
r.me = r
print(r, repr(InitVar[int]), repr(InitVar["x"]))
