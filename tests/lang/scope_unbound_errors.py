# NameError and UnboundLocalError in all their forms.
def t(f, *args):
    try:
        print(f(*args))
    except NameError as e:
        print(type(e).__name__, e, "| name:", e.name)


def a():
    print(v)
    v = 1


def b():
    v += 1


def c(flag):
    if flag:
        v = 1
    return v


def d():
    v = 1
    del v
    return v


def e():
    v = 1
    del v
    del v


def f():
    del undefined_thing


def g():
    for v in []:
        pass
    return v


def h():
    def inner():
        return w
    inner()
    w = 1


def i():
    w = 1
    def inner():
        return w
    del w
    return inner()


def j():
    with __import__("contextlib").suppress(Exception):
        raise ValueError
        v = 1
    return v


def k():
    try:
        1 / 0
    except ZeroDivisionError as exc:
        pass
    return exc


def m():
    def inner():
        nonlocal w
        del w
    w = 1
    inner()
    return w


def n():
    global glob
    return glob


def o():
    global glob
    del glob


def p():
    return [zz for _ in [1]]


def q():
    v: int
    return v


def r():
    match 5:
        case 6 as v:
            pass
    return v


def s():
    return prnt, lenn, Tru


def u():
    my_value = 1
    return my_valu


def vv():
    class Z:
        print(zed)
        zed = 1


def w():
    while False:
        v = 1
    else:
        pass
    return v


t(a)
t(b)
t(c, 0)
t(c, 1)
for fn in (d, e, f, g, h, i, j, k, m, n, o, p, q, r, s, u, vv, w):
    print(fn.__name__, end=" ")
    t(fn)
t(eval, "nope1")
t(exec, "del nope2")
t(exec, "nope3 += 1")
t(lambda: lambda_nope)
try:
    del sys_nope
except NameError as err:
    print(err, err.name)
print(NameError("x", name="n").name, NameError("x").name, UnboundLocalError.__mro__[1].__name__)
try:
    NameError(foo=1)
except TypeError as err:
    print(err)
