"""Decimal floating point arithmetic, as the General Decimal Arithmetic Specification describes it."""

import math as _math
import numbers as _numbers
import sys as _sys
from _decimal_context import *
from _decimal_context import (Context, _dec, _State, _clamp_error, _signals)
from _decimal_format import format_decimal as _format_decimal, parse as _parse_text
import _decimal_functions as _functions

__version__ = "1.70"
__libmpdec_version__ = "2.5.1"
__all__ = ["Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext", "DecimalException", "Clamped",
           "InvalidOperation", "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation", "DivisionImpossible",
           "InvalidContext", "ConversionSyntax", "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR",
           "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext", "getcontext", "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY",
           "HAVE_THREADS", "HAVE_CONTEXTVAR"]
HAVE_THREADS = True
HAVE_CONTEXTVAR = True
_HASH_P = _sys.hash_info.modulus


def _new(cls, sign, coeff, exp, special=""):
    self = object.__new__(cls)
    self._sign = sign
    self._int = coeff
    self._exp = exp
    self._special = special
    return self


def _make(sign, coeff, exp, special=""):
    return _new(Decimal, sign, coeff, exp, special)


def _convert(other, context=None, floats=False):
    # A Decimal of an operand; NotImplemented if it cannot be one.
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        n = int(other)
        return _make(1 if n < 0 else 0, abs(n), 0)
    if floats and isinstance(other, float):
        context = context or getcontext()
        context.flags[FloatOperation] = True
        if floats == "order" and context.traps[FloatOperation]:
            raise FloatOperation([FloatOperation])
        return Decimal.from_float(other)
    return NotImplemented


def _need(other):
    d = _convert(other)
    if d is NotImplemented:
        raise TypeError("conversion from %s to Decimal is not supported" % type(other).__name__)
    return d


def _ndigits(n):
    return len(str(n)) if n else 1


def _nan_check(context, *operands):
    # What an operation with a nan among its operands gives; None without one.
    for d in operands:
        if d._special == "N":
            context._raise(InvalidOperation)
            return _make(d._sign, d._int, 0, "n")._fix_nan(context)
    for d in operands:
        if d._special == "n":
            return d._fix_nan(context)
    return None


class Decimal:
    """A decimal number: an immutable floating point number in base 10."""

    __slots__ = ("_sign", "_int", "_exp", "_special")

    def __new__(cls, value="0", context=None):
        if context is not None and not isinstance(context, Context):
            raise TypeError("optional argument must be a context")
        if isinstance(value, str):
            parts = _parse_text(value.strip().replace("_", ""))
            if parts is None:
                context = context or getcontext()
                context._raise(InvalidOperation, ConversionSyntax)
                return _new(cls, 0, 0, 0, "n")
            return _new(cls, *parts)
        if isinstance(value, Decimal):
            if type(value) is cls:
                return value
            return _new(cls, value._sign, value._int, value._exp, value._special)
        if isinstance(value, int):
            n = int(value)
            return _new(cls, 1 if n < 0 else 0, abs(n), 0)
        if isinstance(value, (list, tuple)):
            return _new(cls, *_functions.from_tuple(value))
        if isinstance(value, float):
            context = context or getcontext()
            context._raise(FloatOperation)
            return cls.from_float(value)
        raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)

    @classmethod
    def from_float(cls, f, /):
        """The exact value of a float or an int."""
        if isinstance(f, int):
            n = int(f)
            return _new(cls, 1 if n < 0 else 0, abs(n), 0)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        if _math.isinf(f) or _math.isnan(f):
            return cls(repr(float(f)))
        sign = 0 if _math.copysign(1.0, f) == 1.0 else 1
        n, d = abs(f).as_integer_ratio()
        k = d.bit_length() - 1
        return _new(cls, sign, n * 5 ** k, -k)

    # -- what it is --

    def _isnan(self):
        return self._special in ("n", "N")

    def is_nan(self):
        """Whether it is not a number."""
        return self._special in ("n", "N")

    def is_qnan(self):
        """Whether it is a quiet nan."""
        return self._special == "n"

    def is_snan(self):
        """Whether it is a signaling nan."""
        return self._special == "N"

    def is_infinite(self):
        """Whether it is infinite."""
        return self._special == "F"

    def is_finite(self):
        """Whether it is a finite number."""
        return not self._special

    def is_signed(self):
        """Whether its sign is negative."""
        return self._sign == 1

    def is_zero(self):
        """Whether it is 0."""
        return not self._special and self._int == 0

    def is_normal(self, context=None):
        """Whether it is finite and not subnormal."""
        if self._special or not self._int:
            return False
        return (context or getcontext()).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        """Whether it is subnormal."""
        if self._special or not self._int:
            return False
        return self.adjusted() < (context or getcontext()).Emin

    def is_canonical(self):
        """True."""
        return True

    def canonical(self):
        """The number itself."""
        return self

    def adjusted(self):
        """The exponent of the first digit."""
        if self._special:
            return 0
        return self._exp + _ndigits(self._int) - 1

    def __bool__(self):
        return bool(self._special) or self._int != 0

    def as_tuple(self):
        """Sign, digits and exponent."""
        if self._special == "F":
            return DecimalTuple(self._sign, (0,), "F")
        digits = tuple(map(int, str(self._int))) if self._int or not self._special else ()
        return DecimalTuple(self._sign, digits, self._special or self._exp)

    def as_integer_ratio(self):
        """Numerator and denominator in lowest terms."""
        if self._special:
            if self._special == "F":
                raise OverflowError("cannot convert Infinity to integer ratio")
            raise ValueError("cannot convert NaN to integer ratio")
        n, d = self._int, 1
        if self._exp >= 0:
            n *= 10 ** self._exp
        else:
            d = 10 ** -self._exp
            g = _math.gcd(n, d)
            n, d = n // g, d // g
        return (-n if self._sign else n), d

    # -- as text --

    def __repr__(self):
        return "Decimal('%s')" % self._text(getcontext().capitals)

    def __str__(self):
        return self._text(getcontext().capitals)

    def _text(self, capitals=1, eng=False):
        sign = "-" if self._sign else ""
        if self._special:
            if self._special == "F":
                return sign + "Infinity"
            return sign + ("NaN" if self._special == "n" else "sNaN") + (str(self._int) if self._int else "")
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            dot = left
        elif not eng:
            dot = 1
        elif self._int == 0:
            dot = (left + 1) % 3 - 1
        else:
            dot = (left - 1) % 3 + 1
        if dot <= 0:
            text = "0." + "0" * -dot + digits
        elif dot >= len(digits):
            text = digits + "0" * (dot - len(digits))
        else:
            text = digits[:dot] + "." + digits[dot:]
        if left != dot:
            text += "%s%+d" % ("E" if capitals else "e", left - dot)
        return sign + text

    def to_eng_string(self, context=None):
        """As text with an exponent that is a multiple of 3."""
        return self._text((context or getcontext()).capitals, True)

    def __format__(self, spec, /):
        if not isinstance(spec, str):
            raise TypeError("format arg must be str")
        return _format_decimal(self, spec, getcontext())

    # -- rounding to a context --

    def _fix_nan(self, context):
        limit = context.prec - context.clamp
        if self._int and _ndigits(self._int) > limit:
            return _make(self._sign, self._int % 10 ** limit, 0, self._special)
        return self if type(self) is Decimal else _make(self._sign, self._int, 0, self._special)

    def _round(self, exp, rounding):
        # Sign, coefficient for exponent exp, and whether digits other than 0 were lost.
        if self._exp >= exp:
            return self._int * 10 ** (self._exp - exp), False
        return _functions.round_int(self._int, 10 ** (exp - self._exp), self._sign, rounding)

    def _fix(self, context):
        if self._special:
            if self._special == "F":
                return self if type(self) is Decimal else _make(self._sign, 0, 0, "F")
            return self._fix_nan(context)
        Emin, Emax, prec = context.Emin, context.Emax, context.prec
        etiny, etop = Emin - prec + 1, Emax - prec + 1
        if not self._int:
            top = etop if context.clamp else Emax
            exp = min(max(self._exp, etiny), top)
            if exp != self._exp:
                context._raise(Clamped)
                return _make(self._sign, 0, exp)
            return self if type(self) is Decimal else _make(self._sign, 0, exp)
        n = _ndigits(self._int)
        exp_min = n + self._exp - prec
        if exp_min > etop:
            context._raise(Overflow, None, Inexact, Rounded)
            return context._overflow(self._sign)
        subnormal = exp_min < etiny
        if subnormal:
            exp_min = etiny
        if self._exp < exp_min:
            coeff, inexact = self._round(exp_min, context.rounding)
            if _ndigits(coeff) > prec and coeff:
                coeff //= 10
                exp_min += 1
            if exp_min > etop:
                context._raise(Overflow, None, Inexact, Rounded)
                return context._overflow(self._sign)
            result = _make(self._sign, coeff, exp_min)
            signals = []
            if inexact and subnormal:
                signals.append(Underflow)
            if subnormal:
                signals.append(Subnormal)
            if inexact:
                signals.append(Inexact)
            signals.append(Rounded)
            if not coeff:
                signals.append(Clamped)
            context._raise_all(signals)
            return result
        if subnormal:
            context._raise(Subnormal)
        if context.clamp and self._exp > etop:
            context._raise(Clamped)
            return _make(self._sign, self._int * 10 ** (self._exp - etop), etop)
        return self if type(self) is Decimal else _make(self._sign, self._int, self._exp)

    # -- comparison --

    def _cmp(self, other):
        if self._special or other._special:
            a = 0 if self._special != "F" else -1 if self._sign else 1
            b = 0 if other._special != "F" else -1 if other._sign else 1
            return (a > b) - (a < b)
        if not self._int or not other._int:
            a = 0 if not self._int else -1 if self._sign else 1
            b = 0 if not other._int else -1 if other._sign else 1
            return (a > b) - (a < b)
        if self._sign != other._sign:
            return -1 if self._sign else 1
        x, y = self.adjusted(), other.adjusted()
        if x == y:
            d = self._exp - other._exp
            x, y = self._int, other._int
            if d > 0:
                x *= 10 ** d
            else:
                y *= 10 ** -d
        c = (x > y) - (x < y)
        return -c if self._sign else c

    def _operand(self, other, equality):
        # Another number for a comparison, complex and rational ones too.
        if isinstance(other, (Decimal, int)):
            return self, _convert(other)
        if isinstance(other, float):
            return self, _convert(other, None, "equality" if equality else "order")
        if isinstance(other, _numbers.Rational):
            if not self._special:
                return _make(self._sign, self._int * other.denominator, self._exp), Decimal(other.numerator)
            return self, Decimal(other.numerator)
        if equality and isinstance(other, _numbers.Complex) and other.imag == 0:
            return self, _convert(float(other.real), None, "equality")
        return self, NotImplemented

    def __eq__(self, other):
        self, other = self._operand(other, True)
        if other is NotImplemented:
            return other
        if self._isnan() or other._isnan():
            if self._special == "N" or other._special == "N":
                getcontext()._raise(InvalidOperation)
            return False
        return self._cmp(other) == 0

    def _ordered(self, other, test):
        self, other = self._operand(other, False)
        if other is NotImplemented:
            return other
        if self._isnan() or other._isnan():
            getcontext()._raise(InvalidOperation)
            return False
        return test(self._cmp(other))

    def __lt__(self, other):
        return self._ordered(other, lambda c: c < 0)

    def __le__(self, other):
        return self._ordered(other, lambda c: c <= 0)

    def __gt__(self, other):
        return self._ordered(other, lambda c: c > 0)

    def __ge__(self, other):
        return self._ordered(other, lambda c: c >= 0)

    def __hash__(self):
        if self._special:
            if self._special == "N":
                raise TypeError("Cannot hash a signaling NaN value")
            if self._special == "n":
                return object.__hash__(self)
            return -_sys.hash_info.inf if self._sign else _sys.hash_info.inf
        if self._exp >= 0:
            h = pow(10, self._exp, _HASH_P)
        else:
            h = pow(pow(10, -1, _HASH_P), -self._exp, _HASH_P)
        h = self._int * h % _HASH_P
        if self._sign:
            h = -h
        return -2 if h == -1 else h

    def compare(self, other, context=None):
        """-1, 0, 1 or a nan."""
        other = _need(other)
        context = context or getcontext()
        nan = _nan_check(context, self, other)
        return nan if nan is not None else Decimal(self._cmp(other))

    def compare_signal(self, other, context=None):
        """compare where every nan signals."""
        other = _need(other)
        context = context or getcontext()
        if self._isnan() or other._isnan():
            context._raise(InvalidOperation)
            return _nan_check(ExtendedContext.copy(), self, other)
        return Decimal(self._cmp(other))

    def compare_total(self, other, context=None):
        """Compare representations."""
        return Decimal(_functions.compare_total(self, _need(other)))

    def compare_total_mag(self, other, context=None):
        """Compare representations without their signs."""
        return Decimal(_functions.compare_total(self.copy_abs(), _need(other).copy_abs()))

    # -- arithmetic --

    def __neg__(self, context=None):
        context = context or getcontext()
        if self._special:
            nan = _nan_check(context, self)
            if nan is not None:
                return nan
        if not self and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(context)
        return self.copy_negate()._fix(context)

    def __pos__(self, context=None):
        context = context or getcontext()
        if self._special:
            nan = _nan_check(context, self)
            if nan is not None:
                return nan
        if not self and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(context)
        return self._fix(context)

    def __abs__(self, context=None):
        return self.__neg__(context) if self._sign else self.__pos__(context)

    def __add__(self, other, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        if self._special or other._special:
            nan = _nan_check(context, self, other)
            if nan is not None:
                return nan
            if self._special:
                if other._special and self._sign != other._sign:
                    return context._invalid()
                return _make(self._sign, 0, 0, "F")
            return _make(other._sign, 0, 0, "F")
        return _functions.add(self, other, context)

    __radd__ = __add__

    def __sub__(self, other, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        if other._isnan():
            return self.__add__(other, context)
        return self.__add__(other.copy_negate(), context)

    def __rsub__(self, other, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        return other.__sub__(self, context)

    def __mul__(self, other, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        sign = self._sign ^ other._sign
        if self._special or other._special:
            nan = _nan_check(context, self, other)
            if nan is not None:
                return nan
            if not self or not other:
                return context._invalid()
            return _make(sign, 0, 0, "F")
        return _make(sign, self._int * other._int, self._exp + other._exp)._fix(context)

    __rmul__ = __mul__

    def __truediv__(self, other, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        sign = self._sign ^ other._sign
        if self._special or other._special:
            nan = _nan_check(context, self, other)
            if nan is not None:
                return nan
            if self._special and other._special:
                return context._invalid()
            if self._special:
                return _make(sign, 0, 0, "F")
            context._raise(Clamped)
            return _make(sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return context._invalid(DivisionUndefined)
            context._raise(DivisionByZero)
            return _make(sign, 0, 0, "F")
        return _functions.divide(self, other, sign, context)

    def __rtruediv__(self, other, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        return other.__truediv__(self, context)

    def _divmod(self, other, context):
        # The whole quotient and the remainder; (None, None) if the quotient has too many digits.
        sign = self._sign ^ other._sign
        exp = min(self._exp, other._exp) if not other._special else self._exp
        if not self._int or other._special or self.adjusted() - other.adjusted() <= -2:
            rest = self if other._special else self._rescaled(exp)
            return _make(sign, 0, 0), rest
        if self.adjusted() - other.adjusted() > context.prec:
            return None, None
        a, b = self._int, other._int
        if self._exp >= other._exp:
            a *= 10 ** (self._exp - other._exp)
        else:
            b *= 10 ** (other._exp - self._exp)
        q, r = divmod(a, b)
        if q >= 10 ** context.prec:
            return None, None
        return _make(sign, q, 0), _make(self._sign, r, exp)

    def _rescaled(self, exp, rounding="ROUND_HALF_EVEN"):
        coeff, _ = self._round(exp, rounding)
        return _make(self._sign, coeff, exp)

    def _division(self, other, context, want):
        # What //, % and divmod share: the parts of the result that are asked for.
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        nan = _nan_check(context, self, other)
        if nan is not None:
            return nan, nan
        sign = self._sign ^ other._sign
        if self._special:
            if other._special and want == "q":
                return context._invalid(), None
            if want == "q":
                return _make(sign, 0, 0, "F"), None
            bad = context._invalid()
            return (_make(sign, 0, 0, "F") if want == "both" and not other._special else bad), bad
        if not other:
            if not self:
                bad = context._invalid(DivisionUndefined)
                return bad, bad
            if want == "r":
                return None, context._invalid()
            if want == "both":
                context._raise_all([InvalidOperation, DivisionByZero])
                return _make(sign, 0, 0, "F"), _make(0, 0, 0, "n")
            context._raise(DivisionByZero)
            return _make(sign, 0, 0, "F"), None
        q, r = self._divmod(other, context)
        if q is None:
            bad = context._invalid(DivisionImpossible)
            return bad, bad
        return q._fix(context) if want != "r" else None, r._fix(context) if want != "q" else None

    def __floordiv__(self, other, context=None):
        r = self._division(other, context, "q")
        return r if r is NotImplemented else r[0]

    def __rfloordiv__(self, other, context=None):
        other = _convert(other)
        return other if other is NotImplemented else other.__floordiv__(self, context)

    def __mod__(self, other, context=None):
        r = self._division(other, context, "r")
        return r if r is NotImplemented else r[1]

    def __rmod__(self, other, context=None):
        other = _convert(other)
        return other if other is NotImplemented else other.__mod__(self, context)

    def __divmod__(self, other, context=None):
        return self._division(other, context, "both")

    def __rdivmod__(self, other, context=None):
        other = _convert(other)
        return other if other is NotImplemented else other.__divmod__(self, context)

    def remainder_near(self, other, context=None):
        """What is left of self from the nearest multiple of other."""
        return _functions.remainder_near(self, _need(other), context or getcontext())

    def fma(self, other, third, context=None):
        """self * other + third with one rounding."""
        return _functions.fma(self, _need(other), _need(third), context or getcontext())

    def __pow__(self, other, modulo=None, context=None):
        if modulo is not None:
            return _functions.power_modulo(self, _convert(other), _convert(modulo), context or getcontext())
        other = _convert(other)
        if other is NotImplemented:
            return other
        return _functions.power(self, other, context or getcontext())

    def __rpow__(self, other, context=None):
        other = _convert(other)
        return other if other is NotImplemented else other.__pow__(self, context=context)

    # -- conversion --

    def __float__(self):
        if self._special == "N":
            raise ValueError("cannot convert signaling NaN to float")
        if self._special == "n":
            return -_math.nan if self._sign else _math.nan
        return float(self._text())

    def _whole(self):
        if self._special:
            if self._special == "F":
                raise OverflowError("cannot convert Infinity to integer")
            raise ValueError("cannot convert NaN to integer")

    def __int__(self):
        self._whole()
        n = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -n if self._sign else n

    __trunc__ = __int__

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def conjugate(self):
        """The number itself."""
        return self

    def __complex__(self):
        return complex(float(self))

    def _to_int(self, rounding):
        self._whole()
        coeff, _ = self._round(0, rounding)
        return -coeff if self._sign else coeff

    def __round__(self, n=None):
        if n is None:
            return self._to_int(ROUND_HALF_EVEN)
        if not isinstance(n, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(n).__name__)
        return self.quantize(_make(0, 1, -n), rounding=ROUND_HALF_EVEN)

    def __floor__(self):
        return self._to_int(ROUND_FLOOR)

    def __ceil__(self):
        return self._to_int(ROUND_CEILING)

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else self.__class__(str(self))

    def __deepcopy__(self, memo):
        return self.__copy__()

    def copy_abs(self):
        """Without the sign."""
        return _make(0, self._int, self._exp, self._special)

    def copy_negate(self):
        """With the other sign."""
        return _make(1 - self._sign, self._int, self._exp, self._special)

    def copy_sign(self, other, context=None):
        """With the sign of other."""
        return _make(_need(other)._sign, self._int, self._exp, self._special)

    # -- rounding --

    def quantize(self, exp, rounding=None, context=None):
        """The same value with the exponent of exp."""
        exp = _need(exp)
        context = context or getcontext()
        return _functions.quantize(self, exp, context._rounding(rounding), context)

    def same_quantum(self, other, context=None):
        """Whether the exponents are the same."""
        other = _need(other)
        if self._special or other._special:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    def _integral(self, rounding, context, exact):
        context = context or getcontext()
        if self._special:
            nan = _nan_check(context, self)
            return nan if nan is not None else self
        if self._exp >= 0:
            return self
        coeff, inexact = self._round(0, context._rounding(rounding))
        if exact and self._int:
            if inexact:
                context._raise_all([Inexact, Rounded])
            else:
                context._raise(Rounded)
        return _make(self._sign, coeff, 0)

    def to_integral_exact(self, rounding=None, context=None):
        """The nearest whole number; tells if it is not the same."""
        return self._integral(rounding, context, True)

    def to_integral_value(self, rounding=None, context=None):
        """The nearest whole number."""
        return self._integral(rounding, context, False)

    to_integral = to_integral_value

    def normalize(self, context=None):
        """Without zeros at the end."""
        context = context or getcontext()
        if self._special:
            nan = _nan_check(context, self)
            return nan if nan is not None else self
        return _functions.normalize(self._fix(context), context)


_functions.install(Decimal, globals())
_dec.append(Decimal)
_name_type(Decimal, "decimal.Decimal")
_numbers.Number.register(Decimal)
