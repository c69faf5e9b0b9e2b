# Self-checking: iterators and iteration tools of the language.
def raises(exc, f, *a, **k):
    try:
        f(*a, **k)
    except exc as e:
        return str(e)
    raise AssertionError(f"{exc.__name__} not raised")


it = iter([1, 2])
assert iter(it) is it
assert next(it) == 1 and next(it) == 2
raises(StopIteration, next, it)
assert next(it, "d") == "d"
assert list(iter(lambda c=iter("abcd"): next(c), "c")) == ["a", "b"]
assert raises(TypeError, iter, 5) == "'int' object is not iterable"
assert raises(TypeError, iter, 5, 6) == "iter(v, w): v must be callable"
assert raises(TypeError, next, [1]) == "'list' object is not an iterator"
assert list(enumerate("ab", 5)) == [(5, "a"), (6, "b")]
assert list(enumerate("a", start=-1)) == [(-1, "a")]
assert list(zip()) == [] and list(zip("ab", [1])) == [("a", 1)]
assert raises(ValueError, list, zip("ab", [1], strict=True)) == "zip() argument 2 is shorter than argument 1"
assert raises(ValueError, list, zip("a", [1, 2], strict=True)) == "zip() argument 2 is longer than argument 1"
assert raises(ValueError, list, zip("a", "b", "cd", strict=True)) == "zip() argument 3 is longer than arguments 1-2"
assert list(map(pow, [2, 3], [3, 2])) == [8, 9]
assert list(filter(None, [0, 1, "", "a"])) == [1, "a"]
assert list(reversed("abc")) == ["c", "b", "a"]
assert raises(TypeError, reversed, {1}) == "'set' object is not reversible"


class OldStyle:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        return i * i
    def __len__(self): return self.n


assert list(OldStyle(4)) == [0, 1, 4, 9]
assert list(reversed(OldStyle(4))) == [9, 4, 1, 0]
assert 4 in OldStyle(4) and 5 not in OldStyle(4)


class BadIter:
    def __iter__(self): return 5


assert raises(TypeError, iter, BadIter()) == "iter() returned non-iterator of type 'int'"


class Stops:
    def __iter__(self): return self
    def __next__(self): raise StopIteration("value")


assert list(Stops()) == [] and [*Stops()] == []


class StopsGet:
    def __getitem__(self, i):
        if i > 2: raise StopIteration
        return i


assert list(StopsGet()) == [0, 1, 2]


class Fails:
    def __iter__(self): return self
    def __next__(self): raise ZeroDivisionError("in next")


for f in (list, tuple, set, sum, max, sorted, lambda x: dict(x), lambda x: [*x], lambda x: "".join(x), lambda x: 1 in x, lambda x: list(zip(x)), lambda x: list(map(str, x)), any, all):
    assert raises(ZeroDivisionError, f, Fails()) == "in next"
a, *b = (x for x in range(4))
assert (a, b) == (0, [1, 2, 3])
assert sum(range(101)) == 5050 and sum([[1], [2]], []) == [1, 2]
assert raises(TypeError, sum, ["a"], "") == "sum() can't sum strings [use ''.join(seq) instead]"
assert raises(TypeError, sum, [b"a"], b"") == "sum() can't sum bytes [use b''.join(seq) instead]"
assert max("abc", "abd", key=lambda s: s[-1]) == "abd" and min([], default=7) == 7
assert raises(ValueError, max, []) == "max() iterable argument is empty"
assert [i for i in range(3) for _ in range(i)] == [1, 2, 2]
m = memoryview(b"ab")
assert list(iter(m)) == [97, 98] and type(iter({}.items())).__name__ == "dict_itemiterator"
import operator
assert operator.length_hint(iter([1, 2, 3])) == 3 and operator.length_hint(iter(range(5))) == 5
assert operator.length_hint((x for x in "a"), 9) == 9
for make in (lambda: iter([1, 2]), lambda: iter((1, 2)), lambda: iter("ab"), lambda: iter(b"ab"), lambda: iter(range(2)), lambda: iter({1: 2, 3: 4}), lambda: iter({1, 2}), lambda: reversed([1, 2]), lambda: enumerate("ab"), lambda: zip("ab", "cd"), lambda: map(str, "ab")):
    i = make()
    assert len(list(i)) == 2 and list(i) == []
    raises(StopIteration, next, i)
print("iteration ok")
