# The format mini-language over int, float, complex, str and bool: every option together with every type.
import itertools

ints = (0, 7, -7, 123456789, -10**20, 255)
floats = (0.0, -0.0, 1.5, -2.675, 1234567.891, 1e-7, 1e22, float("inf"), float("nan"), 0.1)


def f(v, spec):
    try:
        return format(v, spec)
    except (ValueError, TypeError, OverflowError) as e:
        return f"{type(e).__name__}: {e}"


def rows(vals, specs):
    for s in specs:
        print(repr(s), "|".join(f(v, s) for v in vals))


rows(ints, ["".join(p) for p in itertools.product(("", "+", " ", "-"), ("", "#"), ("", "0"), ("", "12"), ("", ",", "_"), ("d", "x", "b"))])
rows(ints, ["o", "X", "#X", "#b", "_x", "_b", "_o", "n", "c", "e", ".2e", "f", ".1f", "g", "%", ".0%", "s", "<12", "^12", ">12", "=12", "*<+12,d", "*^ 12_x", "x=#14b", ",x", "_n", ",n", ".3d", ".3", "10.3d", "z", "zd", "z.1f", "c<5", "+c", "#c", ",c", "010c"])
rows(floats, ["".join(p) for p in itertools.product(("", "+"), ("", "z"), ("", "#"), ("", "015"), ("", ","), ("", ".0", ".3"), ("", "f", "g"))])
rows(floats, ["e", "E", ".2e", "F", "G", "n", "%", ".1%", "#.0e", "#.3g", ".10", ".17g", ".20f", "_f", "_.2f", "020,.2f", "+020_.1f", "*^20.2f", "=+15.1f", "0=10", "0<10", "0>10", "<010", "d", "x", "s", "c", "b", ".f", ".", "1.", "..2", ",_f", "_,f", "ff", "10 ", " 10", "-5", "z", "zz", "z+", "+z.0f", " z.1e", ".1000f"[:6]])
rows((True, False), ["", "d", "5", "<5", "x", "c"[:0], "e", "s", "n", ",", "+"])
rows((1 + 2j, -0.0 - 1.5j, complex("nan"), complex("inf"), 0j, 1e20 + 1e-20j), ["", ".2f", "e", "g", "n", ">25", "^25.1f", "+", " .1f", ",", "_.1f", "z.0f", "#.0f", "010", "=10", "d", "s", "%", "*<20", "<030", ".3"])
rows(("", "abc", "日本語", "a\0b"), ["", "s", "5", "<5", ">5", "^6", "*^6", ".2", ".2s", "6.2", "=5", "05", "<05", "d", "+", " ", "-", "#", ",", "_", "z", "x", "5d", "ss", "\U0001F600^7", "{<5", "}>5", ".0", "00", "<00005", "s5"])
for v in (None, [], (), {}, object, b"b", ..., range(1), slice(1), 1 .__add__, Exception("e")):
    print(type(v).__name__, [f(v, s) if s else "str" for s in ("", "s", "5", "d", "<")])
for spec in ("99999999999999999999", ".99999999999999999999f", ".2147483648f", "2147483648d"[:0], "1_0", "+ d", "- d", "d5", "#+5", "0#5d", ",0d", "5,d", ",5d", ".5,f", ",.5f", "5_,d", "5__d", "\0<5", "é^5", "<<5", "<>5", "=<5", "0=+#012,d", "y", "é", "5y", "I", "u", "\x01", "5\x01", "日"):
    print(ascii(spec), ascii(f(5, spec)), ascii(f(5.0, spec)), ascii(f("s", spec)))


class F(float): pass
class I(int): pass
class S(str): pass


print(format(F(1.5), ""), format(F(1.5), ".2f"), format(I(5), ""), format(I(5), "03"), format(S("s"), ""), format(S("s"), ">3"), format(True, ""), format(1), format(1.0), format("x"))
for args in ((), (1, 2, 3), (1, 2), (1, b"d"), (1, None), ("x", S("5"))):
    try:
        print(repr(format(*args)))
    except TypeError as e:
        print(e)
