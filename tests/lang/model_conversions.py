# int(), float(), complex(), index, round and the math functions with classes that define the conversions.
import math
import operator
import warnings


class Any:
    def __init__(self, **methods):
        self.m = methods


def mk(base=object, **methods):
    ns = {f"__{k}__": (lambda v: lambda self, *a: v(*a) if callable(v) else v)(v) for k, v in methods.items()}
    return type("K", (base,), ns)()


class IntSub(int): pass


class FloatSub(float): pass


class ComplexSub(complex): pass


def t(label, f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try:
            r = f()
            r = f"{r!r} {type(r).__name__}"
        except Exception as e:
            r = f"{type(e).__name__}: {e}"
    print(label, "=>", r, *[str(x.message) for x in w])


for label, o in {
    "int": mk(int=3), "int str": mk(int="3"), "int bool": mk(int=True), "int sub": mk(int=IntSub(4)), "int float": mk(int=3.0), "int none": mk(int=None), "int raise": mk(int=lambda: 1 / 0),
    "index": mk(index=5), "index str": mk(index="5"), "index sub": mk(index=IntSub(6)), "index bool": mk(index=True), "index float": mk(index=1.0), "index big": mk(index=10**40),
    "trunc": mk(trunc=7), "trunc float": mk(trunc=7.5), "trunc idx": mk(trunc=IntSub(8)), "float": mk(float=1.5), "float int": mk(float=1), "float sub": mk(float=FloatSub(2.5)), "float str": mk(float="x"),
    "complex": mk(complex=1j), "complex float": mk(complex=1.0), "complex sub": mk(complex=ComplexSub(2j)), "float+index": mk(float=1.5, index=2), "int+index": mk(int=1, index=2), "all": mk(int=1, float=2.0, complex=3j, index=4),
    "floor": mk(floor="f", ceil="c", trunc="t", round=lambda *a: ("r", a)), "none": mk(), "strsub": type("S", (str,), {})("12"), "str int": type("S", (str,), {"__int__": lambda s: 99})("12"), "floatsub int": mk(float, int=77), "intsub float": mk(int, float=7.25),
}.items():
    t(label + " int", lambda: int(o))
    t(label + " float", lambda: float(o))
    t(label + " complex", lambda: complex(o))
    t(label + " index", lambda: operator.index(o))
    t(label + " round", lambda: round(o))
    t(label + " round2", lambda: round(o, 2))
    t(label + " math", lambda: (math.floor(o), math.ceil(o), math.trunc(o)))
    t(label + " uses", lambda: [range(10)[o], hex(o), "abc" * (o if label != "index big" else 0), [1, 2, 3, 4, 5, 6, 7, 8][o:], chr(o)])
