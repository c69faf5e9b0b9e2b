# Generator expressions: laziness, the first iterable, nesting, closures, as only argument.
def show(x):
    print("show", x)
    return x


g = (show(i) for i in show([1, 2]) if show(True))
print("made")
print(next(g))
print(list(g))
g = (x * y for x in [1, 2] for y in show([3, 4]))
print(list(g))
print(sum(i for i in range(4)), max((i for i in (3, 1)), default=0), sorted((i for i in "cab"), reverse=True), dict((k, 1) for k in "ab"), "".join(c for c in "xyz" if c != "y"))
print(list(i for i in range(3) if i % 2 == 0), tuple(i for i in [1]), set(i for i in [1, 1]), any(i for i in [0, 1]), all(i for i in []))
n = 1
g = (n for _ in range(2))
n = 2
print(next(g))
n = 3
print(next(g))
src = [1, 2, 3]
g = (x for x in src)
next(g)
src.append(4)
src = []
print(list(g))
print(list(list((i, j) for j in range(i)) for i in range(3)))
print([(lambda: v)() for v in range(2)], list((lambda: v)() for v in range(2)))
fs = list((lambda: v) for v in range(2))
print([f() for f in fs])
print(*(i for i in range(3)), sep="")
print([*(i for i in "ab"), *(i for i in "c")])
a, b = (i for i in range(2))
print(a, b)
for i in (j for j in range(2)):
    print(i, end=" ")
print()


def inner():
    local = 10
    return (local + i for i in range(2))


print(list(inner()))
g = (yield_ for yield_ in [1])
print(list(g), list(g))
try:
    print(list(1 // i for i in (1, 0)))
except ZeroDivisionError as e:
    print(e)
g = ((a, b, *c) for a, b, *c in [(1, 2, 3, 4), "xy"])
print(list(g))
d = {"k": 0}
print(list(d["k"] for d["k"] in range(3)), d)
class T: pass
t = T()
print([t.a for t.a in "xy"], t.a)
print(list(x for x in (y for y in (z for z in "nested"))))
print(list(x for x, in [(1,), (2,)]), list(x if x else "zero" for x in [0, 1]))
