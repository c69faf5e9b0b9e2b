# float() of strings.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for s in ('0', '-0', '1.5', ' 1.5\n', '+.5', '5.', '1e5', '1E-5', '1e+05', '.', 'e5', '1e', '1_000.5', '1._5', '1_e5', 'inf', '-Infinity', 'iNf', 'nan', '-nan', 'NaN', 'infinit', '1e400', '-1e400', '1e-400', '4.9e-324', '2e-324', '2.5e-324', '1.7976931348623157e308', '1.7976931348623159e308',
          '0x1p3', '1,5', '', ' ', '1 2', '１.５', '٣.١', '9007199254740993', '9007199254740992.5', '0.1' + '0' * 400 + '1', '1' * 400, '123456789012345678901234567890', '1.0000000000000002220446049250313', 'a\x00', '\u20031\u2003'):
    t(float, s)
t(float, b'1.5')
t(float, bytearray(b' 2e3 '))
t(float, memoryview(b'3'))
t(float, b'\xff')
t(float, b'')
t(float)
t(float, 1, 2)
t(float, x=1)
t(float, None)
t(float, 1j)
t(float, [])
t(float, 10**308)
t(float, 10**309)
t(float, -10**309)
t(float, 2**1024 - 2**970)
t(float, 2**1024 - 2**969)
