# int() of strings in all bases, signs, underscores and white space.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for s in ('0', '-0', '+7', ' 42\n', '1_000', '0x1f', '0b101', '0o17', '٣٤', '１２', '', ' ', '1__0', '_1', '1_', '0x', '- 1', '1.0', '1e3', 'abc', '\x00', '1\x00', '12 3', '0_0', '00', '-00012'):
    t(int, s)
for s, b in (('1f', 16), ('0x1F', 16), ('0X1f', 0), ('0b11', 2), ('0B11', 0), ('0o17', 8), ('zz', 36), ('Zz', 36), ('102', 2), ('8', 8), ('010', 0), ('0', 0), ('00', 0), ('-0x_f', 0), ('1_1', 2), ('0b_1', 0), ('0x', 16), ('x1', 16), ('g', 16)):
    t(int, s, b)
for b in (1, 37, -1, 2.0, '10', None, True, 10**30):
    t(int, '1', b)
t(int, 5, 10)
t(int, b'12')
t(int, b' 0x1f ', 16)
t(int, bytearray(b'7'))
t(int, memoryview(b'8'))
t(int, b'\xff')
t(int, base=10)
t(int, '1', base=3)
t(int, x='1')
t(int, '1', 2, 3)
t(int, None)
t(int, [])
t(int, 'a' * 30, 5)
