# Names, qualified names, docs and signatures of all kinds of functions and classes.
def f(a, b=1, *c, d, e=2, **g) -> int: "f doc"
def gen(): "gen doc"; yield
async def co(): "co doc"
async def ag(): yield
lam = lambda x, *y: x
class C:
    "C doc"
    def m(self): "m doc"
    class N:
        def n(self):
            def deep(): return lambda: 0
            return deep
    lam = lambda self: 0
    prop = property(lambda self: 1, doc="p doc")
    async def am(self): pass
    cm = classmethod(f)
    sm = staticmethod(f)
def outer():
    class L:
        def lm(self): pass
    def inner(): pass
    return L, inner, [x for x in "a"], (y for y in "b")
L, inner, _, ge = outer()
def nodoc():
    1
def fdoc():
    f"not a doc"
def bdoc():
    b"not a doc"
def cdoc():
    "joined " "doc"
def multi():
    """first

      indented
    last
    """
def renamed(): pass
renamed.__name__, renamed.__qualname__ = "other", "q.other"
def t(e, g=globals()):
    try:
        print(e, "->", repr(eval(e, g)))
    except Exception as x:
        print(e, "->", type(x).__name__, x)


CASES = r"""
f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__closure__, f.__dict__, f.__type_params__
gen.__name__, gen().__name__, gen().__qualname__, gen.__doc__, gen().gi_code.co_name, type(gen()).__name__
co.__name__, type(co).__name__, ag.__name__, ag().__name__, type(ag()).__name__, lam.__name__, lam.__qualname__
C.__name__, C.__qualname__, C.__doc__, C.__module__, C.__bases__, C.__base__, C.__mro__[0] is C, C.__dict__["m"].__qualname__
C.m.__qualname__, C.N.__qualname__, C.N.n.__qualname__, C.N().n().__qualname__, C.N().n()().__qualname__, C.lam.__qualname__, C.am.__qualname__
C.prop.__doc__, C.prop.fget.__qualname__, C.cm.__qualname__, C.sm.__qualname__, C().cm.__name__, C().m.__qualname__, C().m.__doc__
L.__qualname__, L.lm.__qualname__, inner.__qualname__, ge.__qualname__, ge.__name__, ge.gi_code.co_qualname
nodoc.__doc__, fdoc.__doc__, bdoc.__doc__, cdoc.__doc__, multi.__doc__
renamed.__name__, repr(renamed).split(" at ")[0], renamed.__code__.co_name, renamed.__code__.co_qualname
(lambda: (lambda: 0))().__qualname__, [lambda: 0][0].__qualname__, (lambda: [lambda: 0 for _ in "a"])()[0].__qualname__
f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_posonlyargcount, f.__code__.co_flags & 0xff, f.__code__.co_nlocals
gen.__code__.co_flags & 0x20 > 0, co.__code__.co_flags & 0x80 > 0, ag.__code__.co_flags & 0x200 > 0, ge.gi_code.co_flags & 0x20 > 0, lam.__code__.co_flags & 4 > 0, f.__code__.co_flags & 8 > 0
(lambda: 0).__code__ == (lambda: 0).__code__, f.__code__ == f.__code__, hash(f.__code__) == hash(f.__code__)
f == f, f != gen, f == f.__get__(1), hash(f) == hash(f), f in {f: 1}
f < gen
f()
f(1)
f(1, d=2), f(1, d=2, z=3)
f.nope
f.__call__.__name__
type(f)()
type(f)(5, {})
C().nope
C.nope
C.N.n.nope
C(1)
C.__init__(1, 2)
L.__name__, type("X", (), {}).__qualname__, type("X", (), {"__qualname__": "A.B"}).__qualname__, type("X", (), {"__module__": "mm"}).__module__
type("X", (), {"__qualname__": 5})
type("X", (), {"__doc__": "d"}).__doc__, type("X", (), {}).__doc__, type("X", (C,), {}).__doc__, C.N.__doc__
[n for n in dir(f) if n not in dir(object)][:4], [n for n in dir(C) if n[0] != "_"], "__firstlineno__" in vars(C), C.__static_attributes__
C.__firstlineno__ > 0, f.__code__.co_firstlineno > 0, type(C.__dict__).__name__
len.__name__, len.__qualname__, len.__module__, [].append.__qualname__, str.join.__qualname__, int.from_bytes.__qualname__, int.__add__.__qualname__, print.__module__, type.__call__.__name__
"""
for case in CASES.strip().splitlines():
    t(case)
