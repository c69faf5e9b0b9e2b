# Which side is asked first when one operand's class derives from the other's.
class A:
    def __init__(self, n): self.n = n
    def __add__(self, o): return f"A.add {self.n}"
    def __radd__(self, o): return f"A.radd {self.n}"
    def __eq__(self, o): return f"A.eq {self.n}"
    def __lt__(self, o): return f"A.lt {self.n}"
    def __gt__(self, o): return f"A.gt {self.n}"
    def __le__(self, o): return NotImplemented
    def __ge__(self, o): return NotImplemented


class Same(A): pass


class Over(A):
    def __radd__(self, o): return f"Over.radd {self.n}"
    def __gt__(self, o): return f"Over.gt {self.n}"
    def __eq__(self, o): return f"Over.eq {self.n}"


class OverAdd(A):
    def __add__(self, o): return f"OverAdd.add {self.n}"


a, s, o, d = A("a"), Same("s"), Over("o"), OverAdd("d")
print(a + s, a + o, a + d, s + o, o + a, o + o, d + a)
print(a == s, a == o, o == a, a < s, a < o, a > o, o > a, s > o, a != o)
for e in ("a <= a", "a >= s", "a <= 1", "1 >= a"):
    try:
        print(eval(e))
    except TypeError as err:
        print(err)


class MyInt(int):
    def __radd__(self, o): return f"MyInt.radd({o})"
    def __rpow__(self, o, m=None): return f"MyInt.rpow({o}, {m})"
    def __rsub__(self, o): return NotImplemented


class MyInt2(int): pass


print(1 + MyInt(2), MyInt(2) + 1, 2 ** MyInt(3), pow(2, MyInt(3), 5) if False else "", 5 - MyInt(2), type(1 + MyInt2(2)).__name__, True + MyInt(3), 1.5 + MyInt(1))


class MyList(list):
    def __radd__(self, o): return "list radd"
    def __rmul__(self, o): return f"rmul {o}"
    def __mul__(self, o): return f"mul {o}"


print([1] + MyList([2]), MyList([1]) + [2], 3 * MyList(), MyList() * 3)


class MyStr(str):
    def __rmod__(self, o): return "rmod " + o
    def __mod__(self, o): return "mod"
    def __radd__(self, o): return "radd " + o


print("%s" % MyStr("x"), MyStr("%s") % 1, "a" + MyStr("b"))


class P:
    def __pow__(self, e, m="none"): return ("pow", e, m)
    def __rpow__(self, b, m="none"): return ("rpow", b, m)
    def __ipow__(self, e): return ("ipow", e)


p = P()
print(p ** 2, 2 ** p, pow(p, 2), pow(p, 2, 3), pow(2, p))
try:
    print(pow(2, p, 3))
except TypeError as e:
    print(e)
try:
    print(pow(2, 3, p))
except TypeError as e:
    print(e)
p **= 5
print(p)


class NoneOp:
    __add__ = None
    __radd__ = None
    __eq__ = None
    __lt__ = None
    __iadd__ = None
    __neg__ = None


for e in ("NoneOp() + 1", "1 + NoneOp()", "NoneOp() == 1", "1 == NoneOp()", "NoneOp() < 1", "1 > NoneOp()", "-NoneOp()"):
    try:
        print(e, eval(e))
    except TypeError as err:
        print(e, err)
