# hex and fromhex.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for x in (0.0, -0.0, 1.0, -1.5, 0.1, 1e300, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, float('inf'), -float('inf'), float('nan'), 255.5, 2.0**-1030):
    print(x.hex(), x != x or float.fromhex(x.hex()) == x)
for s in ('0x1p0', '0x1.8p1', '1.8', '-0x.8', '0x10', 'a.b', '0xA.Bp-3', ' 0x1p5 ', 'inf', '-INF', 'nan', 'infinity', '0x1p-1074', '0x1p-1075', '0x1.8p-1075', '0x1p1023', '0x1p1024', '0x1.fffffffffffff8p1023', '0x1.fffffffffffff7p1023', '0x0p99999', '1p', '0x', 'p5', '', '0x1p', '0x1.p+3', '0x1_0', 'xyz', '0x1p5x', '+0x1', '- 1',
          '0x1.00000000000008p0', '0x1.000000000000081p0', '0x1.00000000000018p0', '0X1P4', 'Nan', '0x1.fffffffffffffp1023'):
    t(float.fromhex, s)
t(float.fromhex, 5)
t(float.fromhex, '0x1p999999999999999999999')


class F(float):
    pass


print(type(F.fromhex('0x1p1')), F.fromhex('0x1p1'))
t(float.hex, 1)
