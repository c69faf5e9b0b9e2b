# contextlib: contextmanager in all paths, ExitStack, closing, suppress, redirect, nullcontext, chdir, decorators, errors.
import contextlib
from contextlib import *
import io
import os
import sys


def t(f, *a, **k):
    try:
        print("->", repr(f(*a, **k)))
    except BaseException as e:
        print("->", type(e).__name__, e, "| context:", type(e.__context__).__name__, "| cause:", type(e.__cause__).__name__)


@contextmanager
def cm(mode="ok"):
    "doc of cm"
    print("enter", end=" ")
    if mode == "no yield":
        return
    try:
        yield mode
    except ValueError as e:
        print("caught", e, end=" ")
        if mode == "reraise":
            raise
        if mode == "other":
            raise KeyError("other")
        if mode == "from":
            raise KeyError("from") from e
        if mode == "again":
            yield 2
        if mode == "stop":
            raise StopIteration("stop")
    finally:
        print("finally", end=" ")
    if mode == "twice":
        yield 2
    print("exit", end=" ")


def use(mode, exc=None):
    with cm(mode) as v:
        print("body", v, end=" ")
        if exc:
            raise exc
    return "after"


for mode in ("ok", "no yield", "twice"):
    t(use, mode)
for mode in ("ok", "reraise", "other", "from", "again", "stop"):
    t(use, mode, ValueError("v"))
t(use, "ok", StopIteration("body stop"))
t(use, "ok", RuntimeError("runtime"))
t(use, "ok", GeneratorExit())
print(cm.__name__, cm.__doc__, cm.__wrapped__.__name__, type(cm()).__name__)
g = cm()
with g:
    pass
t(g.__enter__)


@cm("as decorator")
def decorated(x):
    "decorated doc"
    print("in", x, end=" ")
    return x


print(decorated(1), decorated(2), decorated.__name__, decorated.__doc__)


class Deco(ContextDecorator):
    def __enter__(self):
        print("<", end="")
        return self

    def __exit__(self, *e):
        print(">", end="")
        return True


@Deco()
def fails():
    1 / 0


print(fails())


class R:
    def __init__(self, n, swallow=False, fail=None):
        self.n, self.swallow, self.fail = n, swallow, fail

    def __enter__(self):
        print("in", self.n, end=" ")
        return self

    def __exit__(self, t, e, tb):
        print("out", self.n, t.__name__ if t else None, end=" ")
        if self.fail:
            raise self.fail
        return self.swallow

    def close(self):
        print("closed", self.n, end=" ")


def stack(*items, exc=None):
    with ExitStack() as s:
        for r in items:
            s.enter_context(r)
        s.callback(lambda *a, **k: print("cb", a, k, end=" "), 1, k=2)
        s.push(lambda t, e, tb: print("push", t and t.__name__, end=" "))
        s.push(R("pushed"))
        if exc:
            raise exc
        return "returned"


t(stack, R(1), R(2))
t(stack, R(1), R(2, swallow=True), exc=ValueError("x"))
t(stack, R(1), R(2, fail=KeyError("in exit")), exc=ValueError("x"))
t(stack, R(1, swallow=True), R(2, fail=KeyError("in exit")))
with ExitStack() as s:
    s.enter_context(R("moved"))
    keep = s.pop_all()
print("not yet", end=" ")
keep.close()
print()
t(ExitStack().enter_context, 5)
t(ExitStack().push, 5)
t(ExitStack().callback)
with closing(R("c")) as c:
    print(c.n, end=" ")
print()
with suppress(KeyError, IndexError) as s:
    [][1]
print(s)
t(lambda: suppress(KeyError).__exit__(ValueError, ValueError(), None))
with suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1), ValueError(2)])
try:
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
except ExceptionGroup as e:
    print(repr(e))
out = io.StringIO()
with redirect_stdout(out) as f:
    print("hidden")
    with redirect_stderr(out):
        print("err", file=sys.stderr)
print(f is out, repr(out.getvalue()), nullcontext(5).__enter__(), nullcontext().__enter__())
here = os.getcwd()
with chdir("/"):
    print(os.getcwd(), end=" ")
print(os.getcwd() == here)
print(isinstance(R(1), AbstractContextManager), issubclass(int, AbstractContextManager), AbstractContextManager.__abstractmethods__, isinstance(nullcontext(), AbstractAsyncContextManager), sorted(contextlib.__all__))
t(AbstractContextManager)
