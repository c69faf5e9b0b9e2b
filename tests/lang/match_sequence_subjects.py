# Sequence patterns: which objects count as sequences, length checks, stars, what is called.
import array
import collections
import collections.abc


class Seq(collections.abc.Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): print("len", end=" "); return len(self.a)
    def __getitem__(self, i): print(f"[{i}]", end=" "); return self.a[i]


class Duck:
    def __len__(self): return 2
    def __getitem__(self, i): return i


class Reg(Duck):
    def __len__(self): print("len", end=" "); return 3
    def __getitem__(self, i):
        print(f"[{i!r}]", end=" ")
        if not isinstance(i, int) or i > 5: raise IndexError(i)
        return i * 10


collections.abc.Sequence.register(Reg)


class L(list): pass
class T(tuple): pass
class S(str): pass


class LyingLen(list):
    def __len__(self): return 5


class BadLen(list):
    def __len__(self): raise OSError("len fails")


NT = collections.namedtuple("NT", "a b")


def t(v, *pats):
    for p in pats:
        g = {"v": v, "L": L, "NT": NT}
        try:
            exec(f"match v:\n case {p}: r = {{k: x for k, x in locals().items() if k not in ('v', 'L', 'NT', '__builtins__')}}\n case _: r = 'no'", g)
            print(type(v).__name__, p, "->", g["r"])
        except Exception as e:
            print(type(v).__name__, p, "->", type(e).__name__, e)


for v in ([1, 2], (1, 2), range(2), array.array("i", [1, 2]), collections.deque([1, 2]), memoryview(b"ab"), "ab", b"ab", bytearray(b"ab"), {1, 2}, {1: 2, 3: 4}, iter([1, 2]), (x for x in (1, 2)), 5, None, L([1, 2]), T((1, 2)), S("ab"), NT(1, 2), collections.UserList([1, 2]), collections.UserString("ab"), Duck(), {}.keys(), frozenset([1, 2]), map(str, [1]), zip()):
    t(v, "[a, b]")
t([1, 2, 3, 4], "[]", "[a]", "[*_]", "[*a]", "[a, *b]", "[*a, b]", "[a, *b, c]", "[a, b, c, d]", "[a, b, c, d, *e]", "[a, b, c, d, e]", "[a, *_, 4]", "[1, 2, *rest] ", "(a, b, *c)", "a, *b", "*a,", "[1 | 2, *_]", "[int() as i, *_]", "[_, _, _, _]", "[[a], *b]", "[a, *b, c, d, e]", "(*a, b, c, d, e, f)")
t([], "[]", "()", "[*a]", "[a]", "(*_,)", "[*a, b]")
t(Seq(1, 2, 3), "[a, b, c]", "[_, _, _]", "[a, *_]", "[a, *b, c]", "[1, 2]", "[_, 5, _]", "[*_]", "[*a]", "[_, *_]")
t(Reg(), "[a, b, c]", "[*a]", "[a, *b]", "[0, x, *_, y]", "[0, 1, _]")
t(LyingLen([1]), "[a]", "[a, *b]", "[a, b, c, d, e]")
t(BadLen([1]), "[a]", "[*_]", "[*a]", "_", "L()")
t([[1, [2, 3]], (4, [5])], "[[a, [b, c]], (d, [e])]", "[[_, [*x]], (_, y)]", "[[a, *b], [*c, d]]")
t((1, [2, {"k": (3, "4")}]), "(a, [b, {'k': (c, str(d))}])", "(int(), [int(), {}])")
t(NT(1, 2), "NT(a, b)", "NT(b=2)", "NT(1, x)", "(1, x)")
t("ab", "'ab'", "str()", "[*_]", "_")
t([1, "x", None, True, 2.5], "[1, 'x', None, True, 2.5]", "[True, *_]", "[1.0, 'x', None, 1, f]")
t([-1, 1 + 2j, -3.5 - 1j], "[-1, 1 + 2j, -3.5 - 1j]", "[-1, c, d]")
x = [1, 2, 3]
match x:
    case [a, *x]:
        print(a, x)
match x, a:
    case [p, q], r: print(p, q, r)
match 1, 2:
    case (one, two): print(one, two)
match *x, 9:
    case [*_, last]: print(last)
for bad in ("[*a, *b]", "[a, a]", "*a", "(*a)", "[*1]", "[*a.b]", "[**a]", "[a, *a]", "[*_, *_]", "(a, b", "[a := 1]", "[*a as b]", "[a as _]", "[_ as a]", "(a as b)", "a as b, c", "a, b as c", "[*(a)]", "[1, 2,]", "(1,)", "(1)", ","):
    try:
        compile(f"match v:\n case {bad}: pass", "s", "exec")
        print("ok", bad)
    except SyntaxError as e:
        print(bad, "->", e.msg)
