# Equality and hashing across types: numbers, tuples, strings; __eq__ without __hash__; identity first.
print(hash(0), hash(1), hash(-1), hash(-2), hash(2**61 - 2), hash(2**61 - 1), hash(2**61), hash(-(2**61)), hash(True), hash(1.0), hash(2.5), hash(-0.0), hash(1e300), hash(0.1), hash(10**18), hash(2.0**70) == hash(2**70))
print(hash(()), hash((1,)), hash((1, 2)), hash((1, (2, 3))), hash((0.5, -1)), hash((1, 2)) == hash((1.0, True + 1)), hash(range(0)) == hash(range(5, 5)))
print(hash(frozenset()), hash(frozenset([1])), hash(frozenset([1, 2, 3])), hash(frozenset([3, 2, 1])) == hash(frozenset([1, 2, 3])), hash(None) == hash(None), hash(slice(1, 2)) == hash(slice(1, 2)))
print(1 == 1.0 == True, {1: "a"}[1.0], {1: "a"}[True], 0.0 == -0.0, 2**53 + 1 == float(2**53 + 1), "a" == b"a", (1, 2) == [1, 2], [] == (), None == False, "" == None, 1 == "1")
print(len({1, 1.0, True, 1 + 0}), len({0, False, 0.0, -0.0}), {(1, 2): "t"}[(1.0, 2.0)], len({"a", "a".upper().lower(), "".join(["a"])}))


class Value:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        if not isinstance(o, Value):
            return NotImplemented
        return self.v == o.v

    def __hash__(self):
        return hash(("Value", self.v)) if isinstance(self.v, str) else hash((1, self.v))

    def __repr__(self):
        return "V%r" % (self.v,)


print(Value(1) == Value(1), Value(1) != Value(1), Value(1) == 1, Value(1) != 1, Value(1) is Value(1), len({Value(1), Value(1), Value(2)}), {Value(1): "x"}[Value(1)], Value(3) in [1, Value(3)], [Value(1)] == [Value(1)], (Value(1),) < (Value(1), 0), [1, Value(2)].index(Value(2)), Value(1) in {Value(1)})


class Plain:
    pass


p, q = Plain(), Plain()
print(p == p, p == q, p != q, hash(p) == hash(p), p in [p], p in [q], len({p, q, p}), {p: 1}.get(q), Plain.__hash__ is object.__hash__, Plain.__eq__ is object.__eq__, p.__eq__(q), p.__ne__(p))


class EqNoHash:
    def __eq__(self, o):
        return True


class Child(EqNoHash):
    pass


class Restored(EqNoHash):
    __hash__ = object.__hash__


for c in (EqNoHash, Child, Restored):
    try:
        hash(c())
        print(c.__name__, "hashable")
    except TypeError as e:
        print(c.__name__, e)


class Never:
    def __eq__(self, o):
        return False

    __hash__ = object.__hash__


n = Never()
print(n == n, n in [n], [n] == [n], (n,) == (n,), n in {n}, {n: 1}[n], [n].index(n), [n].count(n), {n} == {n}, [n].remove(n))


class Raises:
    def __init__(self, h):
        self.h = h

    def __hash__(self):
        return self.h

    def __eq__(self, o):
        raise RuntimeError("eq")


d = {Raises(1): 1}
for f in (lambda: d[Raises(1)], lambda: d.get(Raises(2)), lambda: Raises(1) in d, lambda: [Raises(1)] == [Raises(1)], lambda: Raises(1) in [5], lambda: Raises(1) != 1, lambda: {Raises(3), Raises(3)}):
    try:
        print(f())
    except RuntimeError as e:
        print("RuntimeError", e)


class HashKinds:
    def __init__(self, h):
        self.h = h

    def __hash__(self):
        return self.h


print(hash(HashKinds(-1)), hash(HashKinds(2**61)), hash(HashKinds(2**64 + 5)), hash(HashKinds(True)), hash(HashKinds(-(2**63))), hash(HashKinds(2**63 - 1)))
for bad in ([], {}, set(), (1, []), slice(1, []), [1]):
    try:
        hash(bad)
    except TypeError as e:
        print(e)
f, g = Value.__repr__, print
print(f == Value.__repr__, Value(1).__repr__ == Value(1).__repr__, p.__eq__ == p.__eq__, len == len, [].append == [].append, hash(print) == hash(g), int == int, type(1) == int, type(1) is int)
x = [1]
print(x.append == x.append, {x.append: 1} and "bound builtin methods hash", {1: 2}.keys() == {1: 3}.keys(), {1: 2}.items() == {1: 2}.items(), {1: 2}.values() == {1: 2}.values())
