"""Huffman coding: a tree built with heapq, canonical codes, bits packed into bytes, and back again.

Usage: huffman.py [copies of the text]
"""

import heapq
import sys
from collections import Counter
from itertools import count
from math import log2

TEXT = """It was in the third winter that the river froze from bank to bank, and the ferryman, who had never
in his life been idle, took to carving. He carved spoons first, then ladles, then a heron with one leg; by the thaw
there stood along the wall of his hut a whole silent village: baker, smith, priest, two geese and a child who
pointed at something that he had not carved. "What is it?" they asked him. He did not know. In spring the ferry ran again."""


class Leaf:
    __slots__ = ("symbol",)

    def __init__(self, symbol):
        self.symbol = symbol

    def walk(self, depth):
        yield self.symbol, max(depth, 1)


class Branch:
    __slots__ = ("zero", "one")

    def __init__(self, zero, one):
        self.zero, self.one = zero, one

    def walk(self, depth):
        yield from self.zero.walk(depth + 1)
        yield from self.one.walk(depth + 1)


def build_tree(frequencies):
    """Join the two rarest until one is left; the serial number keeps equal weights in order."""
    serial = count()
    heap = [(n, next(serial), Leaf(symbol)) for symbol, n in sorted(frequencies.items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        n, _, zero = heapq.heappop(heap)
        m, _, one = heap[0]
        heapq.heapreplace(heap, (n + m, next(serial), Branch(zero, one)))
    return heap[0][2]


def canonical(lengths):
    """symbol -> (code, length): codes counted upwards, by length and then symbol."""
    codes, code, previous = {}, 0, 0
    for symbol, length in sorted(lengths.items(), key=lambda item: (item[1], item[0])):
        code <<= length - previous
        codes[symbol] = code, length
        code += 1
        previous = length
    return codes


class BitWriter:
    def __init__(self):
        self.out = bytearray()
        self.pending = self.bits = 0

    def write(self, value, length):
        self.pending = self.pending << length | value
        self.bits += length
        while self.bits >= 8:
            self.bits -= 8
            self.out.append(self.pending >> self.bits & 0xFF)
        self.pending &= (1 << self.bits) - 1

    def finish(self):
        padding = -self.bits % 8
        self.write(0, padding)
        return bytes(self.out), padding


def bits_of(data, padding):
    total = len(data) * 8 - padding
    for i, byte in enumerate(data):
        for shift in range(7, -1, -1):
            if i * 8 + 7 - shift >= total:
                return
            yield byte >> shift & 1


def encode(text):
    """(lengths of codes, packed bytes, number of padding bits)."""
    if not text:
        return {}, b"", 0
    lengths = dict(build_tree(Counter(text)).walk(0))
    codes = canonical(lengths)
    writer = BitWriter()
    for symbol in text:
        writer.write(*codes[symbol])
    return (lengths, *writer.finish())


def decode(lengths, data, padding):
    lookup = {(code, length): symbol for symbol, (code, length) in canonical(lengths).items()}
    out, code, length = [], 0, 0
    for bit in bits_of(data, padding):
        code, length = code << 1 | bit, length + 1
        if (symbol := lookup.get((code, length))) is not None:
            out.append(symbol)
            code = length = 0
    if length:
        raise ValueError("bits left over")
    return "".join(out)


def entropy(frequencies):
    total = sum(frequencies.values())
    return -sum(n / total * log2(n / total) for n in frequencies.values())


def main(copies):
    text = TEXT * copies
    frequencies = Counter(text)
    lengths, data, padding = encode(text)
    codes = canonical(lengths)
    print(f"{len(text)} characters, {len(frequencies)} different -> {len(data)} bytes, {padding} bits of padding")
    average = sum(frequencies[s] * n for s, n in lengths.items()) / len(text)
    print(f"{average:.4f} bits a character, entropy {entropy(frequencies):.4f}, Kraft sum {sum(2.0**-n for n in lengths.values())}")
    for symbol, (code, length) in list(codes.items())[:12]:
        print(f"  {symbol!r:5} {frequencies[symbol] // copies:4} {code:0{length}b}")
    print("longest:", [(s, f"{c:0{n}b}") for s, (c, n) in codes.items() if n == max(lengths.values())])
    print("data:", data[:24].hex(" ", 4))
    assert decode(lengths, data, padding) == text
    for sample in "", "a", "aaaa", "abracadabra", "\u00fc\u20ac\U0001f40d\u00fc":
        packed = encode(sample)
        print(ascii(sample), packed[1:], ascii(canonical(packed[0])), decode(*packed) == sample)
    try:
        decode({"a": 1, "b": 2, "c": 2}, b"\xff", 7)
    except ValueError as e:
        print("ValueError:", e)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 4)
