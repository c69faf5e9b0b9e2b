# __prepare__ and namespaces that are not dicts: what the class body does with them.
class Log(dict):
    def __init__(self, **k): super().__init__(**k); self.log = []
    def __getitem__(self, k): self.log.append(f"get {k}"); return super().__getitem__(k)
    def __setitem__(self, k, v): self.log.append(f"set {k}"); super().__setitem__(k, v)
    def __delitem__(self, k): self.log.append(f"del {k}"); super().__delitem__(k)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", mcls.__name__, name, [b.__name__ for b in bases], kw)
        return Log(given="from prepare")
    def __new__(mcls, name, bases, ns, **kw):
        print("new", type(ns).__name__, [x for x in ns.log if "__" not in x], kw)
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", kw)
        super().__init__(name, bases, ns)


class A(metaclass=Meta):
    x = 1
    y = x + 1
    del x
    z = given
    def f(self): pass
    for i in range(2): pass
    print(len(z))


print(A.y, A.given, hasattr(A, "x"), type(A.__dict__).__name__)


class B(A, flag=3): pass


class Auto(dict):
    def __missing__(self, k):
        if k.startswith("__"): raise KeyError(k)
        self[k] = v = len(self)
        return v


class AutoMeta(type):
    def __prepare__(*a): return Auto()


class E(metaclass=AutoMeta):
    RED
    GREEN
    pair = BLUE, RED


print(sorted((k, v) for k, v in vars(E).items() if not k.startswith("__")))


class Plain:
    "Only __getitem__ and __setitem__."
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def keys(self): return self.d.keys()


class PlainMeta(type):
    @staticmethod
    def __prepare__(name, bases): return Plain()
    def __new__(m, n, b, ns): return type.__new__(m, n, b, dict(ns))


class P(metaclass=PlainMeta):
    a = 1
    b = a + 1
    try:
        nope
    except NameError:
        print("no such name")
    try:
        del a
    except NameError:
        print("cannot delete")


print(P.b)


def bad(result, **attrs):
    ns = {"__prepare__": staticmethod(lambda *a, **k: result)} if result != "raise" else {"__prepare__": staticmethod(lambda *a, **k: 1 / 0)}
    M = type("M", (type,), {**ns, **attrs})
    try:
        class C(metaclass=M):
            a = 1
        print("made", C.a)
    except Exception as e:
        print(type(e).__name__, e)


try:
    class P2(metaclass=PlainMeta):
        a = 1
        del a
except NameError as err:
    print(err, repr(err.__context__))
bad(5)
bad(None)
bad([])
bad({})
bad("raise")
bad(Plain())
bad(type("MP", (), {"__getitem__": lambda s, k: 1, "__setitem__": lambda s, k, v: None})())


def meta_function(name, bases, ns, **kw):
    print("function metaclass", name, bases, sorted(k for k in ns if not k.startswith("__")), kw)
    return "not a class"


class F(object, metaclass=meta_function, opt=1):
    q = 2


print(F)


class Callable:
    def __prepare__(self, name, bases, **kw): print("instance prepare", name, kw); return {"seed": 1}
    def __call__(self, name, bases, ns, **kw): return sorted(k for k in ns if k[0] != "_")


class G(metaclass=Callable(), k=2):
    r = seed


print(G)
import types
print(types.prepare_class("N", (A,), {"k": 1})[0].__name__, types.new_class("N2", (), {"metaclass": AutoMeta}, lambda ns: ns["q"]).q)
