# special methods that float calls, and what a subclass changes.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


class F:
    def __init__(self, v):
        self.v = v

    def __float__(self):
        return self.v


class I:
    def __index__(self):
        return 5


class Sub(float):
    def __add__(self, o):
        return 'add'

    def __radd__(self, o):
        return 'radd'

    def __repr__(self):
        return 'Sub(%s)' % float.__repr__(self)

    def __float__(self):
        return 9.5

    def __eq__(self, o):
        return 'eq'

    __hash__ = None

    def __bool__(self):
        return False


for v in (1.5, 3, '1', None, 2**70):
    t(float, F(v))
t(float, I())
s = Sub(2.5)
for f in (lambda: s + 1, lambda: 1.0 + s, lambda: s * 2, lambda: float(s), lambda: s, lambda: str(s), lambda: f'{s}', lambda: f'{s:.2f}', lambda: '%f' % s, lambda: '%s' % s, lambda: s == 1, lambda: 1.0 == s, lambda: s < 3, lambda: hash(s), lambda: bool(s), lambda: int(s), lambda: round(s), lambda: abs(s), lambda: type(-s), lambda: type(s.real), lambda: s.hex(), lambda: Sub('3'), lambda: Sub(s), lambda: complex(s), lambda: s.is_integer(), lambda: sum([s, s]), lambda: max(s, 3.0), lambda: Sub.fromhex('0x1p1'), lambda: type(s.conjugate()), lambda: divmod(s, 1)):
    t(f)
t(float.__getformat__, 'double')
t(float.__getformat__, 'x')
t(float.__getformat__, 3)
t(float.__new__, int)
t(float.__round__, 1.5, 'a')
t((1.5).__pow__, 2, 3)
t((1.5).__add__, 'x')
t((1.5).__eq__, 'x')
