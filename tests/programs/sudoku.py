"""Sudoku with sets of candidates as bit masks: logic first, then search; counts solutions too.

A board holds one mask of candidates a cell (81 of them, row by row). Logic fills cells with one candidate left and digits
with one cell left in a row, column or box; when nothing moves, the search guesses in the cell with the fewest candidates.
Usage: sudoku.py [repetitions]
"""

import sys
from collections import Counter

ALL = 0b111_111_111
SIDE = range(9)

ROWS = [[9 * r + c for c in SIDE] for r in SIDE]
COLUMNS = [[9 * r + c for r in SIDE] for c in SIDE]
BOXES = [[27 * (b // 3) + 3 * (b % 3) + 9 * (k // 3) + k % 3 for k in SIDE] for b in SIDE]
GROUPS = ROWS + COLUMNS + BOXES
NEIGHBOURS = [sorted({n for g in GROUPS if i in g for n in g if n != i}) for i in range(81)]

PUZZLES = {
    "easy": """
        53. .7. ...   6.. 195 ...   .98 ... .6.
        8.. .6. ..3   4.. 8.3 ..1   7.. .2. ..6
        .6. ... 28.   ... 419 ..5   ... .8. .79""",
    "lines": """
        1.. ..7 .9.   .3. .2. ..8   ..9 6.. 5..
        ..5 3.. 9..   .1. .8. ..2   6.. ..4 ...
        3.. ... .1.   .4. ... ..7   ..7 ... 3..""",
    "sparse": """
        8.. ... ...   ..3 6.. ...   .7. .9. 2..
        .5. ..7 ...   ... .45 7..   ... 1.. .3.
        ..1 ... .68   ..8 5.. .1.   .9. ... 4..""",
    "impossible": """
        55. .7. ...   6.. 195 ...   .98 ... .6.
        8.. .6. ..3   4.. 8.3 ..1   7.. .2. ..6
        .6. ... 28.   ... 419 ..5   ... .8. .79""",
    "several": """
        53. .7. ...   6.. 195 ...   .98 ... .6.
        8.. .6. ..3   4.. 8.3 ..1   7.. .2. ..6
        ... ... ...   ... ... ...   ... ... ...""",
}


class Contradiction(Exception):
    """A cell without a candidate, or a digit without a cell."""

    def __init__(self, cell, what):
        super().__init__(cell, what)
        self.cell, self.what = cell, what

    def __str__(self):
        row, column = divmod(self.cell, 9)
        return f"{self.what} in row {row + 1}, column {column + 1}"


def digits(mask):
    """The digits of a mask, smallest first."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length()
        mask ^= lowest


class Board:
    def __init__(self, masks, stats):
        self.masks = masks
        self.stats = stats

    @classmethod
    def read(cls, text, stats):
        signs = "".join(text.split())
        if len(signs) != 81:
            raise ValueError(f"81 cells wanted, not {len(signs)}")
        if strange := set(signs) - set("123456789."):
            raise ValueError(f"no digits: {sorted(strange)}")
        board = cls([ALL] * 81, stats)
        for cell, sign in enumerate(signs):
            if sign != ".":
                board.put(cell, 1 << int(sign) - 1)
        return board

    def copy(self):
        return Board(self.masks[:], self.stats)

    def put(self, cell, bit):
        """Fix a cell, and whatever follows from that in its neighbours."""
        if not self.masks[cell] & bit:
            raise Contradiction(cell, f"no {bit.bit_length()} possible")
        self.masks[cell] = bit
        todo = [cell]
        while todo:
            cell = todo.pop()
            bit = self.masks[cell]
            for other in NEIGHBOURS[cell]:
                mask = self.masks[other]
                if mask & bit:
                    self.stats["struck"] += 1
                    mask ^= bit
                    if not mask:
                        raise Contradiction(other, "nothing possible")
                    self.masks[other] = mask
                    if mask & mask - 1 == 0:
                        todo.append(other)

    def hidden(self):
        """Put the digits that have one cell left in a group. True if there were any."""
        moved = False
        for group in GROUPS:
            once = twice = 0
            for cell in group:
                mask = self.masks[cell]
                twice |= once & mask
                once |= mask
            if once != ALL:
                missing = next(digits(ALL & ~once))
                raise Contradiction(group[0], f"no cell for {missing} in the group that begins")
            once &= ~twice
            for cell in group:
                bit = self.masks[cell] & once
                if bit and bit != self.masks[cell]:
                    self.stats["hidden"] += 1
                    self.put(cell, bit)
                    moved = True
        return moved

    def deduce(self):
        while self.hidden():
            pass

    def narrowest(self):
        """An open cell with the fewest candidates, or None."""
        choices = [(mask.bit_count(), cell) for cell, mask in enumerate(self.masks) if mask & mask - 1]
        return min(choices)[1] if choices else None

    def solutions(self):
        """All of them, lazily."""
        self.deduce()
        cell = self.narrowest()
        if cell is None:
            yield self
            return
        for digit in digits(self.masks[cell]):
            self.stats["guesses"] += 1
            trial = self.copy()
            try:
                trial.put(cell, 1 << digit - 1)
                yield from trial.solutions()
            except Contradiction:
                self.stats["dead ends"] += 1

    def solved(self):
        return all(sum(self.masks[c] for c in group) == ALL == sum({self.masks[c] for c in group}) for group in GROUPS)

    def __str__(self):
        lines = []
        for number, row in enumerate(ROWS):
            cells = ["".join(map(str, digits(self.masks[c]))) for c in row]
            cells = [c if len(c) == 1 else "." for c in cells]
            lines.append(" ".join(cells[:3] + ["|"] + cells[3:6] + ["|"] + cells[6:]))
            if number in (2, 5):
                lines.append("------+-------+------")
        return "\n".join(lines)

    def checksum(self):
        number = 0
        for mask in self.masks:
            number = number * 10 + mask.bit_length()
        return number % 999_983


def solve(name, text):
    stats = Counter()
    try:
        found = Board.read(text, stats).solutions()
        first = next(found, None)
    except Contradiction as e:
        print(f"{name}: {e}; {dict(stats)}")
        return None
    if first is None:
        print(f"{name}: no solution; {dict(stats)}")
        return None
    assert first.solved()
    print(f"{name}: solved; {dict(stats)}")
    print(first)
    more = sum(1 for _ in zip(found, range(4)))
    print("other solutions:", "at least 4" if more == 4 else more)
    return first


def main(repetitions):
    for _ in range(repetitions):
        results = {name: solve(name, text) for name, text in PUZZLES.items()}
    print({name: board and board.checksum() for name, board in results.items()})
    print(Board.read(PUZZLES["sparse"], Counter()))
    for wrong in "12345", "x" * 80 + "y":
        try:
            Board.read(wrong, Counter())
        except ValueError as e:
            print(e)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
