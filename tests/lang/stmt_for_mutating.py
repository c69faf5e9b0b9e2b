# Changing what is being looped over: lists, dicts, sets, deques, views, ranges.
l = [1, 2, 3, 4]
for x in l:
    print(x, end=" ")
    if x == 2: l.remove(2)
print(l)
l = [1]
for x in l:
    if x < 4: l.append(x + 1)
print(l)
l = [3, 2, 1]
for x in l: l.sort()
print(l, x)
l = list(range(6))
for i, x in enumerate(l): del l[i]
print(l)
for x in reversed(l): l.append(x)
print(l)
l = [1, 2, 3]
it = iter(l)
print(next(it)); l.clear(); print(list(it)); l.extend("abc"); print(list(it))
l = [1, 2, 3]
it = reversed(l)
print(next(it)); del l[:]; print(list(it)); l[:] = [7, 8, 9]; print(list(it), it.__length_hint__())


def during(make, change):
    d = make()
    out = []
    try:
        for i, x in enumerate(d):
            out.append(x)
            if i == 0: change(d)
            if i > 20: break
    except RuntimeError as e:
        out.append(str(e))
    print(out)


D = lambda: {"a": 1, "b": 2}
during(D, lambda d: d.update(c=3))
during(D, lambda d: d.pop("b"))
during(D, lambda d: d.__setitem__("a", 9))
during(D, lambda d: d.clear())
during(D, lambda d: (d.pop("b"), d.update(z=1)))
during(D, lambda d: (d.pop("a"), d.update(a=1)))
for kind in ("keys", "values", "items"):
    d = D()
    try:
        for x in getattr(d, kind)(): d[len(d)] = 0
    except RuntimeError as e:
        print(kind, e, len(d))
    d = D()
    try:
        for x in reversed(getattr(d, kind)()): d.clear()
    except RuntimeError as e:
        print("reversed", kind, e)
d = D()
it = iter(d.items())
next(it); d["c"] = 3
for _ in range(3):
    try:
        print(next(it))
    except (RuntimeError, StopIteration) as e:
        print(type(e).__name__, e)
during(lambda: {1, 2, 3}, lambda s: s.add(99))
during(lambda: {1, 2, 3}, lambda s: s.discard(3))
during(lambda: {1, 2, 3}, lambda s: (s.discard(3), s.add(4)))
during(lambda: {1, 2}, lambda s: s.clear())
during(lambda: bytearray(b"abc"), lambda b: b.extend(b"xy") if len(b) < 6 else None)
during(lambda: bytearray(b"abc"), lambda b: b.clear())
s = "abc"
for c in s: s += c
print(s)
for x in (t := (1, 2)): t += (x,)
print(t)
r = range(3)
for x in r: r = range(0)
print(x, r)
d = {i: i for i in range(5)}
for k in list(d): del d[k]
print(d)
a = [1, 2, 3]
print([a.pop() for _ in a], a)
print([x for x in a for a in [[5, 6]]], a)
m = map(lambda v: (a.append(v + 1), v)[1] if v < 3 else v, a)
print(list(m), a)
z = [1, 2, 3]
print(list(zip(z, (z.pop() for _ in range(2)))), z)
