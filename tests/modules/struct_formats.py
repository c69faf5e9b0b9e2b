# struct: all codes and byte orders, alignment, padding, ranges and their messages, Struct objects, iter_unpack, buffers.
import struct
import array


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


p, u, c = struct.pack, struct.unpack, struct.calcsize
for code in "cbB?hHiIlLqQnNefdspP":
    for order in "@=<>!":
        try:
            print(order + code, c(order + code), end="  ")
        except struct.error as e:
            print(order + code, e, end="  ")
    print()
for f in ("bi", "ib", "=bi", "bq", "qb", "b0i", "b0q", "3xh", "hhi", "cf", "bhilq", "2s3i", "0s", "10p", " h i ", "2h", "", "<", "0i", "x", "bP", "?d?"):
    t(c, f)
for f in ("z", "5", "5 i", "<n", "i<", "-1i", "1.5i", "99999999999999999999i", "é", b"i", b"\xff", 5, None, "i\0", "<P", "@@i"):
    t(c, f)
for f, v in (("b", 127), ("b", 128), ("b", -129), ("B", 256), ("B", -1), ("h", 32768), ("H", 65536), ("i", 2**31), ("I", 2**32), ("I", -1), ("l", 2**63), ("L", 2**64), ("q", 2**63), ("q", -(2**63)), ("Q", 2**64), ("Q", -1), ("<h", 40000), (">i", -(2**31) - 1), ("<B", 300), ("n", 2**63), ("P", -1), ("<q", 2**64), ("<L", 2**32)):
    t(p, f, v)
for f, v in (("i", 1.0), ("i", "1"), ("i", None), ("c", 1), ("c", b"ab"), ("c", "a"), ("s", "a"), ("3s", b"abcdef"), ("3s", b"a"), ("p", b"abc"), ("4p", b"abcdef"), ("3p", b""), ("?", []), ("?", "x"), ("f", "1"), ("f", 1e40), ("e", 65520.0), ("e", 65504), ("d", 10**400), ("f", 2**24 + 1), ("?", 2), ("s", bytearray(b"x")), ("2s", memoryview(b"xy")), ("e", float("nan")), ("e", 1e-8), ("f", float("inf"))):
    t(p, f, v)
t(p, "<bhiq", 1, 2, 3, 4)
t(p, ">bhiq", 1, 2, 3, 4)
t(p, "ii", 1)
t(p, "ii", 1, 2, 3)
t(p)
t(p, 5)
t(p, "2x")
t(p, "x", 1)
t(u, "<ih", b"\x01\0\0\0\x02\0")
t(u, "<ih", b"\x01\0\0\0\x02")
t(u, "i", "abcd")
t(u, "i", bytearray(b"\x01\0\0\0"))
t(u, "3s2p", b"abc\x05x")
t(u, "?b", b"\x02\xff")
t(u, "<e", b"\x00\x3c")
t(u, ">f", b"\x3f\x80\0\0")
t(struct.unpack_from, "<h", b"abcdef", 2)
t(struct.unpack_from, "<h", b"abcdef", -2)
t(struct.unpack_from, "<h", b"abcdef", 5)
t(struct.unpack_from, "<h", b"abcdef", -7)
t(struct.unpack_from, "<h", buffer=b"ab", offset=0)
b = bytearray(8)
t(struct.pack_into, "<hh", b, 2, 1, 2)
t(struct.pack_into, "<h", b, -2, 7)
t(struct.pack_into, "<i", b, 6, 7)
t(struct.pack_into, "<i", b, -9, 7)
t(struct.pack_into, "<i", b"x" * 8, 0, 7)
t(struct.pack_into, "<i", b, "0", 7)
t(struct.pack_into, "<i", b)
print(b)
a = array.array("H", [0, 0])
struct.pack_into("<H", a, 2, 513)
print(a)
print(list(struct.iter_unpack("<h", b"\x01\0\x02\0")), type(struct.iter_unpack("<h", b"")).__name__)
t(struct.iter_unpack, "<h", b"abc")
t(struct.iter_unpack, "", b"abc")
it = struct.iter_unpack(">b", b"abc")
print(it.__length_hint__(), next(it), it.__length_hint__())
s = struct.Struct("<ih")
print(s.size, s.format, s, s.pack(1, 2), s.unpack(b"\0" * 6), s.unpack_from(b"\0" * 7, 1), [*s.iter_unpack(b"\1\0\0\0\2\0")])
t(s.pack, 1)
t(s.unpack, b"")
t(struct.Struct)
t(struct.Struct, "z")
t(lambda: setattr(s, "size", 3))
print(struct.error.__mro__[1], struct.error.__module__, struct.Struct.__module__)
for x in (0.1, 1.0, -2.5, 1e300, 5e-324):
    print(p("<d", x).hex(), p(">f", x if x < 1e38 else 1.5).hex(), p("<e", x if x < 6e4 else 2.0).hex())
