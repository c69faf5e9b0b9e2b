# keys, values and items, and their set operations.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


d = {'a': 1, 'b': 2, 'c': []}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i), 'a' in k, 1 in v, ('a', 1) in i, ('a', 2) in i, 'a' in i, ('a',) in i, ['a', 1] in i, ('c', []) in i)
for other in ({'a'}, ['a', 'z'], 'ab', {'a': 9}, {'a': 9}.keys(), (), frozenset('c'), [('a', 1)], {'a': 1}.items(), 5, None):
    for f in (lambda: sorted(k & other, key=repr), lambda: sorted(k | other, key=repr), lambda: sorted(k - other, key=repr), lambda: sorted(k ^ other, key=repr), lambda: k == other, lambda: k <= other, lambda: k >= other, lambda: k < other, lambda: k > other, lambda: k.isdisjoint(other), lambda: i.isdisjoint(other), lambda: i == other):
        try:
            print(f(), end=' ')
        except Exception as e:
            print(type(e).__name__, e, end=' ')
    print()
for f in (lambda: sorted(['x', 'a'] - k), lambda: sorted(['x', 'a'] | k), lambda: sorted(['x', 'a'] & k), lambda: sorted(['x', 'a'] ^ k), lambda: {'x', 'a'} - k, lambda: sorted({'x', 'a'} | k), lambda: type([] - k), lambda: i - [], lambda: i & [('a', 1)], lambda: i | [], lambda: 5 - k, lambda: hash(k), lambda: hash(v) == hash(v), lambda: v == d.values(), lambda: v == v, lambda: v & v, lambda: k == d.keys(), lambda: i == dict(d).items(), lambda: {'a': 1}.items() & {'a': 1}.items(), lambda: {'a': 1}.items() == {('a', 1)}, lambda: k.mapping, lambda: k[0], lambda: k.append, lambda: list(reversed(k)), lambda: list(reversed(v)), lambda: list(reversed(i)), lambda: k + k, lambda: type(k)(d), lambda: bool({}.keys()), lambda: k is d.keys(), lambda: [] in k, lambda: ([], 1) in i):
    t(f)
m = k.mapping
print(type(m), m['a'], m == d)


def seti():
    m['a'] = 2


t(seti)
d['d'] = 4
print(k, len(v), 'd' in k)
print({1: 2}.keys() == {1}, {1: 2}.keys() != {1}, {1} == {1: 2}.keys(), {1: 2}.keys() < {1, 2}, {1, 2} > {1: 2}.keys(), frozenset([1]) | {2: 3}.keys())
r = {}
r['v'] = r.values()
print(repr(r)[:40])
