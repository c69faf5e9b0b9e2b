# float: literals, printing, arithmetic, rounding, methods; math.
import math

print(1.0, 1e10, 1e15, 1e16, 1e17, 123456789.123456789, 0.1, 0.1 + 0.2, 1e-4, 1e-5, 1.5e300, 5e-324, 1.7976931348623157e308, -0.0, 1_0.5_0, .5, 5., 1E5)
print(float("inf"), float("-inf"), float("nan"), float("  1.5\n"), float("1e3"), float("1_0.5"), float("Infinity"), float(5), float(True), float(b"2.5"), float())
print(1 / 3, 2 / 3, 10 / 3, 100.0, 1e22, 1e23, 9007199254740993.0, 0.1 * 3, 1 - 0.9, 3.0 * 1.1)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(7.5, 2), divmod(-7.5, 2), 1e308 * 10, -1e308 * 10, 2.0**0.5, 2**-1, (-8) ** 2.0, 0.0**0, 4**0.5)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, 2), round(1234.5678, -2), round(0.5), round(1.5), round(1e20), round(2.5, 0), round(1e300, 2), round(5.015, 2), round(-0.4))
print((1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p+0"), (0.1).hex(), (-2.5).__abs__(), (1e300).hex(), float("inf").hex(), (2.5).real, (2.5).conjugate(), (0.0).as_integer_ratio())
print(math.pi, math.e, math.tau, math.inf, math.nan, math.sqrt(2), math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.fabs(-3), math.factorial(20), math.gcd(12, 18, 24), math.lcm(4, 6), math.comb(10, 3), math.perm(5, 2))
# What the system's mathematics library computes may differ in the last digit.
print(*["%.12g" % v for v in (math.sin(1), math.cos(1), math.tan(1), math.atan2(1, 2), math.exp(1), math.log(10), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(1e-10), math.expm1(1e-10), math.hypot(3, 4), math.pow(2, 0.5), math.fmod(-7, 3), math.remainder(7, 4))])
print(math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(math.inf), math.isfinite(1), math.copysign(1, -0.0), math.frexp(10.0), math.ldexp(0.5, 4), math.modf(3.25), math.fsum([0.1] * 10), sum([0.1] * 10), math.prod([1, 2, 3.5]), math.isqrt(10**30), math.dist((0, 0), (3, 4)), math.degrees(math.pi), math.radians(180), math.ulp(1.0), math.nextafter(1, 2))
print(math.floor(1e20), math.ceil(1e20 + 0.5), "%.12g" % math.log(10**400), math.log2(2**2000), "%.12g" % math.erf(0.5), "%.12g" % math.gamma(5), "%.12g" % math.cbrt(27), math.sumprod([1, 2], [3, 4]))
print(f"{3.14159:.2f} {3.14159:e} {1e10:g} {1e-10:g} {123.456:10.1f}| {0.5:%} {1234567.891:,.2f} {1e100:.3g} {0.0001:g} {100000.0:g} {1000000.0:g} {float('inf'):f} {-0.0:f} {2.5:.0f} {3.5:.0f} {1.0:#.0f} {123.0:n}")
print("%.3f %5.1f| %e %g %r %s" % (3.14159, 2.25, 12345.678, 0.00001, 0.1, 1e16), repr(1e16), str(1.0), "%.0f" % 0.5, "%d" % 3.99)
inf, nan = math.inf, math.nan
print(inf + 1, inf - inf, inf * 0, -inf, inf == inf, nan == nan, nan != nan, nan < 1, inf > 10**1000, min(nan, 1), min(1, nan), max(nan, 1), inf // 1, 5 % inf, -5 % inf, 1 / inf, int(-1.5))
print(0.0 == -0.0, str(-0.0), 1.0 == 1, hash(1.0) == hash(1), hash(0.5), hash(inf), hash(-inf), 2.0**53 == 2**53, 1e22 == 10**22, 1e23 == 10**23, 0.1 == 1 / 10, 1.5 < 2 < 2.5, 1 < 1.0)
print(sum([1e16, 1, -1e16]), sum([0.1, 0.2, 0.3]), sum([1, 2.5, 3]), 1e16 + 1, 0.1 + 0.7, 4.35 * 100, 1.1 + 2.2, 1.15 * 3)
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0**-1, lambda: float("abc"), lambda: float(""), lambda: float(None), lambda: 10.0**400, lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.floor(inf), lambda: int(nan), lambda: round(inf), lambda: (nan).as_integer_ratio(), lambda: math.acos(2), lambda: math.sqrt("a"), lambda: 1.5 & 1, lambda: 1.5 << 1, lambda: float.fromhex("xyz"), lambda: math.isqrt(-1), lambda: divmod(1.0, 0), lambda: math.gcd(1.5), lambda: float([1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
x = 1.0
for i in range(10):
    x = x * 1.1 + 0.3
print(x, x * 1e5, x / 1e7, -x)
print([i / 7 for i in range(8)], [10.0**k for k in range(-6, 18, 3)])
total = 0.0
for i in range(1, 100):
    total += 1 / i / i
print(total, math.sqrt(total * 6))
