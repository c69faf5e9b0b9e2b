# Freed blocks are handed out again; living objects have different ids; sizes.
# no debug allocator: it keeps freed blocks aside for a while, to catch their use.
class C:
    pass


class S:
    __slots__ = ("a", "b")


def reused(make):
    x = make()
    i = id(x)
    del x
    y = make()
    return id(y) == i


print("list", reused(lambda: []), "dict", reused(lambda: {}), "set", reused(lambda: set()), "tuple", reused(lambda: (len("a"), 2)))
print("function", reused(lambda: lambda: 0), "generator", reused(lambda: (i for i in ())))
print(id([]) == id([]), [] is [], C() is C())
live = [C() for _ in range(1000)]
print("1000 living ones have", len({id(o) for o in live}), "ids")
ids = [id(o) for o in live]
del live[::2]
print("survivors did not move:", all(id(o) == i for o, i in zip(live, ids[1::2])))
ids = None
l = []
i = id(l)
for n in range(10000):
    l.append(n)
print("a list does not move when it grows:", id(l) == i)
d = {}
i = id(d)
for n in range(10000):
    d[n] = n
print("nor a dict:", id(d) == i)
s = set(range(10))
i = id(s)
s.update(range(10000))
print("nor a set:", id(s) == i)
x = "a"
i = id(x)
x += "b"
print("a str that grows leaves the old one alone:", x, chr(97))
t = (1, 2, 3)
u = t
t += (4,)
print(u, t, u is t)
a = [1]
b = a
a += [2]
print(a is b, b)
a = a + [3]
print(a is b, b)
import sys

print(sys.getsizeof([]) < sys.getsizeof([1, 2, 3, 4]), sys.getsizeof(()) < sys.getsizeof((1, 2)), sys.getsizeof("a") < sys.getsizeof("a" * 100), sys.getsizeof(1) <= sys.getsizeof(2**100), sys.getsizeof({}) < sys.getsizeof(dict.fromkeys(range(100))), sys.getsizeof("é" * 1000) < sys.getsizeof("日" * 1000) < sys.getsizeof("😀" * 1000))


class Sized:
    def __sizeof__(self):
        return 1000


print(sys.getsizeof(Sized()) >= 1000, sys.getsizeof(Sized()) - 1000 < 64, sys.getsizeof(5, "default") > 0)
grown = [sys.getsizeof([0] * n) for n in range(20)]
print(all(x <= y for x, y in zip(grown, grown[1:])), grown[8] - grown[0] == 2 * (grown[4] - grown[0]))
before = sys.getallocatedblocks()
keep = [C() for _ in range(10000)]
held = sys.getallocatedblocks() - before
del keep
left = sys.getallocatedblocks() - before
print("10000 instances are at least 10000 blocks:", held >= 10000, "all given back:", abs(left) < 100)
before = sys.getallocatedblocks()
for _ in range(1000):
    [[], {}, (1, []), C(), lambda: 0]
print("a loop of garbage keeps nothing:", abs(sys.getallocatedblocks() - before) < 50)
