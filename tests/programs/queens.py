"""Eight queens and relatives, with generators: backtracking, bit masks, permutations, and solutions up to symmetry.

Usage: queens.py [n]
"""

import sys
from itertools import islice, permutations


def backtrack(n, columns=()):
    """Tuples of columns, row by row, in lexicographic order."""
    row = len(columns)
    if row == n:
        yield columns
        return
    for c in range(n):
        if all(c != other and abs(c - other) != row - r for r, other in enumerate(columns)):
            yield from backtrack(n, (*columns, c))


def masks(n):
    """The same, with attacked columns and diagonals as bit masks and one list for all."""
    columns = [0] * n
    full = (1 << n) - 1

    def place(row, taken, left, right):
        if row == n:
            yield tuple(columns)
            return
        free = full & ~(taken | left | right)
        while free:
            bit = free & -free
            free ^= bit
            columns[row] = bit.bit_length() - 1
            yield from place(row + 1, taken | bit, (left | bit) << 1, (right | bit) >> 1)

    return place(0, 0, 0, 0)


def by_permutations(n):
    """Every permutation whose sums and differences are all different."""
    for p in permutations(range(n)):
        if n == len({c + r for r, c in enumerate(p)}) == len({c - r for r, c in enumerate(p)}):
            yield p


def count(n):
    """Only the number, by plain recursion."""
    full = (1 << n) - 1

    def place(taken, left, right):
        if taken == full:
            return 1
        total = 0
        free = full & ~(taken | left | right)
        while free:
            bit = free & -free
            free -= bit
            total += place(taken | bit, (left | bit) << 1, (right | bit) >> 1)
        return total

    return place(0, 0, 0)


def turned(solution):
    n = len(solution)
    result = [0] * n
    for row, column in enumerate(solution):
        result[column] = n - 1 - row
    return tuple(result)


def symmetric(solution):
    """The up to eight boards that turning and mirroring make of one."""
    for _ in range(4):
        yield solution
        yield solution[::-1]
        solution = turned(solution)


def distinct(solutions):
    seen = set()
    for s in solutions:
        if s not in seen:
            seen.update(symmetric(s))
            yield s


def board(solution):
    n = len(solution)
    return ["".join("Q" if c == column else "." for c in range(n)) for column in solution]


def main(n):
    for size in range(1, n + 1):
        found = list(masks(size))
        assert found == list(backtrack(size))
        assert len(found) == count(size)
        print(f"{size}: {len(found)} solutions, {sum(1 for _ in distinct(found))} distinct")
    print("by permutations:", [sum(1 for _ in by_permutations(k)) for k in range(1, 7)])
    three = islice(distinct(masks(8)), 3)
    for lines in zip(*map(board, three)):
        print("   ".join(lines))
    lazy = backtrack(12)
    print("first of 12:", next(lazy), next(lazy))
    lazy.close()
    try:
        next(lazy)
    except StopIteration:
        print("closed")
    print("symmetric ones of 8:", [len(set(symmetric(s))) for s in distinct(masks(8))])
    own_half_turn = [s for s in masks(8) if turned(turned(s)) == s]
    print("unchanged by a half turn:", own_half_turn)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
