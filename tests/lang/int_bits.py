# bit_length, bit_count and the bit operators.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for n in (0, 1, -1, 2, 255, 256, -256, 2**31, 2**63, -2**63, 2**64 - 1, 2**100, -2**100 + 1, 10**30):
    print(n.bit_length(), n.bit_count(), ~n, n & 0xff, n | 3, n ^ 0xf0f0, n & -256, n >> 3, n >> 70)
for a in (5, -5, 2**70, -2**70 - 3):
    for b in (3, -3, 2**65 + 1, -2**65):
        print(a & b, a | b, a ^ b)
print(1 << 0, 1 << 64, -1 << 70, 0 << 10**18, 5 >> 10**18, -5 >> 10**18, -1 >> 1, 7 >> 0)
t(lambda: 1 << -1)
t(lambda: 1 >> -1)
t(lambda: 0 << -1)
t(lambda: 1 << 1.0)
t(lambda: 1.0 >> 1)
t(lambda: 1 & 1.0)
t(lambda: 'a' | 1)
t(lambda: ~1.5)
t(lambda: ~'x')
print(True & False, True | 2, True ^ True, type(True & True), type(True & 1), True << 3, False >> 1)
t(int.bit_count, 1.0)
t(bool.bit_length, True)
