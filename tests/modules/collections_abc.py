# The abstract classes of collections.abc: who belongs to which, and the methods they bring.
import collections.abc as c
import sys
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
from collections.abc import *


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def gen():
    yield 1


async def coro():
    pass

co = coro()
samples = [1, 'a', b'a', bytearray(), (), [], {}, set(), frozenset(), range(3), iter([]), gen(), {}.keys(), {}.values(), {}.items(), len, int, None, type.__dict__, deque(), OrderedDict(),
           defaultdict(), Counter(), ChainMap(), UserDict(), UserList(), UserString(''), co, memoryview(b''), map(len, []), reversed([]), object(), slice(1)]
names = [n for n in c.__all__ if n not in ('ByteString', 'Buffer')]
for s in samples:
    print(type(s).__name__, ' '.join(n for n in names if isinstance(s, getattr(c, n))))
co.close()
print(c.__all__, c.__name__, Mapping.__module__, Mapping.__abstractmethods__ == {'__getitem__', '__iter__', '__len__'})
for n in names:
    show(lambda: getattr(c, n)() and None)


class Seq(Sequence):
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]


s = Seq(1, 2, 3, 2)
print(list(s), 2 in s, 9 in s, list(reversed(s)), s.index(2), s.index(2, 2), s.index(2, -2, 10), s.count(2), isinstance(s, Reversible))
show(lambda: s.index(7))
match s:
    case [a, *rest]:
        print('sequence', a, rest)


class MSeq(MutableSequence):
    def __init__(self):
        self.l = []

    def __len__(self):
        return len(self.l)

    def __getitem__(self, i):
        return self.l[i]

    def __setitem__(self, i, v):
        self.l[i] = v

    def __delitem__(self, i):
        del self.l[i]

    def insert(self, i, v):
        self.l.insert(i, v)


m = MSeq()
m.append(1)
m.extend([2, 3, 4])
m += (5,)
m.extend(m)
m.reverse()
m.remove(3)
print(m.l, m.pop(), m.pop(0), m.l)
m.clear()
print(m.l)
show(lambda: m.pop())


class Map(Mapping):
    def __init__(self, d):
        self.d = d

    def __getitem__(self, k):
        return self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


x = Map({'a': 1, 'b': 2})
print(x.get('a'), x.get('q', 5), 'a' in x, type(x.keys()), list(x.values()), x.items() == {('a', 1), ('b', 2)}, x == {'a': 1, 'b': 2}, x.keys() & {'a'}, ('a', 1) in x.items(), 2 in x.values(), len(x.items()))
show(lambda: reversed(x))
show(lambda: hash(x))
match x:
    case {'a': v}:
        print('mapping', v)


class MMap(MutableMapping, Map):
    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]


y = MMap({})
y.update({'a': 1}, b=2)
y.update([('c', 3)])
print(y.d, y.pop('a'), y.pop('zz', None), y.setdefault('n', []), y.popitem(), y.d)
show(lambda: y.pop('zz'))
y.clear()
show(lambda: y.popitem())


class S(MutableSet):
    def __init__(self, it=()):
        self.l = []
        for i in it:
            self.add(i)

    def __contains__(self, v):
        return v in self.l

    def __iter__(self):
        return iter(self.l)

    def __len__(self):
        return len(self.l)

    def add(self, v):
        if v not in self.l:
            self.l.append(v)

    def discard(self, v):
        if v in self.l:
            self.l.remove(v)

    def __repr__(self):
        return f'S({self.l})'


a, b = S([1, 2, 3]), S([2, 3, 4])
print(a & b, a | b, a - b, a ^ b, a <= b, a < S([1, 2, 3, 4]), a == {1, 2, 3}, {2} & a, {9} | a, {1, 9} - a, a.isdisjoint([7]), a >= {1}, a != b, a > {1})
a |= [5]
a &= {1, 5, 7}
a ^= {5, 6}
a -= {6}
print(a, a.pop(), a)
show(lambda: a.remove(99))
show(lambda: a.pop())
show(lambda: a < 5)
print(S([1, 2])._hash() == S([2, 1])._hash() == hash(frozenset([1, 2])))


class It(Iterator):
    def __next__(self):
        raise StopIteration


print(list(It()), iter(It()) is not None, isinstance(It(), Iterable))


class G(Generator):
    def send(self, v):
        return v

    def throw(self, typ, val=None, tb=None):
        return super().throw(typ, val, tb)


g = G()
print(next(g), g.send(3), g.close())
show(lambda: g.throw(ValueError('x')))
print(Callable[[int, str], float], Callable[..., int], Iterable[int], Mapping[str, int], Callable[[int], str].__args__, Callable[[], None])
show(lambda: Callable[int])


class NoHash:
    __hash__ = None
    __iter__ = None


print(isinstance(NoHash(), Hashable), isinstance(NoHash(), Iterable), issubclass(list, Hashable), isinstance(NoHash(), Sized))
