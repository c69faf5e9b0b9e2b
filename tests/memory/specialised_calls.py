# Counts that the callee sees: the first execution of a call differs from the later ones, which CPython specialises.
import sys
class C:
    def __init__(self, x): print(sys.getrefcount(x), end=" ")
class P:
    @property
    def p(self): return sys.getrefcount(self)
    def __getitem__(self, i): return sys.getrefcount(self)
    def m(self): return sys.getrefcount(self)
    def __add__(self, o): return sys.getrefcount(self)
def f(n):
    o = object()
    for i in range(n): C(o)
    print()
    p = P()
    for i in range(n): print(p.p, end=" ")
    print()
    for i in range(n): print(p[0], end=" ")
    print()
    for i in range(n): print(p.m(), end=" ")
    print()
    for i in range(n): print(p+1, end=" ")
    print()
f(8)
f(8)
for i in range(6): C(object())
print()
