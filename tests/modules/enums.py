# The module enum.
import enum
from enum import Enum, IntEnum, StrEnum, Flag, IntFlag, auto, unique, verify, member, nonmember, CONTINUOUS, UNIQUE, NAMED_FLAGS
from enum import STRICT, CONFORM, EJECT, KEEP, EnumType, ReprEnum, global_enum, show_flag_values


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def shout(self):
        return self.name + '!'

    @classmethod
    def favourite(cls):
        return cls.BLUE

    @property
    def hex(self):
        return '#%d' % self.value

print(Color, Color.RED, repr(Color.RED), f'{Color.RED}', '%s' % Color.BLUE, format(Color.GREEN, '>14'))
print(list(Color), len(Color), Color.CRIMSON is Color.RED, Color['CRIMSON'], Color(2), Color.RED.shout(), Color.favourite(), Color.BLUE.hex)
print(dict(Color.__members__), Color.__members__.__class__.__name__, list(reversed(Color)))
print(Color.RED in Color, 1 in Color, 9 in Color, 'x' in Color, [] in Color, isinstance(Color.RED, Color), type(Color), bool(Color))
print(Color.RED == 1, Color.RED == Color.RED, Color.RED != Color.GREEN, hash(Color.RED) == hash(Color.RED.name), {Color.RED: 'r'}[Color.CRIMSON])
print(Color.RED.name, Color.RED.value, Color.RED._name_, Color.RED._value_, Color.GREEN.RED)
for f in (lambda: Color(7), lambda: Color['PINK'], lambda: Color.PINK, lambda: setattr(Color, 'RED', 5), lambda: delattr(Color, 'RED'),
          lambda: setattr(Color.RED, 'name', 'x'), lambda: setattr(Color.RED, 'value', 'x'), lambda: Color.RED < Color.GREEN, lambda: Color(),
          lambda: Enum('E', {'a': 1}).a, lambda: Color.RED.nope, lambda: Color.__call__(1)):
    show(f)
try:
    class More(Color):
        PINK = 4
except TypeError as e:
    print(e)
try:
    class Twice(Enum):
        A = 1
        A = 2
except TypeError as e:
    print(e)
try:
    class Sunder(Enum):
        _x_ = 1
except ValueError as e:
    print(e)
try:
    @unique
    class Uniq(Enum):
        A = 1
        B = 1
        C = 1
except ValueError as e:
    print(e)
try:
    class Mro(Enum):
        mro = 1
except ValueError as e:
    print(e)

print('auto, order, ignore')
class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()
    E = auto(), 'text'
    _ignore_ = 'tmp'
    tmp = 5
    __private = 5
    def f(self): pass
print(list(Auto), hasattr(Auto, 'tmp'))
class Lower(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)
    ONE = auto()
    TWO = auto()
print(list(Lower))
try:
    class Ordered(Enum):
        _order_ = 'B A'
        A = 1
        B = 2
except TypeError as e:
    print(e)
print(repr(auto()).split('(')[0])

print('mixins')
class Num(IntEnum):
    ONE = 1
    TWO = 2
print(Num.ONE, repr(Num.ONE), f'{Num.TWO:03}', Num.ONE + 1, Num.ONE < Num.TWO, Num.ONE == 1, [10, 20, 30][Num.ONE], isinstance(Num.ONE, int), Num(2), 2 in Num)
class Mode(StrEnum):
    READ = auto()
    WRITE = 'w'
print(Mode.READ, repr(Mode.READ), Mode.WRITE + 'b', Mode('w'), f'{Mode.READ:>6}', Mode.READ.upper(), Mode.WRITE == 'w')
for f in (lambda: StrEnum('X', {'A': 5}), lambda: StrEnum('X', {'A': ('a', 'b', 'c', 'd')}), lambda: StrEnum('X', {'A': ('a', 5)})):
    show(f)
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def density(self):
        return round(self.mass / self.radius, 2)
print(repr(Planet.EARTH), Planet.MARS.density, Planet((0.64, 3.39)))
class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj
    PX = (0, 'P.X')
    PY = (1, 'P.Y')
print(str(Coord.PY), Coord.PX.label, Coord(1), bytes(Coord.PY))
class FloatE(float, Enum):
    HALF = 0.5
print(repr(FloatE.HALF), FloatE.HALF * 2, str(FloatE.HALF), f'{FloatE.HALF}')
class Repr(float, ReprEnum):
    HALF = 0.5
print(repr(Repr.HALF), str(Repr.HALF), f'{Repr.HALF:.3f}')
class Shape(Enum):
    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            return cls.__members__.get(value.upper())
    SQUARE = 2
print(Shape('square'))
show(lambda: Shape('round'))
class BadMissing(Enum):
    A = 1
    @classmethod
    def _missing_(cls, value):
        return 5 if value == 'five' else 1 / 0
show(lambda: BadMissing('five'))
show(lambda: BadMissing(2))

print('member, nonmember')
class M(Enum):
    A = 1
    B = nonmember(2)
    @member
    def C(): return 'called'
    D = member(int)
    class Inner: pass
    def method(self): return 'm'
print(list(M)[0], M.B, M.C.value(), M.D.value, [m.name for m in M])

print('functional')
Animal = Enum('Animal', 'ANT BEE, CAT')
print(list(Animal), Animal.__module__, Animal.__qualname__)
print(list(Enum('A2', ['X', 'Y'], start=5)), list(Enum('A3', [('X', 'x'), ('Y', 'y')])), list(IntEnum('A4', 'P Q', module='mm', qualname='C.A4')), IntEnum('A4', 'P', module='mm', qualname='C.A4').__qualname__)
print(list(Enum('A5', {'k': 1}, type=str)), list(Flag('A6', 'R W X')), list(Enum('A7', ())))

print('flags')
class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RWX = 7
print(Perm.R, repr(Perm.R | Perm.W), str(Perm.R | Perm.W), repr(Perm(0)), str(Perm(0)), Perm(7), repr(Perm.RWX), list(Perm), len(Perm))
print(list(Perm.RWX), len(Perm.RWX), Perm.R in Perm.RWX, Perm.RWX in Perm.R, repr(~Perm.R), repr(Perm.R ^ Perm.RWX), repr(Perm.R & Perm.W), bool(Perm.R & Perm.W), bool(Perm.R))
print(Perm(5), repr(Perm(6)), Perm['R'], 3 in Perm, 9 in Perm, Perm.R | Perm.X is Perm(5), (Perm.R | Perm.X).name, (Perm.R | Perm.X).value, Perm(-1), Perm(-5))
for f in (lambda: Perm(8), lambda: Perm.R | 1, lambda: 1 in Perm.R, lambda: Perm('x'), lambda: Perm.R < Perm.W):
    show(f)
class AutoFlag(Flag):
    A = auto()
    B = auto()
    C = auto()
    AB = A | B
    NONE = 0
print(list(AutoFlag), repr(AutoFlag.AB), repr(AutoFlag.NONE), [a.name for a in AutoFlag.AB], repr(AutoFlag.A | AutoFlag.B | AutoFlag.C), list(AutoFlag.NONE))
class IFl(IntFlag):
    A = 1
    B = 2
print(IFl.A | IFl.B, repr(IFl.A | IFl.B), repr(IFl.A | 8), IFl(8), repr(IFl(16)), IFl.A + 1, repr(~IFl.A), repr(IFl(0)), repr(8 | IFl.A), IFl.A == 1, repr(IFl(-1)), IFl(3).name, IFl(9).name)
print(f'{IFl.A}', str(IFl.A | IFl.B), [x for x in IFl.A | IFl.B])
for b in (STRICT, CONFORM, EJECT, KEEP):
    F = Flag('F', 'A B', boundary=b)
    print(b, repr(b))
    show(lambda: F(5))
    show(lambda: F(-1))
    show(lambda: ~F.A)
print(show_flag_values(13), enum.bin(10), enum.bin(-11), enum.bin(5, 8))

print('verify')
for checks, body in ((CONTINUOUS, dict(A=1, B=2, C=5)), (UNIQUE, dict(A=1, B=1)), (CONTINUOUS, dict(A=1, B=2))):
    show(lambda: verify(checks)(Enum('V', body)))
show(lambda: verify(NAMED_FLAGS)(Flag('V', dict(A=1, B=2, C=7), boundary=KEEP)))
show(lambda: verify(NAMED_FLAGS)(Flag('V', dict(A=1, B=2, C=28), boundary=KEEP)))
show(lambda: verify(CONTINUOUS)(Flag('V', dict(A=1, B=8))))

print('odds and ends')
class Named(Enum):
    name = 'n'
    value = 'v'
print(Named.name, Named.value.value, Named.name.name, list(Named))
print(Color.RED.__class__, Color.RED.__objclass__, Color._member_names_, Color._member_type_, Perm._flag_mask_)
import copy
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED)
class Emptied(Enum):
    def describe(self):
        return f'{self.name}={self.value}'
class Full(Emptied):
    A = 1
print(Full.A.describe(), Full.__mro__[1], isinstance(Full, EnumType))
class Extra(Enum):
    A = 1
    B = 2
Extra.A._add_alias_('AA')
Extra.B._add_value_alias_(20)
print(Extra.AA, Extra(20), list(Extra))
show(lambda: Extra.A._add_alias_('B'))
show(lambda: Extra.A._add_value_alias_(2))
match Color.RED:
    case Color.GREEN:
        print('green')
    case Color.RED:
        print('red')
