# Generators: simple, chained, recursive, and generator expressions.
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def double(it):
    for x in it:
        yield x * 2


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(sum(double(count(3_000_000))), sum(x & 1 for x in range(3_000_000)), sum(tree(17)))
