# Methods of bytes and bytearray with edge arguments: ints, buffers, keywords, wrong kinds.
import array


class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
    def __repr__(self): return f"I({self.n})"


class B(bytes): pass


BIG = 10**30
for kind in (bytes, bytearray):
    s = kind(b"abcabc")

    def t(name, *a, on=None, **k):
        shown = [type(x).__name__ if isinstance(x, memoryview) else x for x in a]
        try:
            r = getattr(s if on is None else on, name)(*a, **k)
            print(name, shown, k or "", "->", repr(r))
        except Exception as e:
            print(name, shown, k or "", "->", type(e).__name__, e)

    for n in ("find", "rindex", "count", "startswith", "endswith"):
        for a in ((b"b",), (98,), (256,), (-1,), (BIG,), (I(98),), (True,), ("b",), (None,), (bytearray(b"c"),), (memoryview(b"b"),), (array.array("b", [98]),), (b"", 6), (b"", 7), (b"b", -2), (b"b", None, None), (b"b", 1.5), (), ((b"a", b"b"),), ((98,),), ((),), (1.0,), ([98],)):
            t(n, *a)
    for n in ("split", "rsplit"):
        for a in ((), (None,), (b"b",), (b"",), ("b",), (98,), (b"b", 1), (b"b", -1), (bytearray(b"b"), I(1)), (b"b", None)):
            t(n, *a)
    t("split", sep=b"b", maxsplit=1)
    t("split", on=kind(b" a\x0bb \x1c"))
    for a in ((b"b", b"x"), (b"b", b"x", 1), (b"", b"-"), (b"b", "x"), (98, b"x"), (b"b",), (b"b", b"x", I(1)), (bytearray(b"b"), memoryview(b"y"))):
        t("replace", *a)
    for n in ("center", "ljust", "rjust", "zfill"):
        for a in ((9,), (9, b"*"), (9, bytearray(b"+")), (9, "*"), (9, b""), (9, b"ab"), (9, 42), (-1,), ("9",), (I(8),)):
            t(n, *a)
    for n in ("strip", "partition", "removeprefix"):
        for a in ((), (None,), (b"abc",), (b"",), ("a",), (97,), (bytearray(b"a"),), (memoryview(b"ac"),), ([97],)):
            t(n, *a)
    for a in (([b"a", bytearray(b"b"), array.array("b", [99])],), ([1],), ("ab",), ([b"a", "b"],), (b"ab",), ([],), (5,), ([B(b"z")],)):
        t("join", *a)
    for a in ((bytes(range(256)),), (None, b"a"), (bytes(256), b"ab"), (b"short",), (None,), (5,), (bytes.maketrans(b"ab", b"xy"),), (None, "a"), ({},)):
        t("translate", *a) if a != (bytes(range(256)),) else print(s.translate(*a))
    t("translate", None, delete=b"bc")
    for a in ((b"ab", b"xyz"), (b"a", "x"), (b"a",), (5, b"x")):
        t("maketrans", *a, on=kind)
    for a in ((), (":",), (b":",), ("", 1), (":", 2), (":", -2), ("ab",), (5,), ("é",), (":", 0), ("-", BIG)):
        t("hex", *a)
    t("hex", sep=" ", bytes_per_sep=4)
    for a in (("00ff",), ("0 0",), (" 00 FF\n",), ("0",), ("zz",), (b"00",), (5,), ("",), ("é",), ("00 f",), ("0g",)):
        t("fromhex", *a, on=kind)
    for a in ((), ("utf-8",), ("ascii",), ("ascii", "replace"), ("nope",), (5,), (None,)):
        t("decode", *a, on=kind(b"a\xc3\xa9"))
    t("decode", errors="ignore", on=kind(b"a\xff"))
    for a in ((), (5,), (-1,), (BIG,), ("x",), ("x", "ascii"), ("x", "ascii", "strict"), (b"q",), (b"q", "ascii"), ([1, 2, 255],), ([256],), ([-1],), (["a"],), ([1.5],), (None,), (1.5,), (I(3),), ([I(65)],), ({65: 1},), (range(3),), (iter([66]),), ("é",), ({},), (True,), (memoryview(b"mv"),), (array.array("h", [1]),), (b"x", 1)):
        try:
            print(kind.__name__, [x if not hasattr(x, "__next__") else "it" for x in a] if not any(isinstance(x, memoryview) for x in a) else "mv", "->", kind(*a))
        except Exception as e:
            print(kind.__name__, "->", type(e).__name__, e)
    for k in ({"source": b"s"}, {"source": "s", "encoding": "ascii"}, {"encoding": "ascii"}, {"errors": "strict"}, {"x": 1}, {"source": 3, "encoding": "ascii"}, {"string": "x"}):
        try:
            print(kind(**k))
        except TypeError as e:
            print(k, e)
    for f in (lambda: s[0], lambda: s[-1:], lambda: s[BIG], lambda: s["a"], lambda: s[1.5], lambda: s[I(1)], lambda: s + "a", lambda: s + 5, lambda: s + [1], lambda: s * 1.5, lambda: s * I(2), lambda: s + bytearray(b"x"), lambda: s + memoryview(b"y"), lambda: s == "abcabc", lambda: s < b"b", lambda: s < "b", lambda: 97 in s, lambda: 256 in s, lambda: b"bc" in s, lambda: "a" in s, lambda: 1.5 in s, lambda: I(98) in s, lambda: s == bytearray(b"abcabc"), lambda: s % 1, lambda: s.foo, lambda: s[::0], lambda: memoryview(s) == s, lambda: [*s][:2], lambda: sum(s), lambda: max(s), lambda: s.isalpha(1)):
        try:
            print(repr(f()))
        except Exception as e:
            print(type(e).__name__, e)
