# slice assignment and deletion in all shapes.
def seti(k, v):
    l = list(range(6))
    try:
        l[k] = v
        print(k, type(v).__name__, l)
    except Exception as e:
        print(k, type(v).__name__, type(e).__name__, e)


def deli(k):
    l = list(range(6))
    try:
        del l[k]
        print(k, l)
    except Exception as e:
        print(k, type(e).__name__, e)


for k in (slice(None), slice(1, 3), slice(3, 1), slice(-2, None), slice(None, -99), slice(99, None), slice(0, 0), slice(None, None, 2), slice(None, None, -1), slice(4, None, -2), slice(1, 5, 3), slice(5, 1, 2), slice(1, 5, -1), slice(None, None, 7), slice(None, None, -7), slice(2**65, None), slice(None, None, 2**65)):
    for v in ([], ['a'], 'xyz', [1] * 6):
        seti(k, v)
    deli(k)
for k in (0, -1, 6, -7, True, 'a', None, 1.0, slice(None, None, 0), slice('a'), slice(1, None, 'b'), 2**70, (1,), ...):
    seti(k, 'v')
    deli(k)
seti(slice(1, 2), 5)
seti(slice(None, None, 2), 5)
seti(slice(1, 2), None)
seti(slice(1, 2), {'k': 'v'})
seti(slice(1, 2), (x for x in 'gen'))
l = [1, 2, 3]
l[1:2] = l
print(l)
l[::2] = l[::-2]
print(l)
l[:] = (x * 2 for x in l)
print(l, l[::2], l[-2:], l[5:1:-1], l[:2] + l[2:] == l)


class I:
    def __index__(self):
        return 1


print(l[I()], l[I():], l[:I()])
l[I()] = 'i'
del l[I()]
print(l)
