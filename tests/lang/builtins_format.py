# the format function and __format__.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


class F:
    def __format__(self, spec):
        return 'F<%s>' % spec


class Bad:
    def __format__(self, spec):
        return 5


class Sub(str):
    pass


class SubF:
    def __format__(self, spec):
        return Sub('sub')


class Plain:
    def __str__(self):
        return 'plain'


for a in ((F(),), (F(), ''), (F(), 'spec'), (Bad(),), (Bad(), 'x'), (Plain(),), (Plain(), ''), (Plain(), 'x'), (5,), (5, 'x'), (5, 5), (5, None), (5, b'x'), (5, 'q'), ('a', 'q'), ('a', '>5'), ('a', '=5'), ('a', '+'), ('a', ','), ('a', '05'), ('a', '.0'), ('a', '.2s'), ('abc', '.2'), ([], ''), ([], 'x'), (None, 'x'), (1.5, 'd'), (1j, 'd'), (True, 'd'), (True, 's'), (b'a', 'x'), (int, ''), (int, 'x'), (), (1, 'd', 3), (2**70, ','), (5, Sub('d'))):
    t(format, *a)
print(type(format(SubF())), f'{F():abc}', f'{F()}', f'{F()!s:>5}'[-1], '{:x}{}'.format(F(), F()), '{0:{1}}'.format(F(), 'nested'))
t(lambda: f'{Bad()}')
t(lambda: '{}'.format(Bad()))
t(lambda: f'{Plain():>10}')
t((5).__format__)
t((5).__format__, 5)
t((5).__format__, '', '')
t(object.__format__, 5, '')
t(object.__format__, 5, 'd')
t(str.__format__, 'a', '>3')
t(str.__format__, 5, '')
