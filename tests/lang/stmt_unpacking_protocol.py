# Unpacking: what is asked of the right side, partial assignment, swaps, order.
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): print("iter"); return self
    def __next__(self):
        print("next", self.n)
        self.n -= 1
        if self.n < 0: raise StopIteration
        return self.n
a, b = It(2)
print(a, b)
for n in (1, 3):
    try:
        a, b = It(n)
    except ValueError as e:
        print(e)
first, *rest = It(3)
print(first, rest)
*init, last = It(1)
print(init, last)
try:
    a, *b, c = It(1)
except ValueError as e:
    print(e)
class Log(dict):
    def __setitem__(self, k, v): print("set", k, v); super().__setitem__(k, v)
ns = Log()
exec("a, (b, *c), d = 1, (2, 3, 4), 5\nx = y = z = []\nx is y", ns)
i = 0
l = [0, 0]
i, l[i] = 1, 5
print(i, l)
l = [0, 1, 2]
i = 0
i, l[i], l[2] = 1, "a", "b"
print(l)
a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)
x, y = y0, x0 = 1, 2
print(x, y, y0, x0)
[a, b], c = "xy", "z"
(a), (b), = 1, 2
print(a, b, c)
a = b, c = 1, 2
print(a, b, c)
try:
    p, q, r = (1, 2)
except ValueError as e:
    print(e, "p" in globals())
class T: pass
t = T()
try:
    t.a, t.b = 1, (lambda: 1 / 0)()
except ZeroDivisionError:
    print(vars(t))
try:
    t.a, (t.b, t.c) = 1, (2,)
except ValueError as e:
    print(e, vars(t))
a, b = b, a = "ab"
print(a, b)
for src in ("a, b = 5", "a, b = None", "a, = []", "[] = [1]", "() = ()", "[] = ()", "a, b = {1: 2}", "(a, b), c = 1, 2", "a, b = 'é'", "a, b, *c = [1]", "*a, = 5", "a, b = range(3)", "a, b = {}", "a, b, c = (i for i in range(2))", "(a,) = 'xy'", "a, b = object()", "a, b = int", "*a, b = ()"):
    try:
        exec(src, {})
        print(src, "fine")
    except Exception as e:
        print(src, "->", type(e).__name__, e)
def f(): return 1, 2, 3
a, *_ = f()
_, b, _ = f()
print(a, b, _)
d = dict(zip("ab", [(1, 2), (3, 4)]))
for k, (m, n) in d.items(): print(k, m, n)
print([a + b for a, b in d.values()], {k: v for k, [_, v] in d.items()})
print((lambda *a, **k: (a, k))(*"ab", *[1], **{"x": 1}, **{"y": 2}))
(a, b), [c, d], e = (1, 2), [3, 4], 5
print(a, b, c, d, e)
a = [1, 2, 3]
a[0], a[1:] = a[2], a[:1]
print(a)
