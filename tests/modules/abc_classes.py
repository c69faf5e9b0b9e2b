# Abstract classes: what cannot be made, registration, hooks and caches.
import abc
from abc import ABC, ABCMeta, abstractmethod


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class A(ABC):
    @abstractmethod
    def run(self):
        return 'base'

    @property
    @abstractmethod
    def size(self):
        pass


class B(A):
    def run(self):
        return super().run() + '+b'


class C(B):
    size = 3


show(lambda: A())
show(lambda: B())
print(C().run(), C().size, sorted(A.__abstractmethods__), sorted(B.__abstractmethods__), C.__abstractmethods__)
show(lambda: A(1))
show(lambda: type('D', (A,), {'run': 1, 'size': 2})().run)


class Many(metaclass=ABCMeta):
    @classmethod
    @abstractmethod
    def c(cls):
        pass

    @staticmethod
    @abstractmethod
    def b():
        pass

    @abstractmethod
    def a(self):
        pass

    def __init__(self, x):
        pass


show(lambda: Many())
show(lambda: Many(1))
print(Many.c.__isabstractmethod__, Many.__dict__['b'].__isabstractmethod__, type(Many), Many.__flags__ >> 20 & 1, C.__flags__ >> 20 & 1)


class I(int, metaclass=ABCMeta):
    @abstractmethod
    def f(self):
        pass


print(I(5))
del Many.a
show(lambda: Many(1))
Many.b = Many.c = None
print(abc.update_abstractmethods(Many) is Many, Many.__abstractmethods__, type(Many(1)).__name__, abc.update_abstractmethods(int))


class Shape(ABC):
    pass


class Sq:
    pass


class Sub(Sq):
    pass


token = abc.get_cache_token()
print(isinstance(Sq(), Shape), issubclass(Sub, Shape))
print(Shape.register(Sq) is Sq, abc.get_cache_token() - token)
print(isinstance(Sq(), Shape), issubclass(Sub, Shape), isinstance(3, Shape), issubclass(int, Shape), Shape in Sq.__mro__)


@Shape.register
class Other:
    pass


print(issubclass(Other, Shape), Shape.register(Other) is Other)
show(lambda: Shape.register(5))
show(lambda: issubclass(5, Shape))
show(lambda: isinstance(5, Shape))


class Derived(Shape):
    pass


show(lambda: Derived.register(Shape))
print(issubclass(Sq, Derived), Derived.register(Sub), issubclass(Sub, Derived), isinstance(Sub(), (int, Derived)))


class Hooked(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Hooked:
            print('asked', other.__name__)
            if hasattr(other, 'bad'):
                return 5
            return True if hasattr(other, 'ok') else NotImplemented
        return NotImplemented


class Ok:
    ok = 1


class Bad:
    bad = 1


print(isinstance(Ok(), Hooked), isinstance(Ok(), Hooked), issubclass(int, Hooked), issubclass(int, Hooked))
show(lambda: issubclass(Bad, Hooked))
Shape._abc_caches_clear()
print(issubclass(Sq, Shape))
Shape._abc_registry_clear()
Shape._abc_caches_clear()
print(issubclass(Sq, Shape))


class Liar:
    @property
    def __class__(self):
        return Ok


print(isinstance(Liar(), Hooked))
import gc


def temporary():
    class T(Sq):
        pass
    return issubclass(T, Shape), Shape.register(T) is T


print(temporary(), temporary())
gc.collect()


class Prop(ABC):
    @abc.abstractproperty
    def p(self):
        pass

    @abc.abstractclassmethod
    def q(cls):
        pass

    @abc.abstractstaticmethod
    def r():
        pass


show(Prop)
print(ABC.__slots__, ABCMeta.__module__, ABC.__module__, type(ABC), Shape.__class__, ABCMeta.__mro__)
show(lambda: type.__call__(A))
show(lambda: object.__new__(A))
