# strip, lstrip, rstrip, removeprefix and removesuffix.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


ws = ' \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2003\u2028\u2029\u202f\u205f\u3000'
print(repr((ws + 'a' + ws).strip()), repr(('\u200b' + 'x').strip()), repr(('\ufeff').strip()))
for s, c in (('xxabcxx', 'x'), ('xyabcyx', 'xy'), ('abc', ''), ('abc', 'abc'), ('', 'x'), ('\u20aca\u20ac', '\u20ac'), ('aXa', 'a\u20ac'), ('[a]', '[]')):
    print(s.strip(c), s.lstrip(c), s.rstrip(c))
t('a'.strip, 5)
t('a'.strip, b'a')
t('a'.strip, 'a', 'b')
print(' a '.strip(None))
for s, p in (('prefix-x', 'prefix-'), ('x', 'xx'), ('xx', 'x'), ('', ''), ('abc', ''), ('abc', 'abc'), ('abcabc', 'abc')):
    print(s.removeprefix(p), s.removesuffix(p))
t('a'.removeprefix, None)
t('a'.removesuffix, ('a',))
t('a'.removeprefix)


class S(str):
    pass


s = S(' a ')
print(type(s.strip()), type(s.strip('q')), type(s.removeprefix('q')), type(S('a').strip()), 'abc'.strip() is 'abc')
