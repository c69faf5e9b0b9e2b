# round() of ints, with negative digits too.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for n in (0, 5, 15, 25, 35, 45, 55, 149, 150, 151, -5, -15, -25, 12345, 10**20 + 5, 2**100):
    print(n, [round(n, -k) for k in range(4)], round(n), round(n, 3), round(n, None))
print(round(True), type(round(True)), round(True, -1), round(15, True))
print(round(5 * 10**30, -31), round(15 * 10**30, -31), round(10**30, -40))
t(round, 5, 1.0)
t(round, 5, 'a')
t(int.__round__, 5, None)
t((5).__round__, 1, 2)


class I(int):
    def __round__(self, *a):
        return 'I', a


print(round(I(3)), round(I(3), 2), round(I(3), None))
