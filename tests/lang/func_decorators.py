# Decorators: order, expressions, arguments, classes, on methods, functools.wraps.
import functools
def d(n):
    print("make", n)
    def deco(f):
        print("apply", n, getattr(f, "__name__", f))
        return f
    return deco
@d(1)
@d(2)
def f(): pass
@d("class")
class C:
    @d("m")
    def m(self): pass
    @staticmethod
    @d("s")
    def s(): pass
    @classmethod
    def c(cls): return cls.__name__
    @property
    def p(self): return "p"
    @p.setter
    def p(self, v): print("set", v)
print(C.c(), C().p)
C().p = 1
@lambda f: "replaced"
def g(): pass
print(g)
decos = {"x": [d("sub")]}
@decos["x"][0]
def h(): pass
class NS: deco = staticmethod(d("attr"))
@NS.deco
def i(): pass
@(d("paren"))
def j(): pass
@(x := d("walrus"))
def k(): pass
@d("a") if 1 else d("b")
def l(): pass
@type
def m(): pass
print(m)
def wrap(fn):
    @functools.wraps(fn)
    def inner(*a, **k):
        "inner doc"
        return ("wrapped", fn(*a, **k))
    return inner
@wrap
def documented(a: int = 1) -> str:
    "the doc"
    return a
print(documented(3), documented.__name__, documented.__doc__, documented.__wrapped__(4), documented.__annotations__, documented.__qualname__)
class Deco:
    def __init__(self, fn): self.fn = fn; self.calls = 0
    def __call__(self, *a): self.calls += 1; return self.fn(*a)
    def __get__(self, o, t=None): return functools.partial(self, o)
@Deco
def counted(x): return x * 2
print(counted(2), counted(3), counted.calls)
class K:
    @Deco
    def m(self, x): return type(self).__name__, x
print(K().m(5), K.__dict__["m"].calls)
registry = []
def register(fn=None, *, name=None):
    if fn is None: return lambda fn: register(fn, name=name)
    registry.append((name or fn.__name__))
    return fn
@register
def one(): pass
@register(name="two!")
def two(): pass
print(registry)
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info().currsize)
@functools.singledispatch
def sd(x): return "object"
@sd.register
def _(x: int): return "int"
@sd.register(str)
def _(x): return "str"
print(sd(1), sd("a"), sd(1.5))
try:
    @undefined_deco
    def n(): pass
except NameError as e:
    print(e)
try:
    @5
    def n(): pass
except TypeError as e:
    print(e)
for code in ("@", "@a", "@a\nx = 1", "@a b\ndef f(): pass", "@a\n\ndef f(): pass", "@a # c\n# d\ndef f(): pass", "@a; @b\ndef f(): pass", "@*a\ndef f(): pass", "@a, b\ndef f(): pass", "@yield\ndef f(): pass", "@a = b\ndef f(): pass", "@a\nasync def f(): pass", "@a\nclass B: pass", "@a\nlambda: 1", "@lambda: 1\ndef f(): pass", "@a def f(): pass", "@a\n  def f(): pass", "@not a\ndef f(): pass", "@a.b.c(1)[2].d\ndef f(): pass", "@x for x in y\ndef f(): pass", "@await x\ndef f(): pass"):
    try:
        compile(code, "<c>", "exec")
        print("fine", repr(code))
    except SyntaxError as e:
        print(repr(code), "->", e.msg)
