# center, ljust, rjust, zfill and expandtabs.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for s in ('', 'a', 'ab', 'abc'):
    for w in (-1, 0, 1, 2, 5, 6):
        print([s.center(w), s.ljust(w, '*'), s.rjust(w, '-'), s.zfill(w), s.center(w, '\u20ac')], end=' ')
    print()
for s in ('-5', '+5', '--5', '+', '-', '٣', ' 5', '\u22125'):
    print(repr(s.zfill(5)))
for f in ('a'.center, 'a'.ljust, 'a'.rjust):
    t(f)
    t(f, 'x')
    t(f, 3, '')
    t(f, 3, 'ab')
    t(f, 3, 5)
    t(f, 3, b' ')
    t(f, 1.5)
    t(f, 2**70)
    t(f, width=3)
for s in ('\t', 'a\tb', 'ab\tc\td', '\ta\n\tb', 'a\r\tb', '\u20ac\tx', 'abcdefgh\tx'):
    print([repr(s.expandtabs()), s.expandtabs(4), s.expandtabs(1), s.expandtabs(0), s.expandtabs(-1)])
t('a\t'.expandtabs, 'x')
t('a\t'.expandtabs, tabsize=3)
t('a\t'.expandtabs, 2**31)
t('a\t'.expandtabs, None)
