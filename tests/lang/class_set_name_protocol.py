# __set_name__: when it is called, for what, and what happens when it fails or changes the class.
class Desc:
    def __init__(self, tag=""): self.tag = tag
    def __set_name__(self, owner, name):
        print("set_name", self.tag, owner.__name__, name, "done" if hasattr(owner, "ready") else "early")
        self.name = name


class Meta(type):
    def __new__(m, n, b, ns):
        print("meta new", n)
        cls = super().__new__(m, n, b, ns)
        print("after type.__new__")
        return cls
    def __init__(cls, n, b, ns):
        print("meta init", n)
        super().__init__(n, b, ns)


class Base:
    def __init_subclass__(cls, **k):
        super().__init_subclass__(**k)
        print("init_subclass", cls.__name__, {n: v.name for n, v in vars(cls).items() if isinstance(v, Desc)})


class A(Base, metaclass=Meta):
    z = Desc("z")
    a = Desc("a")
    shared = both = Desc("both")
    nested = [Desc("inside a list")]


class B(A):
    a = A.__dict__["a"]


A.late = Desc("late")
print(hasattr(A.late, "name"), A.both.name, A.a.name)
A.late.__set_name__(A, "late")
T = type("T", (), {"x": Desc("x"), "y": 5})


class OnInstance:
    def __init__(self): self.__set_name__ = lambda o, n: print("never called")


class C1:
    i = OnInstance()


def failing(exc):
    class Bad:
        def __set_name__(self, owner, name): raise exc
    try:
        class Broken:
            attr = Bad()
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, "__notes__", None), repr(e.__cause__))


failing(ValueError("v"))
failing(RuntimeError("r"))
failing(KeyboardInterrupt())


class BadArity:
    def __set_name__(self, owner): pass


try:
    class Broken2:
        attr = BadArity()
except TypeError as e:
    print(e, e.__notes__)


class NoneSet:
    __set_name__ = None


try:
    class Broken3:
        attr = NoneSet()
except TypeError as e:
    print(e, e.__notes__)


class Adder:
    def __set_name__(self, owner, name):
        setattr(owner, name + "_extra", "added")
        setattr(owner, name, "replaced")


class Gets:
    one = Adder()
    two = Adder()


print(Gets.one, Gets.one_extra, Gets.two, list(n for n in vars(Gets) if n[0] != "_"))


class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.slot = "_" + name
    def __get__(self, obj, cls=None): return self if obj is None else getattr(obj, self.slot, None)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.slot[1:]} must be {self.kind.__name__}, not {type(value).__name__}")
        setattr(obj, self.slot, value)


class Point:
    x, y = Typed(int), Typed(int)
    def __init__(self, x, y): self.x, self.y = x, y


p = Point(1, 2)
p.x += 5
print(p.x, p.y, vars(p), Point.x.slot)
try:
    p.y = "s"
except TypeError as e:
    print(e)
pr = property(lambda s: 1)
print(hasattr(pr, "__set_name__"), getattr(pr, "__name__", "no name"))


class WithProp:
    prop = pr
    other = property()


print(pr.__name__, WithProp.other.__name__)
try:
    WithProp().other
except AttributeError as e:
    print(e)
