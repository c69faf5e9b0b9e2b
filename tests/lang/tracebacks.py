# What a caught exception's traceback says: files, functions, lines, locals, how it grows.
def chain(tb):
    out = []
    while tb:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return out


def inner(n):
    local = n * 2
    return 1 / (n - n)


def middle(n):
    return inner(
        n
    )


def outer():
    try:
        middle(3)
    finally:
        done = True


try:
    outer()
except ZeroDivisionError as e:
    tb = e.__traceback__
    print(chain(tb))
    last = tb
    while last.tb_next:
        last = last.tb_next
    print(last.tb_frame.f_locals, last.tb_frame.f_code.co_firstlineno, type(tb).__name__, last.tb_lasti >= 0)
    print(last.tb_frame.f_back is not None, tb.tb_frame.f_globals is globals())

try:
    try:
        inner(1)
    except ZeroDivisionError as first:
        kept = first
        raise
except ZeroDivisionError as e:
    print(e is kept, chain(e.__traceback__))


def again():
    raise kept


try:
    again()
except ZeroDivisionError as e:
    print(chain(e.__traceback__))
kept.__traceback__ = None
try:
    again()
except ZeroDivisionError as e:
    print(chain(e.__traceback__))
try:
    raise ValueError("v").with_traceback(tb)
except ValueError as e:
    print(chain(e.__traceback__))


def gen():
    yield 1
    raise KeyError("in generator")


try:
    for _ in gen():
        pass
except KeyError as e:
    print(chain(e.__traceback__))


class C:
    def __getattr__(self, n):
        raise AttributeError(n)

    def __len__(self):
        return [][0]

    def __enter__(self):
        return self

    def __exit__(self, *a):
        print(chain(a[2]))
        return True


for f in (lambda: C().x, lambda: len(C()), lambda: [i for i in [1] if inner(i)], lambda: sorted([1, 2], key=inner), lambda: list(map(inner, [1])), lambda: (lambda: inner(1))(), lambda: {inner(1): 2}):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, chain(e.__traceback__))
with C():
    middle(1)


def recursive(n):
    if n == 0:
        raise RuntimeError
    recursive(n - 1)


try:
    recursive(5)
except RuntimeError as e:
    print(chain(e.__traceback__))

try:
    try:
        inner(1)
    except ZeroDivisionError:
        inner(2)
except ZeroDivisionError as e:
    print(chain(e.__traceback__), chain(e.__context__.__traceback__))
try:
    e
except NameError as n:
    print(n, chain(n.__traceback__))


def multi():
    value = (
        1
        + 2
        + inner(3)
    )


try:
    multi()
except ZeroDivisionError as e:
    print(chain(e.__traceback__))


def stops():
    try:
        inner(1)
    except ZeroDivisionError as e:
        e.__traceback__.tb_next = None
        return chain(e.__traceback__)


print(stops())
import sys


def handler():
    try:
        inner(1)
    except ZeroDivisionError:
        return chain(sys.exc_info()[2]), sys.exc_info()[1].__traceback__ is sys.exc_info()[2]


print(handler())
try:
    tb.tb_lineno = 5
except AttributeError as e:
    print(type(e).__name__)
try:
    kept.__traceback__ = 5
except TypeError as e:
    print(e)
