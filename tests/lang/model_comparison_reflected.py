# Rich comparison: reflection, subclasses first, NotImplemented, defaults, results that are not bools.
import operator as op

NAMES = ("lt", "le", "eq", "ne", "gt", "ge")
SYM = dict(zip(NAMES, ("<", "<=", "==", "!=", ">", ">=")))
calls = []


def mk(name, bases=(), names=NAMES, result=None):
    def method(n):
        def f(self, o):
            calls.append(f"{name}.{n}")
            return f"{name}.{n}" if result is None else result
        return f
    ns = {f"__{n}__": method(n) for n in names}
    ns["__hash__"] = None
    return type(name, bases, ns)


A, B = mk("A"), mk("B")
Sub = mk("Sub", (A,))
SubLt = mk("SubLt", (A,), ("lt",))
NI = mk("NI", result=NotImplemented)
Less = mk("Less", names=("lt",))
Eq = mk("Eq", names=("eq",))
Ne = mk("Ne", names=("ne",))
EqF = mk("EqF", names=("eq",), result=[])
Plain = type("Plain", (), {})
IntSub = mk("IntSub", (int,))


def cmp(n, x, y):
    calls.clear()
    try:
        r = getattr(op, n)(x, y)
    except TypeError as e:
        r = f"TypeError: {e}"
    print(f"{type(x).__name__} {SYM[n]} {type(y).__name__}: {r!r}  {' '.join(calls)}")


for n in NAMES:
    for x, y in ((A(), B()), (A(), Sub()), (Sub(), A()), (A(), SubLt()), (NI(), NI()), (NI(), A()), (Plain(), A()), (Plain(), Plain()), (1, IntSub(2)), (1, Less()), (Less(), 1), (1, Eq()), (1, Ne()), (Ne(), 1), (EqF(), 1), (1, NI()), (None, NI()), (NI(), None), ("a", 1), (1j, 2j), ([], ()), (None, None), ({}, {}), (len, len), (1, None), (int, str)):
        cmp(n, x, y)


class Truth:
    def __init__(self, v): self.v = v
    def __bool__(self): print("bool", self.v); return self.v


class T:
    def __lt__(self, o): return Truth(False)
    def __eq__(self, o): return Truth(True)


print(type(T() < 1).__name__, type(T() < T() < T()).__name__)
print(T() in [T()], [T()] == [T()], T() != 1, [1, T()].index(T()))
print(min(T(), 1, key=lambda x: 0) is not None, sorted([3, 1, 2], key=lambda v: (v,)))


class Err:
    def __eq__(self, o): raise ZeroDivisionError("eq")
    def __lt__(self, o): raise ZeroDivisionError("lt")


for f in (lambda: Err() == 1, lambda: Err() != 1, lambda: 1 in [Err()], lambda: [Err()] == [Err()], lambda: (e := Err(), [e] == [e])[1], lambda: sorted([Err(), Err()]), lambda: max(Err(), Err()), lambda: {1: Err()} == {1: Err()}, lambda: [Err()] < [Err()], lambda: Err() > Err()):
    try:
        print(f())
    except ZeroDivisionError as e:
        print("error:", e)
