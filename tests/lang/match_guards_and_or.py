# Guards, alternatives, bindings that survive failed cases, irrefutable patterns, soft keywords.
log = []


def g(v, r=True):
    log.append(v)
    return r


def f(x):
    log.clear()
    match x:
        case [a, b] if g(("first", a, b), False): return "never"
        case [a, 1 | 2 as b] if g(("second", a, b), a > 0): return "second", a, b
        case [a, (str() | bytes()) as b] | (b, a, None): return "third", a, b
        case {"k": v} if (w := v): return "walrus", v, w
        case int(n) | float(n) if n != n or n > 100: return "big or nan", n
        case True | False as b: return "bool", b
        case None: return "none"
        case "x" | "y" | "z" as s: return "str", s
        case (0 | 0.5) as z: return "zero or half", z
        case str(s) if g(s, s): return "truthy", s
        case str(): return "empty"
        case other: return "other", other


for v in ([1, 2], [0, 1], [3, "s"], [4, b"b"], (5, 6, None), {"k": 7}, {"k": 0}, 101, float("nan"), True, 1, 0, 0.5, 0.0, None, "x", "q", "", [1, 2, 3], [1], {}, 1j):
    print(repr(v), f(v), log)


def bindings(x):
    match x:
        case [a, b, 3]: pass
        case [a, c] if False: pass
        case _: pass
    return sorted(locals().items())


print(bindings([1, 2, 3]), bindings([1, 2]), bindings([1, 2, 4]), bindings(5))


def fall(x):
    match x:
        case 1: r = "one"
        case 2: r = "two"
    try:
        return r
    except UnboundLocalError as e:
        return str(e)


print(fall(1), fall(3))


def loops(items):
    out = []
    for i in items:
        match i:
            case "stop": break
            case "skip": continue
            case int() if i < 0: return out, "negative"
            case [*xs]:
                for i in xs:
                    match i:
                        case 0: break
                        case n: out.append(n)
                else: out.append("inner done")
        out.append(i)
    else:
        out.append("done")
    return out


print(loops([1, "skip", [5, 6], [7, 0, 8], "stop", 9]), loops([1, -1]), loops([]))


class Eq:
    def __init__(self, v): self.v = v
    def __eq__(self, o): print("eq", self.v, o); return self.v == o


class N: one = Eq(1); two = 2; nan = float("nan")


match 1:
    case N.two: print("two")
    case N.one: print("one")
match Eq(2):
    case 1: print("1")
    case 2.0: print("2.0")
match N.nan:
    case N.nan: print("same nan matches?")
    case _: print("nan does not equal itself")
match Eq(None):
    case None: print("None by identity")
    case _: print("not None")
match 1:
    case True: print("True by identity")
    case 1: print("1 by equality")


def match(x): return ("function match", x)
def case(x): return x
_ = "underscore"
type = "type"
match = lambda *a: ("lambda", a)
print(match(1), match (1, 2), match [0] if 0 else "expr", case, _, type)if 0 else print(match(1), case(2), _, type)
match = {"case": 1}
match["case"] = 2
print(match["case"], match, -match["case"])
match match:
    case case: print(case)
match (match):
    case {"case": _}: print(_)
match -1, *[2]:
    case _, _: print("tuple subject")
match x := 5:
    case 5: print("walrus subject", x)
match lambda: 1:
    case f2: print(f2())
match not 1:
    case False: print("not")
for bad in ("case x: pass\n case y: pass", "case _: pass\n case 1: pass", "case x if 1: pass\n case y: pass", "case (x): pass\n case 2: pass", "case 1 | x: pass", "case x | 1: pass", "case _ | 1: pass", "case [x] | [y]: pass", "case [x] | [x]: pass", "case [x] | x: pass", "case 1 as x | 2: pass", "case (1 as x) | 2: pass", "case x as y: pass", "case 1 as 2: pass", "case 1 as x.y: pass", "case f(x)(y): pass", "case x.y(): pass", "case x.y: pass", "case x.y.z as w: pass", "case 1 + 1: pass", "case 1 + 1j: pass", "case -x: pass", "case +1: pass", "case 1j + 1: pass", "case f'': pass", "case 'a' 'b': pass", "case ...: pass", "case *x: pass", "case A(x, y=1, z): pass", "case A(x=1, x=2): pass", "case A(x.y=1): pass", "case if: pass", "case None: pass", "pass", "case 1, 2 if x: pass", "case 1:\n  pass\n else: pass", "case not x: pass", "case x if y := 1: pass", "case x if (y := 1): pass"):
    try:
        compile("match v:\n " + bad, "s", "exec")
        print("ok", repr(bad))
    except SyntaxError as e:
        print(repr(bad), "->", e.msg)
