# cp1252, cp437 and their like.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for enc in ('cp1252', 'cp1251', 'cp1250', 'cp437', 'cp850', 'cp866', 'iso8859-2', 'iso8859-5', 'iso8859-7', 'iso8859-9', 'iso8859-15', 'koi8-r', 'mac-roman'):
    s = bytes(range(256)).decode(enc, 'replace')
    print(enc, len(s), ascii(s[128:]), [i for i in range(256) if s[i] == '\ufffd'])
    good = s.replace('\ufffd', '')
    print(good.encode(enc).decode(enc) == good)
    t('a\u4e00\u4e01b'.encode, enc)
t(b'a\x81b'.decode, 'cp1252')
print('\u20ac\u4e00'.encode('cp1252', 'replace'), '\u4e00'.encode('cp437', 'xmlcharrefreplace'), b'\x81\x80'.decode('cp1252', 'ignore'))
