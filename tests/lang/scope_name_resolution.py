# Which variable a name means: functions, classes, comprehensions, exec, deleted and conditional names.
def t(src):
    ns = {"__name__": "case"}
    try:
        exec(src, ns)
        print("ok:", src.strip().splitlines()[-1], "=>", {k: v for k, v in ns.items() if len(k) < 3 and not callable(v)})
    except SyntaxError as e:
        print(e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), e.text)
    except Exception as e:
        print(type(e).__name__, e)


CASES = r'''
x = 1
def f():
    r = x
    return r
r = f()
--
x = 1
def f():
    r = x
    x = 2
f()
--
x = 1
def f():
    if 0: x = 2
    return x
f()
--
def f():
    for i in []: pass
    return i
f()
--
def f():
    try: pass
    except E as e: pass
    return e
f()
--
def f():
    with open(__file__) as g: pass
    import sys as s
    def h(): pass
    class K: pass
    del g, s, h, K
    return g
f()
--
def f():
    x = 1
    class A:
        x = x + 1
        def m(self): return x
    return A.x, A().m()
r = f()
--
x = "global"
class A:
    x = x + "!"
    y = [x for _ in "1"]
    z = (lambda: x)()
r = A.x, A.y, A.z
--
class A:
    a = 1
    class B:
        b = a
--
class A:
    a = 1
    def f(self): return a
A().f()
--
def f():
    a = 1
    def g():
        def h(): return a
        a = 2
        return h()
    return g(), a
r = f()
--
def f():
    def g(): return a
    del a
    a = 1
f()
--
def f():
    a = 1
    def g():
        del a
    g()
f()
--
def f(a):
    def g(): return a
    del a
    return g()
f(1)
--
a = 1
def f():
    global a
    del a
f()
a
--
len = lambda x: "mine"
r = len("abc")
del len
q = len("abc")
--
def f(len=len): return len("ab")
r = f(), f(lambda x: "arg")
--
def f():
    exec("z = 5")
    return z
f()
--
def f():
    print = str
    return print(5)
r = f()
--
r = [i for i in range(3)]
i
--
for i in range(3): pass
r = i
--
r = [(lambda: i)() for i in range(3)]
s = [f() for f in [lambda: i for i in range(3)]]
--
def f(x, y=lambda: x): return y()
x = "g"
r = f("local")
--
def f():
    x = "f"
    def g(y=x, z=lambda: x):
        x = "g"
        return y, z()
    return g()
r = f()
--
class A:
    __p = 1
    def get(self): return self.__p, A.__p, __p_global
__p_global = 2
r = A().get()
--
class A:
    __p = 1
    def get(self): return __p
_A__p = "module mangled"
r = A().get()
--
class _A:
    __p = 1
    def f(self): return [k for k in vars(_A) if "__p" in k]
r = _A().f()
--
class __:
    __p = 1
r = [k for k in vars(__) if k.endswith("p")]
--
class A:
    def f(self, __a, *, __k=1): return __a, __k
r = A().f(1, _A__k=2)
--
class A:
    import os.path as __m
    global __g
    __g = 5
    def __f(self): pass
    class __C: pass
    (__w := 1)
    for __i in "a": pass
    __x: int
    try: 1 / 0
    except ZeroDivisionError as __e: pass
r = sorted(k for k in vars(A) if k.startswith("_A")), "_A__g" in globals(), A.__annotations__
--
class A:
    def f(self):
        self.__x = 1
        del self.__x
        self.__y.__z = 2
try: A().f()
except AttributeError as e: r = str(e)
--
class A:
    r = f"{(lambda __q: __q)(3)}"
    d = dict(__k=1)
r = A.r, A.d
--
class A:
    __slots__ = ("__s",)
r = [k for k in vars(A) if k.endswith("__s")]
--
def f():
    __x = 1
    class A:
        def g(self): return __x
    return A().g()
f()
--
a = a
--
def a(): return a
r = a() is a
--
class A:
    def A(self): return A
r = A().A() is A
--
lst = [lambda: lst]
r = lst[0]() is lst
--
def f(): return locals()
def g(a, *b, c=1, **d):
    e = 2
    def h(): return a
    return list(locals())
r = f(), g(0)
--
def f():
    a = 1
    del a
    b = 2
    return locals()
r = f()
--
def f():
    l = locals()
    l["new"] = 1
    try: return new
    except NameError as e: return str(e)
r = f()
--
globals()["dyn"] = 5
r = dyn
--
import builtins
builtins.added = "from builtins"
r = added
del builtins.added
try: added
except NameError as e: s = str(e)
--
__name__ = "changed"
class A: pass
def f(): pass
r = A.__module__, f.__module__
--
del __name__
def f(): pass
r = f.__module__
--
r = __name__, __builtins__ is not None, __debug__
--
if True:
    y = 1
else:
    z = 2
r = y, "z" in globals()
--
def f(n):
    if n: a = 1
    return a
f(0)
--
def f():
    while False: w = 1
    return w
f()
--
def f():
    match 5:
        case str() as s: pass
        case int() as i: pass
    return i, s
f()
'''
for case in CASES.strip("\n").split("\n--\n"):
    t(case + "\n")
