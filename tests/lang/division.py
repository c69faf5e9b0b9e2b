# Division and remainder in every combination of sign and type, and what links them.
ints = (7, -7, 3, -3, 1, -1, 10**20, -(10**20) + 1)
for a in ints:
    print(a, [(a // b, a % b, divmod(a, b) == (a // b, a % b), (a // b) * b + a % b == a) for b in (2, -2, 3, -3, 10**10, -(10**21))])
floats = (7.5, -7.5, 0.0, -0.0, 1e20, -3.0)
for a in floats:
    print(a, [(a // b, a % b, divmod(a, b)) for b in (2.0, -2.0, 0.3, float("inf"), float("-inf"))])
print(7 / 2, -7 / 2, 6 / 3, 1 / 3, 10**20 / 3, 2**1000 / 2**998, (2**53 + 1) / 2, 1 / 2**1074, -1 / 10**20, 0 / 5, 0 / -5)
print(7 // 2.0, -7 // 2.0, 7.0 // 2, 7 % 2.5, -7 % 2.5, True / 2, True // 2, True % 2, 5 // True)
for num in (1, -1, 2**31, -(2**31), 2**63, -(2**63), 2**62, 3**100):
    for den in (1, -1, 2, 7, 2**30, 2**31, -(2**32), 2**64 + 1):
        q, r = divmod(num, den)
        assert q * den + r == num and (r == 0 or (r < 0) == (den < 0)) and abs(r) < abs(den), (num, den)
        print(q % 1000003, r % 1000003, end=" ")
    print()
for f in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0.0), lambda: 10**30 / 0, lambda: 10**30 // 0, lambda: 10**30 % 0, lambda: 1 / 0.0, lambda: True / False, lambda: "a" / 2, lambda: 1 // "a", lambda: [] % 2, lambda: divmod("a", 2), lambda: 10**400 / 3, lambda: 3 / 10**400, lambda: 10**400 / 10**399, lambda: 1.5 // 10**400):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
x = 100
x //= 7
x %= 5
x /= 2
print(x, round(7 / 2), round(5 / 2), int(-7 / 2), -7 // 2, -(7 // 2), 2**-2, (-2) ** -3, 7 // 2 * 2 + 7 % 2)
total, carry = [], 12345678901234567890
while carry:
    carry, digit = divmod(carry, 7)
    total.append(digit)
print(total, sum(d * 7**i for i, d in enumerate(total)))
