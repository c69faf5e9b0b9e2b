# eval() with mappings, built-ins of a frame, relative imports, pattern flags, DynamicClassAttribute
import warnings, types, sys
def show(f, *a, **k):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: print(repr(f(*a, **k)))
        except Exception as e: print(type(e).__name__, e)
        for x in w: print('  ', x.category.__name__, x.message)
# eval with mapping
class M:
    def __getitem__(self, key):
        if key == 'a': return 12
        raise KeyError
    def keys(self): return list('xyz')
m = M()
g = {}
show(eval, 'a', g, m)
show(eval, 'b', g, m)
show(eval, 'dir()', g, m)
show(eval, 'globals() is locals()', g, m)
show(eval, 'locals()', g, 1)
class D(dict):
    def __getitem__(self, key):
        if key == 'a': return 12
        return dict.__getitem__(self, key)
    def keys(self): return list('xyz')
d = D()
show(eval, 'a', g, d)
show(eval, 'b', g, d)
show(eval, 'dir()', g, d)
show(eval, '[locals() for i in (2,3)]', g, d)
from collections import UserDict
show(eval, '[locals() for i in (2,3)]', g, UserDict())
class SpreadSheet:
    "Sample application showing nested, calculated lookups."
    _cells = {}
    def __setitem__(self, key, formula): self._cells[key] = formula
    def __getitem__(self, key): return eval(self._cells[key], globals(), self)
ss = SpreadSheet()
ss['a1'] = '5'
ss['a2'] = 'a1*6'
ss['a3'] = 'a2*7'
print(ss['a3'])
class C:
    def __getitem__(self, item): raise KeyError(item)
    def keys(self): return 1
show(eval, 'dir()', g, C())
code = compile("x.__reduce__()", "test", "eval")
ns = {'__builtins__': types.MappingProxyType({}), 'x': iter([1, 2])}
show(eval, code, ns)
ns = {'__builtins__': types.MappingProxyType({'iter': iter}), 'x': iter([1, 2])}
show(eval, code, ns)
ns = {'__builtins__': {'iter': 5}, 'x': iter([1, 2])}
show(eval, code, ns)
show(__import__, '', {'__package__': None, '__spec__': None, '__name__': '__main__'}, locals={}, fromlist=('foo',), level=1)
show(__import__, 'x', {'__package__': None, '__spec__': None}, locals={}, fromlist=('foo',), level=1)
show(__import__, 'x', {'__package__': 5}, locals={}, fromlist=('foo',), level=1)
show(__import__, 'x', {'__package__': ''}, locals={}, fromlist=('foo',), level=1)
show(__import__, 'x', {'__package__': 'nopkg'}, locals={}, fromlist=('foo',), level=1)
show(__import__, 'x', {}, {}, ('foo',), 1)
show(__import__, 'string\x00')
from collections.abc import *
import array, collections
print(issubclass(array.array, MutableSequence), issubclass(collections.deque, MutableSequence))
def both():
    class Both(Collection):
        __abc_tpflags__ = (Sequence.__flags__ | Mapping.__flags__)
show(both)
class CM(Sequence, Mapping): __getitem__=__len__=None
class CS(Mapping, Sequence): __getitem__=__len__=None
class UD1(collections.UserDict, Sequence): pass
class Seq1(Sequence, collections.UserDict): 
    pass
def pat(x):
    match x:
        case {}: return 'map'
        case []: return 'seq'
        case [*_]: return 'seq*'
def mk(c):
    class X(c): 
        def __len__(self): return 0
        def __getitem__(self, i): raise IndexError
        def __iter__(self): return iter(())
    return X()
for c in CM, CS, UD1, Seq1: print(c.__name__, pat(mk(c)), c.__flags__ & 96)
class P1: pass
Sequence.register(P1); Mapping.register(P1)
print(pat(mk(P1)))
class P2(dict): pass
Sequence.register(P2)
print(pat(mk(P2)))
class P3(list): pass
Mapping.register(P3)
print(pat(mk(P3)))
class P4(collections.deque, dict if 0 else collections.abc.Mapping): pass
print(pat(P4()))
class P5(collections.OrderedDict, Sequence): pass
print(pat(P5()))
from types import DynamicClassAttribute as DCA
class E:
    def f(self):
        "fdoc"
        return 1
    f = DCA(f)
    @DCA
    def g(self): return self._g
    @g.setter
    def g(self, v): self._g = v
    @g.deleter
    def g(self): del self._g
    h = DCA(None, None, None, 'hdoc')
e = E()
e.g = 3; print(e.g); del e.g
show(lambda: e.g)
show(lambda: E.g)
show(lambda: e.h)
show(setattr, e, 'h', 2)
show(delattr, e, 'h')
show(setattr, e, 'f', 2)
print(E.__dict__['f'].__doc__, E.__dict__['h'].__doc__, E.__dict__['f'].overwrite_doc, E.__dict__['f'].__isabstractmethod__)
# several bases
def smap(x):
    match x:
        case [*_]: return "seq"
        case {}: return "map"
class C: pass
class M1(collections.UserDict, collections.abc.Sequence): pass
class M2(C, collections.UserDict, collections.abc.Sequence): pass
class M3(collections.UserDict, C, list): pass
class M4(dict, collections.abc.Sequence, C): pass
class S1(collections.UserList, collections.abc.Mapping): pass
class S2(C, collections.UserList, collections.abc.Mapping): pass
class S3(list, C, collections.abc.Mapping): pass
class S4(collections.UserList, dict, C): pass
for c in M1,M2,M3,M4,S1,S2,S3,S4: print(c.__name__, smap(c()), c.__flags__ & 96)
