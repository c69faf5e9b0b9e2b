# error handlers of the built-in encodings.
text = 'a\xe9\u20ac\U0001f600\udc80\ud800z'
data = b'a\xe9\xff\x80b\xe2\x82c\xf0\x9f\x98'
for enc in ('ascii', 'latin-1', 'utf-8', 'utf-8-sig', 'utf-16-le', 'utf-32-be', 'cp1252', 'cp437', 'unicode_escape', 'raw_unicode_escape'):
    for err in ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace', 'surrogateescape', 'surrogatepass', 'nope'):
        try:
            print(enc, err, text.encode(enc, err))
        except Exception as e:
            print(enc, err, type(e).__name__, ascii(str(e)))
        try:
            print(enc, err, ascii(data.decode(enc, err)))
        except Exception as e:
            print(enc, err, type(e).__name__, ascii(str(e)))
