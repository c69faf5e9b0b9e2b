# copy and deepcopy: __copy__, __deepcopy__, __reduce_ex__, __getstate__, __setstate__, __getnewargs__.
import copy
class P:
    def __init__(self, a): self.a = a
p = P([1])
q = copy.copy(p); r = copy.deepcopy(p)
print(q.a is p.a, r.a == p.a, r.a is p.a, type(q) is P)
class Own:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep", len(memo)
print(copy.copy(Own()), copy.deepcopy(Own()))
class State:
    def __init__(self): self.x, self.y = 1, 2
    def __getstate__(self): return {"x": self.x}
    def __setstate__(self, s): print("setstate", s); self.__dict__.update(s)
s = copy.copy(State())
print(vars(s))
class NewArgs(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __getnewargs__(self): return tuple(self)
print(copy.copy(NewArgs(1, [2])), type(copy.deepcopy(NewArgs(1, [2]))).__name__)
class Ex:
    def __new__(cls, *, k): o = super().__new__(cls); o.k = k; return o
    def __getnewargs_ex__(self): return (), {"k": self.k}
print(copy.copy(Ex(k=5)).k)
class Red:
    def __reduce__(self): return Red2, (1, 2), {"st": 1}, iter([7, 8]), iter([("k", "v")])
class Red2(list):
    def __init__(self, *a): self.args = a
    def __setitem__(self, k, v): print("item", k, v)
o = copy.copy(Red())
print(type(o).__name__, o, vars(o))
class Slots:
    __slots__ = ("a", "b")
s = Slots(); s.a = [1]
t = copy.deepcopy(s)
print(t.a, t.a is s.a, hasattr(t, "b"), s.__getstate__(), P(1).__getstate__(), object().__getstate__())
a = [1]; a.append(a)
b = copy.deepcopy(a)
print(b[1] is b, b is not a)
d = {}; d["self"] = d; d["list"] = [d]
e = copy.deepcopy(d)
print(e["self"] is e, e["list"][0] is e)
shared = [1]
x = copy.deepcopy([shared, shared])
print(x[0] is x[1], x[0] is shared)
for v in (1, "s", None, (1, 2), 1.5, True, b"b", int, len, range(3), frozenset([1]), ..., NotImplemented, lambda: 0, 1j, slice(1, 2)):
    print(type(v).__name__, copy.copy(v) is v, copy.deepcopy(v) is v, end="; ")
print()
t = ([1],)
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, (2, 3))) is not None)
class L(list): pass
l = L([1, [2]]); l.attr = "x"
m = copy.deepcopy(l)
print(m, m.attr, type(m).__name__, m[1] is l[1])
class D(dict): pass
dd = D(a=[1]); dd.z = 1
print(copy.copy(dd), copy.copy(dd).z, copy.deepcopy(dd)["a"] is dd["a"])
class Bad:
    def __reduce_ex__(self, proto): return 5
class Bad2:
    def __reduce_ex__(self, proto): return (5,)
class Bad3:
    def __reduce_ex__(self, proto): return "global name"
for b in (Bad(), Bad2(), Bad3()):
    try:
        r = copy.copy(b)
        print(r is b)
    except Exception as e:
        print(type(e).__name__, e)
try:
    copy.copy(iter([1]))
    copy.deepcopy((i for i in "a"))
except TypeError as e:
    print(e)
class Meth:
    def m(self): return self
me = Meth()
c = copy.deepcopy(me.m)
print(c() is me, type(c).__name__)
print(copy.replace(type("NT", (), {"__replace__": lambda self, **k: k})(), a=1))
e = copy.copy(ValueError(1, 2)); e2 = copy.deepcopy(OSError(2, "x"))
print(repr(e), repr(e2), type(e2).__name__)
memo = {}
copy.deepcopy([1, [2]], memo)
print(len(memo) > 0)
