# What dies when the program ends, in which order, and what still works then.
import sys
import weakref


class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("x", self.n, sys is not None, len([1, 2]))


z = D("z")
a = D("a")
_private = D("_private")
m = D("m")
holder = [D("in a list 0"), D("in a list 1")]
alias = a
cycle = D("cycle")
cycle.me = cycle
z = D("z again")
later = D("later")
del later
later = D("later, second time")


def function(d=D("default")):
    pass


class Class:
    attr = D("class attribute")


weakref.finalize(m, print, "finalize at the death of m")
f = weakref.finalize(holder[1], print, "atexit runs finalize first, newest first")
g = weakref.finalize(holder[0], print, "and this one was made last")
h = weakref.finalize(z, print, "not at exit")
h.atexit = False


def gen():
    try:
        yield 1
    finally:
        print("generator finally")


running = gen()
next(running)
wr = weakref.ref(a, lambda r: print("callback", r() is None))
print("end of script")
