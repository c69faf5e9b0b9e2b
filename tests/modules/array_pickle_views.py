# how copy and pickle take arrays apart, and views of arrays
import array, pickle, copy, warnings; warnings.simplefilter("ignore")
from array import _array_reconstructor as ar
def show(f, *a):
    try: print(repr(f(*a)))
    except Exception as e: print(type(e).__name__, e)
class Sub(array.array): pass
for code in 'bBhHiIlLqQfduw':
    try: a = array.array(code, 'ab\u1234' if code in 'uw' else [1, 2, 3])
    except Exception as e: print(code, e); continue
    for p in 0, 2, 3, 4:
        r = a.__reduce_ex__(p)
        print(code, p, r[1:], r[0] if p < 3 else r[0].__name__)
        assert r[0](*r[1]) == a
    print(type(memoryview(a)).__name__, memoryview(a).format, memoryview(a).itemsize, memoryview(a).shape)
s = Sub('i', [1, 2]); s.x = 5
print(s.__reduce_ex__(2), s.__reduce_ex__(3)[1:])
for p in range(6):
    t = pickle.loads(pickle.dumps(s, p)); print(type(t).__name__, t, t.x)
print(copy.copy(s), type(copy.copy(s)).__name__)
show(lambda: array.array('i', [1]).__reduce_ex__('a'))
it = iter(array.array('i', [1, 2, 3])); next(it)
print(it.__reduce__()); it.__setstate__(0); print(next(it)); it.__setstate__(-5); print(next(it)); it.__setstate__(50); print(list(it), it.__reduce__())
show(lambda: iter(array.array('i')).__setstate__('a'))
for args in [(), (1, 'b', 0, b''), (array.array, 5, 0, b''), (array.array, b'b', 0, b''), (array.array, 'x', 0, b''), (array.array, 'b', -1, b''), (array.array, 'b', 22, b''), (array.array, 'b', 0, ''), (str, 'b', 0, b''),
             (array.array, 'd', 16, b'a'), (array.array, 'b', 'a', b''), (array.array, 'bb', 1, b'')]:
    show(ar, *args)
T = [('B', 0, b'\x80\x7f\x00\xff', ), ('b', 1, b'\x80\x7f\x00\xff'), ('H', 2, b'\x80\x7f\x00\xff'), ('H', 3, b'\x80\x7f\x00\xff'), ('h', 4, b'\x80\x7f\x00\xff'), ('h', 5, b'\x80\x7f\x00\xff'),
 ('I', 6, b'\x80\x7f\x00\xff\x00\x00\x00\x01'), ('I', 7, b'\x80\x7f\x00\xff'), ('i', 8, b'\x80\x7f\x00\xff'), ('i', 9, b'\x80\x7f\x00\xff'), ('L', 10, b'\x80\x7f\x00\xff\x00\x00\x00\x00'), ('L', 11, bytes(range(8))), ('l', 12, b'\xff'*8), ('l', 13, b'\xfe'+b'\xff'*7),
 ('f', 14, b'\x00\x00\x80\x3f'), ('f', 15, b'\x3f\x80\0\0'), ('d', 16, bytes(6)+b'\xf0\x3f'), ('d', 17, b'\x3f\xf0'+bytes(6)), ('u', 18, 'aé'.encode('utf-16-le')), ('u', 19, 'aé'.encode('utf-16-be')), ('w', 20, 'a\U0001f600'.encode('utf-32-le')), ('w', 21, 'a\U0001f600'.encode('utf-32-be')), ('l', 6, b'\x80\x7f\x00\xff'), ('b', 2, b'\x80\x7f'), ('b', 2, b'\x05\x00'), ('f', 0, b'\x05')]
import warnings; warnings.simplefilter('ignore')
for c, m, b in T: show(ar, array.array, c, m, b)
show(ar, Sub, 'i', 8, b'\1\0\0\0')
m = memoryview(array.array('i', [1, 2, 3, 4]))
print(m[1], m[1:3].tolist(), m.tobytes()[:5], m == array.array('h', [1, 2, 3, 4]), m.nbytes, m.strides)
m[0] = -5
m[1:3] = array.array('i', [8, 9])
print(m.obj, m[::-2].tolist())
show(lambda: m.__setitem__(slice(0, 2), b'12345678'))
show(lambda: memoryview(array.array('w', 'ab'))[0])
h = memoryview(b'abc')
print(hash(h) == hash(b'abc')); h.release(); print(hash(h) == hash(b'abc'))
class Release:
    def __index__(self):
        v.release()
        return 2
v = memoryview(bytearray(b'abcdef'))
print(v[:Release()].tolist())
v = memoryview(bytearray(b'abcdef'))
show(lambda: v[Release()])
v = memoryview(bytearray(b'abcdef'))
show(lambda: v.__setitem__(slice(0, Release()), b'xy'))
