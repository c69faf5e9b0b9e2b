# product, permutations, combinations: order, lengths, errors.
from itertools import *
import math


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(list(product('ab', [1, 2])), list(product()), list(product('ab', repeat=2)), list(product('ab', repeat=0)))
print(list(product('ab', '')), list(product([1], (2,), {3})), list(product(range(2), repeat=3)))
show(lambda: product('ab', repeat=-1))
show(lambda: product('ab', repeat='x'))
show(lambda: product('ab', foo=1))
show(lambda: product('ab', repeat=1, foo=1))
show(lambda: product(5))
print(list(permutations('abc')), list(permutations('abc', 2)), list(permutations('ab', 3)), list(permutations('abc', 0)), list(permutations('')))
print(list(permutations(range(4), r=3)), list(permutations('abc', None)))
show(lambda: permutations('ab', 'x'))
show(lambda: permutations('ab', -1))
show(lambda: permutations())
print(list(combinations('abcd', 2)), list(combinations('abc', 3)), list(combinations('abc', 4)), list(combinations('abc', 0)))
print(list(combinations_with_replacement('abc', 2)), list(combinations_with_replacement('', 0)), list(combinations_with_replacement('', 1)),
      list(combinations_with_replacement('a', 3)))
for f in (combinations, combinations_with_replacement):
    show(lambda: f('ab', 'x'))
    show(lambda: f('ab', -1))
    show(lambda: f('ab'))
    show(lambda: f('ab', 1, 2))
for n in range(6):
    for r in range(7):
        a = list(combinations(range(n), r))
        assert len(a) == math.comb(n, r) and a == sorted(a) and len(set(a)) == len(a)
        p = list(permutations(range(n), r))
        assert len(p) == math.perm(n, r) and p == sorted(p) and len(set(p)) == len(p)
        assert a == [t for t in p if list(t) == sorted(t)]
        w = list(combinations_with_replacement(range(n), r))
        assert w == sorted(w) and w == [t for t in product(range(n), repeat=r) if list(t) == sorted(t)]
print(sum(1 for _ in permutations(range(7))), sum(1 for _ in product(range(6), repeat=4)))
p = permutations('abc')
first = next(p)
second = next(p)
print(first, second, first is second)


class Pair(product):
    """A class derived from one of them."""

    def __init__(self, *args):
        self.args = args


q = Pair('ab', 'c')
print(q.args, list(q), type(q).__mro__[1])
cyc = []
cyc.append(product([cyc], repeat=2))
cyc.append(permutations([cyc]))
next(cyc[1])
del cyc
