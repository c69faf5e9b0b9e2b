# __missing__, subclasses, and which methods call overridden ones.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


class D(dict):
    def __missing__(self, k):
        return 'missing %r' % (k,)


d = D(a=1)
print(d['a'], d['q'], d.get('q'), 'q' in d, d, d.pop('q', 'no'), '%(a)s %(z)s' % d, '{a} {z}'.format_map(d))
t(d.pop, 'q')


class Bad(dict):
    def __missing__(self, k):
        raise LookupError(k)


t(lambda: Bad()['x'])


class NotClass(dict):
    pass


n = NotClass()
n.__missing__ = lambda k: 'instance'
t(lambda: n['x'])


class L(dict):
    def __getitem__(self, k):
        print('getitem', k, end=' ')
        return dict.__getitem__(self, k)

    def __setitem__(self, k, v):
        print('setitem', k, end=' ')
        dict.__setitem__(self, k, v)

    def __contains__(self, k):
        print('contains', k, end=' ')
        return True

    def __iter__(self):
        print('iter', end=' ')
        return iter(['x'])

    def keys(self):
        print('keys', end=' ')
        return ['a']

    def __len__(self):
        return 77

    def get(self, k, d=None):
        return 'got'

    def __eq__(self, o):
        return 'eq'

    def __delitem__(self, k):
        print('del', end=' ')


x = L(a=1, b=2)
for f in (lambda: x['a'], lambda: x.get('z'), lambda: 'q' in x, lambda: list(x), lambda: len(x), lambda: x == 5, lambda: dict(x), lambda: {**x}, lambda: x.copy(), lambda: x.pop('a'), lambda: x.setdefault('n', 1), lambda: x.update(c=3), lambda: x.popitem(), lambda: x | {'p': 1}, lambda: repr(x), lambda: bool(x), lambda: list(x.items()), lambda: '%(b)s' % x, lambda: x.__ior__({'r': 1}), lambda: {}.__ior__(x), lambda: {} | x, lambda: dict.fromkeys(x), lambda: sorted(x), lambda: type(x | {}), lambda: type(x.copy()), lambda: dict.__len__(x)):
    t(f)
exec('y = b', {}, x)
print(dict.__contains__(x, 'y'))
print(eval('b', {}, x))
