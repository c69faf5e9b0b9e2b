# repr and ascii of every kind of character.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for s in ('', "a", "it's", '"', '\'"', "'", '\\', '\n\t\r', '\x00\x01\x1f\x7f', '\x80\xa0\xad\xff', 'é€', '\u200b\u2028\ufeff', '\ud800', '\udfff\ud800', '\U0001f600', '\U000e0001', '\uffff', '\u0378', '\ue000', '\u3000', 'a\\nb', '\x0b\x0c', '\U0010ffff', '\u0300', 'a"b\'c\n'):
    print(repr(s).encode('ascii', 'backslashreplace').decode(), ascii(s), s.__repr__() == repr(s), eval(repr(s)) == s, eval(ascii(s)) == s)
print(['a\n'], ("'",), {'\t': '\u200b'}, str(['é']), ascii(['é', '\n']), '%r' % 'é', '%a' % 'é', f'{"é"!a}')
t(ascii)
t(ascii, 1, 2)


class R:
    def __repr__(self):
        return 'R\u20ac'


class Bad:
    def __repr__(self):
        return 5


print(ascii(R()), [R()], ascii([R()]))
t(repr, Bad())
t(ascii, Bad())
t(str, Bad())
t(lambda: f'{Bad()}')
t(lambda: '%s' % Bad())
t(lambda: '{}'.format(Bad()))
