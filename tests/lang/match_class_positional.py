# Class patterns: __match_args__, built-in classes, keywords, errors, properties with side effects.
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y


class Lazy:
    __match_args__ = ("a",)
    @property
    def a(self): print("a asked", end=" "); return 1
    @property
    def b(self): print("b asked", end=" "); raise AttributeError("no b")
    @property
    def c(self): print("c asked", end=" "); raise ValueError("c fails")


class NoArgs: pass
class ListArgs: __match_args__ = ["x"]
class BadArgs: __match_args__ = (1,)
class Dup: __match_args__ = ("x", "x"); x = 1
class Missing: __match_args__ = ("zz",)
class SubP(P): __match_args__ = ("y",)
class IntSub(int): pass
class StrArgs: __match_args__ = "x"
class Meta(type):
    def __instancecheck__(cls, o): print("instancecheck", end=" "); return o == 5
class Hook(metaclass=Meta): pass


def t(v, pattern, guard=""):
    ns = {}
    src = f"match v:\n case {pattern}{' if ' + guard if guard else ''}: r = {{k: x for k, x in locals().items() if k not in ('v', 'g')}}\n case _: r = 'no match'"
    g = {**globals(), "v": v}
    try:
        exec(src, g, ns)
        print(pattern, "->", ns["r"] if isinstance(ns["r"], str) else {k: x for k, x in ns["r"].items()})
    except Exception as e:
        print(pattern, "->", type(e).__name__, e)


p = P(1, (2, 3))
for pat in ("P()", "P(a)", "P(a, b)", "P(a, b, c)", "P(1, y=b)", "P(x=a, y=(b, c))", "P(a, x=b)", "P(a, (b, *c))", "P(2)", "P(y=[_, 3])", "P(q=1)", "P(x=int(i))", "P(int(), tuple(t))", "P(1 | 2 as one)", "P(a, y=(2, 3) as both)", "object(x=1, y=_)", "SubP()", "NoArgs()", "P(a, a=1)", "P(*a)"):
    t(p, pat)
for pat in ("SubP(a)", "P(a)", "SubP(a, x=b)", "P(x=1)"):
    t(SubP(1, 2), pat)
for pat in ("Lazy(1)", "Lazy(2)", "Lazy(b=1)", "Lazy(c=1)", "Lazy(a=x, b=y)", "Lazy(1, a=1)"):
    t(Lazy(), pat)
for v, pat in ((NoArgs(), "NoArgs(1)"), (ListArgs(), "ListArgs(1)"), (BadArgs(), "BadArgs(1)"), (Dup(), "Dup(1, 1)"), (Missing(), "Missing(1)"), (StrArgs(), "StrArgs(1)"), (5, "Hook()"), (6, "Hook()"), (5, "undefined()"), (5, "len()"), (5, "p()"), (5, "int | str()")):
    t(v, pat)
for v in (True, 5, 1.5, "s", b"b", bytearray(b"q"), (1, 2), [1], {"k": 1}, {1}, frozenset([1]), None, IntSub(7), 2j, range(2), len):
    hits = []
    for c in "bool bytearray bytes dict float frozenset int list set str tuple complex range object".split():
        d = dict(v=v)
        try:
            exec(f"match v:\n case {c}(x): hit = x\n case _: hit = 'none'", d)
            if not (isinstance(d["hit"], str) and d["hit"] == "none"): hits.append((c, d["hit"]))
        except TypeError as e:
            hits.append(f"{c}: {e}")
    print(type(v).__name__, hits)
t(5, "int(x, y)")
t(5, "int(real=r, imag=0)")
t(5, "int(x, real=r)")
t("abc", "str(s)", "len(s) > 5")
t({"a": [1, {"b": P(3, 4)}]}, "{'a': [int(i), {'b': P(x, y)}]}")
t([P(0, 0), P(1, 2)], "[P(0, 0), P(a, b)]")
t(TypeError("m", 2), "Exception(args=(m, n))")
t(OSError(2, "no"), "OSError(errno=2, strerror=s)")
t(1, "int(int(int(x)))")
t((1, "a"), "(int() as i, str() as s)")
