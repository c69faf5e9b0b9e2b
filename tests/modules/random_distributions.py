# random: the same numbers as CPython for the same seed, in every distribution; states; errors.
import random
from random import Random


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


for seed in (0, 1, -1, 12345678901234567890, "text", b"bytes", bytearray(b"ba"), 1.5, True, "", 2**1000):
    r = Random(seed)
    print(repr(seed)[:20], r.random(), r.getrandbits(70), r.randint(1, 6))
r = Random(42)
for name, args in (("random", ()), ("uniform", (1, 5)), ("uniform", (5, 1)), ("triangular", ()), ("triangular", (1, 4, 2)), ("triangular", (1, 1, 1)), ("betavariate", (2, 3)), ("binomialvariate", (10, 0.3)), ("binomialvariate", (100, 0.7)), ("binomialvariate", ()), ("binomialvariate", (5, 0.0)), ("expovariate", (1.5,)), ("expovariate", ()), ("gammavariate", (0.5, 2)), ("gammavariate", (1, 2)), ("gammavariate", (3, 2)), ("gauss", (0, 1)), ("gauss", ()), ("normalvariate", (1, 2)), ("normalvariate", ()), ("lognormvariate", (0, 0.5)), ("vonmisesvariate", (1, 4)), ("vonmisesvariate", (0, 1e-7)), ("paretovariate", (3,)), ("weibullvariate", (1, 1.5)), ("randrange", (10,)), ("randrange", (5, 50, 5)), ("randrange", (10, 0, -3)), ("randrange", (2**100,)), ("randint", (-5, 5)), ("getrandbits", (1,)), ("getrandbits", (0,)), ("getrandbits", (200,)), ("randbytes", (7,)), ("choice", ("abcdef",)), ("choice", (range(1000),)), ("sample", (range(100), 5)), ("sample", (range(10), 10)), ("sample", (range(10**9), 4)), ("sample", ("abc", 0)), ("choices", ("abc",))):
    v = [getattr(r, name)(*args) for _ in range(3)]
    print(name, args, v)
print(r.choices("abc", [1, 2, 3], k=8), r.choices([1, 2], cum_weights=[1, 4], k=6), r.choices("ab", k=0), r.sample(["x", "y"], counts=[3, 2], k=4))
l = list(range(12))
r.shuffle(l)
print(l)
state = r.getstate()
a = [r.random() for _ in range(3)]
r.setstate(state)
print(a == [r.random() for _ in range(3)], state[0], len(state[1]), state[2])
r.gauss()
s2 = r.getstate()
x = r.gauss()
r.setstate(s2)
print(r.gauss() == x)
for f in (lambda: r.randrange(0), lambda: r.randrange(5, 5), lambda: r.randrange(1, 10, 0), lambda: r.randrange(1.5), lambda: r.randrange(1, 2.5), lambda: r.randrange("a"), lambda: r.randint(5, 1), lambda: r.choice([]), lambda: r.choice({1, 2}), lambda: r.choice(5), lambda: r.sample([1], 2), lambda: r.sample([1], -1), lambda: r.sample({1, 2}, 1), lambda: r.sample(5, 1), lambda: r.sample("ab", counts=[1], k=1), lambda: r.sample("ab", counts=[1, -1], k=1), lambda: r.choices([], k=1), lambda: r.choices("ab", [1], k=1), lambda: r.choices("ab", [0, 0]), lambda: r.choices("ab", [1, 2], cum_weights=[1, 2]), lambda: r.choices("ab", 5), lambda: r.choices("ab", [float("inf"), 1]), lambda: r.getrandbits(-1), lambda: r.getrandbits(1.5), lambda: r.randbytes(-1), lambda: r.seed([]), lambda: r.setstate((9, (), None)), lambda: r.setstate(5), lambda: r.expovariate(0), lambda: r.gammavariate(0, 1), lambda: r.binomialvariate(-1), lambda: r.binomialvariate(5, 1.5), lambda: r.shuffle((1, 2)), lambda: r.shuffle("ab"), lambda: Random([]), lambda: r.paretovariate(0), lambda: r.triangular("a"), lambda: r.uniform(1)):
    t(f)
random.seed(7)
m = [random.random(), random.randint(1, 100), random.choice("xyz")]
random.seed(7)
print(m == [random.random(), random.randint(1, 100), random.choice("xyz")], m)
random.seed("a", version=1)
print(random.random())
random.seed(5.5, 1)
print(random.random())


class Own(Random):
    def random(self):
        return 0.25


o = Own()
print(o.random(), o.randrange(100), o.choice("abcd"), o.uniform(0, 8), o.shuffle([1, 2]))


class Bits(Random):
    def getrandbits(self, k):
        return 3


print(Bits().randrange(10), Bits().choice("abcdef"))
s = random.SystemRandom()
print(0 <= s.random() < 1, s.randint(3, 3))
t(s.getstate)
t(s.setstate, 1)
print(s.seed(5))
