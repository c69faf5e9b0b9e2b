# Methods of str: arguments at the edges, by keyword, of wrong types, None, __index__ objects, huge numbers.
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
    def __repr__(self): return f"I({self.n})"


class S(str): pass


BIG = 10**30
s = "abcabc"


def t(name, *a, on=s, **k):
    try:
        r = getattr(on, name)(*a, **k)
        print(name, a, k or "", "->", repr(r))
    except Exception as e:
        print(name, a, k or "", "->", type(e).__name__, e)


for n in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
    for a in (("b",), ("b", 2), ("b", -2), ("b", -100, 100), ("b", None, None), ("b", 2, None), ("b", None, 2), ("", 6), ("", 7), ("", 3, 2), ("b", BIG), ("b", -BIG, BIG), ("b", I(2), I(5)), ("b", 1.0), ("b", "1"), (S("c"),), (5,), (None,), (b"b",), (), ("b", 1, 2, 3), ("abcabcd",), (("b", "a"),), ((),), (("a", 5),)):
        t(n, *a)
for a in ((), (None,), (" ",), ("b",), ("",), (None, 1), ("b", 0), ("b", -1), ("b", BIG), ("b", 1.5), (5,), ("b", None), (b"b",), ("b", 1, 2)):
    t("split", *a)
    t("rsplit", *a)
t("split", sep="b", maxsplit=1)
t("rsplit", maxsplit=1, sep="b")
t("split", maxsplit=1, on=" a  b c ")
t("split", None, 1, on=" a  b c ")
t("rsplit", None, 1, on=" a  b c ")
t("split", x=1)
t("split", "b", sep="b")
for a in (("b", "x"), ("b", "x", 1), ("b", "x", -1), ("b", "x", 0), ("", "-"), ("", "-", 3), ("", "", 2), ("abcabc", ""), ("b", "x", BIG), ("b", 5), (5, "x"), ("b",), ("b", "x", 1.5), ("b", "x", None), ("b", "x", I(1))):
    t("replace", *a)
t("replace", "b", "x", count=1)
t("replace", old="b", new="x")
for n in ("center", "ljust", "rjust"):
    for a in ((10,), (10, "*"), (0,), (-5,), (10, ""), (10, "ab"), (10, b"*"), (10, 5), (I(9), "é"), (10.0,), ("10",), (None,), (), (BIG,), (10, "*", 1)):
        t(n, *a)
for a in ((10,), (-3,), (3,), (I(8),), ("8",), ()):
    t("zfill", *a, on="-12")
for on in ("+", "-", "", "+a", "--1", "é1"):
    t("zfill", 5, on=on)
for n in ("strip", "lstrip", "rstrip"):
    for a in ((), (None,), ("ac",), ("",), (5,), (b"a",), ("a", "b"), (S("abc"),)):
        t(n, *a)
for n in ("partition", "rpartition"):
    for a in (("b",), ("x",), ("abcabc",), ("",), (5,), (None,), (), (b"b",), (S("c"),)):
        t(n, *a)
for n in ("removeprefix", "removesuffix"):
    for a in (("abc",), ("x",), ("",), ("abcabcabc",), (5,), (None,), (("a",),), ()):
        t(n, *a)
for a in ((), (4,), (0,), (-1,), (BIG,), (1.5,), (I(2),)):
    t("expandtabs", *a, on="a\tbc\td\n\te")
t("expandtabs", tabsize=3, on="a\tb")
for a in ((), (True,), (0,), ("x",), (None,)):
    t("splitlines", *a, on="a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i\n")
t("splitlines", keepends=True, on="a\n\nb")
for a in ((["a", "b"],), (("a",),), ("xyz",), ([],), ([1],), (["a", b"b"],), (["a", None],), (5,), (), ({"k": 1},), (dict.fromkeys("ab"),), ([S("q")],)):
    t("join", *a, on="-")
for a in (({97: "X"},), ({97: None, 98: 66},), ({97: 0x110000},), ({97: 1.5},), ("xyz",), ([],), (None,), (5,), ({"a": "b"},), (str.maketrans("ab", "xy", "c"),)):
    t("translate", *a)
for a in ((), ({},), ({"a": 1, 98: "y"},), ({"ab": 1},), ({1.5: 1},), ("ab", "xy"), ("ab", "x"), ("a", "b", "cd"), ("a", 5), ("a", "b", 5), (5,), ([],), ({"a": None}, 1)):
    t("maketrans", *a, on=str)
for a in ((), ("utf-8",), ("ascii",), ("ascii", "ignore"), ("ascii", "replace"), ("nope",), (5,), ("ascii", 5), ("ascii", "nope"), (None,), ("utf-8", None), ("utf-8", "strict", 1)):
    t("encode", *a, on="aé")
t("encode", errors="xmlcharrefreplace", encoding="ascii", on="aé日")
for n in ("upper", "isdigit", "title", "casefold", "isidentifier", "swapcase"):
    t(n, 1)
    t(n, x=1)
print(s * 0, s * -1, s * True, I(2) * "ab", "ab" * I(2), s[I(1)], s[I(1):I(-1)], s[-BIG:BIG], s[::BIG], s[::-BIG])
for f in (lambda: s * 1.5, lambda: s * "a", lambda: s + 1, lambda: 1 + s, lambda: s * BIG, lambda: s[BIG], lambda: s[6], lambda: s[-7], lambda: s["a"], lambda: s[1.5], lambda: s[None], lambda: s[1, 2], lambda: s[::0], lambda: s["a":], lambda: s < 1, lambda: 5 in s, lambda: None in s, lambda: s in 5, lambda: s - s, lambda: -s, lambda: s @ s, lambda: "a" "b" * 2, lambda: s.foo, lambda: s(), lambda: str(b"x", 5), lambda: str("x", "utf-8"), lambda: str(5, "ascii"), lambda: str(b"\xff", "ascii"), lambda: str(b"\xff", errors="replace"), lambda: str(object=5), lambda: str(b"a", encoding="latin1"), lambda: str(1, 2, 3, 4), lambda: str(x=1), lambda: str()):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
