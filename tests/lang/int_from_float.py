# int() and rounding of floats.
import math


def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for x in (0.0, -0.0, 1.9, -1.9, 1e15, 1e16, 1e22, 1e300, 2.0**53, 0.5, 1.5, 2.5, -0.5, -1.5, float('nan'), float('inf'), -float('inf')):
    t(int, x)
    t(round, x)
    t(math.floor, x)
    t(math.ceil, x)
    t(math.trunc, x)
for x, n in ((2.675, 2), (1.005, 2), (0.15, 1), (0.25, 1), (0.35, 1), (5.015, 2), (1234.5678, -2), (1e22, -20), (1.5, 400), (1.5, -400), (-0.04, 1), (1e-320, 320), (float('inf'), 3), (float('nan'), 0)):
    t(round, x, n)
t(round, 1.5, None)
t(round, 2.5, 0)
t(round, 1.5, 'x')
t(round, 1.5, 1.0)
t(round, 'x')
t(round)
t(round, 1, 2, 3)
t(round, number=1.25, ndigits=1)
