# Iterators and generators: what they hold, and until when.
from sys import getrefcount as rc
import gc


class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("x" + str(self.n), end=" ")


x = []
for pair in enumerate([x, x]):
    print(rc(pair), rc(pair[1]), end=" | ")
print()
for i, v in enumerate([x, x]):
    print(rc(v), end=" | ")
print()
for pair in zip([x], [x]):
    print(rc(pair), rc(pair[0]), end=" | ")
for a, b in zip([x, x], [x, x]):
    print(rc(a), end=" | ")
for k, v in {"k": x}.items():
    print(rc(v), end=" | ")
for pair in {"k": x}.items():
    print(rc(pair), rc(pair[1]), end=" | ")
for v in {"k": x}.values():
    print(rc(v), end=" | ")
print()
del pair, a, b, k, v
print("same tuple reused:", end=" ")
last = None
seen = []
for p in enumerate("abc"):
    seen.append(last is p)
    last = None
print(seen, len({id(p) for p in [*enumerate("ab")]}))
kept = [p for p in zip("abc", "def")]
print(kept, kept[0] is not kept[1])
e = enumerate([x])
print(rc(x), next(e)[1] is x, rc(x))
del e
print("enumerate gone", rc(x))

l = [1, 2]
it = iter(l)
print("list held by its iterator", rc(l), next(it), next(it), rc(l), next(it, "end"), rc(l))
it = reversed(l)
print("reversed", rc(l), list(it), rc(l))
del it
for maker in (iter, reversed):
    t = (1, 2)
    t = t + t
    it = maker(t)
    print("tuple", rc(t), list(it), rc(t), end=" ")
    d = {"a": 1}
    it = maker(d)
    print("dict", rc(d), list(it), rc(d), end=" ")
s = {1, 2}
it = iter(s)
print("set", rc(s), list(it), rc(s), end=" ")
st = "".join("ab")
it = iter(st)
print("str", rc(st), list(it), rc(st))
r = range(1000, 2000)
it = iter(r)
print("range", rc(r))
z = zip(l, l)
print("zip", rc(l))
list(z)
print("zip done", rc(l))
del z
print("zip gone", rc(l))
m = map(str, l)
print("map", rc(l), list(m), rc(l))
fl = filter(None, l)
print("filter", rc(l), list(fl), rc(l))
del m, fl
view = {"k": l}.values()
print("view", rc(l), len(view), rc(view))
del view
print("view gone", rc(l))
sl = slice(l, l)
print("slice", rc(l), rc(sl))
del sl

print("a dying list while iterated:", end=" ")
for d in [D(1), D(2)]:
    print("in loop", d.n, end=" ")
print("after loop", end=" ")
del d
print()
print("list(map) order:", end=" ")
out = list(map(D, range(3)))
del out
print()


def gen(o):
    try:
        yield o
        yield 2
    finally:
        print("finally", end=" ")


g = gen(D("arg"))
g.close()
print("closed before start", end=" ")
del g
print("| now gone")
g = gen(D("arg2"))
next(g)
print("suspended", end=" ")
g.close()
print("| closed")
g = gen(D("arg3"))
next(g)
del g
print("| dropped while suspended")


def two():
    a = D("a")
    b = D("b")
    yield
    c = D("c")
    yield


g = two()
next(g)
del g
print("| locals in slot order")
g = two()
for _ in g:
    pass
print("| ran to its end")
del g


def holder(o):
    yield rc(o)
    yield rc(o)


g = holder(x)
print(rc(x), next(g), rc(x), next(g), list(g), rc(x))
g = holder(x)
next(g)
print(rc(x), g.close(), rc(x))


def delegating(o):
    yield from holder(o)


g = delegating(x)
print(rc(x), next(g), rc(x), next(g), rc(x))
del g
print(rc(x))
g = (v for v in [x, D("element")])
next(g)
print("first", end=" ")
next(g)
print("second", end=" ")
next(g, None)
print("exhausted")
print(rc(x))


def cyclic():
    me = yield
    d = D("in a cycle")
    yield


g = cyclic()
next(g)
g.send(g)
del g
print("collected", gc.collect(), end=" ")
print()


def cyclic_finally():
    me = yield
    try:
        yield
    finally:
        print("finally of a cycle", end=" ")


g = cyclic_finally()
next(g)
g.send(g)
del g
print("collected", gc.collect())
i = iter(lambda: D("sentinel call"), 0)
next(i)
print("| callable iterator")
sent = iter([D("s1"), D("s2")])
next(sent)
print("| gone after next", end=" ")
del sent
print()
chars = [c for c in "ab" for d in [D("comp" + c)]]
print("| comprehension", chars)
w = [D("w")]
while w:
    w.pop()
print("| popped")
