"""Regular expressions: search, match, split and replace with patterns."""

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape", "error", "Pattern", "Match",
           "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag",
           "PatternError"]

__version__ = "2.2.1"


class _FlagMeta(type):
    # What an enumeration's class can do, as far as flags are used.

    def __iter__(cls):
        return iter(cls._members)

    def __len__(cls):
        return len(cls._members)

    def __getitem__(cls, name):
        return cls.__members__[name]

    def __contains__(cls, v):
        return isinstance(v, cls) or isinstance(v, int)

    def __repr__(cls):
        return "<flag 'RegexFlag'>"


class RegexFlag(int, metaclass=_FlagMeta):
    """The flags of a pattern."""

    _members = ()
    _cache = {}

    def __new__(cls, value=0):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        value = int(value)
        if value < 0:
            value += max(512, 1 << value.bit_length())
        self = cls._cache.get(value)
        if self is None:
            self = int.__new__(cls, value)
            if value < 512:
                cls._cache[value] = self
        return self

    @property
    def value(self):
        return int(self)

    @property
    def _value_(self):
        return int(self)

    @property
    def name(self):
        names, rest = self._parts()
        if rest or not names:
            if rest and names:
                return "|".join(names + [str(rest)])
            return "NOFLAG" if not rest else None
        return "|".join(names)

    def _parts(self):
        rest = int(self)
        names = []
        for bit, name in _FLAG_NAMES:
            if rest & bit:
                names.append(name)
                rest &= ~bit
        return names, rest

    def __repr__(self):
        names, rest = self._parts()
        parts = ["re." + n for n in names]
        if rest:
            parts.append(hex(rest))
        return "|".join(parts) or "re.NOFLAG"

    __str__ = object.__str__

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __iter__(self):
        for m in RegexFlag._members:
            if int(m) & int(self):
                yield m

    def __len__(self):
        return int(self).bit_count()

    def __contains__(self, other):
        return int(other) & int(self) == int(other)

    def __or__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) | int(other))

    def __and__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) & int(other))

    def __xor__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) ^ int(other))

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(~int(self))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, protocol):
        return RegexFlag, (int(self),)


_FLAG_NAMES = ((256, "ASCII"), (2, "IGNORECASE"), (4, "LOCALE"), (32, "UNICODE"), (8, "MULTILINE"), (16, "DOTALL"), (64, "VERBOSE"), (128, "DEBUG"))


def _make_flags():
    members = {"NOFLAG": RegexFlag(0)}
    for bit, name in _FLAG_NAMES:
        members[name] = RegexFlag(bit)
        if name != "DEBUG":
            members["X" if name == "VERBOSE" else "S" if name == "DOTALL" else name[0]] = members[name]
    RegexFlag._members = tuple([RegexFlag(bit) for bit, _ in _FLAG_NAMES])
    RegexFlag.__members__ = members
    for name, flag in members.items():
        setattr(RegexFlag, name, flag)
    globals().update(members)


_make_flags()


class PatternError(Exception):
    """What is wrong with a pattern: msg, pattern, pos, lineno and colno tell it."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = "%s at position %d" % (msg, pos)
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = "%s (line %d, column %d)" % (msg, self.lineno, self.colno)
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


error = PatternError
_setup(PatternError)


def match(pattern, string, flags=0):
    """Match at the start of the string."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Match all of the string."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Find the first place that matches."""
    return _compile(pattern, flags).search(string)


class _ZeroSentinel(int):
    pass


_zero_sentinel = _ZeroSentinel()


def _positional(func, name, args, limit, flags, value):
    # The arguments that may be given by position, though they should not.
    if value is not _zero_sentinel:
        raise TypeError("%s() got multiple values for argument %r" % (func, name))
    value, *args = args
    if args:
        if flags is not _zero_sentinel:
            raise TypeError("%s() got multiple values for argument 'flags'" % func)
        flags, *args = args
        if args:
            raise TypeError("%s() takes from %d to %d positional arguments but %d were given" % (func, limit - 2, limit, limit + len(args)))
    import warnings
    warnings.warn("%r is passed as positional argument" % name, DeprecationWarning, stacklevel=3)
    return value, flags


def sub(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    """Replace what matches by repl, a text with references to groups or a function of the match."""
    if args:
        count, flags = _positional("sub", "count", args, 5, flags, count)
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    """Like sub, but return the new text and the number of replacements."""
    if args:
        count, flags = _positional("subn", "count", args, 5, flags, count)
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_zero_sentinel, flags=_zero_sentinel):
    """Split the string where the pattern matches."""
    if args:
        maxsplit, flags = _positional("split", "maxsplit", args, 4, flags, maxsplit)
    return _compile(pattern, flags).split(string, maxsplit)


for _f, _sig in ((sub, "(pattern, repl, string, count=0, flags=0)"), (subn, "(pattern, repl, string, count=0, flags=0)"),
                 (split, "(pattern, string, maxsplit=0, flags=0)")):
    _f.__text_signature__ = _sig
del _f, _sig


def findall(pattern, string, flags=0):
    """List all matches: the texts, or the groups if there are any."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Iterate over all matches."""
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    """Make a pattern object."""
    return _compile(pattern, flags)


def purge():
    """Forget the compiled patterns."""
    _purge()


def escape(pattern):
    """Put a backslash before all characters that mean something in a pattern."""
    return _escape(pattern)


class Scanner:
    """Cut a text into tokens: a lexicon of patterns and what to do with what they match."""

    def __init__(self, lexicon, flags=0):
        if isinstance(flags, RegexFlag):
            flags = flags.value
        self.lexicon = lexicon
        parts = []
        self._actions = {}
        n = 1
        for phrase, action in lexicon:
            parts.append("(" + phrase + ")")
            self._actions[n] = action
            n += 1 + _compile(phrase, flags).groups
        self.scanner = _compile("|".join(parts), flags)

    def scan(self, string):
        result = []
        match = self.scanner.scanner(string).match
        i = 0
        while True:
            m = match()
            if not m:
                break
            j = m.end()
            if i == j:
                break
            action = self._actions[m.lastindex]
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                result.append(action)
            i = j
        return result, string[i:]
