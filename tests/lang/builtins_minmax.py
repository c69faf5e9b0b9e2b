# min and max.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for f in (max, min):
    for a, k in (((), {}), ((1,), {}), (([],), {}), (([], 1), {}), (([3, 1, 2],), {}), ((3, 1, 2), {}), (('abc',), {}), ((1, 'a'), {}), (([1, None],), {}), (([],), {'default': 'd'}), ((1, 2), {'default': 5}), (([],), {'default': None}), (([1, 2],), {'key': lambda x: -x}), ((1, 2), {'key': lambda x: -x}), (([1, 2],), {'key': None}), (([1],), {'key': 5}), (([],), {'key': 5}), (([1],), {'foo': 1}), (({'b': 1, 'a': 2},), {}), ((True, 1), {}), ((1, True), {}), ((1, 1.0), {}), ((1.0, 1), {}), ((float('nan'), 1), {}), ((1, float('nan')), {}), (('a', 'B'), {'key': str.lower}), ((iter([5, 6]),), {}), (([[1], [0, 5]],), {}), ((5, 6, 7), {'key': lambda x: x % 3}), ((1j, 2j), {})):
        t(f, *a, **k)


class C:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        print('lt', self.v, o.v, end=' ')
        return self.v < o.v

    def __gt__(self, o):
        print('gt', self.v, o.v, end=' ')
        return self.v > o.v

    def __repr__(self):
        return 'C%r' % self.v


print(max(C(1), C(3), C(2)), min(C(1), C(3), C(2)))


class E:
    def __lt__(self, o):
        raise KeyError('cmp')


t(min, E(), E())
t(max, [1, 2], key=lambda x: 1 / 0)


def gen():
    yield 1
    raise ValueError('gen')


t(max, gen())
