# abc: abstract methods of all kinds, registration, __subclasshook__, caches, update_abstractmethods, errors.
import abc
import gc
from abc import ABC, ABCMeta, abstractmethod


def t(f):
    try:
        print(repr(f()))
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)


class A(ABC):
    @abstractmethod
    def one(self):
        return "default one"

    @property
    @abstractmethod
    def two(self): ...

    @classmethod
    @abstractmethod
    def three(cls): ...

    @staticmethod
    @abstractmethod
    def four(): ...


t(A)
print(sorted(A.__abstractmethods__), A.one.__isabstractmethod__, A.two.__isabstractmethod__, A.__dict__["three"].__isabstractmethod__)


class B(A):
    def one(self):
        return super().one()

    two = 5
    three = four = None


print(B().one(), B.__abstractmethods__, issubclass(B, A))


class P(A):
    one = two = three = 1


t(P)
t(lambda: type("Q", (P,), {"four": 1})().four)


class R(metaclass=ABCMeta):
    pass


print(R.register(int), issubclass(int, R), isinstance(5, R), isinstance(True, R), isinstance("s", R), R.register(str) is str, isinstance("s", R))


@R.register
class Reg:
    pass


print(isinstance(Reg(), R), R in Reg.__mro__)
t(lambda: R.register(5))


class S(R):
    pass


t(lambda: S.register(R))
print(issubclass(int, S), S.register(float) is float, issubclass(float, R))


class Hook(ABC):
    calls = 0

    @classmethod
    def __subclasshook__(cls, c):
        Hook.calls += 1
        if cls is Hook:
            return True if hasattr(c, "quack") else NotImplemented
        return NotImplemented


class Duck:
    def quack(self): pass


class Cat:
    pass


print(issubclass(Duck, Hook), issubclass(Duck, Hook), issubclass(Cat, Hook), issubclass(Cat, Hook), Hook.calls)
Cat.quack = 1
print("cached", issubclass(Cat, Hook))
R.register(bytes)
print("cache dropped", issubclass(Cat, Hook), Hook.register(Cat) is Cat, issubclass(Cat, Hook))
token = abc.get_cache_token()
R.register(list)
print(abc.get_cache_token() > token)


class Late(ABC):
    @abstractmethod
    def f(self): ...


Late.f = lambda self: "now"
t(Late)
print(abc.update_abstractmethods(Late) is Late, Late().f(), abc.update_abstractmethods(int))
for bad in (lambda: issubclass(5, R), lambda: isinstance(5, 6), lambda: R.__subclasscheck__(5)):
    t(bad)


class Meta(ABCMeta):
    def __instancecheck__(cls, o):
        return o == 7 or super().__instancecheck__(o)


class M(metaclass=Meta):
    pass


print(isinstance(7, M), isinstance(M(), M), isinstance(8, M), abc.abstractproperty.__mro__[1], ABC.__doc__ is not None, ABC.__slots__)


class Plain:
    @abstractmethod
    def f(self): ...


print(Plain().f())
R.register(type("Temp", (), {}))
gc.collect()
print("weakly registered", len(list(R.__subclasses__())))
