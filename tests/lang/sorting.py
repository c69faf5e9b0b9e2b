# Sorting: stability, keys, reverse, the number of comparisons on sorted input, errors half way.
data = [("b", 2), ("a", 2), ("c", 1), ("a", 1), ("b", 1)]
print(sorted(data), sorted(data, key=lambda p: p[0]), sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: p[1], reverse=True), sep="\n")


def rand(seed):
    while True:
        seed = (seed * 1103515245 + 12345) % 2**31
        yield seed >> 8


r = rand(42)
for n in (0, 1, 2, 3, 10, 63, 64, 65, 100, 1000, 5000):
    l = [next(r) % (n + 1) for _ in range(n)]
    s = sorted(l)
    assert all(a <= b for a, b in zip(s, s[1:])) and len(s) == n
    pairs = sorted([(v, i) for i, v in enumerate(l)], key=lambda p: p[0])
    assert all(a[0] < b[0] or a[1] < b[1] for a, b in zip(pairs, pairs[1:])), n
    back = sorted([(v, i) for i, v in enumerate(l)], key=lambda p: p[0], reverse=True)
    assert all(a[0] > b[0] or a[1] < b[1] for a, b in zip(back, back[1:])), n
    print(n, sum(s), s[:3], s[-3:])


class Counted:
    compared = 0

    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        Counted.compared += 1
        return self.v < o.v


def count(values):
    Counted.compared = 0
    l = [Counted(v) for v in values]
    l.sort()
    assert [c.v for c in l] == sorted(values)
    return Counted.compared


print(count(range(100)), count(range(100, 0, -1)), count([1] * 50), count([]), count([1]), count([2, 1]))
print(count([next(r) % 1000 for _ in range(200)]) < 2000)
print(sorted(["b", "A", "a", "B"]), sorted(["b", "A", "a", "B"], key=str.lower), sorted("añbÉ日"), sorted([2.5, 1, -3, True, 10**30, -1e300]), sorted([b"b", b"a"]), sorted([[2], [1, 5], []]), sorted([(1, "a"), (0, "z")]))
print(sorted([True, False, 1, 0]), sorted({"b": 1, "a": 2}), sorted(range(5), key=lambda x: (x % 2, -x)), sorted([None, None], key=lambda x: 0), sorted([3, 1, 2], reverse=True), sorted(iter([2, 1])))
l = [3, 1, 2]
m = l
print(l.sort(), l is m, m, l.sort(key=None, reverse=False), l)


def spy(x):
    print("key", x, len(l), end="; ")
    return -x


l.sort(key=spy)
print(l)


def meddle(x):
    l.append(x)
    return x


try:
    l.sort(key=meddle)
except ValueError as e:
    print(e, l)
l = [5, "a", 1, 3]
try:
    l.sort()
except TypeError as e:
    print(e, len(l), sorted(map(str, l)))


def fails(x):
    if x == 2:
        raise RuntimeError("in key")
    return x


l = [3, 2, 1]
try:
    l.sort(key=fails)
except RuntimeError as e:
    print(e, l)


class Weird:
    def __lt__(self, o):
        return "truthy"

    def __repr__(self):
        return "W"


print(sorted([Weird(), Weird(), Weird()]))
words = "the quick brown fox jumps over the lazy dog and the cat".split()
freq = {}
for w in words:
    freq[w] = freq.get(w, 0) + 1
print(sorted(freq.items(), key=lambda kv: (-kv[1], kv[0])))
print(min(words, key=len), max(words, key=len), min(words), max(words, key=lambda w: (len(w), w)))
print([x for _, x in sorted(zip([3, 1, 2], "abc"))], sorted([0.0, -0.0]), sorted([1, 1.0, True]), sorted([(1, 2), (1,)]))
print([3, 1, 2].sort() is None)
