# Sorting: stability, keys, reverse, errors in keys and comparisons, mixed kinds, what is seen meanwhile.
import functools


class K:
    n = 0
    def __init__(self, v, tag=""): self.v, self.tag = v, tag
    def __lt__(self, o): K.n += 1; return self.v < o.v
    def __repr__(self): return f"{self.v}{self.tag}"


class GtOnly:
    def __init__(self, v): self.v = v
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return f"G{self.v}"


class BadLt:
    def __lt__(self, o): return NotImplemented


class TruthLt:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return [1] if self.v < o.v else []
    def __repr__(self): return str(self.v)


class FailLt:
    def __lt__(self, o): raise OSError("lt")


def seen_during():
    l = [3, 1, 2]
    out = []
    def key(v): out.append(list(l)); return v
    l.sort(key=key)
    return out, l


def mutate_during():
    l = [3, 1, 2]
    def key(v): l.append(v); return v
    try:
        l.sort(key=key)
    except ValueError as e:
        return str(e), l


def fail_half(n):
    l = list(range(n, 0, -1))
    def key(v):
        if v == 2: raise KeyError("key fails")
        return v
    try:
        l.sort(key=key)
    except KeyError:
        return l


def lcg(n, x=12345):
    for _ in range(n):
        x = (x * 1103515245 + 12345) % 2**31
        yield x >> 16
def t(e, g=globals()):
    try:
        print(e, "->", repr(eval(e, g)))
    except Exception as x:
        print(e, "->", type(x).__name__, x)


CASES = r"""
sorted([K(2, "a"), K(1, "b"), K(2, "c"), K(1, "d")]), sorted([K(2, "a"), K(1, "b"), K(2, "c"), K(1, "d")], reverse=True)
sorted("banana"), sorted({3, 1, 2}), sorted({"b": 1, "a": 2}), sorted((x for x in (2, 1))), sorted([]), sorted("", reverse=True)
sorted([3, 1, 2], key=lambda v: -v), sorted(["bb", "a", "ccc"], key=len, reverse=True), sorted([1, -2, 3], key=abs), sorted(["B", "a", "C"], key=str.lower), sorted("b1a2", key=str.isdigit)
sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], [1]]), sorted([(1, [2]), (1, [1])]), sorted([True, 0, 2.5, -1])
sorted([GtOnly(2), GtOnly(1), GtOnly(3)])
sorted([TruthLt(2), TruthLt(1), TruthLt(3)])
sorted([BadLt(), BadLt()])
sorted([FailLt(), FailLt()])
len(sorted([FailLt()])), sorted([BadLt()], key=lambda x: 1)[0].__class__.__name__
sorted([1, "a"])
sorted([None, 1])
sorted([1j, 2j])
sorted([{}, {}])
sorted([(1, "a"), (1, 2)])
sorted([1, 2], key=lambda: 1)
sorted([1, 2], key=lambda v: [1, "a"][v - 1])
sorted([1, 2], lambda v: v)
sorted([1, 2], key=5)
sorted([1], key=None, reverse=False), sorted([2, 1], reverse=1), sorted([2, 1], reverse=0)
sorted([2, 1], reverse=None)
sorted([2, 1], reverse="x")
sorted([2, 1], cmp=1)
sorted()
sorted(5)
sorted([1], [2])
sorted(iterable=[1])
seen_during()
mutate_during()
fail_half(3), fail_half(5), fail_half(2), fail_half(1)
sorted([5, 2, 4], key=functools.cmp_to_key(lambda a, b: b - a)), sorted(["a", "B"], key=functools.cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower())))
sorted([float("nan"), 1.0])[1:] == [1.0], sorted([2.0, float("-inf"), float("inf"), 1])
(l := list(lcg(500))) and sorted(l) == sorted(l[::-1]) == sorted(sorted(l, reverse=True)), sorted(l)[0] == min(l), sorted(l)[-1] == max(l), sorted(l, reverse=True) == sorted(l)[::-1]
(l := [(v % 10, i) for i, v in enumerate(lcg(300))]) and sorted(l, key=lambda p: p[0]) == sorted(l), sorted(l, key=lambda p: -p[0]) == sorted(l, key=lambda p: p[0], reverse=True)
(l := [K(v % 7) for v in lcg(200)]) and [k.v for k in sorted(l)] == sorted(k.v for k in l), sorted(l) == sorted(l), 0 < K.n
[sorted(range(n), key=lambda v: v * 7 % n) for n in (2, 3, 5, 8)], sorted(range(70), key=lambda v: v % 3)[:5]
(l := [3, 1, 2]).sort(), l, l.sort(reverse=True), l, l.sort(key=lambda v: v % 2), l
[].sort(key=5), [1].sort(key=lambda v: 1)
[1].sort(key=5)
min([K(2, "x"), K(1, "y"), K(1, "z")]), max([K(2, "x"), K(2, "y")]), min([3, 1], key=lambda v: -v), max("aB", key=str.lower)
"""
for case in CASES.strip().splitlines():
    t(case)
