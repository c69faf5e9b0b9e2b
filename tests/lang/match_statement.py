# match: literals, captures, sequences, mappings, classes, alternatives, guards.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Color:
    RED = "red"


def what(v):
    match v:
        case 0:
            return "zero"
        case -1 | -2.5:
            return "negative"
        case True:
            return "never: 1 == True comes earlier only for 0"
        case None:
            return "none"
        case "a" "b":
            return "ab"
        case b"bytes":
            return "bytes"
        case Color.RED:
            return "constant"
        case int(n) if n > 100:
            return "big %d" % n
        case int() | float():
            return "number"
        case str(s) if len(s) > 3:
            return "long " + s
        case []:
            return "empty"
        case [x]:
            return "one %r" % (x,)
        case [1, 2, *rest]:
            return "starts 1 2, rest %r" % rest
        case (first, *_, last) if first == last:
            return "same ends"
        case [Point(x=0), Point(0, y)]:
            return "two points %r" % y
        case [[a, b], {"k": c}]:
            return "nested %r %r %r" % (a, b, c)
        case [_, _]:
            return "pair"
        case {"type": "circle", "r": r}:
            return "circle %r" % r
        case {"a": 1, **rest}:
            return "a=1 and %r" % rest
        case {}:
            return "some mapping"
        case Point(0, 0):
            return "origin"
        case Point(x, y=0):
            return "on x at %r" % x
        case Point() as p:
            return "point %r %r" % (p.x, p.y)
        case (list() | tuple()) as seq:
            return "sequence of %d" % len(seq)
        case _:
            return "something else"


for v in (0, 0.0, False, -1, -2.5, True, 1, None, "ab", b"bytes", "red", 101, 7, 2.5, "xyz", "wxyz", [], (), [5], (6,), [1, 2], [1, 2, 3], (1, 2, 3, 4),
          [9, 8, 9], [Point(0, 1), Point(0, 5)], [[1, 2], {"k": 3, "z": 0}], [3, 4], {"type": "circle", "r": 2}, {"a": 1, "b": 2}, {"q": 1}, {},
          Point(0, 0), Point(3, 0), Point(3, 4), [1, 3, 2], range(3), {1, 2}, object, "ab c"[:2]):
    print(repr(v) if not isinstance(v, Point) and not (isinstance(v, list) and v and isinstance(v[0], Point)) else "...", "->", what(v))


def binding(v):
    match v:
        case [a, b, *c] | {"a": a, "b": b, "c": c}:
            return a, b, c
        case x:
            return x


print(binding([1, 2, 3]), binding({"a": 1, "b": 2, "c": 3}), binding(5))
match (1, 2):
    case a, b:
        print(a, b)
match 1, [2, 3]:
    case x, [y, z]:
        print(x, y, z)


class Loud:
    def __eq__(self, o):
        print("eq", o, end=" ")
        return o == 2


match Loud():
    case 1:
        print("one")
    case 2:
        print("two")


def guard(n):
    print("guard", n, end=" ")
    return n > 1


match 5:
    case n if guard(0):
        print("no")
    case n if guard(n):
        print("yes", n)
match = case = 3
print(match, case, match * case)
match (match):
    case 3: print("soft keyword")


class Sub(dict):
    pass


class MySeq:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return i


print(what(Sub(a=1)), what(MySeq()))
for bad in (lambda: bad_class(1), lambda: too_many(Point(1, 2)), lambda: no_args(Loud())):
    def bad_class(v):
        match v:
            case guard():
                pass

    def too_many(v):
        match v:
            case Point(a, b, c):
                pass

    def no_args(v):
        match v:
            case Loud(a):
                pass

    try:
        bad()
    except TypeError as e:
        print(e)
match {"x": 1}:
    case {"x": str()}:
        print("str")
    case {"x": int(i), **others}:
        print(i, others)
match "text":
    case str(t):
        print(t)
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]:
        print(a, b, c, d)
command = "go north now"
match command.split():
    case ["go", ("north" | "south") as way, *more]:
        print(way, more)
