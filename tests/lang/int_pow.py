# powers with and without modulus.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for a in (0, 1, -1, 2, -2, 10, 2**33):
    print(a, [a ** k for k in range(5)], [a ** k for k in (31, 32, 63)])
for a, b in ((2, -1), (-2, -3), (0, 0), (10, -2), (1, -5), (-1, -5), (2, -1074), (2, -1080), (7, -400)):
    print(a, b, a ** b)
t(lambda: 0 ** -1)
t(lambda: (-8) ** (1 / 3))
t(lambda: 2 ** 0.5)
t(lambda: (-1) ** 0.5)
for a, b, c in ((2, 10, 1000), (2, 10, -1000), (-2, 3, 7), (3, -1, 7), (2, -1, 4), (2, 5, 0), (2, 5, 1), (0, 0, 1), (0, 0, 5), (5, 0, -3), (10**20, 10**20, 97), (3, 10**30, 10**9 + 7), (-3, 5, -7), (38, -1, 97), (2, 5, True)):
    t(pow, a, b, c)
t(pow, 2, 3, None)
t(pow, 2.0, 3, 5)
t(pow, 2, 3.0, 5)
t(pow, 2, 3, 5.0)
t(pow, 'a', 2)
t(pow, 2)
t(pow, base=2, exp=3)
t(pow, 2, 3, mod=5)
t(pow, 2, exp=3, mod='x')
print(True ** 2, type(True ** True), False ** False)
