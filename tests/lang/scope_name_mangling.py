# Private names in classes.
class A:
    __x = 1
    __dunder__ = 2
    ___ = 3
    __ = 4
    __trail_ = 5
    _single = 6

    def __method(self):
        return self.__x, self.__method.__name__

    def get(self):
        return self.__method()

    def set(self, __arg, *, __kw=0):
        self.__inst = __arg
        self.other = __kw
        return sorted(locals())

    def imports(self):
        import math as __m
        from math import pi as __pi
        return sorted(k for k in locals() if k != "self")

    def glob(self):
        global __g
        __g = 9

    def local(self):
        __loc = 1
        f = lambda: __loc
        return f(), [__loc for __y in [1]], sorted(locals())

    def delete(self):
        del self.__inst

    def call(self):
        return dict(__key=1)

    def exc(self):
        try:
            1 / 0
        except ZeroDivisionError as __e:
            return [k for k in locals() if k.endswith("e")]

    def st(self):
        return "__x", f"{self.__x}", self.__dict__

    def inner(self):
        class B:
            __x = "B's"

            def both(s):
                return s.__x, B.__x

        return B

    class __Nested:
        __y = 1

    def walrus(self):
        (__w := 5)
        return sorted(locals())

    def matches(self, v):
        match v:
            case {"k": __cap}:
                return sorted(locals())

    def ann(self, __p: int = 1) -> "__r":
        __v: int = 2


a = A()
print(sorted(k for k in A.__dict__ if k.startswith("_A") or k.startswith("__") and k[2:3] in "d_t" or k in ("__", "___")))
print(a.get(), a._A__x, A._A__method.__name__, A._A__method.__qualname__)
print(a.set(1), a.set(1, _A__kw=3), a.__dict__)
print(a.imports(), a.local(), a.call(), a.exc(), a.st(), a.walrus(), a.matches({"k": 1}))
a.glob()
print([k for k in globals() if k.endswith("__g")])
a.delete()
print(a.__dict__, a.inner()().both(), a.inner().__dict__.keys() & {"_B__x"}, A._A__Nested.__name__, A._A__Nested.__dict__.keys() & {"_A__Nested__y", "_Nested__y"})
print(A.ann.__annotations__, A.ann.__code__.co_varnames)
for expr in ("a.__x", "A.__x", "a.__method()", "getattr(a, '__x')"):
    try:
        eval(expr)
    except AttributeError as e:
        print(e)


class _Under:
    __v = 1


class __:
    __v = 2


class ___X_:
    __v = 3
    __slots__ = ("__s", "__t__")


print([k for c in (_Under, __, ___X_) for k in c.__dict__ if k.endswith("v") or k.endswith("s") and "__s" in k and "slots" not in k or k == "__t__"])


class Base:
    def __init__(self): self.__p = "base"
    def base(self): return self.__p


class Derived(Base):
    def __init__(self):
        super().__init__()
        self.__p = "derived"


print(vars(Derived()), Derived().base())


def f():
    __free = "free"

    class Q:
        def m(self):
            try:
                return __free
            except NameError as e:
                return str(e)
    return Q().m()


print(f())
class R:
    __slots__ = "__only"
    def __init__(self): self.__only = 1
print(R()._R__only)
