# slice objects.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


s = slice(1, 10, 2)
print(s, slice(5), slice(None), slice('a', [], 1.5), s.start, s.stop, s.step, s == slice(1, 10, 2), s != slice(1, 10), s == (1, 10, 2), hash(s) == hash(slice(1, 10, 2)))
for a in ((), (1, 2, 3, 4)):
    t(slice, *a)
t(slice, stop=1)
for sl in (slice(None), slice(2), slice(-2, None), slice(None, None, -1), slice(5, 1, -2), slice(10**30), slice(-10**30, 10**30, 10**30), slice(None, None, -10**30), slice(2, None, 3), slice(9, 99)):
    print(sl, [sl.indices(n) for n in (0, 1, 5, 10)], sl.indices(2**65))
for f in (lambda: slice(1, 2, 0).indices(5), lambda: slice('a').indices(5), lambda: slice(1.0).indices(5), lambda: s.indices(-1), lambda: s.indices('a'), lambda: s.indices(), lambda: s.indices(1.5), lambda: s < slice(2), lambda: slice(1, 2) < slice(1, 3), lambda: slice(None) < slice(1), lambda: hash(slice([])), lambda: setattr(s, 'start', 3), lambda: s.foo, lambda: s[0], lambda: len(s), lambda: type('S', (slice,), {}), lambda: s.__reduce__(), lambda: {s: 1}, lambda: s.__eq__(5), lambda: slice(1, 2) == slice(1.0, 2.0)):
    t(f)


class G:
    def __getitem__(self, k):
        return k

    def __setitem__(self, k, v):
        print('set', k, v)

    def __delitem__(self, k):
        print('del', k)


g = G()
print(g[1:2], g[:], g[::], g[1:2, 3], g[..., 1:], g[()], g[1,], g['a':'b':'c'])
g[1:2] = 5
g[:, 1] = 6
del g[::2]


class I:
    def __index__(self):
        print('index', end=' ')
        return 2


print('abcdef'[I():], [1, 2, 3, 4][:I()], slice(I(), None, I()).indices(7))
l = [1, 2, 3]
l.__setitem__(slice(0, 1), 'xy')
print(l, l.__getitem__(slice(1, None)), 'abc'.__getitem__(slice(None, None, -1)))
