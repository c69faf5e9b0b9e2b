"""Tries: a dictionary with prefixes, wildcards and near misses; a compressed one; and Aho-Corasick search.

Usage: tries.py [words]
"""

import sys
from collections import deque

WORDS = """apple apply apt ape bat bath bathe batman bar bare barn care cart carton cat cater dog dot dote done
string strong strand stray straw""".split()


class Trie:
    """A node is a dict from letter to node; the key END marks a word and holds its value."""

    END = ""

    def __init__(self, items=()):
        self.root = {}
        self.size = 0
        for key, value in items:
            self[key] = value

    def __setitem__(self, word, value):
        node = self.root
        for letter in word:
            node = node.setdefault(letter, {})
        self.size += self.END not in node
        node[self.END] = value

    def _node(self, prefix):
        node = self.root
        for letter in prefix:
            node = node.get(letter)
            if node is None:
                return {}
        return node

    def __contains__(self, word):
        return self.END in self._node(word)

    def __getitem__(self, word):
        try:
            return self._node(word)[self.END]
        except KeyError:
            raise KeyError(word) from None

    def __delitem__(self, word):
        """Also takes away the branch that led only there."""
        path, node = [], self.root
        for letter in word:
            path.append((node, letter))
            node = node.get(letter) or {}
        if self.END not in node:
            raise KeyError(word)
        del node[self.END]
        self.size -= 1
        while path and not node:
            node, letter = path.pop()
            del node[letter]

    def __len__(self):
        return self.size

    def __iter__(self):
        return self.startingwith("")

    def startingwith(self, prefix):
        stack = [(prefix, self._node(prefix))]
        while stack:
            word, node = stack.pop()
            if self.END in node:
                yield word
            stack.extend((word + c, node[c]) for c in sorted(node, reverse=True) if c)

    def matching(self, pattern):
        """Words for a pattern in which ? is any letter and * any number of them."""
        found = set()

        def walk(node, at, word):
            if at == len(pattern):
                if self.END in node:
                    found.add(word)
                return
            c = pattern[at]
            if c == "*":
                walk(node, at + 1, word)
            for letter, child in node.items():
                if letter and (c in "?*" or c == letter):
                    walk(child, at + (c != "*"), word + letter)

        walk(self.root, 0, "")
        return sorted(found)

    def near(self, word, most):
        """(distance, word) of all words within an edit distance, a row of the table a node."""
        results = []

        def walk(node, prefix, row):
            if self.END in node and row[-1] <= most:
                results.append((row[-1], prefix))
            for letter, child in node.items():
                if letter:
                    new = [row[0] + 1]
                    for i, c in enumerate(word, 1):
                        new.append(min(new[-1] + 1, row[i] + 1, row[i - 1] + (c != letter)))
                    if min(new) <= most:
                        walk(child, prefix + letter, new)

        walk(self.root, "", list(range(len(word) + 1)))
        return sorted(results)

    def nodes(self):
        count, stack = 0, [self.root]
        while stack:
            node = stack.pop()
            count += 1
            stack.extend(child for letter, child in node.items() if letter)
        return count


class Radix:
    """Edges carry strings; a node without a choice does not exist."""

    __slots__ = ("edges", "final")

    def __init__(self, final=False):
        self.edges = {}
        self.final = final

    def add(self, word):
        node = self
        while True:
            if not word:
                node.final = True
                return
            edge = next((e for e in node.edges if e[0] == word[0]), None)
            if edge is None:
                node.edges[word] = Radix(True)
                return
            common = 0
            while common < min(len(edge), len(word)) and edge[common] == word[common]:
                common += 1
            if common < len(edge):
                between = Radix()
                between.edges[edge[common:]] = node.edges.pop(edge)
                node.edges[edge[:common]] = between
            node, word = node.edges[word[:common]], word[common:]

    def draw(self, indent=0):
        for edge in sorted(self.edges):
            child = self.edges[edge]
            yield f"{' ' * indent}{edge}{'.' if child.final else ''}"
            yield from child.draw(indent + len(edge))

    def count(self):
        return 1 + sum(child.count() for child in self.edges.values())


class Searcher:
    """Finds all of many words in one pass: where no edge fits, go on at the longest suffix that is a prefix."""

    def __init__(self, words):
        self.edges, self.fail, self.out = [{}], [0], [[]]
        for word in words:
            state = 0
            for c in word:
                if c not in self.edges[state]:
                    self.edges[state][c] = len(self.edges)
                    self.edges.append({})
                    self.fail.append(0)
                    self.out.append([])
                state = self.edges[state][c]
            self.out[state].append(word)
        queue = deque(self.edges[0].values())
        while queue:
            state = queue.popleft()
            for c, target in self.edges[state].items():
                queue.append(target)
                back = self.fail[state]
                while back and c not in self.edges[back]:
                    back = self.fail[back]
                self.fail[target] = self.edges[back].get(c, 0)
                self.out[target] = self.out[target] + self.out[self.fail[target]]

    def find(self, text):
        state = 0
        for at, c in enumerate(text):
            while state and c not in self.edges[state]:
                state = self.fail[state]
            state = self.edges[state].get(c, 0)
            for word in self.out[state]:
                yield at - len(word) + 1, word


def made_up(n):
    """n words of syllables, the same every time."""
    onsets, vowels, codas = "b d f k l m n p r s t st tr".split(), "a e i o u".split(), ["", "n", "s", "r", "ck"]
    state, words = 7, set()
    while len(words) < n:
        word = ""
        for _ in range(2 + state % 2):
            state = (state * 16807) % 2147483647
            word += onsets[state % 13] + vowels[state // 13 % 5] + codas[state // 65 % 5]
        words.add(word)
    return sorted(words)


def main(n):
    trie = Trie((w, i) for i, w in enumerate(WORDS))
    print(len(trie), "words,", trie.nodes(), "nodes;", *trie.startingwith("str"), "|", *trie.startingwith("zz"))
    print("matching:", trie.matching("ca*"), trie.matching("?at*"), trie.matching("*t?"), trie.matching("*"), sep="\n  ")
    print("near batn:", trie.near("batn", 1), trie.near("string", 2))
    del trie["bath"]
    print("bath" in trie, "bathe" in trie, "bat" in trie, len(trie), trie["carton"])
    for missing in "bath", "ba", "batmans":
        try:
            del trie[missing]
        except KeyError as e:
            print("KeyError:", e)
    before = trie.nodes()
    del trie["batman"]
    print("nodes", before, "->", trie.nodes())
    radix = Radix()
    for word in WORDS:
        radix.add(word)
    print("\n".join(radix.draw()))
    print(radix.count(), "nodes in place of", Trie((w, 1) for w in WORDS).nodes())
    searcher = Searcher(["he", "she", "his", "hers", "her", "us"])
    print(list(searcher.find("ushers use his heshe")))

    words = made_up(n)
    big = Trie((w, len(w)) for w in words)
    assert list(big) == words and all(w in big for w in words)
    text = "".join(w + w[::-1] for w in words)
    hits = list(Searcher(words[::3]).find(text))
    assert all(text.startswith(w, at) for at, w in hits)
    print(f"{len(words)} words, {big.nodes()} nodes, {len(text)} characters, {len(hits)} hits, checksum {sum(at * len(w) for at, w in hits)}")
    print("near", words[n // 2], big.near(words[n // 2], 1), len(big.near(words[n // 2], 2)))
    for word in words[::2]:
        del big[word]
    assert list(big) == words[1::2]
    print(len(big), "left,", big.nodes(), "nodes")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
