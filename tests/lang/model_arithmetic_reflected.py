# Who is asked first for a binary operator: left, right, the subclass on the right, and NotImplemented.
import operator as op

OPS = [("add", "+"), ("sub", "-"), ("mul", "*"), ("matmul", "@"), ("truediv", "/"), ("floordiv", "//"), ("mod", "%"), ("pow", "**"), ("lshift", "<<"), ("rshift", ">>"), ("and", "&"), ("or", "|"), ("xor", "^"), ("divmod", "divmod")]
calls = []


def mk(name, bases=(), left=True, right=True, result="value"):
    ns = {}
    for n, _ in OPS:
        def f(self, o, n=n):
            calls.append(f"{name}.{n}")
            return NotImplemented if result is NotImplemented else f"{name}.{n}({type(o).__name__})"
        def r(self, o, n=n):
            calls.append(f"{name}.r{n}")
            return NotImplemented if result is NotImplemented else f"{name}.r{n}({type(o).__name__})"
        if left: ns[f"__{n}__"] = f
        if right: ns[f"__r{n}__"] = r
    return type(name, bases, ns)


A = mk("A")
B = mk("B")
Sub = mk("Sub", (A,))
SubPlain = type("SubPlain", (A,), {})
NI = mk("NI", result=NotImplemented)
NISub = mk("NISub", (A,), result=NotImplemented)
LeftOnly = mk("LeftOnly", right=False)
RightOnly = mk("RightOnly", left=False)
Nothing = type("Nothing", (), {})
IntSub = mk("IntSub", (int,))
StrSub = mk("StrSub", (str,))


def apply(n, sym, x, y):
    calls.clear()
    f = divmod if n == "divmod" else getattr(op, n if n not in ("and", "or") else n + "_")
    try:
        r = f(x, y)
    except TypeError as e:
        r = f"TypeError: {e}"
    print(f"{type(x).__name__} {sym} {type(y).__name__}: {r}  {' '.join(calls)}")


for n, sym in OPS:
    apply(n, sym, Nothing(), Nothing())
    apply(n, sym, NI(), NI())
    apply(n, sym, A(), Sub())
    apply(n, sym, A(), NISub())
    apply(n, sym, 5, RightOnly())
    apply(n, sym, 5, LeftOnly())
    apply(n, sym, 5, IntSub(3))
for x in (A(), NI(), LeftOnly(), RightOnly(), Nothing(), Sub(), SubPlain()):
    for y in (B(), NI(), Sub(), SubPlain(), RightOnly(), Nothing(), 1, "s", [1]):
        apply("add", "+", x, y)
for x in (5, "s", [1], (1,), b"b", 1.5, 2j, {1}, {"k": 1}, None):
    for y in (RightOnly(), NI(), Nothing()):
        apply("mul", "*", x, y)
apply("mod", "%", "no format", RightOnly())
apply("mod", "%", "no format", StrSub("x"))
apply("add", "+", "a", StrSub("x"))
apply("or", "|", {}, RightOnly())
apply("sub", "-", {1}, RightOnly())
apply("sub", "-", {}.keys(), RightOnly())


class Ret:
    def __add__(self, o): return None
    def __radd__(self, o): return ...
    def __mul__(self, o): raise KeyError("from mul")
    def __rsub__(self, o): raise NotImplementedError


print(Ret() + 1, 1 + Ret())
for f in (lambda: Ret() * 1, lambda: 1 - Ret(), lambda: 1 * Ret()):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
A.__add__ = None
for f in (lambda: A() + 1, lambda: A() + B(), lambda: B() + A()):
    try:
        print(f())
    except TypeError as e:
        print(e)
