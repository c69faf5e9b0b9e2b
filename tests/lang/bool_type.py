# bool as a subclass of int.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


print(bool(), bool(0), bool(''), bool([0]), bool(0.0), bool(float('nan')), bool(None), bool(...), bool(0j), bool(range(0)), bool(b'\0'), bool(object()))
print(True + True, True * 3, -True, +True, ~False if False else 0, True / 2, True // 2, True % 2, 3 - True, True == 1, True is 1 if False else True)
print(str(True), repr(False), f'{True}', f'{True:d}', f'{True:5}', f'{True!s:>6}', '%s %d %r' % (True, True, False), format(True, ''), format(True, '>6'))
print(isinstance(True, int), issubclass(bool, int), bool.__bases__, bool.__mro__)
t(bool, 1, 2)
t(bool, x=1)
t(lambda: type('B', (bool,), {}))


class L:
    def __len__(self):
        return self.n


class B:
    def __bool__(self):
        return self.v


for n in (0, 1, -1, 2**70, 'x', 1.5, True):
    o = L()
    o.n = n
    t(bool, o)
for v in (True, False, 1, 0, None, 'x'):
    o = B()
    o.v = v
    t(bool, o)
    t(lambda: not o)
print([True, False].index(1), {True: 'a', 1: 'b', 1.0: 'c'}, {0, False, 0.0}, sorted([True, False, 2, -1]), max(True, 1), sum([True] * 4), [1, 2][True], 'ab'[False])
print(True and 'x', False and 'x', False or 'y', not 0, True if [] else False, all([]), any([]), True.real, True.numerator, True.bit_length(), True.__class__)
