# Many small objects that live and die: trees of tuples, and of instances that know their parents.
class Node:
    def __init__(self, parent):
        self.parent = parent
        self.left = self.right = None


def make(depth):
    return (make(depth - 1), make(depth - 1)) if depth else (None, None)


def check(tree):
    left, right = tree
    return 1 if left is None else 1 + check(left) + check(right)


def grow(parent, depth):
    node = Node(parent)
    if depth:
        node.left, node.right = grow(node, depth - 1), grow(node, depth - 1)
    return node


def size(node):
    return 1 if node.left is None else 1 + size(node.left) + size(node.right)


def run(depth):
    long_lived = make(depth)
    total = 0
    for d in range(4, depth + 1, 4):
        for _ in range(1 << (depth - d + 2)):
            total += check(make(d))
    for _ in range(12):
        total += size(grow(None, depth - 3))  # cycles, left to the collector
    return total, check(long_lived)


print(run(17))
