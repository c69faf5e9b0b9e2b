# join over all kinds of iterables.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


print(','.join(['a', 'b']), ','.join(('a',)), ''.join([]), '-'.join('abc'), ','.join({'x': 1}), '\u20ac'.join(['a', '\U0001f600']), ''.join(x for x in 'gen'), ','.join(iter('it')), ','.join(map(str, range(3))), ' '.join(['', '']))
for bad in (5, None, [1], ['a', 2], [b'a'], ('a', None), 'a', {1: 2}, [['a']], object):
    t(','.join, bad)
t(','.join)
t(','.join, 'a', 'b')


def gen():
    yield 'a'
    raise KeyError('in gen')


t(','.join, gen())


class S(str):
    def __str__(self):
        return 'never'


s = S('sub')
print(','.join([s]) is s, type(','.join([s])), ','.join([s, s]), type(','.join(['a'])), S('+').join('ab'))
l = ['a']
print(''.join(l) is l[0])


class It:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration

    def __len__(self):
        raise ZeroDivisionError


t(','.join, It())
