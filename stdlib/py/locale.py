"""The customs of a country. minipy knows those of the C language."""

__all__ = ["getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv", "strcoll", "strxfrm", "str", "atof", "atoi", "format_string",
           "currency", "normalize", "LC_CTYPE", "LC_COLLATE", "LC_MESSAGES", "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_ALL", "CHAR_MAX", "getencoding", "delocalize",
           "localize"]

LC_CTYPE = 0
LC_NUMERIC = 1
LC_TIME = 2
LC_COLLATE = 3
LC_MONETARY = 4
LC_MESSAGES = 5
LC_ALL = 6
CHAR_MAX = 127

_str = str
_known = {"", "C", "POSIX", "C.UTF-8", "C.utf8"}
_set = ["C.UTF-8", "C", "C", "C", "C", "C"]


class Error(Exception):
    """There is no such locale."""


def setlocale(category, locale=None):
    """Set a locale, or say which is set. Those of other countries are not known."""
    if not 0 <= category <= 6:
        raise Error("invalid locale category")
    if locale is not None:
        if not isinstance(locale, _str):
            locale = normalize(".".join(filter(None, locale)) if locale[0] else "C")
        if locale not in _known:
            raise Error("unsupported locale setting")
        if locale == "":
            locale = "C.UTF-8"
        for i in range(6) if category == LC_ALL else (category,):
            _set[i] = locale
    if category == LC_ALL:
        if len(set(_set)) == 1:
            return _set[0]
        names = ("LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES")
        return ";".join(f"{n}={v}" for n, v in zip(names, _set)) + ";LC_PAPER=C;LC_NAME=C;LC_ADDRESS=C;LC_TELEPHONE=C;LC_MEASUREMENT=C;LC_IDENTIFICATION=C"
    return _set[category]


def getlocale(category=LC_CTYPE):
    """Language and encoding of what is set."""
    if category == LC_ALL:
        raise TypeError("category LC_ALL is not supported")
    return (None, None) if _set[category] in ("C", "POSIX") else ("C", "UTF-8")


def getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    """Language and encoding that the environment asks for."""
    import warnings
    warnings.warn("Use setlocale(), getencoding() and getlocale() instead", DeprecationWarning, stacklevel=2)
    return "C", "UTF-8"


def getencoding():
    """The encoding of the system."""
    return "utf-8"


def getpreferredencoding(do_setlocale=True):
    """The encoding that text files are likely to have."""
    return "utf-8"


def localeconv():
    """How numbers and amounts of money are written."""
    return {"int_curr_symbol": "", "currency_symbol": "", "mon_decimal_point": "", "mon_thousands_sep": "", "mon_grouping": [], "positive_sign": "", "negative_sign": "",
            "int_frac_digits": CHAR_MAX, "frac_digits": CHAR_MAX, "p_cs_precedes": CHAR_MAX, "p_sep_by_space": CHAR_MAX, "n_cs_precedes": CHAR_MAX,
            "n_sep_by_space": CHAR_MAX, "p_sign_posn": CHAR_MAX, "n_sign_posn": CHAR_MAX, "decimal_point": ".", "thousands_sep": "", "grouping": []}


def strcoll(a, b, /):
    """-1, 0 or 1 as a is before, at or behind b."""
    return (a > b) - (a < b)


def strxfrm(string, /):
    """What to compare instead of the string."""
    return string


def normalize(localename):
    """The usual name of a locale."""
    return {"c": "C", "posix": "C", "c.utf8": "C.UTF-8", "c.utf-8": "C.UTF-8", "en_us": "en_US.ISO8859-1", "de_de": "de_DE.ISO8859-1"}.get(localename.lower(), localename)


def format_string(f, val, grouping=False, monetary=False):
    """f % val in the way of the locale."""
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    """An amount of money in the way of the locale."""
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    """A float as text."""
    return "%.12g" % val


def delocalize(string):
    """A number as the language wants it."""
    return string


def localize(string, grouping=False, monetary=False):
    """A number as the locale wants it."""
    return string


def atof(string, func=float):
    """A text as float."""
    return func(delocalize(string))


def atoi(string):
    """A text as int."""
    return int(delocalize(string))
