# OrderedDict, defaultdict, Counter, ChainMap.
import gc
import operator
from collections import ChainMap, Counter, OrderedDict, defaultdict


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


d = defaultdict(list)
d['a'].append(1)
d['b'].append(2)
d['a'].append(3)
print(d, dict(d), d.default_factory, d.get('zz'), 'zz' in d, len(d), d == {'a': [1, 3], 'b': [2]})
print(defaultdict(), defaultdict(None, x=1), defaultdict(int, {'k': 1}, j=2), defaultdict(int, [(1, 2)]))
show(lambda: defaultdict()['missing'])
show(lambda: defaultdict(5))
show(lambda: defaultdict(int, 5))
show(lambda: defaultdict(lambda: 1 / 0)['x'])
c = defaultdict(int)
for ch in 'mississippi':
    c[ch] += 1
print(c, sorted(c.items()), c.copy(), c.copy().default_factory, c.__copy__() == c, c.__reduce__()[:4])
r = defaultdict(str, a=1)
print(r | {'b': 2}, {'b': 2} | r, type({'b': 2} | r))
show(lambda: r | [1])
r |= {'q': 1}
print(r)
r.default_factory = None
show(lambda: r['new'])
r['self'] = r
print(r)
n = defaultdict(lambda: defaultdict(int))
n['a']['b'] += 1
print(n['a'], isinstance(n, dict), defaultdict.__name__, defaultdict.__module__)
show(lambda: setattr(r, 'x', 1))


class DD(defaultdict):
    def __missing__(self, key):
        return 'missing ' + str(key)


print(DD(int)['x'], DD(int), DD(int, a=1).copy())

o = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
print(o, list(o), o == {'c': 3, 'b': 2, 'a': 1}, o == OrderedDict([('b', 2), ('a', 1), ('c', 3)]), o != {}, OrderedDict(), OrderedDict(x=1, y=2))
o.move_to_end('a')
print(o)
o.move_to_end('c', last=False)
print(o, list(reversed(o)), list(o.items()), list(reversed(o.items())), list(reversed(o.keys())), list(o.values()))
print(o.popitem(), o.popitem(last=False), o, o.setdefault('z', 9), o.setdefault('z'), o.pop('z'), o.pop('nope', 0), o)
for f in (lambda: o.move_to_end('nope'), lambda: OrderedDict().popitem(), lambda: o.pop('nope'), lambda: OrderedDict(1), lambda: OrderedDict([1]), lambda: OrderedDict({}, {}), lambda: o | 5):
    show(f)
print(OrderedDict.fromkeys('abc', 0), OrderedDict.fromkeys('ab'), o.copy(), o | {'k': 1}, {'k': 1} | o, type({'k': 1} | o))
o |= {'m': 1}
o.update([('n', 2)], p=3)
print(o, eval(repr(o)) == o, o.__reduce__()[:4])
o['me'] = o
print(o)
o.clear()


class OD(OrderedDict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v * 2)


x = OD(a=1)
x['b'] = 2
x.extra = 'e'
print(x, x.copy(), x.copy().extra if hasattr(x.copy(), 'extra') else None, type(x.copy()).__name__)

k = Counter('abracadabra')
print(k, k['a'], k['zz'], k.most_common(2), k.most_common(), sorted(k.elements()), k.total(), Counter(), Counter(a=3, b=0), Counter({'x': 2}), Counter(['p', 'p']))
k.update('aaz')
k.update({'b': 10})
k.subtract('rrr', b=1)
print(k, +k, -k, k.copy() == k)
a, b = Counter(a=3, b=1, d=-1), Counter(a=1, b=2, c=4)
print(a + b, a - b, a & b, a | b, a == b, a <= b, Counter(a=1) < Counter(a=2), Counter(a=1) >= Counter(a=1, b=0), Counter(a=1, b=0) == Counter(a=1), a != b, a > b)
for op in (operator.iadd, operator.isub, operator.iand, operator.ior):
    z = Counter(a=3, b=1)
    print(op(z, b), end=' ')
print()
del k['not there']
for f in (lambda: Counter.fromkeys('ab'), lambda: Counter(1), lambda: Counter('a', 'b'), lambda: a + {'x': 1}, lambda: a < 1, lambda: k.most_common('x')):
    show(f)
print(a.__reduce__(), Counter(a=1, b='x'), list(Counter(a=2, b=-1, c=0).elements()), Counter('aab').most_common(1), Counter('aab').most_common(0), Counter(iter('ab')) == Counter('ba'))


class MyC(Counter):
    def __setitem__(self, key, value):
        super().__setitem__(key, value + 100)


print(MyC('aa'))

m = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(m, m['a'], m['b'], len(m), list(m), dict(m), 'b' in m, m.get('q', 7), m.parents, m.new_child({'a': 0}), m.new_child(z=1), ChainMap(), bool(ChainMap()), m.maps)
m['c'] = 9
m.update(d=4)
del m['a']
print(m, m['a'], m.pop('c'), m.popitem(), m)
for f in (lambda: m['zz'], lambda: m.pop('b'), lambda: m.popitem(), lambda: m.__delitem__('b'), lambda: m | 5):
    show(f)
print(m | {'x': 1}, {'x': 1} | m, m.copy(), ChainMap.fromkeys('ab', 0), m == {'a': 2, 'b': 3}, ChainMap({'b': 1}, {'a': 1}) == {'a': 1, 'b': 1})
m |= {'y': 2}
print(m, m.setdefault('w', 5), list(m.items()))
m.clear()
print(m)
cyc = defaultdict(list)
cyc['c'].append(cyc)
od = OrderedDict()
od['o'] = od
del cyc, od
gc.collect()
