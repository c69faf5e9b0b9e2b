# tuples and their subclasses.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


print((), (1,), (1, 2), tuple(), tuple('ab'), tuple([1]), tuple({1: 2}), tuple(range(2)), ((),), (None,), ('a',))
t(tuple, 5)
t(tuple, 1, 2)
t(tuple, x=1)
x = (1, 2, 1)
for f in (lambda: x.index(1), lambda: x.index(1, 1), lambda: x.index(9), lambda: x.index(1, 0, 0), lambda: x.index(1, -1), lambda: x.index(), lambda: x.index(1, 'a'), lambda: x.count(1), lambda: x.count(9), lambda: x.count(), lambda: x[0], lambda: x[3], lambda: x['a'], lambda: x[::-1], lambda: hash(x) == hash((1, 2, 1)), lambda: hash(([],)), lambda: hash(()), lambda: x.append(1), lambda: x.__getnewargs__(), lambda: tuple(x) is x, lambda: x[:] is x, lambda: x + () is x, lambda: x * 1 is x, lambda: () * 5 is ()):
    t(f)


def seti():
    x[0] = 1


def deli():
    del x[0]


t(seti)
t(deli)
y = ([],)
try:
    y[0] += [1]
except TypeError as e:
    print(e, y)


class T(tuple):
    def __new__(cls, *a):
        return super().__new__(cls, a)

    def __getitem__(self, i):
        return 'item'

    def __len__(self):
        return 42

    def __iter__(self):
        return iter('it')

    def __eq__(self, o):
        return 'eq'

    __hash__ = tuple.__hash__

    def __contains__(self, x):
        return True


s = T(1, 2)
print(s, len(s), s[0], list(s), s == 5, 99 in s, tuple(s), s + (3,), type(s + ()), s * 2, hash(s) == hash((1, 2)), s.count(1), s.index(2), tuple.__len__(s), '%s %s' % s, type(s[:]), [*s], max(s), sorted(s), repr(s), isinstance(s, tuple))
a, b = s
print(a, b)
print(T.__new__(T, 5), T(), type(T()))
t(tuple.__new__, int)
t(tuple.__new__)
t(tuple.__new__, T, 5)
