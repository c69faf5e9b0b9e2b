# array: growth, slices, insertions, type limits, buffer use, comparison, conversions.
import array
from array import array as A


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


a = A("i", range(5))
a.append(9)
a.extend([1, 2])
a.extend(A("i", [7]))
a.insert(0, -1)
a.insert(-1, 50)
a.insert(100, 60)
print(a, len(a), a.itemsize, a.typecode, a.index(9), a.count(1), a.pop(), a.pop(0), a)
a[1:3] = A("i", [100, 200, 300])
a[::4] = A("i", [0] * len(a[::4]))
del a[2:4], a[-1]
print(a, a[1:4], a[::-1], a + A("i", [5]), A("i", [1]) * 3, 2 * A("i", [1]), 9 in a, a.tolist())
a.reverse()
a.remove(9)
print(a, a == A("l", a.tolist()), A("i", [1, 2]) < A("i", [1, 3]), A("i", [1]) != A("d", [1.0]), A("b", b"\x01\xff"), A("u", "hé"), A("u", "ab").tounicode())
for code in "bBhHiIlLqQfd":
    x = A(code)
    print(code, x.itemsize, end=" ")
    for v in (-1, 2**7, 2**8, 2**15, 2**16, 2**31, 2**32, 2**63, 2**64, 1.5):
        try:
            x.append(v)
            print("y", end="")
        except (OverflowError, TypeError) as e:
            print("n", end="")
    print()
b = A("h", [1, 2, 3])
print(b.tobytes(), b.buffer_info()[1], bytes(b), A("h", b.tobytes()) == b)
b.byteswap()
print(b)
b.frombytes(b"\x05\x00")
b.fromlist([6, 7])
print(b, A("d", [0.1, 2]), A("f", [0.5]), repr(A("i")), A("w", "é€"))
for f, args in ((A, ()), (A, ("z",)), (A, ("ii",)), (A, (5,)), (A, ("i", 5)), (A, ("i", "ab")), (A, ("i", [1.5])), (A, ("u", [1])), (A, ("h", b"abc")), (b.frombytes, (b"x",)), (b.fromlist, ([1, "a"],)), (b.fromlist, ((1,),)), (b.append, ("x",)), (b.extend, (A("i", [1]),)), (b.extend, (5,)), (b.index, (99,)), (b.remove, (99,)), (A("i").pop, ()), (b.pop, (99,)), (b.__setitem__, (0, 10**9)), (b.__getitem__, (99,)), (b.__getitem__, ("x",)), (b.__setitem__, (slice(0, 2), [1, 2])), (b.__add__, ([1],)), (b.index, (6, 99))):
    t(f, *args)
m = memoryview(b)
t(b.append, 5)
print(bytes(m[:2]) == b"\x4d\0" or True)
m.release()
b.append(5)
print(b[0], b[-1], array.typecodes, array.ArrayType is A)
it = iter(b)
next(it)
b.pop()
print(list(it), list(reversed(b)))
