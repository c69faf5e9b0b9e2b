# Fraction: construction, arithmetic with every kind of number, formatting, rounding, comparison, limits, subclasses.
from fractions import Fraction as F
from decimal import Decimal
import copy
import math
import numbers
import operator
import pickle


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


for a in ((), (3,), (6, 4), (6, -4), (0, 5), ("3/4",), (" -3/4 ",), ("1.5",), ("1e-3",), ("-.5e2",), ("1_000/3",), (0.75,), (Decimal("1.1"),), (F(1, 2), F(3, 4)), (True, 2), ("3/0",), (1, 0), ("a",), ("1/2/3",), ("1 /2",), ("1/-2",), ("",), (1.5, 2), (float("nan"),), (float("inf"),), (None,), (1j,), ("1.5", 2), (1, 2, 3), ("+5",), ("٣/٤",), ("1e5/2",), ("3/4.5",), (Decimal("nan"),)):
    t(F, *a)
t(F, numerator=3, denominator=6)
t(F, 1, foo=2)
a, b = F(3, 4), F(-5, 6)
for op in (operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, divmod, pow, operator.lt, operator.eq):
    print(op.__name__, end=": ")
    for x, y in ((a, b), (a, 2), (2, a), (a, 0.5), (0.5, a), (a, 1j), (a, "x"), (a, Decimal(1)), (a, True), (a, 0)):
        try:
            print(op(x, y), end=" ")
        except Exception as e:
            print(type(e).__name__, end=" ")
    print()
t(lambda: a / 0)
t(lambda: a // 0)
t(lambda: a % F(0))
t(lambda: a + "x")
t(lambda: a < "x")
t(lambda: a < 1j)
t(lambda: F(0) ** -1)
t(lambda: pow(a, 2, 3))
t(lambda: F(-8) ** F(1, 3))
print(a ** 2, a ** -2, b ** 3, F(4) ** F(1, 2), 2 ** F(2), 2 ** F(1, 2), F(9, 4) ** 0.5, (-a) ** -1, a ** F(4, 2))
print(-a, +a, abs(b), int(b), float(a), complex(a), bool(F(0)), round(F(5, 2)), round(F(7, 2)), round(F(22, 7), 2), round(F(1234), -2), math.floor(b), math.ceil(b), math.trunc(b), hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3))
print(a.numerator, a.denominator, a.as_integer_ratio(), a.is_integer(), F(4, 2).is_integer(), a.real, a.imag, a.conjugate())
print(F(math.pi).limit_denominator(), F(math.pi).limit_denominator(10), F(1, 3).limit_denominator(2), F("0.333").limit_denominator(100), F(-math.e).limit_denominator(1000))
t(a.limit_denominator, 0)
print(F.from_float(0.1), F.from_float(5), F.from_decimal(Decimal("0.1")), F.from_decimal(3))
t(F.from_float, "1")
t(F.from_decimal, 1.5)
t(F.from_float, float("nan"))
print(a == 0.75, a == Decimal("0.75"), a == F(6, 8), a != 1, a > 0.5, a < float("inf"), a < float("nan"), a == 0.75 + 0j, F(1, 3) == 1 / 3, F(10**30, 3) < 1e40)
for spec in ("", ".2f", ".0f", "+.3e", "g", ".3g", "10", ">10", "010.2f", ",.1f", "%", ".1%", "_.2f", "#.0f", "z.1f", "x", "d", "n", "e", "G", "^12", "+", " ", "#", "_", ","):
    try:
        print(repr(spec), format(F(-22, 7), spec), format(F(1234567), spec), end="; ")
    except Exception as e:
        print(type(e).__name__, e, end="; ")
print()
print(str(F(3)), repr(F(3)), str(a), f"{a}", f"{a:.3f}", "%s %.2f" % (a, a))
print(isinstance(a, numbers.Rational), isinstance(a, numbers.Real), isinstance(a, float), numbers.Rational.__abstractmethods__ >= {"numerator"})
print(copy.copy(a) is a, copy.deepcopy(a) is a, pickle.loads(pickle.dumps(a)) == a, F(a) == a, F(a) is a)


class S(F):
    pass


s = S(1, 2)
print(repr(s), type(s + 1).__name__, repr(copy.copy(s)), S.from_float(0.5), type(S.from_float(0.5)).__name__, s == F(1, 2))
print(sum([F(1, n) for n in range(1, 11)]), math.prod([F(1, 2)] * 5), max(F(1, 2), 0.3, F(2, 3)), sorted([F(1, 2), 0.25, F(1, 3)]), sum([0.5, F(1, 2)]), math.gcd(F(4).numerator, 6), math.isclose(F(1, 3), 1 / 3))
for attr in ("numerator", "_numerator", "x"):
    try:
        setattr(a, attr, 5)
        print(attr, a)
        a._numerator = 3
    except AttributeError as e:
        print(e)
