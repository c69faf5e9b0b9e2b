# A class with the container methods: how built-in functions and statements use each of them.
class Box:
    def __init__(self, *items): self.items = list(items)
    def __len__(self): print("len", end=" "); return len(self.items)
    def __getitem__(self, k): print(f"getitem {k!r}", end=" "); return self.items[k]
    def __setitem__(self, k, v): print(f"setitem {k!r} {v!r}", end=" "); self.items[k] = v
    def __delitem__(self, k): print(f"delitem {k!r}", end=" "); del self.items[k]


b = Box("a", "b", "c")
print(len(b), bool(b), bool(Box()))
print(b[0], b[-1], b[1:], b[::-1])
print(list(b))
print(tuple(reversed(b)))
print("b" in b, "z" in b)
print([*b], max(b), sorted(b), "".join(b))
b[0] = "A"
b[1:2] = ["B", "BB"]
del b[-1]
print(b.items)
x, *y = b
print(x, y)
print(dict(enumerate(b)), list(zip(b, b)))
print(list(map(str.lower, b)), list(filter(None, b)))
it = iter(b)
print(type(it).__name__, next(it), it.__length_hint__(), it.__reduce__()[1][0] is b)
b[0] += "!"
print(b.items)
try:
    b["k"]
except TypeError as e:
    print(e)
for k in (1, -1, 1.5, None, slice(1, 2), (1, 2), ..., "k", (slice(None, 1), 3), ()):
    class Echo:
        def __getitem__(self, k): return k
    print(Echo()[k], end=" ")
e = Echo()
print(e[1:2, ::3], e[...], e[:, 1], e[()], e[1,], e[*"ab"], e[*"ab", 1:2], e[(1, 2)], e[{}])


class Mapping:
    def keys(self): return ["x", "y"]
    def __getitem__(self, k): return k * 2


print(dict(Mapping()), {**Mapping()}, dict(Mapping(), z=1), (lambda **k: k)(**Mapping()))
d = {"x": 0}
d.update(Mapping())
d |= [("w", 1)]
print(d, "%(x)s-%(q)s" % Mapping(), "{0[x]}".format(Mapping()), "{m[zz]}".format(m=Mapping()))


class Lengths:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n


class Idx:
    def __index__(self): return 4


for n in (0, 3, True, Idx(), -1, 2.0, "3", None, 10**30, -10**30):
    for f in (len, bool):
        try:
            print(f.__name__, f(Lengths(n)))
        except Exception as err:
            print(f.__name__, type(err).__name__, err)


class Bools:
    def __init__(self, v): self.v = v
    def __bool__(self): return self.v


for v in (True, False, 1, 0, None, "yes", []):
    try:
        print(bool(Bools(v)), "T" if Bools(v) else "F", not Bools(v))
    except TypeError as err:
        print(err)


class Cont:
    def __init__(self, v): self.v = v
    def __contains__(self, x): return self.v


print([1 in Cont(v) for v in (1, 0, "", "x", None, [0])], 1 not in Cont([]))


class NoCont(list):
    __contains__ = None
    __iter__ = None


for f in (lambda: 1 in NoCont([1]), lambda: list(NoCont([1])), lambda: [*NoCont()], lambda: NoCont([1])[0], lambda: [] in Box.__new__(Box)):
    try:
        print(f())
    except (TypeError, AttributeError) as err:
        print(type(err).__name__, err)
