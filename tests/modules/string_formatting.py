# string: Formatter with all its hooks, Template in all variants, capwords, constants.
import string
from string import Formatter, Template


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


f = Formatter()
t(f.format, "{} {1}", 1, 2)
t(f.format, "{} {} {x}", 1, 2, x=3)
t(f.format, "{0} {}", 1)
t(f.format, "{}")
t(f.format, "{x}")
t(f.format, "{0.real} {1[0]} {2[k]}", 5, [7], {"k": 8})
t(f.format, "{!r:>5} {!s} {!a}", "a", "b", "é")
t(f.format, "{!x}", 1)
t(f.format, "{:{}} {:{w}.{p}}", 1, 5, 2.5, w=6, p=2)
t(f.format, "{:{:{}}}", 1, 2, 3)
t(f.format, "{{}} }}{{")
t(f.format, "{")
t(f.format, "}")
t(f.format, "{0")
t(f.format, "{0!}", 1)
t(f.format, "{0!rx}", 1)
t(f.format, "{0.}", 1)
t(f.format, "{0[}", 1)
t(f.format, "{0[]}", 1)
t(f.format)
t(f.format, 5)
t(f.vformat, "{a} {0}", (1,), {"a": 2})
print(list(f.parse("a{b!r:c{d}}e{{f}}{}")), list(f.parse("")), list(f.parse("plain")))
print(f.get_field("0.real", (5,), {}), f.get_value(0, [1], {}), f.get_value("k", [], {"k": 2}), f.convert_field(1, "r"), f.convert_field(1, None), f.format_field(1.5, ".3f"))
t(f.convert_field, 1, "z")


class Default(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f"<{key}>")
        return super().get_value(key, args, kwargs)

    def check_unused_args(self, used, args, kwargs):
        print("used", sorted(map(str, used)), args, kwargs, end=" ")

    def format_field(self, value, spec):
        if spec.startswith("up"):
            return str(value).upper()
        return super().format_field(value, spec)

    def convert_field(self, value, conv):
        if conv == "q":
            return f'"{value}"'
        return super().convert_field(value, conv)


print(Default().format("{missing} {0:up} {x!q}", "abc", 5, x="y", z=1))
for s, m, k in (("$a ${b} $$", {"a": 1, "b": 2}, {}), ("$a", {}, {}), ("$a", {}, {"a": 5}), ("$a", {"a": 1}, {"a": 2}), ("$", {}, {}), ("$1", {}, {}), ("${a", {}, {}), ("$a$b", {"a": 1}, {}), ("$A_b1-", {"A_b1": "x"}, {}), ("line\n$bad!\n$ x", {"bad": 1}, {}), ("$é", {}, {}), ("$ａ", {}, {}), ("${}", {}, {}), ("$$a", {"a": 1}, {})):
    tm = Template(s)
    t(tm.substitute, m, **k)
    t(tm.safe_substitute, m, **k)
    print(tm.is_valid(), end=" ")
    t(tm.get_identifiers)
t(Template("$a").substitute, 5)
t(Template("$self").substitute, self=1)
t(Template)


class P(Template):
    delimiter = "%"
    idpattern = "[a-z]+"
    braceidpattern = "[A-Z]+"


class D(Template):
    delimiter = "@@"


class R(Template):
    pattern = r"(?P<escaped>!!)|(?P<named>!\w+)|(?P<braced>\0)|(?P<invalid>\1)" if 0 else r"!(?:(?P<escaped>!)|(?P<named>[a-z]+)|\((?P<braced>[a-z]+)\)|(?P<invalid>))"


print(P("%a %{B} %% %A").safe_substitute(a=1, B=2, A=3), P("%a $a").substitute(a=1), D("@@a @a @@@@").substitute(a=1), R("!a !(b) !! ").substitute(a=1, b=2), Template("$A").substitute(A=1), P.flags, Template.template if hasattr(Template, "template") else "", Template("$x").template)
for s in ("hello world", "  a  b ", "ÉCOLE é", "o'neil x-ray", ""):
    print(repr(string.capwords(s)), repr(string.capwords(s, " ")), repr(string.capwords(s, "-")), end="; ")
print()
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable), sorted(string.__all__))
