# getattr, setattr, delattr, hasattr, vars and dir.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


class A:
    x = 1
    _p = 2

    def __init__(self):
        self.y = 2

    @property
    def bad(self):
        raise ValueError('bad')

    @property
    def attr(self):
        raise AttributeError('inner')


class G:
    def __getattr__(self, n):
        if n == 'boom':
            raise KeyError(n)
        if n.startswith('no'):
            raise AttributeError(n)
        return 'got ' + n


class S:
    __slots__ = ('a',)


class Dir:
    def __dir__(self):
        return ['z', 'a']


class BadDir:
    def __dir__(self):
        return 5


class Mixed:
    def __dir__(self):
        return [1, 'a']


a, g, s = A(), G(), S()
for f in (lambda: getattr(a, 'x'), lambda: getattr(a, 'q'), lambda: getattr(a, 'q', 'd'), lambda: getattr(a, 'bad'), lambda: getattr(a, 'bad', 1), lambda: getattr(a, 'attr'), lambda: getattr(a, 'attr', 'd'), lambda: getattr(a), lambda: getattr(a, 5), lambda: getattr(a, 5, 'd'), lambda: getattr(a, 'x', 1, 2), lambda: getattr(g, 'z'), lambda: getattr(g, 'boom', 1), lambda: getattr(g, 'nope', 'd'), lambda: getattr(a, b'x'), lambda: getattr(a, 'a b', 'sp'), lambda: hasattr(a, 'x'), lambda: hasattr(a, 'q'), lambda: hasattr(a, 'bad'), lambda: hasattr(a, 'attr'), lambda: hasattr(a, 5), lambda: hasattr(a), lambda: hasattr(g, 'boom'),
          lambda: setattr(a, 'new', 5), lambda: a.new, lambda: setattr(a, 5, 1), lambda: setattr(a, 'x'), lambda: setattr(a, '', 'empty'), lambda: getattr(a, ''), lambda: setattr(a, 'a b', 1), lambda: sorted(vars(a)), lambda: setattr(a, 'bad', 1), lambda: setattr(5, 'x', 1), lambda: setattr(int, 'x', 1), lambda: setattr(s, 'a', 1), lambda: setattr(s, 'b', 1), lambda: delattr(s, 'a'), lambda: delattr(s, 'a'), lambda: delattr(a, 'y'), lambda: delattr(a, 'y'), lambda: delattr(a, 'x'), lambda: delattr(a, 5), lambda: delattr(a), lambda: delattr(int, 'real'), lambda: delattr(A, 'q'), lambda: delattr(a, 'bad'),
          lambda: vars(5), lambda: vars(s), lambda: vars(1, 2), lambda: type(vars(A)), lambda: vars(), lambda: dir(Dir()), lambda: dir(BadDir()), lambda: dir(Mixed()), lambda: [n for n in dir(a) if not n.startswith('__')], lambda: [n for n in dir(A) if not n.startswith('_')], lambda: 'real' in dir(5), lambda: dir(), lambda: dir(1, 2), lambda: [n for n in dir(s) if n[0] != '_'], lambda: 'x' in dir(A), lambda: '__name__' in dir(A), lambda: dir(None) == dir(type(None))):
    t(f)
