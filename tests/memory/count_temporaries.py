# Counts of an object seen in the middle of an expression, when the temporaries of the expression hold it too.
from sys import getrefcount as rc


class P:
    """Prints its own count whenever the machinery calls it."""

    def show(self, what):
        print(what, rc(self), end="; ")

    def __bool__(self):
        self.show("bool")
        return True

    def __len__(self):
        self.show("len")
        return 1

    def __add__(self, o):
        self.show("add")
        return self

    __radd__ = __iadd__ = __mul__ = __add__

    def __lt__(self, o):
        self.show("lt")
        return True

    def __eq__(self, o):
        self.show("eq")
        return True

    def __hash__(self):
        self.show("hash")
        return 1

    def __neg__(self):
        self.show("neg")
        return self

    def __getitem__(self, i):
        self.show("getitem")
        if i == 2:
            raise IndexError
        return self

    def __setitem__(self, i, v):
        self.show("setitem")

    def __delitem__(self, i):
        self.show("delitem")

    def __contains__(self, o):
        self.show("contains")
        return True

    def __call__(self, *a, **k):
        self.show("call")
        return self

    def __enter__(self):
        self.show("enter")
        return self

    def __exit__(self, *a):
        self.show("exit")

    def __str__(self):
        self.show("str")
        return "p"

    def __repr__(self):
        self.show("repr")
        return "P"

    def __format__(self, s):
        self.show("format")
        return s

    def __index__(self):
        self.show("index")
        return 0


def run(name, f):
    print(name, end=": ")
    f(P())
    print()


def fold(p):
    p += p
    p = p + p
    p = p * 2 + p


def chain(p):
    p < p < p < p
    1 < 2 if p else 0


def logic(p):
    p and p
    p or p
    not p
    if p and p:
        pass
    while p:
        break
    assert p
    p if p else p


def calls(p):
    p(p)
    p(*[p, p], **{"a": p})
    p()(p)
    len(p)
    bool(p)


def items(p):
    p[0]
    p[0] = p
    del p[p]
    p[0] += p
    p in p
    p not in p
    [10][p]


def hashing(p):
    {p}
    {p: p}
    d = {1: 0}
    d[p]
    hash(p)
    p in {1: 2}


def texts(p):
    f"{p}"
    f"{p!r:>3} {p!s} {p:x}"
    "%s %r" % (p, p)
    "{} {!r} {:y}".format(p, p, p)
    str(p), repr(p), print(end="", *[p], sep="")


def withs(p):
    with p:
        pass
    with p as q, p as r:
        pass


def loops(p):
    for x in p:
        pass
    a, b = p
    -p
    [0 for y in p]


for f in (fold, chain, logic, calls, items, hashing, texts, withs, loops):
    run(f.__name__, f)
