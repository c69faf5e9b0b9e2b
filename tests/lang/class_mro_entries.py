# __mro_entries__, __orig_bases__, types.resolve_bases, and MRO errors.
import types


class Fake:
    def __init__(self, *bases): self.bases = bases

    def __mro_entries__(self, bases):
        print("entries asked, bases:", len(bases), self in bases)
        return self.bases


class A: pass
class B: pass


f = Fake(A, B)
class C(f): pass
print(C.__bases__, C.__orig_bases__ == (f,))
class D(Fake()): pass
print(D.__bases__)
class E(A, Fake(B), object): pass
print([b.__name__ for b in E.__mro__])
print("__orig_bases__" in E.__dict__, "__orig_bases__" in A.__dict__)
for bad in (Fake(5), type("X", (), {"__mro_entries__": lambda s, b: [A]})(), type("X", (), {"__mro_entries__": lambda s, b: None})()):
    try:
        class F(bad): pass
    except TypeError as e:
        print(e)
try:
    type("G", (f,), {})
except TypeError as e:
    print(e)
print(types.resolve_bases((A, f)) == (A, A, B))
G = types.new_class("G", (f,), {}, lambda ns: ns.update(x=1))
print(G.x, G.__bases__, G.__orig_bases__ == (f,))
print(types.prepare_class("H", (A,), {"metaclass": type, "k": 1}))
print(types.get_original_bases(C) == (f,), types.get_original_bases(A), types.get_original_bases(E)[0])


class X: pass
class Y: pass
class XY(X, Y): pass
class YX(Y, X): pass
for bases in ((XY, YX), (X, XY), (object, X), (X, X), (XY, YX, object), (int, X, int)):
    try:
        type("Z", bases, {})
    except TypeError as e:
        print(e)


class M(type):
    def mro(cls):
        print("mro of", cls.__name__)
        return super().mro() if cls.__name__ != "Odd" else [cls, X, object]


class P(metaclass=M): pass
class Odd(P): pass
print(Odd.__mro__, Odd.__bases__, issubclass(Odd, P), issubclass(Odd, X))
for result in ([], 5, [5], None, [int, object]):
    class MM(type):
        def mro(cls):
            return [cls, object] if cls.__name__ != "Q" else result

    try:
        class Q(metaclass=MM): pass
        print(Q.__mro__)
    except TypeError as e:
        print(result, e)


class O: pass
class A(O): pass
class B(O): pass
class C2(O): pass
class K1(A, B): pass
class K2(B, C2): pass
class Z(K1, K2): pass
print([k.__name__ for k in Z.mro()], Z.mro() == list(Z.__mro__), type.mro(Z) == Z.mro())
print(O.__subclasses__(), O.__base__, Z.__base__, bool.__mro__, type.__mro__)
