# Precedence and associativity of every operator, chained and mixed, seen by building strings.
class E:
    def __init__(self, s): self.s = s
    def __repr__(self): return self.s
    def __bool__(self): return True
    def __hash__(self): return 1
    def __contains__(self, o): return True
    def __getitem__(self, k): return E(f"{self}[{k}]")
    def __call__(self, *a): return E(f"{self}({', '.join(map(str, a))})")
    def __getattr__(self, n):
        if n.startswith("__"): raise AttributeError(n)
        return E(f"{self}.{n}")


def binary(sym):
    return (lambda a, b: E(f"({a} {sym} {b})")), (lambda a, b: E(f"({b} {sym} {a})"))


for name, sym in {"add": "+", "sub": "-", "mul": "*", "matmul": "@", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "lshift": "<<", "rshift": ">>", "and": "&", "or": "|", "xor": "^"}.items():
    f, r = binary(sym)
    setattr(E, f"__{name}__", f)
    setattr(E, f"__r{name}__", r)
for name, sym in {"lt": "<", "le": "<=", "gt": ">", "ge": ">=", "eq": "==", "ne": "!="}.items():
    setattr(E, f"__{name}__", binary(sym)[0])
for name, sym in {"neg": "-", "pos": "+", "invert": "~"}.items():
    setattr(E, f"__{name}__", lambda a, sym=sym: E(f"({sym}{a})"))
a, b, c, d, e = map(E, "abcde")
def t(e, g=globals()):
    try:
        print(e, "->", repr(eval(e, g)))
    except Exception as x:
        print(e, "->", type(x).__name__, x)


CASES = r"""
a + b * c, a * b + c, a - b - c, a / b * c, a // b % c, a @ b * c
a ** b ** c, -a ** b, a ** -b, -a ** -b, ~a ** b, (a ** b) ** c, a ** b * c, a * b ** c
-a * b, a * -b, - - a, -+~a, ~-a, a - -b, a + +b, -a.x, -a[0], -a(1)
a << b + c, a + b << c, a << b << c, a >> b << c, a & b << c, a << b & c
a & b | c, a | b & c, a ^ b | c, a | b ^ c, a & b ^ c, a ^ b & c, a | b | c
a | b == c, a == b | c, a < b + c, a + b < c, a & b == c, a == b & c
a < b < c, a < b == c, a == b == c, a < b and c, a or b and c, a and b or c, not a or b, not a and b
not a == b, not a in b, a in b, a not in b, a is b, a is not b, not a is b
a if b else c, a if b else c if d else e, (a if b else c) if d else e, a or b if c else d, a if b or c else d, a + b if c else d
(lambda: a if b else c)(), (lambda: a, b)[1], (lambda x: x + a)(b), (lambda: a)() + b
a.b.c, a.b(c).d[e], a[b][c](d), a(b)(c), a[b, c], a[b + c], a[-b], a[b if c else d]
[a, *[b, c]], (a, *[b]), {a: b + c}, a, (b, c)
a * b @ c / d // e, a + b - c + d, a << b >> c << d
a ** b.c, a ** b[c], a ** b(c), a.b ** c, a(b) ** c, a[b] ** -c(d)
(x := a + b), [x := a, b], (x := a, b), (x := a if b else c)
a + (yield_ := b) * c, not (x := a), -(x := a)
1 + 2 * 3 ** 2 // 4 % 5 - 6, -2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 3 ** 2, -7 // 2, -7 % 3, ~5 & 3, 5 & ~3
1 < 2 < 3 > 2 >= 2 == 2 != 3, 1 < 2 > 1, 1 == 1 in [1], 1 in [1] == True, (1 in [1]) == True, not 1 == 2, not 0 in [1]
1 or 0 and 0, (1 or 0) and 0, not 1 or 1, not (1 or 1), 0 or "" or [] or None, 1 and 2 and 3, 1 and 0 and 3
1 if 0 else 2 if 0 else 3, [1, 2][1 if 1 else 0], 1 + (2 if 0 else 3), 1 if 1 else 2 + 3
5 | 3 & 1 ^ 2, 5 ^ 3 | 1 & 2, 1 << 2 + 1, 1 + 1 << 2, 8 >> 1 << 2, 1 << 2 == 4, 1 | 2 == 2, 3 & 2 == 2
"a" + "b" * 2, "a" "b" * 2, "%s" % "a" + "b", "%s %s" % ("a", "b") * 2, [1] + [2] * 2, (1,) * 2 + (3,)
2 * 3 % 4, 2 * (3 % 4), 10 - 5 - 2, 10 - (5 - 2), 100 / 10 / 2, 100 / (10 / 2), 2 ** 2 ** 0, 10 // 3 * 3 + 10 % 3
True + True * 2, True == 1 == 1.0, not True + 1, -True, +False, ~True if 0 else -2
"""
for case in CASES.strip().splitlines():
    t(case)
