# Text to bytes and back: codecs by all their names, every error handler, positions, partial input.
import codecs

codecs.register_error("test.upper", lambda e: (f"<{e.object[e.start:e.end]!r}>".upper(), e.end))
codecs.register_error("test.skip", lambda e: ("", e.end + 1))
codecs.register_error("test.bad", lambda e: 5)
codecs.register_error("test.back", lambda e: ("?", -1))
codecs.register_error("test.far", lambda e: ("?", 100))
codecs.register_error("test.raise", lambda e: 1 / 0)
s = "aé日😀\ud800z"


def t(e, g=globals()):
    try:
        print(e, "->", repr(eval(e, g)))
    except Exception as x:
        print(e, "->", type(x).__name__, x)


CASES = r"""
[("é".encode(n)) for n in ("utf-8", "UTF8", "utf_8", "U8", "latin-1", "ISO-8859-1", "l1", "cp1252", "utf-16-le", "utf-16be", "utf-32-le", "cp437", "iso8859_15", "utf-8-sig")]
"é".encode("ascii")
"é日".encode("latin-1")
"日".encode("cp1252")
"a\ud800".encode()
"\ud800\udc00".encode("utf-16")
"a".encode("no-such")
"a".encode("utf-8", "no-such"), "é".encode("utf-8", "no-such")
"é".encode("ascii", "no-such")
[s.encode("ascii", h) for h in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace") if h != "namereplace"]
"é日😀".encode("ascii", "namereplace")
"\udc80\udcff".encode("utf-8", "surrogateescape"), b"\x80a\xff".decode("utf-8", "surrogateescape"), b"\x80".decode("ascii", "surrogateescape")
"\ud800".encode("utf-8", "surrogatepass"), b"\xed\xa0\x80".decode("utf-8", "surrogatepass"), "\ud800".encode("utf-16-le", "surrogatepass")
"\ud800".encode("utf-8", "surrogateescape")
b"\xed\xa0\x80".decode()
"é".encode("ascii", "test.upper")
"aéb日c".encode("ascii", "test.upper")
"aébc".encode("ascii", "test.skip")
"é".encode("ascii", "test.bad")
"é".encode("ascii", "test.far")
"é".encode("ascii", "test.raise")
"é日".encode("ascii", "test.back") if 0 else "-"
[b"a\xff\xc3(\xe2\x82z".decode("utf-8", h) for h in ("ignore", "replace", "backslashreplace", "surrogateescape", "test.upper")]
b"\xff".decode("ascii", "replace"), b"a\x80b".decode("ascii", "ignore"), b"\x80".decode("ascii", "backslashreplace")
b"\xff".decode("ascii")
b"ab\xffcd".decode()
b"\xe2\x82".decode()
b"\xf0\x9f\x98".decode()
b"\xc0\x80".decode()
b"\xf5\x80\x80\x80".decode()
b"\xf4\x90\x80\x80".decode()
b"\xe0\x80\x80".decode()
b"a\xe2(b".decode()
b"\x80".decode("utf-8", "xmlcharrefreplace")
b"\xff\xfea\x00".decode("utf-16"), b"\xfe\xff\x00a".decode("utf-16"), b"a\x00".decode("utf-16"), b"\x00a".decode("utf-16-be"), b"\xff\xfe\x00\x00a\x00\x00\x00".decode("utf-32")
b"a".decode("utf-16")
b"\x00\xd8".decode("utf-16-le")
b"\x00\xd8a\x00".decode("utf-16-le")
b"\x00\xd8a\x00".decode("utf-16-le", "replace"), b"abc".decode("utf-16-le", "ignore")
b"\x00\x00\x11\x00".decode("utf-32-le")
b"\xef\xbb\xbfa".decode("utf-8-sig"), b"a".decode("utf-8-sig"), b"\xef\xbb\xbfa".decode("utf-8"), "a".encode("utf-8-sig"), "".encode("utf-16"), "".encode("utf-8-sig")
b"\\u00e9\\n\\x41".decode("unicode_escape"), "é\n日".encode("unicode_escape"), b"\\u00e9\\n".decode("raw_unicode_escape"), "日é".encode("raw_unicode_escape")
b"\\x4".decode("unicode_escape")
b"\\u12".decode("unicode_escape")
b"\\U00110000".decode("unicode_escape")
b"\\".decode("unicode_escape")
b"\x81".decode("cp1252")
"\x81".encode("cp1252")
b"\x80\x99".decode("cp1252"), b"\xe9".decode("latin-1"), b"\x82".decode("cp437"), b"\xa4".decode("iso8859-15")
str(b"a\xff", "utf-8", "replace"), str(b"a", "ascii"), bytes("é", "utf-8"), bytearray("é", "latin-1"), bytes("é", "ascii", "ignore"), str(bytearray(b"x"), "ascii"), str(memoryview(b"m"), "ascii")
str("a", "ascii")
str(5, "ascii")
bytes("a")
bytes("a", 5)
b"a".decode(5)
b"a".decode("a\0b")
"a".encode("a\0b")
"a".encode(encoding="utf-8", errors="strict"), b"a".decode(errors="strict"), "a".encode(errors="ignore")
codecs.encode("abc", "rot13"), codecs.decode(b"6162", "hex"), codecs.encode(b"ab", "base64") if 0 else 0
"a".encode("hex")
b"61".decode("hex")
codecs.lookup("UTF8").name, codecs.lookup("latin1").name, codecs.lookup("Ascii").name
codecs.lookup("nope")
codecs.lookup_error("strict").__name__, codecs.lookup_error("test.upper").__name__
codecs.lookup_error("nope")
codecs.register_error("x", 5)
"""
for case in CASES.strip().splitlines():
    t(case)
