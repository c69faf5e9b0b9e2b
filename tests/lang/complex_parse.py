# complex() of strings and of numbers.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for s in ('1', '1j', '-1j', '+j', 'j', '-J', '1+2j', '1-2j', '1e3-4E-2j', ' (1+2j) ', '( 1 )', 'nan+infj', '-nanj', 'inf-infj', '1_0+2_0j', '', '()', '1+', '1+2', '1 + 2j', '1+2jj', 'a', '1j+2', '(1+2j', '1+2j)', '1e400', '0x1', '١+٢j', '--1', '1+-2j', '+1-j', 'infinity', 'j1', '1\x00'):
    t(complex, s)
for a in ((), (1,), (1, 2), (1.5, -0.0), (1j, 1j), (True, False), ('1', 2), (1, '2'), (None,), ([],), (1, None), (b'1',), (1, 2, 3), (10**400,), (1, 10**400), (complex(1, 2), complex(3, 4)), (float('nan'), float('inf'))):
    t(complex, *a)
t(complex, real=3)
t(complex, imag=3)
t(complex, real=1, imag=2)
t(complex, 1, imag=2j)
t(complex, 1, real=2)
t(complex, x=2)
c = 3 + 4j
print(complex(c) is c, c.real, c.imag, c.conjugate(), abs(c), -c, +c, c.__complex__() is c, c.__getnewargs__())
t(setattr, c, 'real', 1)
