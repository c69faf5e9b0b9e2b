# deque.
import collections.abc
import gc
import sys
import weakref
from collections import deque


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


d = deque('abc')
d.append('d')
d.appendleft('z')
print(d, len(d), d[0], d[-1], d[2], list(reversed(d)), 'b' in d, 'q' in d, d.maxlen, bool(d), bool(deque()))
print(d.pop(), d.popleft(), d)
d.extend([1, 2])
d.extendleft([3, 4])
print(d, d.index('b'), d.count(1), d.index(2, 3), d.index(1, -3, 100))
d.rotate(2)
print(d)
d.rotate(-3)
print(d)
d.rotate()
d.rotate(100)
d.reverse()
print(d)
d.insert(2, 'new')
d.insert(-1, 'last')
d.insert(100, 'end')
d.insert(-100, 'begin')
d.remove('new')
d[0] = 'B'
del d[1]
print(d, d.copy() == d, d.copy() is d)
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d[100], lambda: d[-100], lambda: d['a'], lambda: d[1:2], lambda: d.remove(99), lambda: d.index(99),
          lambda: deque(5), lambda: deque([], -1), lambda: deque([], 'a'), lambda: deque([1], 2, 3), lambda: deque(x=1), lambda: d.append(), lambda: d.append(1, 2), lambda: d.rotate('a'),
          lambda: d.insert(1), lambda: hash(d), lambda: d + [1], lambda: d * 'a', lambda: d.index(1, 'a'), lambda: d.__setitem__(99, 1), lambda: setattr(d, 'maxlen', 1), lambda: d < [1],
          lambda: [1] + d, lambda: d.__delitem__(99), lambda: setattr(d, 'x', 1), lambda: d.extend(5), lambda: deque(maxlen=2**70)):
    show(f)
m = deque([1, 2, 3, 4], maxlen=3)
print(m, m.maxlen)
m.append(5)
m.appendleft(9)
m.extend('xy')
print(m, m.copy(), m + deque([7]), m * 2, deque([1], 0), deque(maxlen=2))
show(lambda: m.insert(0, 1))
m += [10]
m *= 3
print(m, 2 * deque('ab'), deque('ab') * 0, deque('ab') * -1)
x = deque('ab')
x += x
x *= 2
x.extend(x)
x.extendleft(deque('z'))
print(x)
print(deque([1, 2]) == deque([1, 2]), deque([1, 2]) == [1, 2], deque([1, 2]) < deque([1, 3]), deque([1]) >= deque([1, 2]), deque([1]) != deque([1]), deque() <= deque())
it = iter(d)
next(it)
print(it.__length_hint__(), type(it), type(reversed(d)))
d.append(1)
show(lambda: next(it))
show(lambda: next(it))


class Nasty:
    def __eq__(self, other):
        nd.append(1)
        return False


nd = deque([Nasty(), 2])
show(lambda: nd.index(5))
show(lambda: nd.count(5))
show(lambda: nd.remove(5))
show(lambda: 5 in nd)
r = deque([1])
r.append(r)
print(r)
r.clear()
big = deque()
for i in range(1000):
    big.append(i)
    if i % 3 == 0:
        big.popleft()
    if i % 7 == 0:
        big.rotate(3)
print(len(big), sum(big), big[5], big[-5])


class D(deque):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.tag = 't'


s = D('ab', 5)
print(s, s.copy(), type(s.copy()), s.tag, type(s + s), s * 2, s.__reduce__()[:3])
print(deque([1, 2], 4).__reduce__()[:3], deque([1]).__reduce__()[1:3], weakref.ref(s)() is s, deque[int], isinstance(s, collections.abc.MutableSequence))


class Noisy:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print('del', self.n, end=' ')


q = deque((Noisy(i) for i in range(4)), maxlen=4)
q.append(Noisy(4))
q.appendleft(Noisy(5))
q.pop()
print()
q[1] = None
print()
q.clear()
print()
q.extend([Noisy(1), Noisy(2)])
del q
print()
o = object()
n0 = sys.getrefcount(o)
h = deque([o] * 3)
print(sys.getrefcount(o) - n0)
del h
c = deque()
c.append([c])
del c
gc.collect()
match deque([1, 2]):
    case [a, b]:
        print('matched', a, b)
y = deque([1, 2, 3])
y.__init__([4])
print(y)
