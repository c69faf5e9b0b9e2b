# Chained exceptions, notes, repeated lines, and an uncaught one at the end.
import sys


def show(f, *args):
    try:
        f(*args)
    except BaseException as e:
        sys.excepthook(type(e), e, e.__traceback__)


def context():
    try:
        1 / 0
    except ZeroDivisionError:
        undefined


def cause():
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("bad") from e


def suppressed():
    try:
        {}["k"]
    except KeyError:
        raise ValueError("bad") from None


def three():
    try:
        try:
            [][1]
        except IndexError as e:
            raise TypeError("second") from e
    except TypeError:
        raise RuntimeError("third")


def recursive(n):
    if n == 0:
        raise ValueError("deep")
    return recursive(n - 1)


def two_step(n):
    if n == 0:
        return recursive(5)
    return two_step(n - 1)


def notes():
    e = ValueError("with notes")
    e.add_note("first note")
    e.add_note("second note\nin two lines")
    raise e


class Custom(Exception):
    def __str__(self):
        return "custom text\nsecond line"


class Failing(Exception):
    def __str__(self):
        1 / 0


class Outer:
    class Inner(Exception):
        pass


def raiser(e):
    raise e


def cycle():
    a = ValueError("a")
    b = ValueError("b")
    a.__context__ = b
    b.__context__ = a
    raise a


show(context)
show(cause)
show(suppressed)
show(three)
show(recursive, 3)
show(recursive, 4)
show(recursive, 10)
show(two_step, 8)
show(notes)
show(raiser, Custom())
show(raiser, Failing())
show(raiser, Outer.Inner())
show(raiser, Outer.Inner("x", 1))
show(raiser, KeyError("key"))
show(raiser, ValueError(""))
show(raiser, SystemExit(3))
show(raiser, KeyboardInterrupt())
show(cycle)
raise OSError(2, "No such file or directory", "f")
