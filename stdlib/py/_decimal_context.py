"""Signals and contexts of the module decimal."""

__all__ = ["DecimalException", "Clamped", "InvalidOperation", "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow",
           "FloatOperation", "DivisionImpossible", "InvalidContext", "ConversionSyntax", "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP",
           "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP", "DefaultContext", "BasicContext",
           "ExtendedContext", "setcontext", "getcontext", "localcontext", "DecimalTuple", "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY"]

ROUND_UP = "ROUND_UP"
ROUND_DOWN = "ROUND_DOWN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_05UP = "ROUND_05UP"
_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997
_dec = []  # the class Decimal, when it is there


class DecimalException(ArithmeticError):
    """The base of the signals."""

    __module__ = "decimal"


class Clamped(DecimalException):
    """An exponent was changed to fit."""

    __module__ = "decimal"


class InvalidOperation(DecimalException):
    """There is no result."""

    __module__ = "decimal"


class ConversionSyntax(InvalidOperation):
    """A text is no number."""

    __module__ = "decimal"


class DivisionByZero(DecimalException, ZeroDivisionError):
    """Division by zero."""

    __module__ = "decimal"


class DivisionImpossible(InvalidOperation):
    """A whole quotient has too many digits."""

    __module__ = "decimal"


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """0 divided by 0."""

    __module__ = "decimal"


class Inexact(DecimalException):
    """Digits other than 0 were lost."""

    __module__ = "decimal"


class InvalidContext(InvalidOperation):
    """A context is not usable."""

    __module__ = "decimal"


class Rounded(DecimalException):
    """Digits were lost."""

    __module__ = "decimal"


class Subnormal(DecimalException):
    """The exponent is below Emin."""

    __module__ = "decimal"


class Overflow(Inexact, Rounded):
    """The result is too large."""

    __module__ = "decimal"


class Underflow(Inexact, Rounded, Subnormal):
    """The result is too small."""

    __module__ = "decimal"


class FloatOperation(DecimalException, TypeError):
    """Floats and decimals were mixed."""

    __module__ = "decimal"


_signals = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)
# The order in which an exception lists several.
_ORDER = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)
_VALID = ("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n"
          "   Clamped]")


class DecimalTuple(tuple):
    """Sign, digits and exponent of a number."""

    __module__ = "decimal"
    __slots__ = ()
    _fields = ("sign", "digits", "exponent")

    def __new__(cls, sign, digits, exponent):
        return tuple.__new__(cls, (sign, digits, exponent))

    sign = property(lambda self: self[0])
    digits = property(lambda self: self[1])
    exponent = property(lambda self: self[2])

    def __repr__(self):
        return "DecimalTuple(sign=%r, digits=%r, exponent=%r)" % self

    def _asdict(self):
        return dict(zip(self._fields, self))

    def _replace(self, **kw):
        return DecimalTuple(**{**self._asdict(), **kw})


class _SignalDict:
    # The flags or traps of a context.

    def __init__(self, on=()):
        self._on = {s: False for s in _signals}
        for s in on:
            self._on[s] = True

    def __getitem__(self, key):
        try:
            return self._on[key]
        except KeyError:
            raise KeyError(_VALID) from None

    def __setitem__(self, key, value):
        if key not in self._on:
            raise KeyError(_VALID)
        self._on[key] = bool(value)

    def __delitem__(self, key):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter(self._on)

    def __len__(self):
        return len(self._on)

    def __contains__(self, key):
        return key in self._on

    def keys(self):
        return self._on.keys()

    def values(self):
        return self._on.values()

    def items(self):
        return self._on.items()

    def get(self, key, default=None):
        return self._on.get(key, default)

    def update(self, other):
        for k, v in other.items():
            self[k] = v

    def copy(self):
        return dict(self._on)

    def __eq__(self, other):
        if isinstance(other, _SignalDict):
            return self._on == other._on
        return self._on == other

    __hash__ = None

    def __repr__(self):
        return "{" + ", ".join(["%r:%s" % (s, v) for s, v in self._on.items()]) + "}"


def _clamp_error(name, lo, hi):
    return ValueError("valid range for %s is [%s, %s]" % (name, lo, hi))


class Context:
    """Precision, rounding and what happens with signals."""

    __module__ = "decimal"

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        base = _State.default
        fields = dict(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0)
        if base is not None:
            for k in fields:
                fields[k] = getattr(base, k)
        for k, v in (("prec", prec), ("rounding", rounding), ("Emin", Emin), ("Emax", Emax), ("capitals", capitals), ("clamp", clamp)):
            setattr(self, k, fields[k] if v is None else v)
        if traps is None:
            traps = [s for s, on in base.traps.items() if on] if base is not None else [InvalidOperation, DivisionByZero, Overflow]
        self.traps = traps
        self.flags = [] if flags is None else flags

    def __setattr__(self, name, value):
        if name in ("flags", "traps"):
            if isinstance(value, _SignalDict):
                value = [s for s, on in value.items() if on]
            elif isinstance(value, dict):
                for k in value:
                    if k not in _signals:
                        raise KeyError("invalid signal dict")
                value = [s for s, on in value.items() if on]
            elif not isinstance(value, list):
                raise TypeError("argument must be a signal dict")
            else:
                for s in value:
                    if s not in _signals:
                        raise KeyError(_VALID)
            object.__setattr__(self, name, _SignalDict(value))
            return
        if name == "rounding":
            if value not in _ROUNDINGS:
                raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, "
                                "ROUND_HALF_EVEN,\n   ROUND_05UP]")
        elif name in ("prec", "Emin", "Emax", "capitals", "clamp"):
            if not isinstance(value, int):
                raise TypeError("an integer is required")
            if name == "prec" and not 1 <= value <= MAX_PREC:
                raise ValueError("valid range for prec is [1, MAX_PREC]")
            if name == "Emin" and not MIN_EMIN <= value <= 0:
                raise ValueError("valid range for Emin is [MIN_EMIN, 0]")
            if name == "Emax" and not 0 <= value <= MAX_EMAX:
                raise ValueError("valid range for Emax is [0, MAX_EMAX]")
            if name == "capitals" and value not in (0, 1):
                raise ValueError("valid values for capitals are 0 or 1")
            if name == "clamp" and value not in (0, 1):
                raise ValueError("valid values for clamp are 0 or 1")
        else:
            raise AttributeError("'decimal.Context' object has no attribute '%s'" % name)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError("context attributes cannot be deleted")

    def __repr__(self):
        def names(d):
            return "[" + ", ".join([s.__name__ for s in _ORDER if d[s]]) + "]"
        return ("Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=%s, traps=%s)"
                % (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, names(self.flags), names(self.traps)))

    def __reduce__(self):
        return Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, [s for s, on in self.flags.items() if on],
                         [s for s, on in self.traps.items() if on])

    def copy(self):
        """A copy."""
        c = object.__new__(Context)
        for k in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp"):
            object.__setattr__(c, k, getattr(self, k))
        for k in ("flags", "traps"):
            object.__setattr__(c, k, _SignalDict([s for s, on in getattr(self, k).items() if on]))
        return c

    __copy__ = copy

    def _quiet(self, **changes):
        # A copy without traps and flags.
        c = self.copy()
        object.__setattr__(c, "traps", _SignalDict())
        object.__setattr__(c, "flags", _SignalDict())
        for k, v in changes.items():
            object.__setattr__(c, k, v)
        return c

    def clear_flags(self):
        """Reset all flags."""
        object.__setattr__(self, "flags", _SignalDict())

    def clear_traps(self):
        """Reset all traps."""
        object.__setattr__(self, "traps", _SignalDict())

    def Etiny(self):
        """The least exponent."""
        return self.Emin - self.prec + 1

    def Etop(self):
        """The greatest exponent of a number with all digits."""
        return self.Emax - self.prec + 1

    def _rounding(self, rounding):
        if rounding is None:
            return self.rounding
        if rounding not in _ROUNDINGS:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, "
                            "ROUND_HALF_EVEN,\n   ROUND_05UP]")
        return rounding

    def _raise(self, signal, condition=None, *more):
        self._raise_all([signal, *more], condition)

    def _raise_all(self, signals, condition=None):
        trapped = []
        for s in signals:
            self.flags._on[s] = True
            if self.traps._on[s]:
                trapped.append(s)
        if trapped:
            trapped.sort(key=_ORDER.index)
            top = trapped[0]
            for s in (InvalidOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped, FloatOperation):
                if s in trapped:
                    top = s
                    break
            if top is InvalidOperation and condition is not None:
                trapped[trapped.index(InvalidOperation)] = condition
                raise InvalidOperation(trapped)
            raise top(trapped if top is not InvalidOperation or len(trapped) > 1 else [InvalidOperation])

    def _invalid(self, condition=None):
        self._raise(InvalidOperation, condition)
        return _dec[0]("NaN")

    def _overflow(self, sign):
        # What an overflow gives.
        from decimal import _make
        r = self.rounding
        if r in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP) or r == ROUND_CEILING and not sign or r == ROUND_FLOOR and sign:
            return _make(sign, 0, 0, "F")
        return _make(sign, 10 ** self.prec - 1, self.Etop())

    def create_decimal(self, num="0", /):
        """A number rounded to this context."""
        D = _dec[0]
        if isinstance(num, str) and (num != num.strip() or "_" in num):
            return self._invalid(ConversionSyntax)
        d = D(num, context=self)
        if d._isnan() and d._int and len(str(d._int)) > self.prec - self.clamp:
            return self._invalid(ConversionSyntax)
        return d._fix(self)

    def create_decimal_from_float(self, f, /):
        """A float rounded to this context."""
        return _dec[0].from_float(f)._fix(self)

    def radix(self):
        """10."""
        return _dec[0](10)

    def to_sci_string(self, x, /):
        """As text in scientific notation."""
        return _operand(x)._text(self.capitals)

    def to_eng_string(self, x, /):
        """As text in engineering notation."""
        return _operand(x)._text(self.capitals, True)

    def power(self, a, b, modulo=None):
        """a ** b, or that modulo a number."""
        return _operand(a).__pow__(_operand(b), modulo, self)

    def to_integral_value(self, x, /):
        """The nearest whole number."""
        return _operand(x).to_integral_value(context=self)

    to_integral = to_integral_value

    def to_integral_exact(self, x, /):
        """The nearest whole number; tells if it is not the same."""
        return _operand(x).to_integral_exact(context=self)

    def quantize(self, x, y, /):
        """x with the exponent of y."""
        return _operand(x).quantize(_operand(y), context=self)


def _operand(x):
    D = _dec[0]
    if isinstance(x, D):
        return x
    if isinstance(x, int):
        return D(x)
    raise TypeError("conversion from %s to Decimal is not supported" % type(x).__name__)


def _add_methods():
    # The operations of numbers as methods of a context.
    special = {"abs": "__abs__", "minus": "__neg__", "plus": "__pos__", "add": "__add__", "subtract": "__sub__", "multiply": "__mul__",
               "divide": "__truediv__", "divide_int": "__floordiv__", "remainder": "__mod__", "divmod": "__divmod__"}

    def unary(name, method):
        def f(self, x, /):
            return getattr(_operand(x), method)(context=self)
        return f

    def binary(name, method):
        def f(self, x, y, /):
            return getattr(_operand(x), method)(_operand(y), context=self)
        return f

    def plain(name):
        def f(self, x, /):
            return getattr(_operand(x), name)()
        return f

    for name in ("abs", "minus", "plus", "exp", "ln", "log10", "logb", "logical_invert", "next_minus", "next_plus", "normalize", "number_class", "sqrt",
                 "is_normal", "is_subnormal"):
        f = unary(name, special.get(name, name))
        f.__name__ = name
        setattr(Context, name, f)
    for name in ("add", "subtract", "multiply", "divide", "divide_int", "remainder", "divmod", "compare", "compare_signal", "compare_total",
                 "compare_total_mag", "logical_and", "logical_or", "logical_xor", "max", "max_mag", "min", "min_mag", "next_toward", "remainder_near",
                 "rotate", "same_quantum", "scaleb", "shift", "copy_sign"):
        f = binary(name, special.get(name, name))
        f.__name__ = name
        setattr(Context, name, f)
    for name in ("canonical", "copy_abs", "copy_negate", "is_canonical", "is_finite", "is_infinite", "is_nan", "is_qnan", "is_signed", "is_snan",
                 "is_zero"):
        f = plain(name)
        f.__name__ = name
        setattr(Context, name, f)

    def copy_decimal(self, x, /):
        return _operand(x)

    def fma(self, x, y, z, /):
        return _operand(x).fma(_operand(y), _operand(z), context=self)

    Context.copy_decimal = copy_decimal
    Context.fma = fma


_add_methods()


class _State:
    default = None
    current = None


DefaultContext = Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[],
                         traps=[InvalidOperation, DivisionByZero, Overflow])
_State.default = DefaultContext
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP, traps=[InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped], flags=[])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[], flags=[])


def getcontext():
    """The context in use."""
    c = _State.current
    if c is None:
        c = _State.current = DefaultContext.copy()
    return c


def setcontext(context, /):
    """Use another context."""
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _State.current = context


class _ContextManager:
    def __init__(self, new):
        self.new = new

    def __enter__(self):
        self.saved = getcontext()
        _State.current = self.new
        return self.new

    def __exit__(self, *exc):
        _State.current = self.saved


def localcontext(ctx=None, **kwargs):
    """A context for a with statement: a copy of ctx with some settings changed."""
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    new = ctx.copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError("'%s' is an invalid keyword argument for this function" % name)
        setattr(new, name, value)
    return _ContextManager(new)
