# Cells: shared, rebound, deleted, empty, in loops, in classes, in generators, and through __closure__.
import types


def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    def reset():
        nonlocal n
        del n
    return inc, get, reset


inc, get, reset = counter()
inc(), inc(5)
print(get(), [c.cell_contents for c in get.__closure__], inc.__closure__[0] is get.__closure__[0])
reset()
for f in (get, inc, reset, lambda: get.__closure__[0].cell_contents):
    try:
        f()
    except (NameError, ValueError) as e:
        print(type(e).__name__, e)
get.__closure__[0].cell_contents = 100
print(inc(), get())
del get.__closure__[0].cell_contents
print(repr(get.__closure__[0]).split(" at ")[0], get.__closure__[0] == types.CellType())


def levels():
    a = 1
    def l2():
        b = 2
        def l3():
            c = 3
            def l4(): return a, b, c
            return l4
        return l3
    return l2


print(levels()()()(), levels()().__code__.co_freevars, levels()()().__code__.co_freevars, levels().__code__.co_cellvars)


def shadow(x):
    def f():
        x = "inner"
        def g(): return x
        return g()
    return f(), x


print(shadow("outer"))


def param_cell(a, *args, k=0, **kw):
    def f(): return a, args, k, kw
    a += 1
    k = "rebound"
    return f()


print(param_cell(1, 2, 3, z=4))


def loops():
    fs = []
    for i in range(3):
        def f(): return i
        def g(i=i): return i
        fs += [f, g]
    while i > 0:
        i -= 1
    return [f() for f in fs]


print(loops())


def late():
    def f(): return defined_later
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    defined_later = "now"
    return f()


print(late())


def exc_cell():
    try:
        raise ValueError("v")
    except ValueError as e:
        f = lambda: e
        print(repr(f()))
    try:
        f()
    except NameError as err:
        print(err)


exc_cell()


def in_class():
    x = "enclosing"
    class C:
        y = x
        def m(self): return x
    class D:
        x = "own"
        y = x
        def m(self): return x
    class E:
        y = x
        x = "after"
        def m(self): return x
    return C.y, C().m(), D.y, D().m(), E.y if 1 else 0, E().m()


try:
    print(in_class())
except NameError as e:
    print(type(e).__name__, e)


def gens():
    x = 1
    g = (x + i for i in range(3))
    x = 10
    return list(g)


print(gens())


def recursive():
    def fact(n): return 1 if n < 2 else n * fact(n - 1)
    f = fact
    fact = lambda n: "replaced"
    return f(5)


print(recursive())
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(6))
c1, c2, c3 = types.CellType(1), types.CellType(2), types.CellType()
print(c1 < c2, c1 == types.CellType(1), c3 < c1, c1 > c3, c3 == types.CellType(), sorted([c2, c1, c3])[0] is c3, c1 != c2)
for f in (lambda: hash(c1), lambda: types.CellType(1, 2), lambda: c1.x, lambda: c1 < 1, lambda: types.CellType(x=1), lambda: c3.cell_contents):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def dynamic():
    v = "local"
    def f():
        return eval("v"), v
    return f()


def dynamic_missing():
    v = "local"
    def f():
        try:
            return eval("v")
        except NameError as e:
            return str(e)
    return f(), v


print(dynamic(), dynamic_missing())
