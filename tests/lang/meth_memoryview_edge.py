# memoryview: slices, formats, casts, comparison, hex, release, readonly, errors.
import array

ro, rw = memoryview(b"abcdef"), memoryview(bytearray(b"abcdef"))
ar = memoryview(array.array("h", [1, -2, 3]))
fl = memoryview(array.array("d", [1.5, float("nan")]))
rel = memoryview(b"x")
rel.release()


def write(k, v, fmt=None):
    b = bytearray(b"abcdef")
    m = memoryview(b)
    if fmt: m = m.cast(fmt)
    m[k] = v
    return bytes(b)
def t(e, g=globals()):
    try:
        print(e, "->", repr(eval(e, g)))
    except Exception as x:
        print(e, "->", type(x).__name__, x)


CASES = r"""
ro[0], ro[-1], bytes(ro[1:3]), bytes(ro[::2]), bytes(ro[::-1]), len(ro), ro.tolist(), ro.tobytes(), ro.nbytes, ro.readonly, rw.readonly
ro.format, ro.itemsize, ro.ndim, ro.shape, ro.strides, ro.suboffsets, ro.c_contiguous, ro.f_contiguous, ro.contiguous, ro.obj
ar.format, ar.itemsize, ar.shape, ar.strides, ar.tolist(), ar[1], ar[::-1].tolist(), ar[1:].nbytes, len(ar), ar[::2].strides
ro[6]
ro[-7]
ro["a"]
ro[1.0]
ro[0, 0]
ro[()]
ro[10**30]
write(0, 65), write(-1, 90), write(slice(1, 3), b"XY"), write(slice(None, None, 2), b"XYZ"), write(slice(0, 0), b"")
write(0, 256)
write(0, -1)
write(0, "a")
write(0, b"a")
write(0, 1.5)
write(slice(0, 2), b"abc")
write(slice(0, 2), "ab")
write(slice(0, 2), 5)
write(slice(0, 2), [1, 2])
write(0, -5, "b"), write(1, -1, "h"), write(0, 70000, "I") if 0 else 0, write(0, True, "?"), write(0, b"z", "c")
write(0, 200, "b")
write(0, 70000, "H")
write(0, "x", "c")
ro.__setitem__(0, 1)
rw.__delitem__(0)
ro == b"abcdef", ro == rw, ro == "abcdef", ro == [97], ro != b"x", ro == bytearray(b"abcdef"), ar == array.array("h", [1, -2, 3]), ar == memoryview(array.array("i", [1, -2, 3])), fl == fl, ro == ro[:], ro[1:] == b"bcdef"
ro < b"z"
hash(ro) == hash(b"abcdef"), hash(ro[1:3]) == hash(b"bc")
hash(rw)
hash(ar)
97 in ro, 300 in ro, "a" in ro, list(reversed(ro))[:2], list(ro)[:2], max(ro), sum(ro), ro.index if hasattr(ro, "index") else "no index"
ro.hex(), ro.hex(":"), ro.hex("-", 2), ro[::2].hex(), rw.hex(" ", -4)
ro.cast("B").tolist()[:1], ro.cast("c")[0], ro.cast("b").tolist()[:2], ro.cast("H").shape, ro.cast("B", (2, 3)).tolist(), ro.cast("B", [3, 2]).shape, ro.cast("B", (2, 3)).ndim, ro.cast("B", shape=[6]).tolist() == ro.tolist()
ro.cast("B", (2, 3))[1, 2], ro.cast("B", (2, 3))[-1, -1], len(ro.cast("B", (2, 3))), ro.cast("B", (2, 3)).strides, ro.cast("B", (6, 1)).cast("B").tolist()[:2]
ro.cast("B", (2, 3))[0]
ro.cast("B", (2, 3))[0:1].shape
ro.cast("B", (2, 3))[2, 0]
ro.cast("B", (2, 3))[0, 0, 0]
ro.cast("I")
ro.cast("z")
ro.cast(5)
ro.cast("B", (4, 2))
ro.cast("B", (0, 6))
ro.cast("B", 6)
ro.cast("H", (3,)).cast("I")
ar.cast("i")
ar.cast("B")[:2].tolist(), ar.cast("B").cast("h").tolist()
ro[::2].cast("B")
ro.toreadonly().readonly, rw.toreadonly().readonly, rw.toreadonly() == rw
rw.toreadonly().__setitem__(0, 1)
rel.tobytes()
rel[0]
len(rel)
rel.format
rel == rel, rel == b"x", repr(rel).split(" at ")[0], rel.release()
memoryview(5)
memoryview("a")
memoryview()
memoryview(b"a", b"b")
memoryview(object=b"kw").tobytes(), memoryview(memoryview(b"n")).tobytes(), memoryview(bytearray()).tolist(), bytes(memoryview(b"")), memoryview(b"").nbytes
memoryview([1])
bytes(ro) + ro[:2].tobytes(), b"-".join([ro[:1], ro[1:2]]), bytearray(ro), b"ab" + ro[:1], bytearray(b"z") + ro[:1]
ro + ro
ro * 2
ro.foo
ro()
"""
for case in CASES.strip().splitlines():
    t(case)
