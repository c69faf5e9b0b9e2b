# traceback: every function with limits, chains, groups, notes, long repetition, stack summaries, locals.
import io
import sys
import traceback
from traceback import *


def clean(s):
    return s.replace(__file__, "FILE")


def a(n):
    b(n)


def b(n):
    if n:
        a(n - 1)
    raise ValueError("deep")


def catch(f, *args):
    try:
        f(*args)
    except BaseException as e:
        return e


e = catch(a, 0)
print(clean("".join(format_exception(e))))
for lim in (0, 1, 2, -1, -2, 10):
    print(lim, clean("".join(format_tb(e.__traceback__, lim))).count("File"), end="; ")
print()
print(format_exception_only(e), format_exception_only(type(e), e), format_exception_only(None, None), format_exception_only(KeyError("k")), format_exception_only(SyntaxError("bad", ("f.py", 3, 5, "x = = 1\n", 3, 6))))
print(clean("".join(format_exception(catch(a, 6)))).count("repeated"))


def recurse(n):
    return recurse(n + 1) if n else recurse(n)


try:
    old = sys.getrecursionlimit()
    sys.setrecursionlimit(60)
    recurse(0)
except RecursionError as x:
    sys.setrecursionlimit(old)
    text = "".join(format_exception(x))
    print([l.strip() for l in text.splitlines() if "repeated" in l and "[" in l][0][:28], text.splitlines()[-1])


def chain():
    try:
        try:
            1 / 0
        except ZeroDivisionError as z:
            raise KeyError("from") from z
    except KeyError:
        raise TypeError("during")


e = catch(chain)
print(clean("".join(format_exception(e))))
print(len(format_exception(e, chain=False)), clean("".join(format_exception(e, chain=False, limit=0))))
e = catch(lambda: 1 / 0)
e.add_note("a note")
e.add_note("two\nlines")
print(clean("".join(format_exception_only(e))))
e.__notes__ = 5
print(format_exception_only(e))
e.__notes__ = ["x", 5, None]
print(format_exception_only(e))
g = ExceptionGroup("group", [ValueError(1), ExceptionGroup("inner", [KeyError("k"), catch(a, 0)]), TypeError("t")])
print(clean("".join(format_exception(g))))
out = io.StringIO()
print_exception(g, file=out)
print_tb(catch(a, 0).__traceback__, limit=1, file=out)
print(clean(out.getvalue()).count("File"), clean(out.getvalue()).splitlines()[0])
try:
    a(0)
except ValueError:
    out = io.StringIO()
    print_exc(file=out, limit=1)
    print(clean(out.getvalue()), clean(format_exc(limit=-1)))
print(format_exc())
t = extract_tb(catch(a, 1).__traceback__)
print(type(t).__name__, len(t), [(f.name, f.line) for f in t], t[0].lineno > 0, t[-1].colno, t[-1].end_colno, t[0] == t[0], clean(repr(t[1]))[:40], tuple(t[1])[2:])
print(clean("".join(t.format())), clean("".join(format_list(t[:1]))), clean("".join(format_list([("f.py", 5, "name", "line = 1"), FrameSummary("g.py", 7, "n", line="  spaced  ", locals={"q": 1})]))))
s = StackSummary.from_list([("a.py", 1, "f", "x"), FrameSummary("b.py", 2, "g", lookup_line=False)])
print(s, s[1].line, FrameSummary("a", 1, "f") == FrameSummary("a", 1, "f"), FrameSummary("a", 1, "f") == ("a", 1, "f", ""), len(FrameSummary("a", 1, "f")), list(FrameSummary("a", 1, "f", line="z")))


def with_locals():
    v, w = 1, "two"
    raise ValueError


te = TracebackException.from_exception(catch(with_locals), capture_locals=True)
print("v = 1" in "".join(te.format()), te.stack[-1].locals, te.exc_type_str, str(te), repr(te.exc_type), te == TracebackException.from_exception(catch(with_locals)), list(te.format_exception_only()))
te = TracebackException(ValueError, ValueError("x"), None)
print(list(te.format()), te.stack, te.__cause__, te.__context__, te.__suppress_context__, te.__notes__, te.exceptions)
out = io.StringIO()
te.print(file=out)
print(out.getvalue(), end="")


def here():
    return format_stack()[-1], extract_stack(limit=1)[0].name, len(list(walk_stack(sys._getframe())))


r = here()
print(clean(r[0]), r[1:], [l for f, l in walk_tb(catch(a, 0).__traceback__)] != [], type(next(walk_tb(catch(a, 0).__traceback__))[0]).__name__)
out = io.StringIO()
print_stack(file=out, limit=1)
print(clean(out.getvalue()))
for f in (lambda: format_exception(5), lambda: print_exception(5), lambda: format_exception(), lambda: format_exception(ValueError), lambda: format_exception(ValueError, ValueError("x")), lambda: format_tb(5), lambda: clear_frames(catch(a, 0).__traceback__), lambda: format_exception_only()):
    try:
        print(f())
    except Exception as x:
        print(type(x).__name__, x)


class Odd(Exception):
    def __str__(self):
        raise RuntimeError


class Empty(Exception):
    pass


class Outer:
    class Nested(Exception):
        pass


print(format_exception_only(Odd()), format_exception_only(Empty()), format_exception_only(Outer.Nested("n")), format_exception_only(Empty("a\nb")), format_exception_only(OSError(2, "no", "file")), format_exception_only(UnicodeDecodeError("utf8", b"\xff", 0, 1, "bad")))
print(sorted(traceback.__all__))
