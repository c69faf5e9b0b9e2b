# Comparison operators, chains of them, and what the reflected forms do.
trace = []


def v(x):
    trace.append(x)
    return x


print(v(1) < v(2) < v(3), trace)
trace.clear()
print(v(3) < v(2) < v(1), trace)
trace.clear()
print(v(1) < v(3) > v(2) == v(2) != v(5) in [v(5), v(6)] is not None, trace)

print(1 == 1.0 == True, 1 is True, 0 == False, "1" == 1, None == 0, () == [])
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], (1, "a") < (1, "b"), [] < [0], "abc" < "abd", "Z" < "a", b"a" < b"b")
print({1, 2} < {1, 2, 3}, {1, 2} <= {1, 2}, {1} < {2}, {1} > {2}, {1, 2} >= {2}, frozenset({1}) == {1})
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 1.0})
print(float("nan") == float("nan"), float("inf") > 10**400, -float("inf") < -(10**400), 2**53 == float(2**53), 2**53 + 1 == float(2**53))
nan = float("nan")
print(nan == nan, nan is nan, [nan] == [nan], nan in [nan], (nan,) == (nan,), [nan] == [float("nan")])
print(1 in [1, 2], 3 not in (1, 2), "b" in "abc", "" in "abc", b"b" in b"abc", 98 in b"abc", "a" in {"a": 1}, 2 in range(0, 10, 2), 3 in range(0, 10, 2))
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), slice(1, 2) == slice(1, 2))


class Num:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("eq", self.n, end="; ")
        return self.n == other.n if isinstance(other, Num) else NotImplemented

    def __lt__(self, other):
        print("lt", self.n, end="; ")
        return self.n < other.n if isinstance(other, Num) else NotImplemented

    def __le__(self, other):
        print("le", self.n, end="; ")
        return NotImplemented

    def __bool__(self):
        print("bool", self.n, end="; ")
        return self.n != 0


one, two = Num(1), Num(2)
print(one == two)
print(one != two)
print(one < two)
print(one > two)
print(one == 1, 1 == one)
print(min(two, one).n, max(one, two).n)
print([one, two] == [one, two])
print([one, two] == [Num(1), Num(3)])
print([one, two] < [Num(1), Num(3)])
print(one in [two, one], [two, Num(1)].index(one), [one, Num(1), two].count(one))
try:
    one <= two
except TypeError as e:
    print(e)
try:
    one >= 3
except TypeError as e:
    print(e)
try:
    one.__hash__()
except TypeError as e:
    print(e)
print(Num.__hash__)


class Rich:
    # Results of comparison need not be bools.
    def __lt__(self, other):
        return [self, other].__len__()

    def __gt__(self, other):
        return ""


r = Rich()
print(r < 1, r > 1, 1 < r, 1 > r, r < 1 < 2, r > 1 > 0, not r > 1)


class Sub(Num):
    def __eq__(self, other):
        print("sub eq", end="; ")
        return True

    def __gt__(self, other):
        print("sub gt", end="; ")
        return True


print(one == Sub(9))
print(one < Sub(9))

for f in (
    lambda: 1 < "a",
    lambda: [] < (),
    lambda: [1, "a"] < [1, 2],
    lambda: None < None,
    lambda: {} < {},
    lambda: object() >= 1,
    lambda: 1 in 5,
    lambda: 1 in "abc",
    lambda: [] in {1},
    lambda: "a" < b"a",
    lambda: "abc" in b"abc",
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(one is one, one is not two, not one is one, None is None, ... is Ellipsis)
