# global and nonlocal statements: every legal and illegal place.
x = "module"


def f():
    global x, made
    x = "by f"
    made = "made by f"


f()
print(x, made)


def outer():
    v = 1

    def mid():
        def inner():
            nonlocal v
            v += 1
            return v
        return inner
    return mid()


i = outer()
print(i(), i())


class C:
    global in_class
    in_class = "from class"
    x = "class"

    def m(self):
        return x

    def n(self):
        global x
        x = "by n"


print(in_class, C.x, C().m(), hasattr(C, "in_class"))
C().n()
print(x)


def g():
    global h, K, mod, e1, idx

    def h(): return "global h"

    class K: pass
    import math as mod
    for idx in range(3): pass
    try:
        1 / 0
    except ZeroDivisionError as e1:
        pass


g()
print(h(), K.__qualname__, h.__qualname__, mod.__name__, idx, "e1" in globals())
global at_module
at_module = "module level global statement"
print(at_module)


def d():
    global gone
    gone = 1
    del gone
    try:
        gone
    except NameError as e:
        return str(e)


print(d())
for code in ("def f():\n x = 1\n global x", "def f():\n print(x)\n global x", "def f(x):\n global x", "def f():\n nonlocal x", "nonlocal x",
             "def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x", "def f():\n def g():\n  nonlocal x\n x = 1", "def f():\n global x\n def g():\n  nonlocal x",
             "class A:\n nonlocal x", "def f():\n x = 1\n class A:\n  nonlocal x\n  x = 2\n return x", "def f():\n global x\n nonlocal x",
             "def f(x):\n nonlocal x", "def f():\n global x\n x: int = 1", "def f():\n x: int\n global x", "def f():\n for x in y: global x", "def f():\n import x\n global x",
             "class A:\n x = 1\n global x", "def f():\n def x(): pass\n global x", "def f():\n with a as x: global x", "global x\nglobal x", "global x, x",
             "x = 1\nglobal x", "def f():\n [x for x in y]\n global x", "def f():\n lambda x: 1\n global x", "def f():\n global __class__", "class A:\n def f():\n  nonlocal __class__",
             "def f():\n (x := 1)\n global x", "def f():\n global x\n [x := 1 for i in y]", "def f[T]():\n nonlocal T", "class A[T]:\n nonlocal T", "global 1", "global x.y", "global", "nonlocal"):
    try:
        compile(code, "<c>", "exec")
        print("fine", repr(code))
    except SyntaxError as e:
        print(repr(code), "->", e.msg, e.lineno, e.offset)
