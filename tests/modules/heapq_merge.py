# heapq: all functions with keys, ties, bad heaps, merging; and bisect with keys, bounds and errors.
import bisect
import heapq
import operator


def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(list(r) if hasattr(r, "__next__") else r)
    except Exception as e:
        print(type(e).__name__, e)


h = [5, 3, 8, 1, 9, 2]
heapq.heapify(h)
print(h, [heapq.heappop(h) for _ in range(6)], h)
for x in (4, 1, 3, 1):
    heapq.heappush(h, x)
print(h, heapq.heappushpop(h, 0), heapq.heappushpop(h, 2), h, heapq.heapreplace(h, 7), h)
t(heapq.heappop, [])
t(heapq.heapreplace, [], 1)
print(heapq.heappushpop([], 5))
t(heapq.heappush, (), 1)
t(heapq.heappush, [1], "a")
t(heapq.heapify, "abc")
t(heapq.heapify, [1, "a"])
t(heapq.heappop, 5)
t(heapq.heapify)
print(heapq.nlargest(3, [1, 5, 2, 8]), heapq.nsmallest(2, "hello"), heapq.nlargest(0, [1]), heapq.nlargest(10, [1, 2]), heapq.nsmallest(1, []), heapq.nlargest(1, [3, 4]), heapq.nsmallest(-1, [1]))
print(heapq.nlargest(2, ["aa", "b", "cc"], key=len), heapq.nsmallest(2, [(1, "z"), (1, "a"), (0, "q")]), heapq.nlargest(2, [(1, "z"), (1, "a")], key=operator.itemgetter(0)), heapq.nsmallest(1, [3, 1], key=lambda x: -x))
t(heapq.nlargest, 1, [1, "a"])
t(heapq.nlargest, "x", [1])
t(heapq.nsmallest, 2, 5)
t(heapq.nlargest, 2)
t(heapq.merge, [1, 4], [2, 3], [])
t(heapq.merge, [4, 1], [3, 2], reverse=True)
t(heapq.merge, ["b", "aaa"], ["cc"], key=len)
t(heapq.merge)
t(heapq.merge, [1], ["a"])
t(heapq.merge, 5)
t(heapq.merge, iter([1, 3]), (2,))
m = heapq.merge([1, 2], [1, 2])
print(type(m).__name__, next(m), list(m))


class Odd:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o):
        print("lt", self.n, o.n, end="; ")
        return self.n < o.n

    def __repr__(self):
        return f"O{self.n}"


h = [Odd(i) for i in (3, 1, 2)]
heapq.heapify(h)
print(h)
print(heapq.heappop(h), h)
heapq.heappush(h, Odd(0))
print(h)


class Shrink:
    def __lt__(self, o):
        del bad[:]
        return True


bad = [Shrink() for _ in range(4)]
t(heapq.heapify, bad)
l = [1, 2, 2, 2, 3, 5]
print([bisect.bisect_left(l, x) for x in range(7)], [bisect.bisect_right(l, x) for x in range(7)], bisect.bisect is bisect.bisect_right, bisect.insort is bisect.insort_right)
print(bisect.bisect(l, 2, 2, 4), bisect.bisect_left(l, 2, lo=3), bisect.bisect(l, 9, hi=2), bisect.bisect([], 1), bisect.bisect_left(["a", "bb", "ccc"], 2, key=len), bisect.bisect_right([3, 2, 1], -2, key=operator.neg), bisect.bisect("abc", "b"), bisect.bisect(range(0, 100, 7), 50))
bisect.insort(l, 4)
bisect.insort_left(l, 2)
bisect.insort(l, 2.5, 0, 3)
bisect.insort(l, 7, key=lambda x: x)
print(l)
for f, a, k in ((bisect.bisect, (l, 1), {"lo": -1}), (bisect.bisect, (l, 1, 0, 100), {}), (bisect.bisect, (5, 1), {}), (bisect.bisect, (l, "a"), {}), (bisect.insort, ((1,), 2), {}), (bisect.bisect, (l,), {}), (bisect.bisect, (l, 1), {"key": 5}), (bisect.bisect, ({1: 2}, 1), {}), (bisect.bisect, (l, 1, "x"), {}), (bisect.bisect, (l, 1), {"hi": None}), (bisect.insort, (l, 1), {"foo": 1})):
    t(f, *a, **k)


class List(list):
    def insert(self, i, x):
        print("insert", i, x, end="; ")
        super().insert(i, x)


q = List([1, 3])
bisect.insort(q, 2)
print(q)
