# sum, min, max, any, all, abs, round, divmod, pow: keywords, wrong arguments, odd kinds.
class Add:
    def __init__(self, v): self.v = v
    def __radd__(self, o): return f"{o}+{self.v}"
    def __add__(self, o): return Add(f"({self.v}+{getattr(o, 'v', o)})")
    def __repr__(self): return f"Add({self.v})"


class R:
    def __round__(self, n="none"): return ("round", n)
    def __abs__(self): return "abs"
    def __divmod__(self, o): return ("divmod", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
    def __pow__(self, o, m="none"): return ("pow", o, m)
    def __rpow__(self, o): return ("rpow", o)


def t(e, g=globals()):
    try:
        print(e, "->", repr(eval(e, g)))
    except Exception as x:
        print(e, "->", type(x).__name__, x)


CASES = r"""
sum([]), sum([1, 2.5]), sum((True, True)), sum({1: 2, 3: 4}), sum(range(4), 10)
sum([[1], [2]], []), sum([(1,), (2,)], ()), sum([Add(1), Add(2)]), sum([Add(1)], Add(0))
sum([0.1] * 10), sum([0.1] * 10, 0.0), sum([1e100, 1.0, -1e100]), sum([1, 0.1, 0.2]), sum([1j, 0.5, 1])
sum([10**20, 1]), sum([2**62, 2**62, 2**62]), sum([-2**63, -1]), sum([1.5, 10**400])
sum([1, None])
sum(5)
sum([1], start=5)
sum([1], 2, 3)
sum()
sum(iterable=[1])
sum(["a"])
sum(["a"], "b")
sum([b"a"], b"b")
sum([bytearray(b"a")], bytearray())
sum(x for x in [float("inf"), float("-inf")])
min(1, 2), max(1, 2), min("b", "a"), max([1], [0, 5]), min({3: 1, 2: 5}), max(iter([4, 9, 2]))
min([], default=None), max((), default=[]), min([5], default=0), max("a", "bb", key=len), min("aa", "b", key=len)
min(1, 2, default=3)
max(default=3)
min()
min(5)
max([])
max(iter([]))
max(1, "a")
max([1, "a"], key=str)
max(1, 2, key=None), min([3, 1], key=lambda v: -v), max(True, 1), max(1, True), min(1.0, 1), min(1, 1.0)
max(1, 2, foo=3)
max(1, 2, key=5)
max([1, 2], [3], key=len), min("abc", key=ord), max([(1, "b"), (1, "a")])
any([]), all([]), any([0, "", None]), all([1, "a"]), any("ab"), all({0: 1}), any(x > 1 for x in (1, 2))
any()
any(5)
all([1], [2])
any(iterable=[])
abs(-5), abs(-2.5), abs(3 - 4j), abs(True), abs(-0.0), abs(R())
abs("a")
abs()
abs(1, 2)
round(1.5), round(R()), round(R(), 3), round(R(), None), round(number=2.567, ndigits=1), round(5, -1), round(True), round(1.25, ndigits=1)
round("a")
round(1.5, "a")
round()
round(1, 2, 3)
round(1.5, 1.0)
divmod(7, 2), divmod(-7, 2.0), divmod(R(), 5), divmod(5, R()), divmod(True, 2)
divmod(1, "a")
divmod(1)
divmod(1, 0)
divmod(1j, 1)
pow(2, 3), pow(2, 3, 5), pow(R(), 2), pow(R(), 2, 3), pow(2, R()), pow(base=2, exp=3, mod=3), pow(2.0, -1), pow(0, 0)
pow(2)
pow(2, 3, 4, 5)
pow(2, "a")
pow("a", 2, 3)
pow(2, R(), 5)
pow(2, 3, R())
"""
for case in CASES.strip().splitlines():
    t(case)
