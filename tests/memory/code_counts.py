# A frame holds its code object: counts during a call, in a generator, in a frame object.
import sys, gc
def f(): return sys.getrefcount(f.__code__)
print(f())
def g(n): return g(n-1) if n else sys.getrefcount(g.__code__)
print(g(5), sys.getrefcount(g.__code__))
def h(): yield sys.getrefcount(h.__code__)
x = h(); print(sys.getrefcount(h.__code__), next(x), sys.getrefcount(h.__code__)); print([type(o).__name__ for o in gc.get_referents(x)])
next(x, None); print(sys.getrefcount(h.__code__)); del x; print(sys.getrefcount(h.__code__))
print([type(o).__name__ for o in gc.get_referents(sys._getframe())])
def k(): return sys._getframe()
fr = k(); print([type(o).__name__ for o in gc.get_referents(fr)], sys.getrefcount(k.__code__), sys.getrefcount(fr))
