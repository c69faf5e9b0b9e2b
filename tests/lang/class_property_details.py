# property: decorators, copies by getter/setter/deleter, docs, subclasses, errors with and without names.
class C:
    def __init__(self): self._x = 0
    @property
    def x(self):
        "the x"
        return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): self._x = "deleted"
    ro = property(lambda self: "ro")
    wo = property(None, lambda self, v: print("wo", v))
    none = property()
    doc = property(doc="only doc")


c = C()
c.x = 5
c.x += 1
print(c.x, C.x.__doc__, type(C.x).__name__, C.x.fget.__name__, C.x.__name__)
del c.x
print(c.x)
c.wo = 3
for f in (lambda: setattr(c, "ro", 1), lambda: delattr(c, "ro"), lambda: c.wo, lambda: delattr(c, "wo"), lambda: c.none, lambda: setattr(c, "none", 1), lambda: delattr(c, "none"), lambda: setattr(C.x, "fget", 1), lambda: C.x.__get__(5), lambda: property().__get__(5), lambda: property().__set__(5, 1), lambda: property().__delete__(5), lambda: C.x(1), lambda: C.x.getter(), lambda: C.x.foo, lambda: property(1, 2, 3, 4, 5), lambda: property(nope=1), lambda: C.x.__get__(), lambda: C.x.__set__(c)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(C.doc.__doc__, C.none.__doc__, C.ro.__doc__, C.x.__get__(None, C) is C.x, C.x.__get__(c), C.__dict__["x"].__set__(c, 7), c.x)
g = C.x.getter(lambda s: "new")
print(g is C.x, g.__doc__, g.fset is C.x.fset, g.__get__(c))


class Sub(C):
    @C.x.getter
    def x(self): return f"sub {super().x}"
    @C.ro.setter
    def ro(self, v): print("ro set", v)


s = Sub()
s.x = 1
s.ro = 2
print(s.x, s.ro, Sub.x.__doc__)


class MyProp(property):
    "docs of the class"
    def __init__(self, *a, tag=None, **k):
        super().__init__(*a, **k)
        self.tag = tag
    def __get__(self, obj, cls=None):
        v = super().__get__(obj, cls)
        return v if obj is None else f"<{v}>"


class D:
    @MyProp
    def p(self): "p doc"; return 1
    @p.setter
    def p(self, v): print("set", v)
    q = MyProp(lambda s: 2, tag="t", doc="q doc")


d = D()
d.p = 9
print(d.p, d.q, type(D.p).__name__, D.p.__doc__, D.q.tag, D.q.__doc__, vars(D.q))
pr = property(doc="d")
pr.__doc__ = "changed"
print(pr.__doc__)


def fget(self): "fget doc"


print(property(fget).__doc__, property(fget, doc="given").__doc__, property(fget).getter(lambda s: 1).__doc__, property(fget, doc="given").getter(lambda s: 1).__doc__)
pr = property(fget)
print(pr.__name__, pr.__isabstractmethod__)
pr.__name__ = "renamed"
print(pr.__name__)
del pr.__name__
print(pr.__name__)
fget.__isabstractmethod__ = True
print(property(fget).__isabstractmethod__, property(None, fget).__isabstractmethod__)
try:
    print(property(None).__name__)
except AttributeError as e:
    print(e)


class Raises:
    @property
    def p(self): raise AttributeError("my own")
    @property
    def q(self): return self.nothing


for n in "pq":
    try:
        getattr(Raises(), n)
    except AttributeError as e:
        print(e, e.name, getattr(Raises(), n, "default"), hasattr(Raises(), n))


class Meta(type):
    @property
    def cp(cls): return cls.__name__.lower()


class HasCp(metaclass=Meta): pass


print(HasCp.cp, hasattr(HasCp(), "cp"))
try:
    HasCp.cp = 1
except AttributeError as e:
    print(e)
C.x = 10
print(C().x if 0 else C.x, C.__dict__["ro"].fget(None))
c2 = C.__new__(C)
c2.__dict__["ro"] = "shadow"
print(c2.ro, vars(c2))
