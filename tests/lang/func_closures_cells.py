# Closures: shared cells, loops, classes in functions, nonlocal chains, cell contents.
def make():
    n = 0
    def inc(): nonlocal n; n += 1; return n
    def get(): return n
    def set_(v): nonlocal n; n = v
    return inc, get, set_
i, g, s = make()
i(); i(); s(10)
print(i(), g(), i.__closure__[0] is g.__closure__[0], i.__code__.co_freevars, make.__code__.co_cellvars)
def deep():
    a = 1
    def l1():
        b = 2
        def l2():
            nonlocal a
            c = 3
            def l3():
                nonlocal b, c
                a_ = a
                b += 1; c += a
                return a_, b, c
            a += 10
            return l3(), c
        return l2(), b
    return l1(), a
print(deep())
def loop():
    fs = []
    for x in range(3):
        def f(): return x
        fs.append(f)
    del x
    try:
        fs[0]()
    except NameError as e:
        print(e)
    x = "rebound"
    return [f() for f in fs]
print(loop())
def param(x, *args, y=2, **kw):
    def inner(): return x, args, y, kw
    x += 1
    return inner
print(param(1, 5, z=3)())
def cls():
    v = "v"
    class K:
        w = 1
        def m(self): return v, self.w
        v = "class v"
        def n(self): return v
    return K
K = cls()
print(K().m(), K().n(), K.v)
def recursive():
    def fact(n): return 1 if n < 2 else n * fact(n - 1)
    return fact
print(recursive()(10))
def default_arg():
    fs = [lambda n=n: n for n in range(3)]
    return [f() for f in fs], [f(9) for f in fs][0]
print(default_arg())
def comp():
    return [lambda: (i, j) for i in range(2) for j in range(2)]
print([f() for f in comp()])
def gen():
    t = 0
    for v in range(3):
        t += v
        yield lambda: (t, v)
print([f() for f in gen()], [f() for f in list(gen())])
def counter_factory():
    counts = {}
    def count(k): counts[k] = counts.get(k, 0) + 1; return dict(counts)
    return count
c = counter_factory()
c("a"); print(c("b"), counter_factory()("z"))
def conditional(flag):
    if flag: v = 1
    def f(): return v
    return f
print(conditional(1)())
try:
    conditional(0)()
except NameError as e:
    print(type(e).__name__, e)
def exc():
    try:
        raise ValueError("x")
    except ValueError as e:
        f = lambda: e
    try:
        f()
    except NameError as err:
        print(err)
exc()
def star():
    def outer(*args, **kw):
        return lambda: (args, kw)
    return outer(1, a=2)()
print(star())
def mixed():
    global G
    G = "global"
    L = "local"
    def f(): return G, L
    return f
print(mixed()())
G = "changed"
print(mixed.__closure__, (lambda: 0).__closure__, [c.cell_contents for c in param(1).__closure__])
x = "module"
def shadow():
    def f(): return x
    class C:
        x = "class"
        y = [x for _ in range(1)]
        z = (lambda: x)()
    return f(), C.y, C.z
print(shadow())
print((lambda a: (lambda b: (lambda c: a + b + c)))(1)(2)(3), (lambda f: f(f, 5))(lambda f, n: 1 if n == 0 else n * f(f, n - 1)))
