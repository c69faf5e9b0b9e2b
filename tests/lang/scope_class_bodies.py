# Names in class bodies: what is seen from where.
x, y = "global x", "global y"


class A:
    x = "A.x"
    print(x, y)
    y = "A.y"

    def m(self):
        return x, y

    l = [x for _ in range(1)]
    it = [v for v in (x, y)]
    lam = (lambda: x)()
    both = [[x, y] for q in [1] for w in [y]]

    class B:
        z = x

    del x
    w = x


print(A().m(), A.l, A.it, A.lam, A.both, A.B.z, A.w)


def func():
    x = "func x"

    class C:
        print(x)
        x = x + "!"
        print(x)

        def m(self):
            return x

    return C


print(func()().m(), func().x)


def func2():
    x = "func2 x"

    class C:
        if False:
            x = 1
        try:
            print(x)
        except NameError as e:
            print("NameError", e)

    class D:
        nonlocal x
        x = "changed"

    return x


print(func2())


class Names:
    print(__name__, __module__, __qualname__)
    here = locals()
    here["dyn"] = 5
    print(dyn, sorted(k for k in vars() if not k.startswith("__")))
    for i in range(3):
        exec(f"attr{i} = {i}")
    print(dir()[-6:])


print(Names.dyn, Names.attr2, Names.i)


class E:
    try:
        undefined
    except NameError as e:
        print(e)
    print("e" in vars())
    with open(__file__) as fh:
        pass


print(E.fh.closed)


class F:
    def __init__(self): self.v = __class__

    def cls(self): return __class__.__name__

    k = lambda self: __class__
    g = [lambda self: __class__ for _ in [0]]


print(F().v is F, F().cls(), F().k() is F, F.g[0](F()) is F)
try:
    class G:
        __class__
except NameError as e:
    print(e)


class H:
    def f(self, __class__): return __class__


print(H().f(3))


class J:
    a = 1
    if a:
        b = 2
    else:
        c = 3
    while a < 4:
        a += 1
    t = (i for i in range(a))
    __doc__ = "made doc"
    __slots__ = ()


print(J.a, J.b, list(J.t), J.__doc__)
for order in (1,):
    class Loop:
        n = order
        if n: pass


    print(Loop.n)
