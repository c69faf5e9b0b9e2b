# Corner cases of int(), float(), complex() and bool() of text, bytes and objects, and back.
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", str(e)[:90])


for text in ("0", "-0", "+7", " 12\n", "1_000", "1__0", "_1", "1_", "0x1f", "0b1", "٣", "१२", "1.0", "", " ", "1 2", "\u00a05\u2003", "1e3", "--1", "5\0"):
    show(int, text)
for text, base in (("ff", 16), ("0xff", 16), ("0XFF", 0), ("0b101", 0), ("0o17", 0), ("017", 0), ("0", 0), ("00", 0), ("z", 36), ("Zz", 36), ("12", 2),
                   ("1", 1), ("1", 37), ("1", -1), ("0b1", 16), ("0x", 16), ("0_7", 0), ("0x_f", 0), ("", 0)):
    show(int, text, base)
for value in (b"12", bytearray(b" 7 "), memoryview(b"8"), b"x", 3.99, -3.99, True, float("nan"), float("inf"), None, [], 1j, 1e25):
    show(int, value)
show(int, 5, 10)
show(int, b"ff", 16)
show(int, base=10)
show(int, "1", "2")
for text in ("1.5", "-.5", "5.", ".", "1e5", "1e", "1E-3", "inf", "-Infinity", "nan", "+NaN", "INFINIT", "1_0.5_0", "1_.0", "0x1p3", " 2 ", "1e400", "1e-400",
             "٣.٥", "", "1,5", "\u2212" "1", "1d5", "infinity_"):
    show(float, text)
for value in (b"1.5", bytearray(b"2"), 10**400, True, None, 1j, 10**22, 2**53 + 1, -2**1023):
    show(float, value)
for text in ("1+2j", "j", "-j", "1e3-2.5e-1j", "(1+2j)", "( 1 )", "1 + 2j", "nan+infj", "1+j", "", "1jj", "1_0j", "+-1", "1+2"):
    show(complex, text)
for args in ((1, 2), (1j, 1j), ("1", 2), (1, "2"), (True,), (1.5, True), (None,)):
    show(complex, *args)


class I:
    def __index__(self):
        return 42


class Int:
    def __int__(self):
        return 7


class Bad:
    def __int__(self):
        return "7"

    def __float__(self):
        return 3

    def __index__(self):
        return 1.0

    def __bool__(self):
        return 1

    def __complex__(self):
        return 5


for kind in (int, float, complex, bool, hex, bin, oct, chr):
    for obj in (I(), Int(), Bad()):
        show(kind, obj)
for n in (0, -1, 255, 10**20, True):
    print(str(n), hex(n), oct(n), bin(n), repr(float(n)), n.__format__("e"), f"{n:,}", f"{n:_x}", n.as_integer_ratio())
for x in (0.1, -0.0, 1e16, 1e15, 123456789012345678.0, 1e-5, 0.0001, 5e-324, 1.7976931348623157e308, 2.5, 1e22, 1e23):
    print(repr(x), str(x), int(x) if abs(x) < 1e20 else "-", x.as_integer_ratio()[1].bit_length(), x.is_integer(), round(x, 3), float(repr(x)) == x, x.hex())
