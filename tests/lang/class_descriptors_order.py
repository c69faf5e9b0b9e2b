# Data and non-data descriptors, lookup order, deletion, owner-only access, wrong signatures.
class Data:
    def __get__(self, o, t=None):
        return "data get", o is not None, t.__name__ if t else None
    def __set__(self, o, v): print("data set", v)
    def __delete__(self, o): print("data delete")


class NonData:
    def __get__(self, o, t=None): return "nondata get", o is not None


class SetOnly:
    def __set__(self, o, v): print("setonly", v); o.__dict__["s"] = v


class DelOnly:
    def __delete__(self, o): print("delonly")


class C:
    d, n, s, x = Data(), NonData(), SetOnly(), DelOnly()


c = C()
c.__dict__.update(d="inst d", n="inst n")
print(c.d, c.n, C.d, C.n, type(c.s).__name__, type(C.s).__name__)
c.d = 1
del c.d
c.s = 5
print(c.s)
for stmt in ("c.x = 1", "del c.s", "del c.n", "del c.n", "del c.x", "c.n = 2", "C.d = 3", "del C.d", "del C.d", "c.d", "del C.zz"):
    try:
        exec(stmt)
        print(stmt, "fine")
    except Exception as e:
        print(stmt, type(e).__name__, e)
print(c.d, c.n)
print(Data().__get__(1, int), C.__dict__["n"].__get__(None, C))


class Wrong:
    def __get__(self): return 1
    def __set__(self, o): pass


class W:
    w = Wrong()


for stmt in ("W().w", "W.w", "W().w = 1", "del W().w"):
    try:
        exec(stmt)
    except Exception as e:
        print(stmt, type(e).__name__, e)
inst = C()
inst.fn = Data()
print(type(inst.fn).__name__)


class GetAttrErr:
    def __get__(self, o, t): raise AttributeError("from get")


class X:
    a = GetAttrErr()
    def __getattr__(self, n): return "getattr took over " + n


print(X().a)
try:
    X.a
except AttributeError as e:
    print(e)


def func(self): return "func", self


print(func.__get__(5)(), type(func.__get__(5)).__name__, func.__get__(None, int) is func)
try:
    func.__get__(None, None)
except TypeError as e:
    print(e)
try:
    func.__get__(None)
except TypeError as e:
    print(e)
sm, cm = staticmethod(func), classmethod(func)
print(sm.__get__(1) is func, cm.__get__(1)(), cm.__get__(None, str)(), sm(3), sm.__func__ is func, cm.__wrapped__ is func, sm.__name__)
try:
    cm()
except TypeError as e:
    print(e)
print(len.__get__(1)() if hasattr(len, "__get__") else "builtins do not bind", str.upper.__get__("a")(), "abc".upper.__self__)
class Meta(type):
    d = Data()
class Q(metaclass=Meta):
    d = "class attr"
print(Q.d, Q().d)
Q.d = 1
