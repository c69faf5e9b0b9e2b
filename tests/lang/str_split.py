# split and rsplit with all kinds of separators and limits.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for s in ('a b  c', ' lead', 'trail ', '', '   ', 'a\tb\nc\x0bd', 'a\xa0b\u2003c', 'x\x1cy\x1dz\x85w'):
    print(s.split(), s.rsplit(), s.split(None, 1), s.rsplit(None, 1), s.split(' '), s.split(' ', 1), s.rsplit(' ', 1), s.split(maxsplit=0), s.rsplit(maxsplit=0))
for s, sep in (('a,b,,c', ','), (',', ','), ('', ','), ('abc', 'abc'), ('aaaa', 'aa'), ('a--b--c', '--'), ('\u20aca\u20ac', '\u20ac'), ('\U0001f600x\U0001f600', '\U0001f600'), ('abc', '\u20ac')):
    for n in (-1, 0, 1, 2, 99):
        print(s.split(sep, n), s.rsplit(sep, n), end=' ')
    print()
t('a b'.split, '')
t('a b'.rsplit, '')
t('a b'.split, 5)
t('a b'.split, b' ')
t('a b'.split, None, 'x')
t('a b'.split, None, 1.0)
t('a b'.split, None, None)
t('a b'.split, maxsplit=2**70)
t('a b'.split, ' ', 1, 2)
t('a b'.split, sep=' ', maxsplit=1)
t('a b'.split, limit=1)


class S(str):
    def __len__(self):
        return 99


print([type(x) for x in S('a b').split()], S('ab').split(S('x')), type(S('ab').split()[0]))
