# float: nan, infinities, signed zero, rounding, conversions, comparison with int, methods, repr.
import math

nan, inf = float("nan"), float("inf")


def t(e):
    try:
        r = eval(e)
        print(e, "->", repr(r))
    except Exception as x:
        print(e, "->", type(x).__name__, x)


vals = (0.0, -0.0, 1.5, -1.5, inf, -inf, nan, 5e-324, 1.7976931348623157e308)
for a in vals:
    row = []
    for b in vals:
        for op in ("+", "*", "/", "//", "%"):
            try:
                row.append(repr(eval(f"a {op} b")))
            except ZeroDivisionError as e:
                row.append(str(e))
        row.append("<" if a < b else "=" if a == b else ">" if a > b else "?")
    print(a, *row)
for a in vals:
    print(a, repr(-a), abs(a), bool(a), a.is_integer(), repr(a.real), a.imag, a.conjugate(), math.copysign(1, a), a.hex(), hash(a) if a == a else "nan", end=" ")
    for f in (int, round, math.floor, math.ceil, math.trunc, lambda x: round(x, 2), lambda x: x.as_integer_ratio(), lambda x: divmod(x, 2), lambda x: x ** 2, lambda x: 2 ** x, lambda x: x ** 0, lambda x: x ** -1, lambda x: x ** 0.5):
        try:
            print(f(a), end=" ")
        except Exception as e:
            print(type(e).__name__ + ":", e, end=" ")
    print()
for e in (
    "round(0.5)", "round(1.5)", "round(2.5)", "round(-0.5)", "round(2.675, 2)", "round(1e22, -20)", "round(12345.678, -2)",
    "round(1.5, 400)", "round(1.5, -400)", "round(5e-324, 323)", "round(0.15, 1)", "round(1.0)", "type(round(1.0, 0))",
    "round(1.5, None)", "round(1.5, 1.0)", "round(inf)", "round(nan, 2)", "round(1.7976931348623157e308, -308)", "float('1_0.5')",
    "float('1__0')", "float(' 1.5\\n')", "float('1e400')", "float('-1e-400')", "float('nan(1)')", "float('-nan')", "float('+inf')",
    "float('INFINITY')", "float('infin')", "float('1e')", "float('.')", "float('.5')", "float('5.')", "float('')", "float('0x1p3')",
    "float('١.٥')", "float(b'1.5')", "float(b'\\xff')", "float(None)", "float([])", "float(1j)", "float(10**400)", "float(x=1)",
    "float(1, 2)", "float()", "float(True)", "float.fromhex('0x1.8p1')", "float.fromhex('1')", "float.fromhex('-0x.1p-3')",
    "float.fromhex('nan')", "float.fromhex('0x')", "float.fromhex('0x1p5000')", "float.fromhex(5)",
    "float.fromhex('0x1.00000000000008p0')", "(0.1).hex()", "(1e-310).hex()", "(0.1).as_integer_ratio()",
    "(5.0).as_integer_ratio()", "inf.as_integer_ratio()", "nan.as_integer_ratio()", "1e16", "1e15", "123456789012345678.0",
    "0.0001", "0.00001", "1e-5", "1.0", "100.0", "1e100", "1.5e300 * 1e10", "5e-324 / 2", "2.2250738585072014e-308 / 2",
    "0.1 + 0.2", "1 / 3", "1e23", "9007199254740993.0", "4.35", "2.675", "1.1 * 3", "-0.0 == 0.0", "0.0 is -0.0", "str(-0.0)",
    "[0.0] == [-0.0]", "{0.0: 1}[-0.0]", "nan == nan", "nan != nan", "nan in [nan]", "sorted([3.0, nan, 1.0])[0]", "min(nan, 1.0)",
    "min(1.0, nan)", "max(1.0, nan, 2.0)", "inf - inf", "inf * 0", "inf // 1", "inf % 1", "1 // inf", "-1 // inf", "1 % inf",
    "-1 % inf", "0.0 / 1", "-0.0 + 0", "0 * -1.0", "0.0 ** 0", "0.0 ** -1", "(-1.5) ** 0.5", "(-8.0) ** (1/3)", "1.0 ** nan",
    "nan ** 0", "inf ** -1", "(-inf) ** 3", "(-inf) ** 2", "2.0 ** 1024", "1e308 * 10", "-1e308 * 10", "10.0 ** 400", "5.5 // 2",
    "-5.5 // 2", "5.5 % -2", "-5.5 % 2", "1e20 % 3", "0.3 % 0.1", "divmod(-1.5, 0.4)", "divmod(1.0, 0)", "1.5 & 1", "1.5 << 1",
    "~1.5", "1.5[0]", "1.5.foo", "1.5()", "'a' * 1.0", "[1][1.0]", "range(1.0)", "1.5 < 'a'", "2**53 + 1.0", "float(2**53 + 1)",
    "2**1024 > 1e308", "2**1024 == inf", "1e308 < 2**1024", "-(2**1024) < -1e308", "1.0 == 1 + 0j", "1.5 < 2j",
    "0.1 == 0.1 + 1e-18", "float.__getformat__('double')", "float.__getformat__('x')", "(1.5).__round__()", "(1.5).__trunc__()",
    "(1.5).__floor__()", "(1.5).__ceil__()", "(1.5).__divmod__(1)", "(1.5).__add__('a')", "(1.5).__rpow__(2)", "(1.5).__eq__(None)",
    "(1.5).__bool__()", "(1.5).__getnewargs__()",
):
    t(e)
