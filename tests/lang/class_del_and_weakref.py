# __del__: order, resurrection, exceptions ignored, gc of cycles, weak references.
import gc, weakref, sys
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a = D("a")
a = D("b")
del a
l = [D(i) for i in range(3)]
l.pop(1)
print("popped")
l.clear()
d = {"k": D("value")}
d["k"] = None
def f():
    x, y = D("x"), D("y")
    return "returned"
print(f())
D("temp")
print("after temp")
t = (D("t1"), D("t2"))
del t
class Node:
    def __init__(self, n): self.n = n; self.me = self
    def __del__(self): print("node", self.n)
gc.collect()
n = Node(1)
del n
print("collected", gc.collect() > 0)
saved = []
class Lazarus:
    def __del__(self): print("resurrect"); saved.append(self)
z = Lazarus()
del z
print(len(saved))
saved.clear()
print(len(saved))
class Raises:
    def __del__(self): raise ValueError("ignored")
old = sys.unraisablehook
sys.unraisablehook = lambda u: print("unraisable", type(u.exc_value).__name__, u.exc_value, u.err_msg, u.object.__name__)
r = Raises()
del r
sys.unraisablehook = old
o = D("weak")
w = weakref.ref(o, lambda ref: print("callback", ref() is None))
print(w() is o, weakref.getweakrefcount(o))
del o
print(w())
class Sub(D):
    def __del__(self): print("sub del"); super().__del__()
s = Sub("s")
del s
class Inst: pass
i = Inst()
i.__del__ = lambda: print("never")
del i
def gen():
    try:
        yield 1
    finally:
        print("gen closed")
g = gen(); next(g)
del g
class Attr:
    def __init__(self): self.d1, self.d2 = D("attr1"), D("attr2")
    def __del__(self): print("attr owner")
x = Attr()
del x
try:
    raise ValueError(D("in exc"))
except ValueError as e:
    pass
print("after except")
def closure():
    v = D("closed over")
    return lambda: v
c = closure()
print("made")
del c
x = y = D("two names")
del x
print("one left")
y = 5
z = D("z"); z.__dict__.clear(); z.n = "changed"; del z
D.__del__ = lambda self: print("replaced del")
q = D("q"); del q
del D.__del__
q = D("q"); del q
ws = weakref.WeakValueDictionary()
k = Inst(); ws["k"] = k
print(len(ws)); del k; print(len(ws))
for v in (1, "s", (), None, [], {}):
    try:
        weakref.ref(v)
    except TypeError as e:
        print(e)
p = weakref.proxy(keep := Inst())
keep.v = 3
print(p.v); del keep
try:
    p.v
except ReferenceError as e:
    print(e)
print("end")
