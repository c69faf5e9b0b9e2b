# Iterators: protocol, range, enumerate, zip, map, filter, reversed, iter with a sentinel, slices of range.
r = range(2, 20, 3)
print(r, len(r), r[0], r[-1], r[1:3], 5 in r, 6 in r, 5.0 in r, "a" in r, r.index(8), r.count(8), r.start, r.stop, r.step, list(reversed(r)), r == range(2, 19, 3), hash(r) == hash(range(2, 19, 3)), bool(range(0)), range(5, 0), list(range(5, 0, -2)))
print(range(10**20, 10**20 + 3)[1], len(range(0, 2**40, 2**20)), list(range(-3, 3, 2)), range(3)[::-1], 10**30 in range(10**31), range(10)[2:8:3], max(range(5)), sum(range(101)), repr(range(1, 5)), [*range(3)])
e = enumerate("abc", 5)
print(next(e), list(e), list(enumerate([])), type(e).__name__, iter(e) is e, list(enumerate("ab", start=10**20)))
print(list(zip("abc", [1, 2], (3, 4, 5))), list(zip()), list(zip("a")), dict(zip("ab", "cd")), list(zip(*[(1, 2), (3, 4)])), list(zip("ab", "cd", strict=True)))
try:
    list(zip("ab", "c", strict=True))
except ValueError as x:
    print(x)
try:
    list(zip("a", "bc", "d", strict=True))
except ValueError as x:
    print(x)
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(filter(None, [0, 1, "", "a", None, []])), list(filter(lambda x: x > 1, [1, 2, 3])), next(map(int, "5")))
print(list(reversed([1, 2, 3])), "".join(reversed("abc")), list(reversed((1, 2))), list(reversed({"a": 1, "b": 2})), list(reversed(range(3))))
items = iter([1, 2, 0, 3])
print(list(iter(lambda: next(items), 0)), list(items))
it = iter([1, 2, 3])
print(next(it), it.__length_hint__(), list(it), list(it), next(it, "default"), type(it).__name__)
l = [1, 2, 3]
it = iter(l)
next(it)
l.append(4)
print(list(it))
l.append(5)
print(next(it, "exhausted for good"))
for x in (iter("a"), iter(b"a"), iter((1,)), iter({1: 2}), iter({1}), iter(range(1)), iter(2**70 for _ in "a"), map(str, []), filter(None, []), zip(), reversed([]), iter({}.values()), iter({}.items()), enumerate([]), iter(lambda: 1, 1), iter(range(2**70)), reversed({})):
    print(type(x).__name__, iter(x) is x, hasattr(x, "__next__"), end="; ")
print()


class Count:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __iter__(self):
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


print(list(Count(3)), sum(Count(4)), max(Count(3)), 2 in Count(3), tuple(Count(2)), sorted(Count(3), reverse=True), [*Count(2)], dict(zip(Count(2), Count(9))), set(Count(2)), "-".join(map(str, Count(3))))
a, b, *c = Count(5)
print(a, b, c, min(Count(5), key=lambda v: -v), any(v > 2 for v in Count(3)), list(map(lambda a, b: a * b, Count(3), Count(3))))


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if i < 3:
            return i * 10
        raise IndexError


print(list(Seq()), list(reversed(Seq())), 20 in Seq(), [x for x in iter(Seq())], type(iter(Seq())).__name__, list(enumerate(Seq())))


class Fails:
    def __iter__(self):
        yield 1
        raise ValueError("broken")


for f in (list, tuple, set, sum, max, sorted, dict.fromkeys, lambda x: [*x], lambda x: a_(*x), "".join, lambda x: [].extend(x), lambda x: 5 in x, list.__call__ if False else iter):
    def a_(*x):
        return x

    try:
        print(f(Fails()) if f is not iter else next(f(Fails())))
    except Exception as x:
        print(type(x).__name__, x, end="; ")
print()
for f in (lambda: next(5), lambda: iter(5), lambda: next(iter([])), lambda: iter(5, 1), lambda: reversed({1}), lambda: reversed(5), lambda: enumerate(), lambda: enumerate(5), lambda: zip(5), lambda: zip([1], 5), lambda: map(str), lambda: map(5, [1]).__next__(), lambda: filter(None), lambda: range(), lambda: range(1.5), lambda: range(1, 2, 3, 4), lambda: range(3)[5], lambda: range(3).index(9), lambda: range(0, 1, 0), lambda: next([]), lambda: max([]), lambda: min(), lambda: sum(["a"]), lambda: sum("ab", ""), lambda: max(1), lambda: max(1, "a"), lambda: max([], default="d"), lambda: list(map(lambda a: a, [1], [2])), lambda: filter(5, [1]).__next__()):
    try:
        print(f())
    except BaseException as x:
        print(type(x).__name__ + ":", x)


def pairwise(it):
    it = iter(it)
    return zip(it, it)


print(list(pairwise(range(7))), max("ab", "cd", key=lambda s: s[1]), sum([[1], [2]], []), sum([1, 2], start=10), min(3, 1, 2), max([1, 5, 3], key=lambda v: v % 5), max({"a": 1, "b": 0}), min("b", "a"), max(1, 2.0, 2), sorted(zip("ba", [1, 2])))
z = zip([1, 2, 3], m := iter([1, 2]))
print(list(z), next(m, "empty"), all([]), any([]), all(iter([1, 0, 1])), list(map(None.__eq__, [None])))
