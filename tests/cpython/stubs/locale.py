"""Stands for a module that minipy has not: the C locale."""
LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)


class Error(Exception):
    pass


def setlocale(category, locale=None):
    if locale in (None, "", "C"):
        return "C"
    raise Error("unsupported locale setting")


def localeconv():
    return {"decimal_point": ".", "thousands_sep": "", "grouping": []}


def getpreferredencoding(do_setlocale=True):
    return "UTF-8"


def getencoding():
    return "utf-8"


def getlocale(category=LC_CTYPE):
    return ("C", "UTF-8")


def format_string(f, val, grouping=False, monetary=False):
    return f % val
