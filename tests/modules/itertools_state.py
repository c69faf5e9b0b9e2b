# tee, groupby; who holds what, when iterators fail, and cycles through the iterators.
from itertools import *
import gc
import itertools
import sys
import weakref


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a, b = tee(range(200))
print(list(islice(a, 3)), list(islice(b, 150))[-1], list(a)[:2], len(list(b)))
print(tee("ab", 0), [list(t) for t in tee('ab', 3)])
a, = tee(iter('abc'), 1)
next(a)
c = a.__copy__()
print(list(a), list(c), type(a))
x, y = tee(c)
print(list(x), list(y))
show(lambda: tee([], -1))
show(lambda: tee(5))
show(lambda: tee())
show(lambda: tee([], 2, 3))
show(lambda: tee([], n=3))
t = tee([1])[0]
w = weakref.ref(t)
del t
print(w())


class Reader:
    def __init__(self):
        self.it = None

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.it)


r = Reader()
r.it, other = tee(r)
show(lambda: next(other))
del r, other

for k, g in groupby('AAABBBCCAB'):
    print(k, list(g), end='; ')
print()
print([(k, len(list(g))) for k, g in groupby(range(10), key=lambda n: n // 4)], [k for k, g in groupby('aab', None)])
gs = groupby('aabb')
k1, g1 = next(gs)
print(next(g1))
k2, g2 = next(gs)
print(list(g1), k2, list(g2))
show(lambda: next(gs))
show(lambda: groupby())
show(lambda: groupby([1], key=5).__next__())
show(lambda: groupby(5))
print(type(g1))


class Noisy:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print('del', self.n)


def gen(n):
    for i in range(n):
        yield Noisy(i)
    print('end')


s = islice(gen(5), 1, 3)
print('skip')
v = next(s)
print('got', v.n)
v = next(s)
show(lambda: next(s))
del v
p = pairwise(gen(3))
x = next(p)
del x
x = next(p)
del x
show(lambda: next(p))
z = zip_longest(gen(2), [1])
print(sum(1 for _ in z))
c = chain(gen(1), gen(1))
for o in c:
    print('at', o.n)
    del o
o = Noisy('held')
n0 = sys.getrefcount(o)
holders = [repeat(o), chain([o]), accumulate([o, 1], initial=o), cycle([o])]
print(sys.getrefcount(o) - n0)
next(holders[3])
print(sys.getrefcount(o) - n0)
del holders
print(sys.getrefcount(o) - n0)
del o


def failing():
    yield 1
    raise ValueError('broken')


for make in (lambda g: chain(g), lambda g: islice(g, 9), lambda g: pairwise(g), lambda g: batched(g, 3), lambda g: cycle(g), lambda g: accumulate(g),
             lambda g: zip_longest(g, 'abc'), lambda g: tee(g)[0], lambda g: takewhile(bool, g), lambda g: starmap(print, g), lambda g: compress(g, g)):
    it = make(failing())
    try:
        for i in range(5):
            print(next(it), end=' ')
    except Exception as e:
        print(type(e).__name__, e, end=' ')
    show(lambda: next(it))


class Node:
    pass


n = Node()
n.its = [chain([n]), tee([n])[0], groupby([n]), cycle([n]), islice([n], 5), repeat(n), count(0), zip_longest([n], fillvalue=n), starmap(print, [n])]
for i in n.its[:4]:
    next(i)
w = weakref.ref(n)
del n, i
gc.collect()
print(w())
deep = iter(())
for _ in range(30000):
    deep = chain(deep)
del deep
long = tee(range(100000))
sum(1 for _ in long[0])
del long
print('done')
