# Methods of list at the edges: indices, huge numbers, wrong kinds, keywords, changes while comparing.
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n


BIG = 10**30


def t(name, *a, on=(1, 2, 3, 2), **k):
    l = list(on)
    try:
        r = getattr(l, name)(*a, **k)
        print(name, "->", r, l)
    except Exception as e:
        print(name, "->", type(e).__name__, e, l)


for i in (0, 1, -1, 10, -10, BIG, -BIG, I(2), True, 1.0, "1", None):
    t("insert", i, "x")
    t("pop", i)
    t("__getitem__", i)
    t("__setitem__", i, "s")
    t("__delitem__", i)
    t("__mul__", i) if i not in (BIG, 10) else None
t("pop")
t("pop", on=[])
t("pop", 1, 2)
t("insert", 1)
t("append")
t("append", 1, 2)
t("append", object=1)
for a in ((2,), (2, 2), (2, -1), (2, 0, 1), (9,), (2, BIG), (2, -BIG, BIG), (2, I(1)), (2, None), (2, 1.0), (), (2, 0, 1, 2)):
    t("index", *a)
t("index", value=1)
t("count", 2)
t("count", 2.0)
t("count")
t("remove", 2)
t("remove", 9)
for x in ((4, 5), "ab", {6: 7}, {8}, range(2), iter([1]), 5, None, b"q", (i for i in "z")):
    t("extend", x)
    t("__iadd__", x if not hasattr(x, "__next__") else [0])
    t("__add__", x) if not hasattr(x, "__next__") else None
t("sort", reverse=True)
t("sort", key=lambda v: -v)
t("sort", None)
t("sort", key=None, reverse=None)
t("sort", key=5)
t("sort", reverse="yes")
t("sort", reverse=[])
t("sort", on=[1, "a"])
t("sort", on=[None, None])
t("sort", on=[])
t("sort", x=1)
t("reverse", 1)
t("copy", 1)
t("clear", 1)
l = [1, 2, 3]
l.extend(l)
l += l[:1]
l[1:1] = l
l[len(l):] = [9]
print(l, l.copy() is not l, l == l.copy(), l * 0, l[:0] * 5)
l = [1, 2, 3, 4]
for s, v in ((slice(1, 3), "ab"), (slice(None, None, 2), "xy"), (slice(0, 0), [0, 0]), (slice(2, 1), [7]), (slice(-1, None), ()), (slice(None, None, 2), "abc"), (slice(None, None, -1), range(6)), (slice(0, 2), 5), (slice(None, None, 0), []), (slice(0, None, 3), l), (slice("a"), [])):
    try:
        l[s] = v
        print(l)
    except Exception as e:
        print(type(e).__name__, e)


class Evil:
    def __init__(self, l, act): self.l, self.act = l, act
    def __eq__(self, o): self.act(self.l); return False


for name in ("remove", "index", "count", "__contains__"):
    l = [1, 2, 3, 4]
    try:
        print(name, getattr(l, name)(Evil(l, lambda l: l.clear())), l)
    except ValueError as e:
        print(name, str(e).split(" at ")[0], l)
for args in ((), (5,), ("ab",), ([1], [2]), (None,), ({"k": 1},)):
    try:
        print(list(*args))
    except TypeError as e:
        print(e)
try:
    list(iterable=[1])
except TypeError as e:
    print(e)
