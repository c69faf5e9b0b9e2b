# dict() in all its forms, update and fromkeys.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


class M:
    def __init__(self, keys=('a', 'b')):
        self._keys = keys

    def keys(self):
        return self._keys

    def __getitem__(self, k):
        return k * 2


class Bad:
    keys = 5


class D(dict):
    pass


for a, k in (((), {}), (([],), {}), (([('a', 1)],), {}), (([('a', 1), 'bc', ['d', 2]],), {}), (({'a': 1},), {}), (({'a': 1},), {'a': 2, 'b': 3}), ((), {'x': 1}), ((M(),), {}), ((M(()),), {'z': 1}), ((M('xy'),), {}), ((M(5),), {}), ((Bad(),), {}), ((5,), {}), ((None,), {}), (('ab',), {}), ((['ab', 'cd'],), {}), (([1],), {}), (([(1, 2, 3)],), {}), (([(1,)],), {}), (([()],), {}), (([[[], 1]],), {}), ((1, 2), {}), (({1, 2},), {}), ((zip('ab', [1, 2]),), {}), (([None],), {}), ((iter([(1, 2)]),), {}), (({'a': 1}.items(),), {}), ((D(q=1),), {}), ((), {'self': 1, 'other': 2})):
    t(dict, *a, **k)
    d = {'old': 0}
    t(d.update, *a, **k)
    print(d)
t(dict.fromkeys)
t(dict.fromkeys, 'ab')
t(dict.fromkeys, 'ab', 1)
t(dict.fromkeys, [[]])
t(dict.fromkeys, 5)
t(dict.fromkeys, {1: 2, 3: 4}, 'v')
t(dict.fromkeys, {1}, [])
t(dict.fromkeys, 'ab', 1, 2)
t(dict.fromkeys, iterable='a')
print(type(D.fromkeys('a')), D.fromkeys('ab', 0))


class Log(dict):
    def __setitem__(self, k, v):
        print('set', k, v)
        dict.__setitem__(self, k, v)


x = Log(a=1)
x.update(b=2)
print(x, Log.fromkeys('q', 5))
t(dict.__new__, int)
print({**{'a': 1}, 'a': 2, **M()}, {**D(z=1)})
t(lambda: {**5})
t(lambda: {**[1]})
t(lambda: dict(**{'a': 1}, **{'a': 2}))
t(lambda: dict(**{1: 2}))
t(lambda: print(**{'sep': 1}))
