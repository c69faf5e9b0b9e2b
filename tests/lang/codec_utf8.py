# decoding bad UTF-8.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for b in (b'\x80', b'\xc0\x80', b'\xc1\xbf', b'\xc3', b'\xc3(', b'\xe0\x80\x80', b'\xe0\xa0', b'\xe2\x82', b'\xe2(\xa1', b'\xed\xa0\x80', b'\xed\xbf\xbf', b'\xee\x80\x80', b'\xf0\x80\x80\x80', b'\xf0\x90\x80', b'\xf4\x90\x80\x80', b'\xf5\x80', b'\xff', b'\xfe', b'a\xc3b', b'\xf0\x9f\x98\x80', b'\xef\xbb\xbfa', b'\xe2\x82\xac\xe2', b'\xf1\x80\x80\x41', b'\xf8\x88\x80\x80\x80'):
    t(b.decode)
    print(ascii(b.decode('utf-8', 'replace')), ascii(b.decode('utf-8', 'ignore')), ascii(b.decode('utf-8', 'surrogateescape')), b.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape') == b, ascii(b.decode(errors='backslashreplace')))
t(b'\xed\xa0\x80'.decode, 'utf-8', 'surrogatepass')
t('\ud800'.encode, 'utf-8', 'surrogatepass')
t('\ud83d\ude00'.encode, 'utf-8', 'surrogatepass')
t('a\ud800\udfffb'.encode)
try:
    b'ab\xff\xfe'.decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e.args)
try:
    'ab\udc00'.encode()
except UnicodeEncodeError as e:
    print(e.encoding, ascii(e.object), e.start, e.end, e.reason)
