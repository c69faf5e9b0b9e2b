# set and frozenset: operators, methods, order of small ints, hashing, errors.
s = {3, 1, 2}
print(s, {10, 5, 20, 7}, set(), {0, -1, 5}, set(range(20)), {64, 0, 8, 16, 1}, set([5, 5, 5]), frozenset([2, 1]), {1, 1.0, True}, set(range(100, 90, -1)))
s.add(4)
s.add(1)
s.discard(99)
s.remove(2)
print(s, len(s), 3 in s, 2 in s, sorted(s), s.pop() in (1, 3, 4), len(s), s.clear(), s)
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, b - a, a.union(b, [9]), a.intersection(b, {3}), a.difference([1], [2]), a.symmetric_difference([3, 7]))
print(a <= {1, 2, 3, 4}, a < a, a >= {1}, a > {1}, a == {3, 2, 1}, a != b, a.issubset(range(10)), a.issuperset([1]), a.isdisjoint({9}), a.isdisjoint(b), {1} == frozenset({1}))
c = a.copy()
c |= {7}
c &= {1, 7, 8}
c -= {8}
c ^= {1, 2}
print(c, c is a, a)
c.update([10], {11: 0}, "x")
c.intersection_update([10, 11, 12])
c.difference_update([10])
c.symmetric_difference_update([11, 13])
print(c)
f = frozenset([1, 2])
print(f | {3}, {3} | f, type(f | {3}).__name__, type({3} | f).__name__, f & {2}, f - {1}, f ^ {2, 5}, hash(f) == hash(frozenset([2, 1])), {f: "key"}[frozenset([2, 1])], frozenset(f) is f, frozenset() is frozenset(), f.copy() is f, f in {f}, {1, 2} in {f})
g = f
g |= {9}
print(g, f, frozenset(), repr(set()), str({"a"}), bool(set()), set("a") | set(["a"]), [*{7}], max({3, 9}), sum({1, 2}))
for fn in (lambda: {[]}, lambda: {{1}}, lambda: set(5), lambda: {1}.remove(2), lambda: set().pop(), lambda: {1} | [2], lambda: {1} + {2}, lambda: {1} < [1], lambda: hash({1}), lambda: {1}[0], lambda: frozenset().add(1), lambda: {1}.union(5), lambda: set(1, 2), lambda: [] in {1}, lambda: {1}.add(), lambda: {1}.update(5), lambda: {1} & None, lambda: frozenset([[]]), lambda: {1}.discard([]), lambda: set(a=1)):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__ + ":", e)
big = set(range(1000))
for i in range(0, 1000, 2):
    big.discard(i)
print(len(big), 501 in big, 500 in big, sum(big), sorted(big)[:3])
order = set()
for i in (100, 3, 50, 7, 2**40, -5):
    order.add(i)
print(order, {x % 7 for x in range(50)}, {i * 8 for i in range(6)}, {i * 3 for i in range(12)}, {-1, -2, -3}, {1.5, 2.0, 0.25} == {0.25, 1.5, 2})
order.remove(3)
order.add(3)
print(order, list(order)[0], set(list(order)) == order, {100, 3} - {3} | {3})


class H:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, o):
        return self.n == o.n

    def __repr__(self):
        return "H%d" % self.n


hs = {H(i) for i in (0, 1, 2, 3, 4, 1, 0)}
print(hs, H(3) in hs, H(9) in hs, len(hs | {H(10)}), hs - {H(0)}, hs & {H(4), H(1)})
hs.discard(H(1))
hs.add(H(7))
print(hs)


class S(set):
    def add(self, x):
        super().add(x * 2)


x = S([1])
x.add(5)
x.attr = 1
print(x, sorted(x), type(x | {1}).__name__, type(x.copy()).__name__, x == {1, 10}, isinstance(x, set), S() == set())
nested = {frozenset({1}), frozenset({1, 2})}
print(len(nested), {1} in nested, {3} in nested)
nested.discard({1})
print(nested)
it = iter({1, 2})
print(next(it), next(it), next(it, "end"), {*range(3), *"a"} == {0, 1, 2, "a"}, len({None, (), "", 0, False, 0.0}))
