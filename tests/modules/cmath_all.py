# cmath: branch cuts, special values, errors.
import cmath
import math


def show(f, *args, **kw):
    try:
        print(f.__name__, args, repr(f(*args, **kw)))
    except Exception as e:
        print(f.__name__, args, type(e).__name__, e)


one = [cmath.acos, cmath.acosh, cmath.asin, cmath.asinh, cmath.atan, cmath.atanh, cmath.cos, cmath.cosh, cmath.exp, cmath.log, cmath.log10,
       cmath.phase, cmath.polar, cmath.sin, cmath.sinh, cmath.sqrt, cmath.tan, cmath.tanh, cmath.isnan, cmath.isinf, cmath.isfinite]
parts = [0.0, -0.0, 1.5, -1.0, math.inf, -math.inf, math.nan]
for f in one:
    for x in parts:
        for y in parts:
            show(f, complex(x, y))
for f in one:
    for z in (2 + 1j, -3.5 - 0.25j, 0.001j, 1e200 + 1e200j, 1e-310 + 0j, 700 + 1j, -1000 + 1j, 1 + 1e-200j, 5, 2.5, True):
        show(f, z)
for r in parts:
    for phi in parts:
        show(cmath.rect, r, phi)
show(cmath.rect, 2, 0.5)
show(cmath.polar, 1.7e308 + 1.7e308j)
show(cmath.log, 8, 2)
show(cmath.log, 0, 2)
show(cmath.log, 2, 0)
show(cmath.log, 2, 1)
show(cmath.log, 1j, 2 + 1j)
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj)

show(cmath.isclose, 1 + 1j, 1 + 1.0000000001j)
show(cmath.isclose, 1 + 1j, 1 + 1.1j)
show(cmath.isclose, 1, 1.1, abs_tol=0.2)
show(cmath.isclose, cmath.infj, cmath.infj)
show(cmath.isclose, cmath.infj, 1)
show(cmath.isclose, 1, 1, rel_tol=-1)


class C:
    def __complex__(self):
        return 3 + 4j


class F:
    def __float__(self):
        return 0.5


class Bad:
    def __complex__(self):
        return 1.5

    def __repr__(self):
        return "Bad()"


print(cmath.sqrt(C()), cmath.polar(C()), cmath.exp(F()))
for bad in ("1", None, [], Bad(), 10**400):
    for f in (cmath.sqrt, cmath.polar, cmath.isnan):
        try:
            print(f(bad))
        except Exception as e:
            print(f.__name__, type(e).__name__, e)
    try:
        cmath.rect(1, bad)
    except Exception as e:
        print(type(e).__name__, e)
for call in ("cmath.sqrt()", "cmath.sqrt(1, 2)", "cmath.rect(1)", "cmath.log()", "cmath.log(1, 2, 3)", "cmath.isclose(1)", "cmath.isclose(1, 2, 3)"):
    try:
        print(eval(call))
    except TypeError as e:
        print(call, e)

# complex numbers themselves
values = [1 + 2j, -0.0 + 0j, complex(0, -0.0), complex("inf"), complex("nan+1j"), 1e308 + 1e308j, 3j]
for v in values:
    print(v, -v, +v, v.conjugate(), bool(v), v.real, v.imag, v == v.conjugate())
    for w in values:
        for op in ("+", "-", "*", "/", "**"):
            try:
                print(v, op, w, eval("v %s w" % op))
            except Exception as e:
                print(v, op, w, type(e).__name__, e)
    try:
        print(abs(v))
    except OverflowError as e:
        print(e)
