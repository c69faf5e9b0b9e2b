# inspect: the is... functions on objects of every kind, getmembers, getmro, getdoc, cleandoc, unwrap, closures, states.
import abc
import functools
import inspect
import sys
import types


class C:
    "class doc"
    x = 1

    def m(self):
        "method doc"

    @classmethod
    def c(cls): pass

    @staticmethod
    def s(): pass

    @property
    def p(self):
        "property doc"

    def __init__(self):
        self.inst = 1


class D(C):
    def m(self): pass


class A(abc.ABC):
    @abc.abstractmethod
    def f(self): pass


class S:
    __slots__ = ("slot",)


def f(): pass
def g(): yield
async def co(): pass
async def ag(): yield


coro = co()
objs = {"module": sys, "class": C, "function": f, "lambda": lambda: 0, "generator function": g, "generator": g(), "coroutine function": co, "coroutine": coro, "async gen function": ag, "async gen": ag(), "method": C().m, "class method": C.c, "static": C.s, "property": C.__dict__["p"], "builtin": len, "bound builtin": [].append, "method descriptor": list.append, "slot wrapper": int.__add__, "member": S.slot, "getset": types.FunctionType.__code__, "code": f.__code__, "frame": sys._getframe(), "int": 1, "abstract": A, "partial": functools.partial(f), "instance": C()}
tests = [n for n in dir(inspect) if n.startswith("is") and n not in ("iskeyword",)]
print(tests)
for name, o in objs.items():
    print(f"{name}:", [n[2:] for n in tests if getattr(inspect, n)(o)])
coro.close()
print([n for n, v in inspect.getmembers(C) if not n.startswith("__")], inspect.getmembers(C(), inspect.ismethod)[0][0], inspect.getmembers(C, inspect.isfunction)[0][0], [n for n, v in inspect.getmembers_static(C()) if n in ("p", "inst")])
print(inspect.getmro(D), inspect.getdoc(C), inspect.getdoc(D), inspect.getdoc(D.m), inspect.getdoc(C.p), inspect.getdoc(f), inspect.getdoc(5) is not None, inspect.getdoc(C()))
print(repr(inspect.cleandoc("  one\n\n    two\n      three\n  ")), repr(inspect.cleandoc("")), repr(inspect.cleandoc("a\n\tb\n\t c")))
for a in inspect.classify_class_attrs(D):
    if not a.name.startswith("__"):
        print(a.name, a.kind, a.defining_class.__name__, end="; ")
print()
w = functools.wraps(f)(functools.wraps(f)(lambda: 0))
print(inspect.unwrap(w) is f, inspect.unwrap(f) is f)
f.__wrapped__ = f
try:
    inspect.unwrap(f)
except ValueError as e:
    print(str(e)[:20])
del f.__wrapped__


def outer():
    n, unused = 1, 2

    def inner(a):
        return n + a + len("x") + undefined_name
    return inner


v = inspect.getclosurevars(outer())
print(v.nonlocals, v.globals, list(v.builtins), v.unbound)
x = g()
print(inspect.getgeneratorstate(x), end=" ")
next(x)
print(inspect.getgeneratorstate(x), inspect.getgeneratorlocals(x), end=" ")
list(x)
print(inspect.getgeneratorstate(x), inspect.getgeneratorlocals(x))
c = co()
print(inspect.getcoroutinestate(c), inspect.getcoroutinelocals(c), inspect.isawaitable(c), inspect.isawaitable(f), inspect.iscoroutine(c))
c.close()
print(inspect.getcoroutinestate(c))


def frames(a, *b, k=1, **d):
    z = 5
    fr = inspect.currentframe()
    i = inspect.getargvalues(fr)
    st = inspect.stack(0)
    fi = inspect.getframeinfo(fr, 1)
    return i.args, i.varargs, i.keywords, i.locals["z"], st[0].function, st[1].function, fi.function, fi.lineno == st[0].lineno + 1, fi.index, fi.code_context[0].strip(), inspect.formatargvalues(*i[:3], {"a": 1, "k": 2, "b": (), "d": {}})


print(frames(1, 2, q=3))
print(type(inspect.getattr_static(C(), "p")), inspect.getattr_static(C(), "none", "default"), inspect.getattr_static(C(), "inst"), inspect.getattr_static(S, "slot"))
try:
    inspect.getattr_static(C(), "none")
except AttributeError as e:
    print(e)
print(inspect.getmodule(C).__name__, inspect.getmodulename("/a/b.py"), inspect.getmodulename("x.txt"), inspect.getsourcefile(C)[-16:], inspect.getsource(outer).splitlines()[0], inspect.getsourcelines(C)[1] > 5, inspect.getcomments(f), inspect.getfile(f)[-16:])
for bad in (5, len, int):
    try:
        inspect.getfile(bad)
    except TypeError as e:
        print(e)
print(inspect.CO_GENERATOR, inspect.CO_VARARGS, inspect.isabstract(A), inspect.getannotations(f) if hasattr(inspect, "getannotations") else inspect.get_annotations(lambda: 0), inspect.indentsize("\t  x"))


def ann(a: "int", b: str) -> "list[int]": pass


print(inspect.get_annotations(ann), inspect.get_annotations(ann, eval_str=True), inspect.get_annotations(C))
print(inspect.getclasstree([C, D]), inspect.walktree if 0 else "")
