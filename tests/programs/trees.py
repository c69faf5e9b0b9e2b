"""Trees made and dropped in great number, plain, balanced and persistent; with counts of what is alive.

Usage: trees.py [depth]
"""

import gc
import sys
import weakref


class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left, self.right = left, right

    def check(self):
        return 1 + (self.left.check() + self.right.check() if self.left is not None else 0)


def grow(depth):
    return Node(grow(depth - 1), grow(depth - 1)) if depth else Node(None, None)


def as_tuples(depth):
    return (as_tuples(depth - 1), as_tuples(depth - 1)) if depth else ()


def count_tuples(tree):
    return 1 + sum(map(count_tuples, tree))


def stretch(deepest):
    """Many short-lived trees beside one that lives long."""
    long_lived = grow(deepest)
    for depth in range(4, deepest + 1, 2):
        rounds = 1 << (deepest - depth)
        total = sum(grow(depth).check() for _ in range(rounds))
        print(f"{rounds:5} trees of depth {depth:2}, check {total}")
    print("long-lived tree, check", long_lived.check())


class Treap:
    """A sorted map; a key's scrambled value is its priority, so that the shape depends on the keys only."""

    class Item:
        __slots__ = ("key", "value", "priority", "left", "right", "size")

        def __init__(self, key, value):
            self.key, self.value = key, value
            self.priority = hash(key) * 2654435761 % 2**32
            self.left = self.right = None
            self.size = 1

    def __init__(self):
        self.root = None

    @staticmethod
    def _fix(item):
        item.size = 1 + (item.left.size if item.left else 0) + (item.right.size if item.right else 0)
        return item

    def __setitem__(self, key, value):
        self.root = self._insert(self.root, key, value)

    def _insert(self, item, key, value):
        if item is None:
            return self.Item(key, value)
        if key == item.key:
            item.value = value
        elif key < item.key:
            item.left = child = self._insert(item.left, key, value)
            if child.priority > item.priority:
                item.left, child.right = child.right, item
                self._fix(item)
                item = child
        else:
            item.right = child = self._insert(item.right, key, value)
            if child.priority > item.priority:
                item.right, child.left = child.left, item
                self._fix(item)
                item = child
        return self._fix(item)

    def _merge(self, a, b):
        if a is None or b is None:
            return a or b
        if a.priority > b.priority:
            a.right = self._merge(a.right, b)
            return self._fix(a)
        b.left = self._merge(a, b.left)
        return self._fix(b)

    def __delitem__(self, key):
        def remove(item):
            if item is None:
                raise KeyError(key)
            if key == item.key:
                return self._merge(item.left, item.right)
            if key < item.key:
                item.left = remove(item.left)
            else:
                item.right = remove(item.right)
            return self._fix(item)

        self.root = remove(self.root)

    def __len__(self):
        return self.root.size if self.root else 0

    def __iter__(self):
        stack, item = [], self.root
        while stack or item is not None:
            while item is not None:
                stack.append(item)
                item = item.left
            item = stack.pop()
            yield item.key
            item = item.right

    def nth(self, n):
        item = self.root
        while True:
            before = item.left.size if item.left else 0
            if n == before:
                return item.key
            item, n = (item.left, n) if n < before else (item.right, n - before - 1)

    def height(self):
        def height(item):
            return 0 if item is None else 1 + max(height(item.left), height(item.right))

        return height(self.root)


def insert_persistent(tree, key):
    """A new tree of tuples (left, key, right) that shares what it can with the old one."""
    if tree is None:
        return (None, key, None)
    left, here, right = tree
    if key < here:
        return (insert_persistent(left, key), here, right)
    if key > here:
        return (left, here, insert_persistent(right, key))
    return tree


def in_order(tree):
    if tree is not None:
        yield from in_order(tree[0])
        yield tree[1]
        yield from in_order(tree[2])


class Family:
    """A tree whose children know their parent: strongly, which makes cycles, or weakly."""

    def __init__(self, name, parent=None, weak=False):
        self.name = name
        self.children = []
        self.parent = weakref.ref(parent) if weak and parent is not None else parent
        if parent is not None:
            parent.children.append(self)

    def path(self):
        parent = self.parent() if isinstance(self.parent, weakref.ref) else self.parent
        return (parent.path() if parent is not None else "") + "/" + self.name


def families(weak):
    root = Family("root", weak=weak)
    last = root
    for i in range(5):
        last = Family(f"child{i}", last, weak)
    watch = weakref.ref(last)
    print(last.path())
    del root, last
    gone = watch() is None
    print("weak" if weak else "strong", "parents: gone at once:", gone, "collected:", gc.collect(), "gone:", watch() is None)


def main(depth):
    gc.collect()
    stretch(depth)
    print("tuples:", count_tuples(as_tuples(depth)))
    treap = Treap()
    for i in range(600):
        treap[i * 7919 % 1009] = i
    for i in range(0, 1009, 5):
        try:
            del treap[i]
        except KeyError:
            pass
    keys = list(treap)
    assert keys == sorted(keys) and len(keys) == len(treap)
    assert all(treap.nth(i) == key for i, key in enumerate(keys))
    print("treap:", len(treap), "keys, height", treap.height(), "first", keys[:6], "middle", treap.nth(len(treap) // 2))
    versions = [None]
    for key in (i * 37 % 101 for i in range(100)):
        versions.append(insert_persistent(versions[-1], key))
    print("versions:", [len(list(in_order(v))) for v in versions[::20]], "shared:", any(a is b for a, b in zip(versions[50], versions[49])))
    print("old version still whole:", list(in_order(versions[5])), "counts of it:", sys.getrefcount(versions[5]))
    families(weak=False)
    families(weak=True)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 8)
