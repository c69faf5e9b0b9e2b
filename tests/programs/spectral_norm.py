"""Eigenvalues by repeated multiplication: the spectral norm of an infinite matrix cut at n, and a few other matrices.

Entries come from a function of row and column, so no matrix is stored; list comprehensions and sums do the work.
Usage: spectral_norm.py [n]
"""

import sys
from functools import partial
from math import cos, fsum, hypot, isclose, pi, sqrt


def entry(i, j):
    """1, 1/2, 1/3 ... along the diagonals of the quarter plane."""
    k = i + j
    return 1.0 / (k * (k + 1) // 2 + i + 1)


def times(f, v):
    """The matrix of f times a vector."""
    return [sum(f(i, j) * x for j, x in enumerate(v)) for i in range(len(v))]


def times_transposed(f, v):
    return [sum(f(j, i) * x for j, x in enumerate(v)) for i in range(len(v))]


def times_inlined(v):
    """times(entry, v) without a call an element."""
    result = []
    for i in range(len(v)):
        total = 0.0
        for j, x in enumerate(v):
            k = i + j
            total += x / (k * (k + 1) // 2 + i + 1)
        result.append(total)
    return result


def dot(a, b):
    return sum(map(float.__mul__, a, b))


def spectral_norm(f, n, rounds=10):
    """sqrt of the largest eigenvalue of A'A."""
    u = [1.0] * n
    v = u
    for _ in range(rounds):
        v = times_transposed(f, times(f, u))
        u = times_transposed(f, times(f, v))
    return sqrt(dot(u, v) / dot(v, v))


def power_iteration(multiply, n, rounds):
    """(largest eigenvalue, eigenvector of length 1), and how it came near."""
    v = [1.0 + (i % 3) / 10 for i in range(n)]
    estimates = []
    for _ in range(rounds):
        w = multiply(v)
        length = hypot(*w)
        estimates.append(dot(v, w) / dot(v, v))
        v = [x / length for x in w]
    return estimates, v


def dense(rows):
    def multiply(v):
        return [dot(row, v) for row in rows]

    return multiply


def path_matrix(n):
    """Ones beside the diagonal and 2 on it: eigenvalues 2 + 2 cos(k pi / (n + 1))."""
    return [[2.0 if i == j else 1.0 if abs(i - j) == 1 else 0.0 for j in range(n)] for i in range(n)]


def deflated(rows, value, vector):
    """The matrix without one eigenvalue."""
    return [[x - value * a * b for x, b in zip(row, vector)] for row, a in zip(rows, vector)]


def page_rank(links, rounds=60, damping=0.85):
    """The eigenvector of a random walk over links, a dict from page to pages."""
    n = len(links)
    rank = dict.fromkeys(links, 1 / n)
    for _ in range(rounds):
        lost = fsum(rank[p] for p, out in links.items() if not out)
        fresh = dict.fromkeys(links, (1 - damping) / n + damping * lost / n)
        for page, out in links.items():
            for target in out:
                fresh[target] += damping * rank[page] / len(out)
        rank = fresh
    return rank


LINKS = {
    "home": ["news", "about", "shop"],
    "news": ["home", "shop"],
    "about": ["home"],
    "shop": ["home", "cart"],
    "cart": [],
    "blog": ["home", "news", "about"],
}


def main(n):
    for size in 1, 2, 3, n // 4, n // 2, n:
        print(f"spectral norm {size:4}: {spectral_norm(entry, size):.9f}")
    v = [1.0 / (i + 1) for i in range(n)]
    plain = times(entry, v)
    assert all(map(isclose, plain, times_inlined(v)))
    swapped = partial(times, lambda i, j: entry(j, i))
    assert swapped(v) == times_transposed(entry, v)
    total = v
    for _ in range(4):
        total = times_inlined(total)
    print(f"checksum {sum(total):.12f}")

    rows = path_matrix(12)
    found = []
    for k in range(1, 4):
        estimates, vector = power_iteration(dense(rows), 12, 400)
        exact = 2 + 2 * cos(k * pi / 13)
        near = next(i for i, e in enumerate(estimates) if abs(e - exact) < 1e-6)
        print(f"eigenvalue {k}: {estimates[-1]:.8f}, exactly {exact:.8f}, six digits after {near} rounds")
        found.append(vector)
        rows = deflated(rows, estimates[-1], vector)
    print("orthogonal:", all(abs(dot(a, b)) < 1e-5 for a in found for b in found if a is not b))

    rank = page_rank(LINKS)
    for page, share in sorted(rank.items(), key=lambda item: -item[1]):
        print(f"{page:6} {share:8.5f} {'=' * round(share * 100)}")
    print(f"sum {fsum(rank.values()):.12f}")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
