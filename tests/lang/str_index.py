# indexing and slicing strings of every width.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for s in ('abcdef', '\xe9bcdef', '\u20acbcdef', '\U0001f600bcdef', ''):
    out = []
    for sl in (slice(None), slice(1, 3), slice(-3, None), slice(None, -2), slice(None, None, 2), slice(None, None, -1), slice(5, 1, -2), slice(10, 20), slice(-99, 99), slice(3, 1)):
        out.append(ascii(s[sl]))
    print(*out)
s = 'abc'
for i in (0, 2, -1, -3, True, 3, -4, 2**70, -2**70, 'a', None, 1.0, b'1', [], (1,), slice(None, None, 0), slice('a'), slice(None, 1.5)):
    t(lambda: s[i])


class I:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v


t(lambda: s[I(1)])
t(lambda: s[I('x')])
t(lambda: s[I(0):I(2)])
t(lambda: s[I(1.5):])
t(s.__setitem__ if hasattr(s, '__setitem__') else len, 1)


def assign():
    s[0] = 'x'


def delete():
    del s[0]


t(assign)
t(delete)
print(s[:] is s, s[0:3] is s, 'a'[0] is 'a', s[1] is 'b', len('\U0001f600'), s[::10**30], s[::-10**30])
