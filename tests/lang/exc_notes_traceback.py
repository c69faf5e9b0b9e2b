# add_note, with_traceback, traceback chains and frames.
import sys, traceback
e = ValueError("v")
e.add_note("one")
e.add_note("two")
print(e.__notes__, "".join(traceback.format_exception(e)))
for bad in (5, None, b"x"):
    try:
        e.add_note(bad)
    except TypeError as err:
        print(err)
e.__notes__ = 5
try:
    e.add_note("x")
except TypeError as err:
    print(err)
print("".join(traceback.format_exception_only(e)))
e.__notes__ = ["multi\nline", 7]
print("".join(traceback.format_exception_only(e)))


def a(): b()
def b(): c()
def c(): 1 / 0


try:
    a()
except ZeroDivisionError as err:
    tb = err.__traceback__
    saved = err
while tb:
    print(tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno if tb.tb_frame.f_code.co_name != "<module>" else "mod", tb.tb_lasti >= 0, type(tb).__name__, tb.tb_next is not None)
    tb = tb.tb_next
tb = saved.__traceback__
for stmt in ("tb.tb_next = 5", "tb.tb_lineno = 1", "del tb.tb_next", "tb.tb_frame = None", "tb.tb_next = tb", "type(tb)(None, None, 1, 1)", "type(tb)(None, sys._getframe(), 'a', 1)", "tb.nope", "tb.tb_next.tb_next.tb_next = tb"):
    try:
        exec(stmt)
        print(stmt, "fine")
    except Exception as err:
        print(stmt, "->", type(err).__name__, err)
tb.tb_next = tb.tb_next.tb_next
print([f.name for f in traceback.extract_tb(tb)])
new = type(tb)(None, sys._getframe(), 0, 77)
print(new.tb_lineno, new.tb_next, new.tb_frame is sys._getframe())
try:
    raise KeyError("with").with_traceback(new)
except KeyError as err:
    print([t.lineno for t in traceback.extract_tb(err.__traceback__)][1:] == [77], err.__traceback__.tb_next is new)
print(saved.with_traceback(None) is saved, saved.__traceback__)


def reraise():
    try:
        a()
    except ZeroDivisionError:
        raise


def again():
    try:
        reraise()
    except ZeroDivisionError as err:
        raise err


try:
    again()
except ZeroDivisionError as err:
    print([f.name for f in traceback.extract_tb(err.__traceback__)])
print(sys.exc_info(), sys.exception())
try:
    raise ValueError
except ValueError:
    print(sys.exc_info()[0], sys.exc_info()[1] is sys.exception(), sys.exc_info()[2] is sys.exception().__traceback__)

    def inner():
        try:
            raise KeyError
        except KeyError:
            print(sys.exc_info()[0], repr(sys.exception().__context__))
        print(sys.exc_info()[0])

    inner()
print(sys.exc_info()[0])
one = ValueError("same")
for i in range(3):
    try:
        raise one
    except ValueError as err:
        n, t = 0, err.__traceback__
        while t: n, t = n + 1, t.tb_next
        print(n)
