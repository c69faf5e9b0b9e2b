# hex and fromhex.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for b in (b'', b'\x00', b'abc', bytes(range(10)), bytearray(b'\xff\x01'), memoryview(b'\x01\x02\x03')):
    print(b.hex(), b.hex(':'), b.hex('-', 2), b.hex('_', -2), b.hex(b' ', 3), b.hex(':', 0), b.hex(sep='.', bytes_per_sep=-4))
b = b'abcdef'
for a in (('::',), ('',), ('\xe9',), (b'\x80',), (5,), (None,), (':', 'x'), (':', 2**31), (':', 1.5), (':', 1, 2), (':', -2**40)):
    t(b.hex, *a)
for s in ('', '00', 'ff FF', ' 61 62\n63\t', '6', '616', '6g', 'gg', '61 6', '6 1', '\u0661\u0661', '61\x0062', 'é1'):
    t(bytes.fromhex, s)
t(bytes.fromhex, b'61')
t(bytes.fromhex, 5)
t(bytes.fromhex)
print(type(bytearray.fromhex('6162')), bytearray.fromhex('61'))


class B(bytes):
    def __new__(cls, *a):
        return super().__new__(cls, *a)

    def __init__(self, *a):
        self.a = a


x = B.fromhex('6162')
print(type(x), x, x.a, type(B(b'x').hex()))
