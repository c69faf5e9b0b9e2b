# The order of deaths in calls: temporaries, arguments, defaults, return values, exceptions, comprehensions.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def __enter__(self):
        return D(self.name + " entered")

    def __exit__(self, *exc):
        print("exit", self.name)

    def __add__(self, other):
        return D(self.name + "+" + other.name)

    def __getitem__(self, key):
        return D(self.name + "[]")


def two(a, b):
    print("in two")
    a = None
    print("a cleared")
    return b


two(D("1"), D("2"))
print("after two")
keep = two(D("3"), D("4"))
print("kept", keep.name)
keep = D("5")
print("replaced")
print((D("x") + D("y") + D("z")).name)
print(D("i")[D("key")].name)


def default(d=D("default")):
    return d.name


print(default(), default(D("given")))
default.__defaults__ = (D("other default"),)
print(default())
del default
with D("manager") as m:
    print("body", m.name)
    del m
print("after with")
[D("l1"), D("l2"), D("l3")]
(D("t1"), D("t2"))
{"a": D("v1"), "b": D("v2")}
print([d.name for d in (D("c1"), D("c2"))])
for d in [D("f1"), D("f2")]:
    print("loop", d.name)
del d
print("unpack")
a, b = D("u1"), D("u2")
a, b = b, a
a = b = None
first, *rest = D("s1"), D("s2"), D("s3")
del rest
del first


def raising():
    inside = D("inside")
    raise ValueError(D("in the error").name)


try:
    raising()
except ValueError as e:
    print("handler", e)
print("after the handler")


def finally_order():
    x = D("fx")
    try:
        return D("returned")
    finally:
        x = None
        print("in finally")


finally_order()
print("lambda", (lambda d: d.name)(D("ld")))
print("conditional", (D("yes") if D("test") else D("no")).name)
print("boolean", (D("b1") and D("b2")).name)
print("walrus", (w := D("w1")).name, (w := D("w2")).name)
x = [D("old")]
x[0] = D("new")
x[:] = []
x += [D("added")]
x.clear()
print("f-string", f"{D('fs').name}{D('ft').name}")
print("end")
