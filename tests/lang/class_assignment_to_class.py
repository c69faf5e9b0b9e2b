# __class__ and __bases__ assignment, __name__, __qualname__, __module__, __doc__ and the rest of a class's own attributes.
class A:
    "A doc"
    def who(self): return "A"
class B:
    def who(self): return "B"
class S1: __slots__ = ("a", "b")
class S2: __slots__ = ("a", "b")
class S3: __slots__ = ("a", "c")
class I(int): pass
class L(list): pass
class M(list): pass


a = A()
a.v = 1
a.__class__ = B
print(a.who(), a.v, type(a).__name__, isinstance(a, A))
s = S1()
s.a = 5
s.__class__ = S2
print(s.a, type(s).__name__)
l = L([1])
l.__class__ = M
print(type(l).__name__, l)
for code in ("a.__class__ = S1", "s.__class__ = S3", "s.__class__ = A", "a.__class__ = int", "a.__class__ = 5", "(1).__class__ = I", "I().__class__ = int", "del a.__class__", "a.__class__ = L", "[].__class__ = L", "l.__class__ = list",
             "A.__class__ = int", "object().__class__ = A", "len.__class__ = A", "A.__name__ = 5", "del A.__name__", "A.__name__ = 'x\\0y'", "A.__qualname__ = 5", "del A.__qualname__", "A.__bases__ = ()", "A.__bases__ = int", "A.__bases__ = (int,)",
             "A.__bases__ = (A,)", "A.__bases__ = (5,)", "del A.__bases__", "A.__mro__ = ()", "A.__dict__ = {}", "A.__base__ = int", "int.__name__ = 'x'", "int.x = 1", "del int.real", "int.__bases__ = (str,)", "int.__doc__ = 'd'", "object.__class__ = A",
             "A.__doc__ = 'new'", "del A.__doc__", "A.__module__ = 3", "del A.__module__", "A.__flags__ = 1", "A.__abstractmethods__", "A.__annotations__", "A.__type_params__", "del A.nope", "A.__subclasses__ = 1", "type.__call__ = 1", "A.__text_signature__", "None.__class__ = A"):
    try:
        r = None
        exec(code)
        print(code, "fine")
    except Exception as e:
        print(code, "->", type(e).__name__, e)
class P:
    def f(self): return "P.f"
class Q:
    def f(self): return "Q.f"
class R(P): pass
class T(R): pass
t = T()
print(t.f())
R.__bases__ = (Q,)
print(t.f(), T.__mro__, P.__subclasses__(), Q.__subclasses__())
R.__bases__ = (P, Q)
print(t.f(), [c.__name__ for c in T.__mro__])
try:
    P.__bases__ = (T,)
except TypeError as e:
    print(e)
class N: pass
N.__name__ = "Renamed"
N.__qualname__ = "Some.Path"
print(N, N.__name__, repr(N)[7:], N().__class__)
N.__module__ = "elsewhere"
print(N)
class Outer:
    class Inner:
        def m(self): pass
print(Outer.Inner.__qualname__, Outer.Inner.m.__qualname__, Outer.Inner)
def f():
    class Local: pass
    return Local
print(f().__qualname__, type("Dyn", (), {}).__qualname__, type("Dyn", (), {"__qualname__": "given"}).__qualname__, type("D", (), {"__module__": "mod"}))
try:
    type("D", (), {"__qualname__": 5})
except TypeError as e:
    print(e)
for args in ((), (1, 2), ("a", (), {}, 1), (1, (), {}), ("a", [], {}), ("a", (), []), ("a\0", (), {}), ("a", (1,), {}), ("\udc80", (), {})):
    try:
        print(type(*args))
    except Exception as e:
        print(type(e).__name__, e)
print(type(5), type.__name__, type(type), type(A).__name__)
