# Counts seen from inside properties, descriptors, __getattr__, __setattr__, operators and class hooks, cold and warm.
from sys import getrefcount as rc


class Desc:
    def __get__(self, o, t):
        return rc(self), rc(o) if o is not None else None

    def __set__(self, o, v):
        print("set", rc(o), rc(v), end="; ")

    def __delete__(self, o):
        print("delete", rc(o), end="; ")


class C:
    d = Desc()

    @property
    def p(self):
        return rc(self)

    @p.setter
    def p(self, v):
        print("set p", rc(self), rc(v), end="; ")

    @p.deleter
    def p(self):
        print("del p", rc(self), end="; ")

    def __getattr__(self, name):
        return rc(self)

    def __add__(self, o):
        return rc(self), rc(o)

    def __getitem__(self, k):
        return rc(self), rc(k)

    def __setitem__(self, k, v):
        print("setitem", rc(self), rc(k), rc(v), end="; ")

    def __call__(self, x):
        return rc(self), rc(x)

    def __len__(self):
        return rc(self)

    def __iter__(self):
        yield rc(self)

    def __eq__(self, o):
        return (rc(self), rc(o))

    def __contains__(self, o):
        print("contains", rc(self), rc(o), end="; ")
        return False

    @classmethod
    def cm(cls, x):
        return rc(x)

    @staticmethod
    def sm(x):
        return rc(x)


class Set:
    def __setattr__(self, n, v):
        print("setattr", rc(self), rc(v), end="; ")

    def __delattr__(self, n):
        print("delattr", rc(self), end="; ")

    def __getattribute__(self, n):
        return rc(self)


c, s, x = C(), Set(), [1]
print("first", c.p, c.missing, c.d, C.d[1], c + x, c[x], c(x), len(c), list(c), c == x, c.cm(x), c.sm(x), s.any)
c.p = x
del c.p
c.d = x
del c.d
c[x] = x
s.a = x
del s.a
x in c
print()


def loop():
    c, s, x = C(), Set(), [1]
    for _ in range(3):
        r = c.missing, getattr(c, "other"), c.d, c == x, C.cm(x), C.sm(x)
    print(r)
    for _ in range(2):
        c.d = x
        s.a = x
        setattr(s, "b", x)
        x in c
    print()


loop()
print(c.__add__(x), C.__add__(c, x), C.p.fget(c), C.__dict__["d"].__get__(c, C), type(c).cm(x), c.__getitem__(x), rc(c), rc(x), rc(s))
m = c.__call__
print(m(x), rc(c))
del m
print(rc(c), rc(x))


class Hook:
    def __init_subclass__(cls, **k):
        print("init_subclass", list(k), rc(k))

    def __class_getitem__(cls, item):
        return rc(item)

    def __set_name__(self, owner, name):
        print("set_name", rc(self))


class Sub(Hook, arg=x):
    h = Hook()


print(Hook[x], Hook[[]], rc(x))
