# PEP 695: the type statement, lazy values, attributes.
type A = int
type L[T] = list[T]
type R = list[R] | None
type D[K, V = str] = dict[K, V]
type P[**Q] = tuple[Q]
type V[*Ts] = tuple[*Ts]
print(A, A.__value__, A.__name__, A.__type_params__, A.__module__, type(A), A.__parameters__)
print(L, L.__value__, L.__type_params__, L[int], L[int].__origin__ is L, L[int].__args__, L.__parameters__, R.__value__, D.__type_params__[1].__default__)
print(D[int, str], V[int, str], P[int], P[[int, str]], L[int].__value__ if hasattr(L[int], "__value__") else "no value", L[int].__parameters__, L[L[int]])
type Lazy = undefined_name
print(Lazy)
try:
    Lazy.__value__
except NameError as e:
    print(e)
undefined_name = "now defined"
print(Lazy.__value__)
undefined_name = "changed"
print(Lazy.__value__)
for stmt in ("A.__value__ = 1", "A.__name__ = 'x'", "del A.__value__", "A()", "A[int]", "A.nope", "class S(type(A)): pass", "isinstance(1, A)", "issubclass(int, A)", "isinstance(1, L[int])", "A.__type_params__ = ()", "L[int]()", "iter(A)", "A < A"):
    try:
        exec(stmt)
        print(stmt, "fine")
    except Exception as e:
        print(stmt, "->", type(e).__name__, e)
print(A | None, A | str, int | A, L[int] | None, A == A, A == int, hash(A) == hash(A), bool(A), {A: 1}[A])
def f():
    x = str
    type Local = x
    x = bytes
    return Local
print(f().__value__, f().__module__)
class C:
    z = float
    type Attr = z
    type Gen[T] = tuple[T, z]
    def m(self): return C.Attr.__value__
print(C.Attr.__value__, C.Gen.__value__, C().m(), C.Attr.__name__)
import typing
B = typing.TypeAliasType("B", int)
print(B, B.__value__, B.__type_params__, B.__module__)
T = typing.TypeVar("T")
G = typing.TypeAliasType("G", list[T], type_params=(T,))
print(G[int], G.__type_params__, G.__parameters__)
for args, kw in (((1, int), {}), (("x", int), {"type_params": 5})):
    try:
        print(typing.TypeAliasType(*args, **kw))
    except TypeError as e:
        print(e)
type = 5
print(type)
type x = int
print(x.__value__)
type, y = 1, 2
type[0] if False else print(type + y)

print([t for t in (typing.get_origin(L[int]), typing.get_args(L[int]))])
if True: type InIf = bool
print(InIf.__value__)
for t in (L, V, P, D):
    try:
        print(t[()])
    except TypeError as e:
        print(e)
