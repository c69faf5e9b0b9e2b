"""String algorithms side by side: search, edit distance with its script, alignment, common parts, palindromes, suffixes.

Usage: text_search.py [length of the text]
"""

import sys
from collections import Counter
from functools import lru_cache
from itertools import groupby


def text_of(n, letters="abr"):
    """A text with much repetition: Thue-Morse like sums of digits."""
    return "".join(letters[(i.bit_count() + i // 7) % len(letters)] for i in range(n))


def naive(text, word):
    return [i for i in range(len(text) - len(word) + 1) if text[i : i + len(word)] == word]


def borders(word):
    """For each prefix the length of its longest proper border."""
    table, k = [0] * len(word), 0
    for i in range(1, len(word)):
        while k and word[i] != word[k]:
            k = table[k - 1]
        if word[i] == word[k]:
            k += 1
        table[i] = k
    return table


def knuth_morris_pratt(text, word):
    table, k, found = borders(word), 0, []
    for i, c in enumerate(text):
        while k and c != word[k]:
            k = table[k - 1]
        if c == word[k]:
            k += 1
        if k == len(word):
            found.append(i - k + 1)
            k = table[k - 1]
    return found


def horspool(text, word):
    m = len(word)
    shift = {c: m - 1 - i for i, c in enumerate(word[:-1])}
    found, i = [], 0
    while i <= len(text) - m:
        if text[i : i + m] == word:
            found.append(i)
        i += shift.get(text[i + m - 1], m)
    return found


def rabin_karp(text, word, base=257, modulus=1_000_003):
    m = len(word)
    top = pow(base, m - 1, modulus)
    target = value = 0
    for a, b in zip(word, text):
        target = (target * base + ord(a)) % modulus
        value = (value * base + ord(b)) % modulus
    found = []
    for i in range(len(text) - m + 1):
        if value == target and text.startswith(word, i):
            found.append(i)
        if i + m < len(text):
            value = ((value - ord(text[i]) * top) * base + ord(text[i + m])) % modulus
    return found


def z_search(text, word):
    s = word + "\0" + text
    z, left, right = [0] * len(s), 0, 0
    for i in range(1, len(s)):
        if i < right:
            z[i] = min(right - i, z[i - left])
        while i + z[i] < len(s) and s[z[i]] == s[i + z[i]]:
            z[i] += 1
        if i + z[i] > right:
            left, right = i, i + z[i]
    return [i - len(word) - 1 for i, n in enumerate(z) if n == len(word)]


def by_find(text, word):
    found, i = [], text.find(word)
    while i >= 0:
        found.append(i)
        i = text.find(word, i + 1)
    return found


def edit_script(a, b):
    """(distance, operations) from the full table."""
    table = [list(range(len(b) + 1))]
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(table[-1][j] + 1, row[-1] + 1, table[-1][j - 1] + (x != y)))
        table.append(row)
    i, j, script = len(a), len(b), []
    while i or j:
        here = table[i][j]
        if i and j and here == table[i - 1][j - 1] + (a[i - 1] != b[j - 1]):
            script.append(" " if a[i - 1] == b[j - 1] else f"{a[i - 1]}>{b[j - 1]}")
            i, j = i - 1, j - 1
        elif i and here == table[i - 1][j] + 1:
            script.append(f"-{a[i - 1]}")
            i -= 1
        else:
            script.append(f"+{b[j - 1]}")
            j -= 1
    return table[-1][-1], [s for s in reversed(script) if s != " "]


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (x != y))
    return row[-1]


def longest_common(a, b):
    """A longest common subsequence by memory."""

    @lru_cache(None)
    def longest(i, j):
        if i == len(a) or j == len(b):
            return ""
        if a[i] == b[j]:
            return a[i] + longest(i + 1, j + 1)
        return max(longest(i + 1, j), longest(i, j + 1), key=len)

    return longest(0, 0)


def align(a, b, gap=-2, same=1, other=-1):
    """The best global alignment as two lines."""
    best = {(0, 0): (0, "", "")}
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            options = []
            if i and j:
                score, x, y = best[i - 1, j - 1]
                options.append((score + (same if a[i - 1] == b[j - 1] else other), x + a[i - 1], y + b[j - 1]))
            if i:
                score, x, y = best[i - 1, j]
                options.append((score + gap, x + a[i - 1], y + "-"))
            if j:
                score, x, y = best[i, j - 1]
                options.append((score + gap, x + "-", y + b[j - 1]))
            if options:
                best[i, j] = max(options)
    return best[len(a), len(b)]


def palindromes(text):
    """The longest one around each centre, in linear time."""
    spread = "|" + "|".join(text) + "|"
    radius, centre, right = [0] * len(spread), 0, 0
    for i in range(len(spread)):
        r = min(radius[2 * centre - i], right - i) if i < right else 0
        while i - r > 0 and i + r + 1 < len(spread) and spread[i - r - 1] == spread[i + r + 1]:
            r += 1
        radius[i] = r
        if i + r > right:
            centre, right = i, i + r
    return radius


def suffix_array(text):
    """By doubling the prefix that is sorted by."""
    rank, order, k = [ord(c) for c in text], list(range(len(text))), 1
    while True:
        key = [(rank[i], rank[i + k] if i + k < len(text) else -1) for i in range(len(text))]
        order.sort(key=key.__getitem__)
        new, r = [0] * len(text), 0
        for before, i in zip(order, order[1:]):
            r += key[i] != key[before]
            new[i] = r
        rank = new
        if r == len(text) - 1:
            return order
        k *= 2


def burrows_wheeler(text):
    s = text + "$"
    return "".join(s[i - 1] for i in suffix_array(s))


def undo_burrows_wheeler(last):
    order = sorted(range(len(last)), key=lambda i: (last[i], i))
    out, i = [], order[0]
    for _ in range(len(last) - 1):
        i = order[i]
        out.append(last[i])
    return "".join(out)


def runs(text):
    return "".join(f"{c}{n if n > 1 else ''}" for c, group in groupby(text) if (n := len(list(group))))


def main(n):
    text = text_of(n)
    print(text[:64])
    searches = [naive, knuth_morris_pratt, horspool, rabin_karp, z_search, by_find]
    for word in "a", "abra", text[5:25], text[-9:], "abba", "zzz":
        results = [search(text, word) for search in searches]
        assert all(r == results[0] for r in results), word
        print(f"{word:20} {len(results[0]):4} times, first {results[0][:4]}")
    print("borders:", borders("abacabadabacaba"), borders("aaaa"))
    pairs = ("kitten", "sitting"), ("saturday", "sunday"), ("", "abc"), ("intention", "execution"), ("same", "same")
    for a, b in pairs:
        distance, script = edit_script(a, b)
        assert distance == edit_distance(a, b) == edit_distance(b, a)
        print(f"{a!r} -> {b!r}: {distance} {' '.join(script)}; common {longest_common(a, b)!r}")
    print(*align("GATTACAGATT", "GCATGCUGAT"), sep="\n")
    print("far apart:", edit_distance(text[: n // 8], text[n // 8 : n // 4][::-1]))
    radius = palindromes(text)
    centre = max(range(len(radius)), key=radius.__getitem__)
    start = (centre - radius[centre]) // 2
    longest = text[start : start + radius[centre]]
    assert longest == longest[::-1]
    print("longest palindrome:", len(longest), "at", start, longest[:30], "| in all", sum((r + 1) // 2 for r in radius))
    part = text[: n // 4]
    order = suffix_array(part)
    assert order == sorted(range(len(part)), key=lambda i: part[i:])
    print("suffixes:", order[:8], [part[i : i + 6] for i in order[:4]])
    for sample in "abracadabra", "mississippi", part:
        coded = burrows_wheeler(sample)
        assert undo_burrows_wheeler(coded) == sample
        print(f"{runs(coded)[:50]} {len(runs(coded))} of {len(sample)}", Counter(coded).most_common(2))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1200)
