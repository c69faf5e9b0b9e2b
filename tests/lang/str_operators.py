# concatenation, repetition, comparison and membership.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


print('a' + 'b', 'a' * 3, 3 * 'ab', 'a' * 0, 'a' * -5, '' * 10**18, 'ab' * True, '\u20ac' + 'a', 'a' + '\U0001f600', '\xe9' * 3)
for f in (lambda: 'a' + 1, lambda: 1 + 'a', lambda: 'a' + b'b', lambda: 'a' + None, lambda: 'a' * 'b', lambda: 'a' * 1.0, lambda: 'a' - 'b', lambda: 'a' * 2**62, lambda: 'a' * 2**70, lambda: 'a' / 2, lambda: -'a', lambda: 'a' & 'b', lambda: 'a' < 1, lambda: 'a' >= b'a', lambda: 1 in 'a', lambda: None in 'a', lambda: b'a' in 'a', lambda: 'a' @ 'b', lambda: 'a' ** 2, lambda: 'a'('b'), lambda: 'a' < None):
    t(f)
print('a' < 'b', 'a' < 'B', 'ab' > 'a', '' < 'a', '\uffff' < '\U00010000', '\ud800' < '\ue000', 'é' == 'e\u0301', 'a' == b'a', 'a' != 1, 'a' == 'a', '\x00' < 'a')
print('b' in 'abc', '' in 'abc', 'abc' in 'abc', 'abcd' in 'abc', '' in '', '\u20ac' in 'a\u20ac', '\u20ac' in 'abc', 'x' not in 'abc')
print(hash('abc') == hash('ab' + 'c'), len('a\u20ac\U0001f600'), bool(''), bool('0'), min('hello'), max('hello'), sorted('hello'), list('a\u20ac'), tuple('ab'), set('aa'), list(reversed('abc')), list(enumerate('ab')))
s = 'a'
s += 'b'
s *= 2
print(s, s.__add__('x'), s.__mul__(2), s.__rmul__(1), s.__contains__('b'), s.__len__(), s.__getitem__(0), s.__eq__(1), s.__lt__(1), s.__mod__(()))
t(s.__add__, 1)
t(s.__mul__, 'x')
t(s.__contains__, 1)
t(str.__add__, 'a')
t(str.__len__, 5)
