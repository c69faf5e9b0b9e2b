# List, set, dict comprehensions and generator expressions.
print([x * x for x in range(5)], [x for x in "abc" if x != "b"], [(x, y) for x in range(3) for y in range(x)])
print({x % 3 for x in range(10)}, {k: v for k, v in zip("ab", [1, 2])}, {x: x for x in range(3) if x})
print([[y * 2 for y in row] for row in [[1, 2], [3]]], [x for row in [[1, 2], [3]] for x in row])
print(sum(x for x in range(10)), list(x for x in range(3)), max((len(w), w) for w in ["a", "bbb", "cc"]))
print([x for x in range(20) if x % 2 if x % 3], [a if a > 1 else -a for a in range(4)])
print([(a, b) for a, (b, *c) in [(1, (2, 3)), (4, (5,))]], [c for a, (b, *c) in [(1, (2, 3)), (4, (5,))]])
print([last := n for n in range(3)], last)
print([y for x in range(3) if (y := x * 10) > 5], y)
x = "outer"
inner = [x for x in range(3)]
print(x, inner)


def in_function():
    n = 10
    a = [n + i for i in range(3)]
    n = 20
    b = (n + i for i in range(3))
    n = 30
    return a, list(b), n


print(in_function())


def source():
    print("source called", end=" ")
    return [1, 2]


g = (print("elem", i, end=" ") or i for i in source())
print("made")
print(list(g), list(g))

try:
    (i for i in 5)
except TypeError as e:
    print(e)
try:
    [i for i in 5]
except TypeError as e:
    print(e)
try:
    {[]: 1 for _ in "a"}
except TypeError as e:
    print(e)
try:
    {i: 1 / i for i in [1, 0]}
except ZeroDivisionError as e:
    print(e)


def order(tag, value):
    print(tag, end=" ")
    return value


print({order("k%d" % i, i): order("v%d" % i, i) for i in range(3)})
print([order("e", i) for i in order("it", [1, 2]) if order("c", i > 1)])
print({**{"a": 1}, **{k: 2 for k in "bc"}}, [*[1], *(i for i in "xy")], {*[1, 2], *{2, 3}}, (*"ab",))

g = (i for i in range(10) if i % 3 == 0)
print(next(g), next(g), 6 in g, list(g), next(g, "done"), g.__name__, type(g).__name__)
g = ((i, j) for i in range(2) for j in "ab")
print(next(g), [*g])
lazy = (1 // d for d in [1, 0])
print(next(lazy))
try:
    next(lazy)
except ZeroDivisionError as e:
    print(e)
print(list(lazy))


class C:
    base = [1, 2, 3]
    doubled = [v * 2 for v in base]
    pairs = [(v, w) for v in base for w in "ab"][:2]


print(C.doubled, C.pairs, hasattr(C, "v"))
print(any(v > 2 for v in [1, 2, 3]), all(v > 2 for v in []), dict((c, ord(c)) for c in "ab"), set(c for c in "aa"))
print(sorted({len(w) for w in "a bb cc ddd".split()}), "-".join(str(i) for i in range(4)))
matrix = [[i * 3 + j for j in range(3)] for i in range(3)]
print(matrix, [list(r) for r in zip(*matrix)], [matrix[i][i] for i in range(3)])
print([f(2) for f in [lambda v, k=k: v**k for k in range(4)]])
print([[j for j in range(i)] for i in range(4)], {i: {j for j in range(i)} for i in range(3)})
print([i for i in range(5) if not i % 2 or i == 3], [() for _ in range(2)], [[]] * 2)
nested = [[[1], [2, 3]], [[4]]]
print([z for xs in nested for ys in xs for z in ys])
print(list(zip((i for i in range(3)), (j for j in "abc"))))
print([(lambda: [i for i in range(k)])() for k in range(3)])
