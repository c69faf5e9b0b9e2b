# bytes() and bytearray() of everything.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


class B:
    def __init__(self, v):
        self.v = v

    def __bytes__(self):
        return self.v


class I:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v


class It:
    def __init__(self, *v):
        self.v = v

    def __iter__(self):
        return iter(self.v)


class Seq:
    def __getitem__(self, i):
        return [7, 8][i]


for c in (bytes, bytearray):
    for a in ((), (0,), (3,), (-1,), (True,), (2**63,), (2**63 - 1,), (b'ab',), (bytearray(b'ab'),), (memoryview(b'ab'),), (memoryview(b'abcd')[::2],), ([1, 2],), ((255,),), ([256],), ([-1],), (['a'],), ([1.0],), ('a',), ('a', 'ascii'), ('\xe9', 'ascii'), ('\xe9', 'utf-8'), ('\xe9', 'ascii', 'replace'), (b'a', 'ascii'),
              (5, 'ascii'), (None,), (1.5,), (object,), (range(3),), (iter([1]),), ({1: 2},), ({5},), (B(b'x'),), (B('x'),), (B(None),), (I(2),), (I(-2),), (I('x'),), (It(1, 2),), (It('x'),), (It(300),), (Seq(),), ('a', 5), ('a', 'ascii', 5), ('a', None), (b'', None), (1, 2, 3, 4)):
        try:
            print(c.__name__, c(*a))
        except Exception as e:
            print(c.__name__, type(e).__name__, e)
    t(c, source=b'x')
    t(c, source='x', encoding='ascii')
    t(c, encoding='ascii')
    t(c, errors='strict')
    t(c, x=1)
x = b'abc'
print(bytes(x) is x, bytes(0) is bytes(), bytes([65]) is bytes([65]))
