# every method of set with every kind of argument.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


others = [{2, 9}, frozenset([1]), [2, 2, 7], (), 'a', {1: 'x'}, range(3), iter([3]), {1: 2}.keys(), 5, None, [[]], [{1}]]
for name in ('union', 'intersection', 'difference', 'symmetric_difference', 'isdisjoint', 'issubset', 'issuperset', 'update', 'intersection_update', 'difference_update', 'symmetric_difference_update'):
    for c in (set, frozenset):
        for o in others:
            s = c([1, 2, 3])
            if type(o).__name__ == 'list_iterator':
                o = iter([3])
            try:
                r = getattr(s, name)(o)
                print(name, sorted(r, key=repr) if r is not None and not isinstance(r, bool) else r, type(r).__name__, sorted(s, key=repr), end='; ')
            except Exception as e:
                print(type(e).__name__, e, end='; ')
        print()
s = {1, 2, 3}
for f in (lambda: s.union(), lambda: s.union([4], {5}), lambda: s.intersection(), lambda: s.intersection([1, 2], (2,)), lambda: s.difference([1], [2]), lambda: s.symmetric_difference(), lambda: s.symmetric_difference([1], [2]), lambda: s.isdisjoint(), lambda: s.add(), lambda: s.add([]), lambda: s.remove(9), lambda: s.remove([]), lambda: s.remove({1}), lambda: s.discard(9), lambda: s.discard([]), lambda: s.pop(1), lambda: s.clear(1), lambda: s.copy() is s, lambda: frozenset([1]).copy(), lambda: frozenset().add, lambda: hash(s), lambda: hash(frozenset([1])) == hash(frozenset([1])), lambda: [] in s, lambda: {1} in {frozenset([1])}, lambda: s.update(), lambda: s.update([7], 'x', x=1), lambda: set(1, 2), lambda: set(x=1), lambda: set(5), lambda: frozenset(5), lambda: frozenset(x=1), lambda: set([[]]), lambda: s.__reduce__()[0], lambda: set().pop()):
    t(f)
x = frozenset('ab')
print(frozenset(x) is x, x.copy() is x, x.union() is x, frozenset() is frozenset(), frozenset([]) == set(), set('ab') == x, {x: 1}[frozenset('ba')])
fs = {frozenset([1])}
fs.remove({1})
fs.discard({2})
print(fs, {1, True, 1.0}, {0, False}, len({float('nan'), float('nan')}))
