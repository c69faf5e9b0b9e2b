"""A made-up genome: counting words in it, complements, open reading frames, translation and a FASTA report.

Usage: dna.py [length]
"""

import io
import re
import sys
from bisect import bisect
from collections import Counter, defaultdict
from itertools import accumulate, islice, product

BASES = "TCAG"
AMINO = "FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG"
CODONS = dict(zip(map("".join, product(BASES, repeat=3)), AMINO))
COMPLEMENT = str.maketrans("ACGTRYKMBVDHN", "TGCAYRMKVBHDN")


class Noise:
    """A small linear congruential generator."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 7141 + 54773) % 259_200
        return self.state / 259_200


def genome(n, weights, seed=11):
    letters = list(weights)
    limits = list(accumulate(weights.values()))
    noise = Noise(seed)
    return "".join([letters[min(bisect(limits, noise.next() * limits[-1]), 3)] for _ in range(n)])


def reverse_complement(sequence):
    return sequence.translate(COMPLEMENT)[::-1]


def count_words(sequence, k):
    """How often each word of k letters occurs, by slices."""
    counts = defaultdict(int)
    for i in range(len(sequence) - k + 1):
        counts[sequence[i : i + k]] += 1
    return counts


def count_rolling(sequence, k):
    """The same with a word as a number of 2k bits."""
    code = {"A": 0, "C": 1, "G": 2, "T": 3}
    mask = (1 << 2 * k) - 1
    counts, word = {}, 0
    for i, base in enumerate(sequence):
        word = (word << 2 | code[base]) & mask
        if i >= k - 1:
            counts[word] = counts.get(word, 0) + 1
    names = "ACGT"
    return {"".join(names[w >> 2 * (k - 1 - j) & 3] for j in range(k)): n for w, n in counts.items()}


def frequencies(sequence, k):
    counts = count_words(sequence, k)
    total = sum(counts.values())
    for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield word, 100.0 * n / total


def translate(sequence):
    return "".join(CODONS[sequence[i : i + 3]] for i in range(0, len(sequence) - 2, 3))


def reading_frames(sequence, shortest):
    """(start, protein, strand) of every stretch from a start codon to a stop."""
    for strand, text in (1, sequence), (-1, reverse_complement(sequence)):
        for frame in range(3):
            protein = translate(text[frame:])
            for m in re.finditer(r"M[^*]*(?=\*)", protein):
                if len(m.group()) >= shortest:
                    yield frame + 3 * m.start(), m.group(), strand


def write_fasta(out, name, sequence, width=60):
    out.write(f">{name}\n")
    for i in range(0, len(sequence), width):
        out.write(sequence[i : i + width] + "\n")


def read_fasta(lines):
    name, parts = None, []
    for line in lines:
        line = line.rstrip()
        if line.startswith(">"):
            if name is not None:
                yield name, "".join(parts)
            name, parts = line[1:], []
        else:
            parts.append(line)
    if name is not None:
        yield name, "".join(parts)


PATTERNS = ["acc[at]g|ctgg", "(?:ca){3,}", "[gc]{9,}", "t(?!a)a?tg", "gg.*?cc", r"(.)(.)(.)\3\2\1"]


def main(n):
    sequence = genome(n, {"A": 0.30, "C": 0.20, "G": 0.20, "T": 0.30})
    print(sequence[:60], f"... {n} bases, {sequence.count('G') + sequence.count('C')} of them G or C")
    for k in 1, 2:
        print(*(f"{word} {share:.3f}" for word, share in frequencies(sequence, k)))
    for k in 3, 4, 6, 8:
        counts = count_words(sequence, k)
        assert counts == count_rolling(sequence, k) == Counter(sequence[i : i + k] for i in range(n - k + 1))
        most = min(counts.items(), key=lambda item: (-item[1], item[0]))
        print(f"words of {k}: {len(counts)} different, most frequent {most[0]} ({most[1]})")
    for word in "GGT", "GGTA", "GGTATT", "GGTATTTTAATT":
        print(f"{word:12} {count_words(sequence, len(word)).get(word, 0)}")
    assert reverse_complement(reverse_complement(sequence)) == sequence
    frames = sorted(reading_frames(sequence, 25), key=lambda f: -len(f[1]))
    for start, protein, strand in frames[:4]:
        print(f"frame {strand:+} at {start:5}, {len(protein):3} long: {protein[:30]}")
    out = io.StringIO()
    write_fasta(out, "one made-up", sequence[:150])
    write_fasta(out, "two its complement", reverse_complement(sequence[:150]))
    print(out.getvalue(), end="")
    out.seek(0)
    print({name: (len(s), s.count("A")) for name, s in read_fasta(out)})
    lower = sequence.lower()
    for pattern in PATTERNS:
        print(f"{pattern:20} {sum(1 for _ in re.finditer(pattern, lower))}")
    squeezed = re.sub(r"(.)\1+", lambda m: f"{m[1]}{len(m[0])}", sequence)
    print(squeezed[:60], len(squeezed))
    assert re.sub(r"(.)(\d+)", lambda m: m[1] * int(m[2]), squeezed) == sequence
    longest = max(re.finditer(r"A+|C+|G+|T+", sequence), key=lambda m: len(m[0]))
    print("longest run:", longest[0], "at", longest.start(), list(islice(frequencies(sequence, 3), 2)))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 6000)
