# What the error of a deleted attribute that is not there knows, and what CPython allocates for it.
import gc, sys
gc.disable()
class C: pass
class D: pass
def names(cls, n):
    o = cls()
    for i in range(n): setattr(o, 'a%d' % i, i)
    return o
names(C, 29); 
for k in range(40): C()
c = C()
for nm in 'zz', 'a3', 'a28', 'zz':
    try: delattr(c, nm)
    except AttributeError as e: print(nm, e, e.name, e.obj is c, sys.getrefcount(c))
c.x = 1
d = c.__dict__
for nm in 'zz', 'a3', 'a28', 'y0', 'y1', 'y2', 'y3':
    try: delattr(c, nm)
    except AttributeError as e: print(nm, e, e.name, e.obj is c, sys.getrefcount(c))
names(D, 30)
for k in range(40): D()
c = D()
for nm in 'zz', 'a3', 'a28', 'y0', 'y1', 'y2', 'y3':
    try: delattr(c, nm)
    except AttributeError as e: print(nm, e, e.name, e.obj is c, sys.getrefcount(c))
class E: pass
def t(o):
    gc.collect()
    a = gc.get_count()[0]
    try: del o.zz
    except AttributeError as e: e = None
    return a, gc.get_count()[0]
print(t(c), t(c), t(E()), t(E()))
c.a3 = 1
c.__dict__
print(t(c), t(c))
c.__dict__[1] = 2
print(t(c), t(c))
class S:
    __slots__ = ('a',)
print(t(S()))
class G: pass
g = G()
g.__dict__ = {}
print(t(g), t(g))
