# str() with objects, bytes and encodings.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


print(str(), str(5), str(None), str('a'), str(b'a'), str(object=3), str(b'\xc3\xa9', 'utf-8'), str(b'\xe9', encoding='latin-1'), str(b'\xff', errors='replace'), str(b'ab', 'ascii', 'strict'), str(bytearray(b'x'), 'ascii'), str(memoryview(b'y'), 'ascii'), repr(str(encoding='ascii')))
t(str, 'a', 'utf-8')
t(str, 5, 'utf-8')
t(str, b'\xff', 'utf-8')
t(str, b'\xff', 'nope')
t(str, b'a', 5)
t(str, b'a', 'utf-8', 5)
t(str, b'a', 'utf-8', 'nope')
t(str, b'\xff', 'utf-8', 'nope')
t(str, 1, 2, 3, 4)
t(str, foo=1)
t(str, None, None)


class S:
    def __str__(self):
        return Sub('sub')


class Sub(str):
    def __new__(cls, *a, **k):
        return str.__new__(cls, *a)

    def __init__(self, *a, extra=None):
        self.extra = extra


class N:
    __str__ = None


class R:
    def __repr__(self):
        return 'repr'


x = str(S())
print(type(x), x, str(R()), type(str(Sub('a'))), Sub('q', extra=3).extra, Sub(b'x', 'ascii'), type(Sub(5)), str.__str__(Sub('w')), type(str.__str__(Sub('w'))))
t(str, N())
t(str.__new__, int)
t(str.__new__)
t(str.__new__, str, b'a', 'ascii')
print('%s' % S(), f'{S()}', type(f'{S()}'), type('%s' % S()), type('{}'.format(S())), type(str(Sub('x'))))
