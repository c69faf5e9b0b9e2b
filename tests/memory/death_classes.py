# The order of death around classes: bodies that fail, attributes, instances with slots and dicts, metaclasses.
import gc

gc.disable()
gc.collect()


class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print(self.n, end=" ")


def case(name):
    def run(f):
        print(name, end=": ")
        f()
        print("|", gc.collect() >= 0)
    return run


@case("class body that raises")
def _():
    try:
        class C:
            a = D("a")
            b = D("b")
            raise ValueError
    except ValueError as e:
        print("caught", end=" ")
        e.__traceback__ = None
        print("no traceback", end=" ")


@case("class attributes")
def _():
    class C:
        a = D("a")
        b = D("b")

        def m(self, d=D("default")):
            pass
    print("made", end=" ")
    C.a = D("a2")
    del C.b
    print("end", end=" ")


@case("instance attributes")
def _():
    class C:
        pass
    c = C()
    c.z = D("z")
    c.a = D("a")
    c.m = D("m")
    del c.a
    c.a = D("a again")
    print(".", end=" ")


@case("slots")
def _():
    class C:
        __slots__ = ("z", "a", "m")
    c = C()
    c.z, c.m, c.a = D("z"), D("m"), D("a")
    c.z = D("z2")


@case("slots and dict")
def _():
    class A:
        __slots__ = ("s",)

    class C(A):
        pass
    c = C()
    c.d = D("dict")
    c.s = D("slot")


@case("slots of several classes")
def _():
    class A:
        __slots__ = ("a2", "a1")

    class B(A):
        __slots__ = ("b2", "b1")
    c = B()
    c.b1, c.a1, c.b2, c.a2 = D("b1"), D("a1"), D("b2"), D("a2")


@case("subclass of list with attributes")
def _():
    class L(list):
        pass
    l = L([D("i0"), D("i1")])
    l.attr = D("attr")


@case("subclass of dict with attributes")
def _():
    class M(dict):
        pass
    m = M(a=D("item"))
    m.attr = D("attr")


@case("subclass of tuple with attributes")
def _():
    class T(tuple):
        pass
    t = T([D("i0"), D("i1")])
    t.attr = D("attr")


@case("exception subclass")
def _():
    class E(Exception):
        pass
    e = E(D("arg"))
    e.attr = D("attr")
    e.__cause__ = KeyError(D("cause"))


@case("__dict__ replaced")
def _():
    class C:
        pass
    c = C()
    c.a = D("a")
    c.__dict__ = {"b": D("b")}
    print(".", end=" ")
    d = c.__dict__
    c = None
    print("kept", end=" ")


@case("own __del__ before attributes")
def _():
    class C(D):
        def __del__(self):
            print("own", end=" ")
            super().__del__()
    c = C("c")
    c.x = D("x")


@case("__init__ raises")
def _():
    class C(D):
        def __init__(self):
            super().__init__("half made")
            self.x = D("x")
            raise ValueError
    try:
        C()
    except ValueError as e:
        print("caught", end=" ")
        e.__traceback__ = None
        print("no traceback", end=" ")


@case("__new__ gives another")
def _():
    class C:
        def __new__(cls):
            object.__new__(cls)
            return D("other")
    c = C()
    print(type(c).__name__, end=" ")


@case("__class__ assigned")
def _():
    class C(D):
        def __del__(self):
            print("as C", end=" ")

    class B(D):
        def __del__(self):
            print("as B", end=" ")
    c = C(1)
    c.__class__ = B


@case("metaclass with __del__")
def _():
    class M(type):
        def __del__(cls):
            print("class", cls.__name__, "dies", end=" ")

    class A(metaclass=M):
        x = D("A.x")

    class B(A):
        x = D("B.x")
    del A, B
    print("names gone", end=" ")
    gc.collect()


@case("instance and class in one cycle")
def _():
    class C:
        def __del__(self):
            print("instance", end=" ")
    C.one = C()
    C.d = D("d")
    del C
    gc.collect()
