# The % operator of str and bytes: every conversion with every flag, width and precision; arguments of all kinds.
class I:
    def __index__(self): return 42
class N:
    def __int__(self): return 7
    def __float__(self): return 7.5
class R:
    def __repr__(self): return "rép"
    def __str__(self): return "str"
class B:
    def __bytes__(self): return b"by"
class D(dict):
    def __missing__(self, k): return f"<{k}>"


values = {"i": 42, "neg": -42, "zero": 0, "big": 10**25, "f": 3.14159, "nan": float("nan"), "ninf": float("-inf"), "negzero": -0.0, "true": True, "s": "text", "tiny": 1.5e-10, "huge": 1e100}
flags = ["", "-", "+", " ", "#", "0", "-0", "+0", "# ", "#0"]
sizes = ["", "8", ".0", ".3", "10.2", "12.12"]
for conv in "diouxXeEfFgGcrsa":
    for name, v in values.items():
        row = []
        for fl in flags:
            for sz in sizes:
                try:
                    row.append(f"%{fl}{sz}{conv}" % v)
                except Exception as e:
                    row.append(f"{type(e).__name__}:{e}")
        if len(set(row)) == 1:
            print(conv, name, "all:", row[0])
        else:
            print(conv, name, "|".join(row))


def t(fmt, args):
    try:
        print(repr(fmt), "%", "->", repr(fmt % args))
    except Exception as e:
        print(repr(fmt), "->", type(e).__name__, e)


for o in (I(), N(), None, [1], (5,), ("a", "b"), {}, {"k": 1}, b"x", 2j, "é"):
    for f in ("%d", "%x", "%f", "%s", "%r", "%c", "%a", "%5.1s|", "%%", "%", "%k", "text", "%s %s", "%(k)s", "%()s"):
        t(f, o) if not isinstance(o, (I, N)) or f not in ("%s", "%r", "%a", "%5.1s|") else None
t("%*d|%-*d|%.*f|%*.*f", (5, 1, 5, 2, 2, 3.14159, 8, 3, 2.5))
t("%*d", (-6, 5))
t("%.*f", (-2, 3.7))
t("%*d", ("5", 1))
t("%.*d", (2.0, 1))
t("%*d", (2**40, 1))
t("%99999999999999999999d", 1)
t("%.99999999999999999999f", 1)
t("%(a)s %(b)05d %(a)r %%", {"a": "x", "b": 3, "c": 4})
t("%(a(b)c)s", {"a(b)c": 1})
t("%(unclosed", {"a": 1})
t("%(a)", {"a": 1})
t("%(a)*d", {"a": 1})
t("%(a)s %s", {"a": 1})
t("%(zz)s", D(a=1))
t("%s", D(a=1))
t("%(1)s", {1: 2})
t("%(a)s", (1,))
t("%(a)s", "str")
t("%(a)s %(b)s", {"a": 1})
t("%ld %hd %Ld %lld", (1, 2, 3, 4))
t("%hhd", 1)
t("%s", ())
t("%s", ((),))
t("%d%%", 50)
t("% %", ())
t("%-5%|", ())
t("%c%c%c%c", (65, "B", 0x1F600, True))
t("%c", 0x110000)
t("%c", -1)
t("%c", "ab")
t("%c", "")
t("%c", 1.0)
t("%c", I())
t("%r %a %s", (R(), R(), R()))
t("%.2r|%.10a", (R(), "é日"))
t("%i %u", (1.9, -1.9))
t("%x", 1.5)
t("%o", "8")
t("%d", "5")
t("%f", "5")
t("%e", None)
t("%d", float("inf"))
t("%d", float("nan"))
t("%s %s %s", ("a", "b"))
t("%s", ("a", "b"))
t("a", ("b",))
t("a", [])
t("a", {"k": 1})
t("a", 5)
for f, a in ((b"%s", b"x"), (b"%b", bytearray(b"q")), (b"%b", memoryview(b"mv")), (b"%s", B()), (b"%s", "str"), (b"%s", 5), (b"%d %x %#o", (5, 255, 8)), (b"%c%c", (65, b"B")), (b"%c", 256), (b"%c", b"ab"), (b"%a %r", ("é", "é")), (b"%(k)s", {b"k": b"v"}), (b"%(k)s", {"k": b"v"}), (b"%5.1f|", 2.25), (b"%-8s|%08.3f", (b"ab", 1.5)), (b"%z", 1), (b"%", 1), (b"%s %s", b"one"), (b"%.2s", b"abc"), (b"%i", "x"), (b"%s", None), (b"%b", [1]), (b"x", b"y"), (bytearray(b"%d"), 7), (b"%*d", (5, 1))):
    t(f, a)
