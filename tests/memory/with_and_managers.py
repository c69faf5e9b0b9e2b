# Reference counts and deaths around with statements: the manager, its bound __exit__, the value, exceptions on the way.
import gc
from sys import getrefcount as rc

gc.disable()
gc.collect()


class M:
    def __init__(self, n, swallow=False):
        self.n = n
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.n, rc(self), end="; ")
        return self

    def __exit__(self, t, v, tb):
        print("exit", self.n, rc(self), rc(v) if v else None, end="; ")
        return self.swallow

    def __del__(self):
        print("del", self.n, end="; ")


def plain():
    with M("a"):
        print("body", end="; ")
    print("after", end="; ")


def named():
    with M("a") as m:
        print("body", rc(m), end="; ")
    print("after", rc(m), end="; ")


def two():
    with M("a") as m, M("b") as n:
        print("body", rc(m), rc(n), end="; ")


def nested():
    with M("a"):
        with M("b"):
            print("body", end="; ")
        print("between", end="; ")


def raising():
    try:
        with M("a"), M("b"):
            raise ValueError("x")
    except ValueError as e:
        print("caught", rc(e), end="; ")


def swallowing():
    with M("a"), M("b", True) as b:
        raise ValueError("x")
    print("after", rc(b), end="; ")


def returning():
    with M("a") as m:
        return "value"


def breaking():
    for i in range(2):
        with M(i) as m:
            if i:
                break
            continue
    print("end", end="; ")


def deleted():
    with M("a") as m:
        del m
        print("deleted", end="; ")


def target_attr():
    class T:
        pass
    t = T()
    with M("a") as t.attr:
        print("body", rc(t.attr), end="; ")
    print("after", end="; ")
    del t.attr


def target_tuple():
    class Two:
        def __enter__(self):
            return M("x"), M("y")

        def __exit__(self, *a):
            print("exit two", end="; ")
    with Two() as (p, q):
        print("body", rc(p), rc(q), end="; ")
    del p
    print("after", end="; ")


def enter_fails():
    class Bad(M):
        def __enter__(self):
            raise KeyError("enter")
    try:
        with M("a"), Bad("bad"):
            print("never")
    except KeyError as e:
        print("caught", end="; ")


def exit_fails():
    class Bad(M):
        def __exit__(self, *a):
            raise KeyError("exit")
    try:
        with Bad("bad"):
            raise ValueError
    except KeyError as e:
        print("caught", type(e.__context__).__name__, end="; ")


def not_manager():
    try:
        with object() as o:
            pass
    except TypeError as e:
        print(e, end="; ")


def generator():
    def g():
        with M("in generator"):
            yield 1
    x = g()
    next(x)
    print("suspended", end="; ")
    del x


def kept_exit():
    m = M("a")
    x = m.__exit__
    n = rc(m)
    with m:
        print("body", rc(m) - n, end="; ")
    del x
    print("after", rc(m) - n, end="; ")


for f in (plain, named, two, nested, raising, swallowing, returning, breaking, deleted, target_attr, target_tuple, enter_fails, exit_fails, not_manager, generator, kept_exit):
    for i in range(2):
        print(f.__name__, end=": ")
        f()
        print("|", gc.collect())
