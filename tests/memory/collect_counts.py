# What gc.collect() returns for each kind of garbage.
import gc
import sys
import weakref

gc.disable()


class C:
    pass


def count(name):
    def deco(f):
        gc.collect()
        f()
        print(name, gc.collect(), gc.collect())

    return deco


def selfref(o):
    o.me = o
    return o


@count("nothing")
def _():
    pass


@count("list")
def _():
    l = []
    l.append(l)


@count("list of lists")
def _():
    l = [[], [[]]]
    l.append(l)


@count("dict")
def _():
    d = {}
    d["d"] = d


@count("tuple through a list")
def _():
    l = []
    t = (l, 1)
    l.append(t)


@count("young tuple of constants in garbage")
def _():
    l = [tuple([1, 2])]
    l.append(l)


@count("untracked dict in garbage")
def _():
    l = [{"a": 1}, {1: "x"}, {}]
    l.append(l)


@count("tracked dict in garbage")
def _():
    l = [{"a": []}]
    l.append(l)


@count("sets in garbage")
def _():
    l = [set(), {1, 2}, frozenset([3])]
    l.append(l)


@count("instance")
def _():
    selfref(C())


@count("instance, __dict__ looked at")
def _():
    o = selfref(C())
    o.__dict__
    len(vars(o))


@count("instance, key written through __dict__")
def _():
    o = selfref(C())
    o.__dict__["new"] = 1


@count("instance, __dict__ assigned")
def _():
    o = C()
    o.__dict__ = {}
    o.me = o


@count("instance, __dict__ kept by a name for a while")
def _():
    o = selfref(C())
    d = o.__dict__
    del o
    del d


class Many:
    pass


@count("instance with 30 attributes")
def _():
    o = Many()
    for i in range(29):
        setattr(o, "a%d" % i, i)
    o.me = o


class More:
    pass


@count("instance with 31 attributes")
def _():
    o = More()
    for i in range(30):
        setattr(o, "a%d" % i, i)
    o.me = o


class Shared:
    pass


@count("the 31st key of the class")
def _():
    for i in range(30):
        setattr(Shared(), "k%d" % i, i)
    o = Shared()
    o.me = o


class Slots:
    __slots__ = ("me",)


@count("slots")
def _():
    selfref(Slots())


class SlotsDict:
    __slots__ = ("me", "__dict__")


@count("slots and __dict__")
def _():
    o = selfref(SlotsDict())
    o.other = 1


@count("two instances")
def _():
    a, b = C(), C()
    a.o, b.o = b, a


@count("list subclass")
def _():
    class L(list):
        pass

    global K
    K = L
    l = L()
    l.append(l)


del K


@count("class, young")
def _():
    class X:
        pass


@count("class with a method")
def _():
    class X:
        def m(self):
            pass


@count("class with a property and slots")
def _():
    class X:
        __slots__ = ("a",)

        @property
        def p(self):
            pass


@count("class and its instance")
def _():
    class X:
        pass

    X.inst = X()


@count("subclass")
def _():
    class X(C):
        pass


gc.collect()


class Old:
    pass


gc.collect()
del Old
print("class, old", gc.collect())


@count("recursive closure")
def _():
    def f():
        return f


@count("two closures")
def _():
    def f():
        return g

    def g():
        return f


@count("lambda in its own default")
def _():
    l = []
    f = lambda d=l: d
    l.append(f)


@count("exception kept in its frame")
def _():
    try:
        1 / 0
    except ZeroDivisionError as e:
        kept = e


@count("exception two frames deep")
def _():
    def inner():
        raise ValueError("v")

    try:
        inner()
    except ValueError as e:
        kept = e


@count("bound method kept on the instance")
def _():
    class M:
        pass

    o = C()
    o.m = o.__init_subclass__
    o = selfref(C())
    o.append = [].append


@count("generator that knows itself")
def _():
    def gen():
        me = yield
        yield

    g = gen()
    next(g)
    g.send(g)


@count("generator whose finally runs")
def _():
    def gen():
        me = yield
        try:
            yield
        finally:
            pass

    g = gen()
    next(g)
    g.send(g)


@count("iterators")
def _():
    l = []
    l.append(iter(l))
    m = []
    m.extend([enumerate(m), zip(m), map(len, m), reversed(m)])


@count("cell alone")
def _():
    def f():
        l = []
        l.append(lambda: l)

    f()


@count("weakref inside the garbage")
def _():
    o = selfref(C())
    o.w = weakref.ref(o)


@count("weakref with callback inside the garbage")
def _():
    o = selfref(C())
    o.w = weakref.ref(o, lambda r: print("not called"))


@count("property object")
def _():
    l = []
    l.append(property(l.append))


@count("frame")
def _():
    f = sys._getframe()
    keep = [f]


class Del:
    def __del__(self):
        pass


@count("with __del__")
def _():
    selfref(Del())


saved = []


class Lazarus:
    def __del__(self):
        saved.append(self)


@count("resurrected")
def _():
    selfref(Lazarus())


@count("resurrected one's second death")
def _():
    saved.clear()


@count("one of two resurrected")
def _():
    a, b = Lazarus(), C()
    a.o, b.o = b, a
    c = selfref(C())


saved.clear()
print("and then", gc.collect())


@count("long ring")
def _():
    first = last = C()
    for i in range(999):
        n = C()
        n.prev = last
        last = n
    first.prev = last


@count("garbage that hangs from a cycle")
def _():
    o = selfref(C())
    o.tail = [[[{"a": (1, [2])}]]]


@count("module")
def _():
    m = type(sys)("m")
    m.me = m


@count("super object and staticmethod")
def _():
    o = selfref(C())
    o.s = super(C, o)
    o.st = staticmethod(o)


@count("slice and generic alias")
def _():
    l = []
    l.append(slice(l, 1))
    m = []
    m.append(list[int])
    m.append(m)


@count("mapping proxy and views")
def _():
    d = {}
    d["k"] = d.keys()
    d["v"] = d.items()
