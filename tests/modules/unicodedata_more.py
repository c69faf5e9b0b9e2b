# unicodedata: names, categories, normal forms, numbers, widths, combining, lookups and their errors.
import unicodedata as u

for ch in "aÀßé1½²Ⅷ٣ \t\n\u0301€中カｶ😀\u200d\xad_ΩΩÅſﬁ\u1100가\u0000\U000e0001":
    print(f"{ord(ch):05x}", u.name(ch, "no name"), u.category(ch), u.bidirectional(ch), u.combining(ch), u.east_asian_width(ch), u.mirrored(ch), repr(u.decomposition(ch)) if ch not in "½" else "", u.decimal(ch, None), u.digit(ch, None), u.numeric(ch, None))
for s in ("é", "e\u0301", "Å", "ﬁ", "½", "가", "\u1100\u1161", "a\u0323\u0307", "a\u0307\u0323", "ſ", "①", "中", "Ω", "\u0344", "ẛ̣"):
    print(ascii(s), [ascii(u.normalize(f, s)) for f in ("NFC", "NFD", "NFKC", "NFKD")], [u.is_normalized(f, s) for f in ("NFC", "NFD", "NFKC", "NFKD")])
print(u.lookup("LATIN SMALL LETTER A"), u.lookup("latin small letter e with acute"), ascii(u.lookup("HANGUL SYLLABLE GA")), ascii(u.lookup("CJK UNIFIED IDEOGRAPH-4E2D")), u.name("中"), u.name("가"))
for f, a in ((u.name, ("\n",)), (u.name, ("ab",)), (u.name, (5,)), (u.name, ("",)), (u.lookup, ("NOPE",)), (u.lookup, (5,)), (u.decimal, ("a",)), (u.digit, ("½",)), (u.numeric, ("a",)), (u.normalize, ("NFX", "a")), (u.normalize, ("NFC",)), (u.normalize, ("NFC", 5)), (u.category, ("",)), (u.is_normalized, ("x", "a")), (u.combining, (None,))):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)
plain = "plain ascii"
print(u.normalize("NFC", plain) is plain, u.normalize("NFD", "") == "", "".join(c for c in u.normalize("NFD", "Ünïcödé") if not u.combining(c)), sorted({u.category(chr(i)) for i in range(0x250)}), [u.numeric(c) for c in "⅓Ⅻ五"], "\N{GREEK SMALL LETTER ALPHA}\N{BULLET}")
