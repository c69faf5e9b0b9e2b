# The counts of classes: bases, MROs, dicts, instances, methods, subclass lists, metaclasses.
import gc
import weakref
from sys import getrefcount as rc

gc.collect()


class A:
    pass


a0 = rc(A)
print("fresh class", a0, rc(A.__mro__), rc(A.__bases__), rc(A.__dict__), rc(A.__name__) > 1)
o = A()
print("one instance", rc(A) - a0)
more = [A() for _ in range(10)]
print("ten more", rc(A) - a0)
del more, o
print("none", rc(A) - a0)


class B(A):
    pass


print("subclass adds", rc(A) - a0, len(A.__subclasses__()), rc(A) - a0)


class D(A):
    pass


class E(B, D):
    pass


print("diamond", rc(A) - a0, rc(B), rc(D), rc(E), [c.__name__ for c in E.__mro__])
print("mro tuple", E.__mro__ is E.__mro__, rc(E.__mro__), E.__bases__ is E.__bases__, rc(E.__bases__), E.__mro__[0] is E)
print("mro() is a list of its own", rc(E.mro()), E.mro() == list(E.__mro__))
w = weakref.ref(E)
del E
print("class alive in its cycle", w() is not None)
print("collect", gc.collect(), w(), len(B.__subclasses__()), rc(A) - a0)


class F:
    x = []

    def m(self):
        pass

    @classmethod
    def c(cls):
        return rc(cls)

    @staticmethod
    def s():
        pass

    @property
    def p(self):
        return self

    def cell(self):
        return __class__


f0 = rc(F)
print("class attribute", rc(F.x), rc(F.m), rc(F.__dict__["c"]), rc(F.s), rc(F.__dict__["p"]))
i = F()
print("with __class__ cell", rc(F) - f0, rc(i.x), i.p is i, rc(i), rc(i.p), i.c() - f0)
bm = [i.m, i.c, i.s]
print("bound", rc(i), rc(F) - f0, rc(F.m), rc(bm[0].__func__), rc(F.s))
del bm
print("unbound", rc(i), rc(F) - f0)
y = F.x
F.x = None
print("replaced attribute", rc(y))
del F.p
F.q = F.m
print("two names of a function", rc(F.m))


class Meta(type):
    def __new__(m, n, b, ns, **k):
        cls = super().__new__(m, n, b, ns)
        print("made", rc(ns), ns is cls.__dict__)
        return cls


m0 = rc(Meta)


class G(metaclass=Meta):
    pass


print("metaclass", rc(Meta) - m0)
del G
print(gc.collect(), rc(Meta) - m0)
dyn = type("Dyn", (A,), {"v": y})
print("type()", rc(y), rc(dyn), rc(A) - a0)
del dyn
print(gc.collect(), rc(y), rc(A) - a0)
i.__class__ = A
print("class assigned", rc(F) - f0, rc(A) - a0)
del i
print("end", rc(A) - a0)
