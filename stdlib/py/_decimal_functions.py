"""The longer operations of decimals."""

import math as _math

_D = None  # the module decimal


def round_int(n, divisor, sign, rounding):
    """n / divisor rounded to an int, and whether something was lost."""
    q, r = divmod(n, divisor)
    if not r:
        return q, False
    if rounding == "ROUND_HALF_EVEN":
        up = r * 2 > divisor or r * 2 == divisor and q & 1
    elif rounding == "ROUND_DOWN":
        up = False
    elif rounding == "ROUND_HALF_UP":
        up = r * 2 >= divisor
    elif rounding == "ROUND_HALF_DOWN":
        up = r * 2 > divisor
    elif rounding == "ROUND_UP":
        up = True
    elif rounding == "ROUND_CEILING":
        up = not sign
    elif rounding == "ROUND_FLOOR":
        up = sign
    else:  # ROUND_05UP
        up = q % 5 == 0
    return q + 1 if up else q, True


def from_tuple(value):
    """The parts of a number given as (sign, digits, exponent)."""
    value = tuple(value)
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exp = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if exp == "F":
        return sign, 0, 0, "F"
    n = 0
    for d in digits:
        if not isinstance(d, int) or not 0 <= d <= 9:
            raise ValueError("coefficient must be a tuple of digits")
        n = n * 10 + d
    if exp in ("n", "N"):
        return sign, n, 0, exp
    if not isinstance(exp, int):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'" if isinstance(exp, str) else
                         "exponent must be an integer")
    return sign, n, exp


def compare_total(a, b):
    """-1, 0 or 1 by the order of representations."""
    def rank(x):
        return {"": 0, "F": 1, "N": 2, "n": 3}[x._special]
    if a._sign != b._sign:
        return -1 if a._sign else 1
    x, y = rank(a), rank(b)
    if x == y:
        if a._special:
            x, y = a._int, b._int
        else:
            c = a.copy_abs()._cmp(b.copy_abs())
            if c:
                return -c if a._sign else c
            x, y = a._exp, b._exp
    c = (x > y) - (x < y)
    return -c if a._sign else c


def add(a, b, context):
    """The sum of two finite numbers."""
    make = _D._make
    exp = min(a._exp, b._exp)
    if not a._int or not b._int:
        if not a._int and not b._int:
            sign = a._sign & b._sign
            if a._sign != b._sign and context.rounding == "ROUND_FLOOR":
                sign = 1
            return make(sign, 0, exp)._fix(context)
        x = b if not a._int else a
        exp = max(exp, x._exp - context.prec - 1)
        if x._exp > exp:
            x = make(x._sign, x._int * 10 ** (x._exp - exp), exp)
        return x._fix(context)
    # A number that is too small to matter is replaced by one that rounds in the same way.
    big, small = (a, b) if a.adjusted() >= b.adjusted() else (b, a)
    if big._exp > small._exp:
        e = big._exp + min(-1, len(str(big._int)) - context.prec - 2)
        if small.adjusted() < e:
            small = make(small._sign, 1, e)
            exp = e
    n = big._int * 10 ** (big._exp - exp) if big._exp >= exp else big._int
    m = small._int * 10 ** (small._exp - exp) if small._exp >= exp else small._int
    total = (-n if big._sign else n) + (-m if small._sign else m)
    if not total:
        return make(1 if context.rounding == "ROUND_FLOOR" else 0, 0, exp)._fix(context)
    return make(1 if total < 0 else 0, abs(total), exp)._fix(context)


def divide(a, b, sign, context):
    """The quotient of two finite numbers, b not 0."""
    make = _D._make
    ideal = a._exp - b._exp
    if not a._int:
        return make(sign, 0, ideal)._fix(context)
    shift = len(str(b._int)) - len(str(a._int)) + context.prec + 1
    exp = ideal - shift
    if shift >= 0:
        q, r = divmod(a._int * 10 ** shift, b._int)
    else:
        q, r = divmod(a._int, b._int * 10 ** -shift)
    if r:
        if q % 5 == 0:
            q += 1
    else:
        while exp < ideal and q % 10 == 0:
            q //= 10
            exp += 1
    return make(sign, q, exp)._fix(context)


def remainder_near(a, b, context):
    nan = _D._nan_check(context, a, b)
    if nan is not None:
        return nan
    if a._special:
        return context._invalid()
    if not b:
        return context._invalid(_D.DivisionUndefined if not a else None)
    if b._special:
        return a._fix(context)
    exp = min(a._exp, b._exp)
    if not a._int:
        return _D._make(a._sign, 0, exp)._fix(context)
    if a.adjusted() - b.adjusted() >= context.prec + 1:
        return context._invalid(_D.DivisionImpossible)
    if a.adjusted() - b.adjusted() <= -2:
        return a._rescaled(exp, context.rounding)._fix(context)
    n, m = a._int * 10 ** (a._exp - exp), b._int * 10 ** (b._exp - exp)
    q, r = divmod(n, m)
    if 2 * r + (q & 1) > m:
        r -= m
        q += 1
    if q >= 10 ** context.prec:
        return context._invalid(_D.DivisionImpossible)
    sign = a._sign
    if r < 0:
        sign, r = 1 - sign, -r
    return _D._make(sign, r, exp)._fix(context)


def fma(a, b, c, context):
    if a._special or b._special:
        for x in (a, b, c):
            if x._special == "N":
                return _D._nan_check(context, x)
        for x in (a, b, c):
            if x._special == "n":
                return _D._nan_check(context, x)
        if not a or not b:
            return context._invalid()
        product = _D._make(a._sign ^ b._sign, 0, 0, "F")
    else:
        product = _D._make(a._sign ^ b._sign, a._int * b._int, a._exp + b._exp)
    return product.__add__(c, context)


def quantize(a, exp, rounding, context):
    nan = _D._nan_check(context, a, exp)
    if nan is not None:
        return nan
    if a._special or exp._special:
        if a._special and exp._special:
            return a
        return context._invalid()
    e = exp._exp
    if not context.Etiny() <= e <= context.Emax:
        return context._invalid()
    if not a._int:
        return _D._make(a._sign, 0, e)._fix(context)
    if a.adjusted() > context.Emax or a.adjusted() - e + 1 > context.prec:
        return context._invalid()
    coeff, inexact = a._round(e, rounding)
    r = _D._make(a._sign, coeff, e)
    if coeff and r.adjusted() > context.Emax or len(str(coeff)) > context.prec:
        return context._invalid()
    if coeff and r.adjusted() < context.Emin:
        context._raise(_D.Subnormal)
    if e > a._exp:
        if inexact:
            context._raise_all([_D.Inexact, _D.Rounded])
        else:
            context._raise(_D.Rounded)
    return r._fix(context)


def normalize(x, context):
    if x._special:
        return x
    if not x._int:
        return _D._make(x._sign, 0, 0)
    top = context.Etop() if context.clamp else context.Emax
    n, e = x._int, x._exp
    while n % 10 == 0 and e < top:
        n //= 10
        e += 1
    return _D._make(x._sign, n, e)


def power_modulo(a, b, m, context):
    if b is NotImplemented or m is NotImplemented:
        return NotImplemented
    nan = _D._nan_check(context, a, b, m)
    if nan is not None:
        return nan

    def whole(x):
        return not x._special and (x._exp >= 0 or x._int % 10 ** -x._exp == 0)
    if not (whole(a) and whole(b) and whole(m)) or int(b) < 0 or not m or m.adjusted() >= context.prec or not b and not a:
        return context._invalid()
    sign = a._sign if int(b) % 2 else 0
    return _D._make(sign, pow(abs(int(a)), int(b), abs(int(m))), 0)


def _exact_int(x):
    # The int that x is; None if it is none.
    if x._special:
        return None
    if x._exp >= 0:
        if x._exp > 100:
            return None if x._int else 0
        n = x._int * 10 ** x._exp
    else:
        n, r = divmod(x._int, 10 ** min(-x._exp, 10000))
        if r:
            return None
    return -n if x._sign else n


def _ln_fixed(n, e, digits):
    # ln(n * 10**e) times 10**digits, off by a few units.
    bits = int((digits + 10) * 3.33) + 60
    # ln(x) = ln(m) + k ln 2 with m = x / 2**k near 1
    if e >= 0:
        num, den = n * 10 ** e, 1
    else:
        num, den = n, 10 ** -e
    k = num.bit_length() - den.bit_length()
    shift = bits - k
    m = (num << shift) // den if shift >= 0 else num // (den << -shift)
    value = _ln_binary(m, bits)
    value += k * _ln2(bits)
    return (value * 10 ** digits) >> bits


def _atanh_inverse(q, bits):
    # atanh(1/q) times 2**bits
    total = term = (1 << bits) // q
    q2 = q * q
    n = 3
    while term:
        term //= q2
        total += term // n
        n += 2
    return total


def _ln2(bits):
    return 18 * _atanh_inverse(26, bits + 10) - 2 * _atanh_inverse(4801, bits + 10) + 8 * _atanh_inverse(8749, bits + 10) >> 10


def _ln_binary(m, bits):
    # ln(m / 2**bits) times 2**bits for m near 2**bits: square roots bring it close to 1, then a series
    extra = 40
    m <<= extra
    p = bits + extra
    roots = 8 + int(bits ** 0.5) // 4
    for _ in range(roots):
        m = _math.isqrt(m << p)
    one = 1 << p
    y = (abs(m - one) << p) // (m + one)
    y2 = y * y >> p
    total = term = y
    n = 3
    while term:
        term = term * y2 >> p
        total += term // n
        n += 2
    total = total << (roots + 1) >> extra
    return total if m >= one else -total


def _exp_fixed(num, digits):
    # exp(num / 10**digits) for |num| < 10**digits * ln(10), times 10**digits, off by a few units.
    bits = int((digits + 5) * 3.33) + 60
    halvings = 8 + int(bits ** 0.5) // 2
    p = bits + 2 * halvings
    x = (num << p) // 10 ** digits >> halvings
    total = term = 1 << p
    n = 1
    while term:
        term = (term * x >> p) // n
        total += term
        n += 1
    for _ in range(halvings):
        total = total * total >> p
    return total * 10 ** digits >> p


def _rounded(sign, coeff, exp, context, sure):
    # A number with more digits than needed, known to be inexact.
    c = context.copy()
    c.rounding = "ROUND_HALF_EVEN"
    c.clear_traps()
    c.clear_flags()
    r = _D._make(sign, coeff * 10 + 1 if sure else coeff, exp - 1 if sure else exp)._fix(c)
    context._raise_all([s for s, on in c.flags.items() if on])
    return r


def _settle(compute, context):
    # compute(digits) gives a coefficient with some wrong last digits and its exponent; more digits until the rounding is sure.
    extra = 6
    while True:
        coeff, exp = compute(context.prec + extra)
        n = len(str(coeff)) - context.prec - 1
        if n < 2:
            extra += 3
            continue
        tail = coeff % 10 ** n
        if tail > 200 and 10 ** n - tail > 200:
            half = coeff % 10 ** (n + 1)
            if abs(half - 5 * 10 ** n) > 200:
                return coeff, exp
        extra += 5
        if extra > 200:
            return coeff, exp


def exp(self, context=None):
    """e ** self"""
    context = context or _D.getcontext()
    nan = _D._nan_check(context, self) if self._special else None
    if nan is not None:
        return nan
    if self._special:
        return _D._make(0, 0, 0) if self._sign else self
    if not self._int:
        return _D._make(0, 1, 0)
    adj = self.adjusted()
    prec = context.prec
    if not self._sign and adj > len(str((context.Emax + 1) * 3)):
        return _rounded(0, 1, context.Emax + 1, context, False)
    if self._sign and adj > len(str((-context.Etiny() + 1) * 3)):
        return _rounded(0, 1, context.Etiny() - 1, context, False)
    if adj < -prec - 1:
        coeff = 10 ** (prec + 1) + (-1 if self._sign else 1)
        return _rounded(0, coeff, -prec - 1, context, False)

    def compute(digits):
        q = digits + max(adj + 1, 0) + 5
        n = self._int * 10 ** (self._exp + q) if self._exp + q >= 0 else self._int // 10 ** -(self._exp + q)
        if self._sign:
            n = -n
        ln10 = _ln_fixed(10, 0, q)
        k, r = divmod(n, ln10)
        value = _exp_fixed(r // 10 ** (q - digits), digits)
        return value, k - digits

    coeff, e = _settle(compute, context)
    return _rounded(0, coeff, e, context, True)


def ln(self, context=None):
    """The natural logarithm."""
    context = context or _D.getcontext()
    nan = _D._nan_check(context, self) if self._special else None
    if nan is not None:
        return nan
    if not self:
        return _D._make(1, 0, 0, "F")
    if self._special == "F" and not self._sign:
        return self
    if self._sign:
        return context._invalid()
    if self == 1:
        return _D._make(0, 0, 0)

    def compute(digits):
        extra = 5 + max(0, -(self - 1).adjusted() if abs(self.adjusted()) <= 1 else 0)
        v = _ln_fixed(self._int, self._exp, digits + extra)
        return abs(v), -digits - extra

    sign = 1 if self < 1 else 0
    coeff, e = _settle(compute, context)
    return _rounded(sign, coeff, e, context, True)


def log10(self, context=None):
    """The logarithm to base 10."""
    context = context or _D.getcontext()
    nan = _D._nan_check(context, self) if self._special else None
    if nan is not None:
        return nan
    if not self:
        return _D._make(1, 0, 0, "F")
    if self._special == "F" and not self._sign:
        return self
    if self._sign:
        return context._invalid()
    digits = str(self._int)
    if digits[0] == "1" and not digits[1:].strip("0"):
        return _D.Decimal(self._exp + len(digits) - 1)._fix(context)

    def compute(digits):
        q = digits + 8
        extra = max(0, -(self - 1).adjusted() if abs(self.adjusted()) <= 1 else 0)
        q += extra
        v = abs(_ln_fixed(self._int, self._exp, q)) * 10 ** q // _ln_fixed(10, 0, q)
        return v, -q

    sign = 1 if self < 1 else 0
    coeff, e = _settle(compute, context)
    return _rounded(sign, coeff, e, context, True)


def sqrt(self, context=None):
    """The square root."""
    context = context or _D.getcontext()
    if self._special:
        nan = _D._nan_check(context, self)
        if nan is not None:
            return nan
        if not self._sign:
            return self
    if not self:
        return _D._make(self._sign, 0, self._exp // 2)._fix(context)
    if self._sign:
        return context._invalid()
    prec = context.prec + 1
    e = self._exp >> 1
    c, n = self._int, len(str(self._int))
    if self._exp & 1:
        c *= 10
        n = (n >> 1) + 1
    else:
        n = n + 1 >> 1
    shift = prec - n
    exact = True
    if shift >= 0:
        c *= 100 ** shift
    else:
        c, rest = divmod(c, 100 ** -shift)
        exact = not rest
    e -= shift
    root = _math.isqrt(c)
    exact = exact and root * root == c
    if exact:
        if shift >= 0:
            root //= 10 ** shift
        else:
            root *= 10 ** -shift
        e += shift
    elif root % 5 == 0:
        root += 1
    c = context.copy()
    c.rounding = "ROUND_HALF_EVEN"
    c.clear_traps()
    c.clear_flags()
    r = _D._make(0, root, e)._fix(c)
    context._raise_all([s for s, on in c.flags.items() if on])
    return r


def power(a, b, context):
    """a ** b"""
    make = _D._make
    nan = _D._nan_check(context, a, b) if a._special or b._special else None
    if nan is not None:
        return nan
    if not b:
        if not a:
            return context._invalid()
        return make(0, 1, 0)
    n = _exact_int(b)
    whole = n is not None or not b._special and b._exp > 0
    odd = whole and n is not None and n % 2 == 1
    sign = 0
    if a._sign:
        if whole:
            sign = 1 if odd else 0
        elif a:
            return context._invalid()
        a = a.copy_negate()
    if not a:
        return make(sign, 0, 0) if not b._sign else make(sign, 0, 0, "F")
    if a._special:
        return make(sign, 0, 0, "F") if not b._sign else make(sign, 0, 0)
    c = a._cmp(make(0, 1, 0))
    if c == 0:
        prec = context.prec
        if whole:
            if b._sign:
                e = 0 if a._exp == 0 else 1 - prec
            else:
                e = a._exp * (min(n, prec) if n is not None else prec)
                if e < 1 - prec:
                    e = 1 - prec
                    context._raise(_D.Rounded)
            return make(sign, 10 ** -e, e) if e < 0 else make(sign, 1, 0)
        context._raise_all([_D.Inexact, _D.Rounded])
        return make(sign, 10 ** (prec - 1), 1 - prec)
    if b._special:
        return make(0, 0, 0) if (b._sign == 0) == (c < 0) else make(0, 0, 0, "F")
    # Results that are far out of range.
    bound = b.adjusted() + _log10_bound(a)
    if (c > 0) == (b._sign == 0):
        if bound >= len(str(context.Emax)):
            return make(sign, 1, context.Emax + 1)._fix(context)
    elif bound >= len(str(-context.Etiny())):
        return make(sign, 1, context.Etiny() - 1)._fix(context)
    if n is not None and n > 0:
        size = len(str(a._int)) * n
        if size <= 4 * context.prec + 200:
            return make(sign, a._int ** n, a._exp * n)._fix(context)
    if n is not None and n < 0 and len(str(a._int)) * -n <= 4 * context.prec + 200:
        return make(sign, 1, 0).__truediv__(make(0, a._int ** -n, a._exp * -n), context)
    def compute(digits):
        q = digits + len(str(b._int)) + abs(b._exp) % 50 + max(0, bound) + len(str(abs(a.adjusted()))) + 20
        extra = max(0, -(a - 1).adjusted() if abs(a.adjusted()) <= 1 else 0)
        q += extra
        log = _ln_fixed(a._int, a._exp, q)
        t = log * (-b._int if b._sign else b._int)
        t = t * 10 ** b._exp if b._exp >= 0 else t // 10 ** -b._exp
        ln10 = _ln_fixed(10, 0, q)
        k, r = divmod(t, ln10)
        d = digits + 3
        return _exp_fixed(r // 10 ** (q - d), d), k - d

    coeff, e = _settle(compute, context)
    return make(sign, coeff * 10 + 1, e - 1)._fix(context)


def _log10_bound(x):
    # A lower bound of the adjusted exponent of |log10(x)|.
    adj = x.adjusted()
    if adj >= 1:
        return len(str(adj)) - 1
    if adj <= -2:
        return len(str(-adj - 1)) - 1
    if adj == 0:
        n = str(x._int - 10 ** -x._exp) if x._exp < 0 else str(x._int * 10 ** x._exp - 1)
        return len(n) - max(-x._exp, 0) - 2
    return len(str(10 ** -x._exp - x._int)) + x._exp - 2


def logb(self, context=None):
    """The exponent of the first digit, as a number."""
    context = context or _D.getcontext()
    nan = _D._nan_check(context, self) if self._special else None
    if nan is not None:
        return nan
    if self._special:
        return _D._make(0, 0, 0, "F")
    if not self:
        context._raise(_D.DivisionByZero)
        return _D._make(1, 0, 0, "F")
    return _D.Decimal(self.adjusted())._fix(context)


def _logical(f, unary=False):
    def digits(x, context):
        if x._sign or x._special or x._exp or set(str(x._int)) - set("01"):
            return None
        return int(str(x._int)[-context.prec:], 2)

    if unary:
        def op(self, context=None):
            context = context or _D.getcontext()
            a = digits(self, context)
            if a is None:
                return context._invalid()
            return _D._make(0, int(bin(f(a, (1 << context.prec) - 1))[2:]), 0)
        return op

    def op(self, other, context=None):
        other = _D._need(other)
        context = context or _D.getcontext()
        a, b = digits(self, context), digits(other, context)
        if a is None or b is None:
            return context._invalid()
        return _D._make(0, int(bin(f(a, b))[2:]), 0)
    return op


def _extreme(want, magnitude):
    def op(self, other, context=None):
        other = _D._need(other)
        context = context or _D.getcontext()
        if self._special or other._special:
            if self._special == "n" and not other._isnan():
                return other._fix(context)
            if other._special == "n" and not self._isnan():
                return self._fix(context)
            nan = _D._nan_check(context, self, other)
            if nan is not None:
                return nan
        a, b = (self.copy_abs(), other.copy_abs()) if magnitude else (self, other)
        c = a._cmp(b)
        if c == 0 and magnitude:
            c = self._cmp(other)
        if c == 0:
            c = compare_total(self, other)
        return (self if c * want >= 0 else other)._fix(context)
    return op


def next_minus(self, context=None):
    """The largest number that is smaller."""
    context = context or _D.getcontext()
    return _next(self, context, -1)


def next_plus(self, context=None):
    """The smallest number that is larger."""
    context = context or _D.getcontext()
    return _next(self, context, 1)


def _next(x, context, direction):
    nan = _D._nan_check(context, x) if x._special else None
    if nan is not None:
        return nan
    if x._special:
        if (x._sign == 0) == (direction > 0):
            return x
        return _D._make(x._sign, 10 ** context.prec - 1, context.Etop())
    c = context._quiet(rounding="ROUND_FLOOR" if direction < 0 else "ROUND_CEILING")
    r = x._fix(c)
    if r._cmp(x):
        return r
    return x.__add__(_D._make(1 if direction < 0 else 0, 1, c.Etiny() - 1), c)


def next_toward(self, other, context=None):
    """The number next to self on the way to other."""
    other = _D._need(other)
    context = context or _D.getcontext()
    nan = _D._nan_check(context, self, other) if self._special or other._special else None
    if nan is not None:
        return nan
    c = self._cmp(other)
    if c == 0:
        return self.copy_sign(other)
    r = _next(self, context, 1 if c < 0 else -1)
    if r._special == "F":
        context._raise_all([_D.Overflow, _D.Inexact, _D.Rounded])
    elif r.adjusted() < context.Emin:
        signals = [_D.Underflow, _D.Subnormal, _D.Inexact, _D.Rounded]
        if not r:
            signals.append(_D.Clamped)
        context._raise_all(signals)
    return r


def number_class(self, context=None):
    """What kind of number it is."""
    if self._special == "N":
        return "sNaN"
    if self._special == "n":
        return "NaN"
    sign = "-" if self._sign else "+"
    if self._special:
        return sign + "Infinity"
    if not self:
        return sign + "Zero"
    return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")


def radix(self):
    """10."""
    return _D.Decimal(10)


def _moved(rotate):
    def op(self, other, context=None):
        other = _D._need(other)
        context = context or _D.getcontext()
        nan = _D._nan_check(context, self, other) if self._special or other._special else None
        if nan is not None:
            return nan
        n = _exact_int(other)
        prec = context.prec
        if other._special or other._exp != 0 or n is None or not -prec <= n <= prec:
            return context._invalid()
        if self._special:
            return self
        s = str(self._int)[-prec:].rjust(prec, "0")
        if rotate:
            s = s[n:] + s[:n]
        elif n < 0:
            s = s[:n] or "0"
        else:
            s = (s + "0" * n)[-prec:]
        return _D._make(self._sign, int(s or "0"), self._exp)
    return op


def scaleb(self, other, context=None):
    """self * 10 ** other"""
    other = _D._need(other)
    context = context or _D.getcontext()
    nan = _D._nan_check(context, self, other) if self._special or other._special else None
    if nan is not None:
        return nan
    n = _exact_int(other)
    limit = 2 * (context.Emax + context.prec)
    if other._special or other._exp != 0 or n is None or not -limit <= n <= limit:
        return context._invalid()
    if self._special:
        return self
    return _D._make(self._sign, self._int, self._exp + n)._fix(context)


class _Names:
    def __init__(self, names):
        self.__dict__ = names


def install(cls, names):
    """Give the class its methods."""
    global _D
    _D = _Names(names)
    for f in (exp, ln, log10, sqrt, logb, next_minus, next_plus, next_toward, number_class, radix, scaleb):
        setattr(cls, f.__name__, f)
    cls.logical_and = _logical(lambda a, b: a & b)
    cls.logical_or = _logical(lambda a, b: a | b)
    cls.logical_xor = _logical(lambda a, b: a ^ b)
    cls.logical_invert = _logical(lambda a, mask: mask ^ a, True)
    cls.max = _extreme(1, False)
    cls.min = _extreme(-1, False)
    cls.max_mag = _extreme(1, True)
    cls.min_mag = _extreme(-1, True)
    cls.rotate = _moved(True)
    cls.shift = _moved(False)
    for name in ("logical_and", "logical_or", "logical_xor", "logical_invert", "max", "min", "max_mag", "min_mag", "rotate", "shift"):
        f = getattr(cls, name)
        f.__name__ = name
        f.__qualname__ = "Decimal." + name
