# indexing, slicing, operators and comparison of bytes.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


b = b'abcdef'
for i in (0, -1, 5, True, 6, -7, 2**70, 'a', None, 1.0, slice(1, 3), slice(None, None, -2), slice(None, None, 0), slice('a'), slice(2, 2)):
    t(lambda: b[i])
    t(lambda: bytearray(b)[i])
for f in (lambda: b + b'x', lambda: b + bytearray(b'x'), lambda: bytearray(b'x') + b, lambda: b + memoryview(b'x'), lambda: b + 'x', lambda: 'x' + b, lambda: b + 1, lambda: b'' + b, lambda: b * 2, lambda: 2 * b'a', lambda: b * -1, lambda: b * 1.5, lambda: b * 2**62, lambda: b'a' * b'a', lambda: 97 in b, lambda: b'cd' in b, lambda: 300 in b, lambda: -1 in b, lambda: 'a' in b, lambda: None in b, lambda: bytearray(b'cd') in b, lambda: b'' in b,
          lambda: b < b'b', lambda: b < bytearray(b'b'), lambda: b == bytearray(b), lambda: bytearray(b) == b, lambda: b == 'abcdef', lambda: b == memoryview(b), lambda: b < 'a', lambda: b <= 5, lambda: b != 5, lambda: bytearray(b) >= memoryview(b), lambda: hash(b) == hash(b'abc' + b'def'), lambda: hash(bytearray()), lambda: min(b), lambda: sorted(b'cab'), lambda: list(b), lambda: set(b'aa'), lambda: list(reversed(b)), lambda: b[::2**65], lambda: b[:] is b, lambda: b'a' - b'b', lambda: -b, lambda: b.x):
    t(f)


def assign():
    b[0] = 1


t(assign)
print([bytes([x]) for x in b], b'%d' % 5 == b'5', b'a' b'b', b''.join(b'%c' % x for x in b), tuple(b), dict(enumerate(b)), b'\x00' < b'\x01', b'a' < b'ab', b'\xff' > b'a')
