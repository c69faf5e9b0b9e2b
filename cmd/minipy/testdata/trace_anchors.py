# Each statement fails; the tracebacks are compared with CPython's, carets and all.
import sys


def show(f, *args):
    try:
        f(*args)
    except Exception as e:
        sys.excepthook(type(e), e, e.__traceback__)


def division(a, b):
    return 1 + (a / b) * 2


def subscript(table):
    return table["a"]["b"][0]


def call(f):
    return [f(1), f(1, 2)]


def attribute(o):
    return o.first.second


def compare(a, b):
    return a < b


def unary(a):
    return -a


def in_place(a):
    a += "x"
    return a


def many_lines(a, b):
    return (a
            + b
            - a / b)


def long_call(f):
    return f(
        1,
        2,
        3,
        4,
        5,
    )


def assign(f):
    x = f(1)
    return x


def unpack(v):
    a, b = v


def delete(d):
    del d["k"]


def fstring(x):
    return f"{x} and {x / 0}"


def wide(x):
    return "日本語" + x[0]


def nested():
    def inner():
        raise KeyError("inner")
    return [inner() for _ in range(1)]


def assertion(x):
    assert x == 1, "x must be 1"


def plain_assert(x):
    assert x


show(division, 1, 0)
show(subscript, {"a": {"b": []}})
show(call, lambda x: x)
show(attribute, 5)
show(compare, 1, "x")
show(unary, "x")
show(in_place, 1)
show(many_lines, 1, 0)
show(long_call, lambda: 0)
show(assign, None)
show(unpack, 5)
show(unpack, [1])
show(unpack, [1, 2, 3])
show(delete, {})
show(fstring, 1)
show(wide, [])
show(nested)
show(assertion, 2)
show(plain_assert, [])
show(len)
show(5)
