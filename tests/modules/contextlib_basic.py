# contextlib: contextmanager, closing, suppress, redirection, ExitStack.
import contextlib
import io
import sys
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stderr, redirect_stdout, suppress


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, "-", e, "-", repr(e.__context__), repr(e.__cause__))


@contextmanager
def cm(name, swallow=False):
    """A doc."""
    print("enter", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
        if not swallow:
            raise
    finally:
        print("exit", name)


print(cm.__name__, cm.__doc__)
with cm("a") as x:
    print(x)
with cm("b", swallow=True):
    raise ValueError("one")


def use(e, swallow=False):
    with cm("c", swallow):
        raise e


show(use, ValueError("two"))
show(use, KeyError("three"))
show(use, StopIteration("four"))
show(use, RuntimeError("five"))


@contextmanager
def no_yield():
    if False:
        yield


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def other():
    try:
        yield
    except Exception as e:
        raise OSError("other") from e


def enter(f, e=None):
    with f() as v:
        if e:
            raise e
        return v


show(enter, no_yield)
show(enter, two_yields)
show(enter, other)
show(enter, other, KeyError("k"))
show(enter, contextmanager(lambda: iter([1, 2])))


@cm("deco")
def decorated(a, b=2):
    "Decorated doc."
    print("body", a, b)
    return a + b


print(decorated(1), decorated(1, b=5), decorated.__name__, decorated.__doc__)


class Thing:
    def close(self):
        print("closed")


with closing(Thing()) as t:
    print(type(t).__name__)
with suppress(KeyError, IndexError):
    {}["x"]
with suppress():
    pass
show(lambda: suppress(KeyError).__exit__(ValueError, ValueError("v"), None))


def grouped():
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])


show(grouped)
out, err = io.StringIO(), io.StringIO()
with redirect_stdout(out) as o, redirect_stderr(err):
    print("hidden", o is out)
    print("error", file=sys.stderr)
    with redirect_stdout(err):
        print("nested")
print(repr(out.getvalue()), repr(err.getvalue()))
with nullcontext() as n, nullcontext(5) as m:
    print(n, m)


def stack():
    with ExitStack() as s:
        print(s.enter_context(cm("s1")), s.enter_context(cm("s2")))
        s.callback(print, "callback", sep="-", end="!\n")
        s.push(lambda *d: print("pushed", d[0]))
        s.push(Exiter())
        return "done"


class Exiter:
    def __enter__(self):
        return self

    def __exit__(self, t, v, tb):
        print("Exiter", t.__name__ if t else None)
        return False


print(stack())


def failing(swallow):
    with ExitStack() as s:
        s.push(lambda t, v, tb: swallow)
        s.push(lambda t, v, tb: print("sees", repr(v)))
        s.callback(lambda: 1 / 0)
        raise KeyError("body")


show(failing, False)
show(failing, True)
with ExitStack() as s:
    s.callback(print, "kept")
    kept = s.pop_all()
print("after")
kept.close()
show(ExitStack().enter_context, 3)
show(lambda: ExitStack().push(4))


class Mine(contextlib.ContextDecorator, contextlib.AbstractContextManager):
    def __exit__(self, *exc):
        print("leaving", exc[0])
        return True


@Mine()
def raises():
    raise TypeError


print(raises())
print(isinstance(Thing(), contextlib.AbstractContextManager), issubclass(Exiter, contextlib.AbstractContextManager), isinstance(cm("q"), contextlib.AbstractContextManager))
show(contextlib.AbstractContextManager)
import os
here = os.getcwd()
with contextlib.chdir("/"):
    print(os.getcwd())
print(os.getcwd() == here)
print(sorted(contextlib.__all__))
