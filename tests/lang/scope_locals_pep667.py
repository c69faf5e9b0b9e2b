# locals(), frame.f_locals and exec in functions, as PEP 667 made them.
import sys


def f():
    a = 1
    d = locals()
    d["a"] = 2
    d["new"] = 3
    b = 4
    return a, d, locals(), d is locals()


print(f())


def g():
    x = 1
    fl = sys._getframe().f_locals
    fl["x"] = 10
    fl["extra"] = 5
    print(x, "extra" in fl, "extra" in locals(), sorted(fl), len(fl))
    y = 2
    print(sorted(fl.items(), key=str)[:3] is not None, fl["y"], type(fl).__name__, fl.get("zz"), fl.get("zz", 1))
    try:
        fl["zz"]
    except KeyError as e:
        print("KeyError", e)
    try:
        del fl["x"]
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
    try:
        fl.pop("x")
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
    try:
        fl.clear()
    except Exception as e:
        print(type(e).__name__, e)
    fl.update({"y": 20})
    fl.setdefault("w", 6)
    print(y, fl["w"], fl == sys._getframe().f_locals, fl is sys._getframe().f_locals)
    print(list(reversed(fl))[:1], fl | {"q": 1} != {}, "x" in fl.keys(), 10 in fl.values())
    fl |= {"y": 21}
    return y


print(g())


def h():
    q = 1
    exec("q = 2; r = 3")
    print(q, "r" in locals())
    ns = locals()
    exec("q = 5; r = 6", globals(), ns)
    print(q, ns)
    exec("print(q)")
    return eval("q + 1"), eval("[q for _ in range(2)]"), [eval("q") for q in "ab"]


print(h())


def cell():
    c = 1

    def inner():
        return c

    fl = sys._getframe().f_locals
    fl["c"] = 7
    return inner(), c, sys._getframe().f_locals["c"]


print(cell())


def caller():
    v = "old"
    callee()
    return v


def callee():
    sys._getframe(1).f_locals["v"] = "new"


print(caller())


def unbound():
    if False:
        z = 1
    return "z" in locals(), "z" in sys._getframe().f_locals, sys._getframe().f_code.co_varnames


print(unbound())
print(locals() is globals(), sys._getframe().f_locals is globals(), vars() is globals())


class K:
    l = locals()
    l["injected"] = 1
    print(injected, locals() is sys._getframe().f_locals)


print(K.injected)


def gen():
    a = 1
    d = locals()
    yield d
    a = 2
    yield locals()


it = gen()
first = next(it)
print(first, it.gi_frame.f_locals["a"])
it.gi_frame.f_locals["a"] = 99
print(next(it), first)


def delete_then():
    a = 1
    fl = sys._getframe().f_locals
    del a
    fl["a"] = 2
    return a


print(delete_then())
print((lambda m: [locals(), m])(1)[0], [sorted(locals()) for k in [1]][0] == sorted(globals()))
