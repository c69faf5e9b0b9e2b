# modules' reprs, annotations taken away, great offsets, formats of fractions, annotations as text
import types, sys
def show(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
class BareLoader: pass
class FullLoader: pass
m = types.ModuleType('foo'); print(repr(m).replace("'foo'", "F"))
m.__loader__ = BareLoader; print(m)
m.__loader__ = FullLoader; print(m)
m = types.ModuleType('foo'); del m.__name__; print(m)
m.__loader__ = BareLoader; print(m)
m.__file__ = '/tmp/foo.py'; print(m)
m = types.ModuleType('foo'); m.__file__ = 'x'; print(m)
m.__spec__ = types.SimpleNamespace(name='s', origin='o', has_location=True, loader=None); print(m)
m.__spec__ = types.SimpleNamespace(name='s', origin=None, loader=None); print(m)
m.__spec__ = types.SimpleNamespace(name='s', origin=None, loader=BareLoader); print(m)
m.__spec__ = types.SimpleNamespace(name='s', origin='built-in', has_location=False, loader=BareLoader); print(m)
m.__spec__ = None; print(m)
f = types.ModuleType.__new__(types.ModuleType)
show(lambda: types.ModuleType.__dict__['__annotations__'].__get__(f))
m = types.ModuleType('m'); m.__dict__.pop('__annotations__', None); print(m.__annotations__); del m.__annotations__; show(lambda: delattr(m, '__annotations__'))
print(m.__annotations__); m.__annotations__ = 4; print(m.__annotations__); del m.__annotations__
show(lambda: delattr(m, '__annotations__'))
import struct
show(struct.pack_into, '<I', bytearray(10), sys.maxsize, 1)
show(struct.unpack_from, '<I', bytearray(10), sys.maxsize)
show(struct.unpack_from, '<I', bytearray(10), 7)
show(struct.unpack_from, '<I', bytearray(10), -sys.maxsize)
show(struct.pack_into, '<I', bytearray(10), -11, 1)
from fractions import Fraction
for s in ['006f', '.010f', '.02f', '.000f', '.e', 'Z.2f', 'z', '05', '>00.2f', '>00f', '.', 'f', '05.2f', '.2', '_', ',', '<5', '+', '#', '-10']:
    show(format, Fraction(3, 7), s)
import numbers
class Rect:
    def __init__(self, x, y): self.x, self.y = x, y
    def __mul__(self, o):
        if isinstance(o, Rect): return Rect(self.x*o.x, self.y*o.y)
        if isinstance(o, numbers.Real): return Rect(self.x*o, self.y*o)
        return NotImplemented
    __rmul__ = __mul__
    def __complex__(self): return complex(self.x, self.y)
    def __repr__(self): return f'{type(self).__name__}({self.x!r}, {self.y!r})'
numbers.Complex.register(Rect)
class RC(Rect, complex): pass
show(lambda: Fraction(3, 2) * Rect(6, 2)); show(lambda: RC(6, 3) * Fraction(3, 2)); show(lambda: Fraction(3, 2) * RC(4.0, 3.0)); show(lambda: RC(4.0, 3.0) * 1.5); show(lambda: 1.5 * RC(4.0, 3.0))
show(lambda: 2 * RC(4.0, 3.0)); show(lambda: 1j * RC(4.0, 3.0)); show(lambda: True + RC(1, 2))
from dataclasses import dataclass, field, fields
import typing, dataclasses, typing as t
from typing import ClassVar
from dataclasses import InitVar
@dataclass
class S:
    x: 'ClassVar[int]' = 1
    y: 'typing.ClassVar' = 2
    z: ' ClassVar [str]' = 3
    w: 'InitVar[int]' = 4
    v: 'dataclasses.InitVar' = 5
    u: 'ClassVarX' = 6
    q: 't.ClassVar[int]' = 7
    r: 'dataclasses.ClassVar' = 8
print([f.name for f in fields(S)])
@dataclass
class N:
    l: list['N'] = field(default=None)
a = N(); a.l = a; print(a)
@dataclass(slots=True, weakref_slot=True)
class W1: a: int
show(lambda: dataclass(slots=True, weakref_slot=True)(type('W2', (W1,), {'__annotations__': {}})).__slots__)
import copy
@dataclass(frozen=True, slots=True)
class FS:
    a: str
    b: list
print(copy.deepcopy(FS('a', [1])))
class Plain: pass
@dataclass(slots=True, weakref_slot=True)
class FromPlain(Plain): pass
print(FromPlain.__slots__)
class Root: __slots__ = iter(['a'])
class Root2(Root): __slots__ = ('b',)
def bad():
    @dataclass(slots=True)
    class C(Root2): x: int
show(bad)
f = field(); f.type = f; print(',type=...,' in repr(f))
for text in ' ClassVar [int]', 'typing .ClassVar[str]', 'typing. ClassVar[str]', 'typing.ClassVar.[int]', 'typing.ClassVar+', 'x.ClassVar', '[ClassVar]':
    C = dataclass(type('C', (), {'__annotations__': {'x': text}, '__module__': __name__}))
    print(text, len(fields(C)))
