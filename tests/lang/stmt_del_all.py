# del of names, attributes, items, slices, tuples; what can go wrong.
x = 1
del x
try:
    x
except NameError as e:
    print(e)
a, b, c = 1, 2, 3
del a, (b, [c])
print([n for n in "abc" if n in globals()])
l = list(range(10))
del l[0], l[-1], l[2:4], l[::2]
print(l)
d = {"a": {"b": 1}}
del d["a"]["b"]
print(d)


class C:
    attr = 1
    def __init__(self): self.x = 1
    def __delattr__(self, n): print("delattr", n); super().__delattr__(n)
    def __delitem__(self, k): print("delitem", k)


c = C()
del c.x, c[1], c[1:2], c[..., 0]
for stmt in ("del c.x", "del c.attr", "del C.attr", "del C.attr", "del nope", "del d['zz']", "del l[100]", "del (1).real", "del 'abc'[0]", "del (1, 2)[0]", "del [].x", "del None.x", "del d", "del d"):
    try:
        exec(stmt)
        print(stmt, "ok")
    except Exception as e:
        print(stmt, type(e).__name__, e)


def f():
    y = 1
    def g(): return y
    del y
    try:
        g()
    except NameError as e:
        print(e)
    y = 2
    return g()


print(f())


def h():
    global gl
    gl = 1
    del gl
    return "gl" in globals()


print(h())


class Body:
    z = 1
    del z
    for i in range(2): pass
    del i


print([k for k in vars(Body) if not k.startswith("__")])
try:
    class Bad:
        del nothing
except NameError as e:
    print(e)


def loop():
    for q in range(2):
        del q
    try:
        q
    except UnboundLocalError as e:
        print(e)


loop()


class D:
    def __del__(self): print("__del__ ran")


o = D()
p = o
del o
print("still p")
del p
print("gone")
[D() for _ in range(1)]
o = D()
o = None
def scope(): o = D(); print("in scope")
scope()
del ()
del []
for code in ("del", "del 1", "del f()", "del a + b", "del (a, 1)", "del *a", "del a if b else c", "del [a, b()]", "del None", "del lambda: 1", "del a, b,", "del (a), [b]", "del a.b, c[0]", "del {}", "del 'a'", "del x := 1", "del (yield)", "del a == b", "del not a", "del -a", "del ...", "del __debug__", "del a for a in b", "del f'x'"):
    try:
        compile(code, "<c>", "exec")
        print("fine", code)
    except SyntaxError as e:
        print(code, "->", e.msg)
