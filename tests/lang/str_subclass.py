# which operations of str call the methods of a subclass.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


class S(str):
    def __str__(self):
        return 'STR'

    def __repr__(self):
        return 'S(%s)' % str.__repr__(self)

    def __len__(self):
        return 50

    def __getitem__(self, i):
        return 'item'

    def __iter__(self):
        return iter(['it'])

    def __contains__(self, x):
        return 'yes'

    def __eq__(self, o):
        print('eq', end=' ')
        return str.__eq__(self, o)

    def __hash__(self):
        print('hash', end=' ')
        return str.__hash__(self)

    def __add__(self, o):
        return 'ADD'

    def __radd__(self, o):
        return 'RADD'

    def __mod__(self, o):
        return 'MOD'

    def __rmod__(self, o):
        return 'RMOD'

    def __format__(self, spec):
        return 'FMT' + spec

    def __mul__(self, n):
        return 'MUL'

    def __lt__(self, o):
        print('lt', end=' ')
        return True


s = S('abc')
d = {'abc': 1}
for f in (lambda: str(s), lambda: s + 'x', lambda: 'x' + s, lambda: s % 1, lambda: '%s' % s, lambda: 'a' % s, lambda: s * 2, lambda: 2 * s, lambda: len(s), lambda: s[0], lambda: s[0:2], lambda: list(s), lambda: 'q' in s, lambda: s in 'xabcx', lambda: d[s], lambda: s == 'abc', lambda: 'abc' == s, lambda: s != 'abc', lambda: {s: 1}['abc'], lambda: f'{s}', lambda: f'{s:>5}', lambda: '{}'.format(s), lambda: '{:x}'.format(s), lambda: s.format(1),
          lambda: s.upper(), lambda: s.join(['a', 'b']), lambda: ''.join([s, 'x']), lambda: s.encode(), lambda: sorted([s, 'a', 'z']), lambda: min(s, 'a'), lambda: hash(s) == hash('abc'), lambda: s.split('b'), lambda: 'xabcx'.split(s), lambda: s.replace('a', 'b'), lambda: int(S('12')), lambda: float(S('1.5')), lambda: print(s), lambda: repr(s), lambda: [s], lambda: [*s], lambda: type(s.strip()), lambda: s.startswith('a'), lambda: s.find('c'), lambda: s.zfill(5), lambda: list(reversed(S('ab')))[:2], lambda: '%r' % s, lambda: '%(abc)s' % {s: 3}, lambda: dict.fromkeys(s), lambda: bool(S('')), lambda: max(s), lambda: s.count('a'), lambda: s.__sizeof__() > 0, lambda: S(s), lambda: type(S(s)), lambda: s.__getnewargs__()):
    t(f)
