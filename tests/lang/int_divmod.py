# floor division, modulo and divmod of ints of all sizes and signs.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


vals = (0, 1, -1, 2, 7, -7, 10**18, -10**18, 2**63, -2**63, 2**64 + 1, -2**64 - 1, 10**40, -10**40)
for a in vals:
    for b in vals:
        if b:
            q, r = divmod(a, b)
            assert q * b + r == a and (r == 0 or (r > 0) == (b > 0)) and abs(r) < abs(b)
            print(q, r, end=' ')
    print()
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1 / 0, lambda: 0 // 0, lambda: 10**40 // 0, lambda: 10**40 % 0, lambda: 10**40 / 0, lambda: True // False, lambda: 1 // 0.0, lambda: 1 % 0.0, lambda: divmod(1, 0.0), lambda: 1 // 'x', lambda: divmod('a', 1), lambda: divmod(1)):
    t(f)
print(10**400 // 10**399, 10**400 / 10**399, -7 // 2, -7 % 2, 7 // -2, 7 % -2)
t(lambda: 10**400 / 3)
t(lambda: 3 / 10**400)
print((2**1100) / (2**1099 + 1), (3**700) / (3**699), 1 / 3, -1 / 3, 10**22 / 10**21, (2**53 + 1) / 1)
