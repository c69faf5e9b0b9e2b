# no debug allocator: addresses of dead objects are handed out again, type by type, as the free lists have them.
import gc

gc.disable()


class C:
    pass


class S:
    __slots__ = ("a",)


def again(make):
    x = make()
    i = id(x)
    del x
    y = make()
    return id(y) == i


def made(*fs):
    return [again(f) for f in fs]


print("numbers", made(lambda: float("1.5"), lambda: complex("1j"), lambda: int("12345"), lambda: int("9" * 40)))
print("text", made(lambda: "".join(["ab", "cd"]), lambda: bytes([1, 2, 3]), lambda: "€".join(["a", "b"])))
print("containers", made(lambda: [], lambda: [1, 2, 3], lambda: {}, lambda: {"a": 1}, lambda: set(), lambda: {1, 2}, lambda: tuple([1, 2]), lambda: tuple([1] * 15), lambda: frozenset([1])))
print("objects", made(C, S, object, Exception, lambda: slice(5), lambda: range(10**6), lambda: iter([]), lambda: (lambda: 0), lambda: C().__init__, lambda: [].append, lambda: memoryview(b""), lambda: property()))
print("iterators", made(lambda: zip(), lambda: map(str, []), lambda: enumerate([]), lambda: reversed([]), lambda: (i for i in ""), lambda: {}.items(), lambda: iter({})))
a, b, c = [], [], []
ids = [id(a), id(b), id(c)]
del a, b, c
d, e, f = [], [], []
print("last freed, first used", [id(d), id(e), id(f)] == ids[::-1])
del d, e, f
a, b = float("1.5"), float("2.5")
ids = [id(a), id(b)]
del b, a
c, d = float("3.5"), float("4.5")
print("floats", [id(c), id(d)] == ids)
t = tuple([1, 2, 3])
i = id(t)
del t
u = tuple([1, 2])
v = tuple([7, 8, 9])
print("tuples by length", id(u) == i, id(v) == i)
x = C()
i = id(x)
x = C()
print("assignment makes the new one first", id(x) == i)
x = None
x = C()
y = [id(C()) for _ in range(5)]
print("temporaries share", len(set(y)))
y = [id(o) for o in [C() for _ in range(5)]]
print("living ones do not", len(set(y)))
print("is of two temporaries", C() is C(), [] is [], id([]) == id([]))


def frame_locals():
    l = []
    return id(l)


print("same local again", frame_locals() == frame_locals())
l = [1]
i = id(l)
for n in range(100):
    l.append(n)
l.clear()
l += [5] * 50
print("a list keeps its address", id(l) == i)
d = {}
i = id(d)
for n in range(100):
    d[n] = n
d.clear()
print("a dict too", id(d) == i)
s = "".join(["start"])
ids = set()
for n in range(50):
    s += "x"
    ids.add(id(s))
print("string grows", len(s), len(ids) <= 50)
ba = bytearray()
i = id(ba)
ba.extend(b"x" * 1000)
print("bytearray", id(ba) == i)
i = id(gc)
import gc

print("module", id(gc) == i, id(None) == id(None), id(5) == id(2 + 3), id("a") == id("ba"[1]))
print(type(id(5)).__name__, id(C()) > 0, id(C) == id(C))
