# arithmetic of complex numbers.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


inf, nan = float('inf'), float('nan')
vals = (0j, 1 + 2j, -1.5j, 3, 2.5, complex(inf, 1), complex(nan, 0), complex(-0.0, -0.0))
for a in vals:
    for b in vals:
        out = []
        for f in (lambda: a + b, lambda: a - b, lambda: a * b, lambda: a / b):
            try:
                out.append(repr(f()))
            except ZeroDivisionError as e:
                out.append(str(e))
        print(*out, a == b, a != b)
for f in (lambda: 1j ** 2, lambda: (1 + 2j) ** 3, lambda: (1 + 2j) ** -2, lambda: (1 + 2j) ** 0, lambda: 0j ** 0, lambda: 0j ** -1, lambda: 0j ** 1j, lambda: (1 + 2j) ** 100 == 0, lambda: 2 ** (1 + 0j), lambda: pow(1j, 2, 3), lambda: 1j // 1, lambda: 1j % 1, lambda: divmod(1j, 1), lambda: 1j < 1, lambda: 1j >= 1j, lambda: int(1j), lambda: float(1j), lambda: round(1j), lambda: abs(3 - 4j), lambda: abs(complex(inf, nan)), lambda: abs(complex(1e308, 1e308)),
          lambda: bool(0j), lambda: bool(1e-300j), lambda: 1j + '1', lambda: [1][1j], lambda: 1j & 1, lambda: hash(1 + 0j) == hash(1), lambda: (1 + 0j) == 1, lambda: 1j.real, lambda: {1: 'a'}[1 + 0j], lambda: complex(1e300, 0) * 1e300):
    t(f)
