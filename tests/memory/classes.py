# What holds classes, functions, instances and their parts alive.
import gc
import sys
import weakref
from sys import getrefcount as rc

gc.disable()
gc.collect()


class A:
    pass


print("class", rc(A))
a = A()
print("an instance holds its class", rc(A))
b = [A(), A()]
print("two more", rc(A))
del a, b
print("none", rc(A))


class B(A):
    pass


print("a subclass holds its base", rc(A), len(A.__subclasses__()))
del B
gc.collect()
print("collected", rc(A), A.__subclasses__())


class M:
    def f(self):
        pass

    @staticmethod
    def s():
        pass

    @classmethod
    def c(cls):
        pass

    @property
    def p(self):
        return 1


print("methods", rc(M.f), rc(M.s), rc(M.c), rc(M.__dict__["c"]), rc(M.__dict__["s"]), rc(M.p), rc(M().f))
m = M()
bound = m.f
print("bound", rc(m), rc(M.f), rc(bound))
same = m.f
print("each access makes a new one", bound is same, bound == same, rc(m))
del bound, same
print("released", rc(m), rc(M.f))
f = M.f
print("name for a function", rc(f), f is M.f, f is M.__dict__["f"])
del f


def fun(a, b=[]):
    return a


print("function", rc(fun), rc(fun.__defaults__), rc(fun.__defaults__[0]), rc(fun.__code__), rc(fun.__globals__) == rc(globals()), rc(fun.__dict__))
fun.attr = []
print("attribute", rc(fun.attr), rc(fun))
alias = fun
l = [fun]
print("three more", rc(fun))
del alias, l


def outer():
    v = []

    def inner():
        return v

    def other():
        return v

    return inner, other, rc(v)


i, o, n = outer()
print("cell shared by two closures", n, rc(i.__closure__[0]), rc(i.__closure__[0].cell_contents), i.__closure__[0] is o.__closure__[0], rc(i()))
del o
print("one left", rc(i.__closure__[0]))


class Attr:
    pass


x = []
at = Attr()
at.a = at.b = x
print("attributes", rc(x))
d = at.__dict__
print("dict looked at", rc(x), rc(d), d is at.__dict__)
del at
print("the dict lives on", rc(x), d.keys())
del d
print("gone", rc(x))
at = Attr()
at.__dict__ = d = {"a": x}
print("assigned dict", rc(d), rc(x))
at.__dict__.clear()
print("cleared", rc(x), hasattr(at, "a"))
del at, d


class Slots:
    __slots__ = ("a", "b")


s = Slots()
s.a = s.b = x
print("slots", rc(x))
s.a = None
del s.b
print("emptied", rc(x))


class Prop:
    def __init__(self, v):
        self._v = v

    @property
    def v(self):
        return self._v


p = Prop(x)
print("property", rc(p.v), rc(x), p.v is x)
del p


class ClassAttr:
    items = x


print("class attribute", rc(x), rc(ClassAttr.items), ClassAttr().items is x)
ClassAttr.items = None
print("replaced", rc(x))
w = weakref.ref(ClassAttr)
del ClassAttr
print("a class is a cycle", w() is not None, gc.collect(), w())


class Super:
    def me(self):
        return rc(self)


class Sub(Super):
    def me(self):
        return super().me(), rc(self)

    def explicit(self):
        return super(Sub, self).me()


print("super", Sub().me(), Sub().explicit())
t = type("Made", (A,), {"k": x})
print("type()", rc(x), rc(t), rc(A))
del t
gc.collect()
print("collected", rc(x), rc(A))
mod = type(sys)("mod")
mod.x = x
print("module", rc(x), rc(mod), rc(mod.__dict__))
md = mod.__dict__
del mod
print("its dict kept", "x" in md, rc(x))
del md
print("gone", rc(x))


def partial(f, *a):
    return lambda *b: f(*a, *b)


pf = partial(lambda *z: [rc(v) for v in z], x)
print("partial", rc(x), pf(x), rc(x))
del pf


class Node:
    def __init__(self, parent=None):
        self.parent, self.children = parent, []
        if parent:
            parent.children.append(self)


root = Node()
kids = [Node(root) for _ in range(3)]
print("tree", rc(root), [rc(k) for k in kids])
del kids
root = None
print("cycle with its children", gc.collect())


class WNode:
    def __init__(self, parent=None):
        self.parent, self.children = parent and weakref.ref(parent), []
        if parent:
            parent.children.append(self)


root = WNode()
for _ in range(3):
    WNode(root)
print("weak parents", rc(root), [rc(k) for k in root.children])
root = None
print("nothing for the collector", gc.collect())
lst = [[i] for i in range(3)]
print("list", [rc(e) for e in lst], rc(lst[0]), rc(lst))
k = (lst, lst)
dd = {"l": lst, 1: k}
print("shared", rc(lst), rc(k), rc(dd), rc(dd["l"]), rc(dd[1]))
ff = lambda v=lst: v
print("default", rc(lst), rc(ff.__defaults__), ff() is lst)
del k, dd, ff
print("end", rc(lst), rc(x))
