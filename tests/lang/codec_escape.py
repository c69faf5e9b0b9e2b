# unicode_escape and raw_unicode_escape.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for s in ('abc', 'a\nb\tc\rd', "it's \"q\"", '\\', '\x00\x7f\x80\xff', '\u20ac', '\U0001f600', '\ud800', '\\u0041'):
    print(s.encode('unicode_escape'), s.encode('raw_unicode_escape'), s.encode('unicode_escape').decode('unicode_escape') == s)
for b in (rb'a\n\t\\', rb'\x41\u0042\U00000043', rb'\101\0\7', rb'\N{BULLET}', b'\\\nx', b'\xe9', rb'\a\b\f\v\r', rb"\'\""):
    print(ascii(b.decode('unicode_escape')), ascii(b.decode('raw_unicode_escape')))
for b in (b'\\', rb'\x', rb'\x4', rb'\xg1', rb'\u12', rb'\u', rb'\U0000', rb'\U00110000', rb'\N', rb'\N{', rb'\N{}', rb'\N{NO SUCH}', rb'\Nx', rb'ab\x4zc'):
    t(b.decode, 'unicode_escape')
    t(b.decode, 'raw_unicode_escape')
    print(ascii(b.decode('unicode_escape', 'replace')), ascii(b.decode('unicode_escape', 'ignore')))
