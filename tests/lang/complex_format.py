# repr, str and format of complex numbers.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


inf, nan = float('inf'), float('nan')
vals = [0j, -0j, 1j, -1j, 1 + 2j, 1 - 2j, -1.5 + 0j, complex(0, -0.0), complex(-0.0, 0), complex(nan, inf), complex(-inf, nan), 1e20 + 1e-10j, 1e16 + 1j, complex(0, nan), complex(1, inf)]
for v in vals:
    print(repr(v), str(v), f'{v}')
for s in ('', '.2f', '10.1f', '>20', '<20', '^20', '+.1f', ' .1f', 'e', '.3g', 'g', ',', '.0f', '#.3g', '_.1f', '+', 'F', '020', '=20', 'd', 'x', 's', '%', '.3', 'n', '*^30.2e'):
    for v in (1.5 - 2.25j, 1234567 + 0j, complex(nan, -inf)):
        try:
            print(s, '[%s]' % format(v, s))
        except ValueError as e:
            print(s, e)
t(lambda: '%f' % 1j)
t(lambda: '%d' % 1j)
print('%s %r' % (1j, 1 + 1j))
