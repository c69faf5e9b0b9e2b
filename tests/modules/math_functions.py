# math: every function with special values, errors and exact results.
import math
from math import inf, nan, pi
from fractions import Fraction
from decimal import Decimal


def t(name, *args):
    try:
        r = getattr(math, name)(*args)
        print(name, args, "->", round(r, 12) if isinstance(r, float) and abs(r) < 1e10 else r)
    except Exception as e:
        print(name, args, type(e).__name__, e)


one = "acos acosh asin asinh atan atanh cbrt ceil cos cosh degrees erf erfc exp exp2 expm1 fabs floor frexp gamma isfinite isinf isnan lgamma log log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp".split()
for f in one:
    for x in (0.0, 1, -0.5, 2.5, inf, nan, "x"):
        t(f, x)
for a in ((5, 3), (-5, 3), (5.5, -2.5), (inf, 2), (2, inf), (1, 0), (0, 0), (nan, 1)):
    for f in ("fmod", "remainder", "copysign", "atan2", "pow", "hypot", "ldexp" if isinstance(a[1], int) else "fmod", "nextafter"):
        t(f, *a)
for f, a in (("gcd", (12, 18, -6)), ("gcd", ()), ("gcd", (1.5,)), ("lcm", (4, 6)), ("lcm", ()), ("lcm", (0, 5)), ("factorial", (20,)), ("factorial", (-1,)), ("factorial", (2.0,)), ("comb", (10, 3)), ("comb", (3, 10)), ("comb", (-1, 2)), ("comb", (2.5, 1)), ("perm", (5, 2)), ("perm", (5,)), ("perm", (5, -1)), ("isqrt", (99,)), ("isqrt", (-1,)), ("isqrt", (10**40,)), ("isqrt", (2.5,)), ("prod", ([1, 2, 3],)), ("prod", ([],)), ("prod", (5,)), ("prod", (["a"],)), ("fsum", ([0.1] * 10,)), ("fsum", ([1e308, 1e308, -1e308],)), ("fsum", ([inf, -inf],)), ("fsum", (["a"],)), ("dist", ([1, 2], [4, 6])), ("dist", ([1], [1, 2])), ("hypot", (1, 2, 3, 4)), ("hypot", ()), ("hypot", ("a",)), ("sumprod", ([1, 2], [3, 4])), ("sumprod", ([1], [1, 2])), ("sumprod", ([1.5, 2], [Fraction(1, 2), 4])), ("fma", (2.0, 3.0, 4.0)), ("fma", (inf, 0.0, nan)), ("fma", (1e308, 10, 0)), ("ldexp", (1.5, 2000)), ("ldexp", (1.5, -5000)), ("ldexp", (1, 2.5)), ("nextafter", (1.0, 2.0, )), ("log", (8, 2)), ("log", (0,)), ("log", (-1,)), ("log", (10**400,)), ("log", (2, 1)), ("log2", (2**100,)), ("log10", (10**300,)), ("log", ()), ("exp", (1000,)), ("sqrt", (-1,)), ("pow", (0, -1)), ("pow", (-8, 1 / 3)), ("pow", (10, 400)), ("gamma", (-1,)), ("gamma", (171.7,)), ("lgamma", (0,)), ("ceil", (1e300,)), ("floor", (Fraction(-7, 2),)), ("trunc", (Decimal("-2.7"),)), ("trunc", ("x",)), ("ceil", (None,)), ("frexp", (0.0,)), ("modf", (-3.25,)), ("isclose", (1, 1 + 1e-10)), ("cosh", (800,)), ("acos", (2,)), ("atanh", (1,)), ("acosh", (0.5,)), ("sin", (inf,)), ("degrees", (pi,)), ("sqrt", (10**400,)), ("sqrt", ()), ("sqrt", (1, 2)), ("fabs", (-7,)), ("remainder", (7, 2)), ("remainder", (9, 2)), ("copysign", (1, -0.0))):
    t(f, *a)
for k in ({"rel_tol": 0.1}, {"abs_tol": 1}, {"rel_tol": -1}, {"rel_tol": 0}, {"x": 1}):
    try:
        print(k, math.isclose(1, 1.05, **k), math.isclose(0, 1e-12, **k), math.isclose(inf, inf, **k), math.isclose(nan, nan, **k))
    except Exception as e:
        print(k, type(e).__name__, e)
print(math.nextafter(0, 1), math.nextafter(1, 0, steps=3), math.nextafter(1, 2, steps=0), math.prod([2], start=5), math.pi, math.e, math.tau, math.inf, math.nan)


class C:
    def __ceil__(self): return "ceil"
    def __floor__(self): return "floor"
    def __trunc__(self): return "trunc"
    def __index__(self): return 9
    def __float__(self): return 2.25


print(math.ceil(C()), math.floor(C()), math.trunc(C()), math.sqrt(C()), math.isqrt(C()), math.gcd(C(), 6), math.factorial(C()))
