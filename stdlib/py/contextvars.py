"""Variables whose values belong to a context: a task, a callback, a thread."""

from _thread import _context, _set_context
from types import GenericAlias

__all__ = ("Context", "ContextVar", "Token", "copy_context")


class _Missing:
    __slots__ = ()

    def __repr__(self):
        return "<Token.MISSING>"


_MISSING = _Missing()
_absent = object()


def _no_base(cls, name):
    raise TypeError(f"type '{name}' is not an acceptable base type")


def _current():
    c = _context()
    if c is None:
        c = Context()
        _set_context(c)
    return c


class Context:
    """Values of context variables."""

    __slots__ = ("_data", "_previous", "_entered", "__weakref__")
    __module__ = "_contextvars"

    def __init_subclass__(cls, **kwargs):
        _no_base(cls, "_contextvars.Context")

    def __init__(self):
        self._data = {}
        self._previous = None
        self._entered = False

    def run(self, callable, /, *args, **kwargs):
        """Call something in this context."""
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._previous = _context()
        self._entered = True
        _set_context(self)
        try:
            return callable(*args, **kwargs)
        finally:
            _set_context(self._previous)
            self._previous = None
            self._entered = False

    def copy(self):
        """Another context with the same values."""
        c = Context()
        c._data = self._data.copy()
        return c

    def _var(self, key):
        if not isinstance(key, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {key!r}")
        return key

    def __getitem__(self, key):
        return self._data[self._var(key)]

    def __contains__(self, key):
        return self._var(key) in self._data

    def get(self, key, default=None, /):
        """The value of a variable, or the default."""
        return self._data.get(self._var(key), default)

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)

    def keys(self):
        """The variables that have values."""
        return self._data.keys()

    def values(self):
        """The values."""
        return self._data.values()

    def items(self):
        """Variables and values."""
        return self._data.items()

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._data == other._data

    __hash__ = None


class ContextVar:
    """A variable that has a value in each context."""

    __slots__ = ("_name", "_default", "__weakref__")
    __module__ = "_contextvars"

    def __init_subclass__(cls, **kwargs):
        _no_base(cls, "_contextvars.ContextVar")

    def __new__(cls, name, *, default=_absent):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self = object.__new__(cls)
        self._name = name
        self._default = default
        return self

    @property
    def name(self):
        """The variable's name."""
        return self._name

    def get(self, default=_absent, /):
        """The value, the default given here, or the variable's own."""
        c = _context()
        if c is not None:
            value = c._data.get(self, _absent)
            if value is not _absent:
                return value
        if default is not _absent:
            return default
        if self._default is not _absent:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        """Give it a value; the result is for reset()."""
        c = _current()
        token = object.__new__(Token)
        token._context = c
        token._var = self
        token._old = c._data.get(self, _MISSING)
        token._used = False
        c._data[self] = value
        return token

    def reset(self, token, /):
        """Give it the value that it had before a set()."""
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        c = _current()
        if token._context is not c:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token._old is _MISSING:
            del c._data[self]
        else:
            c._data[self] = token._old

    def __repr__(self):
        default = "" if self._default is _absent else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"

    __class_getitem__ = classmethod(GenericAlias)


class Token:
    """What a set() leaves behind."""

    __slots__ = ("_context", "_var", "_old", "_used")
    __module__ = "_contextvars"
    MISSING = _MISSING
    __hash__ = None

    def __init_subclass__(cls, **kwargs):
        _no_base(cls, "_contextvars.Token")

    def __new__(cls, *args, **kwargs):
        raise RuntimeError("Tokens can only be created by ContextVars")

    def __eq__(self, other):
        return self is other

    @property
    def var(self):
        """The variable."""
        return self._var

    @property
    def old_value(self):
        """What it was before."""
        return self._old

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self._var!r} at {id(self):#x}>"

    __class_getitem__ = classmethod(GenericAlias)


def copy_context():
    """A copy of the running code's context."""
    return _current().copy()
