# A script that ends with an exception: its traceback's frames, atexit functions and deaths; the status is 1.
import atexit
import sys


class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)


def f(d):
    local = D("local of f")
    g(local)


def g(d):
    other = D("local of g")
    try:
        raise KeyError("inner")
    except KeyError:
        raise ValueError("uncaught", D("argument"))
    finally:
        print("finally")


def hook(t, v, tb):
    names = []
    while tb:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print("excepthook", t.__name__, v.args[0], names, type(v.__context__).__name__)


def count(start):
    n = 0
    while start:
        n += 1
        start = start.tb_next
    return n


sys.excepthook = hook
g1 = D("global")
atexit.register(lambda: print("atexit", sys.last_exc.args[0] if hasattr(sys, "last_exc") else "no last_exc", g1.n))


class Thing:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *e):
        print("exit", e[0].__name__, count(e[2]))


print("before")
with Thing():
    f(D("argument of f"))
print("never")
