# Swaps, unpacking, stars and augmented assignment leave exactly the references that the names show.
from sys import getrefcount as rc


class C:
    pass


def swap2():
    a, b = C(), C()
    a, b = b, a
    return rc(a), rc(b)


def swap3():
    a, b, c = C(), C(), C()
    a, b, c = c, a, b
    a, b, c = c, c, c
    return rc(a), rc(b), rc(c)


def rotate():
    a = b = c = d = C()
    a, b, c, d = d, c, b, None
    return rc(a)


def nested():
    (a, (b, *c)), d = ([1, 2][0], (C(), C(), C())), C()
    return rc(b), rc(c), rc(c[0]), rc(d)


def star_ends():
    x = C()
    *a, b = [x, x, x]
    c, *d = (x, x)
    e, *f, g = x, x
    return rc(x), len(a), rc(a), rc(d), rc(f), f


def from_generator():
    x = C()
    a, b = (x for _ in "ab")
    try:
        c, d = (x for _ in "abc")
    except ValueError:
        pass
    n = rc(x)
    try:
        c, d = [x]
    except ValueError as e:
        print(e)
    return n, rc(x)


def string_parts():
    s = "".join(["qq", "ww"])
    a, b = s[:2], s[2:]
    c, d = s.split("w", 1)
    return rc(s), rc(a), rc(b), rc(c), rc(d)


def augmented():
    x = C()
    l = [x]
    m = l
    l += [x]
    l *= 2
    t = (x,)
    u = t
    t += (x,)
    return rc(x), rc(l), m is l, rc(t), rc(u)


def augmented_items():
    x = []
    d = {"k": x}
    d["k"] += [1]
    o = C()
    o.a = x
    o.a += [2]
    l = [x]
    l[0] += [3]
    return rc(x), x


def chain():
    x = C()
    a = b = (c := x)
    l = [None] * 3
    l[0] = l[1] = l[-1] = x
    return rc(x), rc(l)


def in_loop():
    x = C()
    out = []
    for a, (b, *c) in [(x, (x, x, x))] * 2:
        out.append((rc(x), rc(a), rc(c)))
    return out, rc(x)


def dict_star():
    x = C()
    d = {"a": x}
    e = {**d, **d, "b": x}
    l = [*[x], *(x, x), *{x}]
    s = {*l}
    return rc(x), rc(d), rc(e), rc(l), rc(s)


def walrus():
    if (n := C()) and (m := n):
        return rc(n), [rc(y) for z in [m] if (y := z)], rc(y)


def deleted():
    x = C()
    a, b, c = x, [x], {x: x}
    r = [rc(x)]
    del a, b[0]
    r.append(rc(x))
    del c[x], (b, c)
    r.append(rc(x))
    return r


for f in (swap2, swap3, rotate, nested, star_ends, from_generator, string_parts, augmented, augmented_items, chain, in_loop, dict_star, walrus, deleted):
    print(f.__name__, f(), f())
