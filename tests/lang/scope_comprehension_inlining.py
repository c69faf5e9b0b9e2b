# Comprehensions have scopes of their own although they are inlined (PEP 709).
import sys

x = "outer"
print([x for x in range(3)], x)
print({x: y for x, y in [(1, 2)]}, x)
print({x for x in "a"}, x)
print(list(x for x in "b"), x)
print([[x for x in range(x)] for x in range(3)], x)
print([(x, y) for x in range(2) for y in [x for x in "q"]], x)


def local():
    x = "local"
    r = [x for x in range(2)]
    s = [(lambda: x)() for x in range(2)]
    fs = [lambda: x for x in range(3)]
    return x, r, s, [f() for f in fs]


print(local())


def unbound_after():
    [y for y in range(2)]
    try:
        return y
    except NameError as e:
        return type(e).__name__, str(e)


print(unbound_after())


def unbound_restored():
    r = [z for z in range(2)]
    try:
        z
    except UnboundLocalError as e:
        r.append(str(e))
    z = 1
    return r


print(unbound_restored())


class C:
    x = "class"
    y = [1, 2]
    a = [i for i in y]
    b = [x for _ in range(1)]
    c = [(lambda: x)() for _ in range(1)]
    d = [[x for _ in "1"] for _ in "2"]
    try:
        e = [y for i in range(1) if y]
    except NameError as err:
        e = str(err)
    f = [locals().keys() & {"x", "i", "y"} for i in [1]]
    g = [__class__ for _ in "1"] if 0 else None


print(C.a, C.b, C.c, C.d, C.e, C.f, hasattr(C, "i"))
print(sorted(k for k in [locals() for q in [1]][0] if len(k) == 1))


def loc():
    a = 1
    return [sorted(locals()) for b in [2]], [sorted(vars()) for a in [3]], sorted(locals())


print(loc())
print([sys._getframe().f_code.co_name for _ in "1"], list(sys._getframe().f_code.co_name for _ in "1"))


def frames():
    return [sys._getframe().f_code.co_name for _ in "1"] + [f.__qualname__ for f in [lambda: 0 for _ in "1"]]


print(frames())


def walrus():
    [last := i for i in range(5)]
    any((hit := i) > 2 for i in range(9))
    {k: (kk := k) for k in "ab"}
    return last, hit, kk, [(t := i, t + 1) for i in (1, 2)], t


print(walrus())


def leak():
    out = []
    for i in range(2):
        out += [lambda: (i, j) for j in range(2)]
    return [f() for f in out]


print(leak())


def error_restores():
    v = "kept"
    try:
        [1 / v for v in (1, 0)]
    except ZeroDivisionError:
        return v


print(error_restores())


def cells():
    w = "cell"
    f = lambda: w
    r = [w for w in range(3)]
    return f(), w, r, [g() for g in [lambda: w for w in range(2)]]


print(cells())


def gen_in_comp():
    return [list(a for a in range(b)) for b in range(3)], [sum(a * b for a in range(3)) for b in range(3)]


print(gen_in_comp())
print([i for i in range(5) if i % 2 if i > 1], [i for i in (j for j in range(3))], [*(i for i in "ab"), *[i for i in "cd"]])
print([a for a, *b in [(1, 2, 3)] for a in b], [o for o in [1] for o in [o + 1] for o in [o * 10]])
print([i if i else "zero" for i in range(2)], [(yield_ := i) for i in "a"], [lambda: i for i in "a"][0]())
for bad in ("[x := 1 for x in y]", "[(x := 1) for x in y]", "[i for i in (j := [1])]", "[i for i in [k := 1]]", "class A: [z := 1 for _ in y]", "[i for i in x for i in (i := 1)]", "[*x for x in y]", "{**x for x in y}", "[x, y for x in y]", "[x for x in 1, 2]", "[x for *x in y]", "[x for (yield) in y]", "[x async for x in y]", "[i for x() in y]", "[for x in y]", "[x for x]", "f(x for x in y, 1)", "{x: y, z for x in y}", "{x: *y for x in y}"):
    try:
        compile(bad, "s", "exec")
        print("ok", bad)
    except SyntaxError as e:
        print(bad, "->", e.msg)
