# UTF-16 and UTF-32, byte order marks and broken input.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for enc in ('utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be'):
    e = 'a\u20ac\U0001f600'.encode(enc)
    print(enc, e, e.decode(enc) == 'a\u20ac\U0001f600', ''.encode(enc), b''.decode(enc) == '')
    for b in (b'a', b'ab\x00', b'\x00\xd8', b'\xd8\x00', b'\x00\xdc\x00', b'\x00\xd8a\x00', b'\xff\xfea\x00', b'\xfe\xff\x00a', b'\xff\xfe\x00\x00a\x00\x00\x00', b'\x00\x00\xfe\xff\x00\x00\x00a', b'\x00\x00\x11\x00', b'\x00\xd8\x00\x00', b'\x00\x11\x00\x00'):
        try:
            print(ascii(b.decode(enc)), end=' ')
        except UnicodeDecodeError as x:
            print(x, end=' ')
        print(ascii(b.decode(enc, 'replace')), ascii(b.decode(enc, 'ignore')))
    t('\ud800'.encode, enc)
    print('\ud800a'.encode(enc, 'surrogatepass'), '\ud800a'.encode(enc, 'replace'))
