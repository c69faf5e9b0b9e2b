# Code objects: attributes, flags, replace, equality, positions.
def f(a, b=1, /, c=2, *args, d, e=3, **kw):
    "doc"
    x = a + 100
    def inner(): return x, a
    return inner


c = f.__code__
for n in ("co_name", "co_qualname", "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_varnames", "co_cellvars", "co_freevars", "co_names", "co_flags", "co_stacksize", "co_filename"):
    v = getattr(c, n)
    print(n, v if n not in ("co_filename", "co_stacksize") else (v.endswith("attributes.py") if n == "co_filename" else v > 0))
inner = f(1, d=2).__code__
print(inner.co_name, inner.co_qualname, inner.co_freevars, inner.co_varnames, inner.co_nlocals, inner.co_flags)


def consts():
    "the doc"
    return 1, "s", 2.5, None, (1, 2), frozenset, b"b", 1j, ..., -5, "a" in {"x"}, [1, 2, 3], lambda: 0


def nodoc(): return 5
print([x for x in consts.__code__.co_consts if not hasattr(x, "co_code")], nodoc.__code__.co_consts)


def gen(): yield
async def co(): pass
async def agen(): yield
def star(*a): pass
def kw(**k): pass
def nested():
    v = 1
    return lambda: v
class K:
    def m(self): return __class__
lam = lambda: 0
for fn in (gen, co, agen, star, kw, nested, nested(), K.m, lam):
    print(fn.__code__.co_name, fn.__code__.co_qualname, fn.__code__.co_flags, fn.__code__.co_cellvars, fn.__code__.co_freevars)
m = compile("x = 1", "m.py", "exec")
print(m.co_name, m.co_flags, m.co_names, m.co_consts, m.co_qualname, m.co_varnames, m.co_argcount)
print(c.replace(co_name="renamed").co_name, c.replace() == c, c == c.replace(co_name="z"), hash(c) == hash(c.replace()), c.replace(co_firstlineno=99).co_firstlineno, c.replace(co_filename="q").co_filename, c.replace(co_qualname="A.b").co_qualname)
g = type(f)(nodoc.__code__.replace(co_consts=tuple(7 if k == 5 else k for k in nodoc.__code__.co_consts)), globals(), "g")
print(g())
for kwargs in ({"nope": 1}, {"co_name": 5}, {"co_argcount": -1}, {"co_argcount": "a"}, {"co_consts": [1]}, {"co_varnames": ()}):
    try:
        c.replace(**kwargs)
        print("fine", kwargs)
    except Exception as e:
        print(kwargs, type(e).__name__, e)
for stmt in ("c.co_name = 'x'", "del c.co_name", "c.nope", "c.x = 1", "class X(type(c)): pass", "c()", "c < c"):
    try:
        exec(stmt)
    except Exception as e:
        print(stmt, type(e).__name__, e)
print([l for s, e, l in c.co_lines() if l is not None][0] == c.co_firstlineno, len(list(c.co_positions())) > 5)
def one(): return 1
def two(): return 1
print(one.__code__ == two.__code__, one.__code__ == one.__code__, one.__code__ != 5, type(c).__name__, type(c).__module__)
def same(x): return x
a1 = same.__code__
exec("def same(x): return x", ns := {})
print(a1 == ns["same"].__code__, {a1: 1}[a1])
for args in ((c, {}), (c, {}, "n"), (nodoc.__code__, {}, "n", (1,)), (nodoc.__code__, {}, "n", None, ()), (5, {}), (c, 5), (nested().__code__, {}), (nested().__code__, {}, None, None, ()), (nested().__code__, {}, None, None, (1,)), (nodoc.__code__, {}, 5), (nodoc.__code__, {}, None, [1])):
    try:
        fn = type(f)(*args)
        print(fn.__name__, fn.__defaults__, fn.__module__)
    except Exception as e:
        print(type(e).__name__, e)
print(type(f)(nested().__code__, {}, "clo", None, nested().__closure__)(), type(f)(f.__code__, {}, argdefs=(5,), kwdefaults={"d": 1}).__kwdefaults__)
cell = nested().__closure__[0]
print(cell.cell_contents, type(cell).__name__, repr(cell).split(" at ")[0])
cell.cell_contents = 5
del cell.cell_contents
try:
    cell.cell_contents
except ValueError as e:
    print(e)
C = type(cell)
print(C(1) == C(1), C(1) < C(2), C() < C(1), C() == C(), C(1) != C("1"), C(3).cell_contents, repr(C())[-8:])
try:
    hash(C(1))
except TypeError as e:
    print(e)
try:
    C(1, 2)
except TypeError as e:
    print(e)
