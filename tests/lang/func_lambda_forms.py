# lambda in all its forms and places.
print((lambda: 1)(), (lambda x: x)(2), (lambda x, y=3: (x, y))(1), (lambda *a: a)(1, 2), (lambda **k: k)(a=1))
print((lambda a, /, b, *, c: (a, b, c))(1, 2, c=3), (lambda *a, k, **kw: (a, k, kw))(1, k=2, z=3), (lambda a=1, /: a)(), (lambda *, a=1: a)())
print((lambda: (yield))().send(None), list((lambda: (yield 1))()), list((lambda x: (yield from x))("ab")))
print([f(3) for f in (lambda x: x + 1, lambda x: x * 2, lambda x: x if x > 5 else -x)])
print((lambda x: lambda y: lambda z: x + y + z)(1)(2)(3))
print((lambda x: (y := x + 1, y * 2))(1), (lambda: [i for i in range(3)])(), (lambda n: {i: i for i in range(n)})(2))
f = lambda: None
print(f.__name__, f.__qualname__, f.__doc__, f.__annotations__, f.__defaults__, f())
f.__name__ = "renamed"
print(f.__name__, f.__qualname__, f.__code__.co_name)
print(sorted("bca", key=lambda c: -ord(c)), max([(1, 2), (0, 5)], key=lambda t: t[1]), list(map(lambda a, b: a * b, [1, 2], [3, 4])), list(filter(lambda v: v % 2, range(5))))
d = {"k": lambda: "in dict", "n": lambda self: self}
print(d["k"](), d["n"](5))
t = lambda: 1, lambda: 2
print(len(t), t[1]())
g = lambda: (1, 2)
print(g())
h = lambda x=(lambda: 5): x()
print(h(), h(lambda: 6))
k = lambda x: x in [1] and not x == 2 or "no"
print(k(1), k(2))
print((lambda x, *, y=1, **z: (x, y, z))(*[1], **{"y": 2, "q": 3}))
print(f"{(lambda x: x * 2)(3)}", f"{(lambda: 'fs')()!r}")


class C:
    m = lambda self, x=1: (type(self).__name__, x)
    s = staticmethod(lambda: "static")
    c = classmethod(lambda cls: cls.__name__)
    p = property(lambda self: "prop")
    __add__ = lambda self, o: "added " + repr(o)
    __private = lambda self: "mangled"
    get = lambda self: self.__private()
    fs = [lambda: __class__]


o = C()
print(o.m(), o.m(2), o.s(), o.c(), o.p, o + 1, o.get(), C.m.__qualname__, C.fs[0]().__name__)
print((lambda: (lambda: __name__)())(), (lambda __x: __x)(1))


def outer():
    n = 0
    bump = lambda: (n := 5)
    bump()
    return n, (lambda n: n)(7), (lambda: n)()


print(outer())
fact = lambda n: n * fact(n - 1) if n else 1
print(fact(20))
print((lambda a, b: a if b else lambda: b)(1, 0)(), (lambda: 1 if 0 else 2)())
x = [lambda: i for i in range(2)]
print([q() for q in x], [(lambda i: lambda: i)(i)() for i in range(2)])
print((lambda *args, **kwargs: (len(args), sorted(kwargs)))(*range(300), **{f"k{i}": i for i in range(3)}))
a = lambda: (yield 1, 2)
print(next(a()))
for src in ("lambda", "lambda:", "lambda x y: 1", "lambda (x): 1", "lambda x: y = 1", "lambda x: return 1", "lambda *: 1", "lambda **k, x: 1", "lambda x=1, y: 1", "lambda x, x: 1", "lambda x: int: 1", "lambda *a, *b: 1", "lambda /: 1", "lambda a, /, b, /: 1", "lambda *, /: 1", "lambda x: pass", "lambda x: *x", "lambda None: 1", "lambda 1: 1", "lambda x.y: 1", "(lambda x: 1) = 2", "lambda: (yield)", "lambda: await x", "lambda *a=1: 1", "lambda x,: x", "lambda *a,: a", "lambda **k,: k", "lambda x: x := 1", "lambda *, **k: 1", "x = lambda: 1, 2", "lambda x, /, x: 1", "lambda f(): 1", "lambda x,,y: 1", "lambda ,: 1", "{lambda: 1: 2}", "x[lambda: 1: 2]", "f'{lambda x: 1}'", "f'{(lambda x: 1)}'", "f'{lambda x:1}'", "lambda x:\n 1"):
    try:
        compile(src, "s", "exec")
        print("ok", src)
    except SyntaxError as e:
        print(repr(src), "->", e.msg)
