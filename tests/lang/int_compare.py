# comparisons and hashing across numeric types.
from fractions import Fraction
from decimal import Decimal


def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


vals = [0, 1, -1, True, False, 1.0, 0.5, -0.0, 2**53, 2**53 + 1, 2.0**53, 1e300, 10**300, float('inf'), float('nan'), 1 + 0j, 1j, Fraction(1, 2), Decimal('0.5'), Decimal(1)]
for i, a in enumerate(vals):
    row = ''
    for b in vals:
        row += str(int(a == b))
        try:
            row += '<' if a < b else '>' if a > b else '='
        except (TypeError, ArithmeticError) as e:
            row += '!'
    print(row)
for v in vals:
    if v == v:
        print(repr(v), hash(v))
print(hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(-2**61), hash(10**30), hash(1e30), hash(0.1), hash(1.5), hash(float('inf')), hash(-float('inf')), hash(1j), hash(complex(1, 2)), hash(complex(-1, 0)))
t(lambda: 1 < 'a')
t(lambda: 1j < 2)
t(lambda: None > 1)
t(lambda: [] >= 1.0)
print(1 == '1', 1 != '1', (1).__eq__('1'), (1).__lt__(1.5), (1.5).__gt__(1), (1).__ne__(2))
