# abc: abstract methods, registration, subclass hooks, virtual subclasses.
from abc import ABC, ABCMeta, abstractmethod, abstractproperty, abstractclassmethod, abstractstaticmethod, get_cache_token, update_abstractmethods
class A(ABC):
    @abstractmethod
    def m(self): return "A.m"
    @property
    @abstractmethod
    def p(self): ...
    @classmethod
    @abstractmethod
    def c(cls): ...
    @staticmethod
    @abstractmethod
    def s(): ...
    def concrete(self): return "concrete"
print(sorted(A.__abstractmethods__), A.m.__isabstractmethod__)
for make in (A, lambda: type("B", (A,), {})(), lambda: type("B", (A,), {"m": 1, "p": 2, "c": 3})(), lambda: A.__new__(A)):
    try:
        make()
    except TypeError as e:
        print(e)
class C(A):
    def m(self): return super().m() + " from C"
    p = property(lambda self: "p")
    c = classmethod(lambda cls: "c")
    s = staticmethod(lambda: "s")
o = C()
print(o.m(), o.p, o.c(), o.s(), o.concrete(), C.__abstractmethods__)
class V: pass
print(issubclass(V, A), A.register(V) is V, issubclass(V, A), isinstance(V(), A), V in A.__subclasses__())
@A.register
class W: pass
print(issubclass(W, A), A in W.__mro__)
for bad in (5, "x", None):
    try:
        A.register(bad)
    except TypeError as e:
        print(e)
try:
    C.register(A)
except RuntimeError as e:
    print(e)
class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, sub):
        if cls is Hook: return hasattr(sub, "quack") or NotImplemented
        return NotImplemented
class Duck:
    def quack(self): ...
class SubHook(Hook): pass
print(issubclass(Duck, Hook), issubclass(int, Hook), isinstance(Duck(), Hook), issubclass(Duck, SubHook), issubclass(SubHook, Hook))
class BadHook(ABC):
    @classmethod
    def __subclasshook__(cls, sub): return 5
try:
    issubclass(int, BadHook)
except AssertionError as e:
    print(type(e).__name__, e)
for args in ((1, A), (int, A)):
    try:
        print(issubclass(*args))
    except TypeError as e:
        print(e)
class M(metaclass=ABCMeta): pass
print(type(M).__name__, M(), ) if False else print(type(M).__name__)
class Late(ABC): pass
Late.m = abstractmethod(lambda self: 0)
Late()
update_abstractmethods(Late)
try:
    Late()
except TypeError as e:
    print(e)
class Plain:
    @abstractmethod
    def m(self): ...
print(type(Plain()).__name__)
tok = get_cache_token()
A.register(type("Z", (), {}))
print(get_cache_token() != tok)
from collections.abc import Iterable, Sized, Container, Sequence, Mapping, Callable, Hashable, Iterator, Generator, MutableSequence
class L:
    def __len__(self): return 0
    def __iter__(self): return iter(())
    def __contains__(self, x): return False
print(isinstance(L(), Sized), isinstance(L(), Iterable), isinstance(L(), Container), isinstance(L(), Sequence), isinstance(len, Callable), isinstance((i for i in ""), Generator), isinstance(iter(""), Iterator), isinstance([], Hashable))
class MySeq(Sequence):
    def __getitem__(self, i): return [1, 2, 3][i]
    def __len__(self): return 3
s = MySeq()
print(list(s), list(reversed(s)), 2 in s, s.index(3), s.count(1))
try:
    MutableSequence()
except TypeError as e:
    print(e)
class Slots(ABC):
    __slots__ = ()
    @abstractmethod
    def x(self): ...
class Impl(Slots):
    __slots__ = ("v",)
    def x(self): return 1
print(Impl().x(), hasattr(Impl(), "__dict__"))
class D1(A): 
    def __init__(self): print("never")
try:
    D1()
except TypeError as e:
    print(e)
