import collections
import copyreg
import datetime
import decimal
import enum
import fractions
import functools
import io
import pickle


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)


class Plain:
    def __init__(self, a, b=2):
        self.a, self.b = a, b

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def method(self):
        return self.a

    class Inner:
        pass


class Slots:
    __slots__ = ('x', 'y')

    def __init__(self):
        self.x = 1


class SlotsAndDict(Slots):
    pass


class NewArgs(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


class NewArgsEx:
    def __new__(cls, a, *, k):
        self = super().__new__(cls)
        self.v = a, k
        return self

    def __getnewargs_ex__(self):
        return (self.v[0],), {'k': self.v[1]}


class State:
    def __getstate__(self):
        return [1, 2]

    def __setstate__(self, state):
        self.got = state


class Reduce:
    def __reduce__(self):
        return Plain, (1, 5), {'c': 7}


class Items(list):
    pass


class Mapping(dict):
    pass


class Setter:
    def __reduce__(self):
        return Plain, (1,), {'z': 1}, None, None, setter


def setter(obj, state):
    obj.set_by_setter = sorted(state)


class Color(enum.Enum):
    RED = 1
    BLUE = 'b'


class Flag(enum.Flag):
    A = 1
    B = 2


Point = collections.namedtuple('Point', 'x y')


def function(x):
    return x * 2


objects = [
    0, 255, 256, 65535, 65536, -1, -2 ** 31, 2 ** 31, 2 ** 63, -2 ** 63, 2 ** 64, -2 ** 71, 10 ** 700, -10 ** 300, True, None, 1.5, float('inf'), -0.0, 1j,
    '', 'abc', 'é€😀', '\udc80', 'a\nb\\c\r\x1a\x00', 'x' * 300, b'', b'abc\xff', b'y' * 300, bytearray(b'zz'), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1],
    [1, [2, [3]]], {}, {'a': 1}, {'a': 1, 'b': [2]}, set(), {1}, frozenset(), frozenset([3]), range(1, 9, 2), slice(1, None), ..., NotImplemented,
    int, type(None), type(...), len, function, Plain, Plain.Inner, Color.RED, Flag.A | Flag.B, Point(1, 'q'), Point, ValueError('x', 3), KeyError,
    collections.OrderedDict([('b', 1), ('a', 2)]), collections.deque([1, 2], 5), collections.Counter('aab'), collections.defaultdict(list, {1: [2]}),
    datetime.date(2024, 2, 29), datetime.timedelta(days=1, seconds=5), datetime.datetime(2024, 2, 29, 12, 30), datetime.timezone.utc,
    decimal.Decimal('1.50'), fractions.Fraction(3, 4), functools.partial(function, 3), list[int], dict.fromkeys, 'abc'.upper, Plain.method, iter([1, 2, 3]),
    Plain(1, [2]), NewArgs(1, 2), NewArgsEx(1, k=2), Items([1, 2]), Mapping(a=1), StopIteration(4), OSError(2, 'no', 'f'), UnicodeDecodeError('utf-8', b'a', 0, 1, 'r'),
]
for p in range(6):
    print('protocol', p)
    for o in objects:
        if o is slice(1, None):
            continue
        try:
            data = pickle.dumps(o, p)
        except Exception as e:
            print(type(o).__name__, type(e).__name__, e)
            continue
        back = pickle.loads(data)
        same = back is o or back == o
        if not same and repr(back).split(' at ')[0] != repr(o).split(' at ')[0]:
            print('different', repr(o)[:60], repr(back)[:60])
        if type(back) is not type(o):
            print('type', type(o), type(back))

for p in range(2, 6):
    s = pickle.loads(pickle.dumps(Slots(), p))
    print(s.x, hasattr(s, 'y'))
    sd = SlotsAndDict()
    sd.y = 3
    sd.free = 4
    sd = pickle.loads(pickle.dumps(sd, p))
    print(sd.x, sd.y, sd.free)
    print(pickle.loads(pickle.dumps(State(), p)).got, pickle.loads(pickle.dumps(Reduce(), p)).__dict__)
    print(pickle.loads(pickle.dumps(Setter(), p)).__dict__)
    print(pickle.loads(pickle.dumps(Plain(1).method, p))())
    print(pickle.loads(pickle.dumps(NewArgsEx(8, k=9), p)).v)
show(lambda: pickle.dumps(Slots(), 1))

# recursive structures keep their shape
l = [1]
l.append(l)
t = ([],)
t[0].append(t)
d = {}
d['self'] = d
o = Plain(None)
o.a = o
it = Items()
it.append(it)
it.me = it
for p in range(6):
    x = pickle.loads(pickle.dumps(l, p))
    print(x[1] is x, len(x), end=' ')
    x = pickle.loads(pickle.dumps(t, p))
    print(x[0][0] is x, type(x).__name__, end=' ')
    x = pickle.loads(pickle.dumps(d, p))
    print(x['self'] is x, end=' ')
    x = pickle.loads(pickle.dumps(o, p))
    print(x.a is x, end=' ')
    if p >= 2:
        x = pickle.loads(pickle.dumps(it, p))
        print(x[0] is x, x.me is x, end=' ')
    a = [1]
    x = pickle.loads(pickle.dumps([a, a, (a, a)], p))
    print(x[0] is x[1] is x[2][0] is x[2][1])

# long containers go in batches
for n in (999, 1000, 1001, 2000, 2001):
    for p in (0, 1, 2, 4):
        big = list(range(n))
        assert pickle.loads(pickle.dumps(big, p)) == big
        assert pickle.loads(pickle.dumps(Items(big), p)) == big
        dd = dict.fromkeys(big, 1)
        assert pickle.loads(pickle.dumps(dd, p)) == dd
        assert pickle.loads(pickle.dumps(Mapping(dd), p)) == dd
        assert pickle.loads(pickle.dumps(set(big), p)) == set(big)
    print(n, len(pickle.dumps(big)), len(pickle.dumps(dd)), len(pickle.dumps(Items(big))), len(pickle.dumps(set(big))))
many = ['item %d' % i for i in range(20000)]
for p in (3, 4, 5):
    data = pickle.dumps(many, p)
    print(len(data), hash(data) == hash(pickle.dumps(many, p)), pickle.loads(data) == many)
huge = [b'a' * 70000, 'b' * 70000, b'c' * 10, b'd' * 65535, b'e' * 65536]
data = pickle.dumps(huge)
print(len(data), data.count(b'\x95'), pickle.loads(data) == huge)
