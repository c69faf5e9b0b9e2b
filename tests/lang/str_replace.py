# replace with counts, and empty strings.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for s, a, b in (('aaa', 'a', 'b'), ('aaa', 'a', ''), ('aaa', 'a', 'xyz'), ('abc', '', '-'), ('', '', '-'), ('', 'a', 'b'), ('abab', 'ab', 'a'), ('aaa', 'aa', 'b'), ('a\u20aca', 'a', '\U0001f600'), ('\u20ac\u20ac', '\u20ac', 'e'), ('abc', 'x', 'y'), ('abc', 'abc', 'abc')):
    print([ascii(s.replace(a, b, n)) for n in (-1, 0, 1, 2, 99)])
t('a'.replace)
t('a'.replace, 'a')
t('a'.replace, 1, 'b')
t('a'.replace, 'a', None)
t('a'.replace, 'a', 'b', 'c')
t('a'.replace, 'a', 'b', 1.5)
t('aaa'.replace, 'a', 'b', count=2)
t('aaa'.replace, old='a', new='b')
t('a'.replace, 'a', 'b', 2**70)
t('a'.replace, b'a', b'b')


class S(str):
    pass


s = S('abc')
print(type(s.replace('x', 'y')), s.replace('x', 'y') is s, type(s.replace('a', 'b')), S('').replace('', 'x'))
