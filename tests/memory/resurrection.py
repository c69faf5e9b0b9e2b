# Objects that save themselves in __del__: by count, in cycles, many times, what becomes of weak references and of their parts.
import gc
import sys
import weakref
from sys import getrefcount as rc

gc.disable()
gc.collect()
saved = []


class R:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n, rc(self), end="; ")
        saved.append(self)


class P:
    def __del__(self):
        print("part", end="; ")


r = R(1)
w = weakref.ref(r)
print(gc.is_finalized(r))
del r
print("saved", saved[0].n, rc(saved[0]), gc.is_finalized(saved[0]), w() is saved[0])
saved.clear()
print("no second __del__", w())

r = R(2)
r.part = P()
r.r = r
w = weakref.ref(r)
del r
print(gc.collect(), saved[0].n, rc(saved[0]), gc.is_finalized(saved[0]), w(), saved[0].part.__class__.__name__)
saved.clear()
print(gc.collect())

a, b = R("a"), P()
a.b, b.a = b, a
del a, b
print("one of two", gc.collect(), len(saved), gc.is_finalized(saved[0]), gc.is_finalized(saved[0].b))
saved[0].b.a = None
saved.clear()
print("died by count")

ring = [R(i) for i in range(3)]
for i in range(3):
    ring[i].next = ring[i - 1]
del ring
print(gc.collect(), [x.n for x in saved])
saved.clear()
print("again", gc.collect(), saved)


class Once(R):
    def __del__(self):
        super().__del__()
        self.__class__ = Later


class Later(R):
    def __del__(self):
        print("as Later", end="; ")


Once("x")
print(type(saved[0]).__name__)
saved.clear()
print("after the class changed")


class List(list):
    def __del__(self):
        saved.append(self)
        print("list", len(self), end="; ")


l = List([P(), P()])
del l
print(len(saved[0]))
saved.pop().clear()
print()


class G:
    pass


def gen():
    try:
        yield
    finally:
        saved.append(sys._getframe().f_back is not None)
        print("generator", end="; ")


g = gen()
next(g)
del g
print(saved)
saved.clear()


def keeps():
    me = yield
    try:
        yield
    finally:
        saved.append(me)


g = keeps()
next(g)
g.send(g)
w = weakref.ref(g)
del g
print(gc.collect(), len(saved), saved[0].gi_frame, w())
saved.clear()
o = R("attribute survives")
o.d = {"k": P()}
del o
print(saved[0].d.keys())
saved[0].d.clear()
saved.clear()
print("end")


class Exc(Exception):
    def __del__(self):
        saved.append(self)


try:
    raise Exc("e")
except Exc:
    pass
print(saved[0], saved[0].__traceback__ is not None, saved[0].args)
saved.clear()


class Slots:
    __slots__ = ("p", "__weakref__")

    def __del__(self):
        saved.append(self)


s = Slots()
s.p = P()
w = weakref.ref(s)
del s
print(w() is saved[0])
del saved[:]
print(w())
for x in (1, "a", [], R, None, saved):
    print(gc.is_finalized(x), end=" ")
print()
try:
    gc.is_finalized()
except TypeError as e:
    print(e)
