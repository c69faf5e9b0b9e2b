# Contexts of decimal: precision, rounding modes, traps and flags, localcontext, methods of contexts, signals.
import decimal
from decimal import *

c = getcontext()
print(c)
print(DefaultContext.prec, BasicContext, ExtendedContext, sep="\n")
modes = [ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, ROUND_05UP]
for m in modes:
    print(m, [str(Decimal(x).quantize(Decimal("1"), rounding=m)) for x in ("1.5", "2.5", "-1.5", "-2.5", "1.1", "-1.1", "0.5", "5.01", "-0.4", "9.9")])


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / 3, Decimal("1.234567") + 0, +Decimal("123456"), Decimal("123456"), Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln())
    print(getcontext() is ctx, sorted(s.__name__ for s in ctx.flags if ctx.flags[s]))
    ctx.clear_flags()
    print([s.__name__ for s in ctx.flags if ctx.flags[s]])
with localcontext(prec=3, rounding=ROUND_UP) as ctx:
    print(Decimal(1) / 3, ctx.rounding)
with localcontext(Context(prec=2)):
    print(Decimal("1.25") * 1)
print(getcontext().prec)
c = Context(prec=4, Emin=-10, Emax=10, traps=[])
for f in (lambda: c.divide(1, 0), lambda: c.divide(0, 0), lambda: c.multiply(Decimal("9e10"), 9), lambda: c.divide(Decimal("1e-10"), 1000), lambda: c.divide(Decimal("1e-10"), 10**9), lambda: c.sqrt(-1), lambda: c.create_decimal("x"), lambda: c.create_decimal("1.23456"), lambda: c.add(Decimal("sNaN"), 1), lambda: c.power(0, 0), lambda: c.power(-8, Decimal("0.3")), lambda: c.ln(-1), lambda: c.log10(0), lambda: c.exp(1000), lambda: c.quantize(Decimal("12345"), Decimal("0.01"))):
    c.clear_flags()
    r = f()
    print(r, sorted(s.__name__ for s in c.flags if c.flags[s]))
c.traps[Inexact] = True
t(c.divide, 1, 3)
t(c.divide, 1, 4)
c.clear_traps()
t(c.divide, 1, 0)
for sig in (Clamped, DivisionByZero, Inexact, InvalidOperation, Overflow, Rounded, Subnormal, Underflow, FloatOperation):
    print(sig.__name__, [b.__name__ for b in sig.__mro__[1:-2]])
t(lambda: Decimal(1) / 0)
t(lambda: Decimal(0) / 0)
t(lambda: Decimal("x"))
t(lambda: Decimal("1e999999") * 10)
t(lambda: Decimal("sNaN") + 1)
t(lambda: Decimal("NaN") < 1)
t(lambda: Decimal("NaN") == 1)
t(lambda: int(Decimal("NaN")))
t(lambda: int(Decimal("Infinity")))
t(lambda: hash(Decimal("sNaN")))
t(lambda: Decimal(1) % 0)
t(lambda: Decimal(1) // 0)
t(lambda: divmod(Decimal(1), 0))
t(lambda: Decimal(10) ** 1000000)
t(lambda: Decimal("1.5").quantize(Decimal("1e-30")))
t(Context, prec=0)
t(Context, rounding="x")
t(Context, Emin=1)
t(Context, capitals=2)
t(Context, clamp=5)
t(Context, traps=[5])
t(lambda: setattr(getcontext(), "prec", "a"))
t(lambda: setattr(getcontext(), "nope", 1))
t(lambda: delattr(getcontext(), "prec"))
t(setcontext, 5)
t(localcontext, 5)
e = ExtendedContext.copy()
for name in ("abs", "canonical", "copy_abs", "copy_negate", "exp", "is_finite", "is_nan", "is_signed", "is_zero", "ln", "log10", "logb", "logical_invert", "minus", "next_minus", "next_plus", "normalize", "number_class", "plus", "radix", "sqrt", "to_eng_string", "to_integral_exact", "to_integral_value", "to_sci_string"):
    print(name, getattr(e, name)(*([] if name == "radix" else [Decimal("101")])), end="; ")
print()
for name in ("add", "subtract", "multiply", "divide", "divide_int", "remainder", "remainder_near", "divmod", "compare", "compare_signal", "compare_total", "compare_total_mag", "copy_sign", "max", "max_mag", "min", "min_mag", "next_toward", "quantize", "rotate", "same_quantum", "scaleb", "shift", "logical_and", "logical_or", "logical_xor", "power"):
    print(name, getattr(e, name)(Decimal("101"), Decimal("11") if name not in ("scaleb", "rotate", "shift") else Decimal(2)), end="; ")
print()
print(e.fma(2, 3, 4), e.Etiny(), e.Etop(), e.power(2, 10, 7), e.create_decimal_from_float(0.1), e.copy() == e, repr(e.copy()) == repr(e))
with localcontext() as ctx:
    ctx.traps[FloatOperation] = True
    t(lambda: Decimal(1.5))
    t(lambda: Decimal(1) < 1.5)
    t(lambda: Decimal(1) == 1.5)
    t(lambda: Decimal.from_float(1.5))
print(decimal.HAVE_THREADS, decimal.MAX_PREC, decimal.MIN_EMIN, decimal.__version__)
