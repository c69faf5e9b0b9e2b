# Counter: arithmetic, comparison, update and subtract, most_common, missing keys, subclasses, errors.
from collections import Counter
import copy
import pickle


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


c = Counter("abracadabra")
print(c, c["z"], "z" in c, len(c), c.total(), sum(c.values()), c.most_common(2), c.most_common(0), c.most_common(-1), c.most_common(100) == c.most_common())
print(sorted(c.elements()), list(Counter(a=2, b=0, c=-1).elements()), Counter({"a": 1.5}), Counter(), Counter([]), Counter(None), Counter(a=1), Counter("ab", b=2))
a, b = Counter(a=3, b=1, c=0), Counter(a=1, b=2, d=-3)
print(a + b, a - b, a & b, a | b, +b, -b, b - a, Counter() + b)
for op in ("__iadd__", "__isub__", "__iand__", "__ior__"):
    x = a.copy()
    r = getattr(x, op)(b)
    print(op, r, r is x)
print(a <= b, a < b, a >= b, a == Counter(a=3, b=1), a != b, Counter(a=1) < Counter(a=2), Counter(a=1) <= {"a": 1} if 0 else "", Counter() == Counter(x=0), Counter(a=1) == {"a": 1}, {"a": 1} == Counter(a=1))
x = Counter("aab")
x.update("bc")
x.update({"a": 5}, z=1)
x.update(Counter(q=2))
print(x)
x.subtract("ab")
x.subtract({"a": 10}, z=5)
print(x)
x.update(None)
x.subtract()
del x["not there"], x["a"]
print(x, x.pop("z"), x.pop("zz", "default"), x.setdefault("new"), x)
x.clear()
for f in (lambda: Counter(1), lambda: Counter(1, 2), lambda: c + 1, lambda: c - {"a": 1}, lambda: c < 5, lambda: c.fromkeys("ab"), lambda: Counter.fromkeys("ab", 2), lambda: c.most_common("x"), lambda: Counter([[]]), lambda: Counter(a="x").total(), lambda: Counter(a="x") + Counter(a=1), lambda: c.update(5), lambda: Counter(self=1, iterable=2), lambda: c & 3, lambda: c | 3, lambda: x.pop("none")):
    t(f)
print(repr(Counter({1: "x", 2: 3})), repr(Counter(a=float("nan"))), Counter("zyx"), Counter({"low": 1, "high": 9, "mid": 5}))
print(copy.copy(c) == c, copy.deepcopy(c) == c, pickle.loads(pickle.dumps(c)) == c, type(c.copy()).__name__, c.__reduce__() == (Counter, (dict(c),)))


class My(Counter):
    def __missing__(self, key):
        return 42


m = My("aab")
print(m["none"], type(m + m).__name__, type(m.copy()).__name__, type(+m).__name__, m)
print(max(c, key=c.get), dict(c.most_common(3)), sorted(c.items(), key=lambda p: (-p[1], p[0]))[:3], Counter(c.values()), Counter("a b a".split()).most_common(1)[0][0], [*Counter("hello")], Counter("hello").keys() & {"l"})
print(Counter(x % 3 for x in range(10)), Counter(map(len, "a bb cc ddd".split())), Counter(iter("aa")), Counter({"a": 1}.items()))
n = Counter()
for w in "the cat the dog".split():
    n[w] += 1
print(n, n.most_common())
print(isinstance(c, dict), Counter.__mro__[1], Counter.__module__, hasattr(c, "__dict__"), c.__missing__("x"))
