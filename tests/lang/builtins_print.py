# print with all its arguments.
import io
import sys


def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


class W:
    def __init__(self):
        self.out = []

    def write(self, s):
        self.out.append(s)

    def flush(self):
        self.out.append('FLUSH')


class NoFlush:
    def write(self, s):
        pass


class BadStr:
    def __str__(self):
        raise ValueError('str')


print()
print('a', 1, None, [2], sep='-')
print('a', 'b', sep='')
print('a', 'b', sep=None, end=None)
print('x', end='')
print('y', end='!\n')
print(sep='a', end='b\n')
w = W()
print('a', 1, sep=',', end=';', file=w)
print(w.out)
print('b', file=w, flush=True)
print(w.out)
print(file=w)
print(w.out)
b = io.StringIO()
print('to', 'buffer', file=b)
print(repr(b.getvalue()))
for a, k in (((1,), {'sep': 5}), ((1,), {'end': b''}), ((1,), {'file': 5}), ((1,), {'file': object()}), ((1,), {'foo': 1}), ((1,), {'flush': 'x', 'file': w}), ((1,), {'file': NoFlush(), 'flush': True}), ((BadStr(),), {}), ((1,), {'sep': []}), ((), {'sep': 1}), (('\ud800',), {'file': w})):
    t(print, *a, **k)
old = sys.stdout
sys.stdout = None
print('lost')
sys.stdout = s = io.StringIO()
print('caught', file=None)
sys.stdout = old
print(repr(s.getvalue()))


class Str(str):
    def __str__(self):
        return 'called'


print(Str('a'), Str('b'), sep=Str('|'), end=Str('$\n'))
print(*[1, 2], *'ab', sep='\t')
print('%s' % 5, f'{6}', 'é€', 'a\0b', sep='\n')


class Closed:
    def write(self, s):
        raise OSError('closed')


t(print, 1, file=Closed())
sys.stdout.write('w\n')
print(sys.stdout.write('abc\n'))
