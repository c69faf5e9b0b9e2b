# spellings of the names of encodings.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for n in ('utf-8', 'UTF-8', 'utf8', 'U8', 'utf_8', 'Utf 8', 'latin-1', 'LATIN1', 'iso-8859-1', 'iso8859-1', 'l1', 'cp819', 'ascii', 'US-ASCII', '646', 'utf-16le', 'UTF_16_LE', 'utf-32', 'cp1252', 'windows-1252', '1252', 'cp437', 'ibm437', 'koi8_r', 'mac-roman', 'iso8859-15', 'latin9', 'unicode-escape', 'raw_unicode_escape', 'utf-8-sig'):
    print(n, 'A'.encode(n))
for n in ('', 'x', 'utf', 'utf-9', 'hex', 'rot13', 'base64', 'zlib', 'a b', '\xe9'):
    t('a'.encode, n)
    t(b'a'.decode, n)
t('a'.encode, 5)
t('a'.encode, None)
t('a'.encode, 'ascii', None)
t('a'.encode, 'a\0b')
t('a'.encode, 'ascii', 'x\0y')
t('a'.encode, '\ud800')
t('a'.encode, 'ascii', 'strict', 1)
t('a'.encode, encoding='ascii', errors='ignore')
t(b''.decode, 'nope')
t(b'a'.decode, 5)
t(''.encode, 'nope')
