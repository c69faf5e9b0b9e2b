# Cycles of all kinds: how many objects a collection counts, in which order finalizers run, what is left after each.
import collections
import functools
import gc
import itertools
import types
import weakref

gc.disable()
gc.collect()


class D:
    def __init__(self, n="D"):
        self.n = n

    def __del__(self):
        print(self.n, end=" ")


class C:
    pass


def case(f):
    f()
    print(f.__name__, "->", end=" ")
    n = gc.collect()
    print("|", n, gc.collect())


def list_(): l = []; l.append(l)


def list_with_finalizer(): l = [D(1), D(2)]; l.append(l)


def tuple_(): t = ([],); t[0].append(t)


def dict_(): d = {}; d["d"] = d


def dict_value_object(): d = {"x": D()}; d["self"] = d


def set_():
    class H(D):
        pass
    h = H("h")
    h.s = {h}


def instance(): c = C(); c.c = c


def two_instances():
    a, b = D("a"), D("b")
    a.o, b.o = b, a


def ring():
    ds = [D(i) for i in range(5)]
    for i in range(5):
        ds[i].next = ds[i - 1]


def tail():
    a = D("in cycle")
    a.a = a
    a.tail = D("tail")
    a.tail.tail = D("tail of tail")


def slots():
    class S:
        __slots__ = ("x", "__weakref__")
    s = S()
    s.x = s


def function_global():
    ns = {}
    exec("def f(): pass", ns)


def closure():
    def f():
        return f


def two_closures():
    def f(): return g()
    def g(): return f()


def bound_method():
    c = C()
    c.m = types.MethodType(len, c)


def partial():
    p = functools.partial(print)
    p.__dict__["p"] = p


def generator():
    def g():
        x = D("local")
        y = yield
        yield
    x = g()
    next(x)
    x.send(x)


def generator_finally():
    def g():
        try:
            y = yield
            yield
        finally:
            print("finally", end=" ")
    x = g()
    next(x)
    x.send(x)


def coroutine():
    @types.coroutine
    def w():
        yield

    async def co():
        me = holder
        await w()
    holder = []
    c = co()
    holder.append(c)
    c.send(None)


def deque(): d = collections.deque(); d.append(d)


def defaultdict(): d = collections.defaultdict(list); d[1] = d


def ordered(): d = collections.OrderedDict(); d[1] = d


def iterator():
    l = []
    i = iter(l)
    l.append(i)


def chain():
    l = []
    l.append(itertools.chain(l))


def exception():
    e = ValueError()
    e.e = e


def context():
    a, b = ValueError(D("a")), KeyError(D("b"))
    a.__context__, b.__context__ = b, a


def weak_callback():
    c = C()
    c.r = weakref.ref(c, lambda r, c=c: 0)


def property_():
    class P:
        pass
    P.p = property(lambda self: P)


def namespace():
    n = types.SimpleNamespace()
    n.n = n


def module():
    m = types.ModuleType("m")
    m.m = m
    m.d = D("in module")


def cell(): c = types.CellType(); c.cell_contents = c


def alias():
    l = []
    l.append(list[int][int] if 0 else types.GenericAlias(list, (l,)))


def proxy():
    d = {}
    d["p"] = types.MappingProxyType(d)


def view():
    d = {}
    d["v"] = d.values()


def lru():
    @functools.lru_cache
    def f(x): return f
    f(1)


def static_method():
    l = []
    l.append(staticmethod(l))


def frame():
    import sys
    f = sys._getframe()


def nested_lists():
    l = []
    for i in range(10):
        l = [l]
    x = l
    while x[0]:
        x = x[0]
    x.append(l)


for f in [x for x in globals().values() if isinstance(x, types.FunctionType) and x is not case]:
    case(f)
