# int: literals, arithmetic of any size, conversions, methods, bits.
print(0x1F, 0o17, 0b101, 1_000_000, 0xDEAD_BEEF, 00, int("ff", 16), int("0b11", 0), int(" -42\n"), int("1_000"), int("z", 36), int(b"12"), int())
print(int(3.99), int(-3.99), int(True), int("٣"), int(1e20), float(2**60), int("-0x1f", 16))
big = 2**100
print(big, -big, big + 1, big - big, big * big, big // 3, big % 1000, -big // 7, -big % 7, big // -7, divmod(-big, 10**15), big / 3)
print(big >> 90, big << 5, -big >> 95, big & 0xFF, big | 1, big ^ -1, ~big, -big & (2**64 - 1), 1 << 200, -1 >> 1000)
print(3**50, (-3) ** 51, 2**0, 0**0, 10**-2, pow(3, 1000, 10**9 + 7), pow(3, -1, 7), pow(-2, 3, 5), pow(2, 10**4) % 10**9)
print((255).bit_length(), (-256).bit_length(), (0).bit_length(), (255).bit_count(), (-7).bit_count(), big.bit_length())
print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-1).to_bytes(2, "big", signed=True), (5).to_bytes(), int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xff\xff", "little", signed=True))
print((5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (5).as_integer_ratio(), (5).is_integer(), 5 .__add__(3), (5).__class__)
print(bin(-10), oct(64), hex(255), hex(-(2**70)), str(10**30), repr(-5), format(255, "x"), format(10**20, ","), "%d" % 2**80)
print(round(1234, -2), round(1250, -2), round(1350, -2), round(-15, -1), round(5, 2), round(25, -1), abs(-(2**70)), round(10**25 + 5, -1))
print(7 // 2, -7 // 2, 7 // -2, -7 // -2, 7 % 3, -7 % 3, 7 % -3, -7 % -3, 0 // 5, divmod(7, -2), divmod(-7, 2))
print(2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 2**64, 2**31 * 2**31, (2**32) * (2**32), 4611686018427387904 + 4611686018427387904, -(2**62) * 2)
print(9223372036854775807 + 1, -9223372036854775808 - 1, 3037000500 * 3037000500, 123456789 * 987654321 * 123456789)
print(min(2**70, 2**71), max(-(2**70), 5), sorted([2**65, -1, 2**64, 0]), 2**70 == 2.0**70, 2**70 < 2.0**71, 10**25 > 1e25, hash(2**61 - 1), hash(2**61), hash(-1), hash(-2), hash(2**100), hash(-(2**100)))
print(1 == True, True + 2, True * 5, isinstance(True, int), True // 2, str(True), int.__name__, bool(2**100), bool(0), not 0)
n = 1
for i in range(1, 60):
    n *= i
print(n, n // 10**40, len(str(n)))
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a)


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


print(gcd(2**90 * 3**20, 2**70 * 3**30 * 7), sum(10**i for i in range(40)), sum(range(10**6)))
x = 12345678901234567890123456789012345678901234567890
y = 98765432109876543210987654321
print(x * y, x // y, x % y, x - y, y - x, x & y, x | y, x ^ y, (x // y) * y + x % y == x)
print((-x) // y, (-x) % y, x // -y, x % -y, (-x) & y, (-x) | y, (-x) ^ y, -x >> 7, x.bit_length(), (-x) & (-y))
for s in ("", "abc", "1.5", "0x10", "1__0", "_1", "9" * 20 + "a", "5 5", "--1"):
    try:
        print(int(s))
    except ValueError as e:
        print(e)
for f in (lambda: int("1", 1), lambda: int("2", 2), lambda: int(None), lambda: int([]), lambda: int(float("inf")), lambda: int(float("nan")), lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1 / 0, lambda: 0**-1, lambda: 10**400 / 1, lambda: float(10**400), lambda: 1 << -1, lambda: (256).to_bytes(1), lambda: (-1).to_bytes(1), lambda: pow(2, -1, 4), lambda: int("1", "2"), lambda: 5 .bit_length(1), lambda: 2.0 ** 10000, lambda: round(1, 1.5), lambda: int(1.5, 10)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(10**400 / 10**399, 10**400 // 10**399, (10**400 + 1) % 10**10, 1 / 10**400 if False else 0.0, 2**1000 / 2**990, 3 / 2**1000 > 0)
print(5 / 2, 4 / 2, -5 / 2, 1 / 3, 2**53 / 1, (2**53 + 1) / 1, 10 / 4 * 2, 7e0 // 2, 7 // 2.0, 7.5 % 2)
print(int.__add__(1, 2), int.__radd__(1, 2), (1).__eq__(1.0), (1).__add__(1.0), (1).__lt__(2), (5).__pow__(2), (5).__divmod__(3), (3).__bool__(), (3).__index__())
