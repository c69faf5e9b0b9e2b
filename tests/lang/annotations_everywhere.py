# Annotations of modules, classes, functions; strings; evaluation order; without the future import.
x: int = 1
y: str
z: "forward" = 2
(w): float = 3
d = {}
d["k"]: int = 4
d["unset"]: print("evaluated annotation")
class O: pass
o = O()
o.attr: list = [1]
print(__annotations__, d, o.attr, "y" in globals(), w)


def f(a: int, b: "str" = 1, *args: tuple, c: 1 + 1 = 2, **kw: dict) -> "ret":
    local: undefined_name = 5
    other: undefined_name
    return local


print(f.__annotations__, f(1))


class C:
    a: int
    b: str = "b"
    c: "C"
    __priv: int = 1
    for i in range(2):
        q: int = i
    def m(self, me: "C") -> None: pass
    if False:
        never: int


print(C.__annotations__, hasattr(C, "a"), C.b, C.m.__annotations__)


class D(C):
    d: float


class E(C): pass


print(D.__annotations__, E.__annotations__, E.__annotations__ is C.__annotations__)
E.__annotations__["new"] = 1
print(E.__annotations__, "__annotations__" in E.__dict__)
try:
    def bad(a: undefined_thing): pass
except NameError as e:
    print(e)
try:
    class Bad:
        a: undefined_thing
except NameError as e:
    print(e)
order = []
def note(v): order.append(v); return v
a: note("annotation") = note("value")
(note("target")) if False else None
d[note("key")]: note("ann2") = note("val2")
def g(p: note("p") = note("default"), *, k: note("k") = note("kdefault")) -> note("return"): pass
print(order)
try:
    undefined_target.attr: int
except NameError as e:
    print(e)
lam = lambda: 0
print(lam.__annotations__, f.__annotations__ is f.__annotations__)
del f.__annotations__
print(f.__annotations__)
def no(): pass
no.__annotations__["x"] = 5
print(no.__annotations__)
no.__annotations__ = None
print(no.__annotations__)
del __annotations__
try:
    __annotations__
except NameError as e:
    print(e)
ns = {}
exec("v: int = 1\nu: str", ns)
print(ns["__annotations__"], ns["v"])
exec("1", ns2 := {})
print("__annotations__" in ns2)
class Slot:
    __annotations__ = {"pre": 1}
    more: 2
print(Slot.__annotations__)
try:
    class Broken:
        del __annotations__
        __annotations__ = 5
        v: int
except Exception as e:
    print(type(e).__name__, e)
for code in ("a, b: int", "[a]: int", "(a, b): int", "a: int, b: int", "a: int = ", "a: ", "f(): int", "1: int", "a = b: int", "a: int += 1", "def f(*, a: int): pass", "def f(a: b: c): pass", "lambda a: int: 1", "def f() -> : pass", "x: *int", "def f(*a: *b): pass", "def f(a: *b): pass", "for a: int in b: pass", "with a as b: int: pass", "x: int: str", "x: yield", "def f():\n x: (yield)\n", "a: int = yield", "a: 1, 2", "a: int = 1, 2", "a: int = *b, c", "(a.b): int", "a[0]: int = 1", "*a: int", "global x; x: int", "None: int", "class C(a: int): pass", "def f(x: (y := 1)): pass"):
    try:
        compile(code, "<c>", "exec")
        print("fine", repr(code))
    except SyntaxError as e:
        print(repr(code), "->", e.msg)
