# class statements in every form: bases, keywords, nesting, decorators, errors.
def t(src):
    ns = {"__name__": "case"}
    try:
        exec(src, ns)
        print("ok:", src.strip().splitlines()[-1], "=>", {k: v for k, v in ns.items() if len(k) < 3 and not callable(v) and " at 0x" not in repr(v)})
    except SyntaxError as e:
        print(e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), e.text)
    except Exception as e:
        print(type(e).__name__, e)


CASES = r'''
class A: pass
r = A.__name__, A.__bases__ == (object,)
--
class A(): x = 1
r = A.x
--
class A(object, metaclass=type): pass
r = type(A) is type
--
class A(*[dict, object]): pass
r = A.__mro__[1] is dict
--
class A(**{"metaclass": type}): pass
r = A.__name__
--
class A: x = 1
class B(A): y = A.x + 1
class C(B, A): z = B.y
r = C.x, C.y, C.z
--
class A:
    class B:
        class C: v = 1
r = A.B.C.v, A.B.C.__qualname__
--
class A:
    for i in range(3): pass
    if i: j = "cond"
    try: 1 / 0
    except ZeroDivisionError: k = "exc"
    while False: pass
    with open(__file__) as f: f.close()
    del f
    import math as m
    def g(self): return self.i
    l = [i for i in range(2)]
    a = b = c = 1
    (d, e), *h = (1, 2), 3
r = sorted(n for n in vars(A) if len(n) == 1), A().g()
--
class A:
    "doc"
    x: int = 1
r = A.__doc__, A.__annotations__
--
class A:
    ("not " + "doc")
r = A.__doc__
--
class A:
    __doc__ = "assigned"
    __name__ = "attr"
    __module__ = "mod"
    __qualname__ = "Q.N"
r = A.__doc__, A.__name__, A().__name__, A.__module__, A.__qualname__
--
class A: __qualname__ = 5
--
class A(5): pass
--
class A(None): pass
--
class A("str"): pass
--
class A(int, str): pass
--
class A(bool): pass
--
class A(type(None)): pass
--
class A(object, object): pass
--
class A: pass
class B(A): pass
class C(A, B): pass
--
class A(x=1): pass
--
class A(metaclass=5): pass
--
class A(metaclass=int): pass
--
class A(metaclass=lambda *a, **k: (a[0], a[1], sorted(k))): pass
r = A
--
class M1(type): pass
class M2(type): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
class C(A, B): pass
--
class M1(type): pass
class M2(M1): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
class C(A, B): pass
r = type(C).__name__
--
class A(metaclass=type, metaclass=type): pass
--
class A(1 if 0 else object): pass
r = A.__base__ is object
--
class A((lambda: dict)()): pass
r = A.__base__ is dict
--
class A(list, x := dict): pass
--
class A(B): pass
--
class A(A): pass
--
class A: x = A
--
class A:
    def f(self): return A
r = A().f() is A
--
class A: x = __class__
--
class A: return 1
--
class A: yield 1
--
class A: await x
--
class A: break
--
class A: nonlocal x
--
class A: x = [y for y in (yield)]
--
class A
--
class A(: pass
--
class A(object, x=): pass
--
class A(for): pass
--
class None: pass
--
class a.b: pass
--
class A[T]: x = T
r = A.__type_params__[0] is A.x
--
def deco(c): c.tag = 1; return c
@deco
class A: pass
r = A.tag
--
class A: __slots__ = (); x = 1
try: A().y = 1
except AttributeError as e: r = str(e)
--
class A:
    global gg
    gg = 1
    def f(): global hh; hh = 2
A.f()
r = gg, hh, "gg" in vars(A)
--
class A:
    locals()["dyn"] = 5
    r = dyn
r = A.dyn
--
class A:
    vars()["x"] = 1
    exec("y = x + 1")
    z = eval("y + 1")
r = A.x, A.y, A.z
--
class Meta(type):
    def __call__(c, *a): return ("intercepted", a)
class A(metaclass=Meta):
    def __init__(s): 1 / 0
r = A(1, 2)
--
class A:
    def __new__(c, *a): return 5
    def __init__(s, *a): 1 / 0
r = A(1)
--
class A:
    def __init__(s): return 5
A()
--
class A:
    def __new__(c): pass
r = A() is None
--
class A:
    def __new__(): pass
A()
--
class A: __new__ = 5
A()
--
class A: __init__ = None
A()
--
class A(int):
    def __new__(c, v, *x): return super().__new__(c, v * 2)
    def __init__(s, v, *x): s.x = x
a = A(5, 6)
r = a + 0, a.x
--
class A(tuple):
    def __new__(c, *a): return super().__new__(c, a)
r = A(1, 2) == (1, 2), len(A())
'''
for case in CASES.strip("\n").split("\n--\n"):
    t(case + "\n")
