# Reference counts and deaths in match statements: the subject, captures, failed patterns, guards, class patterns.
from sys import getrefcount as rc


class D:
    __match_args__ = ("n", "m")

    def __init__(self, n, m=None):
        self.n = n
        self.m = m

    def __del__(self):
        print("del", self.n if not isinstance(self.n, D) else "outer", end="; ")


def subject():
    match D(1):
        case int():
            print("never")
        case D():
            print("in case", end="; ")
    print("after", end="; ")


def captured():
    match D(1):
        case D() as d:
            print("in case", rc(d), end="; ")
    print("after", rc(d), end="; ")


def variable():
    x = D(1)
    match x:
        case y:
            print("in case", rc(x), y is x, end="; ")


def sequence():
    match [D(1), D(2), D(3)]:
        case [a, *rest]:
            print("in case", rc(a), rc(rest), end="; ")
    del rest
    print("rest gone", end="; ")


def tuple_subject():
    p, q = D("p"), D("q")
    match p, q:
        case a, b:
            print("in case", rc(p), rc(q), end="; ")
    print("after", rc(p), end="; ")


def failed_captures():
    match [D(1), D(2)]:
        case [a, 5]:
            print("never")
        case [b, c, d]:
            print("never")
        case _:
            print("default", end="; ")
    print("bound", "a" in locals(), "b" in locals(), end="; ")


def guard():
    match D(1):
        case D(n) as d if n > 5:
            print("never")
        case D(n):
            print("in case", n, "d" in locals(), end="; ")
    print("after", end="; ")


def mapping():
    match {"k": D("v"), "o": D("other")}:
        case {"k": v, **rest}:
            print("in case", rc(v), rc(rest), sorted(rest), end="; ")
    del v
    print("v gone", end="; ")


def class_pattern():
    match D(D("inner"), 2):
        case D(D(x), m=2):
            print("in case", x, end="; ")
    print("after", end="; ")


def alternatives():
    match [D(1)]:
        case [int() as x] | [D() as x]:
            print("in case", rc(x), end="; ")


def properties():
    class P:
        __match_args__ = ("a", "b")

        @property
        def a(self):
            print("get a", end="; ")
            return D("made by a")

        @property
        def b(self):
            print("get b", end="; ")
            return D("made by b")
    match P():
        case P(1):
            print("never")
        case P(a=D() as x, b=int()):
            print("never")
        case P(b=D(n)):
            print("in case", n, end="; ")
    print("after", "x" in locals(), end="; ")


def literal_eq():
    class E:
        def __eq__(self, o):
            print("eq", o, rc(self), end="; ")
            return o == 2
    match E():
        case 1:
            print("never")
        case 2:
            print("in case", end="; ")


def nested_loops():
    for d in [D(1), D(2)]:
        match d:
            case D(1):
                continue
            case D(k):
                break
    print("end", k, rc(d), end="; ")


def returned():
    match D(1), D(2):
        case a, b:
            return a


def walrus_subject():
    match (x := D(1)):
        case D():
            print("in case", rc(x), end="; ")


for f in (subject, captured, variable, sequence, tuple_subject, failed_captures, guard, mapping, class_pattern, alternatives, properties, literal_eq, nested_loops, returned, walrus_subject):
    for i in range(2):
        print(f.__name__, end=": ")
        r = f()
        print("|", end=" ")
        del r
        print()
