# sorting with keys, misbehaving comparisons and mutation.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


class C:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        return self.v > o.v

    def __repr__(self):
        return 'C%d' % self.v


print(sorted([C(1), C(3), C(2)]), sorted('hello', reverse=True), sorted({3: 1, 1: 2}), sorted([3, 1, 2], key=lambda x: -x), sorted(['b', 'A', 'c'], key=str.lower), sorted([(1, 'b'), (1, 'a'), (0, 'c')], key=lambda p: p[0]))
print(sorted([1, 2, 3, 4, 5, 6], key=lambda x: x % 2, reverse=True), sorted([True, 2, 0.5, -1]), sorted([float('inf'), 1, -float('inf')]))
l = [5, 3, 4]


def key(x):
    l.append(9)
    return x


t(l.sort, key=key)
print(l)
l = [5, 3, 4]


def key2(x):
    seen.append(list(l))
    return x


seen = []
l.sort(key=key2)
print(seen, l)
l = [5, 3, 4]


def bad(x):
    if x == 4:
        raise ValueError('bad key')
    return x


t(l.sort, key=bad)
print(l)


class Err:
    def __lt__(self, o):
        raise RuntimeError('lt')


l = [Err(), Err()]
t(l.sort)
print(len(l))


class NB:
    def __lt__(self, o):
        return self

    def __bool__(self):
        raise TypeError('no bool')


t(sorted, [NB(), NB()])
t(sorted, [1, 'a', 2])
t(sorted, [None, 1])
t(sorted, [1, 2], lambda: 0)
t(sorted)
t(sorted, 5)
t(sorted, [1], key=None, reverse=1)
t(sorted, iterable=[1])
t(sorted, [1], foo=1)
t(sorted, [2, 1], reverse=None)
t(sorted, [2, 1], reverse=[])
t(sorted, [1, 2], key=lambda: 1)
data = [(i * 7919) % 101 for i in range(60)]
print(sorted(data) == sorted(data[::-1]), sorted(data, key=lambda x: x % 5)[:12], sorted(data, key=lambda x: x % 5, reverse=True)[:12])
for kind in (int, float, str, lambda x: (x, str(x)), lambda x: [x]):
    print(sorted(map(kind, [3, 1, 2, 10])), end=' ')
print(sorted([(1, 2), (1, 'a')][:1]), sorted(['\u20ac', 'a', '\U0001f600']))
