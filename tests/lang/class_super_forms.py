# super() with and without arguments, in odd places, its attributes and its errors.
class A:
    attr = "A.attr"
    def m(self): return "A.m"
    @classmethod
    def c(cls): return "A.c " + cls.__name__
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
    def __getitem__(self, k): return "A[%s]" % k
    def __len__(self): return 5


class B(A):
    attr = "B.attr"
    def m(self): return "B>" + super().m()
    @classmethod
    def c(cls): return "B>" + super().c()
    @staticmethod
    def s(): return "B>" + super(B, B).s()
    @property
    def p(self): return "B>" + super().p
    def get(self): return super().attr, super(B, self).attr, super().__getitem__(1), super().__len__(), super().__class__.__name__
    def nested(self):
        def inner(): return super(B, self).m()
        return inner(), [super(B, self).m() for _ in range(1)], (lambda: super(B, self).m())()
    def comp(self): return [super().m() for _ in range(2)]
    def setter(self): super().new = 1
    def __new__(cls, *a):
        return super().__new__(cls)
    def __init_subclass__(cls): super().__init_subclass__()


b = B()
print(b.m(), b.c(), B.c(), b.s(), b.p, b.get(), b.nested())
for f in (lambda: b.comp(), lambda: b.setter(), lambda: super(), lambda: super(1), lambda: super(B, 1), lambda: super(B, int), lambda: super(int, b), lambda: super(B, b, 1),
          lambda: super(B).m, lambda: super(B, b).nope, lambda: super(B, b)[0], lambda: len(super(B, b)), lambda: super(type=B), lambda: super(A, b).m()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
s = super(B, b)
print(s.__thisclass__, s.__self__ is b, s.__self_class__, repr(s) == f"<super: <class 'B'>, <B object>>", type(s), s.__class__)
u = super(B)
print(u, u.__self__, u.__self_class__, u.__get__(b).m(), u.__get__(b, B).__self__ is b)
print(super(B, B).c(), super(B, B).m(1), super(type, B).__repr__() if False else "")


class D1(A):
    def m(self): return "D1>" + super().m()
class D2(A):
    def m(self): return "D2>" + super().m()
class D3(D1, D2):
    def m(self): return "D3>" + super().m()
print(D3().m(), super(D1, D3()).m(), super(D3, D3).m(D3()))


def free(self): return super().m()
try:
    free(b)
except RuntimeError as e:
    print(e)
class C(A):
    f = free
    def no_args(): return super()
    def deleted(self):
        del self
        return super()
    def rebound(self):
        self = 5
        return super()
    def star(*args): return super().m()
    def closure(self):
        def inner(me): return super().m()
        return inner(self)
    def cell(self):
        def inner(): return self
        return super().m()
    def gen(self): yield super().m()
    def early(self): return super
    g = lambda self: super().m()
c = C()
for f in (lambda: c.f(), lambda: C.no_args(), c.deleted, c.rebound, c.star, c.closure, c.cell, lambda: next(c.gen()), lambda: c.early() is super, c.g):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class MySuper(super): pass
print(MySuper(B, b).m(), type(MySuper(B, b)).__name__)
class InBody(A):
    try:
        super()
    except RuntimeError as e:
        print(e)
class Meta(type):
    def __call__(cls, *a):
        o = super().__call__(*a)
        o.made = True
        return o
class Q(metaclass=Meta): pass
print(Q().made)
