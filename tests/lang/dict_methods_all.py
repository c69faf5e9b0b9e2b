# get, setdefault, pop, popitem, copy, clear and the operators.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


def run(f, **kw):
    d = {'a': 1, 'b': 2, 3: None}
    try:
        r = f(d)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(r, d)


def deli(d):
    del d['q']


def seti(d):
    d[[]] = 1


for f in (lambda d: d['a'], lambda d: d['q'], lambda d: d[3.0], lambda d: d[[]], lambda d: d[(1, [])], lambda d: d.get('a'), lambda d: d.get('q'), lambda d: d.get('q', 5), lambda d: d.get([]), lambda d: d.get(), lambda d: d.get(1, 2, 3), lambda d: d.get(key='a'), lambda d: d.setdefault('a', 9), lambda d: d.setdefault('q'), lambda d: d.setdefault('q', 9), lambda d: d.setdefault([], 1), lambda d: d.setdefault(), lambda d: d.pop('a'), lambda d: d.pop('q'), lambda d: d.pop('q', 7), lambda d: d.pop('q', None), lambda d: d.pop([]), lambda d: d.pop(), lambda d: d.pop(1, 2, 3), lambda d: d.popitem(), lambda d: d.popitem(1), lambda d: d.clear(), lambda d: d.clear(1), lambda d: d.copy(), lambda d: d.update(), lambda d: d.update(1, 2), lambda d: 'a' in d, lambda d: [] in d, lambda d: None in d, lambda d: len(d), deli, seti, lambda d: d | {'z': 1}, lambda d: d | [('z', 1)], lambda d: d | 5, lambda d: [('z', 1)] | d, lambda d: d.__ior__([('z', 1)]), lambda d: d.__ior__({'a': 0}), lambda d: d.__ior__(5), lambda d: d & d, lambda d: d + d, lambda d: d < d, lambda d: d == {'a': 1, 'b': 2, 3: None}, lambda d: d != {}, lambda d: d == 5, lambda d: hash(d), lambda d: d.keys(), lambda d: list(reversed(d)), lambda d: d.__contains__('a'), lambda d: d.__getitem__('q'), lambda d: d.__delitem__('q'), lambda d: d.__missing__, lambda d: d.foo, lambda d: max(d.values()), lambda d: sorted(d), lambda d: d()):
    run(f)
t({}.popitem)
t({}.pop, 'a')
d = {1: 'a', True: 'b', 1.0: 'c', 1 + 0j: 'd'}
print(d, {0: 1, False: 2, -0.0: 3}, {'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {float('nan'): 1} == {float('nan'): 1})
d = {}
d['x'] = d
print(d, {'y': d}, str([d]))
t(lambda: d == {'x': d})
d = dict.fromkeys(range(5))
del d[2]
d[2] = 'again'
print(d, list(d), list(reversed(d)), d.popitem(), d.popitem())
d |= [(9, 9)]
print(d, d | {0: 'new'})
