# Decorators: any expression, order, classes, methods, results that are not functions.
import functools


def tag(*names):
    print("tag", names)
    def deco(f):
        print("apply", names, getattr(f, "__name__", f))
        f.tags = names + getattr(f, "tags", ())
        return f
    return deco


@tag("outer")
@tag("inner")
def f(): return "f"


print(f.tags)
registry = {}
decos = [lambda f: ("zero", f()), lambda f: ("one", f())]


@decos[0]
def a(): return "a"


@(lambda f: f() * 2)
def b(): return "b"


@registry.setdefault("k", str.upper if 0 else lambda f: f.__name__.upper())
def c(): pass


@decos[1] if registry else decos[0]
def d(): return "d"


@(x := lambda f: 42)
def e(): pass


@callable
def g(): pass


@int
@len
@list
@str
def h(): pass


print(a, b, c, d, e, x(1), g, h > 10)


@tag("class")
class C:
    @staticmethod
    def s(): return "s"
    @classmethod
    def cm(cls): return cls.__name__
    @property
    def p(self): return "p"
    @functools.lru_cache(None)
    def cached(self): print("computed"); return 1
    @staticmethod
    @functools.wraps(s)
    def w(): return "w"
    @lambda f: property(f)
    def q(self): return "q"


o = C()
print(C.tags, o.s(), o.cm(), o.p, o.cached(), o.cached(), o.w(), o.w.__name__, o.q)


@lambda cls: cls()
class Singleton:
    v = 1


print(type(Singleton).__name__, Singleton.v)


@type
class T: pass


print(T)


class Deco:
    def __init__(self, f): self.f = f; functools.update_wrapper(self, f)
    def __call__(self, *a): return "called", self.f(*a)
    def __get__(self, o, cls): return functools.partial(self, o)


class Owner:
    @Deco
    def m(self, x): "doc of m"; return type(self).__name__, x


print(Owner().m(1), Owner.__dict__["m"].__doc__, Owner.__dict__["m"].__wrapped__.__qualname__)


def rec(n):
    def deco(f): return lambda *a: f(*a) + n
    return deco


@rec(1)
@rec(10)
@rec(100)
def num(z=0): return z


print(num(), num(1000))
order = []


def log(x):
    order.append(x)
    return lambda f: order.append(f"apply {x}") or f


@log("d1")
@log("d2")
def many(a: order.append("ann") = order.append("def")): order.append("body")


print(order)
for src in ("@5\ndef f(): pass", "@None\nclass C: pass", "@undefined\ndef f(): pass", "@len\ndef f(): pass", "@int\nclass C: pass", "@(lambda: 0)\ndef f(): pass", "@[]\ndef f(): pass"):
    try:
        exec(src)
        print("ok")
    except Exception as e:
        print(src.split("\n")[0], type(e).__name__, e)
for src in ("@", "@f", "@f\nx = 1", "@f\n\ndef g(): pass", "@f @g\ndef h(): pass", "@x = 1\ndef f(): pass", "@(yield)\ndef f(): pass", "@f\n@g\nclass A: pass", "@f\nasync def g(): pass", "@f\nlambda: 0", "@ f . g ( 1 )\ndef h(): pass", "@f[0].x(1)[2]\ndef h(): pass", "@f,\ndef h(): pass", "@*f\ndef h(): pass", "@f # c\n# c\ndef h(): pass", "@not f\ndef g(): pass", "@a if b else c\ndef g(): pass", "@await x\ndef g(): pass"):
    try:
        compile(src, "s", "exec")
        print("ok", repr(src))
    except SyntaxError as e:
        print(repr(src), "->", e.msg)
