# del of every target, in order, and what is said when it is not possible.
class D:
    def __init__(self, n): self.__dict__["n"] = n
    def __delattr__(self, k): print(f"del {self.n}.{k}")
    def __delitem__(self, k): print(f"del {self.n}[{k!r}]")


a, b = D("a"), D("b")
del a.x, b[0], (a.y, [b[1:2], a[...]]), b[1, 2:3]
del (a.z)
del [a.w]
del (), []
x = y = z = 1
del (x, [y, (z,)])
print([n for n in ("x", "y", "z") if n in globals()])


def run(src, **g):
    try:
        exec(src, g)
        g.pop("__builtins__")
        print(src.replace("\n", "; "), "->", g)
    except Exception as e:
        print(src.replace("\n", "; "), "->", type(e).__name__, e)


run("del x")
run("del x", x=1)
run("del x, x", x=1)
run("del x[0]", x=[1, 2])
run("del x[5]", x=[1])
run("del x[-1], x[-1]", x=[1, 2, 3])
run("del x[::2]", x=[1, 2, 3, 4, 5])
run("del x[::-2]", x=[1, 2, 3, 4, 5])
run("del x[10:]", x=[1])
run("del x['k']", x={})
run("del x['k']", x={"k": 1})
run("del x[[]]", x={})
run("del x[0]", x=(1,))
run("del x[0]", x="s")
run("del x[0]", x=b"s")
run("del x[0]", x=5)
run("del x[0]", x={1})
run("del x[0]", x=None)
run("del x[0]", x=range(3))
run("del x['a']", x=[1])
run("del x.real", x=5)
run("del x.foo", x=5)
run("del x.foo", x=object())
run("del x.__class__", x=object())
run("del x.__name__", x=type("T", (), {}))
run("del x.append", x=[])
run("del x.append", x=list)
run("del x.__dict__; x = vars(x)", x=type("T", (), {"__slots__": ("__dict__",)})())
run("del x.__doc__", x=type("T", (), {}))
run("del x.a", x=type("T", (), {"a": 1}))
run("del x.a", x=type("T", (), {"a": 1})())
run("del x.p", x=type("T", (), {"p": property(lambda s: 1)})())
run("del x.s", x=type("T", (), {"__slots__": "s"})())
run("def f():\n del v\nf()", v=1)
run("def f():\n global v\n del v\nf()\nv", v=1)
run("def f():\n v = 1\n del v\n return v\nf()")
run("def f():\n v = 1\n def g():\n  nonlocal v\n  del v\n g()\n return v\nf()")
run("def f():\n v = 1\n g = lambda: v\n del v\n return g()\nf()")
run("class C:\n v = 1\n del v\n w = v")
run("class C:\n del v")
run("for i in range(2): pass\ndel i\ni")
run("import math as m\ndel m.pi\nm.pi")
import math
math.pi = 3.141592653589793
run("del __builtins__\nlen")
run("del print")
run("def f(a):\n del a\n a = 2\n return a\nr = f(1)\ndel f")
run("try: 1/0\nexcept ZeroDivisionError as e: del e\nr = 1")
run("def f(*a, **k):\n del a, k\n return locals()\nr = f(1, b=2)\ndel f")
run("def g():\n yield x\n del x\nlist(g())", x=1)
for bad in ("del f()", "del 1", "del a + b", "del (a, b())", "del *a", "del None", "del a if b else c", "del [x for x in y]", "del (yield)", "del a := 1", "del", "del a = 1", "del x: int", "del 'a'", "del f''", "del {a}", "del __debug__", "del -x", "del a < b", "del lambda: 1", "del (a),", "del (*a,)"):
    try:
        compile(bad, "s", "exec")
        print(bad, "ok")
    except SyntaxError as e:
        print(bad, "->", e.msg)
