# startswith and endswith.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


s = 'hello'
for p in ('h', 'hello', 'hello!', '', 'lo', 'o', ('x', 'h'), ('lo', 'x'), (), ('',), ('x', 'y')):
    print(repr(p), s.startswith(p), s.endswith(p), s.startswith(p, 1), s.endswith(p, 0, -1), s.startswith(p, 5), s.startswith(p, 6), s.endswith(p, 9), s.startswith(p, 3, 1))
for bad in (5, None, b'h', ['h'], ('h', 5), (5, 'h'), (b'h',), {'h'}):
    t(s.startswith, bad)
    t(s.endswith, bad)
t(s.startswith)
t(s.startswith, 'h', 'x')
t(s.startswith, 'h', 0, 1, 2)
t(s.startswith, prefix='h')


class T(tuple):
    def __iter__(self):
        return iter(('h',))


class S(str):
    def __eq__(self, o):
        return True

    __hash__ = str.__hash__


print(s.startswith(T(('x',))), s.startswith(S('h')), s.startswith(S('z')), s.endswith((S('o'), 5)))
