# __del__: once, resurrection, exceptions inside it, order in cycles, attributes still there.
import gc
import sys

gc.disable()


class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("x%s" % self.n, end=" ")


print("count inside __del__:", end=" ")


class Count:
    def __del__(self):
        print(sys.getrefcount(self), self.__dict__, end=" ")


c = Count()
c.a = 1
del c
print()
saved = []


class Phoenix:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n, end=" ")
        saved.append(self)


p = Phoenix(1)
del p
print("saved", len(saved), saved[0].n, sys.getrefcount(saved[0]))
saved.clear()
print("second death: __del__ is not run again |", gc.is_finalized(Phoenix))
p = Phoenix(2)
print(gc.is_finalized(p), end=" ")
del p
print(gc.is_finalized(saved[0]))
saved.clear()
p = Phoenix(3)
p.me = p
del p
print("collected", gc.collect(), len(saved), saved[0].me is saved[0], gc.is_finalized(saved[0]))
saved.clear()
print("again", gc.collect(), len(saved))

print("order in a cycle:", end=" ")
nodes = [D(i) for i in range(5)]
for i, n in enumerate(nodes):
    n.next = nodes[(i + 2) % 5]
del nodes, n
print(gc.collect())
print("order after surviving one collection:", end=" ")
nodes = [D(i) for i in range(3)]
for i, n in enumerate(nodes):
    n.next = nodes[(i + 1) % 3]
del n
gc.collect()
nodes = None
print(gc.collect() == 3)
print("separate cycles in creation order:", end=" ")
for i in range(4):
    d = D(i)
    d.me = d
d = None
print(gc.collect())


class Attrs:
    def __init__(self):
        self.list = [1, 2]
        self.child = D("child")
        self.me = self

    def __del__(self):
        print("sees", self.list, self.child.n, self.me is self, end=" ")


Attrs()
print(gc.collect())


class Parent:
    def __init__(self):
        self.child = Child(self)

    def __del__(self):
        print("parent, child alive:", self.child.name, end=" ")


class Child:
    def __init__(self, parent):
        self.parent, self.name = parent, "child"

    def __del__(self):
        print("child, parent has child:", self.parent.child is self, end=" ")


Parent()
print(gc.collect())

errors = []
sys.unraisablehook = lambda u: errors.append((type(u.exc_value).__name__, str(u.exc_value), u.err_msg, u.object is not None))


class Raises:
    def __del__(self):
        raise ValueError("in __del__")


r = Raises()
del r
print("went on", errors)
errors.clear()
r = Raises()
r.me = r
del r
print(gc.collect(), errors)
errors.clear()


def inside_handler():
    try:
        1 / 0
    except ZeroDivisionError:
        Raises()
        return sys.exception()


print(repr(inside_handler()), errors)
sys.unraisablehook = sys.__unraisablehook__


class Chain:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        if self.n:
            Chain(self.n - 1)
        print("c%d" % self.n, end=" ")


Chain(3)
print("| a finaliser that makes objects")


class Adopts:
    def __del__(self):
        self.new = []
        self.new.append(self.new)


Adopts()
print("garbage made by a finaliser", gc.collect())


class Setattr:
    def __del__(self):
        print("first", end=" ")
        type(self).__del__ = lambda s: print("replaced", end=" ")


s1, s2 = Setattr(), Setattr()
del s1, s2
print()


class OnInstance:
    pass


o = OnInstance()
o.__del__ = lambda: print("never: looked up on the class")
del o


class Inherit(D):
    pass


class Override(D):
    def __del__(self):
        print("override", end=" ")
        super().__del__()


Inherit("i"), Override("o")
print()


class Late:
    pass


l = Late()
Late.__del__ = lambda self: print("added to the class later", end=" ")
del l
print()


class Del(list):
    def __del__(self):
        print("list subclass", list(self), end=" ")


class DelInt(int):
    def __del__(self):
        print("int subclass", int(self), end=" ")


class DelDict(dict):
    def __del__(self):
        print("dict subclass", dict(self), end=" ")


Del([1, 2]), DelInt(5), DelDict(a=1)
print()


class Slots:
    __slots__ = ("a",)

    def __del__(self):
        print("slots", self.a.n, end=" ")


s = Slots()
s.a = D("in slot")
del s
print()


class ResurrectFriend:
    def __init__(self, friend):
        self.friend, friend.friend = friend, self

    def __del__(self):
        saved.append(self.friend)


ResurrectFriend(D("friend"))
print("friend saved", gc.collect(), saved[0].n, type(saved[0].friend).__name__)
saved.clear()
print("died later", gc.collect())


class Temp:
    def __del__(self):
        print("temp dies", end=" ")

    def method(self):
        print("method runs", end=" ")
        return 1


Temp().method()
print("after")
x = [Temp().method() for _ in range(2)]
print(gc.garbage, gc.collect())
f = gc.collect


class Collects:
    def __del__(self):
        print("nested collect", gc.collect(), end=" ")


Collects()
c = Collects()
c.me = c
del c
print(gc.collect())


def local_order():
    a, b = D("la"), D("lb")
    del a
    a = D("la2")
    return None


local_order()
print()
g = D("global")
g = D("global2")
del g
print("| end")
