# Every binary and unary operator, with its reflected and in-place forms, on built-in and on own types.


class Loud:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


def add_method(name):
    def method(self, *args):
        return name.strip("_") + "(" + ", ".join([repr(self)] + [repr(a) for a in args]) + ")"

    setattr(Loud, name, method)


binary = "add sub mul matmul truediv floordiv mod pow lshift rshift and xor or".split()
for op in binary:
    add_method("__" + op + "__")
    add_method("__r" + op + "__")
for op in "neg pos invert".split():
    add_method("__" + op + "__")

a, b = Loud("a"), Loud("b")
print(a + b, a - b, a * b, a @ b, a / b)
print(a // b, a % b, a**b, a << b, a >> b)
print(a & b, a ^ b, a | b)
print(1 + a, 1 - a, 1 * a, 1 @ a, 1 / a)
print(1 // a, 1 % a, 1**a, 1 << a, 1 >> a)
print(1 & a, 1 ^ a, 1 | a)
print(-a, +a, ~a, - +~Loud("c").name.__len__())
print(divmod(7, -2), pow(3, 4, 5), pow(a, b))

x = a
x += 1
print(x)


class InPlace:
    def __init__(self):
        self.log = []

    def __iadd__(self, other):
        self.log.append(("+", other))
        return self

    def __imul__(self, other):
        self.log.append(("*", other))
        return self

    def __isub__(self, other):
        return NotImplemented

    def __sub__(self, other):
        return "plain minus"


p = q = InPlace()
p += 1
p *= 2
print(p is q, p.log)
p -= 5
print(p)

l = m = [1, 2]
l += (3, 4)
l *= 2
print(l is m, m)
t = u = (1,)
t += (2,)
print(t is u, t, u)
s = v = {1, 2, 3}
s |= {4}
s &= {2, 3, 4}
s -= {3}
s ^= {9}
print(s is v, sorted(v))
d = e = {"a": 1}
d |= {"b": 2}
print(d is e, e, {"z": 0} | d)


class Base:
    def __add__(self, other):
        return "Base.__add__"

    def __radd__(self, other):
        return "Base.__radd__"


class Derived(Base):
    def __radd__(self, other):
        return "Derived.__radd__"


class Same(Base):
    pass


print(Base() + Derived(), Base() + Same(), Derived() + Base(), 1 + Base())


class Stubborn:
    def __add__(self, other):
        return NotImplemented

    __radd__ = __add__


for f in (
    lambda: Stubborn() + 1,
    lambda: 1 + Stubborn(),
    lambda: Stubborn() + Stubborn(),
    lambda: 1 + "a",
    lambda: "a" + 1,
    lambda: [1] + (2,),
    lambda: "a" * "b",
    lambda: -"a",
    lambda: ~1.5,
    lambda: 1 << -1,
    lambda: 1.0 << 1,
    lambda: None + None,
    lambda: object() < object(),
    lambda: pow(2, 3, 0),
    lambda: pow(2.0, 3, 5),
    lambda: {} | [],
    lambda: {1} - [1],
    lambda: [1] @ [2],
):
    try:
        print(f())
    except Exception as err:
        print(type(err).__name__ + ":", err)

print(not 0, not [], not "x", not None)
print(1 and 2, 0 and 2, 1 or 2, 0 or "", None or 0 or [] or "last")
print(1 if [] else 2, (lambda n: "even" if n % 2 == 0 else "odd")(3))
print(2**-1, (-2) ** 2, -(2**2), 2**3**2, -7 // 2, -7 % 3, 7 % -3, ~5, 5 & 6 | 1 ^ 8)
print(1 + 2 * 3 - 4 / 2, (1 + 2) * 3, 10 - 3 - 2, 2 * 3 % 4, 1 << 2 + 1)
print(True + True, True & False, True | 2, True ^ True, -True)
