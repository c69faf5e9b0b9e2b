# float arithmetic, division by zero, infinities and NaN.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


inf, nan = float('inf'), float('nan')
vals = (0.0, -0.0, 1.0, -2.5, 3, inf, -inf, nan, 1e308)
for a in vals:
    for b in vals:
        out = []
        for f in (lambda: a + b, lambda: a - b, lambda: a * b, lambda: a / b, lambda: a // b, lambda: a % b):
            try:
                out.append(repr(f()))
            except ZeroDivisionError as e:
                out.append('Z')
        print(a, b, *out)
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0.0 ** -1, lambda: 10.0 ** 400, lambda: (-8.0) ** 0.5, lambda: (-8.0) ** (1 / 3), lambda: 0.0 ** 0, lambda: inf ** 0, lambda: nan ** 0, lambda: 1 ** nan, lambda: (-1.0) ** inf, lambda: (-2.0) ** 3, lambda: 2.0 ** 0.5, lambda: (-0.0) ** 3, lambda: (-0.0) ** -3, lambda: (-inf) ** 3, lambda: (-inf) ** 2, lambda: (-inf) ** -1,
          lambda: 1.5 + '1', lambda: 1.5 * [], lambda: 1.5 << 1, lambda: 1.5 + 10**400, lambda: 10**400 * 1.0, lambda: 1.5 + 10**300, lambda: divmod(-7.5, 2), lambda: divmod(7.5, -2), lambda: divmod(inf, 2), lambda: -7.5 // 2, lambda: -7.5 % 2, lambda: 5.0 % inf, lambda: -5.0 % inf, lambda: 5 // inf, lambda: -5 // inf, lambda: 1e300 * 1e300, lambda: -1e300 * 1e300, lambda: abs(-0.0), lambda: -0.0, lambda: +-1.5, lambda: 0.0 == -0.0):
    t(f)
