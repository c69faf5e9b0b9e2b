# Annotations: where they are evaluated, stored, and not stored; every target.
from types import ModuleType

log = []


def note(x):
    log.append(x)
    return x


a: note("a") = 1
b: note("b")
(c): note("c") = 3
d = {}
d["k"]: note("d") = 4
d.__len__: note("attr")
a: note("again")
__private: int = 5
print(__annotations__, log, "b" in globals(), c, d)
log.clear()


class C:
    x: note("x") = 1
    y: note("y")
    (z): note("z")
    __mangled: note("m") = 2
    self_ref: "C"
    for i in range(2):
        loop: note(i)
    if False:
        never: note("never")
    def m(self, a: note("pa"), *b: note("pb"), c: note("pc") = 1, **d: note("pd")) -> note("ret"):
        local: note("local") = 5
        other: undefined_name
        (paren): note("not stored") = 1
        self.attr: note("self attr") = 2
        return local


print(C.__annotations__, log)
log.clear()
print(C.m.__annotations__, C().m(1) if 0 else "not called", list(C.m.__annotations__))
try:
    print(C().m(1), log)
except NameError as e:
    print(e, log)


def f():
    x: int
    try:
        x
    except UnboundLocalError as e:
        print(e)
    y: undefined = "fine"
    d = {}
    d["k"]: undefined = 1
    return y, d, "__annotations__" in locals()


print(f())
try:
    def g():
        d[log.append("evaluated") or "k"]: undefined
    log.clear()
    g()
    print(log)
except NameError as e:
    print(e)


class Empty: pass
class Sub(C): pass


print(Empty.__annotations__, "__annotations__" in vars(Empty), Sub.__annotations__ is C.__annotations__, "__annotations__" in vars(Sub), Sub.__annotations__)
Empty.__annotations__["added"] = int
print(Empty.__annotations__)
Empty.__annotations__ = 5
print(Empty.__annotations__)
del Empty.__annotations__
print(Empty.__annotations__)
for o in (Empty(), 5, int, len, ModuleType("m"), f, type):
    try:
        print(type(o).__name__, o.__annotations__)
    except AttributeError as e:
        print(e)
try:
    int.__annotations__ = {}
except TypeError as e:
    print(e)
m = ModuleType("m")
exec("v: int = 1\nw: 'str'", m.__dict__)
print(m.__annotations__)
del m.__annotations__
print(m.__annotations__)
g = {}
exec("x: int", g)
print(g["__annotations__"])
exec("del __annotations__\ntry:\n y: int\nexcept NameError as e: print(e)", g)
l = {}
exec("class K:\n del __annotations__ \n", {}, l) if 0 else None
try:
    exec("class K:\n x: int\n del __annotations__\n y: int", {})
except NameError as e:
    print(e)


class Own:
    __annotations__ = {"given": 1}
    x: int


print(Own.__annotations__)
src = "from __future__ import annotations\nx: undefined[1:2] = 1\ndef f(a: b.c(d) = 1, *, e: lambda q: q, **k: f'{x!r:>{y}}') -> [i for i in z if not i]: pass\nclass C:\n  y: -1 ** 2\n  z: a if b else c\n  w: (yield_, *rest)\n  v: {1: 2, **d}\n  u: 'str' 'cat'\n  t: not (a and b or c)\n  s: x[1, 2:3, ...]\n  r: (a, )\n  q: ((a + b) * c)\n  p: await_\n  o: a < b <= c is not d not in e\n  n: {i: j for i, j in k}\n  m: (lambda *a, b=1, **c: 0)\n  l: 1e100 + 1j + 0xff\n  k: b'bytes' + r'raw\\d'\n  j: (x := 5)\n  i: f(*a, **b)\n  h: ~a ^ b | c & d << e >> f // g @ h\n  g: (yield)"
for s in (src, src.rsplit("\n", 1)[0]):
    try:
        exec(s, g2 := {})
        print(g2["__annotations__"], g2["f"].__annotations__, *g2["C"].__annotations__.items(), sep="\n")
    except SyntaxError as e:
        print(e.msg)
for bad in ("x: int = *a", "x: int = *a, 1", "(x, y): int", "[x]: int", "x, y: int", "f(): int", "1: int", "x: (yield)", "def f(): x: (yield)", "def f(a: (yield)): pass", "x + y: int", "x: int: str", "x: int += 1", "for x: int in y: pass", "lambda x: int: x", "x: y = z = 1", "del x: int", "with a as b: int: pass", "x: *y", "*x: int", "x: int,", "def f(*a: *b): pass", "def f(**a: *b): pass", "x: (y := 1)", "class A: x: (y := 1)", "def f(a: (y := 1)): pass", "x.y: int = 1", "x[0]: int", "(x.y): int", "None: int", "x: await y", "global x; x: int", "def f():\n global x\n x: int"):
    try:
        compile(bad, "s", "exec")
        print("ok", bad)
    except SyntaxError as e:
        print(bad, "->", e.msg)
