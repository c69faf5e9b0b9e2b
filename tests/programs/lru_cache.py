"""Least-recently-used caches in three ways, which must agree: a linked list with a dict, OrderedDict, functools.

Usage: lru_cache.py [requests]
"""

import sys
import weakref
from collections import OrderedDict
from functools import lru_cache

MISSING = object()


class Link:
    __slots__ = ("previous", "next", "key", "value", "__weakref__")

    def __init__(self, key=None, value=None):
        self.previous = self.next = self
        self.key, self.value = key, value


class LinkedCache:
    """A ring of links around a root: root.next is the newest, root.previous the oldest."""

    def __init__(self, limit, on_evict=None):
        self.limit = limit
        self.on_evict = on_evict
        self.root = Link()
        self.links = {}
        self.hits = self.misses = 0

    def _unlink(self, link):
        link.previous.next = link.next
        link.next.previous = link.previous

    def _to_front(self, link):
        root = self.root
        link.previous, link.next = root, root.next
        root.next.previous = link
        root.next = link

    def get(self, key, default=None):
        link = self.links.get(key)
        if link is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(link)
        self._to_front(link)
        return link.value

    def put(self, key, value):
        link = self.links.get(key)
        if link is not None:
            link.value = value
            self._unlink(link)
        else:
            if len(self.links) >= self.limit:
                self._evict()
            link = self.links[key] = Link(key, value)
        self._to_front(link)

    def _evict(self):
        oldest = self.root.previous
        self._unlink(oldest)
        del self.links[oldest.key]
        if self.on_evict is not None:
            self.on_evict(oldest.key, oldest.value)

    def __len__(self):
        return len(self.links)

    def __iter__(self):
        link = self.root.next
        while link is not self.root:
            yield link.key, link.value
            link = link.next

    def clear(self):
        """Takes the ring apart, so that reference counts alone free it."""
        link = self.root.next
        while link is not self.root:
            following = link.next
            link.previous = link.next = None
            link = following
        self.root.previous = self.root.next = None
        self.root = Link()
        self.links.clear()


class OrderedCache:
    def __init__(self, limit):
        self.limit = limit
        self.data = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key, default=None):
        value = self.data.get(key, MISSING)
        if value is MISSING:
            self.misses += 1
            return default
        self.hits += 1
        self.data.move_to_end(key)
        return value

    def put(self, key, value):
        self.data[key] = value
        self.data.move_to_end(key)
        if len(self.data) > self.limit:
            self.data.popitem(last=False)

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return reversed(self.data.items())


def requests(n, spread):
    """Pseudo-random keys in which small ones are more frequent."""
    seed = 2024
    for _ in range(n):
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
        a = (seed >> 33) % spread
        b = (seed >> 20) % spread
        yield min(a, b)


def exercise(cache, n, spread):
    checksum = 0
    for key in requests(n, spread):
        value = cache.get(key)
        if value is None:
            value = key * key % 1009
            cache.put(key, value)
        checksum = (checksum * 31 + value) % 999_979
    return checksum


def exercise_builtin(limit, n, spread):
    calls = 0

    @lru_cache(maxsize=limit)
    def square(key):
        nonlocal calls
        calls += 1
        return key * key % 1009

    checksum = 0
    for key in requests(n, spread):
        checksum = (checksum * 31 + square(key)) % 999_979
    info = square.cache_info()
    assert info.misses == calls
    return checksum, info


class Tracked:
    """Something whose death can be seen."""

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  gone:", self.name)


def deaths():
    evicted = []
    cache = LinkedCache(2, lambda key, value: evicted.append(key))
    for name in "abcd":
        print("put", name)
        cache.put(name, Tracked(name))
        if name == "c":
            print("get b:", cache.get("b").name, "get a:", cache.get("a"))
    watch = weakref.ref(cache.links["d"])
    print("evicted", evicted, "left", [key for key, _ in cache])
    cache.put("d", Tracked("another d"))
    print("clear")
    cache.clear()
    print("links dead:", watch() is None, "length", len(cache))


def main(n):
    for limit, spread in (1, 5), (8, 32), (64, 128), (200, 150):
        linked, ordered = LinkedCache(limit), OrderedCache(limit)
        sums = {exercise(linked, n, spread), exercise(ordered, n, spread)}
        checksum, info = exercise_builtin(limit, n, spread)
        sums.add(checksum)
        assert len(sums) == 1 and list(linked) == list(ordered)
        assert (linked.hits, linked.misses) == (ordered.hits, ordered.misses) == (info.hits, info.misses)
        print(f"limit {limit:3} of {spread:3}: hits {linked.hits}, misses {linked.misses}, kept {len(linked)}, sum {checksum}")
        print("  newest", list(linked)[:4], info)
        linked.clear()
    deaths()


main(int(sys.argv[1]) if len(sys.argv) > 1 else 2500)
