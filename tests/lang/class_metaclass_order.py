# The order of everything that happens when a class is made.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", mcs.__name__, name, [b.__name__ for b in bases], kw)
        return {"prepared": True}

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, list(ns), kw)
        return super().__new__(mcs, name, bases, ns, **{k: v for k, v in kw.items() if k != "meta_only"})

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *a, **k):
        print("call", cls.__name__, a, k)
        return super().__call__(*a, **k)


class Desc:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)


class Base(metaclass=Meta):
    def __init_subclass__(cls, **kw):
        print("init_subclass", cls.__name__, kw)
        super().__init_subclass__()

    d = Desc()


def deco(cls):
    print("decorate", cls.__name__)
    return cls


@deco
class Derived(Base, tag=1, meta_only=2):
    x, y = Desc(), Desc()
    print("body")

    def __init__(self, a):
        print("instance init", a)


Derived(5)
print(Derived.prepared, type(Derived).__name__, Derived.__class__ is Meta)
K = Meta("K", (Base,), {"z": Desc()}, tag=3)
print(K.__name__, K.__bases__, K.__mro__[-1])


class NoMap(type):
    @classmethod
    def __prepare__(mcs, *a):
        return 5


for make in ("class A(metaclass=NoMap): pass", "class A(metaclass=5): pass", "class A(metaclass=lambda *a: a): pass\nprint(A)",
             "class A(metaclass=lambda n, b, d: n): pass\nprint(A)", "class A(int, str): pass", "class A(int, metaclass=Meta): pass\nprint(type(A).__name__)",
             "class A(5): pass", "class A(print): pass", "class A(bool): pass", "class A(type(None)): pass", "class A(object, int): pass", "class A(int, int): pass",
             "class A(foo=1): pass", "class A(object, foo=1): pass", "class A(*[int], **{'metaclass': Meta}): pass\nprint(type(A).__name__)", "class A(metaclass=type, x=1): pass"):
    try:
        exec(make)
    except TypeError as e:
        print(make.partition("\n")[0], "->", e)


class M1(type): pass
class M2(type): pass
class A1(metaclass=M1): pass
class A2(metaclass=M2): pass
try:
    class A3(A1, A2): pass
except TypeError as e:
    print(e)
class M3(M1, M2): pass
class A4(A1, A2, metaclass=M3): pass
class A5(A4, A1): pass
print(type(A4).__name__, type(A5).__name__)
try:
    class A6(A1, metaclass=M2): pass
except TypeError as e:
    print(e)
