# % formatting of bytes.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for fmt, args in ((b'%d', 5), (b'%d', True), (b'%d', 5.7), (b'%5d|', 3), (b'%-5d|', 3), (b'%05d', -3), (b'%+d', 3), (b'% d', 3), (b'%x', 255), (b'%#x', 255), (b'%X', 255), (b'%o', 8), (b'%#o', 8), (b'%c', 65), (b'%c', b'A'), (b'%c', bytearray(b'A')), (b'%b', b'x'), (b'%s', b'x'), (b'%s', bytearray(b'y')), (b'%s', memoryview(b'z')), (b'%r', 'é'), (b'%a', 'é'), (b'%5s|', b'x'), (b'%-5b|', b'x'), (b'%.2s', b'abc'),
                  (b'%f', 1.5), (b'%.1e', 12345.0), (b'%g', 1e10), (b'%%', ()), (b'%d%%', 5), (b'%(a)d', {b'a': 5}), (b'%(a)s %(b)b', {b'a': b'1', b'b': b'2'}), (b'%*d', (5, 3)), (b'%.*f', (2, 1.239)), (b'x', ()), (b'x', {}), (b'x', []),
                  (b'%s', 'x'), (b'%b', 'x'), (b'%s', 5), (b'%d', 'x'), (b'%c', 256), (b'%c', -1), (b'%c', b'ab'), (b'%c', 'a'), (b'%x', 1.5), (b'%d', None), (b'%s', ()), (b'%s', (b'a', b'b')), (b'x', (1,)), (b'x', 5), (b'%(a)d', {'a': 5}), (b'%(a)d', 5), (b'%z', 5), (b'%', ()), (b'%5', (1,)), (b'%(a', {}), (b'%f', 'x'), (b'%*d', ('x', 1)), (b'%d %d', 1), (b'%i %u', (1, 2)), (b'%hd %ld %Ld', (1, 2, 3)), (b'%q', 1)):
    try:
        print(fmt, fmt % args, bytearray(fmt) % args)
    except Exception as e:
        print(fmt, type(e).__name__, e)


class S:
    def __bytes__(self):
        return b'bytes!'


class T:
    def __bytes__(self):
        return 'x'


print(b'%s|%b|%10s' % (S(), S(), S()))
t(lambda: b'%s' % T())
t(lambda: b'%s' % object)
x = bytearray(b'%s')
x %= b'q'
print(x, type(x))
