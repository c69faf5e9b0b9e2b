# Identity and constants: small ints, interned strings, merged and folded constants, immortals.
import sys

rc = sys.getrefcount
IMMORTAL = 4294967295


def computed(v):
    return int(str(v))


print([n for n in range(-10, 262) if computed(n) is not computed(n)])
print(computed(256) is 256 + 0, computed(257) is computed(257), computed(-5) is -5 + 0, computed(-6) is computed(-6))
print(all(rc(computed(n)) == IMMORTAL for n in range(-5, 257)), rc(computed(257)), rc(computed(-6)))
print(all(chr(i) is chr(i) for i in range(256)), chr(256) is chr(256), all(rc(chr(i)) == IMMORTAL for i in range(256)))
print("abc"[0] is "cba"[2], "abc"[1:2] is "xbz"[1:2], "".join([]) is "", "abc"[:0] is "", str() is "", "a".join(["", ""]) is "a", "xyz".replace("yz", "") is "x")
print(b"abc"[:1] is b"xa"[1:], bytes() is b"", bytes([65]) is bytes([65]), bytes([65, 66]) is bytes([65, 66]))
print(() is tuple(), tuple([]) is (), (1, 2)[:0] is (), () + () is (), ((),)[0] is (), (5,) * 0 is ())
print(frozenset() is frozenset([]), range(0) is range(0), [] is [], {} is {}, set() is set(), 1.5 + computed(0) is 1.5 + computed(0))
a = 257
b = 257
print(a is b, a is computed(257))


def f():
    return 257, 1.5, "not a name!", b"bytes", (1, 2, (3, "x"))


def g():
    return 257, 1.5, "not a name!", b"bytes", (1, 2, (3, "x"))


print([x is y for x, y in zip(f(), g())], f() is f(), f() is g(), f()[0] is a)


def only1():
    return 98131, "q q"


def only2():
    return 98131, "q q"


print(only1() is only2(), only1()[0] is only2()[0], only1()[1] is only2()[1])
print(0.0 is -0.0, f()[1] is 1.5, (0.0,) is (-0.0,), 1 is 1.0, (1,) is (1.0,), ("a",) is ("a",))
print(100 * 3 is 300, 2**9 is 512, "ab" + "cd" is "abcd", "ab" * 3 is "ababab", -(-300) is 300, (1, 2) + (3,) is (1, 2, 3), 1000 if 1 else 0)
s1 = "identifier_like1"
s2 = "identifier" + "_like1"
s3 = "".join(["identifier", "_like1"])
print(s1 is s2, s1 is s3, s1 is sys.intern(s3), s1 == s3, sys.intern(s3) is s3)
t1 = "has space"
t2 = "".join(["has", " space"])
i1 = sys.intern(t2)
print(t1 is t2, i1 is t2, sys.intern("".join(["has", " space"])) is t2, i1 is t1)
print("name of a variable is interned", "s1" is [k for k in globals() if k == "s1"][0], f.__name__ is "f", "append" is [n for n in dir([]) if n == "append"][0])
long = "x" * 4096
long2 = "x" * 4096
print(long is long2, "y" * 4097 is "y" * 4097, len(long))
for i in range(2):
    class K:
        attr_name = 1
    d = K.__dict__
    print([k for k in d if k == "attr_name"][0] is "attr_name", end=" ")
print()
print(rc(None), rc(True), rc(False), rc(...), rc(NotImplemented), rc(int), rc(type), rc(len) == IMMORTAL, rc(ValueError), rc(()), rc(frozenset()) < IMMORTAL)
print(rc("s1") == IMMORTAL, rc("print") == IMMORTAL, rc("attr_name") == IMMORTAL, rc(sys.intern("".join(["made", "at", "run"]))), rc("word_like_constant") < 100)
x = 98123
y = "a string constant!"
z = 98.123
w = (98124, x)
print("constants in a script", rc(x), rc(y), rc(z), rc(w))


def constants():
    v = 98125
    return rc(v), rc(98126), rc(98127.5), rc("in a function!")


print("in a function", constants(), constants())
m = sys.intern("".join(["interned", "mortal"]))
print("interned", rc(m), m is sys.intern("interned" + "mort" + "al"))
n = computed(10**20)
print("big", rc(n), n is computed(10**20), n == computed(10**20), rc(-n), rc(n + 0), n + 0 is n, n * 1 is n, +n is n, abs(n) is n, int(n) is n, n // 1 is n, n | 0 is n)
fl = computed(5) / 2
print("float", float(fl) is fl, +fl is fl, abs(fl) is fl, fl * 1.0 is fl, rc(fl), round(fl, 1) is fl)
st = "".join(["ab", "c d"])
print("str", str(st) is st, st[:] is st, st + "" is st, "" + st is st, st * 1 is st, st.replace("zz", "") is st, st.strip() is st, "%s" % st is st, f"{st}" is st, format(st) is st, "".join([st]) is st, st.lower() is st, st.ljust(2) is st, st.encode() is st.encode(), st.expandtabs() is st, st.zfill(1) is st)
tp = (computed(1000), computed(2000))
print("tuple", tuple(tp) is tp, tp[:] is tp, tp + () is tp, () + tp is tp, tp * 1 is tp, frozenset(frozenset([1])) is not None)
by = bytes([1, 2, 3])
print("bytes", bytes(by) is by, by[:] is by, by + b"" is by, by * 1 is by, by.replace(b"z", b"") is by, by.strip() is by)
print("True is", (1 == 1) is True, (not 0) is True, bool(5) is True, isinstance(1, int) is True, None is (lambda: None)())
