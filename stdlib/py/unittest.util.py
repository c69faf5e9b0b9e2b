"""Small helpers of the other parts."""
from collections import Counter
from os.path import commonprefix

__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
_MIN_DIFF_LEN = _MAX_LENGTH - (_MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN + _PLACEHOLDER_LEN + _MIN_END_LEN)


def _shorten(s, begin, end):
    hidden = len(s) - begin - end
    if hidden > _PLACEHOLDER_LEN:
        return "%s[%d chars]%s" % (s[:begin], hidden, s[len(s) - end:])
    return s


def _common_shorten_repr(*args):
    """The reprs, cut where they agree or become too long."""
    texts = tuple(map(safe_repr, args))
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return texts
    prefix = commonprefix(texts)
    n = len(prefix)
    room = _MAX_LENGTH - (longest - n + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if room > _MIN_COMMON_LEN:
        start = _shorten(prefix, _MIN_BEGIN_LEN, room)
        return tuple(start + s[n:] for s in texts)
    start = _shorten(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple(start + _shorten(s[n:], _MIN_DIFF_LEN, _MIN_END_LEN) for s in texts)


def safe_repr(obj, short=False):
    """repr() that does not fail."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if not short or len(text) < _MAX_LENGTH:
        return text
    return text[:_MAX_LENGTH] + " [truncated]..."


def strclass(cls):
    """The full name of a class."""
    return "%s.%s" % (cls.__module__, cls.__qualname__)


def sorted_list_difference(expected, actual):
    """What one sorted list has and the other has not, both ways."""
    missing, unexpected = [], []
    i = j = 0
    while i < len(expected) and j < len(actual):
        e, a = expected[i], actual[j]
        if e < a:
            missing.append(e)
        elif e > a:
            unexpected.append(a)
        if not e > a:
            while i < len(expected) and expected[i] == e:
                i += 1
        if not e < a:
            while j < len(actual) and actual[j] == a:
                j += 1
    return missing + expected[i:], unexpected + actual[j:]


def unorderable_list_difference(expected, actual):
    """The same for items without an order."""
    missing = []
    while expected:
        item = expected.pop()
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual


def three_way_cmp(x, y):
    """-1, 0 or 1."""
    return (x > y) - (x < y)


class _Mismatch(tuple):
    __slots__ = ()
    actual = property(lambda self: self[0])
    expected = property(lambda self: self[1])
    value = property(lambda self: self[2])

    def __new__(cls, *values):
        return tuple.__new__(cls, values)


def _count_diff_all_purpose(actual, expected):
    """Items that differ in number, found with == only."""
    groups = []
    for side, items in enumerate((list(actual), list(expected))):
        for item in items:
            for group in groups:
                if group[2] == item:
                    group[side] += 1
                    break
            else:
                groups.append([0, 0, item])
                groups[-1][side] = 1
    return [_Mismatch(*g) for g in groups if g[0] != g[1]]


def _count_diff_hashable(actual, expected):
    """Items that differ in number, all of them hashable."""
    s, t = Counter(actual), Counter(expected)
    result = [_Mismatch(n, t.get(item, 0), item) for item, n in s.items() if n != t.get(item, 0)]
    result += [_Mismatch(0, n, item) for item, n in t.items() if item not in s]
    return result
