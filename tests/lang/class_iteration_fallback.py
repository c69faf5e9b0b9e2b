# iter(), reversed(), in, len, unpacking by __getitem__; containers protocol in full.
class G:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError(i)
        return i * 10
it = iter(G(3))
print(type(it).__name__, list(it), list(it), next(it, "end"))
print(20 in G(3), 25 in G(3), list(G(2)), [*G(2)], max(G(3)), list(map(str, G(2))), list(enumerate(G(2))))
for f in (lambda: reversed(G(2)), lambda: len(G(1)), lambda: iter(5), lambda: iter(int), lambda: next(G(1)), lambda: 1 in 5, lambda: reversed({1}), lambda: reversed(5), lambda: iter(G), lambda: G(1)["a"]):
    try:
        print(f())
    except TypeError as e:
        print(e)
class S(G):
    def __len__(self): return self.n
print(list(reversed(S(3))), len(S(2)))
class R:
    def __reversed__(self): return "reversed result"
print(reversed(R()))
class NoRev(S): __reversed__ = None
try:
    reversed(NoRev(2))
except TypeError as e:
    print(e)
class Stop:
    def __getitem__(self, i):
        if i == 2: raise StopIteration("stop ends too")
        return i
print(list(Stop()))
class Other:
    def __getitem__(self, i): raise KeyError(i)
try:
    list(Other())
except KeyError as e:
    print("KeyError", e)
class C:
    def __contains__(self, x): print("contains", x); return "truthy" if x else ""
print(1 in C(), 0 in C(), 1 not in C())
class NoC(G): __contains__ = None
try:
    1 in NoC(1)
except TypeError as e:
    print(e)
class It:
    def __iter__(self): return iter("abc")
print("b" in It(), "z" in It(), [*It()])
calls = 0
def counter():
    global calls
    calls += 1
    return calls
print(list(iter(counter, 4)), next(iter(lambda: 1, 2)))
for args in ((5, 1), (counter,), (), (counter, 1, 2)):
    try:
        print(type(iter(*args)).__name__)
    except TypeError as e:
        print(e)
def stops(): raise StopIteration
print(list(iter(stops, 1)))
try:
    list(iter(lambda: 1 / 0, 1))
except ZeroDivisionError as e:
    print(e)
class LenHint:
    def __init__(self, h): self.h = h
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return self.h
for h in (1, 100, 0, NotImplemented):
    print(list(LenHint(h)))
for h in (-1, "x", 1.5):
    try:
        print(list(LenHint(h)))
    except Exception as e:
        print(type(e).__name__, e)
class Missing(dict):
    def __missing__(self, k): return f"missing {k}"
m = Missing(a=1)
print(m["a"], m["b"], m.get("b"), "b" in m, m)
class Idx:
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
i = Idx()
i[1:2] = 3
del i[::2]
for stmt in ("i[1]", "del G(1)[0]", "G(1)[0] = 1", "i[1] += 1"):
    try:
        exec(stmt)
    except TypeError as e:
        print(e)
class Len:
    def __init__(self, r): self.r = r
    def __len__(self): return self.r
for r in (3, True, -1, 2.5, "x", None, 1 << 70):
    try:
        print(len(Len(r)))
    except Exception as e:
        print(type(e).__name__, e)
s = iter([1, 2, 3])
print(s.__length_hint__(), next(s), s.__length_hint__())
