# Indexing and slicing: reading, assigning, deleting; slice objects; own __getitem__.
l = list(range(10))
print(l[0], l[-1], l[2:5], l[:3], l[7:], l[:], l[::2], l[::-1], l[-3:], l[:-7], l[5:2], l[100:], l[-100:2])
print(l[8:2:-2], l[::-3], l[2::3], l[-1:-4:-1], l[True], l[None:None:None])
s = "hello world"
print(s[0], s[-1], s[2:5], s[::-1], s[::2], s[100:] == "", s[-5:])
print((1, 2, 3)[1:], (1, 2, 3)[::-1], b"bytes"[1], b"bytes"[1:3], b"bytes"[::-1])
r = range(0, 100, 5)
print(r[3], r[-1], r[2:5], r[::-1], r[::4], list(r[15:]), len(r[1:10:3]))

l[2:5] = ["a"]
print(l)
l[1:1] = [10, 11, 12]
print(l)
l[::3] = "wxyz"[: len(l[::3])]
print(l)
l[len(l):] = [99]
l[:0] = (1, 2)
print(l)
l[:] = range(6)
print(l)
l[1:3] = []
print(l)
l[5:100] = [7]
print(l)
del l[0], l[-1]
print(l)
l = list(range(10))
del l[::2]
print(l)
del l[-2:]
print(l)
l = list(range(10))
del l[8:2:-2]
print(l)
l[::-1] = list(l)
print(l)
l[2:4] = l
print(l)
del l[:]
print(l)

for f in (
    lambda: [1, 2][2],
    lambda: [1, 2][-3],
    lambda: (1, 2)[5],
    lambda: "ab"[2],
    lambda: b"ab"[2],
    lambda: range(3)[3],
    lambda: [1]["a"],
    lambda: (1,)[1.0],
    lambda: "a"["a"],
    lambda: [1, 2, 3][::0],
    lambda: [1, 2, 3]["a":],
    lambda: {}[1:2],
    lambda: 5[0],
    lambda: None[0],
    lambda: [1][10**30],
    lambda: [].__setitem__(0, 1),
    lambda: [1, 2, 3].__setitem__(slice(0, 3, 2), [1]),
    lambda: [1, 2, 3].__setitem__(slice(0, 1), 5),
    lambda: [].__delitem__(0),
    lambda: [].pop(),
    lambda: [1].pop(3),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)

for code in ("(1, 2)[0] = 1", "'abc'[0] = 'x'", "del (1, 2)[0]", "del 'abc'[0]", "range(3)[0] = 1"):
    try:
        exec(code)
    except TypeError as e:
        print("TypeError:", e)

sl = slice(1, 10, 2)
print(sl, sl.start, sl.stop, sl.step, sl.indices(5), slice(None, None, -1).indices(4), slice(5), slice(-3, None).indices(10))
print(list(range(20))[sl], "abcdefghijkl"[sl])


class Grid:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


g = Grid()
print(g[1], g[1:2], g[1:2, ::3], g[...], g[()], g[1, 2], g[(1, 2)], g[:], g["a":"b":"c"], g[-1], g[*[1, 2], 3])
g[1:2] = 5
g[0, 1] = 6
del g[::2]
g[3] = g[4] = 7
i = 0
items = [0, 0, 0]
i, items[i] = 2, "set after i"
print(i, items)


class Index:
    def __index__(self):
        print("index", end=" ")
        return 2


print([1, 2, 3][Index()], "abc"[Index():], [0] * Index(), range(Index()))
nested = [[1, 2], [3, [4, 5]]]
nested[1][1][0] += 10
print(nested, nested[1][1][::-1][0])
big = 10**30
print([1, 2, 3][-big:big], "abc"[big:], (1, 2)[:-big])
