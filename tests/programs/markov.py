"""Word frequencies of a text, and new text from a Markov chain with a fixed seed.

Usage: markov.py [words to make]
"""

import random
import re
import sys
import textwrap
from collections import Counter, defaultdict, deque
from itertools import chain, groupby, pairwise

TEXT = """
The keeper of the lighthouse kept a book, and in the book he kept the weather. Every morning he wrote the wind and
the sea, and every evening he wrote the light: lit at dusk, out at dawn. The sea was grey or the sea was green; the
wind was in the north or the wind was in the west. In the winter the sea came up to the door of the lighthouse, and
the keeper wrote: the sea is at the door. In the summer the gulls came to the window, and the keeper wrote: the gulls
are at the window, and they want the bread.

One evening the light was not lit. The ships on the sea looked for the light and did not find the light, and the
gulls looked for the keeper and did not find the keeper. In the morning a boat came from the land. The book lay open
on the table. The keeper had written: the light is out, the sea is calm, and I have gone to see what the ships see.
They lit the light. They kept the book. The keeper of the lighthouse was in a small boat on the dark sea, and he saw
the light, and he wrote in his hand with his finger: lit at dusk.
"""

WORD = re.compile(r"[a-z']+|[.,:;!?]", re.IGNORECASE)
ENDS = frozenset(".!?")


def tokens(text):
    return WORD.findall(text)


def frequency_report(words, top):
    counts = Counter(w.lower() for w in words if w[0].isalpha())
    print(f"{counts.total()} words, {len(counts)} different")
    widest = max(len(w) for w, _ in counts.most_common(top))
    for word, n in sorted(counts.most_common(top), key=lambda item: (-item[1], item[0])):
        print(f"{word:>{widest}} {n:3} {n / counts.total():6.2%} {'*' * n}")
    by_length = sorted(counts, key=len)
    for length, group in groupby(by_length, key=len):
        group = sorted(group)
        print(f"{length:2} letters: {len(group):2}", " ".join(group[:8]) + (" ..." if len(group) > 8 else ""))
    pairs = Counter(pairwise(w.lower() for w in words))
    print("pairs:", [f"{a} {b} {n}" for (a, b), n in pairs.most_common(6)])
    once = [w for w, n in counts.items() if n == 1]
    print(f"{len(once)} words occur once, the longest is {max(once, key=lambda w: (len(w), w))!r}")


class Chain:
    """What follows each run of order words, with how often."""

    def __init__(self, order):
        self.order = order
        self.table = defaultdict(Counter)
        self.starts = Counter()

    def learn(self, words):
        window = deque(maxlen=self.order)
        fresh = True
        for word in words:
            if len(window) == self.order:
                self.table[tuple(window)][word] += 1
            window.append(word)
            if len(window) == self.order and (fresh or window[0] in ENDS):
                if window[0] not in ENDS:
                    self.starts[tuple(window)] += 1
                    fresh = False
            if word in ENDS:
                fresh = True
                window.clear()
        return self

    def choose(self, counter, rng):
        """A weighted choice in the order of the words, so that it depends on the seed only."""
        target = rng.randrange(counter.total())
        for item in sorted(counter):
            target -= counter[item]
            if target < 0:
                return item
        raise AssertionError

    def sentence(self, rng, limit=60):
        state = self.choose(self.starts, rng)
        yield from state
        for _ in range(limit):
            followers = self.table.get(state)
            if not followers:
                return
            word = self.choose(followers, rng)
            yield word
            if word in ENDS:
                return
            state = (*state[1:], word)

    def __repr__(self):
        links = sum(len(c) for c in self.table.values())
        return f"<Chain of order {self.order}: {len(self.table)} states, {links} links, {len(self.starts)} starts>"


def join(words):
    out = []
    for word in words:
        if word[0].isalpha() and out:
            out.append(" ")
        out.append(word)
    return "".join(out)


def make(chain_, rng, wanted):
    sentences, made = [], 0
    while made < wanted:
        words = list(chain_.sentence(rng))
        made += len(words)
        sentences.append(words)
    return sentences


def main(wanted):
    words = tokens(TEXT)
    frequency_report(words, 12)
    for order in 1, 2, 3:
        links = Chain(order).learn(words)
        print(links)
        sentences = make(links, random.Random(order), wanted)
        print(textwrap.fill(" ".join(map(join, sentences[:6])), 76, initial_indent="  ", subsequent_indent="  "))
        lengths = Counter(len(s) for s in sentences)
        known = {join(tokens(s)) for s in TEXT.split(".")}
        print(f"  {len(sentences)} sentences, lengths {min(lengths)} to {max(lengths)}, most often {lengths.most_common(1)[0]}")
        flat = Counter(chain.from_iterable(sentences))
        print("  most frequent now:", flat.most_common(4), "original:", sum(join(s)[:-1] in known for s in sentences))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 400)
