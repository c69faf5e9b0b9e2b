# The module dataclasses.
import dataclasses
from dataclasses import dataclass, field, fields, asdict, astuple, replace, make_dataclass, is_dataclass, KW_ONLY, InitVar, MISSING, FrozenInstanceError
from typing import ClassVar, List, Optional


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, repr=False, compare=False)
    total: ClassVar[int] = 7

p = Point(1)
print(p, p == Point(1, 0), p == Point(2), p == (1, 0), p.tags, Point.total, Point.__match_args__, Point.y)
print(Point.__doc__, is_dataclass(Point), is_dataclass(p), is_dataclass(3), Point.__hash__)
print([f.name for f in fields(p)], asdict(p), astuple(p), replace(p, y=5))
for f in (lambda: Point(), lambda: Point(1, 2, [], 4), lambda: Point(z=1), lambda: p < p, lambda: hash(p), lambda: fields(3), lambda: asdict(Point),
          lambda: replace(p, q=1), lambda: field(default=1, default_factory=list), lambda: astuple(1)):
    show(f)
print(repr(fields(Point)[1]).replace(hex(id(MISSING)), "ADDR"))
match p:
    case Point(1, b):
        print('matched', b)

@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
v = Version(1, 2)
print(v < Version(1, 3), sorted([Version(2), v]), hash(v) == hash((1, 2)), {v: 1}[Version(1, 2)], v >= v)
for f in (lambda: setattr(v, 'major', 2), lambda: delattr(v, 'major'), lambda: setattr(v, 'other', 2), lambda: v < (1, 2)):
    show(f)
print(FrozenInstanceError.__mro__[1].__name__)

@dataclass
class Init:
    a: int
    b: InitVar[int] = 3
    c: int = field(init=False)
    _: KW_ONLY
    d: str = 'd'
    def __post_init__(self, b):
        self.c = self.a + b
i = Init(1, 10, d='x')
print(i, Init(2), replace(i, b=1))
show(lambda: Init(1, 2, 'x'))
show(lambda: replace(i, c=5))

@dataclass
class Base:
    a: int
    b: int = 2
@dataclass
class Derived(Base):
    c: int = 3
    a: int = 10
print(Derived(), Derived(1, 2, 3), [f.name for f in fields(Derived)])

@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 5
    def hello(self):
        return 'hello'
s = Slotted(1)
print(s, Slotted.__slots__, s.hello(), hasattr(s, '__dict__'))
show(lambda: setattr(s, 'z', 1))

@dataclass(kw_only=True, unsafe_hash=True, repr=False, match_args=False)
class K:
    a: int
    b: int = 2
print(hash(K(a=1)) == hash((1, 2)), hasattr(K, '__match_args__'), repr(K(a=1))[:12])
show(lambda: K(1))

def bad(ns, **kw):
    def body():
        return dataclass(**kw)(type('Bad', (), ns))
    show(body)
bad({'__annotations__': {'a': int, 'b': int}, 'a': 1})
bad({'__annotations__': {'a': list}, 'a': []})
bad({'__annotations__': {'a': dict}, 'a': {}})
bad({'a': field()})
bad({}, order=True, eq=False)
bad({'__annotations__': {'a': int}, '__lt__': 1}, order=True)
bad({'__annotations__': {'a': int}, '__setattr__': 1}, frozen=True)
bad({'__annotations__': {'a': int}, '__hash__': 1}, unsafe_hash=True)
bad({'__annotations__': {'a': int}, '__slots__': ()}, slots=True)
bad({}, weakref_slot=True)
bad({'__annotations__': {'a': ClassVar[int]}, 'a': field(default_factory=int)})
bad({'__annotations__': {'a': KW_ONLY, 'b': KW_ONLY}})
try:
    @dataclass
    class Thaw(Version):
        z: int = 0
except TypeError as e:
    print(e)
try:
    @dataclass(frozen=True)
    class Freeze(Point):
        z: int = 0
except TypeError as e:
    print(e)

@dataclass
class Node:
    value: int
    next: 'Optional[Node]' = None
    children: List['Node'] = field(default_factory=list)
n = Node(1, Node(2), [Node(3)])
print(n)
print(asdict(n), astuple(n))
n.next = n
print(n)

C = make_dataclass('C', ['a', ('b', int), ('c', int, field(default=5))], bases=(), namespace={'twice': lambda self: self.b * 2})
c = C(1, 2)
print(c, c.twice(), C.__annotations__, C.__module__)
for f in (lambda: make_dataclass('X', ['a', 'a']), lambda: make_dataclass('X', ['1']), lambda: make_dataclass('X', ['if']), lambda: make_dataclass('X', [(1, 2, 3, 4)])):
    show(f)
print(Point.__dataclass_params__)
print(InitVar[int], InitVar[List[int]], repr(MISSING)[:26], dataclasses.__all__)
@dataclass
class Own:
    x: int
    def __repr__(self): return 'own'
    def __eq__(self, other): return True
    def __init__(self): self.x = 9
print(Own(), Own() == 3, Own().x)
@dataclass
class Meta:
    a: int = field(default=1, metadata={'unit': 'cm'})
print(fields(Meta)[0].metadata['unit'], dict(fields(Meta)[0].metadata))
class Desc:
    def __get__(self, o, t=None): return 5
    def __set__(self, o, v): print('set', v)
@dataclass
class WithDesc:
    d: int = Desc()
print(WithDesc(), WithDesc(8).d)
import copy
print(copy.replace(p, x=9))
