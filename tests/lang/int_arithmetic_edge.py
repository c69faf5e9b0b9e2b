# int arithmetic: signs of // and %, divmod, pow with three arguments, shifts, big numbers, mixed types, errors.
def t(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__, e)


for a in (7, -7, 0, 1, -1, 2**64 + 1, -(2**64) - 1):
    for b in (3, -3, 1, -1, 2**64, -(2**32), 7):
        q, r = divmod(a, b)
        assert a == q * b + r and (0 <= r < b or b < r <= 0), (a, b)
        print(a, b, q, r, a // b, a % b, a / b)
for a, b in ((1, 0), (0, 0), (2**70, 0)):
    for op in ("//", "%", "/"):
        t(f"{a} {op} {b}", lambda: eval(f"{a} {op} {b}"))
    t("divmod", lambda: divmod(a, b))
for args in ((2, 10), (2, -1), (0, 0), (0, -1), (-2, 3), (-2, -3), (2, 0.5), (-8, 1 / 3), (2, 3, 5), (2, 3, 1), (2, 3, -5), (-2, 3, 5), (2, 3, 0), (3, -1, 7), (2, -1, 4), (2, -3, 7), (0, 0, 1), (2, 3, 5.0), (2.0, 3, 5), (2, 2**70, 1000), (2**70, 3, 10**20), (0, 5, 7), (5, 0, 7), (5, 0, 1), (2, 1j), (1, 2, None), (True, 5), (2, "3"), (2, 3, "5")):
    t(f"pow{args}", lambda: pow(*args))
t("pow kw", lambda: (pow(base=2, exp=5), pow(2, exp=5, mod=7)))
for a in (1, -1, 5, -5, 2**70, -(2**70)):
    for n in (0, 1, 63, 64, 65):
        assert (a << n) == a * 2**n and (a >> n) == a // 2**n
        print(a, n, a << n, a >> n)
for e in (
    "1 << -1", "1 >> -1", "1 << 1.0", "0 << 10**30", "1 >> 10**30", "-1 >> 10**30", "1 << 10**30", "5 & 2.0", "~5", "~-1",
    "~(2**70)", "-(-5)", "+5", "5 & -2", "5 | -2", "5 ^ -2", "2**70 & -(2**65)", "-(2**70) | 2**65", "-(2**70) ^ 12345",
    "True + True", "True << 3", "True & False", "type(True & 1)", "type(True & True)", "1 + 1.5", "1 - 2j", "10**400 + 1.0",
    "10**400 / 10**399", "10**400 / 3", "1 / 10**400", "10**400 // 10**399", "-7 // 2.0", "7 % -2.5", "2**0.5", "10**30 % 7",
    "-10**30 % 7", "10**30 % -7", "(10**50).bit_length()", "(-5).bit_length()", "(0).bit_length()", "(255).bit_count()",
    "(-255).bit_count()", "5 .real", "5 .imag", "5 .numerator", "5 .denominator", "5 .conjugate()", "5 .is_integer()",
    "(5).as_integer_ratio()", "True.real", "type(True.real)", "type(+True)", "round(15, -1)", "round(25, -1)", "round(-15, -1)",
    "round(5, 1)", "round(12345, -2)", "round(5, -1)", "round(55, -2)", "round(10**30 + 5, -1)", "type(round(True))", "abs(-2**70)",
    "int('١٢')", "int(' 12\\n')", "int('1_0')", "int('0x1f', 16)", "int('0b1', 0)", "int('z', 36)", "int('12', 2)", "int('', 10)",
    "int('1__0')", "int('_1')", "int('1_')", "int('0_0')", "int('010', 0)", "int('0', 0)", "int('00', 0)", "int('1', 37)",
    "int('1', 1)", "int('1', -1)", "int('+ 1')", "int('--1')", "int('+1')", "int('1' * 30)", "int(b'12')",
    "int(bytearray(b'7'), 8)", "int(1.9)", "int(-1.9)", "int('1.9')", "int(1e30)", "int(float('nan'))", "int(float('inf'))",
    "int([])", "int(None)", "int('a\\x00b')", "int(b'\\xff')", "int('é')", "int(12, 10)", "int(x=1)", "int('1', base='10')",
    "int(base=10)", "int()", "int('ff', base=16)", "hex(-255)", "oct(8)", "bin(-5)", "hex(1.0)", "chr(0x10ffff)", "chr(-1)",
    "chr(0x110000)", "chr(1.0)", "ord('ab')", "ord('')", "ord(b'a')", "ord(5)", "0.1 + 0.2 == 0.3", "1 == 1.0 == True",
    "2**53 == float(2**53 + 1)", "2**53 + 1 == float(2**53)", "10**22 == 1e22", "10**23 == 1e23", "1 < 1.5 < 2 < 10**400",
    "10**400 > float('inf')", "10**400 < float('inf')", "5 == float('nan')", "1 < 'a'", "1 < None", "1 == 'a'", "5 in 5", "5[0]",
    "5()", "5 .foo", "len(5)", "-0", "00", "0_0", "1_000", "0xFF_FF", "0b1_0", "0o1_7",
):
    t(e, lambda: eval(e))
