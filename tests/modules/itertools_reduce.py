# what copy and pickle make of the iterators of itertools: __reduce__ and __setstate__
import warnings, copy
warnings.simplefilter('ignore')
from itertools import *
def show(name, make, steps=(0, 1, 2, 9), states=()):
    for n in steps:
        it = make()
        for _ in range(n): next(it, None)
        print(name, n, end=' ')
        try: print(it.__reduce__())
        except Exception as e: print(type(e).__name__, e)
        try: print('   ', list(islice(copy.copy(it), 4)) if name != 'groupby' else [k for k, g in islice(copy.copy(it), 4)])
        except Exception as e: print('   copy', type(e).__name__, e)
    for s in states:
        it = make()
        print(name, 'setstate', s, end=' ')
        try: print(it.__setstate__(s), end=' '); print(list(islice(it, 4)))
        except Exception as e: print(type(e).__name__, e)
import re, builtins
class R(list):
    pass
_p = print
def print(*a, **k):
    _p(*[re.sub(r' at 0x[0-9a-f]+', '', repr(x) if not isinstance(x, str) else x) for x in a], **k)
L = [1, 2, 3]
show('count', lambda: count(3)); show('count', lambda: count(3, 2)); show('count', lambda: count(1.5, -0.5)); show('count', lambda: count(0, 1))
show('repeat', lambda: repeat('x')); show('repeat', lambda: repeat('x', 3)); show('repeat', lambda: repeat('x', -5))
show('cycle', lambda: cycle('abc'), (0, 1, 2, 3, 4, 9), [((1,2),), ([], True), ([1, 2], 0), ([1], 'a'), ([1],), 5, ((1,), 0), ([1, 2], 1, 3)])
show('cycle', lambda: cycle(''))
show('chain', lambda: chain('ab', 'cd'), (0, 1, 2, 3, 4, 5), [(), (iter([]),), (iter([[1]]), iter([2])), 5, (1,), (iter([]), 5), ((), (), ())])
show('chain.from', lambda: chain.from_iterable(['ab', 'c']))
show('accumulate', lambda: accumulate(L)); show('accumulate', lambda: accumulate(L, max)); show('accumulate', lambda: accumulate(L, initial=5)); show('accumulate', lambda: accumulate(L, max, initial=5)); show('accumulate', lambda: accumulate([None, 1], lambda a, b: None), (0, 1, 2)); show('accumulate', lambda: accumulate([]), (0, 1), [5])
show('compress', lambda: compress('abc', [1, 0, 1]))
show('dropwhile', lambda: dropwhile(bool, [1, 0, 1]), states=[True, 0, []]); show('takewhile', lambda: takewhile(bool, [1, 0, 1]), states=[True, 0])
show('filterfalse', lambda: filterfalse(None, [0, 1, 0])); show('filterfalse', lambda: filterfalse(bool, [0, 1, 0]))
show('starmap', lambda: starmap(pow, [(2, 3), (3, 2)]))
show('islice', lambda: islice('abcdef', 3)); show('islice', lambda: islice('abcdef', 1, 5, 2)); show('islice', lambda: islice('abcdef', 1, None, 2), states=[4, 'a', 0]); show('islice', lambda: islice('ab', 0))
show('zip_longest', lambda: zip_longest('ab', 'cde')); show('zip_longest', lambda: zip_longest('ab', 'c', fillvalue='z'), states=['q', 0]); show('zip_longest', lambda: zip_longest())
show('product', lambda: product('ab', 'cd'), states=[(1, 1), (5, 5), (-1, -3), (1,), 5, ('a', 1)]); show('product', lambda: product('ab', repeat=0)); show('product', lambda: product('ab', ''), (0, 1), [(0, 0)])
show('permutations', lambda: permutations('abc', 2), (0, 1, 2, 5, 6, 7), [((1, 0, 2), (2, 1)), ((5, 0, -2), (9, -1)), ((1, 0), (1, 1)), 5, ([1, 0, 2], [2, 1])]); show('permutations', lambda: permutations('ab', 3))
show('combinations', lambda: combinations('abcd', 2), (0, 1, 2, 6, 7), [(1, 2), (9, 9), (-1, -1), (1,), 5]); show('combinations', lambda: combinations('ab', 3))
show('cwr', lambda: combinations_with_replacement('abc', 2), (0, 1, 2, 6, 7), [(1, 2), (9, 9), (1,), 5]); show('cwr', lambda: combinations_with_replacement('', 2))
show('groupby', lambda: groupby('aabb'), (0, 1, 2, 3), [(1, 2, 3), 5, (1,)])
k, g = next(groupby('aab')); print(g.__reduce__())
gb = groupby('aab'); k, g = next(gb); next(gb); print(g.__reduce__())
show('batched', lambda: batched('abc', 2)); show('pairwise', lambda: pairwise('abc'))
a, b = tee('abc'); next(a); print(a.__reduce__()); print(list(copy.copy(a)), list(b))
a, = tee('abc', 1); r = a.__reduce__(); print(len(r), r[1]);  print(a.__setstate__.__name__)
def f():
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        copy.copy(count()); copy.deepcopy(repeat(1)); cycle('a').__setstate__(([], 0)); chain('').__reduce__()
        print(len(w), w[0].category.__name__, w[0].message)
        pairwise('a'); batched('ab', 1)
f()
import pickle
for it in (count(2), cycle('ab'), chain('ab', 'c'), permutations('abc'), product('ab', repeat=2), groupby('aab'), islice('abcd', 1, 3), accumulate([1, 2]), zip_longest('ab', 'c')):
    next(it)
    print([str(x)[:1] for x in islice(pickle.loads(pickle.dumps(it)), 3)])
a, b = tee(range(100)); [next(a) for _ in range(60)]
c = pickle.loads(pickle.dumps(a)); print(next(c), len(list(c)), next(a), next(b))
