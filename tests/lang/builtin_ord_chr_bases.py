# bin, oct, hex, chr, ord, ascii, format, len, int conversions of subclasses and __index__.
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n


class Len:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n


class NoLen: pass


class IntSub(int):
    def __repr__(self): return "IntSub"


class StrSub(str):
    def __len__(self): return 99


def t(e, g=globals()):
    try:
        print(e, "->", repr(eval(e, g)))
    except Exception as x:
        print(e, "->", type(x).__name__, x)


CASES = r"""
bin(0), bin(5), bin(-5), bin(True), bin(2**70), bin(I(3)), bin(IntSub(2))
oct(8), oct(-8), oct(0), oct(I(9)), hex(255), hex(-255), hex(2**64), hex(I(16))
bin(1.0)
oct("8")
hex(None)
hex()
bin(1, 2)
hex(number=5)
chr(0), chr(65), chr(233), chr(0x10ffff), chr(I(97)), chr(True), chr(0xd800)
chr(-1)
chr(0x110000)
chr(2**64)
chr(1.0)
chr("a")
chr()
ord("a"), ord("é"), ord("\U0010ffff"), ord(b"a"), ord(bytearray(b"z")), ord("\0"), ord("\ud800")
ord("")
ord("ab")
ord(b"")
ord(b"ab")
ord(97)
ord(None)
ord(StrSub("x"))
ord(memoryview(b"a"))
len([]), len("abc"), len({1: 2}), len(range(5)), len(Len(3)), len(b"ab"), len({1}), len(StrSub("a")), len(Len(True)), len(Len(I(4)))
len(NoLen())
len(Len(-1))
len(Len("3"))
len(Len(2.0))
len(Len(2**63))
len(5)
len()
len([], [])
len(obj=[])
int("10", 2), int("0b10", 2), int("0b10", 0), int("-0x1F", 16), int("0o17", 8), int("zz", 36), int("1_0", 36), int(I(5)), int(IntSub(7)), type(int(IntSub(7)))
int("0b", 2)
int("0x", 0)
int("08", 0)
int("1", base=I(10)), int("11", I(2)), int(x := "5")
int("1", 2.0)
int("1", "2")
int(5, 10)
int([], 10)
int(b"11", 2), int(bytearray(b"7")), int(memoryview(b"8"))
int(memoryview(b"8"), 10)
int("١٢٣"), int("１２"), int("\u20071\u2007"), int("\x1f5\x1f")
int("5\0")
int("²")
int("1e5")
int("\ud800")
int("9" * 4300) > 0
int("9" * 4301)
str(10**4299)[:3], len(str(10**4299))
str(10**4300)
hex(10**5000)[:6], int("f" * 5000, 16) > 0, int("1" * 5000, 2) > 0
"%d" % 10**4300 if 0 else "skipped"
f"{10**4300}"
"%d" % (10**4300)
repr([10**4300])
int.from_bytes(b"\1\2"), int.from_bytes(b"\1\2", "little"), int.from_bytes(b"\xff", signed=True), int.from_bytes([1, 2]), int.from_bytes(b""), IntSub.from_bytes(b"\1"), type(IntSub.from_bytes(b"\1"))
int.from_bytes(b"a", "x")
int.from_bytes("a")
int.from_bytes([256])
int.from_bytes(5)
(5).to_bytes(), (5).to_bytes(2), (5).to_bytes(2, "little"), (-5).to_bytes(2, signed=True), (0).to_bytes(0), I(1).__index__().to_bytes(length=1)
(5).to_bytes(0)
(256).to_bytes(1)
(-1).to_bytes(1)
(5).to_bytes(-1)
(5).to_bytes(1, "x")
(5).to_bytes("a")
"""
for case in CASES.strip().splitlines():
    t(case)
