# property: decorators, docs, copies, subclassing, names, errors.
class P:
    def __init__(self): self._v = 0

    @property
    def v(self):
        "doc of v"
        return self._v

    @v.setter
    def v(self, x): self._v = x

    @v.deleter
    def v(self): self._v = "deleted"

    @property
    def ro(self): return "ro"

    wo = property(None, lambda s, x: print("wo set", x), doc="wo doc")
    none = property()
    named = property(lambda self: "n", None, None, "explicit doc")


p = P()
p.v = 3
print(p.v, P.v.__doc__, P.wo.__doc__, P.named.__doc__, P.none.__doc__, P.ro.fset, P.v.fget.__name__)
del p.v
print(p.v)
p.wo = 5
for stmt in ("p.ro = 1", "del p.ro", "p.wo", "del p.wo", "p.none", "p.none = 1", "del p.none", "P.ro.fget = 1", "P.ro.__get__()", "property(1, 2, 3, 4, 5)", "property(x=1)"):
    try:
        exec(stmt)
        print(stmt, "fine")
    except Exception as e:
        print(stmt, "->", type(e).__name__, e)
print(P.v.__get__(p), P.v.__get__(None, P) is P.v, type(P.v).__name__, P.v.__isabstractmethod__, P.v.__name__)
q = property(lambda s: 1)
try:
    q.__name__
except AttributeError as e:
    print(e)
class Late: pass
Late.q = q
for stmt in ("Late().q = 1", "del Late().q"):
    try:
        exec(stmt)
    except AttributeError as e:
        print(e)
g2 = P.v.getter(lambda s: "new getter")
print(g2.__doc__, g2.fset is P.v.fset, g2 is P.v)


class Sub(property):
    "sub doc"
    extra = 1


class U:
    @Sub
    def a(self):
        "a doc"
        return 1
    @Sub
    def b(self): return 2
    @a.setter
    def a(self, v): print("set a", v)


U().a = 3
print(U.a.__doc__, U.b.__doc__, type(U.a).__name__, U.a.extra, U().b)
U.b.custom = 4
print(U.b.custom)


class Over(P):
    @P.v.getter
    def v(self): return "overridden"


o = Over()
o.v = 7
print(o.v, o._v, P.v.fget is Over.v.fget)


class Sup(P):
    @property
    def v(self): return super().v, "and more"
    @v.setter
    def v(self, x): super(Sup, Sup).v.__set__(self, x * 2)


s = Sup()
s.v = 4
print(s.v)
class AttrErr:
    @property
    def a(self): return self.missing_thing
try:
    AttrErr().a
except AttributeError as e:
    print(e)
p2 = property(len, doc=5)
print(p2.__doc__, p2.__get__("abc"))
P.v.__doc__ = "changed"
print(P.v.__doc__)
print([n for n in dir(property) if not n.startswith("__")])
