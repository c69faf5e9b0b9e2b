# operators of list and tuple, and their errors.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for c in (list, tuple):
    x, y = c([1, 2]), c([3])
    for f in (lambda: x + y, lambda: x + 5, lambda: x + 'ab', lambda: x + [1], lambda: x + (1,), lambda: x * 2, lambda: 2 * x, lambda: x * 0, lambda: x * -3, lambda: x * True, lambda: x * 1.5, lambda: x * 'a', lambda: x * x, lambda: x * 2**62, lambda: x * 2**70, lambda: x - y, lambda: -x, lambda: x < y, lambda: x < [5], lambda: x < (5,), lambda: x < 5, lambda: x == [1, 2], lambda: x == (1, 2), lambda: x != y, lambda: 1 in x, lambda: '1' in x, lambda: x[0], lambda: x[-1], lambda: x[2], lambda: x['a'], lambda: x[1.0], lambda: x[:], lambda: x[None:1], lambda: x[::0], lambda: x | y, lambda: x & y, lambda: x(), lambda: len(x), lambda: bool(x), lambda: bool(c()), lambda: max(x), lambda: sum(x), lambda: x >= y, lambda: [*x, *y], lambda: (*x, *y), lambda: x.__add__(5), lambda: x.__mul__('a'), lambda: x.__getitem__('a'), lambda: x.__contains__(1), lambda: x.__lt__(5), lambda: x.__eq__(5)):
        t(f)
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], (1, 'a') < (1, 'b'), (1, 2) <= (1, 2), [[1], 2] == [[1], 2], [1, 2] == [1.0, True + 1], [float('nan')] == [float('nan')])
n = float('nan')
print([n] == [n], n in [n], [n].index(n), [n].count(n), (n,) == (n,))
t(lambda: [1, 'a'] < [1, 2])
t(lambda: [1, 'a'] < [2, 2])
l = [1]
l += 'ab'
l += (x for x in [9])
l *= 2
print(l, l[:] is l, (1, 2)[:] is (1, 2))
m = l
m += [0]
print(m is l)
tt = (1,)
u = tt
u += (2,)
print(u is tt, u)
