# Classes whose instances are made many times at one place: the short way and everything that must not take it.
class G:
    def __init__(self): yield 1
for i in range(4):
    try: G()
    except TypeError as e: print(e)
class P:
    @property
    def p(self): yield 5
    def __getitem__(self, i): yield i
p = P()
for i in range(4): print(list(p.p), list(p[i]))
import sys, gc
class A:
    def __init__(self, n):
        self.n = n
        if n == 3: raise ValueError(n)
    def __del__(self): print("del", self.n)
for i in range(6):
    try: A(i)
    except ValueError as e: print("caught", e)
class M(type):
    def __call__(cls, *a): return 42
class X(metaclass=M):
    def __init__(self): print("no")
for i in range(4): print(X())
class N:
    def __new__(cls, x): return 7
    def __init__(self, x): print("never")
for i in range(4): print(N(1))
class Y:
    def __init__(self, a, b=2): self.v = a + b
for i in range(4): print(Y(1).v, Y(1, 3).v, Y(1, b=5).v)
for i in range(4):
    try: Y()
    except TypeError as e: print(e)
class Z:
    def __init__(self): self.f = sys._getframe().f_back.f_code.co_name
def mk(): return Z().f
for i in range(4): print(mk())
class Sw:
    def __init__(self): self.x = 1
for i in range(6):
    print(Sw().x, end=" ")
    if i == 3: Sw.__init__ = lambda self: setattr(self, "x", 9)
print()
class Loc:
    __slots__ = ("q",)
    def __init__(self): self.q = 1
for i in range(3): print(Loc().q, sys.getrefcount(Loc))
class Big:
    def __init__(self):
        for k in range(40): setattr(self, "a%d" % k, k)
for i in range(3): print(len(Big().__dict__))
