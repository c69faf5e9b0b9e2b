# match: literal, value, wildcard, capture and or-patterns, guards.
import enum


class Color(enum.Enum):
    RED = 1
    BLUE = 2


class NS:
    k = "kv"
    class Inner:
        deep = 3.5


def m(x):
    match x:
        case 0 | 1: return "zero or one"
        case -1: return "minus one"
        case 2.5: return "float"
        case -1.5 | 3 + 4j | -3 - 2j: return "neg float or complex"
        case "text" | "other": return "str"
        case "con" "cat": return "concatenated"
        case b"bytes": return "bytes"
        case r"raw\n": return "raw"
        case None: return "None"
        case True: return "True!"
        case False: return "False!"
        case Color.RED: return "red"
        case Color.BLUE as c: return f"blue {c.name}"
        case NS.k: return "NS.k"
        case NS.Inner.deep: return "deep"
        case ("paren"): return "paren"
        case int(n) if n > 100: return f"big {n}"
        case int() | float() as num: return f"num {num}"
        case str(): return "any str"
        case _: return "default"


for x in (0, 1, True, False, -1, 2.5, -1.5, 3 + 4j, -3 - 2j, "text", "concat", b"bytes", bytearray(b"bytes"), "raw\\n", None, Color.RED, Color.BLUE, "kv", 3.5, "paren", 200, 50, 7.5, "zzz", [], 1.0, 0j):
    print(repr(x), m(x))


class Eq:
    def __init__(self, r): self.r = r
    def __eq__(self, o): print("eq", o); return self.r


match Eq(False):
    case 1: print("one")
    case "a": print("a")
    case None: print("none")
    case Color.RED: print("red")
    case x: print("captured", type(x).__name__, "x" in globals())


def guards(x):
    match x:
        case y if print("guard 1", y) or y > 5: return "big"
        case y if y == 3: return "three"
        case z: return ("rest", y, z)


print(guards(6), guards(3), guards(1))


def or_captures(x):
    match x:
        case [a, 1] | [1, a] | {"a": a}: return a
        case (1 | 2) as n: return "n", n
        case [(("x" | "y") as letter), *_]: return letter
    return "none"


print(or_captures([5, 1]), or_captures([1, 6]), or_captures({"a": 7}), or_captures(2), or_captures(["y", 1]), or_captures("q"))
try:
    match 1:
        case x if 1 / 0: pass
except ZeroDivisionError as e:
    print(e, x)
try:
    match 1:
        case NS.nope: pass
except AttributeError as e:
    print(e)
match = case = _ = type = 1
match match:
    case case: print(match, case)
match, case = 2, 3
match (match, case):
    case (a, b): print(a, b)
match -match:
    case -2: print("neg")
match[0] if False else print("match is a name")
print(match * case, _)
match 1, 2:
    case 1, *r: print(r)
match *[1], 2:
    case x, y: print(x, y)
match (y := 5):
    case 5: print("walrus", y)
match x:
    case 999: pass
print("no match is fine")
for code in ("match 1:\n case x: pass\n case _: pass", "match 1:\n case _: pass\n case 1: pass", "match 1:\n case x | 1: pass", "match 1:\n case 1 | x: pass", "match 1:\n case [a, a]: pass", "match 1:\n case 1 + 2: pass", "match 1:\n case 1 + 2j: pass",
             "match 1:\n case f'x': pass", "match 1:\n case a.b(): pass", "match 1:\n case -x: pass", "match 1:\n case (1 as _): pass", "match 1:\n case 1 as a.b: pass", "match 1:\n case [*a, *b]: pass", "match 1:\n case {**r, 'a': 1}: pass", "match 1:\n case {a: 1}: pass",
             "match 1:\n case {'a': 1, 'a': 2}: pass", "match 1:\n case {-1: x, 1 + 1j: y, None: z, A.b: w}: pass", "match 1:\n case C(a=1, a=2): pass", "match 1:\n case C(a=1, 2): pass", "match 1:\n case {**_}: pass", "match 1:\n case *a: pass", "match 1:\n case *a,: pass",
             "match 1:\n case 1 if x: pass", "match 1:\n pass", "match:\n case 1: pass", "match 1:\n case [x, y] | [y, x]: pass", "match 1:\n case [x] | [y]: pass", "match 1:\n case C(x) as x: pass", "match 1:\n case 'a' b'b': pass", "match 1:\n case (): pass\n case []: pass", "match 1:\n case +1: pass", "match 1:\n case 1j + 1: pass", "match 1:\n case True | None | ...: pass", "match x, y:\n case 1, 2: pass", "match 1:\n case _ | 1: pass", "match 1:\n case (x): pass\n case 2: pass", "match 1:\n case x as y: pass", "match 1:\n case __debug__: pass"):
    try:
        compile(code, "<c>", "exec")
        print("fine", repr(code))
    except SyntaxError as e:
        print(repr(code), "->", e.msg, e.lineno, e.offset)
