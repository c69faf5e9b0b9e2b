# PEP 695 and 696: scopes of type parameters, lazy bounds and defaults, generic classes and aliases.
from typing import Generic, ParamSpec, TypeVar, TypeVarTuple


def f[T: int, *Ts, **P](x: T, *a: *Ts) -> T: return x


print(f.__type_params__, [type(p).__name__ for p in f.__type_params__], f.__annotations__, f(3))
T, Ts, P = f.__type_params__
print(T.__bound__, T.__constraints__, T.__name__, T.__covariant__, T.__infer_variance__, T.__module__, T.has_default(), Ts.__name__, P.__name__, repr(P.args), repr(P.kwargs), P.args.__origin__ is P, repr(Ts), [repr(x) for x in Ts])


class C[A, B: (int, str) = str]:
    attr: A
    def m[A2](self, a: A, b: A2) -> B: return a, A, A2, __class__
    def plain(self): return A, B
    inner = A
    class Nested[A3: A]: use = A3.__bound__ if 0 else None


print(C.__type_params__, C.__orig_bases__, C.__parameters__, [b.__name__ for b in C.__mro__], C.inner, C.__annotations__)
print(C().m(1, 2)[1:3], C().plain(), C[int], C[int, str], C[int].__args__, C[int, str].__origin__.__name__, C.__type_params__[1].__constraints__, C.__type_params__[1].__default__)
order = []


def note(x):
    order.append(x)
    return x


def g[X: note("bound"), Y: (note("c1"), note("c2")) = note("default")](a: note("ann") = note("def")) -> note("ret"): pass


print(order)
X, Y = g.__type_params__
print(X.__bound__, X.__bound__, Y.__constraints__, Y.__default__, order)
type Alias[K] = dict[K, note("alias")] | Later
print(order[-1], type(Alias).__name__, Alias.__name__, Alias.__type_params__, Alias, Alias[int], Alias.__module__)
try:
    Alias.__value__
except NameError as e:
    print(e)
Later = int
print(Alias.__value__, Alias.__value__ is Alias.__value__, Alias[int].__args__, Alias.__parameters__, Alias[int].__value__ is Alias.__value__)
type Rec = list[Rec] | int
print(Rec.__value__, Rec | str, str | Rec, Rec.__type_params__)
for fn in (lambda: Rec[int], lambda: Alias(), lambda: Alias.__setattr__("__name__", 1), lambda: Alias.x, lambda: isinstance(1, Rec), lambda: C[()], lambda: C[1, 2, 3], lambda: type(Alias)("N", int).__value__, lambda: type(Alias)("N", int, type_params=5), lambda: type(Alias)("N", int, type_params=(T,))[str], lambda: T(), lambda: class_with_T, lambda: TypeVar("Q", bound=int, covariant=True), lambda: TypeVar("Q", int), lambda: TypeVar("Q", int, str, bound=int), lambda: TypeVar("a b"), lambda: TypeVar(5), lambda: TypeVar("Q", covariant=True, contravariant=True), lambda: TypeVar("Q", infer_variance=True, covariant=True), lambda: TypeVar("Q", default=int).__default__, lambda: TypeVarTuple("Z", default=int).has_default(), lambda: type("S", (TypeVar,), {}), lambda: T | int, lambda: int | T, lambda: list[T][str], lambda: dict[T, X][int, str], lambda: hash(T) == hash(T), lambda: T == T, lambda: T.__default__, lambda: setattr(T, "__bound__", 1), lambda: setattr(T, "anything", 1)):
    try:
        print(repr(fn()))
    except Exception as e:
        print(type(e).__name__, e)


def shadow[T](T: T) -> T: return T


print(shadow(5), shadow.__annotations__)


class Scope:
    v = "class"
    def m[V: v](self, x: v = v) -> v: return V.__bound__ if 0 else x
    type A = v
    class I[W: v]: pass


print(Scope().m(), Scope.m.__type_params__[0].__bound__, Scope.A.__value__, Scope.I.__type_params__[0].__bound__)


def enclosing():
    loc = "local"
    type L = loc
    def inner[Q: loc](): return Q
    loc = "changed"
    return L.__value__, inner().__bound__


print(enclosing())


class Base[T]:
    def __init_subclass__(cls, **k): print("sub", cls.__name__, cls.__orig_bases__ if hasattr(cls, "__orig_bases__") else None, k)


class D[U](Base[U], list, kw=1): pass
class E(Base[int]): pass


print(D.__type_params__, D.__parameters__, E.__type_params__, D[int].__mro_entries__(()), D[int]().__orig_class__, isinstance(D(), list))
@lambda f: (f, f.__type_params__)
def deco[Z](): pass


print(deco[1], (lambda: deco)()[0].__name__, f.__code__.co_name, f.__qualname__, C.m.__qualname__, C.m.__type_params__)
for src in ("def f[T, T](): pass", "def f[T: (yield)](): pass", "def f[T: (x := 1)](): pass", "def f[T: await x](): pass", "type X = (yield)", "type X = (x := 1)", "class A[T](x := 1): pass", "class A[T]((yield)): pass", "def f[](): pass", "def f[T=int, U](): pass", "def f[*Ts: int](): pass", "def f[**P: int](): pass", "def f[*Ts = *tuple[int]](): pass", "def f[**P = [int]](): pass", "def f[T: int = str](): pass", "def f[*T = int, U](): pass", "type X[T] = T; X = 1", "type X", "type = 1", "type X[T] = 1", "type x.y = 1", "type X, Y = 1", "def f[T,](): pass", "class A[T: int,]: pass", "lambda[T]: 1", "def f[T](x: (yield)): pass", "type None = 1", "def f[1](): pass", "def f[T.x](): pass", "async def f[T](): pass", "class A[T]: T = 1", "def f[T]() -> (y := 3): pass", "def f[__T](): return __T", "def f[T](x=(yield)): pass", "def f[T](x=(z := 1)): pass"):
    try:
        compile(src, "s", "exec")
        print("ok", src)
    except SyntaxError as e:
        print(src, "->", e.msg)
