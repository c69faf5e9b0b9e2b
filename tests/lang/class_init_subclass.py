# __init_subclass__, __set_name__, __class_getitem__ and their errors.
class Plugin:
    registry = []

    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.name = name or cls.__name__.lower()
        Plugin.registry.append(cls.name)


class A(Plugin): pass
class B(Plugin, name="bee"): pass
class C(A, name="sea"): pass


print(Plugin.registry, C.name, A.name)
try:
    class D(Plugin, other=1): pass
except TypeError as e:
    print(e)
try:
    class E(object, x=1): pass
except TypeError as e:
    print(e)
try:
    type("F", (), {}, x=1)
except TypeError as e:
    print(e)
print(type.__init_subclass__(), object.__init_subclass__())
print(type(Plugin.__dict__["__init_subclass__"]).__name__)


class N:
    def __set_name__(self, owner, name):
        self.where = owner.__qualname__, name

    def __get__(self, o, t=None):
        return self.where


class Uses:
    a = N()
    b = c = N()


print(Uses.a, Uses.b, Uses.c)
Uses.late = N()
try:
    Uses.late
except AttributeError as e:
    print(e)


class BadName:
    def __set_name__(self, owner, name):
        raise ValueError("bad " + name)


try:
    class H:
        q = BadName()
except ValueError as e:
    print(type(e).__name__, e, e.__notes__)


class WrongSig:
    def __set_name__(self): pass


try:
    class I:
        w = WrongSig()
except TypeError as e:
    print(e, e.__notes__)


class Inst:
    pass


i = Inst()
i.__set_name__ = lambda *a: print("never called")


class J:
    i = i


class G:
    def __class_getitem__(cls, item):
        return cls.__name__, item


class GG(G): pass


print(G[int], GG[1, 2], G[...], G["x":], type(G.__dict__["__class_getitem__"]).__name__)
for t in (int, object, Plugin):
    try:
        t[int]
    except TypeError as e:
        print(e)
try:
    G()[1]
except TypeError as e:
    print(e)


class K:
    def __init_subclass__(cls):
        cls.saw = sorted(k for k in vars(cls) if not k.startswith("__"))
        print("K", cls.__name__)


class L(K):
    n = N()
    def m(self): return __class__


print(L.saw, L().m(), L.n)


class RaisesInSub:
    def __init_subclass__(cls):
        raise RuntimeError("no subclassing of " + __class__.__name__)


try:
    class M(RaisesInSub): pass
except RuntimeError as e:
    print(e, RaisesInSub.__subclasses__())
