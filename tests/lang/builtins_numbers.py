# abs, divmod, bin, oct, hex, chr, ord, pow, round, sum on odd arguments.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


class N:
    def __abs__(self):
        return 'abs'

    def __divmod__(self, o):
        return 'divmod'

    def __rdivmod__(self, o):
        return 'rdivmod'

    def __index__(self):
        return 300

    def __round__(self, *a):
        return 'round', a

    def __pow__(self, *a):
        return 'pow', a

    def __rpow__(self, o):
        return 'rpow'

    def __add__(self, o):
        return 'add'

    def __radd__(self, o):
        return 'radd %r' % o


n = N()
for f in (lambda: abs(n), lambda: abs('a'), lambda: abs(), lambda: abs(-2**70), lambda: abs(True), lambda: divmod(n, 1), lambda: divmod(1, n), lambda: divmod('a', 'b'), lambda: divmod(1), lambda: bin(n), lambda: bin(-5), lambda: bin(1.5), lambda: bin(2**70), lambda: oct(n), lambda: oct(-8), lambda: oct('8'), lambda: hex(n), lambda: hex(-255), lambda: hex(None), lambda: hex(True), lambda: chr(n), lambda: chr(0x10ffff), lambda: chr(0x110000), lambda: chr(-1), lambda: chr('a'), lambda: chr(1.0), lambda: chr(2**40), lambda: chr(0xd800), lambda: ord('a'), lambda: ord('\U0001f600'), lambda: ord(b'a'), lambda: ord(bytearray(b'z')), lambda: ord('ab'), lambda: ord(''), lambda: ord(b''), lambda: ord(b'ab'), lambda: ord(5), lambda: ord(None), lambda: round(n), lambda: round(n, 2), lambda: round('a'), lambda: pow(n, 2), lambda: pow(2, n), lambda: pow(n, 2, 3), lambda: pow('a', 1), lambda: pow(2, 'a', 3),
          lambda: sum([]), lambda: sum([1, 2.5, 3j]), lambda: sum([[1], [2]], []), lambda: sum(['a'], ''), lambda: sum([b'a'], b''), lambda: sum([bytearray()], bytearray()), lambda: sum(['a']), lambda: sum(5), lambda: sum([n]), lambda: sum([n, 1]), lambda: sum([1], start=10), lambda: sum([1], 'x'), lambda: sum(start=1), lambda: sum([1], 2, 3), lambda: sum([], 'x'), lambda: sum([0.1] * 10), lambda: sum([1e100, 1, -1e100]), lambda: sum([True] * 3), lambda: sum([2**62] * 4), lambda: sum([1, None]), lambda: sum((0.1, 2**1000)), lambda: sum(iter([1, 2])), lambda: sum({1: 2, 3: 4}), lambda: sum([(1,), (2,)], ()), lambda: sum([float('inf'), -float('inf')]), lambda: sum([-0.0]), lambda: sum([-0.0], -0.0)):
    t(f)
