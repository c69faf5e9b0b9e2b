# Case, categories and identifiers of unusual characters.
chars = "aAßẞıİǅﬁŉΣςσΐᾳᾼΏЖжⅧⅷⓐⒶ𝐀𐐀𐐨1²½٣Ⅻ一ª_-\u00ad\u200b\u0301\ud800\U0001F600\u00a0\u2028\x1c\x85"


def t(e, g=globals()):
    try:
        print(e, "->", repr(eval(e, g)))
    except Exception as x:
        print(e, "->", type(x).__name__, x)


CASES = r"""
[c.upper() for c in chars]
[c.lower() for c in chars]
[c.title() for c in chars]
[c.casefold() for c in chars]
[c.swapcase() for c in chars]
[c.capitalize() for c in chars]
"".join(str(int(c.isalpha())) for c in chars)
"".join(str(int(c.isalnum())) for c in chars)
"".join(str(int(c.isdecimal())) for c in chars)
"".join(str(int(c.isdigit())) for c in chars)
"".join(str(int(c.isnumeric())) for c in chars)
"".join(str(int(c.isspace())) for c in chars)
"".join(str(int(c.isprintable())) for c in chars)
"".join(str(int(c.isidentifier())) for c in chars)
"".join(str(int(c.isupper())) for c in chars)
"".join(str(int(c.islower())) for c in chars)
"".join(str(int(c.istitle())) for c in chars)
"".join(str(int(c.isascii())) for c in chars)
"ΑΣ".lower(), "ΑΣΑ".lower(), "Σ".lower(), "ΑΣ.".lower(), "ΑΣ'Α".lower(), "AΣ\u0301".lower(), "Σ Σ".lower(), "1Σ".lower()
"hello world".title(), "HELLO".capitalize(), "ǆabc".capitalize(), "ﬁx".title(), "ﬁx".upper(), "o'neil-smith 3rd".title(), "éa éA".title()
"ß".upper(), "ß".title(), "ßa".capitalize(), "ŉ".upper(), "ΐ".upper(), "ᾳ".upper(), "ᾳ".title(), "İ".lower(), len("İ".lower()), "ı".upper(), "ſ".upper(), "K".lower(), "Å".lower()
"Abc Def".istitle(), "ABc".istitle(), "A B".istitle(), "1A".istitle(), "".istitle(), "ǅ".istitle(), "A1b".istitle(), "A1B".istitle()
"ABC1".isupper(), "1".isupper(), "aB".islower(), "a1".islower(), "".islower(), "ª".islower(), "Ⅷ".isupper(), "ⓐ".islower()
"".isalpha(), "".isdigit(), "".isspace(), "".isprintable(), "".isascii(), "".isidentifier(), "".isalnum(), "".isdecimal(), "".isnumeric()
"def".isidentifier(), "a b".isidentifier(), "é1".isidentifier(), "1é".isidentifier(), "_".isidentifier(), "℘".isidentifier(), "a·".isidentifier(), "·a".isidentifier(), "𝐱".isidentifier(), "ª".isidentifier(), "\u2118x".isidentifier()
"straße".casefold() == "STRASSE".casefold(), "ΣΑΣ".casefold(), "ﬀ".casefold(), "ŉ".casefold(), "ẞ".casefold(), "ẞ".lower()
" \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2028\u2029\u202f\u205f\u3000x".strip(), "\u200bx".strip() == "\u200bx", "a\u2003b\x1cc".split()
"a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i".splitlines(), "a\x1fb".splitlines(), "a\r\n\rb\n\r".splitlines(True)
int("٣٤"), int("１２"), float("٣.٥"), int("𝟙𝟚"), "²".isdigit(), complex("٣j")
int("²")
repr("\u00ad\u200b\u0301\ud800\U0001F600\u00a0\u2028\x1c\x85\x7f\U000e0001\ufeff\ue000\u0378")
ascii("\u00ad\u200bé\ud800😀")
"é" == "e\u0301", len("e\u0301"), "e\u0301".isidentifier(), "é" in {"é": 1}, hash("é") == hash("\xe9"), sorted(["é", "z", "e", "E", "Z", "É"])
"😀a"[0], "😀a"[::-1], "😀".encode("utf-16-le"), "\U0001F600" == "😀", len("👨‍👩‍👧"), list("🇩🇪"), "a😀b".find("b"), "a😀b".index("😀"), "😀" * 2, "x😀".center(5, "é")
"\N{GREEK SMALL LETTER ALPHA}", "\N{greek small letter alpha}", "\N{LATIN SMALL LETTER E WITH ACUTE}", "\N{BELL}", "\N{NULL}" if 0 else "", "\N{SNOWMAN}", "\N{CJK UNIFIED IDEOGRAPH-4E00}", "\N{HANGUL SYLLABLE GA}"
"ab".replace("", "é"), "é".join("ab"), "日本".ljust(4, "語"), "日本".partition("本"), "日本語".translate({0x672c: "book"}), "日本".zfill(4), "%5s|%-5s|" % ("日", "本"), f"{'日':>3}|{'é':^3}"
"""
for case in CASES.strip().splitlines():
    t(case)
