# a bytearray that is looked at cannot change its size.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


b = bytearray(b'abc')
m = memoryview(b)


def dele():
    del b[0]


def sl():
    b[0:1] = b'xx'


def iadd():
    global b
    b += b'x'


for f in (lambda: b.append(1), lambda: b.pop(), lambda: b.clear(), lambda: b.extend(b'x'), lambda: b.insert(0, 1), lambda: b.remove(97), dele, sl, iadd, lambda: b.__imul__(2), lambda: b.__init__(b'zz')):
    t(f)
b[0] = 120
b[0:2] = b'yz'
b.reverse()
print(b, m.tobytes(), len(m))
t(lambda: b.extend(b''))
t(lambda: b.__imul__(1))
n = m[1:]
m.release()
t(b.append, 1)
n.release()
t(b.append, 1)
print(b)
with memoryview(b) as m:
    t(b.clear)
b.clear()
print(b)
it = iter(bytearray(b'abc'))
print(next(it), it.__length_hint__(), list(it), list(it))
b = bytearray(b'ab')
for x in b:
    if len(b) < 6:
        b.append(x + 1)
print(b)
b = bytearray(b'abcdef')
for x in b:
    b.pop()
print(b)
