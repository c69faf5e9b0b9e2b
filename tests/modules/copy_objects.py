# copy, deepcopy, replace, copyreg and what objects say of themselves for them.
import copy
import copyreg
import weakref
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from copy import copy as c, deepcopy as d


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


for x in (1, 2**70, 1.5, 1j, True, None, ..., NotImplemented, 'a', b'a', (1,), range(3), int, len, lambda: 0, property(), show):
    assert c(x) is x and d(x) is x, x
print(c(slice(1)), d(slice(1)), d(frozenset([1])), c(frozenset()))
inner = [1]
for x in ([inner], {'k': inner}, {1, 2}, bytearray(b'ab'), deque([inner], 5), OrderedDict(a=inner), defaultdict(list, a=inner), Counter('aab')):
    y, z = c(x), d(x)
    print(x, y == x, y is x, z == x, z is x, type(y) is type(x), type(z).__name__, end=' ')
    if isinstance(x, (list, deque)):
        print(y[0] is inner, z[0] is inner, end=' ')
    print()
t = (inner, inner)
u = d(t)
print(u, u[0] is u[1], u[0] is inner, d((1, 2)) is not None, c(t) is t)
l = [1]
l.append(l)
m = d(l)
print(m[1] is m, m is l)
k = {}
k['self'] = (k,)
n = d(k)
print(n['self'][0] is n)


class P:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def method(self):
        return self.x


p = P([1], 'a')
q, r = c(p), d(p)
print(q.x is p.x, r.x is p.x, r.x, q.__dict__ is p.__dict__, type(r).__name__, r.method(), d(p.method)() == [1], d(p.method).__self__ is p)
p.me = p
r = d(p)
print(r.me is r)


class S:
    __slots__ = ('a', '_S__b', 'c')

    def __init__(self):
        self.a = [1]
        self.__b = 2

    def b(self):
        return self.__b


s = S()
r = d(s)
print(c(s).a is s.a, r.a, r.a is s.a, r.b(), hasattr(r, 'c'), S.__slotnames__, s.__getstate__())


class SD(S):
    pass


x = SD()
x.extra = 5
print(x.__getstate__(), d(x).extra, d(x).b(), P(1, 2).__getstate__(), object().__getstate__())


class State:
    def __init__(self):
        self.v = 1

    def __getstate__(self):
        return {'v': self.v + 1}

    def __setstate__(self, state):
        self.v = state['v'] * 10


print(c(State()).v, d(State()).v)


class NewArgs:
    def __new__(cls, a, *, k=0):
        self = super().__new__(cls)
        self.made = a, k
        return self

    def __getnewargs_ex__(self):
        return (self.made[0],), {'k': self.made[1]}


class NewArgs2(int):
    def __getnewargs__(self):
        return (int(self) + 1,)


print(c(NewArgs(1, k=2)).made, c(NewArgs2(5)), d(NewArgs2(5)))


class Own:
    def __copy__(self):
        return 'copied'

    def __deepcopy__(self, memo):
        return 'deep', type(memo).__name__

    def __replace__(self, **changes):
        return changes


print(c(Own()), d(Own()), copy.replace(Own(), a=1))
show(lambda: copy.replace(5, a=1))
show(lambda: copy.replace())


class Red:
    def __reduce__(self):
        return list, ((1, 2),)


class Red2:
    def __reduce_ex__(self, protocol):
        return len, protocol


class Red3:
    def __reduce__(self):
        return 'a string'


print(c(Red()), d(Red()), c(Red3()).__class__.__name__)
show(lambda: c(Red2()))


class MyList(list):
    pass


class MyDict(dict):
    pass


class MyInt(int):
    pass


class MyStr(str):
    pass


class MyTuple(tuple):
    pass


class MySet(set):
    pass


for x in (MyList([inner]), MyDict(a=inner), MyInt(5), MyStr('s'), MyTuple([inner]), MySet([1]), Exception('a', 1), ValueError(), KeyError('k')):
    if hasattr(x, '__dict__'):
        x.tag = [inner]
    y, z = c(x), d(x)
    print(repr(y), type(y).__name__, repr(z), getattr(y, 'tag', None), y is x, getattr(z, 'tag', [0])[0] is inner)
N = namedtuple('N', 'a b')
n = N([1], 2)
print(c(n), d(n), c(n).a is n.a, d(n).a is n.a, copy.replace(n, b=5))
show(lambda: copy.replace(n, zz=5))
for x in ((i for i in []), __import__('sys'), object.__new__(object), type('Q', (), {})()):
    show(lambda: type(c(x)).__name__)
w = weakref.ref(p)
print(c(w) is w, d(w) is w)
print(P(1, 2).__reduce_ex__(2)[0].__name__, P(1, 2).__reduce_ex__(4)[1:], MyList([1]).__reduce_ex__(2)[2:3], MyInt(3).__reduce_ex__(2)[1:], NewArgs(1, k=2).__reduce_ex__(4)[0].__name__)
print(P(1, 2).__reduce__()[0].__name__, P(1, 2).__reduce__()[1:], P(1, 2).__reduce_ex__(0)[1][1:], MyInt(7).__reduce_ex__(1)[1])
for f in (lambda: S().__reduce__(), lambda: S().__reduce_ex__(1), lambda: object.__reduce_ex__(5, 'a'), lambda: (i for i in []).__reduce_ex__(2), lambda: object().__reduce_ex__(), lambda: object().__reduce__()[1]):
    show(f)


class Bad:
    def __init__(self, ret):
        self.ret = ret

    def __getnewargs_ex__(self):
        return self.ret


for ret in (1, (1,), (1, {}), ((), 1)):
    show(lambda: c(Bad(ret)))
copyreg.pickle(P, lambda p: (P, (p.x, 'from table')))
print(c(p).y, d(p).y)
show(lambda: copyreg.pickle(P, 1))
show(lambda: copyreg.constructor(1))
show(lambda: copyreg.add_extension('m', 'n', 0))
copyreg.add_extension('m', 'n', 5)
show(lambda: copyreg.add_extension('m', 'n', 6))
show(lambda: copyreg.add_extension('m', 'o', 5))
copyreg.remove_extension('m', 'n', 5)
show(lambda: copyreg.remove_extension('m', 'n', 5))
memo = {}
a = [inner]
b = d(a, memo)
print(memo[id(a)] is b, memo[id(memo)][-1] is a, d(inner, memo) is b[0])
print(copy.Error, copy.error is copy.Error, copy.__all__)
deep = []
for _ in range(200):
    deep = [deep]
print(d(deep) == deep)
