# memoryview.cast: formats, shapes, items.
def show(*s):
    for x in s:
        try: print(x, '->', eval(x, globals()))
        except Exception as e: print(x, '->', type(e).__name__, e)
b = bytearray(range(16)); m = memoryview(b)
i = m.cast('I'); h = m.cast('h'); g = m.cast('B', (4, 4)); d = m.cast('d'); z = m.cast('B', [16]); c=m.cast('c'); q = m.cast('B', shape=(2,2,4))
show('i.format, i.itemsize, i.nbytes, len(i), i.shape, i.strides, i.ndim, i.tolist()', 'h[1], h[-1], h[1:3].tolist(), h[::2].tolist(), h[::-1].tolist()', 'g.tolist(), g.shape, g.strides, len(g), g.ndim, g[1, 2], g[-1,-1]',
 'g[1]', 'g[1:2].tolist()', 'g[1,2,3]', 'g[4,0]', 'g[0,4]', 'g[1.0, 2]', 'q.tolist()', 'q[1,1,3]', 'd[0]', 'c[0], c.tolist()', 'i.cast("B").tolist()', 'i.cast("h")', 'm[::2].cast("H")', 'm.cast("x")', 'm.cast("HH")', 'm.cast(1)', 'm[:3].cast("H")',
 'm.cast("B", (3, 5))', 'm.cast("B", ())', 'm.cast("B", (0,))', 'm.cast("B", (-1, 4))', 'm.cast("B", "ab")', 'm.cast("H", (2, 4)).tolist()', 'i.tobytes() == bytes(b)', 'bytes(h[::2])', 'list(h)', 'list(g)', 'm == h', 'h == h.cast("B").cast("h")', 'h == [1]', 'hash(memoryview(b"abcd").cast("H"))', 'g.c_contiguous, g.f_contiguous, g.contiguous', 'memoryview(b"").cast("I").tolist()', 'm.cast("@I").format', 'm.cast("<I")', '0 in h, 256 in h', 'h.hex()', 'g.hex(" ")', 'h.index(770) if hasattr(h, "index") else 0', 'sum(h)', 'm.cast("?")[1]', 'm.cast("P")[0]', 'm.cast("e").tolist()', 'memoryview(b"abc").cast("b").readonly', 'm.cast("n").tolist(), m.cast("N").format', 'm.cast("f")[0] != 0', 'm.cast("l").itemsize, m.cast("q").itemsize, m.cast("L").itemsize', 'g.cast("B").shape', 'g.cast("H").tolist()', 'g.cast("B", (8, 2))','g.tobytes()', 'h.suboffsets', 'g[...] is g', 'm.cast("B", ())', 'memoryview(b"\\x05").cast("B", ())[()]','memoryview(b"\\x05").cast("B", ()).tolist()','len(memoryview(b"\\x05").cast("B", ()))', 'list(reversed(h))', 'h[0:2] == h[0:2]')
def put(s):
    try: exec(s, globals()); print(s, b.hex())
    except Exception as e: print(s, '->', type(e).__name__, e)
for s in ('i[0] = 0xdeadbeef', 'i[0] = -1', 'i[0] = 2**32', 'i[0] = 1.5', 'h[1] = -2', 'h[1] = 40000', 'g[1, 2] = 255', 'g[1,2] = 256', 'c[0] = b"z"', 'c[0] = 5', 'd[0] = 1.5', 'd[0] = "x"', 'h[0:2] = h[2:4]', 'h[0:2] = m[0:2]', 'g[0] = 1', 'm.cast("?")[0] = 7', 'm[0:2] = h[0:1]', 'm.cast("?")[0] = []', 'm.cast("f")[0] = 2', 'm.cast("b")[0] = 200'):
    put(s)
