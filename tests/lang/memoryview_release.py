# released views, and formats.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


m = memoryview(bytearray(b'abcdefgh'))
m.release()
m.release()
print(repr(m)[:18])
for f in (lambda: m[0], lambda: len(m), lambda: m.tobytes(), lambda: m.tolist(), lambda: m.cast('B'), lambda: m.format, lambda: m.shape, lambda: m.obj, lambda: m.readonly, lambda: m.nbytes, lambda: m.hex(), lambda: list(m), lambda: bytes(m), lambda: memoryview(m), lambda: m == m, lambda: m == b'abcdefgh', lambda: hash(m), lambda: m.__enter__(), lambda: m.toreadonly(), lambda: m.__exit__(1, 2, 3), lambda: b''.join([m]), lambda: m in [m]):
    t(f)
b = bytearray(8)
for f, v in (('b', -5), ('B', 200), ('c', b'x'), ('?', True), ('h', -300), ('H', 65535), ('i', -70000), ('I', 2**32 - 1), ('l', -2**40), ('L', 2**64 - 1), ('q', -2**63), ('Q', 5), ('n', 3), ('N', 4), ('f', 1.5), ('d', 0.1), ('e', 0.333), ('P', 77), ('@i', 5)):
    m = memoryview(b).cast(f)
    m[0] = v
    print(f, m.format, m.itemsize, m.shape, m[0], m.tolist(), bytes(b))
    m[0] = m[-1]
for f, v in (('b', 128), ('B', -1), ('c', 5), ('c', b'ab'), ('h', 2**15), ('i', 1.5), ('i', '1'), ('f', 'x'), ('f', 1e300), ('d', None), ('?', []), ('e', 1e6), ('Q', -1), ('q', 2**63)):
    m = memoryview(b).cast(f)

    def go():
        m[0] = v

    t(go)
m = memoryview(b)
for a in (('x',), ('ii',), ('',), (5,), ('@',), ('<i',), ('d', [1]), ('B', [2, 4]), ('B', (4, 2)), ('B', [3, 3]), ('B', [0, 8]), ('B', 'x'), ('B', [2, 'x']), ('B', [2, -4]), ('i', [2, 1]), ('B', [8, 1, 1]), ('B', []), ('B', [2**40, 2**40])):
    t(lambda: m.cast(*a).tolist())
t(m[::2].cast, 'B')
t(m[:3].cast, 'i')
t(m.cast('i').cast, 'h')
n = memoryview(bytes(range(6))).cast('B', (2, 3))
print(n.shape, n.strides, n.tolist(), n[1, 2], n[-1, -1], n.nbytes, len(n), n.tobytes('F'), n.c_contiguous, n.f_contiguous, n.cast('B').tolist(), n == n, bytes(n))
for k in (0, (0,), (0, 3), (2, 0), (0, 0, 0), (slice(1), 0), (slice(1), slice(1)), 'x', ('a', 0)):
    t(lambda: n[k])
for k in (slice(0, 1), slice(1, 5)):
    t(lambda: n[k].tolist())
t(list, n)
