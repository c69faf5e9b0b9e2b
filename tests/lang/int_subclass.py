# which operations of int call the methods of a subclass.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


class I(int):
    def __add__(self, o):
        print('add', end=' ')
        return I(int(self) + int(o))

    def __radd__(self, o):
        print('radd', end=' ')
        return 'radd'

    def __int__(self):
        print('int', end=' ')
        return 42

    def __index__(self):
        print('index', end=' ')
        return 43

    def __repr__(self):
        return 'I(%s)' % int.__repr__(self)

    def __str__(self):
        return 'str'

    def __bool__(self):
        print('bool', end=' ')
        return False

    def __hash__(self):
        print('hash', end=' ')
        return 7

    def __eq__(self, o):
        print('eq', end=' ')
        return True

    def __format__(self, spec):
        return 'fmt<%s>' % spec


a = I(3)
for f in (lambda: a + 1, lambda: 1 + a, lambda: a - 1, lambda: a * 2, lambda: -a, lambda: +a, lambda: abs(a), lambda: int(a), lambda: float(a), lambda: [10, 11, 12, 13][a], lambda: 'x' * a, lambda: range(a), lambda: hex(a), lambda: bin(a), lambda: chr(a),
          lambda: str(a), lambda: '%d' % a, lambda: '%s' % a, lambda: '%r' % a, lambda: f'{a}', lambda: f'{a:>5}', lambda: '{!r}'.format(a), lambda: not a, lambda: 1 if a else 2, lambda: {a: 1}, lambda: a in [5], lambda: hash(a), lambda: a == 9, lambda: 9 == a, lambda: a != 9,
          lambda: divmod(a, 2), lambda: a ** 2, lambda: a << 1, lambda: ~a, lambda: a.real, lambda: a.numerator, lambda: round(a), lambda: pow(a, 2, 5), lambda: sum([a, a]), lambda: max(a, 2), lambda: a.bit_length(), lambda: a.conjugate(), lambda: bytes(a), lambda: [0] * a, lambda: slice(a).indices(9), lambda: type(a + 0), lambda: type(a & 1), lambda: complex(a), lambda: I(a), lambda: I('12'), lambda: int.__add__(a, a), lambda: type(I.from_bytes(b'a')), lambda: a.as_integer_ratio(), lambda: a.is_integer()):
    t(f)
