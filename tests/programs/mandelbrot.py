"""The Mandelbrot set as characters, with floats, with complex numbers, and in fixed-point ints.

Usage: mandelbrot.py [width]
"""

import sys

PALETTE = " .,:;+=xX$#@"


def escape_floats(cx, cy, limit):
    """Rounds until |z| > 2, or limit."""
    x = y = 0.0
    for n in range(limit):
        xx = x * x
        yy = y * y
        if xx + yy > 4.0:
            return n
        y = 2.0 * x * y + cy
        x = xx - yy + cx
    return limit


def escape_complex(c, limit):
    z = 0j
    n = 0
    while n < limit and z.real * z.real + z.imag * z.imag <= 4.0:
        z = z * z + c
        n += 1
    return n


SHIFT = 24
ONE = 1 << SHIFT


def escape_fixed(cx, cy, limit):
    """With ints that count in units of 2**-24."""
    x = y = 0
    four = ONE << 2
    for n in range(limit):
        xx = x * x >> SHIFT
        yy = y * y >> SHIFT
        if xx + yy > four:
            return n
        x, y = xx - yy + cx, (x * y >> SHIFT - 1) + cy
    return limit


class View:
    def __init__(self, centre, width, columns, rows):
        self.left = centre.real - width / 2
        self.step = width / columns
        self.top = centre.imag + self.step * 2 * rows / 2
        self.columns, self.rows = columns, rows

    def points(self):
        """One list of (x, y) a row; characters are twice as high as wide."""
        for j in range(self.rows):
            y = self.top - (j + 0.5) * self.step * 2
            yield [(self.left + (i + 0.5) * self.step, y) for i in range(self.columns)]


def character(n, limit):
    return "@" if n == limit else PALETTE[min(n, len(PALETTE) - 2) if n < len(PALETTE) else n % (len(PALETTE) - 1)]


def picture(view, limit):
    return [[escape_floats(x, y, limit) for x, y in row] for row in view.points()]


def in_cardioid(x, y):
    """Points of the two largest parts, which never escape."""
    q = (x - 0.25) ** 2 + y * y
    return q * (q + (x - 0.25)) <= 0.25 * y * y or (x + 1) ** 2 + y * y <= 0.0625


def area(columns, limit):
    """Share of the points of a grid that stay, times the area of the grid."""
    inside = total = 0
    for row in View(-0.5 + 0j, 4.0, columns, columns // 2).points():
        for x, y in row:
            total += 1
            inside += in_cardioid(x, y) or escape_floats(x, y, limit) == limit
    return 16.0 * inside / total


def main(columns):
    limit = 60
    view = View(-0.6 + 0j, 3.2, columns, columns * 2 // 5)
    counts = picture(view, limit)
    for row in counts:
        print("".join(character(n, limit) for n in row).rstrip())
    deep = picture(View(-0.7435 + 0.1314j, 0.006, columns, 10), 150)
    for row in deep:
        print("".join(character(n, 150) for n in row))
    print("inside:", sum(n == limit for row in counts for n in row), "sum", sum(map(sum, counts)), sum(map(sum, deep)))
    same = other = 0
    for row, line in zip(list(view.points())[::4], counts[::4]):
        for (x, y), n in zip(row, line):
            same += escape_complex(complex(x, y), limit) == n
            other += escape_fixed(int(x * ONE), int(y * ONE), limit) == n
    print("of", len(counts[::4]) * columns, "points complex agrees on", same, "and fixed point on", other)
    print(f"area about {area(columns, 80):.6f}")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 70)
