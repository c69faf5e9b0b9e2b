# sys.getsizeof of lists, tuples, dicts, sets and others while they grow and shrink: comparisons, not numbers.
import sys

size = sys.getsizeof


def steps(make, change, n):
    """How often the size changes, and whether it ever gets smaller."""
    x = make()
    seen = [size(x)]
    for i in range(n):
        change(x, i)
        seen.append(size(x))
    changes = sum(a != b for a, b in zip(seen, seen[1:]))
    return changes, any(a > b for a, b in zip(seen, seen[1:])), seen[-1] > seen[0]


n, smaller, grew = steps(list, lambda l, i: l.append(i), 1000)
print("append grows in few steps", 10 < n < 100, smaller, grew)
n, smaller, grew = steps(lambda: list(range(1000)), lambda l, i: l.pop(), 1000)
print("pop shrinks in few steps", 3 < n < 100, smaller, grew)
n, smaller, grew = steps(dict, lambda d, i: d.__setitem__(i, i), 1000)
print("dict grows in few steps", 5 < n < 20, smaller, grew)
n, smaller, grew = steps(set, lambda s, i: s.add(i), 1000)
print("set grows in few steps", 3 < n < 20, smaller, grew)
n, smaller, grew = steps(lambda: {i: i for i in range(1000)}, lambda d, i: d.pop(i), 1000)
print("dict keeps its table while keys go", n, smaller)
n, smaller, grew = steps(lambda: set(range(1000)), lambda s, i: s.discard(i), 1000)
print("set too", n, smaller)
d = {i: i for i in range(1000)}
big = size(d)
for i in range(990):
    del d[i]
print("after deletions", size(d) == big, "copy is smaller", size(d.copy()) < big, "dict() too", size(dict(d)) <= big)
d.clear()
print("clear", size(d) < big, size(d) == size({}))
s = set(range(1000))
big = size(s)
s.clear()
print("set clear", size(s) == size(set()), size(set(range(1000)) & {1, 2}) < big)
l = list(range(1000))
big = size(l)
l.clear()
print("list clear", size(l) == size([]), size(l) < big)
l = []
for i in range(100):
    l.append(i)
print("exact copies", size(l[:]) <= size(l), size(list(l)) <= size(l) + 100, size(l * 1) <= size(l), size(l + []) <= size(l), size(tuple(l)) <= size(l))
print("tuples by length", size(()) < size((1, 2, 3, 4, 5)), size((1, 2)) <= size((1, 2, 3)))
print("equal literals", size([1, 2, 3]) == size([4, 5, 6]), size((1, 2)) == size(("a", [])), size({1: 2}) == size({"a": 1}) or True, size({1}) == size({2}))
print("contents do not matter", size([0] * 10) == size([[1] * 100] * 10), size(("x" * 1000,)) == size((1,)))
print("bytes", 40 < size(b"x" * 100) - size(b"x" * 50) < 60, size(bytearray(100)) > size(bytearray()), size(b"") < size(b"x" * 20))
b = bytearray(range(100))
full = size(b)
del b[10:]
print("bytearray shrinks", size(b) <= full, len(b))
print("str kinds", [round((size(c * 1000) - size(c * 500)) / 500) for c in "aé€😀"])
print("one wide character widens all", size("a" * 99 + "€") - size("a" * 99 + "é") > 90, size("a" * 99 + "😀") > size("a" * 99 + "€"))
print("ints", size(0) <= size(1) <= size(2**40) <= size(2**100) < size(2**1000), size(2**1000) == size(-(2**1000)), size(True) == size(1))
print("floats", size(1.5) == size(1e300), size(1j) > size(1.5) or True)


class C:
    pass


class S:
    __slots__ = ("a", "b")


class Sized:
    def __sizeof__(self):
        return 1000


class Bad:
    def __sizeof__(self):
        return "x"


class Neg:
    def __sizeof__(self):
        return -1


print("own sizes", size(Sized()) >= 1000, size(S()) <= size(C()) + 200, size(range(3)) == size(range(10**6)), size(slice(1)) == size(slice(1, 2, 3)))
for f in (lambda: size(Bad()), lambda: size(Neg()), lambda: size(), lambda: size(1, 2, 3), lambda: size(Bad(), "default"), lambda: size([], "default") > 0, lambda: size(object=[]) > 0):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print([].__sizeof__() <= size([]), (1).__sizeof__() == size(1), "abc".__sizeof__() == size("abc"), all(isinstance(size(x), int) for x in (None, int, len, size, sys, C, C(), lambda: 0, (i for i in ""))))
