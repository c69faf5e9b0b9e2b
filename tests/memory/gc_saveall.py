# gc.garbage: DEBUG_SAVEALL keeps everything that a collection finds; what happens to finalizers and weak references then.
import gc
import weakref

gc.disable()
gc.collect()


class C:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"C({self.n})"


class F(C):
    def __del__(self):
        print("del", self.n, end="; ")


def cycle(cls, *names):
    objs = [cls(n) for n in names]
    for a, b in zip(objs, objs[1:] + objs[:1]):
        a.next = b
    return weakref.ref(objs[0], lambda r: print("callback", end="; "))


print("garbage is empty", gc.garbage, gc.get_debug())
gc.set_debug(gc.DEBUG_SAVEALL)
r = cycle(C, 1, 2)
print(gc.collect(), gc.garbage, r())
r = cycle(F, 3)
print(gc.collect(), gc.garbage, r())
print("again", gc.collect(), gc.garbage)
x = gc.garbage[:]
gc.garbage.clear()
x[0].next = None
del x
gc.set_debug(0)
print("freed what the break allowed", gc.collect())
gc.set_debug(gc.DEBUG_SAVEALL)
l = []
l.append(l)
d = {}
d["d"] = d
t = ([],)
t[0].append(t)
del l, d, t
print(gc.collect(), [type(g).__name__ for g in gc.garbage])
print([g is g[0] if isinstance(g, list) and g and g[0] is g else type(g).__name__ for g in gc.garbage])
gc.garbage.clear()
print("nothing kept, but cycles again", gc.collect(), len(gc.garbage))
gc.set_debug(0)
gc.garbage.clear()
print("gone", gc.collect(), gc.garbage)


def f():
    def g():
        return g


gc.set_debug(gc.DEBUG_SAVEALL)
f()
print(gc.collect(), sorted(type(g).__name__ for g in gc.garbage))
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect())


class Resurrect(C):
    def __del__(self):
        global back
        back = self
        print("resurrected", self.n, end="; ")


gc.set_debug(gc.DEBUG_SAVEALL)
cycle(Resurrect, 5)
print(gc.collect(), gc.garbage, back)
del back
gc.garbage.clear()
gc.set_debug(0)
print(gc.collect(), gc.garbage)
gc.garbage = ["mine"]
gc.set_debug(gc.DEBUG_SAVEALL)
cycle(C, 7)
print(gc.collect(), gc.garbage)
gc.set_debug(0)
