# __hash__: results that are too big, wrong kinds, None, equality of numbers of all kinds.
from decimal import Decimal
from fractions import Fraction


class H:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h


class I(int): pass


for h in (0, 5, -1, -2, True, 2**61 - 1, 2**61, 2**63 - 1, 2**63, 2**64, -(2**63), -(2**63) - 1, 10**40, -10**40, I(7), 1.0, "x", None, H(1)):
    try:
        print(h if not isinstance(h, H) else "H", hash(H(h)))
    except TypeError as e:
        print(h if not isinstance(h, H) else "H", e)
M = 2**61 - 1
for n in (0, 1, -1, -2, M, M - 1, M + 1, -M, 2 * M, 2 * M + 5, 10**100, -10**100, 2**200 + 1, True, False):
    assert hash(n) == ((-1 if n < 0 else 1) * (abs(n) % M) if (-1 if n < 0 else 1) * (abs(n) % M) != -1 else -2), n
    print(hash(n), end=" ")
print()
for f in (0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, 1e300, 2.0**61, 1e-300, 3.0e10, 0.1, float("inf"), float("-inf"), 5e-324):
    print(hash(f), end=" ")
print()
print(hash(1) == hash(1.0) == hash(1 + 0j) == hash(True) == hash(Decimal(1)) == hash(Fraction(1)), hash(0.5) == hash(Fraction(1, 2)) == hash(Decimal("0.5")), hash(2**70) == hash(float(2**70)), hash(-(2**70)) == hash(-float(2**70)))
print(hash(1j), hash(1 + 2j), hash(-1j), hash(complex(0.5, -0.5)), hash(complex("inf")), hash(3 + 1000003j))
print({1: "a", 1.0: "b", True: "c", 1 + 0j: "d"}, {0: 1, -0.0: 2, False: 3}, {1, 1.0, True}, len({float("nan"), float("nan")}))
print(hash(None) == hash(None), hash(...) == hash(Ellipsis), hash(()) == hash(tuple([])), hash((1, 2)) == hash((1.0, 2.0)), hash((1, 2)) != hash((2, 1)))
print(hash(()), hash((1,)), hash((1, 2)), hash((1, (2, 3))), hash((0, 0)), hash((-1, -2)))
print(hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset([frozenset()])), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
print(hash(range(5)) == hash(range(0, 5, 1)), hash(range(0)) == hash(range(3, 3)), hash(range(1, 4, 2)) == hash(range(1, 5, 2)), range(1, 4, 2) == range(1, 5, 2))
print(hash(slice(1, 2)) == hash(slice(1, 2)), hash(b"ab") == hash(memoryview(b"ab")), hash("") == 0, hash(b"") == 0, hash("ab") == hash(b"ab"))
for o in ([], {}, set(), bytearray(), slice([]), ([],), (1, {}), memoryview(bytearray(b"a")), {}.keys(), {}.items(), {}.values(), (1, (2, ([],))), frozenset, range(3), property(), len, hash, int.__add__, [].append, {}.get):
    try:
        hash(o)
        print(type(o).__name__, "hashable")
    except (TypeError, ValueError) as e:
        print(type(o).__name__, type(e).__name__, e)
l = []
print(hash(l.append) == hash(l.append), l.append == l.append, [].append == [].append, hash("a".upper) == hash("a".upper))


class Mut:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v
    def __eq__(self, o): return self.v == o.v


m = Mut(1)
d = {m: "found"}
m.v = 2
print(d.get(m), m in d, m in list(d), Mut(1) in d, len(d))
m.v = 1
print(d.get(m))


class Coll:
    n = 0
    def __hash__(self): return 3
    def __eq__(self, o): Coll.n += 1; return self is o


c = [Coll() for _ in range(8)]
s = set(c)
print(len(s), Coll.n, all(x in s for x in c), Coll.n > 28)
