# What nobody can catch.
class A:
    def __init__(self, f):
        self.f = f

    def __del__(self):
        self.f()


def fail():
    raise ValueError("in del")


def deep(n=8):
    if n == 0:
        raise KeyError("deep")
    return deep(n - 1) + 1


def chained():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise TypeError("t") from e


def noted():
    e = ValueError("noted")
    e.add_note("not shown")
    raise e


class Unprintable(Exception):
    def __str__(self):
        1 / 0


def unprintable():
    raise Unprintable


for f in (fail, deep, chained, noted, unprintable):
    A(f)
print("done")
