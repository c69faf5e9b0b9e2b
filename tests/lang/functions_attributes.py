# Function objects: the attributes, which can be set, and to what.
def f(a, b=1, /, c=2, *args, d, e=3, **kw) -> "ret":
    "doc of f"
    x = a
    return lambda: x


print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__dict__, f.__closure__, f.__type_params__)
g = f(1, d=2)
print(g.__name__, g.__qualname__, g.__closure__[0].cell_contents, g.__code__.co_freevars, g.__doc__)
f.attr = 1
f.__dict__["other"] = 2
print(f.__dict__, f.other, vars(f) is f.__dict__)
del f.attr
f.__name__ = "new"
f.__qualname__ = "Some.new"
f.__doc__ = 5
f.__defaults__ = (7, 8)
f.__kwdefaults__ = {"d": 9}
f.__annotations__ = {"z": 1}
f.__module__ = None
print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__module__, repr(f)[:17])
print(f(1, e=0)())
for stmt in ("f.__name__ = 1", "f.__qualname__ = None", "f.__defaults__ = [1]", "f.__kwdefaults__ = []", "f.__code__ = 1", "f.__dict__ = 1",
             "f.__annotations__ = 1", "f.__globals__ = {}", "f.__closure__ = ()", "f.__type_params__ = 1", "f.__builtins__ = {}", "del f.__name__",
             "del f.__qualname__", "del f.__code__", "del f.__dict__", "del f.__module__", "del f.__doc__", "del f.__defaults__", "del f.__kwdefaults__",
             "del f.__annotations__", "del f.nope", "f.nope", "del f.__globals__", "f.__code__ = g.__code__", "f.__class__ = int", "g.__code__ = f.__code__"):
    try:
        exec(stmt)
        print(stmt, "fine")
    except Exception as e:
        print(stmt, type(e).__name__, e)
print(f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__)


def one():
    return 1


def two():
    return 2


def three(x=3, *, y=4):
    return x, y


one.__code__ = two.__code__
print(one(), one.__name__)
one.__code__ = three.__code__
try:
    one()
except TypeError as e:
    print(e)
one.__defaults__ = (10,)
one.__kwdefaults__ = {"y": 20}
print(one(), one(y=1))
three.__defaults__ = three.__kwdefaults__ = None
try:
    three()
except TypeError as e:
    print(e)
print(type(f).__name__, callable(f), f == f, f != one, hash(f) == hash(f), bool(f), isinstance(f, object))
m = type("K", (), {"meth": one})().meth
print(m.__func__ is one, m.__name__, m.__defaults__, type(m).__name__)
try:
    m.attr = 1
except AttributeError as e:
    print(e)
print(sorted(set(dir(f)) - set(dir(object))))
