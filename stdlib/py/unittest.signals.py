"""What stops a test run; there are no signal handlers here, so that Ctrl-C stops it at once."""
from functools import wraps
import weakref

__unittest = True

_results = weakref.WeakKeyDictionary()


def registerResult(result):
    """Note a result that an interrupt would stop."""
    _results[result] = 1


def removeResult(result):
    """Forget a result; says whether it was known."""
    return bool(_results.pop(result, None))


def installHandler():
    """Would make Ctrl-C stop after the running test; here it does nothing."""


def removeHandler(method=None):
    """Undo installHandler, or decorate a function that runs without it."""
    if method is not None:
        @wraps(method)
        def inner(*args, **kwargs):
            return method(*args, **kwargs)
        return inner
