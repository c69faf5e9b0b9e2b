# namedtuple, UserDict, UserList, UserString.
import collections
from collections import UserDict, UserList, UserString, namedtuple


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


P = namedtuple('P', 'x y')
p = P(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), tuple(p), P._fields, P._field_defaults, P.__doc__, P.x.__doc__, P.__match_args__, P.__module__, P.__slots__)
print(p._replace(x=9), p._asdict(), P._make([3, 4]), P._make(iter('ab')), p.__getnewargs__(), repr(P.x), hash(p) == hash((1, 2)), P(*p) is p, p + (3,), p.index(2))
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: P._make([1]), lambda: p._replace(z=1), lambda: setattr(p, 'x', 1), lambda: setattr(p, 'q', 1), lambda: delattr(p, 'x'),
          lambda: p.q, lambda: P.x.__get__(5), lambda: P.y.__get__((1,))):
    show(f)
for a in (('X', 'a a'), ('X', 'class'), ('1X', 'a'), ('X', '_a'), ('X', ['a', 1]), ('X', 'a-b'), ('def', 'a')):
    show(lambda: namedtuple(*a))
show(lambda: namedtuple('X', 'a b', True))
show(lambda: namedtuple('X', 'a', defaults=(1, 2)))
R = namedtuple('R', 'a class _x a', rename=True)
print(R._fields, R(1, 2, 3, 4), namedtuple('E', [])(), namedtuple('S', ['s'])(1), namedtuple('C', 'a, b,c')(1, 2, 3))
D = namedtuple('D', 'a b c', defaults=[2, 3], module='mod')
print(D(1), D(1, c=9), D._field_defaults, D.__module__, D.__new__.__defaults__, D.__name__, D.__qualname__)
show(lambda: D())


class Sub(P):
    __slots__ = ()

    @property
    def total(self):
        return self.x + self.y

    def __new__(cls, x, y=10):
        return super().__new__(cls, x, y)


s = Sub(5)
print(s, s.total, s._replace(y=1), type(s._replace(y=1)).__name__, isinstance(s, P), Sub._make([1, 2]))
match p:
    case P(a, y=b):
        print('matched', a, b)
P.x.__doc__ = 'The x'
print(P.x.__doc__, P.__new__.__name__, P._asdict.__qualname__)
print(sorted(n for n in P.__dict__ if n not in ('__firstlineno__', '__static_attributes__')))
T = namedtuple('T', 'f g')
print(T(f=lambda: 1, g=p).g.y, [T(i, -i) for i in range(2)], sorted([P(2, 1), P(1, 2)]), {P(1, 2): 'k'}[(1, 2)])


class UD(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, ('set', value))

    def __missing__(self, key):
        return 'none of ' + str(key)


u = UD({'a': 1}, b=2)
u.update(c=3)
print(u, u['a'], u['zz'], u.get('zz'), len(u), 'a' in u, list(u), u.pop('a'), u.copy(), type(u.copy()).__name__, u == {'b': ('set', 2), 'c': ('set', 3)})
print(UserDict(a=1) | {'b': 2}, {'b': 2} | UserDict(a=1), UserDict.fromkeys('ab', 0), isinstance(u, dict), u.setdefault('k', 5), u.popitem(), dict(u), u.data)
show(lambda: UserDict()['q'])
show(lambda: UserDict(1, 2))
x = UserDict(a=1)
x |= {'c': 1}
del x['a']
print(x, x.keys(), x.items(), bool(UserDict()))

l = UserList([3, 1, 2])
l.append(5)
l.sort()
l += [9]
l.insert(0, 7)
print(l, l[0], l[1:3], type(l[1:3]).__name__, l + [1], [1] + l, l * 2, l == [7, 1, 2, 3, 5, 9], l < [8], len(l), 3 in l, l.index(3), l.count(1), l.pop(), l.copy(), list(reversed(l)))
l.remove(7)
l.reverse()
l[0] = 'z'
del l[1]
l.extend(UserList('q'))
print(l, UserList('abc'), UserList(l) == l, UserList(), isinstance(l, list))
show(lambda: l.remove(99))
show(lambda: l[99])

t = UserString('Hello')
print(t, repr(t), t.upper(), type(t.upper()).__name__, t + ' w', 'a ' + t, t * 2, t[1], t[1:3], 'ell' in t, t == 'Hello', hash(t) == hash('Hello'), len(t), t.replace('l', 'L'), t.split('l'), UserString(12) + 3)
print(t.center(11, '*'), t.find('l'), t.startswith('He'), t.encode(), UserString('%s!') % 'x', UserString('{}').format(1), int(UserString('5')), t < 'Z', t.join(['a', 'b']), t.partition('l'), t.strip('o'))
print(sorted(collections.__all__))
