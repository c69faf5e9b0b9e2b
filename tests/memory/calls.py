# What a call adds to the counts of its arguments.
from sys import getrefcount as rc


def show(o):
    return rc(o)


def two(o, p):
    return rc(o), rc(p)


def star(*a):
    return rc(a[0]), rc(a)


def kw(**k):
    return rc(k["o"]), rc(k)


def both(o, *a, **k):
    return rc(o), rc(a), rc(k)


x = []
t = (x,)
d = {"o": x}
print("plain", show(x), two(x, x), show(o=x), show([]), two([], []))
print("star", star(x), star(*t), star(*[x]), star(*(i for i in [x])), show(*t), show(**d), kw(o=x), kw(**d), both(x, x, k=x), both(*t, **{}))
del t, d


class Init:
    def __init__(self, o):
        self.n = rc(o)
        self.s = rc(self)


class New:
    def __new__(cls, o):
        self = super().__new__(cls)
        self.n = rc(o)
        return self


print("C(x), each at its own site:", Init(x).n, Init(x).s, Init([]).n, Init(o=x).n, New(x).n)
print("map", list(map(show, [x])), list(map(show, [x, x])), list(map(rc, [x])), next(map(show, iter([x]))))
print("filter", [v is x for v in filter(lambda v: print("filter", rc(v)) or True, [x])])
print("sorted", sorted([x], key=show) == [x], sorted([[1], [0]], key=lambda v: print("key", rc(v)) or v))
print("min", min([x], key=lambda v: print("min", rc(v)) or 0) is x, max(x, x, key=lambda v: print("max", rc(v)) or 0) is x)


class Ops:
    def __add__(self, o):
        return "add", rc(self), rc(o)

    def __radd__(self, o):
        return "radd", rc(self), rc(o)

    def __iadd__(self, o):
        print("iadd", rc(self), rc(o))
        return self

    def __eq__(self, o):
        print("eq", rc(self), rc(o))
        return True

    def __lt__(self, o):
        print("lt", rc(self), rc(o))
        return True

    def __contains__(self, o):
        print("contains", rc(self), rc(o))
        return True

    def __getitem__(self, i):
        return "getitem", rc(self), rc(i)

    def __setitem__(self, i, v):
        print("setitem", rc(self), rc(i), rc(v))

    def __delitem__(self, i):
        print("delitem", rc(self), rc(i))

    def __neg__(self):
        return "neg", rc(self)

    def __bool__(self):
        print("bool", rc(self))
        return True

    def __len__(self):
        print("len", rc(self))
        return 1

    def __iter__(self):
        print("iter", rc(self))
        return iter([1])

    def __repr__(self):
        return "repr %d" % rc(self)

    def __str__(self):
        return "str %d" % rc(self)

    def __hash__(self):
        print("hash", rc(self))
        return 1

    def __call__(self, o):
        return "call", rc(self), rc(o)

    def __getattr__(self, n):
        return "getattr", rc(self)

    def __enter__(self):
        print("enter", rc(self))
        return self

    def __exit__(self, *a):
        print("exit", rc(self), rc(a))

    def __format__(self, s):
        return "format %d" % rc(self)

    @property
    def prop(self):
        return "prop", rc(self)

    @prop.setter
    def prop(self, v):
        print("prop set", rc(self), rc(v))


o, v, key = Ops(), [], ("k", x)
print(o + v)
print(v + o)
print(o + o)
p = o
p += v
del p
o == v
v == o
o < v
v in o
print(o[key])
o[key] = v
del o[key]
print(-o)
if o:
    pass
not o
len(o)
for _ in o:
    pass
list(o)
print(repr(o), str(o), f"{o}", f"{o!r}", "%s" % o, format(o))
hash(o)
{o: 1}
print(o(v))
print(o.missing)
with o:
    pass
with o as q:
    pass
del q
print(o.prop)
o.prop = v
o and v
o or v
o < o < v
print([o][0] is o, rc(o), rc(v), rc(key))


class Desc:
    def __get__(self, obj, owner):
        return rc(obj), rc(self)

    def __set__(self, obj, value):
        print("desc set", rc(obj), rc(value))


class HasDesc:
    d = Desc()


h = HasDesc()
print("descriptor", h.d)
h.d = v


def generator(o):
    got = yield rc(o)
    yield rc(got)


g = generator(x)
print("generator", next(g), g.send(x), rc(x))
del g
print("released", rc(x))


def inner_running():
    return rc(inner_running)


print("running function", inner_running())
l = [x]
l.sort(key=lambda e: print("during sort", len(l), rc(e)) or 0)
print("getattr", rc(getattr(o, "prop")), isinstance(x, list), rc(x))
from weakref import ref

r = ref(o, lambda w: print("callback", rc(w)))
del o
deco = (lambda f: (rc(f), f))
made, fn = deco(lambda: 0)
print("decorator style", made, rc(fn))


@lambda f: rc(f)
def decorated():
    pass


@lambda c: rc(c) > 3
class Decorated:
    pass


print("decorated", decorated, Decorated)
print("end", rc(x))
