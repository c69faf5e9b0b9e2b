# What dies when the interpreter ends, in which order, and what still works then.
import atexit
import gc
import sys
import weakref


class D:
    def __init__(self, n, *keep):
        self.n = n
        self.keep = keep

    def __del__(self):
        print("del", self.n)


class Late:
    def __del__(self):
        print("late", len, D is None, sys is None)


first = D("first global")
second = D("second global")
_private = D("private goes with the others")
cycle = D("cycle")
cycle.me = cycle
held = [D("in a list"), {"k": D("in a dict")}]
late = Late()
w = weakref.ref(first, lambda r: print("weak callback"))
weakref.finalize(second, print, "finalizer of second")
atexit.register(print, "atexit 1")


@atexit.register
def bye():
    print("atexit 2", first.n, second.n)
    global made
    made = D("made at exit")


def suspended():
    x = D("generator local")
    try:
        yield
    finally:
        print("generator finally")


g = suspended()
next(g)


class Holder:
    attr = D("class attribute")

    def method(self):
        pass


Holder.self_ref = Holder


def func(default=D("default argument")):
    pass


func.me = func
sys.modules["fake"] = D("in sys.modules")
sys.attached = D("attached to sys")
closure = (lambda d: lambda: d)(D("closure"))
exc = None
try:
    raise ValueError(D("exception argument"))
except ValueError as e:
    exc = e
first_again = first
del held[0]
print("end of script")
