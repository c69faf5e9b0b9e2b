# Metaclasses, __prepare__, __call__, class decorators, __init_subclass__, __set_name__ order, instance checks.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"prepared": True}

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, [k for k in ns if not k.startswith("__")], kw)
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name)
        super().__init__(name, bases, ns)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)

    def __repr__(cls):
        return "<meta %s>" % cls.__name__

    def __len__(cls):
        return 42

    def __getattr__(cls, name):
        return "meta getattr " + name

    def __contains__(cls, x):
        return x == "in"

    def __iter__(cls):
        return iter("meta")

    @property
    def prop(cls):
        return "property of " + cls.__name__


class A(metaclass=Meta, option=1):
    x = 1

    def __init__(self, *a):
        print("A.__init__", a)


class B(A):
    pass


a = A(1, 2)
print(A, type(A), type(a), len(A), A.unknown, A.prop, "in" in A, list(B), A.prepared, type(B) is Meta)
try:
    a.prop
except AttributeError as e:
    print(e)
try:
    len(a)
except TypeError as e:
    print(e)


class Singleton(type):
    def __init__(cls, *args):
        cls.instance = None
        super().__init__(*args)

    def __call__(cls, *args):
        if cls.instance is None:
            cls.instance = super().__call__(*args)
        return cls.instance


class One(metaclass=Singleton):
    pass


print(One() is One())


class Plugin:
    registry = []

    def __init_subclass__(cls, /, key="none", **kw):
        super().__init_subclass__(**kw)
        Plugin.registry.append((cls.__name__, key))


class P1(Plugin, key="one"):
    pass


class P2(P1):
    pass


print(Plugin.registry)
try:
    class P3(Plugin, bogus=1):
        pass
except TypeError as e:
    print(e)


class Order:
    def __init__(self, tag):
        self.tag = tag

    def __set_name__(self, owner, name):
        print("set_name", name, self.tag, hasattr(owner, "later"))


class Base:
    def __init_subclass__(cls):
        print("init_subclass", cls.__name__)


def deco(cls):
    print("decorated", cls.__name__)
    cls.later = 1
    return cls


@deco
class Ordered(Base):
    b = Order("b")
    a = Order("a")


class EvenMeta(type):
    def __instancecheck__(cls, obj):
        return isinstance(obj, int) and obj % 2 == 0

    def __subclasscheck__(cls, sub):
        return sub is int


class Even(metaclass=EvenMeta):
    pass


print(isinstance(4, Even), isinstance(3, Even), issubclass(int, Even), issubclass(str, Even), isinstance(Even(), Even))


class M1(type):
    pass


class M2(type):
    pass


class X(metaclass=M1):
    pass


class Y(metaclass=M2):
    pass


try:
    class Z(X, Y):
        pass
except TypeError as e:
    print(str(e)[:30])


class M3(M1, M2):
    pass


class Z(X, Y, metaclass=M3):
    pass


print(type(Z).__name__)


def not_a_type(name, bases, ns):
    return (name, bases, sorted(k for k in ns if not k.startswith("__")))


class Tuple(metaclass=not_a_type):
    q = 1


print(Tuple)
print(type("Dyn", (), {"v": 1}).v, type(5), type(type), type.__mro__)


class Cell:
    def get(self):
        return __class__

    def sup(self):
        return super


print(Cell().get() is Cell, Cell().sup() is super)


class ABCLike(type):
    def __call__(cls, *a):
        missing = sorted(n for n in cls.abstract if not hasattr(cls, n))
        if missing:
            raise TypeError("abstract: " + ", ".join(missing))
        return super().__call__(*a)


class Shape(metaclass=ABCLike):
    abstract = ("area", "name")


class Square(Shape):
    def area(self):
        return 1

    name = "square"


try:
    Shape()
except TypeError as e:
    print(e)
print(Square().area(), Square.__name__)
Square.__name__ = "Renamed"
print(Square.__name__, Square.__qualname__, repr(Square))
Square.__qualname__ = "Quite.Renamed"
print(Square)


class Mro(type):
    def mro(cls):
        return [cls, object]


class Strange(Square, metaclass=type("SM", (Mro, ABCLike), {})):
    abstract = ()


print([k.__name__ for k in Strange.__mro__], hasattr(Strange, "area"))


class Entry:
    def __mro_entries__(self, bases):
        return (dict,)


class FromEntry(Entry()):
    pass


print(FromEntry.__mro__[1], type(FromEntry.__orig_bases__[0]).__name__)
