# making, indexing, slicing and comparing memoryviews.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


m = memoryview(b'abcdef')
print(m[0], m[-1], m[1:3].tobytes(), m[::-1].tobytes(), m[::2].tolist(), len(m), m.nbytes, m.itemsize, m.format, m.ndim, m.shape, m.strides, m.suboffsets, m.readonly, m.contiguous, m.c_contiguous, m.f_contiguous, m.obj)
print(m[::2].contiguous, m[::2].strides, m[::-1].strides, m[5:1].shape, m[::2].nbytes)
for k in (6, -7, 'a', None, 1.0, (0,), (0, 1), (), slice(None, None, 0), (slice(1),), 2**70):
    t(lambda: m[k])
for v in ((), (5,), ('a',), (None,), ([1],), (b'a', 1)):
    t(memoryview, *v)
t(lambda: memoryview(object=b'x').tobytes())


def seti(o, k, v):
    o[k] = v


def deli(o, k):
    del o[k]


t(seti, m, 0, 1)
t(deli, m, 0)
b = bytearray(b'abcdef')
w = memoryview(b)
for k, v in ((0, 65), (-1, 256), (0, -1), (0, 'a'), (0, b'a'), (0, 1.5), (9, 1), (slice(0, 2), b'XY'), (slice(0, 2), b'XYZ'), (slice(0, 2), 'XY'), (slice(0, 2), [1, 2]), (slice(None, None, 2), b'123'), (slice(0, 3), w[1:4]), (slice(None, None, -1), b'zyxwvu'), ((0,), 9), ('a', 1), (slice(0, 0), b'')):
    t(seti, w, k, v)
    print(b)
t(deli, w, 0)
print(m == b'abcdef', m == bytearray(b'abcdef'), m == 'abcdef', m == memoryview(b'abcdef'), m != b'x', m[::-1] == b'fedcba', m == 5)
t(lambda: m < m)
print(hash(m) == hash(b'abcdef'), hash(m[1:2]) == hash(b'b'))
t(hash, w)
print(list(m), tuple(m[:2]), 97 in m, b'a' in m, list(reversed(m[:2])), bool(m), bool(memoryview(b'')), bytes(m), bytes(m[::2]), bytearray(m), str(m[:2], 'ascii'), m.hex(), m.tobytes('F'), m.toreadonly().readonly, w.toreadonly().readonly, sum(m))
