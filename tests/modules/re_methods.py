# The methods and attributes of patterns and matches, replacement, splitting, iteration and the cache.
import re, gc

p = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(\d\d))?")
m = p.search("on 2024-05-06, 2025-07.")
print(m, m.span(), m.start("month"), m.end(3), m.groups(), m.groupdict(), m.lastindex, m.lastgroup, m.re is p, m.string, m.pos, m.endpos, m.regs)
print(m[0], m["year"], m[2], m.group("year", 3), m.expand(r"\g<month>/\1 \g<3>"))
print([x.groups("?") for x in p.finditer("2024-05-06 2025-07")], p.findall("2024-05-06 2025-07"), p.groups, dict(p.groupindex), p.pattern, p.flags)
print(p.match("x2024-05", 1), p.match("2024-05", 0, 5), p.fullmatch("2024-05-06"), p.fullmatch("2024-05-06x"), p.search("2024-05", 100))
print(p.__copy__() is p, m.__deepcopy__({}) is m, bool(m))
print(re.split(r"(,)\s*|;", "a, b;c,,d"), re.split(r"\b", "two words"), re.split(r"x*", "axbc"), re.split(",", "a,b,c", maxsplit=1))
print(re.sub(r"x*", "-", "abxd"), re.subn("a|b", lambda m: m[0].upper(), "abcab"), re.sub("(a)(b)?", r"[\2\1]", "abaa"), re.sub("a", "b", "aaa", count=2))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello big world here"), re.sub("", "-", "abc"), re.sub(r"\n", r"\\n", "a\nb"), re.subn("z", "y", "abc"))
print(re.findall(r"\bf[a-z]*", "which foot or hand fell fastest"), re.findall(r"(\w+)=(\d+)", "set width=20 and height=10"))
for x in re.finditer(r"a*", "baac"):
    print(x.span(), end=" ")
print()

s = p.scanner("2024-05 2025-06")
print(s.match(), s.match(), s.search(), s.pattern is p)
print(re.escape("a.b*c[d]-e f\n#&~é/:,'\"!%"), re.escape(b"a.b\xff"))
print(re.match(rb"(\w)(.)", b"ab"), re.findall(rb"\w", bytearray(b"a\xe9b")), re.sub(rb"a", rb"\g<0>\x62" if False else b"z", b"aba"), re.match(b".", memoryview(b"xy")).group())
print(re.compile("a", re.I | re.S), re.compile(b"a", re.A), re.compile("(?i)a").flags, re.compile("é", re.A).flags, re.compile("a") is re.compile("a"))
print(re.compile("a") == re.compile("a", re.U), re.compile("a") == re.compile(b"a"), re.compile("a") != re.compile("b"), {re.compile("a"): 1}[re.compile("a")])
re.purge()

# case
for pat, subjects in (("straße", ("STRASSE", "STRAßE")), ("[a-z]+", ("kKſsıİ",)), ("ǆ", ("Ǆ", "ǅ")), ("σ", ("ς", "Σ")), ("[^x]", ("X",)), ("ﬅ", ("ﬆ",)), ("(?a:k)", ("K",)), ("\u0345", ("ι", "Ι"))):
    print(pat, [re.fullmatch(pat, x, re.I) is not None for x in subjects], [re.fullmatch(pat, x, re.I | re.A) is not None for x in subjects])
print(re.findall(r"\w+", "naïve ٣ x_1 日本"), re.findall(r"\w+", "naïve ٣ x_1", re.A), re.findall(r"\d", "1٣²"), re.findall(r"\s", "a\u2003b\x1cc\n"), re.findall(r"\s", "a\u2003b\x1cc\n", re.A))

# lookaround, conditions, atomic groups, lazy and possessive repetition
for pat, sub in ((r"(?<=abc)def", "abcdef"), (r"(?<!-)\b\w+", "-egg spam"), (r"(<)?(\w+@\w+)(?(1)>|$)", "<user@host>"), (r"(<)?(\w+@\w+)(?(1)>|$)", "<user@host"), (r"(?>a|ab)c", "abc"), (r"a++a", "aaa"), (r"a*?b", "aab"),
                 (r"(a+)+$", "aaaaaaaaaaaaaaaab"), (r"(?=(\w+))\1:", "abc:"), (r"^(?:(\d+)|(\w+))$", "abc"), (r"(?s:a.b)", "a\nb"), (r"(?m:^b$)", "a\nb\nc"), (r"(?x) a b # c", "ab"), (r"(ab|a)(bcd|c)(d*)", "abcd"),
                 (r"(?:(a)|b)*", "ab"), (r"(a)|b\1", "b"), (r"(?P<q>['\"]).*?(?P=q)", "say 'hi' \"ho\""), (r"\Aab\Z", "ab\n"), (r"ab$", "ab\n"), (r"(){3}x", "x"), (r"(a?)*?b", "aab"), (r"(?:a{2,3}?){2}", "aaaaaa"), (r"[\]\-a]+", "]-a"), (r"[^\W\d_]+", "12ab_")):
    m = re.search(pat, sub)
    print(pat, m and (m.regs, m.lastindex))

def f(m):
    return re.sub("b", "c", m[0])  # the engine is used while it is in use
print(re.sub("ab+", f, "abb ab"), [re.findall(".", x[0]) for x in re.finditer("..", "abcd")])
tokens = re.Scanner([(r"\d+", lambda s, t: int(t)), (r"[a-z]+", lambda s, t: t), (r"\s+", None)]).scan("12 abc 3 !")
print(tokens)
big = "ab" * 20000
print(len(re.findall("ab", big)), re.fullmatch("(?:ab)*", big).end(), re.match("(?:a|b)*?$", big).end(), len(re.sub("a", "xyz", big)), re.match("(.)*", big).regs)
print(gc.is_tracked(p))
try:
    re.compile("(" * 5 + ")" * 4)
except re.error as e:
    print(e, e.pos)
