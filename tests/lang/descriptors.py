# Properties, descriptors, __slots__, __getattr__ and its kin, __set_name__.
class Temp:
    def __init__(self, c):
        self._c = c

    @property
    def f(self):
        "Fahrenheit"
        return self._c * 9 / 5 + 32

    @f.setter
    def f(self, v):
        self._c = (v - 32) * 5 / 9

    @f.deleter
    def f(self):
        print("deleted")

    @property
    def readonly(self):
        return 1


t = Temp(100)
print(t.f)
t.f = 32
print(t._c, Temp.f.__doc__, type(Temp.f).__name__, Temp.f.fget(t))
del t.f
for bad in (lambda: setattr(t, "readonly", 2), lambda: delattr(t, "readonly"), lambda: setattr(t, "f", "x")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__ + ":", e)
t.__dict__["f"] = "hidden by the property"
print(t.f, t.__dict__["f"])


class Field:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return "descriptor itself on " + owner.__name__
        return getattr(obj, self.name, "unset")

    def __set__(self, obj, value):
        if value < 0:
            raise ValueError("negative")
        setattr(obj, self.name, value)

    def __delete__(self, obj):
        delattr(obj, self.name)


class Rec:
    a = Field()
    b = Field()


r = Rec()
print(r.a, Rec.a)
r.a = 5
print(r.a, r.__dict__)
del r.a
print(r.a)
try:
    r.b = -1
except ValueError as e:
    print(e)


class NonData:
    def __get__(self, obj, owner):
        return "from non-data descriptor"


class N:
    x = NonData()


n = N()
print(n.x)
n.x = "instance wins"
print(n.x, N.x)
del n.x
print(n.x)


class Slots:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


s = Slots()
print(s.a, hasattr(s, "b"), hasattr(s, "__dict__"), type(Slots.a).__name__)
for bad in (lambda: s.b, lambda: setattr(s, "c", 1), lambda: s.c, lambda: delattr(s, "b"), lambda: Slots.a.__get__(5)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__ + ":", e)
s.b = 2
del s.a
print(s.b, hasattr(s, "a"), Slots.__slots__)


class More(Slots):
    __slots__ = ("c", "__weakref__")


class Open(Slots):
    pass


m, o = More(), Open()
m.c = o.z = 3
print(m.a, m.c, o.a, o.__dict__)
try:
    class Conflict:
        __slots__ = ("x",)
        x = 1
except ValueError as e:
    print(e)


class Dynamic:
    def __init__(self):
        object.__setattr__(self, "log", [])
        self.real = 1

    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError("none of " + name)
        return "dynamic " + name

    def __setattr__(self, name, value):
        self.log.append("set " + name)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        self.log.append("del " + name)
        super().__delattr__(name)


dy = Dynamic()
print(dy.real, dy.fake, hasattr(dy, "nothing"), getattr(dy, "nope", "default"))
del dy.real
print(dy.real, dy.log)


class Intercept:
    x = 1

    def __getattribute__(self, name):
        print("[%s]" % name, end=" ")
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return "fallback"

    def m(self):
        return self.x


i = Intercept()
print(i.x, i.zzz, i.m(), Intercept.x)


class Cached:
    def __init__(self, f):
        self.f = f

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        print("computing", end=" ")
        v = obj.__dict__[self.name] = self.f(obj)
        return v


class UseCached:
    @Cached
    def value(self):
        return 42


u = UseCached()
print(u.value, u.value)


class Func:
    def f(self):
        return "f"


fn = Func.__dict__["f"]
print(fn.__get__(Func())(), fn.__get__(None, Func) is fn, type(fn.__get__(1)).__name__)
print(type(Temp.__dict__["f"]).__name__, type(A := classmethod(len)).__name__, property().fget)


class P:
    x = property(lambda self: 1, doc="docs")
    y = property(None, lambda self, v: print("y set", v))


p = P()
p.y = 3
print(p.x, P.x.__doc__)
try:
    p.y
except AttributeError as e:
    print(e)


class Getattr:
    @property
    def broken(self):
        raise AttributeError("inside property")

    def __getattr__(self, name):
        return "getattr got " + name


print(Getattr().broken)
