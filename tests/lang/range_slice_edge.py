# range and slice at the edges: huge values, negative steps, indexing, equality, hashing, indices.
BIG = 10**30


class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n


def t(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__, e)


for a in ((), (3,), (1, 4), (0, 10, 3), (10, 0, -3), (0, 10, -1), (5, 5), (0, 1, 0), (1.0,), ("3",), (None,), (1, None), (I(2), I(5)), (True,), (BIG,), (-BIG, BIG, BIG), (1, 2, 3, 4), (0, BIG, BIG - 1), (BIG, 0)):
    t(f"range{tuple(x if not isinstance(x, I) else 'I' for x in a)}", lambda: (range(*a), list(range(*a))[:5] if len(str(range(*a))) < 30 else "..."))
r = range(0, 20, 3)
R = range(BIG, BIG + 50, 7)
for x in (r, R, range(0), range(5, -5, -2), range(10, 11)):
    for i in (0, 1, -1, -2, 100, -100, BIG, I(1), 1.0, "a", None, True):
        t(f"{x}[{i if not isinstance(i, I) else 'I'}]", lambda: x[i])
    for s in (slice(1, 3), slice(None, None, -1), slice(-2, None), slice(0, 0), slice(None, None, 2), slice(BIG), slice(None, -BIG), slice(3, 1, -1), slice(None, None, BIG)):
        t(f"{x}[{s}]", lambda: x[s])
    for v in (3, 4, BIG, BIG + 7, 3.0, 3.5, "a", None, True, I(3), -5):
        t(f"{v if not isinstance(v, I) else 'I'} in", lambda: (v in x, x.count(v)))
    t("index", lambda: x.index(x[0]))
    t("rev", lambda: (list(reversed(x))[:3], reversed(x[::-1]).__length_hint__()))
    t("len", lambda: (len(x), bool(x), x.start, x.stop, x.step, min(x), max(x), sum(x)))
t("index missing", lambda: r.index(1))
t("index type", lambda: r.index("a"))
t("huge len", lambda: len(range(BIG)))
t("huge bool", lambda: (bool(range(BIG)), range(BIG)[-1], range(BIG)[BIG - 1], range(BIG)[1:3], BIG - 1 in range(BIG)))
t("huge iter", lambda: [x for x, _ in zip(range(BIG, 2 * BIG), range(3))])
t("eq", lambda: (range(3) == range(0, 3, 1), range(0) == range(5, 5) == range(1, 0, 3), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(3) != range(4), hash(range(0)) == hash(range(2, 2)), range(1, 2, 5) == range(1, 2, 9)))
t("lt", lambda: range(1) < range(2))
t("add", lambda: range(1) + range(2))
t("set", lambda: setattr(range(3), "start", 1))
t("setitem", lambda: r.__setitem__)
t("kw", lambda: range(stop=3))
t("sub", lambda: type("R", (range,), {}))
for a in ((), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), (None,), ("a", [], {}), (I(1),)):
    t("slice", lambda: repr(slice(*a)) if not a or not isinstance(a[0], I) else slice(*a).indices(5) if 0 else "I")
for s in (slice(None), slice(2), slice(1, None), slice(-1, None, -1), slice(None, None, -2), slice(-100, 100, 3), slice(BIG, -BIG, -1), slice(5, 2), slice(I(1), I(4), I(2)), slice(0, None, 0), slice("a"), slice(1.5, 2), slice(None, None, True), slice(None, None, -BIG)):
    for n in (0, 1, 5, BIG):
        t(f"indices({n if n < BIG else 'BIG'})", lambda: s.indices(n))
t("indices neg", lambda: slice(1).indices(-1))
t("indices type", lambda: slice(1).indices("5"))
t("indices none", lambda: slice(1).indices())
t("slice eq", lambda: (slice(1, 2) == slice(1, 2, None), slice(1) == slice(None, 1), slice(1) != slice(2), slice(1, 2) < slice(1, 3), hash(slice(1)) == hash(slice(1)), {slice(1): "k"}[slice(1)]))
t("slice hash list", lambda: hash(slice([])))
t("slice lt type", lambda: slice(1) < 5)
t("slice set", lambda: setattr(slice(1), "start", 2))
t("slice parts", lambda: (slice(1, 2, 3).start, slice(1, 2, 3).stop, slice(1, 2, 3).step, slice("x", [], ()).step))
t("slice kw", lambda: slice(start=1))
t("slice copy", lambda: (__import__("copy").copy(slice(1, 2)), __import__("copy").deepcopy(slice([1]))))
