# what test suites reach in enum: auto() in tuples, shadowed attributes, _convert_, dir()
from enum import *
import enum
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def a():
    class B(Enum):
        def __new__(cls, value):
            return super().__new__(cls, value)
        x = 1
t(a)
class Empty(Enum): pass
t(lambda: Empty(1)); t(lambda: Enum(1)); t(lambda: Empty('A', 'b c').b)
class P(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last):
        print(name, start, count, last)
        return len(last) + 10
    a = auto()
    b = auto(), 'x'
    c = 'y', auto(), auto()
    d = 5
    e = (6, 7)
    f = auto()
    g = [auto()]
print([m.value for m in P][:6])
from collections import namedtuple
T = namedtuple('T', 'i d')
class S(Enum):
    a = T(auto(), 'x')
    b = T(auto(), 'y')
print(S.a.value, S.b.value, type(S.a.value))
class S2(T, Enum):
    a = auto(), 'x'
    b = auto(), 'y'
print(S2.a.value, S2.b)
class Number(IntEnum):
    divisor = 1
    numerator = 2
print(Number.divisor.numerator, Number.numerator, Number.numerator.divisor, Number.numerator.numerator)
class Book(StrEnum):
    author = 'author'
    title = 'title'
print(Book.author.title(), Book.title.title(), Book.title.author is Book.author)
class mixin:
    @property
    def ORG(self): return 'huh'
    @staticmethod
    def stat(): return 'st'
    plain = 7
class Color(mixin, Enum):
    RED = 1
    BLUE = 3
    stat = 4
    plain = 5
Color.BLUE._add_alias_('ORG')
print(Color['ORG'], Color.ORG, Color.RED.ORG, Color.BLUE.ORG)
print(Color.stat); t(lambda: Color.RED.stat()); print(Color.plain, Color.RED.plain)
g = globals()
g.update(CT_A=5, CT_B=5, CT_C=6, UN_A=5, UN_B=(9, 1), UN_C='v')
I = IntEnum._convert_('I', __name__, filter=lambda x: x.startswith('CT_'))
print(list(I), I(5), CT_A, I.__members__)
I = IntEnum._convert_('J', __name__, filter=lambda x: x.startswith('CT_'), as_global=True)
print(list(I), repr(I.CT_A), str(I.CT_A), I.CT_C is CT_C)
U = Enum._convert_('U', __name__, filter=lambda x: x.startswith('UN_'))
print(list(U))
t(lambda: enum.pickle_by_global_name(I.CT_A, 2))
enum._make_class_unpicklable(I)
import pickle
t(lambda: pickle.dumps(I.CT_A))
print(I.__module__)
class W(Enum):
    a = 1
    def wowser(self): pass
    @enum.property
    def pr(self): pass
print(sorted(set(dir(W.a)) - set(dir(object))), sorted(set(dir(object)) - set(dir(W.a))))
print(dir(W))
@enum._simple_enum(IntFlag, boundary=KEEP)
class Simple:
    ONE = 1
    TWO = 2
class Checked(IntFlag, boundary=KEEP):
    ONE = 1
    TWO = 2
enum._test_simple_enum(Checked, Simple)
print(Simple.ONE | Simple.TWO, Simple, Simple.__mro__[1])
class Other(IntFlag): ONE = 1
try: enum._test_simple_enum(Other, Simple)
except TypeError as e: print(str(e).splitlines()[0])
print(list(enum._iter_bits_lsb(13)))
