"""Dynamic programming: knapsacks, coins, subset sums, matrix chains, a longest increasing row; checked by brute force.

Usage: knapsack.py [capacity]
"""

import sys
from bisect import bisect_left
from functools import cache
from itertools import combinations
from typing import NamedTuple


class Item(NamedTuple):
    name: str
    weight: int
    value: int

    @property
    def density(self):
        return self.value / self.weight


ITEMS = [
    Item(*row)
    for row in [
        ("tent", 120, 310), ("stove", 42, 95), ("gas", 25, 60), ("pot", 31, 33), ("oats", 60, 140), ("tea", 6, 48),
        ("knife", 8, 85), ("torch", 17, 52), ("novel", 29, 21), ("flute", 12, 14), ("axe", 88, 70), ("blanket", 95, 160),
        ("boots", 77, 180), ("socks", 5, 39), ("chess", 33, 12), ("honey", 35, 58), ("camera", 64, 61), ("mirror", 11, 9),
    ]
]


def by_table(items, capacity):
    """best[i][c]: the value reached with the first i items in capacity c."""
    best = [[0] * (capacity + 1)]
    for item in items:
        above = best[-1]
        row = above[: item.weight]
        for c in range(item.weight, capacity + 1):
            row.append(max(above[c], above[c - item.weight] + item.value))
        best.append(row[: capacity + 1])
    chosen, c = [], capacity
    for i in range(len(items), 0, -1):
        if best[i][c] != best[i - 1][c]:
            chosen.append(items[i - 1])
            c -= items[i - 1].weight
    return best[-1][capacity], chosen[::-1]


def by_row(items, capacity):
    """One row, walked backwards; the value only."""
    best = [0] * (capacity + 1)
    for _, weight, value in items:
        for c in range(capacity, weight - 1, -1):
            if (candidate := best[c - weight] + value) > best[c]:
                best[c] = candidate
    return best[capacity]


def by_branches(items, capacity):
    """Branch and bound: what is left, taken in fractions, bounds what can still be won."""
    items = sorted(items, key=lambda i: i.density, reverse=True)
    best, visited = 0, 0

    def bound(i, room):
        total = 0.0
        for item in items[i:]:
            if item.weight > room:
                return total + item.density * room
            room -= item.weight
            total += item.value
        return total

    def go(i, room, value):
        nonlocal best, visited
        visited += 1
        best = max(best, value)
        if i == len(items) or value + bound(i, room) <= best:
            return
        if items[i].weight <= room:
            go(i + 1, room - items[i].weight, value + items[i].value)
        go(i + 1, room, value)

    go(0, capacity, 0)
    return best, visited


def by_force(items, capacity):
    return max(
        sum(i.value for i in subset)
        for n in range(len(items) + 1)
        for subset in combinations(items, n)
        if sum(i.weight for i in subset) <= capacity
    )


def unbounded(items, capacity):
    """Every item as often as you like; the last item used at each capacity leads back."""
    best, last = [0] * (capacity + 1), [None] * (capacity + 1)
    for c in range(1, capacity + 1):
        for item in items:
            if item.weight <= c and best[c - item.weight] + item.value > best[c]:
                best[c], last[c] = best[c - item.weight] + item.value, item
    counts, c = {}, capacity
    while last[c] is not None:
        counts[last[c].name] = counts.get(last[c].name, 0) + 1
        c -= last[c].weight
    return best[capacity], counts


def change_ways(amount, coins):
    ways = [1] + [0] * amount
    for coin in coins:
        for a in range(coin, amount + 1):
            ways[a] += ways[a - coin]
    return ways[amount]


def fewest_coins(amount, coins):
    @cache
    def fewest(a):
        if a == 0:
            return ()
        found = [fewest(a - c) + (c,) for c in coins if c <= a and fewest(a - c) is not None]
        return min(found, key=lambda t: (len(t), t), default=None)

    return fewest(amount), fewest.cache_info()


def subset_sums(numbers):
    """All sums as the bits of one int."""
    bits = 1
    for n in numbers:
        bits |= bits << n
    return bits


def fair_split(numbers):
    total = sum(numbers)
    bits = subset_sums(numbers)
    half = next(s for s in range(total // 2, -1, -1) if bits >> s & 1)
    return half, total - half


def matrix_chain(sizes):
    """Cheapest way to set parentheses in a product of matrices."""

    @cache
    def best(i, j):
        if j - i == 1:
            return 0, f"A{i}"
        options = []
        for k in range(i + 1, j):
            (left, a), (right, b) = best(i, k), best(k, j)
            options.append((left + right + sizes[i] * sizes[k] * sizes[j], f"({a}{b})"))
        return min(options)

    return best(0, len(sizes) - 1)


def longest_increasing(row):
    tails, at, before = [], [], [-1] * len(row)
    for i, x in enumerate(row):
        k = bisect_left(tails, x)
        if k == len(tails):
            tails.append(x)
            at.append(i)
        else:
            tails[k], at[k] = x, i
        if k:
            before[i] = at[k - 1]
    result, i = [], at[-1]
    while i >= 0:
        result.append(row[i])
        i = before[i]
    return result[::-1]


def main(capacity):
    value, chosen = by_table(ITEMS, capacity)
    bounded, visited = by_branches(ITEMS, capacity)
    assert value == by_row(ITEMS, capacity) == bounded
    print(f"capacity {capacity}: value {value}, weight {sum(i.weight for i in chosen)}, {visited} branches")
    print("  " + ", ".join(f"{i.name} {i.density:.2f}" for i in chosen))
    for c in 0, 10, 60, 120:
        few = ITEMS[:9]
        assert by_table(few, c)[0] == by_force(few, c)
        print(f"  first nine in {c}: {by_table(few, c)[0]}", [i.name for i in by_table(few, c)[1]])
    print("unbounded:", unbounded(ITEMS[1:8], capacity))
    print("ways to change 200:", change_ways(200, (1, 2, 5, 10, 20, 50, 100, 200)), change_ways(11, (2, 4)))
    for amount, coins in (63, (1, 5, 10, 21, 25)), (7, (2, 4)), (99, (1, 7, 10)):
        print(f"  {amount} from {coins}:", *fewest_coins(amount, coins))
    print("fair split:", fair_split([i.weight for i in ITEMS]), fair_split([i.value for i in ITEMS]))
    print("matrix chain:", *matrix_chain((30, 35, 15, 5, 10, 20, 25, 8)))
    row = [i * 37 % 101 for i in range(60)]
    print("increasing:", longest_increasing(row), longest_increasing([5, 4, 3]), longest_increasing([1, 1, 1]))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 400)
