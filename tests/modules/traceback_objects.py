# traceback: TracebackException, StackSummary, FrameSummary, linecache.
import linecache
import os
import sys
import traceback


class Clean:
    """Standard output without the script's folder."""

    def write(self, s):
        sys.__stdout__.write(s.replace(__file__, "FILE"))

    def flush(self):
        sys.__stdout__.flush()


sys.stdout = Clean()


def inner(a, b):
    c = a + b
    raise ValueError(
        "over "
        "lines"
    )


def outer():
    text = "local"
    return inner(1,
                 2)


try:
    outer()
except ValueError as e:
    exc = e
te = traceback.TracebackException.from_exception(exc, limit=-2, capture_locals=True)
print("".join(te.format()), end="")
print(str(te), te.exc_type_str, te.__cause__, te.__context__, te.exceptions, te.__notes__, [f.locals for f in te.stack])
print(te == traceback.TracebackException.from_exception(exc, limit=-2, capture_locals=True), te == traceback.TracebackException.from_exception(exc), te == 3)
te.print(file=sys.stdout)
print(list(te.format_exception_only()))
te = traceback.TracebackException(KeyError, KeyError("k"), None)
print(list(te.format()))
s = traceback.StackSummary.extract(traceback.walk_tb(exc.__traceback__), limit=2)
print([f.name for f in s], isinstance(s, list), s.format()[0].splitlines()[1])
s = traceback.StackSummary.extract(traceback.walk_tb(exc.__traceback__), limit=-1, lookup_lines=False, capture_locals=True)
print([f.name for f in s], s[0].locals, s[0].line)


class Short(traceback.StackSummary):
    def format_frame_summary(self, frame_summary, **kwargs):
        if frame_summary.name == "outer":
            return None
        return f"{frame_summary.name}:{frame_summary.lineno}\n"


print(Short.extract(traceback.walk_tb(exc.__traceback__)).format())
a = traceback.FrameSummary("f.py", 1, "g", line="x", locals={"b": 1, "a": [2]})
print(a, a == traceback.FrameSummary("f.py", 1, "g", line="x", locals={"b": 1, "a": [2]}), a == ("f.py", 1, "g", "x"), a.locals, a != 5)
print(traceback.StackSummary.from_list([a]).format())

path = "traceback_objects.tmp"
with open(path, "w") as f:
    f.write("first\nsecond\nthird")
print(linecache.getline(path, 2), linecache.getline(path, 3), repr(linecache.getline(path, 9)), repr(linecache.getline(path, 0)), linecache.getlines(path))
with open(path, "w") as f:
    f.write("changed, and longer than it was\n")
print(repr(linecache.getline(path, 1)))
linecache.checkcache(path)
print(repr(linecache.getline(path, 1)))
linecache.clearcache()
os.remove(path)
print(linecache.getlines(path), linecache.getline("no such file", 1) == "")
try:
    outer()
except ValueError as e:
    tb = e.__traceback__
    traceback.clear_frames(tb)
    print(tb.tb_next.tb_frame.f_locals)


def chain(n):
    try:
        if n:
            chain(n - 1)
        raise KeyError(n)
    except KeyError as e:
        if n == 2:
            raise TypeError("end") from None
        raise


try:
    chain(2)
except TypeError as e:
    print("".join(traceback.format_exception(e)), end="")
    t = traceback.TracebackException.from_exception(e)
    print(t.__context__ is not None, t.__suppress_context__)
    t = traceback.TracebackException.from_exception(e, compact=True)
    print(t.__context__)
sys.tracebacklimit = 1
try:
    outer()
except ValueError:
    traceback.print_exc(file=sys.stdout)
