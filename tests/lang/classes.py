# Classes: attributes, methods, inheritance, C3 order, super, class and static methods, introspection.
class A:
    shared = []
    n = 1

    def __init__(self, x=0):
        self.x = x

    def who(self):
        return "A.who(%r)" % self.x

    @classmethod
    def make(cls, *args):
        return cls(*args)

    @staticmethod
    def plus(a, b):
        return a + b


class B(A):
    def who(self):
        return "B>" + super().who()


class C(A):
    def who(self):
        return "C>" + super().who()


class D(B, C):
    def who(self):
        return "D>" + super(D, self).who()


d = D(5)
print(d.who(), [k.__name__ for k in D.__mro__], D.mro() == list(D.__mro__), D.__bases__, D.__base__)
print(type(A.make(1)).__name__, type(D.make()).__name__, d.plus(1, 2), D.plus(3, 4), d.make().x)
print(isinstance(d, A), isinstance(d, (int, C)), issubclass(D, A), issubclass(A, D), issubclass(bool, int), isinstance(D, type))
A.shared.append(1)
d.n = 10
print(D.shared, d.n, D.n, A.n, d.__dict__, vars(d) is d.__dict__)
A.n = 2
print(B.n, d.n)
del d.n
print(d.n, hasattr(d, "zzz"), getattr(d, "zzz", "default"))
setattr(d, "new attr", 1)
print(d.__dict__, d.__class__.__name__, D.__qualname__, D.__module__, A.__subclasses__())

for bad in (
    lambda: d.missing,
    lambda: A.missing,
    lambda: delattr(d, "missing"),
    lambda: type("X", (A, D), {}),
    lambda: type("X", (int, str), {}),
    lambda: type("X", (5,), {}),
    lambda: type("X", (bool,), {}),
    lambda: type("X", (A, A), {}),
    lambda: super().x,
    lambda: A.who(),
    lambda: setattr(5, "x", 1),
    lambda: setattr(int, "x", 1),
    lambda: object().x,
    lambda: setattr(object(), "x", 1),
    lambda: issubclass(1, int),
    lambda: getattr(d, 5),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", str(e).replace("\n", " "))


class Outer:
    class Inner:
        def f(self):
            return 1

    def g(self):
        class Local:
            pass

        return Local


print(Outer.Inner.__qualname__, Outer.Inner.f.__qualname__, Outer().g().__qualname__)
T = type("T", (B,), {"y": 7, "hello": lambda self: "hello %d" % self.y})
print(T(1).hello(), T.__name__, T(3).who())
d.__class__ = T
print(d.who(), d.hello())
try:
    d.__class__ = int
except TypeError as e:
    print(e)
T.__bases__ = (C,)
print(T(1).who(), [k.__name__ for k in T.__mro__])


class Counting:
    count = 0

    def __new__(cls, *args, **kw):
        print("new", cls.__name__, args, kw)
        self = super().__new__(cls)
        cls.count += 1
        return self

    def __init__(self, a, b=2):
        print("init", a, b)


Counting(1, b=3)


class Other(Counting):
    def __new__(cls, a):
        return "not an instance"


print(Other(1), Counting.count, Other.count)


class BadInit:
    def __init__(self):
        return 5


try:
    BadInit()
except TypeError as e:
    print(e)


class Body:
    print("in body", __name__, __qualname__)
    for i in range(3):
        pass
    if i == 2:
        def cond(self):
            return "cond"


print(Body.i, Body().cond())
m = d.who
print(m.__self__ is d, m.__func__ is C.who or m.__func__ is B.who, m == d.who, m is d.who, hash(m) == hash(d.who))
A.added = lambda self: "added to %s" % type(self).__name__
print(D().added(), B(1).added())


class Multi(int):
    def __add__(self, o):
        return Multi(int(self) + o)

    def __repr__(self):
        return "Multi(%d)" % self


class Names(list):
    def first(self):
        return self[0]


class Dict(dict):
    def __missing__(self, key):
        return "missing " + key


print(Multi(5) + 3, Multi(5) * 2, [Multi(1)], Names("abc").first(), Dict(a=1)["b"], Dict(a=1)["a"], Dict().get("x"))


class Super1:
    def __getattr__(self, n):
        return "getattr " + n


class Super2(Super1):
    def __init__(self):
        self.real = 1

    def test(self):
        return super().anything if hasattr(super(), "anything") else "super has no " + "anything"


print(Super2().real, Super2().virtual, Super2().test())
