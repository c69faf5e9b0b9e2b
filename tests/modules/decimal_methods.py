# Methods of Decimal, its constructor, formatting, conversions, comparisons with other numbers.
from decimal import Decimal as D, ROUND_UP, getcontext, DecimalTuple
from fractions import Fraction
import math
import copy
import pickle


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


for v in ("1", "-1.50", "+.5", "5.", "1e5", "1E-5", "  1 ", "1_000.5", "NaN", "nan123", "-sNaN5", "inf", "-Infinity", "0e5", "-0", "0.00", "١٢", "", ".", "e5", "1e", "1 2", "--1", "1__0", "0x1", "infinite", "nan-1"):
    t(D, v)
for v in (5, -0, 2**100, True, 0.1, float("nan"), float("-inf"), (0, (1, 2, 3), -2), (1, (), 0), (0, (0,), "F"), (0, (1, 2), "n"), [0, [1], 2], (2, (1,), 0), (0, (10,), 0), (0, (1,), "x"), (0, 1), None, 1j, b"1", Fraction(1, 2), D("1.5")):
    t(D, v)
x = D("-123.4560")
print(x.as_tuple(), x.adjusted(), x.normalize(), x.to_integral_value(), x.to_integral_exact(rounding=ROUND_UP), x.copy_abs(), x.copy_negate(), x.copy_sign(D(1)), x.is_signed(), x.number_class(), x.as_integer_ratio())
print(D("1e3").to_eng_string(), D("1.23e7").to_eng_string(), D("123e-8").to_eng_string(), D("1e3").normalize(), D("1200").normalize(), str(D("1.2E+7")), str(D("0.0000001")), str(D("0.000001")), str(D("1e-7")), repr(D("-0E+3")))
for f in ("is_canonical", "is_finite", "is_infinite", "is_nan", "is_normal", "is_qnan", "is_snan", "is_subnormal", "is_zero"):
    print(f, [getattr(D(v), f)() for v in ("1", "0", "inf", "nan", "snan", "1e-999999999") if v[0] != "1" or len(v) < 5 or 0 or True][:6], end="; ")
print()
print(D("7.5") // 2, D("-7.5") // 2, D("-7.5") % 2, D("7.5").remainder_near(2), divmod(D("-7.5"), 2), D(2) ** -1, D(2) ** D("0.5"), pow(D(3), 5, 7), D("1.1") * 3, D(1) / 7, -D(0), +D("-0"), abs(D("-1.5")), 5 - D("1.5"), 2 ** D(3))
print(D(1) == 1, D("1.0") == 1.0, D("0.1") == 0.1, D("0.5") == Fraction(1, 2), D(1) < Fraction(3, 2), D(3) > 2.5, D(1) == "1", hash(D(1)) == hash(1), hash(D("0.5")) == hash(0.5), D(1) in {1}, hash(D("inf")) == hash(math.inf))
t(lambda: D(1) + 1.5)
t(lambda: D(1) < "a")
t(lambda: D(1) < 1j)
t(lambda: D(1) == 1j)
t(lambda: D(1) + Fraction(1))
t(lambda: D(1) % "a")
print(int(x), float(x), complex(x), round(x), round(x, 2), round(x, -1), round(D("2.5")), math.floor(x), math.ceil(x), math.trunc(x), bool(D("0.0")), x.real, x.imag, x.conjugate())
print(D("1.5").quantize(D("0.001")), D("2.345").quantize(D("0.01")), D(5).quantize(D("1e1")), D("1.5").compare(2), D("1.5").compare_total(D("1.50")), D("nan").compare(1), D(3).max(5), D(3).min(D("nan")), D("1.23").same_quantum(D("4.56")), D(1).next_plus(), D(1).next_minus(), D(1).next_toward(2), D("1e5").logb(), D(5).scaleb(2), D(1234).shift(2), D(1234).rotate(-2), D("1.1").fma(2, 3))
print(D(2).ln(), D(2).log10(), D(100).log10(), D(2).exp(), D(2).sqrt(), D(0).exp(), D(1).ln(), D("0.5").sqrt())
for spec in ("", "f", ".2f", "e", ".3e", "g", "n", "%", ".1%", "+", " ", "10", "<10", "^10", "010", "+010.1f", ",", ",.2f", "_", "z.0f", "x>+9", "=+9", "E", "G", ".0e", "1000", "d", "s", "x", "..", ".f", ",_", "08,.2f"):
    if spec != "1000":
        print(repr(spec), end=" ")
        t(format, x, spec)
print(format(D("1234567.891"), ",.1f"), format(D("1e10"), ","), format(D("nan"), "08"), format(D("-inf"), "10"), format(D("1E+3"), ""), format(D("0.00001234"), "g"), format(D(0), "e"), f"{D('1.5'):>8}|", "%s %r" % (x, x), "%.1f" % x, "%d" % x)
print(copy.copy(x) is x, copy.deepcopy(x) is x, pickle.loads(pickle.dumps(x)) == x, D(x) is x, D.from_float(0.1), D.from_float(5))
t(D.from_float, "1")
t(D.from_float, D(1))


class S(D):
    def __str__(self):
        return "S!"


s = S("1.5")
print(repr(s), str(s), f"{s}", type(s + 1).__name__, repr(+s), S.from_float(1.5), D(s), DecimalTuple(0, (1,), 2), D(DecimalTuple(0, (1, 5), -1)))
print(sum([D("0.1")] * 10) == 1, max(D(1), 2, D("1.5")), sorted([D("2"), D("nan").copy_abs() if 0 else D("-1"), 1]), min(D("inf"), 5), D("1.10").__hash__() == D("1.1").__hash__(), D(10) in range(11))
t(D)
t(D, "1", None)
t(D, 1, 2)
t(D, value="2")
