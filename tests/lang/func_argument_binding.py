# Binding arguments to parameters: every kind, defaults, duplicates, and the words of each error.
def f0(): return "f0"
def f1(a): return a
def f2(a, b=2): return a, b
def f3(a, /, b, *, c): return a, b, c
def f4(*args): return args
def f5(**kw): return kw
def f6(a, /, b=1, *args, c, d=4, **kw): return a, b, args, c, d, kw
def f7(*, a=1, b): return a, b
def f8(a, b, /): return a, b
def f9(a=1, /, b=2): return a, b
def f10(a, b, c, d): return a, b, c, d
def f11(*, a, b, c): return a, b, c
def f12(a, /, **kw): return a, kw
def f13(self, cls, *, func=None): return self, cls, func


class K:
    def m(self, a, b=2): return a, b
    @classmethod
    def c(cls, a): return a
    @staticmethod
    def s(a): return a
    def no(): pass
    def __call__(self, x): return x
    def __init__(self, p=0, *, q=0): self.p = p


def t(src):
    try:
        print(src, "=", eval(src))
    except (TypeError, AttributeError) as e:
        print(src, "->", e)


for src in """f0() f0(1) f0(1,2) f0(a=1) f0(*[1]) f0(**{'x':1}) f0(**{})
f1() f1(1) f1(1,2) f1(a=1) f1(b=1) f1(1,a=1) f1(1,b=1) f1(*()) f1(*'ab') f1(**{'a':1}) f1(**{'a':1},a=2) f1(a=2,**{'a':1}) f1(**{'a':1},**{'a':2})
f2() f2(1) f2(b=1) f2(1,2,3) f2(1,2,b=3) f2(b=1,a=2) f2(1,c=2) f2(*[1],**{'b':3}) f2(*[1,2,3,4])
f3() f3(1) f3(1,2) f3(1,2,3) f3(1,2,c=3) f3(1,c=3,b=2) f3(a=1,b=2,c=3) f3(1,2,3,c=4) f3(1,2,3,4,c=5) f3(1,2,d=3) f3(1,2,c=3,d=4)
f4() f4(1) f4(a=1) f4(*range(3),9) f4(1,*'ab',2) f4(args=1)
f5() f5(a=1) f5(1) f5(kw=1) f5(**{'a-b':1}) f5(**{1:2}) f5(**{'self':1}) f5(**5) f5(**None) f5(**[1]) f5(**[('a',1)])
f6() f6(1) f6(1,c=3) f6(1,2,3,4,c=5,e=6) f6(1,a=2,c=3) f6(1,b=2,c=3) f6(1,2,b=2,c=3) f6(c=1) f6(1,args=5,c=1) f6(1,kw=5,c=1)
f7() f7(b=1) f7(1) f7(1,b=1) f7(1,2,b=1) f7(a=1)
f8(1) f8(1,2) f8(a=1,b=2) f8(1,b=2) f8(1,2,3) f8()
f9() f9(b=3) f9(a=3) f9(1,2,3) f9(1,b=2)
f10() f10(1) f10(1,2) f10(1,2,3) f10(d=1) f10(1,d=4) f10(1,2,3,4,5) f10(1,2,3,4,5,6)
f11() f11(a=1) f11(a=1,c=2) f11(1) f11(1,a=1)
f12() f12(1) f12(1,a=2) f12(a=2) f12(1,2)
f13(1,2,func=3) f13(self=1,cls=2) f13(1)
K().m() K().m(1) K().m(1,2,3) K().m(self=1) K().m(1,self=2) K.m() K.m(1) K.m(1,2) K.m(a=1) K().c() K.c(1,2) K().s() K.s(1,2) K().no() K.no() K.no(1) K()() K()(1) K()(1,2) K()(y=1)
K(1,2) K(z=1) K(q=1).p K(p=1,q=2).p K(1,p=2)
f1(*5) f1(*None) f1(*f1) f1(1,*5) f1(*[1],*5) (lambda:0)(1) (lambda*a:a)(1) (lambda*,k:k)() f1.__call__() f1.__call__(1,2) f1.__get__(1)() f1.__get__(1)(2) f1.__get__(1)(a=2)
print(1,x=2) len() len(1,2) len(x=1) len([],[]) sorted() sorted([],[]) sorted([],k=1) int('1',b=2) dict(1,2) dict(1) range() range(1,2,3,4) range(a=1) isinstance(1) isinstance(1,2,3) getattr(1) max() max(key=1) max([],k=1) sum() sum([],start=1) sum([],1,2) print(**{'sep':1}) print(end=1) print(sep=b'')
5(1) None() "a"(1) [](1) ...() f0()() f0.x() K.zz() K().zz() (1,2)(3) {}() f1(1)(2)""".split():
    t(src)
for name in ("f1", "f3", "f6", "f7"):
    f = globals()[name]
    f.__qualname__ = "Renamed." + name
    t(name + "()")
