# Every way to call a function wrongly, and the messages.
def f0(): return "f0"
def f1(a): return a
def f2(a, b=2): return a, b
def f3(a, /, b, *, c): return a, b, c
def f4(*args): return args
def f5(**kw): return kw
def f6(a, b=1, *args, c, d=4, **kw): return a, b, args, c, d, kw
def f7(a, b, c, d): return a
def f8(*, x, y, z): return x
def f9(a, b=1, /): return a, b


calls = """f0(1)
f0(1, 2)
f0(x=1)
f0(*[1], **{'y': 1})
f1()
f1(1, 2)
f1(b=1)
f1(1, a=1)
f1(1, b=1)
f1(a=1)
f2()
f2(1, 2, 3)
f2(b=1)
f2(1, 2, b=3)
f3(1, 2)
f3(1, 2, 3)
f3(1, 2, c=3)
f3(1, b=2, c=3)
f3(a=1, b=2, c=3)
f3(b=1, c=2)
f3(1, 2, 3, c=4)
f3(1, 2, 3, 4, c=4, d=5)
f4(x=1)
f4(*'ab', *'cd')
f5(1)
f5(**{'a b': 1})
f5(self=1, kw=2)
f6(1)
f6(c=1)
f6(1, 2, 3, 4, c=5, e=6)
f6(1, c=2, a=3)
f7()
f7(1)
f7(1, 2)
f7(1, 2, 3)
f7(1, 2, 3, 4, 5)
f7(d=1)
f7(b=1, c=2)
f8()
f8(1)
f8(x=1)
f8(x=1, y=2)
f8(1, 2, x=1)
f9()
f9(a=1)
f9(1, b=2)
f9(a=1, b=2)
f9(1, 2, 3)
(lambda a: a)()
(lambda: 0)(1)
(lambda *, k: k)()
f1(*[1, 2])
f1(**{'a': 1})
f1(**{'b': 1})
f1(1, **{'a': 1})
f1(*[], **{})
f2(*[1], *[2], *[3])
f6(1, *[2, 3], c=0, **{'z': 1})
f6(1, *[2, 3], c=0, **{'c': 1})
f7(bb=1, cc=1)
f1(aa=1)
f3(1, 2, cc=1)
print.nope()
f1.nope
None()
1()
'a'()
[]()
f0()()
int(1)()
(1, 2)()""".splitlines()
for c in calls:
    try:
        print(c, "->", eval(c))
    except Exception as e:
        print(c, "->", type(e).__name__, e)


class C:
    def m(self): return "m"
    def n(self, a): return a
    @classmethod
    def cm(cls, a): return a
    @staticmethod
    def sm(a): return a
    def __call__(self, a): return a


for c in "C().m(1) C().n() C.m() C().cm() C.cm(1,2) C().sm() C().sm(1,2) C()() C(1) C(a=1) C.n(1) C().n(1,a=2) C().n(1,self=2) C.m(1,2)".split():
    try:
        print(c, "->", eval(c))
    except Exception as e:
        print(c, "->", type(e).__name__, e)
