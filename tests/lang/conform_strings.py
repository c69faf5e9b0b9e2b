# Self-checking: str and bytes as a conformance suite would test them.
s = "Hello, World"
assert s[0] == "H" and s[-1] == "d" and s[7:] == "World" and s[:5] == "Hello" and s[::-1] == "dlroW ,olleH"
assert s.lower() == "hello, world" and s.upper() == "HELLO, WORLD" and s.swapcase() == "hELLO, wORLD"
assert s.find("o") == 4 and s.rfind("o") == 8 and s.find("z") == -1 and s.count("l") == 3 and s.index("W") == 7
assert s.replace("l", "L", 2) == "HeLLo, World" and s.split(", ") == ["Hello", "World"] and s.partition(", ") == ("Hello", ", ", "World")
assert "abc" < "abd" < "b" and "" < "a" and "Z" < "a" and "a" * 3 == "aaa" and "ab" in "cabd" and "" in ""
assert " x ".strip() == "x" and "xxaxx".strip("x") == "a" and "xya".lstrip("yx") == "a" and "a\n".rstrip() == "a"
assert "a,b,,c".split(",") == ["a", "b", "", "c"] and " a  b ".split() == ["a", "b"] and "".split() == [] and "".split(",") == [""]
assert "a b c".rsplit(" ", 1) == ["a b", "c"] and "a\nb\r\nc".splitlines() == ["a", "b", "c"] and "a\n".splitlines(True) == ["a\n"]
assert "-".join("abc") == "a-b-c" and "".join([]) == "" and ",".join(["x"]) == "x"
assert "abc".startswith(("x", "a")) and "abc".endswith("bc") and "abc".startswith("b", 1) and not "abc".startswith("abcd")
assert "5".isdigit() and "²".isdigit() and not "²".isdecimal() and "Ⅷ".isnumeric() and "abc".isalpha() and "a1".isalnum() and " \t".isspace() and "Ab".istitle() and "a_1".isidentifier() and not "1a".isidentifier() and "\n".isprintable() is False
assert "ß".upper() == "SS" and "ß".casefold() == "ss" and "İ".lower() == "i̇" and "ǆ".title() == "ǅ" and "ΑΣ".lower() == "ας" and "they're bill's".title() == "They'Re Bill'S"
assert "abc".center(7, "*") == "**abc**" and "abc".ljust(5) == "abc  " and "abc".rjust(5, "0") == "00abc" and "-5".zfill(4) == "-005" and "a\tb".expandtabs(4) == "a   b"
assert "%s %d %05.1f %x" % ("a", 5, 2.25, 255) == "a 5 002.2 ff" and "{} {1}".format if 1 else 0
assert "{0} {1} {0}".format("a", "b") == "a b a" and "{x:>5}|{y!r}".format(x=1, y="q") == "    1|'q'"
assert f"{3.14159:.2f} {'a':^5} {255:#x} {1000000:,} {0.5:.0%}" == "3.14   a   0xff 1,000,000 50%"
assert "\x41\u0042\U00000043\N{LATIN SMALL LETTER D}\104\n\t\\\'\"" == "ABCdD\n\t\\'\"" and r"\n" == "\\n" and len("\
") == 0
assert ord("€") == 8364 and chr(8364) == "€" and len("😀") == 1 and "😀".encode() == b"\xf0\x9f\x98\x80" and b"\xe2\x82\xac".decode() == "€"
assert repr("a'b") == '"a\'b"' and repr('a"b') == "'a\"b'" and repr("a'\"b") == "'a\\'\"b'" and repr("\n\t\x00é\x7f\u200b") == "'\\n\\t\\x00é\\x7f\\u200b'" and ascii("é😀") == "'\\xe9\\U0001f600'"
assert "abc".translate({97: "x", 98: None}) == "xc" and "abc".translate(str.maketrans("ab", "12", "c")) == "12" and str.maketrans({"a": 1}) == {97: 1}
assert "prefix-x".removeprefix("prefix-") == "x" and "x.py".removesuffix(".py") == "x" and "x".removesuffix("") == "x"
assert str(None) == "None" and str(1.0) == "1.0" and str([1, "a"]) == "[1, 'a']" and str(b"a") == "b'a'" and str(b"a", "ascii") == "a"
b = b"Hello"
assert b[0] == 72 and b[1:3] == b"el" and list(b"ab") == [97, 98] and b"ab" + b"c" == b"abc" and b"a" * 2 == b"aa" and 72 in b and b"ell" in b
assert b.hex() == "48656c6c6f" and bytes.fromhex("48 65") == b"He" and b.decode("ascii") == "Hello" and b.upper() == b"HELLO" and b.split(b"l") == [b"He", b"", b"o"]
assert repr(b"\x00\n'\xff") == 'b"\\x00\\n\'\\xff"' and bytes(3) == b"\0\0\0" and bytes([1, 2]) == b"\x01\x02" and bytes("é", "latin1") == b"\xe9"
ba = bytearray(b"abc")
ba[0] = 65
ba += b"d"
ba.extend([101])
ba[1:3] = b"XYZ"
del ba[-1]
assert ba == b"AXYZd" and ba.pop() == 100 and ba.find(b"Y") == 2 and bytes(ba) == b"AXYZ" and ba.copy() is not ba
ba.insert(0, 33)
ba.reverse()
ba.remove(33)
assert ba == bytearray(b"ZYXA") and ba * 2 == b"ZYXAZYXA" and isinstance(ba[0:1], bytearray)
for bad, exc in (("'a' + 1", TypeError), ("b'a' + 'a'", TypeError), ("'abc'[5]", IndexError), ("'a'['b']", TypeError), ("'a'.index('z')", ValueError), ("''.join([1])", TypeError), ("b'\\xff'.decode()", UnicodeDecodeError), ("'é'.encode('ascii')", UnicodeEncodeError), ("bytes([256])", ValueError), ("bytearray(b'a')[1]", IndexError), ("chr(-1)", ValueError), ("'%d' % 'x'", TypeError), ("'{}'.format()", IndexError), ("'a'.split('')", ValueError), ("'ab'.center(5, 'xy')", TypeError), ("int('x')", ValueError)):
    try:
        eval(bad)
    except exc as e:
        print(bad, "->", e)
    else:
        raise AssertionError(bad)
print("strings ok")
