# Slices of str, list, tuple, bytes and range agree with each other, for every kind of bound.
S, L, T, B, R = "abcdef", list("abcdef"), tuple("abcdef"), b"abcdef", range(6)


def same(sl):
    s = S[sl]
    assert "".join(L[sl]) == s and "".join(T[sl]) == s and B[sl].decode() == s and "".join("abcdef"[i] for i in R[sl]) == s, sl
    a, b, c = sl.indices(6)
    assert "".join(S[i] for i in range(a, b, c)) == s, sl
    return s


bounds = [None, 0, 1, 3, 6, 9, -1, -3, -6, -9, 10**30, -10**30]
checked = 0
for a in bounds:
    for b in bounds:
        for c in (None, 1, 2, 5, 9, -1, -2, -9, 10**30, -10**30):
            same(slice(a, b, c))
            checked += 1
print("checked", checked)


def assign(sl, v):
    l = list("abcdef")
    l[sl] = v
    return "".join(map(str, l))


def delete(sl):
    l, m = list("abcdef"), bytearray(b"abcdef")
    del l[sl], m[sl]
    assert m.decode() == "".join(l)
    return "".join(l)
def t(e, g=globals()):
    try:
        print(e, "->", repr(eval(e, g)))
    except Exception as x:
        print(e, "->", type(x).__name__, x)


CASES = r"""
same(slice(None)), same(slice(2)), same(slice(2, None)), same(slice(-2, None)), same(slice(None, -2)), same(slice(None, None, -1))
S[::2], S[1::2], S[::-2], S[-1::-2], S[4:1:-1], S[1:4:-1], S[:0], S[6:], S[5:], S[-100:100], S[3:3]
assign(slice(1, 3), "XY"), assign(slice(1, 3), ""), assign(slice(1, 3), "LONG"), assign(slice(0, 0), "^"), assign(slice(6, 6), "$"), assign(slice(9, 20), "$")
assign(slice(3, 1), "-"), assign(slice(None), ""), assign(slice(-1, None), "Z"), assign(slice(None, -5), "A"), assign(slice(-100, 1), "<")
assign(slice(None, None, 2), "XYZ"), assign(slice(None, None, -1), "123456"), assign(slice(4, 1, -1), "XYZ"), assign(slice(1, 5, 3), "XY"), assign(slice(5, 0, 2), "")
assign(slice(None, None, 2), "XY")
assign(slice(None, None, -2), "WXYZ")
assign(slice(0, 6, 7), "ab")
assign(slice(2, 2, 2), "a")
assign(slice(1, 2), 5)
assign(slice(None, None, 2), 5)
assign(slice(None, None, 0), "")
assign(slice(1, 2), (c for c in "gen")), assign(slice(1, 2), {"k": 1}), assign(slice(1, 2), range(3))
delete(slice(1, 3)), delete(slice(None)), delete(slice(None, None, 2)), delete(slice(None, None, -2)), delete(slice(4, 1, -1)), delete(slice(1, 5, 3)), delete(slice(9, 20)), delete(slice(3, 1)), delete(slice(-2, None)), delete(slice(None, None, 10**30))
delete(slice(None, None, 0))
delete(slice("a"))
S["a":]
S[1.0:]
S[::1.5]
L["a":"b"]
T[None:2.5]
B[:"x"]
R[::"x"]
[1, 2, 3].__setitem__(slice(0, 2), [9])
bytearray(b"abc").__setitem__(slice(0, 2), "x")
bytearray(b"abc").__setitem__(slice(0, 2), [256])
bytearray(b"abc").__setitem__(slice(0, 2), 5)
(ba := bytearray(b"abcdef")).__setitem__(slice(1, 3), b"XYZ"), ba
(ba := bytearray(b"abcdef")).__setitem__(slice(None, None, 2), b"XYZ"), ba
(ba := bytearray(b"abcdef")).__setitem__(slice(None, None, 2), b"XY"), ba
(ba := bytearray(b"abcdef")).__setitem__(slice(1, 3), ba), ba
(ba := bytearray(b"abcdef")).__setitem__(slice(1, 3), [65, 66, 67]), ba
(l := [1, 2, 3]).__setitem__(slice(1, 2), l), l
(l := [1, 2, 3]).__setitem__(slice(None, None, -1), l), l
"abc".__getitem__(slice(1)), (1, 2).__getitem__(slice(0, 1)), [1].__getitem__(0), b"a".__getitem__(0)
"""
for case in CASES.strip().splitlines():
    t(case)
