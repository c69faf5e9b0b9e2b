# Raising and catching, chaining, finally in all its paths, notes, own exceptions, tracebacks' lines.
class MyError(Exception):
    def __init__(self, code):
        super().__init__("code %d" % code)
        self.code = code


def attempt(f):
    try:
        return "returned", f()
    except MyError as e:
        return "mine", e.code, str(e), e.args
    except (KeyError, IndexError) as e:
        return type(e).__name__, str(e), repr(e)
    except LookupError:
        return "lookup"
    except Exception as e:
        return "other", type(e).__name__, e.args
    else:
        return "never"
    finally:
        print("finally", end=" ")


def raiser(e):
    raise e


for exc in (MyError(3), KeyError("k"), IndexError(1, 2), LookupError(), ValueError, ValueError("a", "b"), OSError(2, "gone"), StopIteration(5)):
    print(attempt(lambda: raiser(exc)))
print(attempt(lambda: 5), attempt(lambda: raiser(5)), attempt(lambda: raiser(None)))


def chain():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            {}["missing"]
    except KeyError as e:
        return e


e = chain()
print(repr(e), repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("from") from z
except ValueError as e:
    print(repr(e.__cause__), e.__cause__ is e.__context__, e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("quiet") from None
except ValueError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)
try:
    raise ValueError from KeyError
except ValueError as e:
    print(repr(e), repr(e.__cause__))
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)


def flow(how):
    for i in range(3):
        try:
            if how == "return":
                return "try"
            if how == "break":
                break
            if how == "continue":
                continue
            if how == "raise":
                raise ValueError(i)
        except ValueError:
            if i == 1:
                return "except"
        else:
            print("else", end=" ")
        finally:
            print("f%d" % i, end=" ")
            if how == "override":
                return "finally"
    return "end"


for how in ("return", "break", "continue", "raise", "override", "nothing"):
    print(how, flow(how))


def swallow():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def replace():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")


print(swallow())
try:
    replace()
except KeyError as e:
    print(repr(e), repr(e.__context__))
try:
    e
except NameError as err:
    print(err)
e = "kept"
try:
    raise ValueError
except ValueError:
    pass
print(e)


def reraise():
    try:
        try:
            raise ValueError("again")
        except ValueError:
            try:
                raise KeyError
            except KeyError:
                pass
            raise
    except ValueError as e:
        return repr(e), e.__context__


print(reraise())
n = ValueError("noted")
n.add_note("first note")
n.add_note("second")
print(n.__notes__)
try:
    n.add_note(5)
except TypeError as err:
    print(err)
print(ValueError(1) == ValueError(1), ValueError("x").args, str(ValueError()), str(ValueError(1, 2)), repr(ValueError("x")), str(KeyError("x")), str(KeyError(1, 2)))
for k in (BaseException, Exception, ArithmeticError, ZeroDivisionError, OverflowError, LookupError, IndexError, KeyError, UnicodeDecodeError, RecursionError, NotImplementedError, ModuleNotFoundError, FileNotFoundError, KeyboardInterrupt, SystemExit, GeneratorExit, StopIteration, UnboundLocalError, IndentationError, ReferenceError, BufferError, MemoryError, EOFError, AssertionError, TimeoutError, DeprecationWarning, StopAsyncIteration, ExceptionGroup):
    print(k.__name__, [c.__name__ for c in k.__mro__[1:-1]])
err = OSError(2, "text", "file")
print(err, err.errno, err.strerror, err.filename, type(err).__name__, SystemExit(3).code, StopIteration(7).value, NameError("q", name="z").name)
print(repr(ImportError("m", name="n", path="p").name), AttributeError("a", name="n", obj=5).obj)
for bad in (lambda: isinstance(1, int) and raiser(int), lambda: raiser("str"), lambda: ValueError(x=1), lambda: BaseException.__new__(5)):
    try:
        bad()
    except TypeError as err:
        print(err)
try:
    try:
        raise ValueError
    except "not a class":
        pass
except TypeError as err:
    print(err, repr(err.__context__))


class Matching(Exception):
    pass


def pick():
    print("evaluated", end=" ")
    return Matching


try:
    raise KeyError
except pick():
    pass
except KeyError:
    print("second clause")
import sys

try:
    1 / 0
except ZeroDivisionError as e:
    print(sys.exc_info()[0] is type(e), sys.exc_info()[1] is e, sys.exception() is e)
print(sys.exc_info(), sys.exception())


def cycle():
    a, b = ValueError("a"), ValueError("b")
    try:
        raise a
    except ValueError:
        try:
            raise b
        except ValueError:
            try:
                raise a
            except ValueError as x:
                return x is a, repr(a.__context__), b.__context__


print(cycle())
w = ValueError("with").with_traceback(None)
print(w.__traceback__, w.__setstate__({"extra": 1}), w.extra)
