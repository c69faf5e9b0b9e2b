class A:
    def f(cls, *a): return ("A.f", a)
    @staticmethod
    def s(cls, *a): return ("A.s", a)
    @classmethod
    def c(cls, *a): return ("A.c", a)
class B(A):
    def f(cls, *a): return super().f(*a)
    def s(cls, *a): return super().s(cls, *a)
    def c(cls, *a): return super().c(*a)
    def n(cls, *a): return super().f(cls, *a)
class C(B): pass
for i in range(20):
    x = [B().f(1), B().s(1), B().c(1), B.s(B), B.n(B), B.s(C), B.n(C), B.n(C, 5), C.c(C)]
print(x)
class MyType(type): pass
t = MyType("n", (MyType,), {})
super(MyType, type(t)).__setattr__(t, "bar", 1); print(t.bar)
class A:
    @staticmethod
    def some(cls, *args, **kwargs): print(args, kwargs)
class B(A):
    def some(cls, *args, **kwargs): return super().some(cls, *args, **kwargs)
class C(B):
    @staticmethod
    def some(cls): return super().some(cls)
for i in range(3): C.some(C)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: type.__annotations__); t(lambda: int.__annotations__)
d = {"a": 1}
for op in ("-", "&", "|", "^"):
    t(lambda: type(eval(f"d.keys() {op} frozenset('ab')"))); t(lambda: type(eval(f"frozenset('ab') {op} d.keys()"))); t(lambda: type(eval(f"d.items() {op} frozenset('ab')")))
class SB(str):
    def __bytes__(self): return b"xx"
t(lambda: bytes(SB("a"))); t(lambda: bytes(SB("a"), "ascii")); t(lambda: bytes("a")); t(lambda: bytearray(SB("a")))
class X:
    __slots__ = ["a"]
t(lambda: X().a)
def f():
    class X:
        __slots__ = ["a"]
    return X
t(lambda: f()().a); t(lambda: delattr(f()(), "a")); t(lambda: f()().b); t(lambda: setattr(f()(), "zz", 1))
class F(float):
    def __trunc__(self): return "x"
t(lambda: range(10).count(type("E", (), {"__eq__": lambda s, o: True})())); 
class B:
    def __eq__(s, o):
        if o == 2: raise KeyError("z")
        return False
t(lambda: range(4).index(B())); t(lambda: range(4).count(B())); t(lambda: range(4).index(2.0)); t(lambda: range(4).count("x")); t(lambda: range(4).index(9)); t(lambda: range(4).index("x")); t(lambda: (2.0 in range(4), True in range(4)))
r = range(0, 2**200, 2**10)
t(lambda: r[5:10]); t(lambda: r[::-1]); t(lambda: r[2**100:2**110]); t(lambda: r[-1]); t(lambda: r[:-(2**80)]); t(lambda: slice(0, 2**100, 2**70).indices(2**90)); t(lambda: slice(None, None, -1).indices(2**90)); t(lambda: slice(-2**80, None).indices(2**90)); t(lambda: slice(1, 2, 0).indices(2**90)); t(lambda: slice(1).indices(-1)); t(lambda: slice(1).indices(-2**90)); t(lambda: slice("a").indices(5)); t(lambda: slice(2**90).indices(5))
import struct
for s in ('\0', '2\0i', b'\0'):
    t(lambda: struct.calcsize(s))
class Tr:
    def __trunc__(s): return "a"
import warnings; warnings.simplefilter("ignore"); t(lambda: int(Tr()))
import collections, collections.abc
class M1(collections.UserDict, collections.abc.Sequence): pass
class S3(list, collections.abc.Mapping): pass
def m(x):
    match x:
        case {}: return "map"
        case [*_]: return "seq"
t(lambda: (m(M1()), m(S3())))
import weakref, copy
class C: pass
k = C(); u = weakref.WeakKeyDictionary({k: C()}); t(lambda: copy.deepcopy(u) == u); t(lambda: weakref.WeakValueDictionary({1: k}) == weakref.WeakValueDictionary({1: k}))
class mysuper(super):
    pass
t(lambda: type(mysuper(C, C())))
class E:
    def meth(self): return 1
class E2(E):
    sup = None
    def meth(self): return self.__sup.meth()
E2._E2__sup = mysuper(E2); t(lambda: E2().meth()); t(lambda: type(E2()._E2__sup))
t(lambda: iter(weakref.proxy(k)));
class R:
    def __reversed__(s): return iter("cba")
    def __len__(s): return 3
    def __bytes__(s): return b"zz"
rr = R(); p = weakref.proxy(rr); t(lambda: list(reversed(p))); t(lambda: bytes(p)); t(lambda: "__bytes__" in dir(p))
class NI:
    def __iter__(s): return weakref.proxy(t)
t(lambda: list(NI()))
