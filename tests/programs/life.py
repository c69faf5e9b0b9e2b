"""Conway's Game of Life twice: on a set of cells without borders, and on a torus of byte rows.

Usage: life.py [generations]
"""

import sys
from collections import Counter

PATTERNS = {
    "block": "oo/oo",
    "blinker": "ooo",
    "beacon": "oo../oo../..oo/..oo",
    "glider": ".o./..o/ooo",
    "r-pentomino": ".oo/oo./.o.",
    "acorn": ".o...../...o.../oo..ooo",
    "spaceship": ".o..o/o..../o...o/oooo.",
    "pulsar quarter": "..ooo/...../o..../o..../o....",
}
AROUND = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]


def read(text, x=0, y=0):
    return frozenset((x + i, y + j) for j, row in enumerate(text.split("/")) for i, c in enumerate(row) if c == "o")


def step(cells):
    """The next generation of a set of (x, y)."""
    near = Counter()
    for x, y in cells:
        for dx, dy in AROUND:
            near[x + dx, y + dy] += 1
    return frozenset(cell for cell, n in near.items() if n == 3 or n == 2 and cell in cells)


def normal(cells):
    """The pattern moved to the origin, and from where."""
    x0 = min((x for x, _ in cells), default=0)
    y0 = min((y for _, y in cells), default=0)
    return frozenset((x - x0, y - y0) for x, y in cells), (x0, y0)


def classify(cells, limit=60):
    """What becomes of a pattern: still life, oscillator, spaceship, or something longer."""
    seen = {}
    for generation in range(limit):
        if not cells:
            return f"dies in generation {generation}"
        shape, place = normal(cells)
        if shape in seen:
            since, before = seen[shape]
            period = generation - since
            dx, dy = place[0] - before[0], place[1] - before[1]
            start = f" from generation {since}" if since else ""
            if dx or dy:
                return f"moves by ({dx}, {dy}) every {period}{start}"
            return ("still" if period == 1 else f"period {period}") + start
        seen[shape] = generation, place
        cells = step(cells)
    return f"still changing after {limit}, {len(cells)} cells"


def show(cells, width, height):
    rows = [["."] * width for _ in range(height)]
    for x, y in cells:
        if 0 <= x < width and 0 <= y < height:
            rows[y][x] = "#"
    return "\n".join(map("".join, rows))


class Torus:
    """A board that wraps around, a bytearray a row."""

    def __init__(self, width, height, cells=()):
        self.width, self.height = width, height
        self.rows = [bytearray(width) for _ in range(height)]
        for x, y in cells:
            self.rows[y % height][x % width] = 1

    def step(self):
        rows, width = self.rows, self.width
        after = []
        for j in range(self.height):
            above, here, below = rows[j - 1], rows[j], rows[(j + 1) % self.height]
            columns = [a + b + c for a, b, c in zip(above, here, below)]
            row = bytearray(width)
            left, middle = columns[-1], columns[0]
            for i in range(width):
                right = columns[i + 1] if i + 1 < width else columns[0]
                n = left + middle + right
                if n == 3 or n == 4 and here[i]:
                    row[i] = 1
                left, middle = middle, right
            after.append(row)
        self.rows = after

    def cells(self):
        return {(x, y) for y, row in enumerate(self.rows) for x, alive in enumerate(row) if alive}

    def population(self):
        return sum(map(sum, self.rows))

    def __str__(self):
        return "\n".join(row.translate(bytes.maketrans(b"\0\1", b".#")).decode() for row in self.rows)


def main(generations):
    for name, text in PATTERNS.items():
        print(f"{name:15} {len(read(text))} cells: {classify(read(text))}")
    cells = read(PATTERNS["acorn"])
    sizes = [len(cells)]
    for _ in range(generations):
        cells = step(cells)
        sizes.append(len(cells))
    print("acorn:", sizes[:12], "...", sizes[-3:], "peak", max(sizes))
    xs, ys = [x for x, _ in cells], [y for _, y in cells]
    print("extent:", (min(xs), max(xs)), (min(ys), max(ys)), "checksum", sum(x * 31 + y * 17 for x, y in cells))

    glider = read(PATTERNS["glider"], 2, 2)
    torus, free = Torus(24, 10, glider), glider
    for _ in range(20):
        torus.step()
        free = step(free)
    assert torus.cells() == {(x % 24, y % 10) for x, y in free}
    print(torus)
    crowd = Torus(40, 24, {(x * x * 7 % 40, (y * y * 3 + x) % 24) for x in range(40) for y in range(9)})
    history = []
    for _ in range(generations // 2):
        history.append(crowd.population())
        crowd.step()
    print("torus:", history[:10], "...", history[-3:])
    print(show({(x, y) for x, y in crowd.cells()}, 40, 24))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
