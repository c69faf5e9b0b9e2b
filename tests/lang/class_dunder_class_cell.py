# __class__ and super() without arguments: the cell behind them and all the ways to break it.
class A:
    def who(self): return "A"
    @classmethod
    def cm(cls): return f"A.cm {cls.__name__}"
    @staticmethod
    def sm(): return __class__.__name__
    prop = property(lambda self: f"A.prop {__class__.__name__}")


class B(A):
    def who(self): return "B>" + super().who()
    @classmethod
    def cm(cls): return "B>" + super().cm()
    @property
    def prop(self): return "B>" + super().prop
    def lam(self): return (lambda: super().who())
    def lam_self(self): return (lambda self: super().who())(self)
    def gen(self): yield super().who(); yield __class__.__name__
    def comp(self): return [super(B, self).who() for _ in "1"], [super().who() for _ in "1"]
    def gexp(self): return list(super().who() for _ in "1")
    def rebound(self): self = B(); return super().who()
    def deleted(self):
        del self
        return super().who()
    def nested(self):
        def inner(x): return super().who()
        return inner(self)
    def no_arg(): return super().who()
    def kwonly(*, self): return super().who()
    def star(*args): return super().who()
    def two(self): return super(B, B()).who(), super(B, self).who()
    def wrong(self): return super(self, B)
    def unbound(self): return super(B).__thisclass__.__name__, super(B).__self__
    def setit(self): super().x = 1
    def getit(self): return super().x
    def item(self): return super()[0]
    def ins(self): return super().__class__.__name__, type(super()).__name__, super().__thisclass__.__name__, super().__self_class__.__name__, super().__self__ is self
    def rep(self): return repr(super()).split(" at ")[0].replace("object", "obj")
    async def co(self): return super().who()


b = B()
tests = [b.who, B.cm, b.cm, lambda: b.prop, lambda: b.lam()(), b.lam_self, lambda: list(b.gen()), b.comp, b.gexp, b.rebound, b.deleted, b.nested, B.no_arg, lambda: B.kwonly(self=b), b.star, b.two, b.wrong, b.unbound, b.setit, b.getit, b.item, b.ins, b.rep, A.sm, lambda: B.who(5), lambda: B.who(A()), lambda: b.co().send(None)]
for f in tests:
    try:
        print(f())
    except StopIteration as e:
        print("returned", e.value)
    except Exception as e:
        print(type(e).__name__, e)


def outside(self): return super().who()


B.outside = outside
for f in (b.outside, lambda: super(), lambda: super(5), lambda: super(int, "x"), lambda: super(int, 5).__add__(3), lambda: super(int, bool).__qualname__, lambda: super(B, b, 1), lambda: super(type, A).__name__, lambda: super(object, 5).x, lambda: super(bool, True) + 1, lambda: super(bool, True).__add__(1), lambda: super(x=1), lambda: super(None), lambda: super(A, None).__thisclass__):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Meta(type):
    def __new__(m, n, b, ns, drop=False):
        print(n, "__classcell__" in ns)
        if drop: ns.pop("__classcell__", None)
        return super().__new__(m, n, b, ns)


class HasCell(metaclass=Meta):
    def f(self): return __class__


class NoCell(metaclass=Meta):
    def f(self): return 1


try:
    class Dropped(metaclass=Meta, drop=True):
        def f(self): return __class__
except RuntimeError as e:
    print(e)
try:
    type("T", (), {"__classcell__": 5})
except TypeError as e:
    print(e)


class Early:
    def f(): return __class__
    try:
        f()
    except NameError as e:
        print(e)
    print("__class__" in dir(), "__classcell__" in locals())


print(Early.f(), Early.f.__code__.co_freevars)


class Assigns:
    __class__ = "mine"
    def f(self): return __class__


print(Assigns().f().__name__, Assigns().__class__)
S = super
try:
    class Alias(A):
        def who(self): return S().who()
    Alias().who()
except RuntimeError as e:
    print(e)
