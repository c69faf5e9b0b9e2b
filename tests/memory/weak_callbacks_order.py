# In which order weak references are cleared and called back: by count, in cycles, several referents, nested deaths.
import gc
import weakref

gc.disable()
gc.collect()


class C:
    def __init__(self, n):
        self.n = n


class D(C):
    def __del__(self):
        print("del", self.n, end="; ")


keep = []


def watch(o, *names):
    for n in names:
        keep.append(weakref.ref(o, lambda r, n=n: print("cb", n, r() is None, end="; ")))


o = D("a")
watch(o, 1, 2, 3)
del o
print()
o = D("b")
watch(o, 1, 2, 3)
del keep[-2]
del o
print("(dropped ones are silent)")
keep.clear()
o = D("c")
watch(o, 1)
p = weakref.proxy(o, lambda r: print("proxy cb", end="; "))
q = weakref.ref(o)
watch(o, 2)
print(weakref.getweakrefcount(o), [type(r).__name__ for r in weakref.getweakrefs(o)])
del o
print(q())
keep.clear()
a, b = D("x"), D("y")
a.o, b.o = b, a
watch(a, "x1", "x2")
watch(b, "y1")
del a, b
print(gc.collect())
keep.clear()
a, b = D("p"), D("q")
a.o, b.o = b, a
a.w = weakref.ref(b, lambda r: print("never, it is garbage itself", end="; "))
keep.append(weakref.ref(b, lambda r: print("outside", end="; ")))
del a, b
print(gc.collect())
keep.clear()
o = C("tree")
o.child = D("child")
watch(o, "tree")
watch(o.child, "child")
del o
print()
keep.clear()
l = [D(i) for i in range(3)]
for x in l:
    watch(x, x.n)
del x, l
print()
keep.clear()


class Back(D):
    def __del__(self):
        global saved
        saved = self
        print("back", end="; ")


o = Back("r")
watch(o, "r")
r = weakref.ref(o)
del o
print("ref cleared before?", r() is not None and r().n, len(keep))
saved = None
print("second death", r())
keep.clear()
o = Back("cyc")
o.o = o
watch(o, "cyc")
r = weakref.ref(o)
del o
print(gc.collect(), saved.n, r())
saved.o = None
saved = None
print("silent now")
keep.clear()
o = D("chain")
other = D("other")


def kill(r):
    global other
    print("killing", end="; ")
    other = None


w1 = weakref.ref(o, kill)
w2 = weakref.ref(other, lambda r: print("other's cb", end="; "))
del o
print()


def make(r):
    keep.append(weakref.ref(again, lambda r: print("new one too", end="; ")))
    print("made another", end="; ")


again = D("again")
o = D("o")
w1 = weakref.ref(o, make)
del o
del again
print()
print(len(keep), keep[0]())
