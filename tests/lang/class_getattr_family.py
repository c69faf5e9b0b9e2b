# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__: who is called when.
class G:
    x = "class x"

    def __init__(self):
        self.__dict__["own"] = "own"

    def __getattr__(self, n):
        print("getattr", n)
        if n.startswith("no"):
            raise AttributeError("custom: " + n)
        return n.upper()

    def __setattr__(self, n, v):
        print("setattr", n, v)
        object.__setattr__(self, n, v)

    def __delattr__(self, n):
        print("delattr", n)
        super().__delattr__(n)

    @property
    def prop(self):
        raise AttributeError("inside prop")

    @property
    def prop2(self):
        return self.nothing


g = G()
print(g.x, g.own, g.virtual, g.prop)
g.y = 1
g.y += 1
del g.y
for e in ("g.nope", "g.prop2", "getattr(g, 'nono')", "getattr(g, 'nono', 'default')", "hasattr(g, 'nox')", "hasattr(g, 'yes')"):
    try:
        print(e, eval(e))
    except AttributeError as err:
        print(e, "->", err, err.name, err.obj is g)
try:
    del g.missing
except AttributeError as e:
    print(e)


class All:
    def __getattribute__(self, n):
        print("getattribute", n)
        if n == "via":
            return object.__getattribute__(self, "z")
        if n == "fallback":
            raise AttributeError("to getattr")
        if n == "boom":
            raise ValueError(n)
        return super().__getattribute__(n)

    def __getattr__(self, n):
        return "fell back " + n

    def m(self):
        return "m"

    def __len__(self):
        return 3


a = All()
a.z = 5
print(a.via, a.fallback, a.m(), len(a), a.__class__.__name__, type(a).__name__, a.__dict__)
try:
    a.boom
except ValueError as e:
    print("ValueError", e)
print(getattr(a, "boomless", 1))


class D:
    def __dir__(self): return ("b", "a", "c")


print(dir(D()))
for result in (5, None, [1, "a"], "zyx", {"k": 1}):
    D.__dir__ = lambda self: result
    try:
        print(dir(D()))
    except TypeError as e:
        print(e)


class Slotted:
    __slots__ = ("s",)
    def __getattr__(self, n): return "ga " + n


s = Slotted()
print(s.s, s.q)
s.s = 1
print(s.s)
try:
    s.q = 1
except AttributeError as e:
    print(e)
for f in (getattr, setattr, delattr, hasattr):
    for args in ((), (g,), (g, 1, 2), (g, 1), (g, b"x", 3)):
        try:
            f(*args)
        except TypeError as e:
            print(f.__name__, e)
class NoGA(All):
    __getattr__ = None
try:
    NoGA().q
except Exception as e:
    print(type(e).__name__, e)
i = G()
i.__dict__["__getattr__"] = lambda n: 1
class Inst: pass
i = Inst()
i.__dict__["__getattr__"] = lambda n: 1
try:
    i.zz
except AttributeError as e:
    print(e)
print(object().__dir__() == dir(object) or sorted(object().__dir__()) == dir(object()))
