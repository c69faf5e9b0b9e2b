# what classes, their metaclasses, generators, dict subclasses as globals and iterators do at the edges
import warnings, sys, types
def show(f, *a, **k):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: print(repr(f(*a, **k)))
        except Exception as e: print(type(e).__name__, e, '|', repr(e.__cause__))
        for x in w: print('  ', x.category.__name__, x.message)
class F:
    def __aiter__(self): return self
    def __anext__(self): return self
    def __await__(self): 1 / 0
class G(F):
    def __anext__(self): return 5
class H(F):
    def __aiter__(self): return 5
class I(F):
    def __await__(self): return 5
async def main(x):
    async for _ in x: pass
for c in F, G, H, I: show(main(c()).send, None)
def broken():
    class Broken:
        def __iter__(self): return self
        def __next__(self): return 1
        def __getattr__(self, attr): 1/0
    def g(): yield from Broken()
    gi = g(); next(gi); show(gi.send, 1)
    gi = g(); next(gi); show(gi.throw, AttributeError)
    sys.unraisablehook = lambda u: print('unraisable', type(u.object).__name__, u.exc_value)
    gi = g(); next(gi)
    show(gi.close)
    sys.unraisablehook = sys.__unraisablehook__
broken()
from collections import deque
class BadCmp:
    def __eq__(self, other): raise RuntimeError
class MutateCmp:
    def __init__(self, deque, result):
        self.deque = deque; self.result = result
    def __eq__(self, other):
        self.deque.clear()
        return self.result
d = deque(['a', 'b', BadCmp(), 'c'])
show(d.remove, 'c'); print(len(d))
for m in True, False:
    d = deque(['ab']); d.extend([MutateCmp(d, m), 'c'])
    show(d.remove, 'c'); print(d)
    d = deque(['ab']); d.extend([MutateCmp(d, m), 'c'])
    show(d.index, 'c'); print(d)
    d = deque(['ab']); d.extend([MutateCmp(d, m), 'c'])
    show(d.count, 'c'); print(d)
    d = deque(['ab']); d.extend([MutateCmp(d, m), 'c'])
    show(lambda: 'c' in d); print(d)
# classes
class Base: pass
dd = Base.__dict__['__dict__']
class Meta1(type, Base): pass
class Meta2(Base, type): pass
class D(metaclass=Meta1): pass
class E(metaclass=Meta2): pass
class Module1(types.ModuleType, Base): pass
class Exception1(Exception, Base): pass
class Exception2(Base, Exception): pass
for x in D, E, Module1('m'):
    show(dd.__set__, x, {})
    show(dd.__delete__, x)
    show(setattr, x, '__dict__', {})
    show(delattr, x, '__dict__')
for e in Exception1(), Exception2():
    e.__dict__ = {'a': 1}
    print(e.a)
    show(delattr, e, '__dict__')
    print(e.__dict__)
for m in types.ModuleType('x'), :
    show(setattr, m, '__dict__', {}); show(delattr, m, '__dict__')
def s2():
    class Meta(type):
        def __new__(cls, name, bases, namespace, attr):
            print(attr in namespace)
            return super().__new__(cls, name, bases, namespace)
    class C1:
        def __init__(self): self.b = 42
    class C2(C1, metaclass=Meta, attr="__classcell__"):
        __slots__ = ["__classcell__"]
        def __init__(self): super().__init__()
    print(type(C2.__dict__["__classcell__"]), C2().b)
    class C3(metaclass=Meta, attr="__qualname__"):
        __slots__ = ["__qualname__"]
        def f(self): pass
    print(C3.__qualname__, type(C3.__dict__['__qualname__']))
    class C4(C1, metaclass=Meta, attr="__qualname__"):
        __slots__ = ["__qualname__", "b"]
        __qualname__ = "My"
        def __init__(self):
            self.__qualname__ = 42
            super().__init__()
    print(C4().__qualname__, C4().b, C4.__qualname__)
s2()
show(type, 'MyClass', (), {1: 2})
class meta(type):
    def __prepare__(name, bases): return {1: 2}
    def __new__(cls, name, bases, ns): return super().__new__(cls, name, bases, ns)
def mk():
    class A2(metaclass=meta): pass
show(mk)
class MyKey:
    def __hash__(self): return hash('mykey')
    def __eq__(self, other): X.__bases__ = (Base2,)
class Base1:
    mykey = 'from Base'; mykey2 = 'from Base'
class Base2:
    mykey = 'from Base2'; mykey2 = 'from Base2'
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    X = type('X', (Base1,), {MyKey(): 5})
print(X.mykey); print(X.mykey2)
def dm():
    class B: pass
    class M(type):
        def mro(cls):
            del M.mro
            return (B,)
    class A(metaclass=M): pass
show(dm)
def inc():
    class M(type):
        def mro(cls):
            if cls.__mro__ is None and cls.__name__ != 'X':
                def f():
                    class X(cls): pass
                show(f)
            return type.mro(cls)
    class A(metaclass=M): pass
show(inc)
class S(str): pass
class A:
    __slotnames__ = [S('spam')]
    def __getattr__(self, attr):
        if attr == 'spam':
            A.__slotnames__[:] = [S('spam')]
            return 42
        raise AttributeError
show(lambda: A().__reduce_ex__(2)[1:])
tc = None
class Meta(type):
    def mro(self):
        self.__dict__["f"]()
        return super().mro()
class A(metaclass=Meta):
    def f():
        global tc
        tc = __class__
print(tc is A)
class NC(tuple):
    __class_getitem__ = None
show(lambda: NC[int])
class NC2:
    __class_getitem__ = 's'
show(lambda: NC2[int])
# globals
class MyGlobals(dict):
    def __missing__(self, key): return key
f = eval("lambda: abc + len", MyGlobals())
show(f)
ns = MyGlobals(__builtins__={})
exec("x = undefined\ntype T = undef2\ndef f(): return undef3", ns)
print(ns['x'], ns['T'].__value__, ns['f']())
show(setattr, type(ns['T']), 'x', 1)
class G2(dict):
    def __getitem__(self, k): return 'G2' + k
f = eval("lambda: abc", G2())
show(f)

def fl():
    x = 1; y = 2
    d = sys._getframe().f_locals
    print(reversed(d), type(reversed(d)))
    import collections.abc
    print(isinstance(d, collections.abc.Mapping), isinstance(d, collections.abc.MutableMapping))
    tb = types.TracebackType(None, sys._getframe(), 1, 2)
    print(tb.tb_next, tb.tb_lasti, tb.tb_lineno)
    for args in [(1, sys._getframe(), 1, 2), (None, 1, 1, 2), (None, sys._getframe(), 'a', 2), (None, sys._getframe(), 1, 'a'), (), (None, sys._getframe(), 7, 0)]:
        show(lambda: types.TracebackType(*args).tb_lasti)
fl()
t = 'abc'
print(t.__getnewargs__()[0] is t, b'abc'.__getnewargs__()[0] is b'abc')
it = reversed([1, 2])
print(it.__reduce__()); next(it); print(it.__reduce__()); next(it); print(it.__reduce__()); print(next(it, 0)); print(it.__reduce__())
for a in [(0,), (3,), (2**63-2, 2**63-1), (2**63-2, 2**63-1, 5), (2**65, 2**65+2), (2**63,2**63+5,2)]:
    it = iter(range(*a)); print(type(it).__name__, it.__reduce__()); next(it, None); print(it.__reduce__(), it.__length_hint__())
import copy
it = iter(range(2**63-2, 2**63-1)); print(list(copy.copy(it)), list(it))
