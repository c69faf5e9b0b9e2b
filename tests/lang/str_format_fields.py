# str.format and format_map: fields, attributes, indexes, nesting, automatic numbering, and each error.
class A:
    x = 1
    def __init__(self): self.d = {"k": [10, 20], "0": "str zero", 0: "int zero"}
    def __getitem__(self, k): return f"<{k!r}>"
    def __format__(self, s): return f"[{s}]"
    def __repr__(self): return "A()"


a = A()
d = {"k": 1, "0": "zero", "a b": "space", "": "empty", "k]": 2}
cases = ["{}", "{} {}", "{0} {1} {0}", "{0} {}", "{} {0}", "{0.x}", "{0.d[k]}", "{0.d[k][1]}", "{0.d[0]}", "{0[0]}", "{0[k]}", "{0[-1]}", "{0[1.5]}", "{0[a b]}", "{0[]}", "{0[0}", "{0.}", "{0.x.}", "{0.nope}", "{0.x.real}", "{0[k].x}", "{0[k]x}", "{0!r}", "{0!s}", "{0!a}", "{0!x}", "{0!}", "{0!rr}", "{0!r:>6}", "{0:{1}}", "{0:{1}{2}}", "{:{}}", "{:{}} {}", "{0:{1:{2}}}", "{0:{{}}}", "{a}", "{a.x}", "{a[0]}", "{a b}", "{ a}", "{a }", "{0 }", "{ 0}", "{-1}", "{00}", "{01}", "{99}", "{999999999999999999999}", "{", "}", "{{", "}}", "{{}}", "{{{0}}}", "{{{}}}", "{0:}", "{0:}}", "{0:{}", "{:}", "{!r}", "{!r:}", "{:!r}", "{0:x!r}", "{0[{}]}", "{0.{}}", "{[0]}", "{.x}", "{.x} {[0]}", "{0:a{1}b{2}c}", "{} {} {}", "{} {} {} {}", "{1!r}", "text", "", "{0:{a}}", "{a:{0}}", "{a!r:{w}}", "{kw}", "{0.__class__.__name__}", "{0.d}", "{0!s:{1}}", "{:\n}", "{0\n}", "{é}", "{0[é]}", "{:{:{}}}", "{0:{0[0]}}", "{0[0][0]}", "{0.d[0][0]}"]
for c in cases:
    try:
        print(repr(c), "->", c.format(a, 5, "z", a=a, w=8, é="accent"))
    except Exception as e:
        print(repr(c), "->", type(e).__name__, e)
for c in ("{k}", "{0}", "{}", "{a b}", "{nope}", "{k:05}", "{0!r}", "{[k]}", "{k.real}"):
    for m in (d, A(), [1, 2]):
        try:
            print(c, type(m).__name__, c.format_map(m))
        except Exception as e:
            print(c, type(m).__name__, type(e).__name__, e)


class Default(dict):
    def __missing__(self, k): return f"?{k}?"


print("{a} {b.c}".format_map(type("N", (dict,), {"__missing__": lambda s, k: type("O", (), {"c": "attr", "__str__": lambda s: k})()})()), "{x} {y!r:>6}".format_map(Default(x=1)))
for bad in ((), (1, 2)):
    try:
        "{}".format_map(*bad)
    except TypeError as e:
        print(e)
for args, kw in (((1, 2), {}), ((), {"a": 1}), (([1, [2, 3]],), {}), (({"k": {"j": "deep"}},), {})):
    for c in ("{}", "{0}{1}", "{a}", "{0[1][0]}", "{0[k][j]}", "{0[k]}"):
        try:
            print(c, "->", c.format(*args, **kw))
        except (KeyError, IndexError, TypeError) as e:
            print(c, "->", type(e).__name__, e)
print("{0:>{1}}|{0:<{1}}|{0:^{1}}|{0:*^{1}.{2}}".format("abcdef", 8, 3), "{:{a}{b}{c}}".format(5, a="*", b="^", c=7), "{:%Y-%m}".format(type("D", (), {"__format__": lambda s, f: f.replace("%", "pc")})()))
print("{self} {args} {kwargs}".format(self=1, args=2, kwargs=3), "{0}{0!r}{0!a}".format("é"), "{:c}{:d}{:x}".format(65, 65, 65), "{!s:s}".format(5), "{:>10}".format("é日"))
import string
print(list(string.Formatter().parse("a{b.c[d]!r:e{f}}g{{h}}{}")), string.Formatter().format("{0} {x} {}", 1, x=2) if 0 else string.Formatter().format("{} {x} {}", 1, 2, x=3))
S = type("S", (str,), {})
print(type(S("{}").format(1)).__name__, S("{}").format(S("x")), type(S("plain").format()).__name__)
