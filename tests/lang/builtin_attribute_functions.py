# getattr, setattr, hasattr, delattr, vars, dir, callable, id, type, isinstance with odd arguments.
class P:
    x = 1
    def __init__(self): self.y = 2
    @property
    def bad(self): raise ValueError("bad property")
    @property
    def missing(self): raise AttributeError("missing property")


class DirBad:
    def __dir__(self): return 5


class DirMixed:
    def __dir__(self): return ["b", "a", "b"]


class DirTuple:
    def __dir__(self): return ("z", "y")


class Inst(type):
    def __instancecheck__(cls, o): return "truthy"
    def __subclasscheck__(cls, o): return []


class Checked(metaclass=Inst): pass


class FakeClass:
    __class__ = int


class Slots: __slots__ = ("s",)


p = P()
def t(e, g=globals()):
    try:
        print(e, "->", repr(eval(e, g)))
    except Exception as x:
        print(e, "->", type(x).__name__, x)


CASES = r"""
getattr(p, "x"), getattr(p, "y"), getattr(p, "z", "d"), getattr(p, "missing", "d"), hasattr(p, "missing")
getattr(p, "z")
getattr(p, "bad", "d")
hasattr(p, "bad")
getattr(p, "missing")
getattr(p, 5)
getattr(p)
getattr(p, "x", 1, 2)
getattr(object=p, name="x")
getattr(p, "a b", "no"), getattr(p, "", "empty"), getattr(p, "é", "accent")
setattr(p, "a b", 3), getattr(p, "a b"), vars(p)["a b"]
setattr(p, "x", 9), p.x, P.x
setattr(p, 5, 1)
setattr(5, "x", 1)
setattr(int, "x", 1)
setattr(p, "bad", 1)
setattr(P, "__class__", int)
setattr(p, "__dict__", 5)
setattr(p, "__class__", 5)
delattr(p, "x"), p.x
delattr(p, "x")
delattr(p, "nope")
delattr(p, 5)
delattr(P, "nope")
delattr(5, "real")
hasattr(p, 5)
hasattr(p)
hasattr(None, "__bool__"), hasattr(p, "__dict__"), hasattr(5, "__dict__"), hasattr(Slots(), "s"), hasattr(Slots, "s")
vars(p), sorted(n for n in vars(P) if n[0] != "_"), vars(Slots())
vars(5)
vars(p, p)
dir(DirMixed()), dir(DirTuple()), "x" in dir(p), "__class__" in dir(5), dir(5) == sorted(dir(5))
dir(DirBad())
dir(1, 2)
dir(object=1)
callable(len), callable(5), callable(P), callable(p), callable(lambda: 0), callable(p.__init__), callable(type)
callable()
callable(1, 2)
type(5), type("a", (), {}).__name__, type(type), type(P) is type, type(p) is P, type(None)
type()
type(1, 2)
type(1, 2, 3)
type("a", [], {})
type("a", (), [])
type("a", (5,), {})
type(b"a", (), {})
type("a\0b", (), {})
type("", (), {}).__name__, type("a b", (), {}).__name__, type("é", (P,), {"q": 1}).q
type("a", (), {}, x=1)
isinstance(1, int), isinstance(True, int), isinstance(1, (str, (float, (int,)))), isinstance(1, ()), isinstance(5, Checked), issubclass(int, Checked), isinstance(FakeClass(), int), isinstance(FakeClass(), FakeClass), type(FakeClass())
isinstance(1, 5)
isinstance(1, "int")
isinstance(1, [int])
isinstance(1, (int, 5)), isinstance("a", (int, 5))
isinstance(1)
issubclass(bool, int), issubclass(int, object), issubclass(int, (str, int)), issubclass(P, P)
issubclass(5, int)
issubclass(int, 5)
issubclass(int, (str, 5))
issubclass("int", "str")
id(p) == id(p), id(None) == id(None), type(id(p)), len({id(object()) for _ in "1"})
id()
hash(p) == hash(p), type(hash("a")), hash(None) == hash(None)
hash()
hash([])
repr(5), ascii("é"), repr("é"), ascii([chr(233)]), ascii(b"x")
repr()
ascii(1, 2)
"""
for case in CASES.strip().splitlines():
    t(case)
