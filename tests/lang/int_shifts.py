# Shifts and powers of two across the border of 64 bits, compared with products and quotients.
values = [0, 1, -1, 5, -5, 2**31, -(2**62), 2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 2**64 + 1, -(2**64) - 1, 3**60, -(3**60), 7**200, -(7**200)]
shifts = [0, 1, 2, 31, 32, 33, 62, 63, 64, 65, 100, 127, 128, 500, 1000]

for v in values:
    for n in shifts:
        two = 1
        for _ in range(n):
            two += two
        assert v << n == v * two, (v, n)
        assert v >> n == v // two, (v, n)
        assert (v << n) >> n == v
print("shifts agree")
print([v >> 63 for v in values[6:13]], [v >> 10**6 for v in (3**60, -(3**60), 1, -1)])
print(2**64, 2**63, 2**62, (-2) ** 63, (-2) ** 64, (-2) ** 65, 4**32, 8**21, 8**22, 1024**7, (2**40) ** 5 == 1 << 200, (2**70) ** 3 == 1 << 210)
print((2**64) ** 1, (2**64) ** 0, (-(2**64)) ** 3, (2**63) ** 2, 6**30)

# A huge result leaves nothing behind that the next one could take over.
huge = 1 << 100_000
small = (1 << 70) >> 3
print(huge.bit_length(), small, huge >> 99_990, (huge - 1) >> 99_995, -huge >> 99_999)
a, b = 1 << 80, 1 << 81
c = a >> 2
d = b >> 2
print(a, b, c, d, c + d == 3 << 78)
for bad in lambda: 1 << -1, lambda: 2**70 >> -1, lambda: 1 >> -(2**70), lambda: 1 << 1.0:
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(f"{type(e).__name__}: {e}")
print(1 >> 2**70, -1 >> 2**70, 0 << 2**70, 2**100 >> 2**70, -(2**100) >> 2**70)
