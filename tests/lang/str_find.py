# find, index, count and their bounds.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


s = 'abcabcabc'
for sub in ('a', 'c', 'abc', 'bca', '', 'x', 'abcabcabcx'):
    print(sub, s.find(sub), s.rfind(sub), s.count(sub), [s.find(sub, i) for i in (-2, 0, 5, 9, 10)], [s.rfind(sub, 0, i) for i in (-2, 0, 5, 9, 10)], [s.count(sub, i) for i in (-2, 0, 5, 9, 10)])
t(s.index, 'x')
t(s.rindex, 'x')
t(s.index, '', 10)
t(s.find, '', 9)
t(s.find, '', 10)
t(s.rfind, '', 10)
t(s.find, 5)
t(s.count, None)
t(s.find, b'a')
t(s.find, 'a', 'b')
t(s.find, 'a', 1.0)
t(s.find, 'a', None, None)
t(s.find, 'b', -2**70, 2**70)
t(s.find, 'a', 1, 2, 3)
t(s.find)
t(s.find, sub='a')


class I:
    def __index__(self):
        return 2


print(s.find('a', I()), s.count('a', I()), s.startswith('c', I()), s.index('c', I(), 99))
print('\u20aca\u20ac'.find('\u20ac', 1), '\U0001f600a'.find('a'), 'a'.find('\u20ac'), 'aaa'.count('aa'), 'aaaa'.count('aa'), '\u20ac\u20ac'.count(''), ''.count(''), ''.find(''), ''.rfind(''))
