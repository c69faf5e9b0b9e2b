# str: methods, escapes, unicode, searching, splitting, testing, errors.
s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold(), "ß".upper(), "ǅ".lower(), "éa".capitalize(), "they're bill's".title(), "ﬁ".upper())
print(s.find("o"), s.find("o", 5), s.find("zz"), s.rfind("o"), s.index("W"), s.rindex("l"), s.count("l"), "aaa".count("aa"), "abc".count(""), "".find(""), s.find("", 100), s.find("o", -5, -1))
print(s.startswith("He"), s.startswith(("x", "H")), s.endswith("ld"), s.endswith("Wor", 0, -2), s.startswith("W", 7), "".startswith(""), "a".startswith("", 2))
print(s.replace("l", "L"), s.replace("l", "", 2), "aaa".replace("", "-"), "abc".replace("", "-", 2), "aaa".replace("aa", "b"), s.replace("xyz", "q") is s)
print("a,b,,c".split(","), " a  b ".split(), "a,b,c".split(",", 1), "a b c".rsplit(None, 1), "a,b,c".rsplit(",", 1), "".split(), "".split(","), "a\nb\r\nc\x0bd".splitlines(), "a\nb\n".splitlines(True), "abc".split("abc"))
print("a-b-c".partition("-"), "a-b-c".rpartition("-"), "abc".partition("-"), "abc".rpartition("-"), "-".join(["a", "b"]), "".join("xyz"), ", ".join({"k": 1}), "x".join([]))
print("  a ".strip() + "|", "xxaxx".strip("x"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "\t\n a\u3000".strip() + "|", "prefix.rest".removeprefix("prefix"), "file.py".removesuffix(".py"), "abc".removeprefix("x"))
print("ab".center(7, "*"), "ab".ljust(5, ".") + "|", "ab".rjust(5) + "|", "42".zfill(5), "-42".zfill(6), "+1".zfill(4), "abc".center(2), "a".center(4) + "|", "ab".center(5) + "|", "a\tb\tc".expandtabs(4), "\t".expandtabs() + "|", "ab\n\tc".expandtabs(3))
for t in ("abc", "ABC", "Abc", "123", "abc1", " ", "", "a b", "²", "½", "é", "Title Case", "_x1", "1x", "\n", "日本", "٣"):
    print(repr(t), [f[2:] for f in ("isalpha", "isdigit", "isalnum", "isspace", "isupper", "islower", "istitle", "isdecimal", "isnumeric", "isidentifier", "isprintable", "isascii") if getattr(t, f)()])
print("abc".translate({97: "X", 98: None, 99: 100}), str.maketrans("ab", "xy", "c"), "aabbcc".translate(str.maketrans("ab", "xy", "c")), str.maketrans({"a": "1", 98: "2"}))
print("é".encode(), "é日😀".encode("utf-8"), "é".encode("latin-1"), "abc".encode("ascii"), "é".encode("ascii", "replace"), "é".encode("ascii", "ignore"), "é".encode("ascii", "xmlcharrefreplace"), "é".encode("ascii", "backslashreplace"), "a".encode("utf-16-le"))
print(repr("a'b"), repr('a"b'), repr("a'\"b"), repr("\n\t\r\\\0\x7f\x80\xa0\xad"), repr("é日😀\ud800\u200b\ue000"), ascii("é日😀"), "\x41\u0041\U00000041\101\N{LATIN SMALL LETTER A}", r"\n\x", "a\
b", 'tri' """ple "quotes" ''' """)
print(len("é日😀"), "😀"[0], "a😀b"[::-1], ord("😀"), chr(128512), max("a日😀"), sorted("bca日é"), "é" < "日" < "😀", [hex(ord(c)) for c in "aé日😀"], "日" in "a日b", "a日b日".rfind("日"))
print("abc" * 3, 2 * "ab", "abc" * 0, "abc" * -1, "a" + "b", "abc" == "abc", "abc" < "abd", "a" < "ab", "" < "a", "abc" > "ABC", "b" not in "abc")
print("{} {}".format(1, 2), "{1} {0}".format("a", "b"), "{x}{y!r}".format(x=1, y="q"), "{0[1]} {0[k]}".format({"k": 2, 1: 3}) if False else "{0[k]}".format({"k": 2}), "{0.real} {1[0]}".format(5, [6]), "{:>{w}}|{:^5}".format("a", "b", w=4), "{{}}".format(), "{:{}}".format("x", 3) + "|")
print("%s %d %r %5.2f %x %% %c %c %-5s| %05d %+d %o %e %i %a" % ("s", 5, "r", 3.14159, 255, "c", 65, "ab", 42, 7, 8, 1234.5, 9, "é"), "%(a)s %(b)03d" % {"a": 1, "b": 2}, "%s" % (1,), "%s" % [1, 2], "%*d|%-*d|%.*f" % (5, 1, 4, 2, 2, 3.14159), "%#x %#o %5s|%.2s|" % (255, 8, "abc", "abc"))
print(str(5), str(None), str([1, "a"]), str(b"abc", "ascii"), str(b"\xc3\xa9", "utf-8"), str(), str(object=5), repr(str), "abc".__len__(), "a".__add__("b"), "abc".__contains__("b"), "abc".__getitem__(1))
print("abcdef"[::2], "abc"[::-1], "abc"[5:], "abc"[-2:], "".join(reversed("abc")), list("añ"), "abc".index("c"), tuple("ab"), "a" "b" 'c', hash("a") == hash("a"), "a b".split(" ") is not None)
for f in (lambda: "abc".index("z"), lambda: "abc".split(""), lambda: "a" + 1, lambda: "a" % 1, lambda: "%d" % "a", lambda: "%s %s" % (1,), lambda: "%z" % 1, lambda: "%(a)s" % {}, lambda: "%(a)s" % 1, lambda: "{}".format(), lambda: "{x}".format(), lambda: "{0} {}".format(1, 2), lambda: "{".format(), lambda: "}".format(), lambda: "{!x}".format(1), lambda: "a".join([1]), lambda: "ab".center(5, "xx"), lambda: "é".encode("ascii"), lambda: "a".encode("nope"), lambda: "abc".replace("a"), lambda: "a".zfill(), lambda: "abc".startswith(1), lambda: "abc".find(1), lambda: chr(0x110000), lambda: ord(""), lambda: "\ud800".encode(), lambda: "a" * 1.5, lambda: str(b"a", "ascii", "strict", 1), lambda: str(5, "ascii"), lambda: "%c" % "ab", lambda: "%c" % -1, lambda: "abc".strip(1), lambda: "abc".count(), lambda: "{0.x}".format(1), lambda: "{:d}".format("a"), lambda: str.maketrans("a", "bc"), lambda: "a".rindex("b"), lambda: "%" % 1, lambda: "%.1x" % 1.5):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class S(str):
    def upper(self):
        return "mine " + super().upper()


x = S("sub")
print(x.upper(), x + "y", type(x + "y").__name__, type(x[:]).__name__, x == "sub", {"sub": 1}[x], len(x), type(str(x)).__name__, S("a").join("bc"), isinstance(x, str))
print("Ünïcödé".lower().upper(), "İ".lower() == "i̇", "ΑΣ".lower(), "ŉ".upper(), "ﬀ".title(), "Straße".casefold(), "abc\u0301".upper())
