# list and tuple: every method, growth, copies, self-containing lists, errors.
l = [3, 1, 2]
l.append(5)
l.extend((7, 8))
l.extend("ab")
l.extend({"k": 1})
l.extend(i for i in range(2))
l.insert(0, "first")
l.insert(-1, "before last")
l.insert(100, "end")
l.insert(-100, "start")
print(l, len(l))
print(l.pop(), l.pop(0), l.pop(-2), l.index(2), l.count(5), l.index(5, 2), l.remove("a"), l)
l.reverse()
print(l, l.copy() == l, l.copy() is l, l[:] is l)
l.clear()
print(l, [] + [1], [1] * 3, 2 * [1, 2], [[]] * 2, [1, 2] == [1, 2], [1] < [2], [] < [0], 3 in [1, 2, 3])
n = [5, 2, 9]
n.sort()
print(n, n.sort(reverse=True), n, sorted(n, key=lambda x: -x), sorted("hello"), sorted({3: 1, 1: 2}), list(range(5)), list("ab"), list(), list({1: 2}))
a = [1, 2]
a.append(a)
print(a, a[2] is a, a[2][2][0], repr([a, (a,)]))
d = {}
d["self"] = d
t = ([], 1)
t[0].append(t)
print(d, t, [d, d])
b = [1]
b += b
b.extend(b)
b[1:1] = b
print(b, b.__len__(), b.__contains__(1), b.__iter__().__next__())
c = [0] * 5
c[1::2] = [8, 9]
print(c, c.__reversed__().__next__(), list(reversed(c)), [*c, *"x"], min(c), max(c), sum(c), any(c), all(c))
m = [[0] * 2] * 2
m[0][0] = 1
print(m, m[0] is m[1])
for f in (lambda: [].remove(1), lambda: [].index(1), lambda: [].pop(), lambda: [1].pop(5), lambda: [].insert("a", 1), lambda: [].extend(5), lambda: [1] + (1,), lambda: [1] * "a", lambda: [].sort(5), lambda: [1, "a"].sort(), lambda: [1].index(2, 0, 1), lambda: [] < 5, lambda: hash([]), lambda: (1,) + [1], lambda: ().index(1), lambda: (1, [2]).__hash__(), lambda: tuple(5), lambda: (1, 2).append(3), lambda: list(1, 2), lambda: [1].count(), lambda: [1].copy(1), lambda: [].sort(key=1, bad=2), lambda: [1] * 10**30):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
t = (1, 2, 3, 2)
print(t, t.count(2), t.index(3), t + (4,), t * 2, (1,), (), tuple("ab"), tuple([1]), tuple(), t[1:], t[::-1], len(t), 2 in t, (1, 2) < (1, 3), (1,) < (1, 0), hash((1, 2)) == hash((1, 2)), tuple(t) is t, t[:] is t, t * 1 is t)
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d, (a, b) == (1, 2), max(t), sorted(t, reverse=True), (1, "a", None), ((),), ((1, 2), [3]), t.__getitem__(0), repr((1.0,)))


class L(list):
    def append(self, x):
        super().append(x * 2)


class T(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)

    @property
    def first(self):
        return self[0]


x = L([1])
x.append(5)
x.attr = "has a dict"
print(x, type(x + [1]).__name__, type(x[:]).__name__, type(x * 2).__name__, x.attr, type(x.copy()).__name__, x == [1, 10], isinstance(x, list))
y = T(7, 8)
print(y, y.first, type(y + (1,)).__name__, type(y[:]).__name__, y == (7, 8), hash(y) == hash((7, 8)), {y: 1}[(7, 8)], T())
big = list(range(1000))
del big[10:990]
print(len(big), big[:12], big[-3:])
big[5:5] = range(100, 105)
print(big, big.index(104), [big.pop() for _ in range(3)])
q = []
for i in range(100):
    q.insert(0, i)
print(q[:5], q[-5:], sum(q))
grow = []
for i in range(10000):
    grow.append(i)
while len(grow) > 5:
    grow.pop()
print(grow)


class Eq:
    def __init__(self, log):
        self.log = log

    def __eq__(self, o):
        self.log.append(o)
        return False


log = []
e = Eq(log)
print(e in [1, 2], [e].count(e), [1, e].index(e), log)


class Shrinks:
    def __eq__(self, o):
        victim.clear()
        return False


victim = [Shrinks(), Shrinks(), 3]
print(3 in victim, victim)
victim = [Shrinks(), 2]
try:
    victim.remove(2)
except ValueError as e:
    print(e, victim)
victim = [1, 2, 3]
victim.extend(victim.pop() for _ in range(2))
print(victim)
it = iter(victim)
next(it)
victim.clear()
print(list(it), it.__length_hint__())
