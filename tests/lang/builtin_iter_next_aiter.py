# iter, next, reversed, enumerate, zip, map, filter: keywords, strict, laziness, errors, reduce forms.
class Rev:
    def __reversed__(self): return "anything"


class RevNone:
    __reversed__ = None
    def __len__(self): return 1
    def __getitem__(self, i): return i


class SeqLen:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 10


class LenOnly:
    def __len__(self): return 3


class Hint:
    def __init__(self, h): self.h = h
    def __iter__(self): return iter("ab")
    def __length_hint__(self):
        if isinstance(self.h, Exception): raise self.h
        return self.h


import operator
def count(c=[0]):
    c[0] += 1
    return c[0]


def t(e, g=globals()):
    try:
        print(e, "->", repr(eval(e, g)))
    except Exception as x:
        print(e, "->", type(x).__name__, x)


CASES = r"""
list(iter(count, 4)), next(iter("a")), next(iter([]), "d"), next(iter([]), None)
iter()
iter(1)
iter([], 1)
iter(count, 1, 2)
next()
next(5)
next(iter([]), 1, 2)
next(iter([]))
list(reversed(SeqLen())), reversed(Rev()), list(reversed(range(3))), list(reversed({1: 2, 3: 4})), list(reversed("ab")), list(reversed((1, 2)))
reversed(RevNone())
reversed(LenOnly())
reversed({1})
reversed(iter([]))
reversed()
reversed([], [])
reversed(sequence=[])
reversed(5)
list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate(iterable="a", start=2)), list(enumerate("a", 2**63 - 1)), list(enumerate("ab", 2**63 - 1)), list(enumerate("a", -5)), list(enumerate("a", True))
enumerate()
enumerate(5)
enumerate("a", "b")
enumerate("a", 1.0)
enumerate("a", 1, 2)
enumerate("a", begin=1)
enumerate(start=1)
list(zip("ab", [1, 2, 3])), list(zip([1])), list(zip(strict=True)), list(zip("ab", "cd", strict=True))
zip(5)
zip([], 5)
zip([], strict=1, x=2)
list(zip("ab", "c", strict=True))
list(zip("a", "bc", strict=True))
list(zip("a", "b", "", strict=True))
list(zip("", "", "x", strict=True))
list(map(len, ["a", "bb"])), list(map(max, [1, 5], [4, 2])), list(map(lambda *a: a, "ab", "c")), list(map(None, [])) if 0 else 0
map()
map(len)
map(len, 5)
list(map(5, [1]))
list(map(None, [1]))
list(map(len, [5]))
map(func=len, iterable=[])
list(filter(None, [0, 1, [], "a"])), list(filter(str.isdigit, "a1")), list(filter(lambda v: [], [1])), list(filter(bool, "ab"))
filter()
filter(None)
filter(None, 5)
list(filter(5, [1]))
filter(None, [], 1)
list(filter(lambda: 1, [1]))
operator.length_hint(Hint(5)), operator.length_hint(Hint(NotImplemented), 7), operator.length_hint([1]), operator.length_hint(5, 3), list(Hint(10)), list(Hint(0)), [*Hint(3)]
operator.length_hint(Hint(-1))
operator.length_hint(Hint("a"))
operator.length_hint(Hint(TypeError("in hint")), 4)
operator.length_hint(Hint(ValueError("in hint")), 4)
list(Hint(ValueError("in list")))
list(Hint("a"))
list(Hint(TypeError("swallowed")))
iter([1, 2]).__reduce__(), iter((1,)).__reduce__(), iter("ab").__reduce__(), iter(range(3)).__reduce__(), reversed([1, 2]).__reduce__(), enumerate("a").__reduce__()[1][1], iter({1: 2}).__reduce__(), iter({5}).__reduce__()
iter([1, 2, 3]).__setstate__(1), (i := iter([1, 2, 3])).__setstate__(2), list(i)
iter([]).__length_hint__(), iter("abc").__length_hint__(), iter({1, 2}).__length_hint__(), iter({1: 2}.items()).__length_hint__(), iter(range(9)).__length_hint__()
aiter(5)
anext(5)
aiter()
iter([]).__next__()
"""
for case in CASES.strip().splitlines():
    t(case)
