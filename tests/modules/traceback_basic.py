# traceback: the functions that print and format.
import io
import sys
import traceback


class Clean:
    """Standard output without the script's folder."""

    def write(self, s):
        sys.__stdout__.write(s.replace(__file__, "FILE"))

    def flush(self):
        sys.__stdout__.flush()


sys.stdout = Clean()


def fail(n):
    if n:
        fail(n - 1)
    return {}["key"]


def deep(n):
    return deep(n - 1) + 1 if n else 1 / 0


def caught(f, *args):
    try:
        f(*args)
    except BaseException as e:
        return e


e = caught(fail, 2)
print(traceback.format_exception(e))
print("".join(traceback.format_exception(e, limit=1)), end="")
print("".join(traceback.format_exception(e, limit=-1)), end="")
print("".join(traceback.format_exception(type(e), e, e.__traceback__)), end="")
print(traceback.format_exception_only(e), traceback.format_exception_only(KeyError, KeyError("x")), traceback.format_exception_only(None), traceback.format_exception_only(ValueError()))
print("".join(traceback.format_tb(e.__traceback__)), end="")
traceback.print_exception(e, file=sys.stdout)
traceback.print_tb(e.__traceback__, limit=1, file=sys.stdout)
traceback.print_exception(caught(deep, 10), file=sys.stdout)
try:
    try:
        fail(0)
    except KeyError as k:
        raise ValueError("second") from k
except ValueError:
    print(traceback.format_exc(), end="")
    print(traceback.format_exc(chain=False), end="")
    traceback.print_exc(file=sys.stdout, limit=0)
try:
    try:
        fail(0)
    finally:
        [1, 2][5]
except IndexError:
    traceback.print_exc(file=sys.stdout)
print(repr(traceback.format_exc()))


def several():
    errors = []
    for f, a in ((fail, 0), (int, "x"), (deep, 1)):
        errors.append(caught(f, a))
    errors[1].add_note("a note\non two lines")
    raise ExceptionGroup("many", errors + [ExceptionGroup("inner", [TypeError("t")])])


traceback.print_exception(caught(several), file=sys.stdout)
print(traceback.format_exception_only(caught(several), show_group=True))


def hint():
    value = 1
    return valeu


traceback.print_exception(caught(hint), file=sys.stdout)
traceback.print_exception(caught(lambda: "".splt()), file=sys.stdout)
traceback.print_exception(caught(compile, "a b", "file.py", "exec"), file=sys.stdout)
print(traceback.format_exception_only(caught(compile, "x = (", "file.py", "exec")))


def stack():
    return traceback.extract_stack(), traceback.format_stack(limit=2)


s, f = stack()
print(type(s).__name__, [(x.name, x.line) for x in s][-2:], f[-1])
out = io.StringIO()


def printer():
    traceback.print_stack(limit=1, file=out)


printer()
print(out.getvalue().splitlines()[1])
t = traceback.extract_tb(e.__traceback__)
x = t[-1]
print(len(t), x.name, x.line, x.lineno, x.colno, x.end_colno, x.end_lineno, len(x), list(x)[1:], x == tuple(x), x[2], repr(x).split(",")[1])
print(traceback.format_list([("a.py", 3, "f", "x = 1"), ("b.py", 4, "g", None), traceback.FrameSummary("c.py", 5, "h", line=" y ")]))
traceback.print_list([("a.py", 3, "f", "x = 1")], file=sys.stdout)
print([(f.f_code.co_name, n) for f, n in traceback.walk_tb(e.__traceback__)])
print([f.f_code.co_name for f, n in traceback.walk_stack(sys._getframe())])
for args in (("x",), (e, e), (3,)):
    try:
        traceback.format_exception(*args)
    except Exception as err:
        print(type(err).__name__, err)
print(traceback.format_exception(None))


class Bad(Exception):
    def __str__(self):
        raise RuntimeError


print(traceback.format_exception_only(Bad()))
