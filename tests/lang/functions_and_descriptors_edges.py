# descriptors that fail, code of another kind, built-ins of functions, frames of coroutines, copies of WeakSet
import warnings
class A:
    a = property(lambda self: (_ for _ in ()).throw(AttributeError("booh")))
class C:
    def booh(self): raise AttributeError("booh")
class B:
    __eq__ = property(lambda self: C().booh())
try: print(B() == 1)
except AttributeError as e: print(e)
class D:
    __init__ = property(lambda self: C().booh())
try: D()
except AttributeError as e: print(e)
class I:
    __getattr__ = property(lambda s: C().booh())
try: I().x
except AttributeError as e: print('i', e)
def B1(): yield
def A1(): pass
async def C1(): yield
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    A1.__code__ = B1.__code__
    B1.__code__ = C1.__code__
    A1.__code__ = (lambda: 1).__code__
    for x in w: print(x.category.__name__, x.message)
sb = {'None': None}
ns = {'type': type, '__builtins__': sb}
exec("def f3(s): pass\nf4 = type(f3)(f3.__code__, {})", ns)
print(ns['f3'].__builtins__ is sb, ns['f4'].__builtins__ is sb, '__builtins__' in ns['f4'].__globals__)
async def f(): pass
gen = f()
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    gen.cr_frame.clear()
    for x in w: print(x.category.__name__, x.message)
    gen.close()
    f().cr_frame
    del gen
    for x in w: print(x.category.__name__, x.message)
from weakref import WeakSet
import collections.abc, copy
s = WeakSet()
print(isinstance(s, collections.abc.MutableSet))
class WS(WeakSet): pass
s = WS([C]); s.x = 5; s.z = [1]
for d in copy.copy(s), copy.deepcopy(s): print(d.x, d.z is s.z, d == s, type(d))
print(s.copy() == s, hasattr(s.copy(), 'x'), sorted(s.__reduce__()[2]))
