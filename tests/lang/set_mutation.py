# sets that change while they are walked, with odd elements, and their repr.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as e:
    print(e)
s = {1, 2, 3}
try:
    for x in s:
        s.discard(x)
except RuntimeError as e:
    print(e)
it = iter({1, 2, 3})
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), list(it), it.__length_hint__())
print(set(), frozenset(), {1}, frozenset([1]), {frozenset()}, {()}, {None}, {'a'}, repr({1, 2}))


class S(set):
    def __repr__(self):
        return 'S!' + super().__repr__()


class F(frozenset):
    pass


print(S([1]), S(), F([1]), F(), type(S([1]) | {2}), type(S([1]).copy()), type(F([1]) | {2}), type(F([1]).copy()), type({1} | S([2])), type(frozenset([1]) & S([1])), type(S([1]).union([2])), F([1]) == {1}, hash(F([1])) == hash(frozenset([1])))


class H:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 5

    def __eq__(self, o):
        if self.n == 'err':
            raise ValueError('eq')
        return isinstance(o, H) and self.n == o.n

    def __repr__(self):
        return 'H(%r)' % self.n


print(len({H(1), H(2), H(1)}), H(1) in {H(1)}, {H(1)} == {H(1)}, {H(1)} - {H(1)}, {H(1)} & {H(2)})
t(lambda: {H(1), H('err')})
t(lambda: H('err') in {H(1)})
t(lambda: {H(1)}.remove(H(3)))
t(lambda: {H('err')} == {H(1)})


class Mut:
    def __hash__(self):
        return 5

    def __eq__(self, o):
        s.clear()
        return False


s = {H(1), H(2)}
print(Mut() in s, s)
s = {H(1), H(2)}
s.add(Mut())
print(len(s))


class St(set):
    def __contains__(self, x):
        return 'c'

    def add(self, x):
        print('add', x)

    def __iter__(self):
        return iter('it')

    def __len__(self):
        return 9


s = St([1, 2])
print(len(s), 5 in s, list(s), set(s), s | {3} if False else sorted(set.union(s, [3])), {1, 2} == s, {1} <= s, s.issubset({1, 2}), sorted({5}.union(s), key=str), frozenset(s))
s.update([7])
print(sorted(set.copy(s)) if False else set.__len__(s), set.__contains__(s, 7))


class Init(set):
    def __init__(self, a, b=None):
        super().__init__(a)
        self.b = b


print(Init([1], b=2).b, Init([1]).union([2]) == {1, 2})
class N(frozenset):
    def __new__(cls, *a):
        return super().__new__(cls, a)


print(sorted(N(1, 2)), type(N(1)))
t(set.__new__, int)
t(frozenset.__new__, set)
