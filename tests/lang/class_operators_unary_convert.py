# Unary operators and conversions through special methods, with wrong results.
class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __round__(self, n="no"): return "round", n
    def __trunc__(self): return 5
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"


import math, operator
u = U()
print(-u, +u, ~u, abs(u), round(u), round(u, 2), round(u, None), math.trunc(u), math.floor(u), math.ceil(u))
for e in ("-'a'", "+[]", "~1.5", "abs('a')", "round('a')", "-object", "+None", "~None", "math.floor('a')", "math.trunc(object)"):
    try:
        print(eval(e))
    except TypeError as err:
        print(e, err)


def conv(method, result):
    return type("V", (), {method: lambda self, *a: result})()


class IntSub(int): pass
class FloatSub(float): pass
class StrSub(str): pass
class BytesSub(bytes): pass


import warnings
warnings.simplefilter("ignore")
for f, method, results in ((int, "__int__", (1, True, IntSub(3), 1.5, "1", None)), (int, "__index__", (2, IntSub(5), 1.0, None)), (int, "__trunc__", (3,)),
                           (float, "__float__", (1.5, FloatSub(2.5), 1, "x", None)), (float, "__index__", (3, 2.0, 10**400)),
                           (complex, "__complex__", (1j, 1.0, 2, "x")), (complex, "__float__", (1.5, "x")), (complex, "__index__", (3,)),
                           (str, "__str__", ("s", StrSub("t"), 1, None)), (repr, "__repr__", ("r", StrSub("q"), 1, b"x")), (bytes, "__bytes__", (b"b", BytesSub(b"c"), "x", None)),
                           (hash, "__hash__", (1, -1, 2**61, 2**61 - 1, -2, True, 1.0, "x", None, IntSub(7))), (bool, "__bool__", (True, False, 1, None)),
                           (len, "__len__", (0, 3, True, -1, 1.0, None, 2**63, IntSub(4))), (operator.index, "__index__", (1, True, IntSub(2), "a")), (operator.length_hint, "__length_hint__", (3, "a", -1, NotImplemented, None)),
                           (format, "__format__", ("f", StrSub("g"), 1)), (ascii, "__repr__", ("é", 1)), (dir, "__dir__", (["b", "a"], ("x",), 1)), (reversed, "__reversed__", ([1], 5)),
                           (iter, "__iter__", (iter([]), [1], None)), (list, "__iter__", (iter("ab"), "ab")), (hex, "__index__", (255, "x")), (chr, "__index__", (65, 10**10)), (range, "__index__", (3, 1.0)),
                           ("{:>4}".format, "__format__", ("z",)), (math.sqrt, "__float__", (4.0, 1)), (math.sqrt, "__index__", (9,)), (print, "__str__", ("printed", 5))):
    for result in results:
        try:
            out = f(conv(method, result))
            print(getattr(f, "__name__", "?"), method, repr(out) if f is not reversed and f is not iter else type(out).__name__, type(out).__name__)
        except Exception as e:
            print(getattr(f, "__name__", "?"), method, type(e).__name__, e)
