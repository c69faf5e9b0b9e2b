# __new__, __init__, __call__: who is called with what, wrong results, singletons, immutable subclasses.
class N:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k)
        return super().__new__(cls)
    def __init__(self, *a, **k): print("init", a, k)
N(1, x=2)
class Other:
    def __new__(cls): return 5
    def __init__(self): print("never")
print(Other())
class Sub(N):
    def __new__(cls, kind): return N.__new__(cls if kind else N, kind)
Sub(1); Sub(0)
class Single:
    _i = None
    def __new__(cls):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
    def __init__(self): print("init again")
print(Single() is Single())
class Int(int):
    def __new__(cls, v, extra): o = super().__new__(cls, v); o.extra = extra; return o
    def __init__(self, v, extra): print("int init", v, extra)
i = Int("12", "e")
print(i + 1, i.extra, type(i).__name__, isinstance(i, int))
class Str(str):
    def __new__(cls, *a): return super().__new__(cls, "-".join(a))
print(Str("a", "b"), Str().upper() == "", len(Str("xyz")))
class Tup(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    x = property(lambda self: self[0])
print(Tup(1, 2), Tup(5).x, Tup() == ())
class BadInit:
    def __init__(self): return 5
class NoSelf:
    def __init__(): pass
class NewOnly:
    def __new__(cls, a): return super().__new__(cls)
class InitOnly:
    def __init__(self, a): self.a = a
class Neither: pass
class NewPass:
    def __new__(cls, *a): return super().__new__(cls, *a)
class InitPass:
    def __init__(self, *a): super().__init__(*a)
for f in (BadInit, NoSelf, lambda: NewOnly(), lambda: NewOnly(1), lambda: NewOnly(1, 2), lambda: InitOnly(), lambda: InitOnly(1, 2), lambda: Neither(1), lambda: Neither(a=1), lambda: NewPass(1), lambda: InitPass(1), lambda: object(1), lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int), lambda: int.__new__(str), lambda: int.__new__(bool, 1),
          lambda: object.__new__(Neither, 1), lambda: object.__init__(Neither(), 1), lambda: object.__init__(), lambda: list.__new__(tuple), lambda: list.__new__(list, 1, 2, 3), lambda: dict.__new__(dict), lambda: type.__new__(type), lambda: tuple.__new__(Tup, "ab"), lambda: str.__new__(Str, "q"), lambda: bool.__new__(int), lambda: float.__new__(object)):
    try:
        r = f()
        print(type(r).__name__, r if not type(r).__module__ == "__main__" or isinstance(r, (tuple, str)) else "")
    except TypeError as e:
        print(e)
class Call:
    def __call__(self, *a, **k): return "called", a, k
c = Call()
print(c(1, x=2), callable(c), callable(Call), callable(5))
c.__call__ = lambda: "instance"
print(c())
class Chain:
    __call__ = Call()
print(Chain()(7))
class NotCallable:
    __call__ = 5
try:
    NotCallable()()
except TypeError as e:
    print(e, callable(NotCallable()))
class CallNone:
    __call__ = None
try:
    CallNone()()
except TypeError as e:
    print(e, callable(CallNone()))
class Deep: pass
Deep.__call__ = Deep()
try:
    Deep()()
except RecursionError as e:
    print(type(e).__name__)
class Meta(type):
    def __call__(cls, *a): return ("meta call", cls.__name__, a)
class MC(metaclass=Meta):
    def __init__(self): print("no")
print(MC(1, 2), type(object.__new__(MC)).__name__, type.__call__(int, "7"))
class StaticNew:
    @staticmethod
    def __new__(cls): return object.__new__(cls)
class ClassNew:
    @classmethod
    def __new__(cls, *a): return a
print(type(StaticNew()).__name__, len(ClassNew()))
print(type(N.__dict__["__new__"]).__name__, N.__new__ is N.__dict__["__new__"].__func__)
