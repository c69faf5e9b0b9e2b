# When the temporaries of expressions die: operators, calls, subscripts, comparisons, f-strings, conditions, slices.
class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("x" + str(self.n), end=" ")

    def __add__(self, o):
        print("add", end=" ")
        return D(f"({self.n}+{o.n})")

    def __lt__(self, o):
        print("lt", end=" ")
        return True

    def __bool__(self):
        print("bool", end=" ")
        return True

    def __getitem__(self, i):
        print("getitem", end=" ")
        return D("item")

    def __call__(self, *a):
        print("call", end=" ")
        return D("result")

    def __format__(self, spec):
        return "F"

    def __hash__(self):
        return 1

    def __eq__(self, o):
        print("eq", end=" ")
        return False

    def __neg__(self):
        return D("-" + str(self.n))

    def __iter__(self):
        return iter([D("i1"), D("i2")])


def case(name, f):
    print(name, end=": ")
    try:
        r = f()
        print("|", end=" ")
        r = None
    except Exception as e:
        e.__traceback__ = None
        print(type(e).__name__, end=" ")
    print()


case("a + b", lambda: D(1) + D(2))
case("a + b + c", lambda: D(1) + D(2) + D(3))
case("a + (b + c)", lambda: D(1) + (D(2) + D(3)))
case("-a", lambda: -D(1))
case("a < b < c", lambda: D(1) < D(2) < D(3))
case("a and b", lambda: D(1) and D(2))
case("a or b", lambda: D(1) or D(2))
case("not a", lambda: not D(1))
case("a if b else c", lambda: D(1) if D(2) else D(3))
case("a[b]", lambda: D(1)[D(2)])
case("a[b][c]", lambda: D(1)[D(2)][D(3)])
case("a(b, c)", lambda: D(1)(D(2), D(3)))
case("a(*b)", lambda: D(1)(*D(2)))
case("a(b)(c)", lambda: D(1)(D(2))(D(3)))
case("a.n", lambda: D(1).n)
case("[a, b]", lambda: [D(1), D(2)])
case("[a, b][0]", lambda: [D(1), D(2)][0])
case("(a, b)[1]", lambda: (D(1), D(2))[1])
case("{a, b}", lambda: {D(1), D(2)})
case("{a: b}[c]", lambda: {D(1): D(2)}[D(3)])
case("a in [b]", lambda: D(1) in [D(2)])
case("a == b", lambda: D(1) == D(2))
case("a is b", lambda: D(1) is D(2))
case("f-string", lambda: f"{D(1)}{D(2)}")
case("format", lambda: "{} {}".format(D(1), D(2)))
case("slices", lambda: [D(1), D(2), D(3)][1:])
case("unpacking", lambda: [*D(1), D(2)])
case("dict unpacking", lambda: {**{"a": D(1)}, "a": D(2)})
case("lambda default", lambda: (lambda a=D(1): a.n)())
case("comprehension", lambda: [x.n for x in (D(1), D(2))])
case("nested calls", lambda: len([D(1), str(D(2).n), [D(3)]]))
case("error in the middle", lambda: D(1)(D(2), 1 / 0, D(3)))
case("error in a list", lambda: [D(1), D(2), 1 / 0])
case("error in a dict", lambda: {"a": D(1), "b": 1 / 0})
case("wrong operand", lambda: D(1) - D(2))
case("max", lambda: max(D(1), D(2), key=lambda d: d.n).n)
case("sorted", lambda: [d.n for d in sorted([D(2), D(1)], key=lambda d: d.n)])
case("walrus", lambda: (y := D(1)) and y.n)
