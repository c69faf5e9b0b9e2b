# Scopes of comprehensions (inlined since 3.12): leakage, shadowing, closures, locals(), errors.
i = "outer"
print([i for i in range(3)], i)


def f():
    i = "f's"
    r = [i for i in range(3)]
    return r, i


print(f())


def g():
    try:
        [(j, unknown) for j in range(2)]
    except NameError as e:
        print(e)
    try:
        j
    except NameError as e:
        print(type(e).__name__, e)


g()


def h():
    fs = [lambda: k for k in range(3)]
    gs = [lambda k=k: k for k in range(3)]
    return [x() for x in fs], [x() for x in gs]


print(h())


def own_locals():
    a = 1
    return [sorted(locals()) for b in "x"], sorted(locals())


print(own_locals())


def own_locals2():
    return list(sorted(locals()) for b in "x")


print(own_locals2())


class C:
    n = 3
    a = [q for q in range(n)]
    try:
        b = [n for q in range(2)]
    except NameError as e:
        b = str(e)
    c = [[j for j in range(q)] for q in range(n)]
    d = [locals().get("q") for q in "ab"]
    e = {k: v for k, v in zip("ab", range(n))}
    z = [__qualname__ for _ in [1]] if False else 0


print(C.a, C.b, C.c, C.d, C.e, hasattr(C, "q"))


def nested():
    x = 5
    return [[(x, y, z) for y in range(1)] for z in [x] for x in range(x - 3)]


try:
    print(nested())
except Exception as e:
    print(type(e).__name__, e)


def cells():
    out = []
    for v in range(2):
        out.append([lambda: (v, w) for w in range(2)])
    return [[fn() for fn in row] for row in out]


print(cells())


def same_name_in_gen():
    x = [1, 2]
    return [x for x in x for x in [x, x]], list(x for x in x), {x: x for x in x}, {x for x in x}


print(same_name_in_gen())


def delete():
    y = 1
    r = [y for y in range(3) if not y == 1]
    del y
    try:
        y
    except UnboundLocalError as e:
        return r, str(e)


print(delete())


def raising():
    z = "kept"
    try:
        [1 // z for z in (1, 0)]
    except ZeroDivisionError:
        pass
    return z


print(raising())


def unbound_before():
    try:
        print([u for u in range(2)])
        u
    except UnboundLocalError as e:
        print(e)
    u = 1


unbound_before()


def nonlocal_in():
    t = 0

    def bump():
        nonlocal t
        t += 1
        return t

    return [bump() for _ in range(3)], t, [t for t in range(2)], t


print(nonlocal_in())
print([lambda: a for a in range(2)][0](), [*(lambda: b for b in range(2))][1]())
print([x for x in [y for y in range(3)] if x if x > 1], [(a, b) for a in range(3) if a for b in range(a)])
print({(x := k) for k in "a"}, x)
gen = (unknown_name for _ in [1])
try:
    next(gen)
except NameError as e:
    print(e)
try:
    gen = (x for x in undefined_iterable)
except NameError as e:
    print("at once:", e)
try:
    gen = (x for x in 5)
except TypeError as e:
    print("at once:", e)
print([__name__ for _ in [0]], eval("[i for i in range(2)]"), eval("[k for i in range(2)]", {"k": 1}, {"k": 2}))
