# splitlines and partition.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


text = 'a\nb\r\nc\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l'
print(text.splitlines(), text.splitlines(True))
for s in ('', '\n', 'a', 'a\n', '\na', 'a\n\nb', '\r\n', '\n\r', 'a\r'):
    print(s.splitlines(), s.splitlines(keepends=True))
t('a'.splitlines, 'x')
t('a'.splitlines, [])
t('a'.splitlines, 1, 2)
t('a'.splitlines, keep=1)
for s, sep in (('a=b=c', '='), ('abc', '='), ('=', '='), ('', '='), ('a=', '='), ('=a', '='), ('a::b::c', '::'), ('\u20ac=\u20ac', '=')):
    print(s.partition(sep), s.rpartition(sep))
t('a'.partition, '')
t('a'.rpartition, '')
t('a'.partition, None)
t('a'.partition, b'a')
t('a'.partition)


class S(str):
    pass


s = S('a')
print(type(s.partition('x')[0]), s.partition('x')[0] is s, type(s.rpartition('x')[2]), type(s.splitlines()[0]))
