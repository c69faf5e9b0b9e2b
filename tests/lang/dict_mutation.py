# dicts that change while they are walked, compared or shown.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


def walk(view, change):
    d = {1: 'a', 2: 'b', 3: 'c'}
    out = []
    try:
        for x in view(d):
            out.append(x)
            change(d)
            if len(out) > 8:
                break
    except RuntimeError as e:
        out.append(str(e))
    print(out, d)


def replace(d):
    d.pop(1, None)
    d[9] = 'new'


for view in (lambda d: d, dict.keys, dict.values, dict.items, reversed):
    walk(view, lambda d: d.pop(1, 0))
    walk(view, lambda d: d.__setitem__(len(d) + 1, 'x'))
    walk(view, lambda d: d.__setitem__(2, 'changed'))
    walk(view, lambda d: d.clear())
    walk(view, replace)


class K:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, o):
        print('eq', self.n, getattr(o, 'n', o), end=' ')
        return False

    def __repr__(self):
        return 'K%d' % self.n


d = {K(1): 1, K(2): 2}
print(d)
print(d.get(K(3)), K(4) in d)


class Clear:
    def __repr__(self):
        return 'Clear'

    def __hash__(self):
        return 1

    def __eq__(self, o):
        d.clear()
        return False


t(lambda: d[Clear()])
print(d)


class Err:
    def __hash__(self):
        return 1

    def __eq__(self, o):
        raise ZeroDivisionError('eq')


d = {Err(): 1}
t(lambda: d[Err()])
t(lambda: Err() in d)
t(d.get, Err())
t(d.pop, Err(), None)
t(d.setdefault, Err(), 1)
t(lambda: d == {Err(): 1})
t(lambda: {Err(): 1, Err(): 2})


class BadHash:
    def __hash__(self):
        raise ValueError('hash')


t(lambda: {BadHash(): 1})
t(lambda: {}.get(BadHash()))
t(lambda: BadHash() in {})
t(lambda: BadHash() in [1])


class StrHash:
    def __hash__(self):
        return 'x'


class BigHash:
    def __hash__(self):
        return 2**100


class MinusOne:
    def __hash__(self):
        return -1


t(hash, StrHash())
t(hash, BigHash())
t(hash, MinusOne())
