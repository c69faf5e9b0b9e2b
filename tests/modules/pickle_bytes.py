# The bytes themselves, which are CPython's.
import collections
import pickle


def show(f):
    try:
        print(repr(f())[:400])
    except Exception as e:
        print(type(e).__module__, type(e).__name__, str(e).replace(__file__, 'FILE'))


class Plain:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    class Inner:
        pass


class Child(dict):
    pass


class R:
    def __init__(self, r):
        self.r = r

    def __reduce__(self):
        return self.r

    def __repr__(self):
        return 'R'


def local():
    def inner():
        pass

    class C:
        pass
    return inner, C


for p in range(6):
    for o in [5, 300, 70000, -300, 2 ** 31, -2 ** 31 - 1, 2 ** 70, True, None, 1.5, 'abc', 'é\n\\', b'ab', bytearray(b'x'), (), (1,), (1, 2, 3, 4), [], [1], [1, 2], {}, {1: 2},
              {1: 2, 3: 4}, set(), {1}, frozenset({1}), 1j, range(3), len, int, type(None), ..., [].append, ValueError('x'), list[int], print, iter([1, 2]), object(), Plain,
              Plain(a=1, b='two'), Plain.Inner(), Child(q=1), collections.OrderedDict(a=1), [Plain(x=1), Plain(x=2)], {'k': [1, 2, {'k': None}]}]:
        show(lambda: pickle.dumps(o, p))
inner, C = local()
for o in [inner, C, C(), (x for x in []), R(0).__reduce__.__func__.__code__, pickle, memoryview(b'')]:
    show(lambda: pickle.dumps(o))
for r in ['nosuch', 5, (), (1,), (1, 2), (len, 2), (len, (1,), None, 5), (len, (), None, None, 5), (len, (), None, None, None, 5), (len, (), None, None, None, None, None), (len, (), None, iter([1]))]:
    show(lambda: pickle.dumps(R(r)))
for d in [b'', b'\x80', b'\x80\x07.', b'\x80\x04', b'x.', b'.', b'K', b'(.', b'e.', b'0.', b'h\x05.', b'g5\n.', b'cbuiltins\nnosuch\n.', b'Q.', b'Pa\n.',
          b'X\x05\x00\x00\x00ab', b']K\x01.', b'K\x01)R.', b'\x80\x04\x95\xff\x00\x00\x00\x00\x00\x00\x00K', b'\xff.', b'Va', b'S"a\'\n.', b"S'a'\n.", b"S'a\\n\\x41'\n.",
          b'(K\x01K\x02l.', b'(K\x01K\x02d.', b'(K\x01d.', b'\x93.', b'K\x01K\x02\x93.', b'N}b.', b't.', b'\x96\x01\x00\x00\x00\x00\x00\x00\x00a.', b'\x97.', b'\x82\x01.',
          b'K\x01u.', b'((.', b'X\x01\x00\x00\x00\xff.', b'\x8a\x01\xff.', b'\x8b\xff\xff\xff\xff.', b'\x8b\x04\x00\x00\x00\x01\x00\x00\x80.', b'L5L\n.', b'F1.5\n.',
          b'c__builtin__\nxrange\n(I1\nI4\ntR.', b'cexceptions\nValueError\n.', b'(i__main__\nPlain\n.', b'(c__main__\nPlain\no.', b'\x80\x03c__main__\nPlain.Inner\n.', b'\x8c\x08__main__\x8c\x0bPlain.Inner\x93.']:
    show(lambda: (d, pickle.loads(d)) if b'Plain' not in d else (d, type(pickle.loads(d))))
show(lambda: pickle.dumps(1, 6))
show(lambda: pickle.dumps(1, -1))
show(lambda: pickle.dumps(1, 'x'))
show(lambda: pickle.loads('x'))
show(lambda: pickle.Pickler(5))
show(lambda: pickle.Unpickler(5))
show(lambda: pickle.dumps(1, buffer_callback=print))
x = []
for i in range(100000):
    x = [x]
show(lambda: pickle.dumps(x))
while x:
    x = x.pop()
