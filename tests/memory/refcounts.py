# What sys.getrefcount says in every ordinary situation.
from sys import getrefcount as rc


class C:
    pass


print("fresh", rc([]), rc({}), rc(C()), rc(lambda: 0), rc([1, 2][:]), rc((C(),)), rc({1}), rc("a".join(["x", "y"])), rc(2**70 + rc(None)), rc(1.5 + rc(None)))
x = []
print("bound", rc(x))
y = x
print("two names", rc(x))
del y
print("one again", rc(x))


def arg(o):
    return rc(o)


def through(o):
    return arg(o)


def default(o=x):
    return rc(o)


print("argument", arg(x), arg([]), through(x), through([]), arg(o=x), arg(*[x]), arg(*(x,)), arg(**{"o": x}), default(), rc(x))
default.__defaults__ = None
print("default gone", rc(x))
l = [x, x, x]
print("in a list", rc(x))
l2 = l[:]
print("copied list", rc(x), rc(l), rc(l2))
l2.pop()
l2[0] = None
print("popped and overwritten", rc(x))
del l2, l
print("lists gone", rc(x))
t = (x,) * 5
d = {"k": x, "v": x}
s = C()
s.a = x
print("tuple, dict, instance", rc(x), rc(t), rc(d), rc(s))
del t
d.clear()
del s.a
print("all dropped", rc(x))
print("literal list", [x, rc(x)][1], (x, rc(x))[1], {"a": x, "b": rc(x)}["b"], f"{x}{rc(x)}")
print("expression", (x, x, rc(x))[2], [rc(x) for _ in range(2)], [rc(v) for v in [x]], [rc(v) for v in (x, x)], {k: rc(x) for k in "a"})
a = b = c = []
print("chain", rc(a))
a, b = b, a
print("swapped", rc(a), rc(b), rc(c))
p, *q = [x, x, x]
print("starred", rc(x), rc(p), rc(q))
del p, q


def local():
    v = []
    w = v
    first = rc(v)
    del w
    second = rc(v)

    def inner():
        return rc(v)

    return first, second, inner(), rc(v)


print("locals and cells", local())


def cell_holder():
    v = []

    def f():
        return v

    g = f
    return rc(v), rc(f), f.__closure__[0].cell_contents is v, rc(f.__closure__), rc(f.__closure__[0])


print("closure", cell_holder())
for item in [x]:
    print("loop variable", rc(x), rc(item))
print("after the loop", rc(x))
del item
for i, item in enumerate([x]):
    print("enumerate", rc(item))
for item, j in zip([x], [x]):
    print("zip", rc(item))
del item, j


class Method:
    def me(self):
        return rc(self)

    def twice(self):
        return self.me()

    @staticmethod
    def static(o):
        return rc(o)

    @classmethod
    def klass(cls, o):
        return rc(o)


m = Method()
print("methods", m.me(), m.twice(), Method().me(), Method.me(m), m.static(m), m.klass(m), rc(m))
bound = m.me
print("bound method holds self", rc(m), rc(bound), bound())
del bound
print("released", rc(m))
print("attribute chains", rc(m.__dict__), rc(m.__class__) == rc(Method), rc(Method.me))
f = lambda: rc(f)
print("function inside itself", f(), rc(f))


def countdown(n):
    return [rc(countdown)] + (countdown(n - 1) if n else [])


print("recursion adds one each", [b - a for a, b in zip(countdown(3), countdown(3)[1:])])
try:
    raise ValueError(x)
except ValueError as e:
    print("exception argument", rc(x), rc(e), rc(e.args))
print("afterwards", rc(x))
with_x = {x.__len__(): x}
print("value", rc(x), with_x.setdefault(0, []) is x, rc(x), with_x.get(0) is x, rc(x), with_x.pop(0) is x, rc(x))
g = (rc(v) for v in [x])
print("generator", next(g), list(g), rc(x))


def gen(o):
    yield rc(o)
    yield rc(o)


g = gen(x)
print("suspended", rc(x), next(g), rc(x), next(g))
g.close()
print("closed", rc(x))
import weakref

w = weakref.ref(m)
print("weakref adds nothing", rc(m), w() is m, rc(w()))
print("immortal", rc(None), rc(True), rc(0), rc(256), rc(""), rc(()), rc("a"), rc(b""), rc(b"z"), rc(int), rc(...), rc(NotImplemented), rc(-5), rc(object), rc(ValueError))
big = 10**20
print("int", rc(big), rc(big + 1), rc(int("257")), rc(-6 * big))
st = "".join(["run", " ", "time"])
print("str", rc(st), rc(st + "x"), rc(st[:]), rc(st[1:]))
fl = float("2.5")
print("float", rc(fl), rc(fl * 2), rc(-fl))
z = [[]] * 4
print("repeated", rc(z[0]), [rc(v) for v in z])
m = [[0]] * 3 + [x]
print("moved", rc(m.pop()), rc(m[0]), rc(x))
global_list = globals()
print("globals dict", global_list["x"] is x, rc(x))
u, v = x, x
print("unpacked", rc(x))
(u), [v] = None, [None]
print("conditional", rc(x if x is not None else 0), rc(x or [1]), rc(x and 1), rc(not x))
while True:
    w = x
    print("in while", rc(x))
    break
del w
match [x]:
    case [captured]:
        print("match capture", rc(x))
del captured
print("end", rc(x))
