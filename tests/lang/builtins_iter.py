# iter, next, reversed, enumerate, zip, map and filter.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


class Seq:
    def __getitem__(self, i):
        if i == 3:
            raise IndexError
        return i * 10

    def __len__(self):
        return 3


class NoLen:
    def __getitem__(self, i):
        return i


class BadIter:
    def __iter__(self):
        return 5


class NoneIter:
    __iter__ = None


class Rev:
    def __reversed__(self):
        return 'rev'


class NoRev:
    __reversed__ = None

    def __getitem__(self, i):
        return 1

    def __len__(self):
        return 1


it = iter([1, 2])
count = [0]


def fn():
    count[0] += 1
    return count[0]


for f in (lambda: list(iter(Seq())), lambda: iter(5), lambda: iter(BadIter()), lambda: iter(NoneIter()), lambda: iter(), lambda: iter(1, 2, 3), lambda: iter(5, 6), lambda: list(iter(fn, 4)), lambda: iter(it) is it, lambda: next(it), lambda: next(it), lambda: next(it), lambda: next(it, 'd'), lambda: next(5), lambda: next([]), lambda: next(), lambda: next(it, 1, 2), lambda: list(reversed(Seq())), lambda: reversed(NoLen()), lambda: reversed(Rev()), lambda: reversed(NoRev()), lambda: reversed(5), lambda: reversed({1}), lambda: reversed(), lambda: reversed([], 1), lambda: list(reversed({1: 2, 3: 4})), lambda: list(reversed('ab')), lambda: reversed(x for x in []), lambda: reversed(iter([])),
          lambda: list(enumerate('ab')), lambda: list(enumerate('ab', 5)), lambda: list(enumerate('ab', start=-1)), lambda: list(enumerate(iterable='a')), lambda: list(enumerate(start=1, iterable='a')), lambda: enumerate(), lambda: enumerate(5), lambda: enumerate([], 'x'), lambda: enumerate([], 1.0), lambda: enumerate([], 1, 2), lambda: enumerate([], foo=1), lambda: list(enumerate('ab', 2**63 - 1)), lambda: list(enumerate('a', 2**70)), lambda: list(enumerate('a', True)),
          lambda: list(zip()), lambda: list(zip('ab')), lambda: list(zip('ab', [1, 2, 3])), lambda: zip(5), lambda: zip([], 5), lambda: zip(strict=1) and 1, lambda: list(zip('ab', [1], strict=True)), lambda: list(zip('a', [1, 2], strict=True)), lambda: list(zip('a', 'b', 'cd', strict=True)), lambda: list(zip('ab', 'cd', 'e', strict=True)), lambda: zip('a', foo=1), lambda: zip('a', strict=True, x=1), lambda: list(zip(*[iter('abcd')] * 2)),
          lambda: list(map(str, [1, 2])), lambda: list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])), lambda: map(), lambda: map(str), lambda: map(str, 5), lambda: list(map(None, [1])), lambda: list(map(lambda: 1, [1])), lambda: map(str, [], x=1), lambda: list(map(pow, [2, 3], [2, 2])), lambda: list(filter(None, [0, 1, '', 'a'])), lambda: list(filter(lambda x: x > 1, [1, 2, 3])), lambda: list(filter(bool, [0, 1])), lambda: filter(), lambda: filter(None), lambda: filter(None, 5), lambda: list(filter(5, [1])), lambda: list(filter(lambda: 1, [1])), lambda: filter(None, [], x=1), lambda: filter(1, 2, 3), lambda: list(filter(str.isupper, 'aBcD'))):
    t(f)
z = zip('abc', iter([1, 2]))
print(list(z), next(z, 'end'))
i = iter('ab')
print(list(zip(i, i)), list(zip(range(3), i)))


class M(map):
    pass


print(list(M(str, [1])), type(M(str, [])), iter(z) is z)
e = enumerate(['x'])
for k, v in e:
    print(k, v)
t(next, e)
