"""Exact linear algebra with fractions: determinants in three ways, inverses, solutions, characteristic polynomials.

Usage: matrices.py [size]
"""

import sys
from fractions import Fraction
from functools import reduce
from itertools import permutations
from math import prod


class Matrix:
    def __init__(self, rows):
        self.rows = [[Fraction(x) for x in row] for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("rows of different length")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @classmethod
    def hilbert(cls, n):
        """Almost singular: the classic trap for floats."""
        return cls([[Fraction(1, i + j + 1) for j in range(n)] for i in range(n)])

    @classmethod
    def mixed(cls, n):
        return cls([[(i * 7 + j * j * 3 + i * j) % 11 - 5 for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __getitem__(self, index):
        i, j = index
        return self.rows[i][j]

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    __hash__ = None

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __mul__(self, k):
        return Matrix([[a * k for a in row] for row in self.rows])

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} and {other.shape}")
        columns = list(zip(*other.rows))
        return Matrix([[sum(map(Fraction.__mul__, row, c)) for c in columns] for row in self.rows])

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def transposed(self):
        return Matrix(zip(*self.rows))

    def trace(self):
        return sum(row[i] for i, row in enumerate(self.rows))

    def __str__(self):
        texts = [[str(x) for x in row] for row in self.rows]
        widths = [max(map(len, column)) for column in zip(*texts)]
        return "\n".join("[ " + "  ".join(t.rjust(w) for t, w in zip(row, widths)) + " ]" for row in texts)


def eliminate(matrix, right=None):
    """Gauss-Jordan on a copy, with the same done to right. Returns (determinant, reduced, right)."""
    a = [row[:] for row in matrix.rows]
    b = [row[:] for row in right.rows] if right is not None else [[] for _ in a]
    n, det = len(a), Fraction(1)
    for k in range(n):
        pivot = next((i for i in range(k, n) if a[i][k]), None)
        if pivot is None:
            return Fraction(0), None, None
        if pivot != k:
            a[k], a[pivot] = a[pivot], a[k]
            b[k], b[pivot] = b[pivot], b[k]
            det = -det
        det *= a[k][k]
        scale = 1 / a[k][k]
        a[k] = [x * scale for x in a[k]]
        b[k] = [x * scale for x in b[k]]
        for i in range(n):
            if i != k and (f := a[i][k]):
                a[i] = [x - f * y for x, y in zip(a[i], a[k])]
                b[i] = [x - f * y for x, y in zip(b[i], b[k])]
    return det, a, b


def determinant(matrix):
    return eliminate(matrix)[0]


def determinant_by_minors(rows):
    if not rows:
        return Fraction(1)
    head, *rest = rows
    return sum(
        (-1) ** j * x * determinant_by_minors([row[:j] + row[j + 1 :] for row in rest]) for j, x in enumerate(head) if x
    )


def determinant_by_permutations(matrix):
    n = len(matrix.rows)
    total = Fraction(0)
    for p in permutations(range(n)):
        inversions = sum(p[i] > p[j] for i in range(n) for j in range(i + 1, n))
        total += (-1) ** inversions * prod(matrix[i, p[i]] for i in range(n))
    return total


def inverse(matrix):
    det, _, b = eliminate(matrix, Matrix.identity(len(matrix.rows)))
    if not det:
        raise ZeroDivisionError("matrix is singular")
    return Matrix(b)


def characteristic(matrix):
    """Coefficients of det(x - A), highest first, by the method of Faddeev and LeVerrier."""
    n = len(matrix.rows)
    coefficients, m = [Fraction(1)], Matrix.identity(n)
    for k in range(1, n + 1):
        m = matrix @ m
        c = -m.trace() / k
        coefficients.append(c)
        m = m + c * Matrix.identity(n)
    return coefficients


def polynomial(coefficients):
    n = len(coefficients) - 1
    terms = [f"{c}*x^{n - i}" for i, c in enumerate(coefficients) if c]
    return reduce(lambda text, t: f"{text} - {t[1:]}" if t[0] == "-" else f"{text} + {t}", terms)


def main(n):
    for name, m in ("mixed", Matrix.mixed(4)), ("hilbert", Matrix.hilbert(4)):
        print(f"{name}:\n{m}")
        dets = {determinant(m), determinant_by_minors(m.rows), determinant_by_permutations(m)}
        print("determinant", *dets, "of the transposed", determinant(m.transposed()))
        print(f"inverse:\n{inverse(m)}")
        assert m @ inverse(m) == Matrix.identity(4) == inverse(m) @ m
        poly = characteristic(m)
        print("characteristic:", polynomial(poly))
        zero = reduce(lambda acc, c: acc @ m + c * Matrix.identity(4), poly, Matrix.identity(4) * 0)
        print("vanishes on its own matrix:", zero == Matrix.identity(4) * 0)
    for size in range(1, n + 1):
        print(f"1/det hilbert {size}: {1 / determinant(Matrix.hilbert(size))}")
    fib = Matrix([[1, 1], [1, 0]])
    print("fibonacci 100:", (fib**100)[0, 1])
    _, _, solution = eliminate(Matrix([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]]), Matrix([[8], [-11], [-3]]))
    print("solution:", [str(x) for (x,) in solution])
    for bad in lambda: inverse(Matrix([[1, 2], [2, 4]])), lambda: Matrix([[1, 2], [3]]), lambda: fib @ Matrix([[1, 2, 3]]):
        try:
            bad()
        except (ValueError, ZeroDivisionError) as e:
            print(f"{type(e).__name__}: {e}")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
