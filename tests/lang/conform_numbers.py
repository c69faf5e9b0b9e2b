# Self-checking: int, float, complex and bool as a conformance suite would test them.
import math

assert 7 // 2 == 3 and -7 // 2 == -4 and 7 % -3 == -2 and -7 % 3 == 2 and divmod(-7, 2) == (-4, 1) and 7 / 2 == 3.5
assert 2 ** 10 == 1024 and 2 ** -1 == 0.5 and (-2) ** 3 == -8 and -2 ** 2 == -4 and 2 ** 3 ** 2 == 512 and pow(3, 200, 13) == 3 ** 200 % 13
assert 5 & 3 == 1 and 5 | 3 == 7 and 5 ^ 3 == 6 and ~5 == -6 and 1 << 100 == 2 ** 100 and -1 >> 50 == -1 and -8 >> 1 == -4
assert 0xff == 255 == 0b11111111 == 0o377 and 1_000_000 == 10 ** 6 and int("ff", 16) == 255 and int("0b101", 0) == 5 and int(" -12 ") == -12
assert 10 ** 50 // 10 ** 48 == 100 and 10 ** 50 % 7 == 10 ** 50 - 10 ** 50 // 7 * 7 and (10 ** 50).bit_length() == 167 and str(2 ** 100) == "1267650600228229401496703205376"
f = 1
for i in range(1, 31): f *= i
assert f == 265252859812191058636308480000000 == math.factorial(30) and math.gcd(f, 2 ** 40) == 2 ** 26 and math.isqrt(10 ** 40) == 10 ** 20
a, b = 0, 1
for _ in range(300): a, b = b, a + b
assert a == 222232244629420445529739893505090668504489143717826225302405 or a > 10 ** 60
assert (12345).to_bytes(4, "big") == b"\0\0\x30\x39" and int.from_bytes(b"\xff\xfe", "little", signed=True) == -257 and (-1).to_bytes(2, signed=True) == b"\xff\xff"
assert True + True == 2 and True is not 1 if 0 else True == 1 and isinstance(True, int) and bool("") is False and bool(0.0) is False and bool([0]) is True and not None
assert 0.1 + 0.2 != 0.3 and abs(0.1 + 0.2 - 0.3) < 1e-15 and round(2.5) == 2 and round(3.5) == 4 and round(2.675, 2) == 2.67 and round(-1.5) == -2 and round(1234, -2) == 1200
assert 1e308 * 10 == math.inf and math.isnan(math.inf - math.inf) and math.nan != math.nan and -0.0 == 0.0 and str(-0.0) == "-0.0" and math.copysign(1, -0.0) == -1
assert int(3.99) == 3 and int(-3.99) == -3 and math.floor(-3.5) == -4 and math.ceil(-3.5) == -3 and float("1e3") == 1000.0 and float("-inf") < 0
assert 7.5 // 2 == 3.0 and -7.5 // 2 == -4.0 and 7.5 % -2 == -0.5 and (0.1).hex() == "0x1.999999999999ap-4" and (0.5).as_integer_ratio() == (1, 2) and (2.0).is_integer()
assert repr(0.1) == "0.1" and repr(1e16) == "1e+16" and repr(1e-5) == "1e-05" and repr(123456789.123) == "123456789.123" and str(1.0) == "1.0" and repr(1/3) == "0.3333333333333333"
z = 3 + 4j
assert abs(z) == 5.0 and z.real == 3 and z.conjugate() == 3 - 4j and z * 1j == -4 + 3j and z / (1 + 1j) == 3.5 + 0.5j and z ** 2 == -7 + 24j and complex("1-2j") == 1 - 2j and repr(-1j) == "(-0-1j)"
assert 1 == 1.0 == 1 + 0j and hash(1) == hash(1.0) == hash(1 + 0j) and 2 ** 53 + 1 != float(2 ** 53) and 1 < 1.5 < 2 and 10 ** 400 > 1e308
assert format(1234567.891, ",.2f") == "1,234,567.89" and format(255, "#010b") == "0b11111111" and format(-5, "+d") == "-5" and format(0.000123, "g") == "0.000123" and format(1e10, "g") == "1e+10" and format(5, "e") == "5.000000e+00" and format(0.25, "%") == "25.000000%"
assert max(1, 2.5, True) == 2.5 and min(3, 1, 2) == 1 and sum([0.1] * 10) == 1.0 and sum(range(10), 5) == 50 and abs(-5) == 5 and all([1, 2]) and any([0, 3])
assert [*range(5, 0, -2)] == [5, 3, 1] and len(range(0, 10, 3)) == 4 and 9 in range(0, 10, 3) and range(10)[-1] == 9
assert sum(int(d) for d in str(2 ** 1000)) == 1366


def collatz(n): return 0 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
def egcd(a, b): return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))
def is_prime(n): return n > 1 and all(n % i for i in range(2, math.isqrt(n) + 1))
def to_base(n, b): return "0" if n == 0 else (to_base(n // b, b).lstrip("0") + "0123456789abcdef"[n % b])


assert collatz(27) == 111 and egcd(240, 46) == (2, -9, 47) and [n for n in range(30) if is_prime(n)] == [2, 3, 5, 7, 11, 13, 17, 19, 23, 29] and to_base(255, 2) == "11111111"
x, steps = 2.0, 0
while abs(x * x - 2) > 1e-12: x, steps = (x + 2 / x) / 2, steps + 1
assert abs(x - math.sqrt(2)) < 1e-12 and steps < 8
for bad, exc in (("1 / 0", ZeroDivisionError), ("1 // 0", ZeroDivisionError), ("1 % 0", ZeroDivisionError), ("1.0 / 0", ZeroDivisionError), ("1.0 // 0", ZeroDivisionError), ("1.0 % 0", ZeroDivisionError), ("1j / 0", ZeroDivisionError), ("0 ** -1", ZeroDivisionError), ("divmod(1, 0)", ZeroDivisionError), ("pow(2, 1, 0)", ValueError), ("1 << -1", ValueError), ("int('1.5')", ValueError), ("int('')", ValueError), ("float('')", ValueError), ("complex('1 + 2j')", ValueError), ("10.0 ** 400", OverflowError), ("float(10 ** 400)", OverflowError), ("int(float('inf'))", OverflowError), ("int(float('nan'))", ValueError), ("(300).to_bytes(1)", OverflowError), ("(-1).to_bytes(1)", OverflowError), ("1 + '1'", TypeError), ("1.5 & 1", TypeError), ("1j < 2j", TypeError), ("int(1j)", TypeError), ("round('a')", TypeError), ("abs('a')", TypeError), ("math.sqrt(-1)", ValueError), ("math.factorial(-1)", ValueError), ("range(1, 2, 0)", ValueError), ("int('9' * 5000)", ValueError), ("str(10 ** 5000)", ValueError)):
    try:
        eval(bad)
    except exc as e:
        print(bad, "->", e)
    else:
        raise AssertionError(bad)
print("numbers ok")
