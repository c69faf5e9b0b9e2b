# readers, writers and incremental coders of module codecs.
import codecs
import io


def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


d = codecs.getincrementaldecoder('utf-8')()
print([d.decode(bytes([b])) for b in 'a\xe9\u20ac\U0001f600'.encode()], d.getstate())
print(repr(d.decode(b'\xe2\x82')), d.getstate())
t(d.decode, b'', True)
d.reset()
print(d.getstate(), d.decode(b'x', True))
d = codecs.getincrementaldecoder('utf-16')()
print([d.decode(bytes([b])) for b in b'\xfe\xff\x00a\xd8\x3d\xde\x00'])
e = codecs.getincrementalencoder('utf-16')()
print(e.encode('a'), e.encode('b'))
e.reset()
print(e.encode('c'))
print(list(codecs.iterencode(['a', '\xe9', ''], 'latin-1')), list(codecs.iterdecode([b'\xe2', b'\x82\xac', b'x'], 'utf-8')))
b = io.BytesIO()
w = codecs.getwriter('utf-8')(b)
w.write('line 1\n')
w.writelines(['\u20ac\n', 'end'])
print(b.getvalue())
b.seek(0)
r = codecs.getreader('utf-8')(b)
print(repr(r.readline()), repr(r.readline(keepends=False)), repr(r.read()), repr(r.read()))
b.seek(0)
print(list(codecs.getreader('utf-8')(b)))
b.seek(0)
print(codecs.getreader('utf-8')(b).readlines())
b.seek(0)
with codecs.getreader('utf-8')(b, errors='strict') as r:
    print(next(r), r.errors, r.closed)
print(b.closed)
f = codecs.EncodedFile(io.BytesIO(b'caf\xe9\n'), 'utf-8', 'latin-1')
print(f.read(), f.data_encoding, f.file_encoding)
print(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE, codecs.BOM == codecs.BOM_UTF16)
print(codecs.utf_8_decode(b'a\xe2'), codecs.utf_8_encode('\u20ac'), codecs.latin_1_decode(b'\xe9'), codecs.ascii_encode('a'), codecs.escape_decode(rb'a\n\x41'), codecs.charmap_decode(b'\x00', 'strict', 'z'))
