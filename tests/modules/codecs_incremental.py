# Incremental encoders and decoders: pieces, final, getstate, reset, iterencode, iterdecode.
import codecs


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


text = "aé€😀\n"
for name in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"):
    try:
        enc = codecs.getincrementalencoder(name)()
        dec = codecs.getincrementaldecoder(name)()
    except LookupError as e:
        print(e)
        continue
    data = b"".join(enc.encode(c) for c in text) + enc.encode("", True)
    pieces = [dec.decode(data[i:i + 1]) for i in range(len(data))]
    print(name, data, pieces, repr(dec.decode(b"", True)))
for name in ("ascii", "latin-1", "cp1252", "cp437", "koi8-r", "iso8859-15"):
    enc = codecs.getincrementalencoder(name)("replace")
    dec = codecs.getincrementaldecoder(name)("replace")
    print(name, enc.encode("aé€я"), ascii(dec.decode(b"a\x80\xe9\xff")))
d = codecs.getincrementaldecoder("utf-8")()
print(repr(d.decode(b"x\xe2\x82")), d.getstate())
show(d.decode, b"", True)
d.reset()
print(d.getstate(), d.decode(b"y"), d.errors)
d.setstate((b"\xc3", 0))
print(d.decode(b"\xa9"))
show(d.decode, b"\xff")
d.errors = "replace"
d.reset()
print(ascii(d.decode(b"\xff\xe2\x82", True)))
e = codecs.getincrementalencoder("utf-16")()
print(e.getstate(), e.encode("a"), e.getstate(), e.encode("b"), e.reset(), e.encode("c"))
e.setstate(0)
print(e.encode("d"))
print(list(codecs.iterencode(["a", "", "é"], "utf-8")), list(codecs.iterdecode([b"\xc3", b"\xa9", b"z"], "utf-8")))
show(list, codecs.iterdecode([b"\xc3"], "utf-8"))
show(codecs.getincrementalencoder, "nothing")
show(codecs.getincrementaldecoder, "nothing")
for order, mark in (("BOM_UTF8", codecs.BOM_UTF8), ("BOM_UTF16_LE", codecs.BOM_UTF16_LE), ("BOM_UTF32_BE", codecs.BOM_UTF32_BE)):
    print(order, mark)
print(codecs.utf_8_decode(b"ab\xe2\x82"), codecs.utf_8_decode(b"ab\xc3\xa9", "strict", True), codecs.utf_8_encode("é"))
show(codecs.utf_8_decode, b"ab\xe2\x82", "strict", True)
print(codecs.latin_1_encode("é"), codecs.ascii_decode(b"a"), codecs.charmap_encode("a", "strict", {97: b"x"}))
print(codecs.escape_decode(rb"a\n\x41"), codecs.escape_encode(b"\n'"), codecs.unicode_escape_encode("é\n"))
nl = codecs.getincrementaldecoder("utf-8")("strict")
import io
n = io.IncrementalNewlineDecoder(nl, True)
print(repr(n.decode(b"a\r")), repr(n.decode(b"\nb\r")), repr(n.decode(b"c\n", True)), n.newlines, n.getstate())
n.reset()
print(n.newlines, repr(io.IncrementalNewlineDecoder(None, False).decode("x\r\ny\r")))
