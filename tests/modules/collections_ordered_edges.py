# OrderedDict: what its methods refuse, copies with attributes, first items in great numbers
from collections import OrderedDict
import copy
print(OrderedDict(self=1, other=2))
class Missing(OrderedDict):
    def __missing__(self, key):
        return 0
m = Missing(a=1)
print(m['q'], m.pop('b', 5), m.pop('a', 6), m.pop('a', default=6))
try:
    m.pop('a')
except KeyError as e:
    print('KeyError', e)
class Loud(OrderedDict):
    def update(self, *args, **kwds):
        raise Exception('update')
print(Loud([('a', 1)]), Loud(b=2))
class Slots(OrderedDict):
    __slots__ = ('x', 'y')
for cls in OrderedDict, Slots:
    d = cls([(1, 2), (3, 4)])
    d.x = ['x']
    for c in copy.copy(d), copy.deepcopy(d):
        print(type(c).__name__, c == d, c.x, c.x is d.x, hasattr(c, 'y'))
    print(hasattr(d.copy(), 'x'), d.__reduce__()[2])
class Key:
    count = 0
    action = None
    def __eq__(self, other):
        Key.count += 1
        if Key.count == 2:
            Key.action()
        return True
    def __hash__(self):
        return -1
def check(action):
    global one
    Key.count = 0
    todel = Key()
    one = OrderedDict.fromkeys((0, todel, 4.2))
    two = OrderedDict.fromkeys((0, Key(), 4.2))
    Key.action = lambda: action(one, todel)
    try:
        print(one == two)
    except RuntimeError as e:
        print(e)
    print(list(one.values()))
check(lambda d, k: d.clear())
check(lambda d, k: d.__delitem__(k))
check(lambda d, k: (d.clear(), d.update(a=1, b=2)))
check(lambda d, k: (d.__delitem__(k), d.update(a=1)))
d = OrderedDict.fromkeys(range(30000))
total = 0
while len(d) > 100:
    k, v = d.popitem(last=False)
    total += k
    if k % 1000 == 0:
        d[-k - 1] = None
print(total, len(d), list(d)[:3], list(d)[-2:])
while d:
    d.popitem(last=len(d) % 2)
try:
    d.popitem(last=False)
except KeyError as e:
    print(e)
d['x'] = 1
print(d, d.popitem(False), d)
