# Instance dicts: order of attributes, deaths, what vars() gives, replaced dicts, and counts of values in them.
import gc
import sys
from sys import getrefcount as rc

gc.disable()
gc.collect()


class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("x", self.n, sep="", end=" ")


class C:
    pass


def attrs(o):
    return list(vars(o))


a, b = C(), C()
a.x, a.y, a.z = 1, 2, 3
b.z, b.x = 1, 2
print("own order", attrs(a), attrs(b))
del a.x
a.x = 5
print("deleted and set again", attrs(a), a.__dict__)
d = a.__dict__
print("same dict", d is a.__dict__, rc(d), rc(a))
d["w"] = 9
a.v = 8
print("both ways", a.w, d["v"], attrs(a))
e = a.__dict__ = {"only": 1}
print("replaced", attrs(a), rc(e), d)
del a.only, e
print("empty", attrs(a))
try:
    a.__dict__ = 5
except TypeError as x:
    print(x)
try:
    del a.__dict__
    print("deleted dict", vars(a))
except TypeError as x:
    print(x)
v = D("value")
n0 = rc(v.n), rc(v)
o = C()
o.v = v
print("value", rc(v) - n0[1], end=" ")
vd = vars(o)
print(rc(v) - n0[1], end=" ")
vd2 = dict(vd)
print(rc(v) - n0[1], end=" ")
del vd2, o
print(rc(v) - n0[1], end=" ")
del vd
print(rc(v) - n0[1])
o = C()
o.v = v
o.w = D("w")
del v
vd = vars(o)
del o
print("dict outlives", list(vd))
vd.clear()
print()
many = C()
for i in range(50):
    setattr(many, f"a{i}", i)
print("many attributes", len(vars(many)), attrs(many)[:3], many.a49)
for i in range(0, 50, 2):
    delattr(many, f"a{i}")
print(len(vars(many)), attrs(many)[:3])
o = C()
o.a = D(1)
o.b = D(2)
o.a = D(3)
print("replaced value died")
o.__dict__.update(b=D(4), c=D(5))
print("updated")
del o
print()
o = C()
o.self = o
o.d = D("in cycle")
del o
print("cycle", gc.collect())
o = C()
o.__dict__["self"] = o
o.__dict__[5] = D("odd key")
del o
print("cycle through the dict", gc.collect())
o = C()
it = iter(vars(o))
o.x = 1
try:
    next(it)
except RuntimeError as x:
    print(x)


class P:
    def __init__(self, flag):
        if flag:
            self.first = 1
        self.second = 2
        self.first = 3


print(attrs(P(True)), attrs(P(False)))


class Desc:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, o, t):
        return o.__dict__[self.name] if o else self

    def __set__(self, o, v):
        o.__dict__[self.name] = v * 2


class Q:
    d = Desc()


q = Q()
q.d = 5
print(q.d, vars(q), rc(vars(q)))
q.__dict__ = vars(C()) | {"d": 1}
print(q.d, q.__dict__)
x, y = C(), C()
x.__dict__ = y.__dict__
x.shared = D("shared")
print("shared dict", y.shared.n, vars(x) is vars(y))
del x
print("one gone")
del y
print("both gone")
