# PEP 695: type parameters of functions and classes.
def f[T](x: T) -> T: return x
def g[T: int, *Ts, **P](a: T, *args: *Ts, **kw: P.kwargs) -> tuple[T, *Ts]: return a
def h[T: (int, str)](x: T): pass
class A[T]: 
    x: T
    def m[U](self, u: U) -> T: return u
class B[K, V](dict[K, V]): pass
class C[T, *Ts, **P]: pass


for o in (f, g, h, A, A.m, B, C):
    print(o.__name__, o.__type_params__, [type(t).__name__ for t in o.__type_params__])
T = g.__type_params__[0]
print(T, T.__name__, T.__bound__, T.__constraints__, T.__covariant__, T.__contravariant__, T.__infer_variance__, h.__type_params__[0].__constraints__, f.__type_params__[0].__bound__)
print(f.__annotations__, g.__annotations__, A.__annotations__, A.m.__annotations__)
print(A.__orig_bases__, A.__parameters__, A.__mro__, B.__orig_bases__, B.__mro__[1])
print(A[int], A[int].__origin__, A[int].__args__, A[str]().m(1), B[str, int](a=1), C[int, str, float, [int]])
for e in ("A[int, str]", "A[()]", "B[int]", "C[int]", "f[int]", "A[int][str]", "A.T"):
    try:
        print(eval(e))
    except Exception as err:
        print(e, type(err).__name__, err)


def lazy[T: undefined_bound](x): return T
print(lazy(1).__name__)
try:
    lazy(1).__bound__
except NameError as e:
    print(e)
class Scope[T]:
    y = T
    def get(self): return T
    class Inner[U]:
        both = (T, U)
    def shadow[T](self): return T
print(Scope.y is Scope.__type_params__[0], Scope().get() is Scope.y, Scope.Inner.both, Scope().shadow() is Scope.y)
try:
    T2 = Scope
    print(U)
except NameError as e:
    print(e)
def outer[T]():
    def inner[U](): return T, U
    return inner, T
i, t = outer()
print(i()[0] is t, i.__qualname__, i.__type_params__)
def default[T = int, *Ts = *tuple[int, str], **P = [int]](): pass
print([p.__default__ for p in default.__type_params__], [p.has_default() for p in default.__type_params__], f.__type_params__[0].has_default())
import typing
print(f.__type_params__[0].__default__ is typing.NoDefault, repr(typing.NoDefault))
class Base[T]:
    def __init_subclass__(cls, **kw): print("sub", cls.__name__, kw)
class D[S](Base[S], tag=1): pass
print(D.__mro__[1:3], D.__orig_bases__, issubclass(D, typing.Generic))
def deco(fn): print("deco", fn.__name__, fn.__type_params__); return fn
@deco
def decorated[T](x: T = "default"): return x
print(decorated(), decorated.__defaults__)
lam = [lambda: T for T in "ab"]
def comp[T](): return [T for _ in range(2)], (lambda: T)()
print(comp())
async def co[T](): return T
def gen[T](): yield T
print(next(gen()), co.__type_params__)
class Meth:
    v = 5
    def m[T: v](self, a=v) -> v: pass
print(Meth.m.__type_params__[0].__bound__, Meth.m.__annotations__)
def globs[T]():
    global made_global
    made_global = T
globs()
print(made_global)
for code in ("def f[T, T](): pass", "class A[T, *T]: pass", "def f[](): pass", "def f[T](): nonlocal T", "def f[T: (yield)](): pass", "def f[T: (x := 1)](): pass", "class A[T: await x]: pass", "def f[T = int, U](): pass", "def f[*T: int](): pass", "class A[T](x := 1): pass", "def f[T](a: (yield)): pass", "def f[1](): pass", "lambda[T]: 1", "type X = (yield)", "type X[T] = (y := 1)", "def f[__debug__](): pass", "class A[T](T): pass\n", "def f[*Ts, *Us](): pass", "def f[T](T): return T", "def f[T]():\n global T"):
    try:
        compile(code, "<c>", "exec")
        print("fine", code)
    except SyntaxError as e:
        print(code, "->", e.msg)
