"""Pancake flipping: how long can the top card keep reversing the head of a permutation?

A permutation of 1..n starts with the number k; reverse its first k elements, and repeat until 1 is in front. Over all
permutations: the largest number of flips, the permutations that need it, and how often each number of flips occurs.
Usage: fannkuch.py [n]
"""

import sys
from collections import Counter
from itertools import permutations


def flips(perm):
    """The number of flips until 1 is in front; works on a copy."""
    cards = list(perm)
    count = 0
    while (top := cards[0]) != 1:
        cards[:top] = cards[top - 1 :: -1] if top == len(cards) else cards[:top][::-1]
        count += 1
    return count


def flips_by_swapping(perm):
    """The same with swaps in place, no slices."""
    cards = list(perm)
    count = 0
    top = cards[0]
    while top != 1:
        low, high = 0, top - 1
        while low < high:
            cards[low], cards[high] = cards[high], cards[low]
            low += 1
            high -= 1
        count += 1
        top = cards[0]
    return count


def heap_order(n):
    """All permutations of 1..n, each one swap away from the one before it, with the sign of each."""
    cards = list(range(1, n + 1))
    counters = [0] * n
    sign = 1
    yield cards, sign
    level = 1
    while level < n:
        if counters[level] < level:
            other = counters[level] if level % 2 else 0
            cards[other], cards[level] = cards[level], cards[other]
            sign = -sign
            yield cards, sign
            counters[level] += 1
            level = 1
        else:
            counters[level] = 0
            level += 1


def survey(n):
    """(longest, its permutations, histogram, signed sum of flips) over all permutations of 1..n."""
    histogram = Counter()
    longest, champions, checksum = 0, [], 0
    for cards, sign in heap_order(n):
        if cards[0] == 1:
            histogram[0] += 1
            continue
        count = flips_by_swapping(cards)
        histogram[count] += 1
        checksum += sign * count
        if count > longest:
            longest, champions = count, [tuple(cards)]
        elif count == longest:
            champions.append(tuple(cards))
    return longest, sorted(champions), histogram, checksum


def trace(perm):
    """Each state on the way, as text."""
    cards = list(perm)
    lines = ["".join(map(str, cards))]
    while cards[0] != 1:
        top = cards[0]
        cards[:top] = reversed(cards[:top])
        lines.append("".join(map(str, cards)))
    return lines


def bar(count, largest, width=40):
    return "#" * max(1, round(width * count / largest))


def main(n):
    for size in range(1, n + 1):
        longest, champions, histogram, checksum = survey(size)
        print(f"n={size}: longest {longest}, reached by {len(champions)}, signed sum {checksum}")
    print("champions:", *("".join(map(str, c)) for c in champions[:3]))
    largest = max(histogram.values())
    for count in sorted(histogram):
        print(f"{count:3} {histogram[count]:7} {bar(histogram[count], largest)}")
    for line in trace(champions[0]):
        print("  ", line)
    small = min(n, 6)
    assert all(flips(p) == flips_by_swapping(p) for p in permutations(range(1, small + 1)))
    assert sorted(tuple(c) for c, _ in heap_order(small)) == list(permutations(range(1, small + 1)))
    print("both ways of flipping agree on", small)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
