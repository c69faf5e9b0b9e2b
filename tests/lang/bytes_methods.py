# bytes: literals, methods, indexing, conversion.
b = b"Hello, World"
print(b, b[0], b[-1], b[:5], b[::-1], len(b), list(b"abc"), b"a" + b"b", b"ab" * 2, b"ab" in b"cab", 97 in b"abc", b"" in b"a")
print(b"\x00\xff\n\t\\'", b'"', b"'\"", rb"\n", b"\101\x41", b"a" b"c", bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(5)), bytes(), bytes((i for i in b"gen")))
print(b.upper(), b.lower(), b.swapcase(), b.title(), b.capitalize(), b.find(b"o"), b.find(111), b.rfind(b"o"), b.index(b"W"), b.count(b"l"), b.startswith(b"He"), b.endswith((b"x", b"ld")))
print(b.replace(b"l", b"L", 2), b"a,b,,c".split(b","), b" a  b ".split(), b"a-b-c".rsplit(b"-", 1), b"a\nb\r\nc".splitlines(), b"a-b".partition(b"-"), b"a-b-c".rpartition(b"-"), b"-".join([b"a", b"b"]), b"  a ".strip(), b"xxa".lstrip(b"x"), b"axx".rstrip(b"x"))
print(b"ab".center(6, b"*"), b"ab".ljust(4) + b"|", b"ab".rjust(4), b"7".zfill(3), b"a\tb".expandtabs(4), b"abc".translate(bytes(range(256)), b"b"), b"abc".removeprefix(b"a"), b"abc".removesuffix(b"c"), bytes.maketrans(b"ab", b"xy")[97:99])
print(b"abc".hex(), b"abcd".hex(":"), b"abcde".hex("-", 2), bytes.fromhex("61 62 63"), b"abc".decode(), b"\xc3\xa9".decode("utf-8"), b"\xe9".decode("latin-1"), b"\xff".decode("utf-8", "replace"), b"\xffa".decode("ascii", "ignore"), b"\xff".decode("ascii", "backslashreplace"))
print(b"abc".isalpha(), b"123".isdigit(), b"a1".isalnum(), b" ".isspace(), b"A".isupper(), b"a".islower(), b"Ab C".istitle(), b"abc".isascii(), b"\xff".isascii(), b"".isalpha())
print(b"abc" == b"abc", b"abc" < b"abd", b"a" == "a", b"" == bytes(), hash(b"a") == hash(b"a"), {b"k": 1}[b"k"], sorted([b"b", b"a", b""]), max(b"abc"), min([b"x", b"y"]), bool(b""), bool(b"\0"))
print(b"%d %s %r %x %c%c" % (5, b"bytes", "r", 255, 65, b"B"), b"%(a)s" % {b"a": b"v"}, b"%5.1f|%-4d|" % (2.25, 3), repr(b"x"), str(b"x"), f"{b'x'}", "%s" % b"x")
for f in (lambda: b"a" + "b", lambda: bytes("é"), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes("a", "nope"), lambda: bytes(-1), lambda: bytes(["a"]), lambda: bytes(1.5), lambda: b"abc".index(b"z"), lambda: b"a".join(["b"]), lambda: b"\xff".decode(), lambda: b"abc\xe9".decode("ascii"), lambda: b"\xe2\x82".decode(), lambda: b"abc".find("a"), lambda: b"a" < "a", lambda: "a" in b"abc", lambda: 256 in b"abc", lambda: bytes.fromhex("6"), lambda: bytes.fromhex("zz"), lambda: b"a" * "b", lambda: b"abc".replace("a", "b"), lambda: b"abc"["a"], lambda: bytes(None), lambda: b"%d" % "a", lambda: b"abc".split(1), lambda: b"x".center(3, "y")):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class B(bytes):
    def first(self):
        return self[0]


x = B(b"sub")
print(x.first(), x, type(x[:2]).__name__, x + b"y", x == b"sub", isinstance(x, bytes))
for c in b"hi":
    print(c, chr(c), end=" ")
print()
a, *rest = b"xyz"
print(a, rest, [*b"ab"], {*b"aa"}, dict(zip("ab", b"cd")), b"abc"[1:2] == b"b", b"abc".__getitem__(0), iter(b"a").__next__(), list(reversed(b"abc")), list(enumerate(b"z")))
print(b"\xf0\x9f\x98\x80".decode(), "😀".encode()[1:3], int.from_bytes(b"\x01\x00", "big"), int(b"42"), float(b"1.5"), b"ab".hex().upper())
