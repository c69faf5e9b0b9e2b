# translate and maketrans.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


print(str.maketrans('abc', 'xyz'), str.maketrans('ab', 'xy', 'z'), str.maketrans({'a': 1, 98: 'x', 'c': None}), str.maketrans('', ''), str.maketrans({}))
for args in (('ab', 'x'), ('a',), (5,), ('a', 5), ('a', 'b', 5), ({'ab': 1},), ({1.5: 2},), ({'': 1},), (), ('a', 'b', 'c', 'd'), ({'a': 1}, 'b')):
    t(str.maketrans, *args)
tab = {97: 'AA', 98: None, 99: 100, 0x20ac: '\U0001f600', 101: ''}
print('abcde\u20acf'.translate(tab), ''.translate(tab), 'xyz'.translate({}), 'abc'.translate([0] * 99 + ['!']) if False else '')
t('abc'.translate, {97: 1.5})
t('abc'.translate, {97: -1})
t('abc'.translate, {97: 0x110000})
t('abc'.translate, {97: b'x'})
t('abc'.translate, 5)
t('abc'.translate, None)
t('abc'.translate)
print('\x00\x01\x02'.translate('xy'), '\x00\x01'.translate(['a', 98]), 'ab'.translate((None,) * 98))


class Tab:
    def __getitem__(self, k):
        if k == 97:
            raise LookupError
        if k == 98:
            raise KeyError(k)
        if k == 99:
            raise IndexError
        if k == 100:
            raise ZeroDivisionError('d')
        return chr(k).upper()


print('abcx'.translate(Tab()))
t('d'.translate, Tab())


class D(dict):
    def __missing__(self, k):
        return '?'


print('ab'.translate(D({97: 'x'})))
