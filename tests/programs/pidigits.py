"""Digits of pi and other constants with big ints, in several ways that must agree.

Usage: pidigits.py [digits]
"""

import sys
from collections import Counter
from itertools import count, islice
from math import gcd, isqrt


def machin(n):
    """pi by arc tangents, as one int of n digits after the first."""
    unit = 10 ** (n + 10)

    def arctan_inverse(x):
        total = term = unit // x
        square, sign = x * x, 1
        for k in count(3, 2):
            term //= square
            if not term:
                return total
            sign = -sign
            total += sign * (term // k)

    return (16 * arctan_inverse(5) - 4 * arctan_inverse(239)) // 10**10


def chudnovsky(n):
    """Some fourteen digits a term, by halving the range of terms."""
    step = 640320**3 // 24

    def split(a, b):
        if b - a == 1:
            p = (6 * a - 5) * (2 * a - 1) * (6 * a - 1) if a else 1
            q = a * a * a * step if a else 1
            t = p * (13591409 + 545140134 * a)
            return p, q, -t if a & 1 else t
        m = (a + b) // 2
        p1, q1, t1 = split(a, m)
        p2, q2, t2 = split(m, b)
        return p1 * p2, q1 * q2, q2 * t1 + p1 * t2

    _, q, t = split(0, n // 14 + 2)
    unit = 10 ** (2 * (n + 10))
    return q * 426880 * isqrt(10005 * unit) // t // 10**10


def stream():
    """Digit after digit without end: a series of linear fractional maps, whose state grows.

    pi = 2 + 1/3 (2 + 2/5 (2 + 3/7 (2 + ...))); a digit is safe when both ends of the interval give it.
    """
    a, b, d, k = 1, 0, 1, 1  # x -> (a x + b) / d
    while True:
        low, high = (3 * a + b) // d, (4 * a + b) // d
        if low == high:
            yield low
            a, b = 10 * a, 10 * (b - low * d)
        else:
            a, b, d = a * k, (2 * a + b) * (2 * k + 1), d * (2 * k + 1)
            k += 1
            if k % 16 == 0:
                common = gcd(a, b, d)
                a, b, d = a // common, b // common, d // common


def euler(n):
    unit = 10 ** (n + 10)
    total, term, k = 0, unit, 1
    while term:
        total += term
        term //= k
        k += 1
    return total // 10**10


def square_root(x, n):
    """Newton's method on ints, checked against isqrt."""
    target = x * 10 ** (2 * n)
    guess = 1 << (target.bit_length() + 1) // 2
    while True:
        better = (guess + target // guess) >> 1
        if better >= guess:
            assert guess == isqrt(target)
            return guess
        guess = better


def golden(n):
    """From two neighbouring Fibonacci numbers."""
    a, b = 1, 1
    while b.bit_length() < 2 * n + 20:
        a, b = b, a + b
    return 10**n * b // a


def layout(digits, width=50):
    for i in range(0, len(digits), width):
        line = digits[i : i + width]
        groups = " ".join(line[j : j + 10] for j in range(0, len(line), 10))
        yield f"{groups:<54} :{i + len(line)}"


def spread(digits):
    counts = Counter(digits)
    expected = len(digits) / 10
    chi = sum((counts[d] - expected) ** 2 / expected for d in "0123456789")
    return " ".join(f"{d}:{counts[d]}" for d in sorted(counts)), chi


def main(n):
    sys.set_int_max_str_digits(0)
    digits = "".join(map(str, islice(stream(), n)))
    assert int(digits) == machin(n - 1) == chudnovsky(n - 1)
    for line in layout(digits[:200]):
        print(line)
    counts, chi = spread(digits)
    print(f"{n} digits of pi: {counts}, chi squared {chi:.3f}")
    nines = digits.find("999999")
    print("six nines at", nines if nines >= 0 else "no place yet", "| last ten", digits[-10:])
    print("e     ", str(euler(60)))
    print("sqrt 2", square_root(2, 60))
    print("golden", golden(60))
    assert str(euler(2 * n)).startswith(str(euler(n))[:-3])
    far = chudnovsky(4 * n)
    print(f"pi to {4 * n}: ...{far % 10**20:020}, {far.bit_length()} bits, digit sum {sum(map(int, str(far)))}")
    print("hex of the start:", hex(int(digits[:40])), f"{int(digits[:30]):,}")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 400)
