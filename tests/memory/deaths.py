# When and in which order things die, beyond order_of_deaths.py: expressions, calls, assignment, containers, frames.
class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("x" + str(self.n), end=" ")

    def __repr__(self):
        return "D%s" % self.n

    def me(self):
        return self

    def __eq__(self, o):
        return False

    __hash__ = object.__hash__


def case(name):
    def deco(f):
        print(name, end=": ")
        r = f()
        print("|", end=" ")
        del r
        print()

    return deco


@case("overwriting a name")
def _():
    a = D(1)
    a = D(2)
    print(".", end=" ")
    a = None
    print(".", end=" ")


@case("expression statement")
def _():
    D(1)
    print(".", end=" ")
    D(2).me()
    print(".", end=" ")
    [D(3), D(4)]
    print(".", end=" ")
    D(5) == D(6)
    print(".", end=" ")
    {D(7): D(8)}


@case("index and attribute of a temporary")
def _():
    a = [D(1), D(2), D(3)][1]
    print(".", a, end=" ")
    b = D(4).n
    c = (D(5), D(6))[0].n


@case("return value")
def _():
    a, b, c = D("a"), D("b"), D("c")
    return b


@case("argument of a call")
def _():
    def f(p, q):
        print("in", end=" ")
        del p
        print("deleted", end=" ")

    f(D("p"), D("q"))
    print("back", end=" ")
    f(*[D("p2"), D("q2")])
    f(**{"p": D("p3"), "q": D("q3")})


@case("native call")
def _():
    len([D(1)])
    print(".", end=" ")
    isinstance(D(2), int)
    print(".", end=" ")
    str(D(3))
    print(".", end=" ")
    list(map(repr, [D(4), D(5)]))


@case("tuple swap and unpack")
def _():
    a, b = D("a"), D("b")
    a, b = b, D("c")
    print(".", end=" ")
    a, *b = [D(1), D(2), D(3)]
    print(".", end=" ")


@case("list item assignment")
def _():
    l = [D(0), D(1), D(2), D(3), D(4)]
    l[1] = None
    print(".", end=" ")
    l[0:2] = [D("n")]
    print(".", end=" ")
    del l[1]
    print(".", end=" ")
    l += [D("m")]
    l.pop(0)
    print(".", end=" ")
    l.remove(l[0])
    print(".", end=" ")
    l[:] = []


@case("extended slice deletion")
def _():
    l = [D(i) for i in range(6)]
    del l[::2]
    print(".", end=" ")
    l[::-1] = [None] * 3


@case("list methods")
def _():
    l = [D(i) for i in range(4)]
    l.reverse()
    l.sort(key=lambda d: d.n)
    print(".", end=" ")
    l.clear()
    print(".", end=" ")
    l.extend([D(9)])
    l *= 0
    print(".", end=" ")
    l.append(D(10))
    l = l + [D(11)]
    print(".", end=" ")


@case("dict changes")
def _():
    d = {"a": D("a"), "b": D("b"), "c": D("c")}
    d["a"] = D("a2")
    print(".", end=" ")
    d.setdefault("b", D("unused"))
    print(".", end=" ")
    d.pop("b")
    print(".", end=" ")
    d |= {"c": D("c2")}
    print(".", end=" ")
    d.update(a=None)
    print(".", end=" ")
    k = D("key")
    d[k] = D("value")
    del d[k]
    print(".", end=" ")
    del k
    print(".", end=" ")


@case("dict literal with equal keys")
def _():
    return {1: D("first"), 1.0: D("second"), True: D("third")}


@case("set")
def _():
    s = {D(1)}
    s.pop()
    print(".", end=" ")
    s = {1: D(2)}.keys() | {3}
    print(".", end=" ")


@case("attributes")
def _():
    class O:
        pass

    o = O()
    o.b, o.a = D("b"), D("a")
    o.b = D("b2")
    print(".", end=" ")
    del o.a
    print(".", end=" ")
    o.__dict__ = {"z": D("z")}
    print(".", end=" ")
    o.__dict__.clear()
    print(".", end=" ")
    o.x, o.y, o.w = D("x"), D("y"), D("w")


@case("slots")
def _():
    class S:
        __slots__ = ("z", "a", "m")

    s = S()
    s.m, s.a, s.z = D("m"), D("a"), D("z")
    s.a = None
    print(".", end=" ")


@case("slots of a base class, and a dict")
def _():
    class B:
        __slots__ = ("b2", "b1")

    class S(B):
        __slots__ = ("s1", "__dict__")

    s = S()
    s.s1, s.b1, s.b2, s.other = D("s1"), D("b1"), D("b2"), D("dict")


@case("locals, cells and temporaries of a frame")
def _():
    def f(p1, p2, *args, kw, **kws):
        z, a = D("z"), D("a")
        cell = D("cell")

        def inner():
            return cell

        print("in", end=" ")

    f(D("p1"), D("p2"), D("arg"), kw=D("kw"), other=D("other"))


@case("exceptions leave frames")
def _():
    def raises():
        a, b = D("a"), D("b")
        raise ValueError(D("arg"))

    try:
        raises()
    except ValueError:
        print("handling", end=" ")
    print("done", end=" ")
    try:
        raises()
    except ValueError as e:
        print("named", end=" ")
    print("done", end=" ")


@case("an exception replaced while handling")
def _():
    def one():
        a = D("one")
        raise KeyError

    def other():
        b = D("other")
        try:
            one()
        except KeyError:
            raise ValueError from None

    try:
        other()
    except ValueError:
        print("handling", end=" ")


@case("finally and with")
def _():
    class CM:
        def __enter__(self):
            return D("entered")

        def __exit__(self, *a):
            print("exit", end=" ")

        def __del__(self):
            print("xCM", end=" ")

    with CM():
        print("body", end=" ")
    print(".", end=" ")
    with CM() as c:
        print("body", end=" ")
    print(".", end=" ")


@case("for loops")
def _():
    for d in (D(i) for i in range(3)):
        print("-", end=" ")
    print(".", end=" ")
    for d in D("seq1"), D("seq2"):
        break
    print(".", end=" ")
    for i in range(2):
        e = D("body%d" % i)
    print(".", end=" ")


@case("functions")
def _():
    def make():
        c = D("cell")

        def f(a=D("default"), *, b=D("kwdefault")) -> D("annotation"):
            return c

        f.attr = D("attr")
        return f

    f = make()
    f.__defaults__ = None
    print(".", end=" ")
    del f


@case("bound methods and partial results")
def _():
    m = D("self").me
    print(".", end=" ")
    m = None
    print(".", end=" ")
    [D(1), D(2)].append(D(3))
    print(".", end=" ")
    x = [D(4).n, D(5).n]
    y = D(6).n + D(7).n


@case("chained comparison and boolean operators")
def _():
    D(1) == D(2) == D(3)
    print(".", end=" ")
    D(4) and D(5)
    print(".", end=" ")
    D(6) or D(7)
    print(".", end=" ")
    a = D(8) if D(9) else D(10)
    print(".", end=" ")


@case("f-strings and printing")
def _():
    s = f"{D(1)}{D(2)!r:>3}"
    print(".", end=" ")
    s = "%s %s" % (D(3), D(4))
    print(".", end=" ")
    print(D(5), D(6), end=" ")


@case("nested containers")
def _():
    l = [D(1), [D(2), (D(3), {"k": D(4), "l": [D(5)]})], D(6)]
    del l


@case("del of many names")
def _():
    a, b, c = D("a"), D("b"), D("c")
    del b, (a, c)
    print(".", end=" ")


@case("class body")
def _():
    class C:
        a = D("a")
        b = [D("b") for _ in range(1)]
        a = D("a2")

        def m(self, d=D("default")):
            pass

    C.b = None
    print(".", end=" ")
    del C.a
    print(".", end=" ")
    del C
    import gc

    gc.collect()


@case("walrus and conditional deletion")
def _():
    if (w := D("w")) and (w := D("w2")):
        print(".", end=" ")
    while w:
        w = None
    print(".", end=" ")


@case("star arguments")
def _():
    def f(*a):
        a = None
        print("in", end=" ")

    f(D(1), D(2))
    print(".", end=" ")
    f(*(D(i) for i in (3, 4)))


@case("deep chain")
def _():
    class N:
        pass

    head = None
    for i in range(100000):
        n = N()
        n.next = head
        head = n
    head.d = D("in the first node")
    n = None
    head = None
    print("survived", end=" ")
    l = D("innermost")
    for i in range(100000):
        l = [l]
    l = None
    for i in range(1000):
        l = (l, D("t")) if i == 0 else {"k": l} if i % 2 else (l,)


print("end")
