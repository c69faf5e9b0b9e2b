# What __getitem__, __setitem__ and __delitem__ get, and the errors of the built-in types.
class S:
    def __getitem__(self, k):
        return "get", k

    def __setitem__(self, k, v):
        print("set", k, v)

    def __delitem__(self, k):
        print("del", k)


s = S()
print(s[1], s[1:2], s[1:2:3], s[:], s[::], s[::2], s[:1], s[1:], s[1, 2], s[1:2, 3], s[...], s[..., 1:], s[()], s[(1, 2)], s[[1]], s[None:None])
s[0] = 1
s[0:1] = 2
s[0, 1:] = 3
del s[0], s[1:2], s[...]
s[1] += ("x",)
s["a":"b"] = "c"
print(S()[-1], S()[1.5], S()["k"])


class I:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


L = list(range(10))
print(L[I(3)], L[I(1):I(4)], L[::I(-3)], "abc"[I(-1)], (1, 2)[I(0)], range(9)[I(2):I(5)], b"abc"[I(1)], bytearray(b"abc")[I(0):])
L[I(0)] = "zero"
L[I(1):I(3)] = "xy"
del L[I(-1)]
print(L)
for base in ([1, 2], (1, 2), "ab", b"ab", bytearray(b"ab"), range(2), memoryview(b"ab"), {}, {1}, 5, None, 1.5, object(), len, int, type, S):
    for key in ("'a'", "1.0", "None", "5", "-9", "'a':", "::0", "1, 2", "10**30"):
        try:
            eval(f"b[{key}]", {"b": base})
            print("ok", type(base).__name__, key)
        except Exception as e:
            if type(base) is not object:
                print(type(base).__name__, key, type(e).__name__, str(e).replace(" 0x", ""))
for code in ("(1,)[0] = 1", "'a'[0] = 'b'", "b'a'[0] = 1", "range(3)[0] = 1", "del (1,)[0]", "del 'a'[0]", "None[0] = 1", "del None[0]", "{}[[]] = 1",
             "[][0] = 1", "del [][0]", "del {}[0]", "[1][::2] = 5", "[1, 2, 3][::2] = [1]", "[1, 2][0:1] = 5", "[1]['a'] = 1", "del [1]['a']",
             "bytearray(b'a')[0] = 256", "bytearray(b'a')[0] = 'a'", "bytearray(b'a')[0:1] = 'a'", "int[0] = 1", "del int[0]", "len[0]", "len[0] = 1"):
    try:
        exec(code.replace("(1,)", "t").replace("'a'[", "z["), {"t": (1,), "z": "a"})
        print("ok", code)
    except Exception as e:
        print(code, "->", type(e).__name__, e)
