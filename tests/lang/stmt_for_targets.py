# Everything that can be the target of for, and what is left of it afterwards.
class Log:
    def __init__(self): self.seen = []
    def __setattr__(self, name, value):
        if name != "seen":
            self.seen.append((name, value))
        object.__setattr__(self, name, value)
    def __setitem__(self, key, value): self.seen.append((key, value))


o = Log()
for o.x in range(3): pass
print(o.seen, o.x)
o.seen.clear()
for o[len(o.seen)] in "abc": pass
print(o.seen)
o.seen.clear()
for o[1:2], o.y in [(1, 2), (3, 4)]: pass
print(o.seen)
for a, (b, *c), [d, *_] in [(1, "bcd", "ef"), (2, (3,), [4, 5, 6])]:
    print(a, b, c, d, _)
for (x,) in zip("pq"): print(x)
for [x] in ["r", "s"]: print(x)
for *x, in [(1, 2), (), "ab"]: print(x)
for () in [(), [], "", {}]: pass
for [] in [(), ""]: pass
l = [0, 0, 0]
for l[l[0]] in (1, 2, 0): print(l)
for i, l[i] in enumerate("xyz"): pass
print(l, i)
for i in range(3):
    i *= 10
    print(i, end=" ")
print(i)
for never in []: pass
try:
    print(never)
except NameError as e:
    print(e)
i = "before"
for i in (): pass
print(i)


def fails(target, items):
    try:
        exec(f"for {target} in {items}: pass")
    except Exception as e:
        print(target, "in", items, "->", type(e).__name__, e)
    except SyntaxError as e:
        print(e)


fails("a, b", "[(1, 2, 3)]")
fails("a, b", "[(1,)]")
fails("a, b", "[1]")
fails("a, *b, c", "['x']")
fails("a, *b", "[[]]")
fails("()", "[(1,)]")
fails("[]", "[1]")
fails("(a.b)", "[1]")
fails("a[0]", "[1]")
fails("1", "[1]")
fails("a()", "[1]")
fails("*a", "[1]")
fails("*a, *b", "[1]")
fails("None", "[1]")
fails("a + b", "[1]")
fails("a", "5")
fails("a", "None")
fails("a", "int")
fails("a", "iter")
for x in 1, 2, *range(3), *"ab": print(x, end=",")
print()
for x in (yes := [1, 2]): pass
print(yes, x)
for x in [1, 2] if x else [3]: print(x)
for x in lambda: 1, 2: print(callable(x))


def closures():
    fs = []
    for k in range(3):
        fs.append(lambda: k)
    fs2 = [lambda k=k: k for k in range(3)]
    return [f() for f in fs], [f() for f in fs2]


print(closures())



try:
    compile("def f():\n for (yield) in 'ab': pass", "f", "exec")
except SyntaxError as e:
    print(e)
