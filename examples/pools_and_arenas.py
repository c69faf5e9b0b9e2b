# Where objects live: blocks in pools in arenas. Sizes differ between interpreters; what holds everywhere is shown here.
#
# An allocator for small objects takes large stretches of memory (arenas), divides them into pools, and each pool into
# blocks of one size. A dead object's block is the next to be used, so memory is soon warm again, and a pool that has
# become empty can serve another size. sys._debugmallocstats() prints the whole picture (to stderr, and it is long).
import sys  # no debug allocator: it keeps freed blocks aside for a while

blocks = sys.getallocatedblocks


class Point:
    __slots__ = ("x", "y")


def grown(make, n=1000):
    """How many blocks n objects take, and how many are still taken when they are gone."""
    keep = [None] * n  # the list itself is there before and after
    before = blocks()
    for i in range(n):
        keep[i] = make()
    held = blocks() - before
    for i in range(n):
        keep[i] = None
    i = None
    return held, blocks() - before


def near(value, expected, slack=100):
    """Counting makes a few objects of its own."""
    return abs(value - expected) <= slack


print("An object of a simple kind is one block. A thousand of each:")
for name, make in (("object()", object), ("slots", Point)):
    held, left = grown(make)
    print("  %-10s about a thousand: %-5s all given back: %s" % (name, near(held, 1000), near(left, 0)))

print("A list with elements is two: the object, and the array of its elements, which can move when it grows.")
held, left = grown(lambda: [1, 2, 3])
print("  about two thousand:", near(held, 2000), "- all given back:", near(left, 0, 200))

print("Of some kinds a few dead ones are kept on a list, ready for reuse. That is why this is only nearly so:")
for name, make in (("int", lambda: len(name) + 10**6), ("tuple", lambda: (make, name)), ("float", lambda: len(name) + 0.5), ("dict", dict), ("list", list)):
    held, left = grown(make, 10000)
    print("  %-10s about ten thousand: %-5s nearly all given back: %s" % (name, near(held, 10000, 3000), near(left, 0, 3000)))

print("Small ints, one-character strings and None cost nothing: they exist already.")
held, left = grown(lambda: (None, 5, "a")[1])
print("  about none:", near(held, 0))

print("A freed block is the next to be handed out:")
x = [1]
where = id(x)
del x
y = [2]
print("  the new list is where the old one was:", id(y) == where)

print("A list grows in steps, with room to spare, so that append is cheap:")
l, sizes = [], []
for i in range(64):
    l.append(i)
    sizes.append(sys.getsizeof(l))
steps = sum(a != b for a, b in zip(sizes, sizes[1:]))
print("  64 appends, fewer than 16 times larger:", steps < 16, "- never smaller:", sizes == sorted(sizes))

print("Size follows content:")
size = sys.getsizeof
print("  tuple, by its length:", size((1,)) < size((1, 2, 3)) < size((1,) * 100))
print("  str, by its widest character:", size("a" * 1000) < size("\u0101" * 1000) < size("\U0001f600" * 1000))
print("  int, by its digits:", size(1) <= size(2**40) < size(2**400))
print("  an instance without __dict__ is smaller than one with:", size(Point()) <= size(type("Open", (), {})()))
print("  getsizeof does not look inside:", size(["x" * 10000]) == size(["y"]))

print("Many objects come and go, and the number of blocks returns to where it was:")
before = blocks()
for round in range(3):
    crowd = [{"n": i, "text": str(i) * 3, "pair": (i, i + 0.5)} for i in range(5000)]
    print("  round", round + 1, "- more than 15000 blocks:", blocks() - before > 15000, end="")
    del crowd
    print(" - nearly all given back:", near(blocks() - before, 0, 5000))
