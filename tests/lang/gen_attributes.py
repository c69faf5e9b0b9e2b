# Generator objects: gi_* attributes, names, repr, states, types.
import inspect


def g(a):
    "g doc"
    yield a
    yield from [1]


it = g(5)
print(type(it).__name__, it.__name__, it.__qualname__, it.gi_running, it.gi_yieldfrom, it.gi_code is g.__code__, it.gi_frame.f_locals, it.gi_suspended)
print(inspect.getgeneratorstate(it), inspect.getgeneratorlocals(it), inspect.isgenerator(it), inspect.isgeneratorfunction(g), it.gi_frame.f_lineno - g.__code__.co_firstlineno)
next(it)
print(inspect.getgeneratorstate(it), it.gi_frame.f_lineno - g.__code__.co_firstlineno, it.gi_suspended, it.gi_frame.f_back)
next(it)
print(type(it.gi_yieldfrom).__name__)
print(list(it), it.gi_frame, it.gi_running, it.gi_yieldfrom, it.gi_suspended, inspect.getgeneratorstate(it), it.gi_code.co_name)
it.__name__ = "renamed"
it.__qualname__ = "q.renamed"
print(it.__name__, repr(it)[:27], it.__doc__ is None or "has doc")
for stmt in ("it.__name__ = 5", "it.__qualname__ = None", "del it.__name__", "it.gi_frame = 1", "it.gi_code = 1", "it.gi_running = 1", "it.x = 1", "it.gi_yieldfrom = None", "type(it)()", "class G(type(it)): pass", "it.nope", "del it.gi_frame", "it.gi_suspended = 0"):
    try:
        exec(stmt)
        print(stmt, "fine")
    except Exception as e:
        print(stmt, type(e).__name__, e)


def running():
    print(me.gi_running, inspect.getgeneratorstate(me), me.gi_frame.f_back.f_code.co_name, me.gi_suspended)
    yield


me = running()
next(me)
ge = (x for x in "ab")
print(ge.__name__, ge.__qualname__, ge.gi_code.co_name, ge.gi_code.co_varnames, ge.gi_frame.f_locals.keys() if False else sorted(ge.gi_frame.f_locals))


class C:
    def m(self):
        def inner(): yield
        return inner()
    e = (i for i in "x")


print(C().m().__qualname__, C.e.__qualname__, iter(ge) is ge, hasattr(ge, "__len__"), callable(ge))
print([n for n in dir(ge) if not n.startswith("__")], g.__code__.co_flags & 0x20 != 0)
lam = lambda: (yield)
print(type(lam()).__name__, lam().__name__, [*lam()])
try:
    len(ge)
except TypeError as e:
    print(e)
try:
    ge[0]
except TypeError as e:
    print(e)
print(bool(ge), ge == ge, ge != (x for x in "ab"), isinstance(hash(ge), int), "b" in ge, list(ge))
for f in (copy for copy in (__import__("copy").copy, __import__("copy").deepcopy)):
    try:
        f(ge)
    except TypeError as e:
        print(e)
