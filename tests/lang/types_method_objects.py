# Bound methods, functions, built-in methods, slot wrappers: equality, hash, attributes, repr, calling.
import types


class C:
    def m(self, x=1): "doc m"; return ("m", x)
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return "s"
    def __eq__(self, o): return True
    __hash__ = object.__hash__


class D(C): pass


a, b = C(), C()
print(a.m == a.m, a.m is a.m, a.m == b.m, a.m != b.m, hash(a.m) == hash(a.m), C.m == C.m, C.m is C.m, a.c == b.c, C.c == D.c, a.s is C.s)
print(a.m.__func__ is C.m, a.m.__self__ is a, a.m.__name__, a.m.__qualname__, a.m.__doc__, a.m.__module__, a.m.__defaults__, a.m.__code__ is C.m.__code__, C.c.__self__ is C, C.c.__func__.__name__)
C.m.attr = 5
print(a.m.attr, C.m.__dict__)
for f in (lambda: setattr(a.m, "x", 1), lambda: setattr(a.m, "attr", 1), lambda: delattr(a.m, "attr"), lambda: a.m.nope, lambda: a.m.__func__.nope, lambda: setattr(a.m, "__self__", 1), lambda: setattr([].append, "x", 1), lambda: [].append.nope, lambda: setattr(len, "x", 1), lambda: setattr(int.__add__, "x", 1), lambda: a.m(1, 2), lambda: C.m(), lambda: [].append(), lambda: [].append(1, 2), lambda: list.append(5, 1), lambda: list.append(), lambda: list.append([]), lambda: int.__add__(1), lambda: int.__add__("a", 1), lambda: int.__add__(), lambda: (5).__add__(), lambda: (5).__add__(1, 2), lambda: str.upper(5), lambda: dict.fromkeys(), lambda: int.__add__(1, x=2), lambda: "a".upper(x=1), lambda: object.__init__(5, 1), lambda: object.__new__(int), lambda: object.__new__(5), lambda: object.__new__(), lambda: int.__new__(str), lambda: int.__new__(object), lambda: object.__new__(C, 1), lambda: C(1), lambda: types.MethodType(5, 1), lambda: types.MethodType(len, None), lambda: types.MethodType(len), lambda: types.MethodType(len, [1, 2])(), lambda: types.MethodType(len, x=1), lambda: a.m.__get__(b)() , lambda: C.m.__get__(b)(7), lambda: C.m.__get__(None, C) is C.m, lambda: C.m.__get__(None, None), lambda: C.m.__get__(), lambda: [].append.__self__, lambda: len.__self__.__name__, lambda: list.append.__objclass__, lambda: list.append.__get__([1])(2), lambda: list.append.__get__(5), lambda: list.append.__get__(None, list) is list.append, lambda: list.append.__get__(None, None), lambda: dict.fromkeys.__self__, lambda: dict.__dict__["fromkeys"].__get__(None, dict)("a"), lambda: C.__dict__["c"]() , lambda: C.__dict__["s"](), lambda: C.__dict__["c"].__func__(D), lambda: C.__dict__["c"].__get__(a)(), lambda: C.__dict__["c"].__get__(None, D)(), lambda: classmethod(5).__get__(a), lambda: staticmethod(5).__get__(a), lambda: staticmethod(len)([1]), lambda: classmethod(), lambda: staticmethod(x=1), lambda: (5).__add__ == (5).__add__, lambda: [].append == [].append, lambda: int.__add__ == int.__add__, lambda: hash(len) == hash(len), lambda: len < print, lambda: a.m < a.m, lambda: a.m.__eq__(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def name(o):
    import re
    return re.sub(r" at 0x\w+", "", repr(o))


class Inner:
    class Deep:
        def meth(self): pass


for o in (C.m, a.m, C.c, a.s, len, [].append, list.append, int.__add__, (5).__add__, dict.fromkeys, "".join, C.__dict__["c"], C.__dict__["s"], Inner.Deep().meth, Inner.Deep.meth, lambda: 0, int.real, type.__dict__["__doc__"], object.__init__, a.__init__, C.__init__, object().__str__, type.__call__, str.maketrans, types.MethodType(len, [1]), property(), C.__dict__["__dict__"], C.__dict__["__weakref__"], float.fromhex, int.from_bytes, print, type, super, types.FunctionType):
    print(type(o).__name__, name(o), getattr(o, "__qualname__", "-"), getattr(o, "__module__", "-"), getattr(getattr(o, "__objclass__", None), "__name__", "-"))
wrapped = staticmethod(C.m)
print(wrapped.__wrapped__ is C.m, wrapped.__name__, wrapped.__doc__, classmethod(C.m).__wrapped__ is C.m, staticmethod(wrapped).__func__ is wrapped)
