# The iterators of itertools, one after the other.
import itertools as I
from itertools import *


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


c = count()
print(next(c), next(c), c, repr(count(3, 2)), count(2.5), count(-1), count(10**30))
print(list(islice(count(0.5, 0.25), 4)), list(islice(count(5, -2), 4)), list(islice(count(2**63 - 2), 4)))
c = count(2**63 - 2)
for _ in range(3):
    print(next(c))
print(list(islice(count(step=3), 3)), list(islice(count(1, True), 3)), list(islice(count(1 + 2j), 2)))
show(lambda: count('a'))
show(lambda: count(1, 'a'))
show(lambda: count(1, 2, 3))
show(lambda: count(foo=1))

print(list(islice(cycle('abc'), 8)), list(cycle([])))
show(lambda: cycle())
show(lambda: cycle(x=1))
show(lambda: cycle(5))

r = repeat('x', 3)
print(r, next(r), r, r.__length_hint__(), list(r), r, list(r))
print(repeat(1), list(islice(repeat(times=2, object=7), 5)), repeat([1], -3))
show(lambda: repeat())
show(lambda: repeat(1, 'a'))
show(lambda: repeat(1).__length_hint__())
show(lambda: len(repeat(1, 2)))

print(list(accumulate([1, 2, 3, 4])), list(accumulate('abc')), list(accumulate([])), list(accumulate([], initial=5)))
print(list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([1, 2], initial=100)), list(accumulate([1, 2, 3], lambda a, b: a * b, initial=None)))
print(list(accumulate([1, 2, 3], func=None)))
show(lambda: list(accumulate([1, 'a'])))
show(lambda: accumulate())
show(lambda: accumulate([1], max, 3))

print(list(batched('ABCDEFG', 3)), list(batched('', 2)), list(batched('AB', 2, strict=True)))
b = batched('ABC', n=2, strict=True)
print(next(b))
show(lambda: next(b))
show(lambda: next(b))
show(lambda: batched('a', 0))
show(lambda: batched('a', 1.5))
show(lambda: batched('a'))

print(list(chain('ab', [1], (), {'k': 1})), list(chain()), list(chain.from_iterable(['ab', 'cd'])))
g = chain([1], 5, [2])
print(next(g))
show(lambda: next(g))
show(lambda: next(g))
show(lambda: chain(a=1))
show(lambda: chain.from_iterable(5))
print(chain[int], type(chain.from_iterable([])) is chain)

print(list(compress('ABCDEF', [1, 0, 1, 0, 1, 1])), list(compress('AB', selectors=[1])), list(compress('A', [1, 1])))
print(list(dropwhile(lambda x: x < 3, [1, 2, 3, 1, 5])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])))
t = takewhile(bool, [1, 0, 2])
print(next(t), list(t), list(t))
print(list(filterfalse(None, [0, 1, '', 'a'])), list(filterfalse(bool, [0, 1])), list(filterfalse(lambda x: x % 2, range(6))))
print(list(starmap(pow, [(2, 5), [3, 2], iter((10, 3))])))
show(lambda: list(starmap(pow, [3])))
for f in (dropwhile, takewhile, filterfalse, starmap):
    show(lambda: f(None))
    show(lambda: f(None, 5))
    show(lambda: list(dropwhile(5, [1])))

print(list(islice('abcdef', 3)), list(islice('abcdef', 1, None)), list(islice('abcdef', 1, 5, 2)), list(islice('abc', None)), list(islice('abc', 0, None, 2)))
it = iter(range(10))
print(list(islice(it, 2, 5)), list(it))
it = iter(range(10))
print(list(islice(it, 1, 4, 5)), list(it))
for a in ((-1,), ('a',), (0, -1), ('a', 2), (0, 'a'), (0, 1, 0), (0, 1, 'x'), (), (1, 2, 3, 4)):
    show(lambda: islice([1], *a))
print(list(islice(range(5), True)), list(islice(range(10), 2**63 - 1)))

print(list(pairwise('abcd')), list(pairwise('a')), list(pairwise('')))
print(list(zip_longest('abc', 'x', fillvalue='-')), list(zip_longest('ab', [1])), list(zip_longest()), list(zip_longest('', '')))
show(lambda: zip_longest('a', foo=1))
show(lambda: zip_longest('a', 5))
print(type(count()), count.__module__, count(1).__module__, count.__name__)
show(lambda: setattr(count, 'x', 1))
show(lambda: count(1)())
show(lambda: I.tee.__module__)
print(sorted(n for n in dir(I) if not n.startswith('__')))
