# the format mini-language for ints and strings.
specs = ('', 'd', '5d', '<5d', '^5d', '>5d', '=5d', '05d', '+d', ' d', '-d', '+05d', ',', '_', ',d', '_d', 'x', '#x', '#X', '_x', '#_b', 'b', '#b', 'o', '#o', 'c', 'n', 'e', '.2f', 'g', '%', '.0%', '010,', '020,d', '*^9', '*=+9', '<09', '=09', '>+9', '#010x', 's', '.2', '.2d', 'z', 'zd', ',x', '_c', '+c', '#c', ',_', '__', '5_', '\u20ac<6', '10c', '0=5', 'dd', '5 d', '1,000', '-5', '++', 'x5', '99999999999999999999', 'q', '#,', '0', '00', '\x00<3', 'N', 'E', 'G')
for n in (0, 5, -5, 65, 1234567, -1234567, 2**70, True):
    print(n)
    for s in specs:
        try:
            print('  %s [%s]' % (ascii(s), ascii(format(n, s))), end='')
        except Exception as e:
            print('  %s %s %s' % (ascii(s), type(e).__name__, e), end='')
    print()
for v in ('', 'abc', 'a\u20ac', 'abcdefgh'):
    for s in ('', 's', '5', '<5', '>5', '^5', '*^7', '.2', '5.1', '.0', '05', '<05', '0<5', '=5', '+', ' ', '-', '#', ',', '_', 'd', 'z', '5s', 's5', '.s', '.', '>', '<<5', '{}', '\u20ac^7', '.10', '20.3s', 'n'):
        try:
            print(s, '[%s]' % ascii(format(v, s)), end=' ')
        except ValueError as e:
            print(s, e, end=' ')
    print()
