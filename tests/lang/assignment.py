# Every form of assignment, and the order in which its parts are evaluated.
def v(tag, value=None):
    print(tag, end=" ")
    return value


a = b = c = []
print(a is b is c)
x, y = 1, 2
x, y = y, x
print(x, y)
(p, q), [r, s] = (1, 2), "ab"
print(p, q, r, s)
first, *rest = range(5)
*init, last = "abc"
one, *none, two = [1, 2]
(m, *n), *o = [(1, 2, 3), 4, 5]
print(first, rest, init, last, one, none, two, m, n, o)
[k] = {7}
(z,) = [8]
*all_of_it, = "xyz"
print(k, z, all_of_it)


class Target:
    def __setattr__(self, name, value):
        print("set", name, value, end="; ")
        object.__setattr__(self, name, value)

    def __setitem__(self, key, value):
        print("item", key, value, end="; ")


t = Target()
t.a = t.b = t[0] = 5
print()
t.x, t[1:2], (t.y, *t.z) = 1, 2, (3, 4, 5)
print()
for t.loop in range(2):
    pass
print()
for t["k"], other in [(1, 2)]:
    pass
print(other)
v("target", t)[v("key", 1)] = v("value", 2)
print()
d = {}
d[v("k1", "k1")], d[v("k2", "k2")] = v("v1", 1), v("v2", 2)
print(d)

i = 5
i += 1; i -= 2; i *= 10; i //= 3; i **= 2; i %= 100; i <<= 3; i >>= 1; i |= 1; i &= 0xFF; i ^= 3
print(i)
f = 7
f /= 2
print(f)
l = [1, 2, 3]
l[v("idx", 1)] += v("add", 10)
print(l)
l[0:2] += [9]
print(l)
nested = {"a": [1]}
nested["a"] += [2]
nested["a"][0] -= 5
print(nested)


class Counter:
    n = 0

    def bump(self):
        self.n += 1
        return self


cc = Counter().bump().bump()
print(cc.n, Counter.n, cc.__dict__)
tup = ([],)
try:
    tup[0] += [1]
except TypeError as e:
    print(e, tup)

annotated: int = 3
only_annotated: str
(not_simple): int = 4
t.ann: int = 6
print()
d["ann"]: str = "x"
print(annotated, not_simple, d["ann"], "only_annotated" in globals(), sorted(__annotations__))

if (w := 10) > 5 and (u := w + 1):
    print(w, u)
print([w := w - 1 for _ in range(3)], w)
while (w := w - 1) > 3:
    pass
print(w, (lambda: (q2 := 5) + q2)())

for attempt in (
    lambda: [(aa, bb) for aa, bb in [(1, 2, 3)]],
    lambda: [(aa, bb) for aa, bb in [(1,)]],
    lambda: [(aa, bb) for aa, *bb, cc in [(1,)]],
    lambda: [(aa, bb) for aa, bb in [5]],
    lambda: [(aa, bb) for (aa, bb) in ["abc"]],
    lambda: [(aa, bb) for aa, *bb in [[]]],
    lambda: [aa for (aa,) in [()]],
):
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__ + ":", e)


def gen():
    yield 1
    print("asked for 2", end=" ")
    yield 2
    print("asked for 3", end=" ")
    yield 3
    print("not reached")
    yield 4


try:
    g1, g2 = gen()
except ValueError as e:
    print(e)
try:
    x, y = 10, 20, 30
except ValueError:
    print(x, y)
x = [0, 1, 2]
i = 0
i, x[i], x[2] = 1, "a", "b"
print(x)
a, b = b, a = 1, 2
print(a, b)
x = x[1] = x
print(x[1] is x, len(x))
a = [1, [2, 3]]
b, (c, d) = a
print(b, c, d)
__ = _ = 0
é = "names in any script"
print(é, _)
