# AttributeError, NameError, ImportError, KeyError, StopIteration, SystemExit: attributes and texts.
e = AttributeError("msg", name="n", obj=[1])
print(e, e.name, e.obj, e.args, repr(e))
e = AttributeError()
print(e.name, e.obj, str(e))
e.name = 5
e.obj = None
print(e.name)
for c, kw in ((AttributeError, {"nam": 1}), (NameError, {"obj": 1}), (ImportError, {"foo": 1}), (ImportError, {"name": 1, "path": 2, "name_from": 3}), (StopIteration, {"value": 1}), (KeyError, {"x": 1})):
    try:
        print(c("m", **kw))
    except TypeError as e:
        print(e)
for f in (lambda: (5).nope, lambda: int.nope, lambda: [].nope, lambda: nothing, lambda: __import__("sys").nope, lambda: (lambda: 0).nope, lambda: None.x, lambda: "a".foo.bar, lambda: object().a, lambda: type.x, lambda: super(int, 1).q):
    try:
        f()
    except (AttributeError, NameError) as e:
        print(type(e).__name__, e, "|", e.name, "|", type(getattr(e, "obj", None)).__name__)
i = ImportError("msg", name="mod", path="/p")
print(i, i.name, i.path, i.msg, i.args, repr(i))
i = ImportError("a", "b")
print(i, i.msg, i.name, i.args)
print(ImportError(), ImportError().msg, ModuleNotFoundError("m", name="n").name)
for code in ("import nonexistent_mod", "from sys import nope", "import sys.nope", "from nonexistent_mod import x", "from . import x", "from math import *, sin" if 0 else "from .. import y", "import os.nope", "from os.path import nope"):
    try:
        exec(code, {"__name__": "here"})
    except ImportError as e:
        print(code, "->", type(e).__name__, str(e).split(" (not")[0].split(" (unknown")[0].split(" (/")[0].split(" (<")[0], e.name)
for k in ("key", 1, (1, 2), None, "it's", ""):
    try:
        {}[k]
    except KeyError as e:
        print(e, repr(e), e.args, str(KeyError(k, k)))
s = StopIteration(1, 2)
print(s.value, s.args, StopIteration().value, StopIteration("x").value, repr(s))
s.value = 9
print(s.value, s.args)
for a in ((), (1,), ("t",), (1, 2), (None,)):
    x = SystemExit(*a)
    print(x.code, x.args, repr(x))
x.code = 3
print(x.code)
b = BaseException(1, 2)
b.args = [3]
print(b.args, str(b), repr(b))
for stmt in ("b.args = 5", "del b.args", "b.__cause__ = 5", "b.__context__ = 5", "b.__traceback__ = 5", "b.__suppress_context__ = 'x'", "del b.__cause__", "del b.__context__", "del b.__traceback__", "del b.__suppress_context__", "b.__cause__ = ValueError", "b.x = 1", "b.__dict__ = {}", "b.__dict__ = 5", "b.with_traceback(5)", "b.with_traceback()"):
    try:
        exec(stmt)
        print(stmt, "fine")
    except Exception as e:
        print(stmt, "->", type(e).__name__, e)
b.__cause__ = ValueError("c")
print(b.__suppress_context__, repr(b.__cause__))
print(str(ValueError("one")), str(ValueError("one", 2)), str(ValueError()), repr(ValueError("it's")), ValueError("a") == ValueError("a"), str(ValueError(None)), f"{ValueError('f')!r:>20}")
class MyKey(KeyError):
    def __str__(self): return "custom " + super().__str__()
print(MyKey("k"), repr(MyKey("k")))
