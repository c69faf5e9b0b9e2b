# gc.is_finalized and __del__: once only, by count or by collection, for classes with slots, generators, subclasses of builtins.
import gc
import sys
import weakref

gc.disable()
gc.collect()
log = []


class F:
    def __init__(self, n=""):
        self.n = n

    def __del__(self):
        log.append(self.n)


def show(*a):
    print(*a, log)
    log.clear()


f = F(1)
f.__del__()
f.__del__()
print(gc.is_finalized(f))
del f
show("called by hand twice, then died")
f = F(2)
f.f = f
del f
n = gc.collect()
show("cycle", n)
keep = []


class K(F):
    def __del__(self):
        super().__del__()
        keep.append(self)


k = K(3)
del k
show("kept", len(keep), gc.is_finalized(keep[0]))
k = keep.pop()
k.k = k
del k
n = gc.collect()
show("second time in a cycle", n, len(keep))


class L(list):
    def __del__(self):
        log.append(("list", len(self)))


class T(tuple):
    def __del__(self):
        log.append(("tuple", len(self)))


class Di(dict):
    def __del__(self):
        log.append(("dict", len(self)))


class I(int):
    def __del__(self):
        log.append(("int", int(self)))


class S(str):
    def __del__(self):
        log.append(("str", str(self)))


class E(Exception):
    def __del__(self):
        log.append(("exc", self.args))


L([1, 2]), T((1,)), Di(a=1), I(5), S("s"), E("e")
show("builtins")
l = L()
l.append(l)
del l
d = Di()
d["d"] = d
del d
n = gc.collect()
show("cycles of them", n)


class Base:
    def __del__(self):
        log.append("base")


class Child(Base):
    def __del__(self):
        log.append("child")
        super().__del__()


class No(Base):
    __del__ = None if 0 else Base.__del__


Child(), No()
show("inherited")


class Inst:
    pass


i = Inst()
i.__del__ = lambda: log.append("instance attribute")
del i
show("not looked up on instances")


class Meta(type):
    def __del__(cls):
        log.append(cls.__name__)


C = Meta("Dying", (), {})
del C
n = gc.collect()
show("class", n > 0)


class Swap(F):
    def __del__(self):
        log.append("swap")
        self.__class__ = F


Swap("s")
show("class changed inside")


class Adds(F):
    def __del__(self):
        log.append("adds")
        F("made while dying")


Adds()
show("object made and died inside")


class Order(F):
    def __del__(self):
        log.append(self.n)


a, b, c = Order("a"), Order("b"), Order("c")
a.o, b.o, c.o = b, c, a
w = [weakref.ref(x, lambda r: log.append("weak")) for x in (a, b, c)]
del a, b, c
n = gc.collect()
show("order in a cycle", n)


def gen(n):
    try:
        yield
    finally:
        log.append(f"gen {n}")


g = gen(1)
next(g)
del g
g = gen(2)
del g
g = gen(3)
next(g)
h = [g]
h.append(h)
del g, h
n = gc.collect()
show("generators", n)
print([gc.is_finalized(x) for x in (F, log, gen, gc)])
log.clear()
