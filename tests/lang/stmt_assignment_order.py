# Chained assignment, unpacking into odd targets, swaps, and the errors of unpacking.
class Rec:
    def __init__(self, name): self.__dict__["name"] = name
    def __setattr__(self, k, v): print(f"{self.name}.{k} = {v!r}")
    def __setitem__(self, k, v): print(f"{self.name}[{k!r}] = {v!r}")


a, b = Rec("a"), Rec("b")
a.x = b.y = a[1] = b[1:2] = a[..., 1:] = "value"
a.x, b.y = b.y, a.x = 1, 2
(a.p, [a.q, *a.r]), *b.s = ((1, (2, 3, 4)), 5, 6)
i = 0
i, a[i] = 1, "index after"
l = [0, 1, 2]
i = 0
i, l[i] = 2, "x"
print(i, l)
l = [1, 2, 3]
l[0], l[1], l[2] = l[2], l[0], l[1]
print(l)
x = y = z = []
x.append(1)
print(y, z is x)
x, y = y, x = {}, 1
print(x, y)
d = {}
d["k"] = d
k, d[k] = "name", 1
print(d["name"])
x = [1, 2]
x, x = x
print(x)
(x), [y], (z,) = 1, [2], (3,)
print(x, y, z)
[x, y], z = "ab", "c"
print(x, y, z)
*a1, = ()
*a2, = "abc"
b1, *a3 = range(3)
*a4, b2 = range(3)
b3, *a5, b4 = range(2)
print(a1, a2, a3, a4, a5)
x, *x = 1, 2, 3
print(x)
*(x), y = 1, 2, 3
print(x)
first, *[second, *rest] = range(5)
print(first, second, rest)
*(p, q), r = 1, 2, 3
print(p, q, r)


class Iter:
    def __init__(self, n): self.n = n
    def __iter__(self):
        for i in range(self.n):
            print("give", i, end=" ")
            yield i
        print("end", end=" ")


def unpack(src, value):
    g = {"value": value}
    try:
        exec(src + " = value", g)
        del g["__builtins__"], g["value"]
        print(src, g)
    except Exception as e:
        print(src, type(e).__name__, e)


for n in range(5):
    unpack("x, y", Iter(n))
    unpack("x, *y", Iter(n))
    unpack("x, *y, z, w", Iter(n))
for value in (5, None, "ab", {"k": 1, "j": 2}, {3, 4}, b"hi", (1, 2, 3), [1], range(2), (c for c in "xy"), map(str, [1, 2, 3, 4]), object, ..., 1.5):
    unpack("x, y", value)


class Sized(list):
    def __iter__(self): return iter("iter")


unpack("x, *y", Sized([1, 2]))
unpack("x, y", Sized([1, 2]))


class Seq:
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i * 10


unpack("x, y", Seq())
unpack("x, *y", Seq())


class Boom:
    def __iter__(self): yield 1; raise OSError("mid way")


unpack("x, y", Boom())
unpack("x, *y", Boom())
