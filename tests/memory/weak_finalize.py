# weakref.finalize: calling, detaching, peeking, order at exit, errors; WeakMethod; ref and proxy types.
import gc
import sys
import weakref
from weakref import WeakMethod, finalize

gc.disable()
gc.collect()


class C:
    def m(self):
        return "m"

    def __del__(self):
        print("del", end="; ")


def say(*a, **k):
    print("say", a, sorted(k.items()), end="; ")
    return len(a)


c = C()
f = finalize(c, say, 1, 2, k=3)
print(f.alive, f.atexit, f.peek()[0] is c, f.peek()[1:] == (say, (1, 2), {"k": 3}))
print(repr(f).startswith("<finalize object at 0x"), repr(f).endswith(">"))
del c
print()
print(f.alive, f(), f.peek(), f.detach(), repr(f).split(";")[-1])
c = C()
f = finalize(c, say, "called early")
print(f(), f(), f.alive)
del c
print()
c = C()
f = finalize(c, say)
d = f.detach()
print(d[0] is c, d[1] is say, f.alive, f.detach())
del c, d
print()
c = C()
fs = [finalize(c, say, i) for i in range(3)]
fs[1].atexit = False
del c
print([x.alive for x in fs])
c = C()
c.c = c
f = finalize(c, say, "cycle")
del c
print(gc.collect(), f.alive)
for bad in (lambda: finalize(1, say), lambda: finalize(C), lambda: finalize(), lambda: finalize([], say)):
    try:
        bad()
    except TypeError as e:
        print(str(e).replace("__init__", "X"))


def broken():
    raise ValueError("in the callback")


def hook(u):
    print("unraisable", u.exc_type.__name__, u.exc_value, end="; ")


sys.unraisablehook = hook
c = C()
f = finalize(c, broken)
del c
print(f.alive)
sys.unraisablehook = sys.__unraisablehook__
c = C()
wm = WeakMethod(c.m, lambda r: print("method dead", r() is None, end="; "))
print(wm() == c.m, wm()(), wm() is wm(), weakref.ref(c.m)() is None, wm == WeakMethod(c.m), hash(wm) == hash(WeakMethod(c.m)))
m = wm()
del c
print("bound method holds", wm() is not None)
del m
print(wm())


class Part:
    def m(self):
        pass


p = Part()
wm = WeakMethod(p.m)
del Part.m
print("function gone", wm())
for bad in (len, 1, lambda: 0):
    try:
        WeakMethod(bad)
    except TypeError as e:
        print(str(e)[:42])
last = C()
finalize(last, say, "exit first made")
finalize(last, say, "exit second")
x = finalize(last, say, "not at exit")
x.atexit = False
import atexit

atexit.register(say, "atexit registered later runs first")
print("end")
