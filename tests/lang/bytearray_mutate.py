# changing bytearrays.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


def run(f, init=b'abcdef'):
    b = bytearray(init)
    try:
        r = f(b)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(r, b)


def setitem(k, v):
    def f(b):
        b[k] = v
    return f


def delitem(k):
    def f(b):
        del b[k]
    return f


for k, v in ((0, 65), (-1, 66), (9, 1), (0, 256), (0, -1), (0, 'a'), (0, b'a'), (0, 1.0), ('x', 1), (slice(1, 3), b'XYZ'), (slice(1, 3), b''), (slice(0, 0), b'!!'), (slice(None, None, 2), b'123'), (slice(None, None, 2), b'12'), (slice(None, None, -1), b'123456'), (slice(1, 3), [1, 2]), (slice(1, 3), 'ab'), (slice(1, 3), 5), (slice(1, 3), [300]), (slice(5, 2), b'x'), (slice(None), bytearray(b'q')), (slice(1, 2), memoryview(b'zz')), (slice(None, None, 0), b''), (slice(None, None, 2), b''), (True, 67)):
    run(setitem(k, v))
for k in (0, -1, 9, slice(1, 3), slice(None, None, 2), slice(None, None, -2), slice(None), slice(4, 1, -1), 'x', None, slice(0, 0)):
    run(delitem(k))
for f in (lambda b: b.append(1), lambda b: b.append(256), lambda b: b.append('a'), lambda b: b.append(b'a'), lambda b: b.extend(b'xy'), lambda b: b.extend([1, 2]), lambda b: b.extend([1, 300]), lambda b: b.extend('ab'), lambda b: b.extend(5), lambda b: b.extend(b), lambda b: b.extend(x for x in (1, 2)), lambda b: b.insert(0, 1), lambda b: b.insert(-99, 2), lambda b: b.insert(99, 3), lambda b: b.insert('x', 3), lambda b: b.insert(0, 999), lambda b: b.pop(), lambda b: b.pop(0), lambda b: b.pop(-2), lambda b: b.pop(9), lambda b: b.pop('x'), lambda b: b.remove(99), lambda b: b.remove(200), lambda b: b.remove(300), lambda b: b.remove('a'), lambda b: b.reverse(), lambda b: b.clear(), lambda b: b.copy(), lambda b: b.__iadd__(b'x'), lambda b: b.__iadd__('x'), lambda b: b.__imul__(2), lambda b: b.__imul__(0), lambda b: b.__imul__(-1), lambda b: b.__imul__('x'), lambda b: b.__init__(b'new'), lambda b: b.__init__(), lambda b: b.__init__(5.5), lambda b: b.__alloc__() >= 6):
    run(f)
run(lambda b: b.pop(), b'')
run(lambda b: b.reverse(), b'')
b = bytearray(b'abc')
t(lambda: b.__iadd__(b))
b *= 2
print(b, len(b), b.__reduce__()[0], bytearray(b'x').__reduce_ex__(2)[1])
