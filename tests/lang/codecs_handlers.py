# codecs.register_error and the handlers by name.
import codecs


def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


def star(e):
    print(type(e).__name__, e.encoding, e.start, e.end, e.reason)
    return ('*' * (e.end - e.start), e.end)


codecs.register_error('star', star)
for enc in ('ascii', 'latin-1', 'cp1252', 'utf-8'):
    t('a\u4e00\u4e01b\ud800'.encode, enc, 'star')
for enc in ('ascii', 'utf-8', 'cp1252', 'utf-16-le'):
    t(b'a\xff\x81b\xc3'.decode, enc, 'star')
for r in (('x', 3), ('', -1), (b'raw', 2), ('\u4e00', 2), 5, ('a',), (1, 2), ('x', 'y'), ('x', 99), ['x', 2], None):
    codecs.register_error('ret', lambda e: r)
    t('a\u20acb'.encode, 'ascii', 'ret')
    if r != ('', -1):
        t(b'a\xffb'.decode, 'ascii', 'ret')
t(codecs.register_error, 'x', 5)
t(codecs.register_error, 5, star)
t(codecs.lookup_error, 'nope')
print(codecs.lookup_error('star') is star)
enc, dec, tr = UnicodeEncodeError('ascii', 'a\u20ac\udc81', 1, 3, 'r'), UnicodeDecodeError('ascii', b'a\xe2\x82', 1, 3, 'r'), UnicodeTranslateError('a\u20acb', 1, 2, 'r')
for n in ('ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace'):
    for e in (enc, dec, tr):
        t(codecs.lookup_error(n), e)
t(codecs.strict_errors, enc)
t(codecs.ignore_errors, ValueError())
