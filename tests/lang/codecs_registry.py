# codecs.register, lookup, encode and decode.
import codecs


def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


def search(name):
    print('search', name)
    if name == 'shout':
        return codecs.CodecInfo(lambda s, e='strict': (s.upper().encode(), len(s)), lambda b, e='strict': (bytes(b).decode().lower(), len(b)), name='shout')
    if name == 'bad':
        return 5
    if name == 'notuple':
        return (lambda s, e: 5, lambda s, e: 5, None, None)
    if name == 'wrong':
        return (lambda s, e: (5, 1), lambda s, e: (5, 1), None, None)


codecs.register(search)
t('abc'.encode, 'shout')
t('abc'.encode, 'Shout')
t(b'ABC'.decode, 'shout')
for n in ('bad', 'notuple', 'wrong', 'other'):
    t('a'.encode, n)
    t(b'a'.decode, n)
    t(codecs.lookup, n) if n in ('bad', 'other') else None
    t(codecs.encode, 'a', n)
    t(codecs.decode, 'a', n)
codecs.unregister(search)
t('abc'.encode, 'shout')
t(codecs.register, 5)
i = codecs.lookup('utf-8')
print(i.name, isinstance(i, tuple), len(i), i.encode('a'), i.decode(b'a'), codecs.lookup('UTF8').name, codecs.lookup('latin1').name, codecs.lookup('hex').name, codecs.lookup('rot13').name)
print(codecs.encode('Hello', 'rot13'), codecs.decode('Uryyb', 'rot_13'), codecs.encode(b'ab', 'hex'), codecs.decode(b'6162', 'hex'), codecs.encode(b'ab', 'base64'), codecs.decode(b'YWI=\n', 'base64'), codecs.encode('\xe9'), codecs.decode(b'\xc3\xa9'))
t(codecs.decode, b'6', 'hex')
t(codecs.encode, 5, 'utf-8')
t(codecs.lookup, 5)
t(codecs.getincrementalencoder, 'nope')
print(codecs.getencoder('ascii')('a'), codecs.getdecoder('ascii')(b'a'))
