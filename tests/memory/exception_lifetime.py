# The name of an except clause, sys.exception(), last references: when exactly an exception dies.
import gc
import sys
from sys import getrefcount as rc

gc.disable()
gc.collect()


class E(Exception):
    def __del__(self):
        print("dies", *self.args, end="; ")


def f1():
    try:
        raise E(1)
    except E as e:
        print("in", rc(e), end="; ")
    print("out", "e" in locals())


def f2():
    e = "mine"
    try:
        raise E(2)
    except E as e:
        pass
    try:
        e
    except NameError as x:
        print(x)


def f3():
    try:
        raise E(3)
    except E as e:
        del e
        print("deleted", rc(sys.exception()), end="; ")
    print("end")


def f4():
    try:
        raise E(4)
    except E as e:
        e = None
        print("overwritten", end="; ")
    print("end")


def f5():
    try:
        raise E(5)
    except E:
        sys.exception().note = 1
        try:
            raise E(6)
        except E as e:
            print(e.__context__.note, end="; ")
        print("inner over", end="; ")
    print("end")


def f6():
    for i in range(3):
        try:
            raise E(i)
        except E as e:
            if i == 1:
                break
            continue
    print("loop over")


def f7():
    try:
        raise E("returned")
    except E as e:
        return e.args


def f8():
    try:
        try:
            raise E("a")
        finally:
            print("finally", type(sys.exception()).__name__, end="; ")
    except E as e:
        print("caught", end="; ")
    print("end")


def f9():
    try:
        raise E("x")
    except* E as e:
        print(type(e).__name__, rc(e), [rc(x) for x in e.exceptions], end="; ")
    print("end")


def f10():
    try:
        raise E from E("cause")
    except E as e:
        print(rc(e.__cause__), end="; ")
    print("end")


def f11():
    class M:
        def __enter__(self):
            return self

        def __exit__(self, t, v, tb):
            print("exit", rc(v), end="; ")
            return True
    with M():
        raise E("swallowed")
    print("end")


def f12():
    def gen():
        try:
            yield
        except E as e:
            print("in generator", end="; ")
            yield
    g = gen()
    next(g)
    g.throw(E("thrown"))
    print("suspended in except", end="; ")
    del g
    print("end")


def f13():
    class Stop(StopIteration):
        def __del__(self):
            print("dies", self.value, end="; ")

    class It:
        def __iter__(self):
            return self

        def __next__(self):
            raise Stop("it")
    for x in It():
        pass
    print(list(It()), next(It(), "default"), *It())


def f14():
    try:
        raise E("one") from 5
    except TypeError as t:
        print(t, end="; ")
    print("end")


def f15():
    try:
        raise E
    except (E, ValueError) as e:
        e.self = e
    print("cycle", gc.collect())


def f16():
    def handler():
        try:
            raise
        except E as again:
            return rc(again)
    try:
        raise E("bare raise elsewhere")
    except E:
        print(handler(), end="; ")
    print("end")


for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16):
    print(f.__name__, end=": ")
    r = f()
    if r is not None:
        print(r)
print(sys.exception(), gc.collect())
