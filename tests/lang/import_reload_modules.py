# importlib.reload, sys.modules games, __import__, module objects.
import importlib, os, sys, tempfile, types
tmp = tempfile.TemporaryDirectory()
sys.path.insert(0, tmp.name)
sys.dont_write_bytecode = True


def write(name, text):
    with open(os.path.join(tmp.name, name), "w") as f:
        f.write(text)


write("rl.py", "count = globals().get('count', 0) + 1\nx = 'first'\nold = 1\n")
import rl
write("rl.py", "count = globals().get('count', 0) + 1\nx = 'second version'\n")
print(rl.x, rl.count)
r = importlib.reload(rl)
print(r is rl, rl.x, rl.count, rl.old)
write("rl.py", "1 / 0  # and some more text\n")
try:
    importlib.reload(rl)
except ZeroDivisionError as e:
    print(e, rl.x)
for bad in (5, types.ModuleType("unknown_mod"), "rl"):
    try:
        importlib.reload(bad)
    except Exception as e:
        print(type(e).__name__, e)
fake = types.ModuleType("fake", "fake doc")
fake.value = 42
sys.modules["fake"] = fake
import fake as f2
from fake import value
print(f2 is fake, value, fake.__doc__, fake.__name__, fake.__spec__, fake.__loader__, fake.__package__, repr(fake))
sys.modules["blocked"] = None
for stmt in ("import blocked", "from blocked import x", "import blocked.sub"):
    try:
        exec(stmt)
    except ImportError as e:
        print(type(e).__name__, e, e.name)
sys.modules["weird"] = 5
import weird
print(weird)
try:
    from weird import bit_length
    print(bit_length())
    from weird import nope
except ImportError as e:
    print(e)
del sys.modules["fake"]
try:
    import fake
except ImportError as e:
    print(e)
print(__import__("os.path") is os, __import__("os.path", fromlist=["join"]) is os.path, __import__("os.path", None, None, ["x"]).__name__ == os.path.__name__, __import__("math").__name__)
for args in ((), (5,), ("",), ("math", {}, {}, [], -1), ("math", {}, {}, [], 1), ("x", {"__package__": "math"}, {}, [], 1), ("nope_mod",), ("math", {}, {}, 5), ("math.x",), ("a", {"__name__": "p.q"}, {}, (), 1)):
    try:
        print(args, __import__(*args).__name__)
    except Exception as e:
        print(args, type(e).__name__, e)
m = types.ModuleType("m")
print(sorted(vars(m)), m.__doc__, dir(m))
for stmt in ("types.ModuleType()", "types.ModuleType(5)", "m.nope", "del m.__dict__", "m.__dict__ = {}", "m.__class__ = int", "del m.nope", "m()", "m.__name__ = 5; repr(m)", "del m.__name__; repr(m)", "m.zz", "m.__doc__ = 1", "m[0]"):
    try:
        exec(stmt)
        print(stmt, "fine")
    except Exception as e:
        print(stmt, type(e).__name__, e)


class MyModule(types.ModuleType):
    @property
    def prop(self): return "property of a module"
    def __call__(self): return "called"


mm = MyModule("mm")
print(mm.prop, mm(), repr(mm), type(mm).__name__)
m.__class__ = MyModule
m.__name__ = "m"
print(m.prop, repr(m))
import builtins
orig = builtins.__import__


def hooked(name, *a, **k):
    print("import hook", name, a[2:] if a else k)
    return orig(name, *a, **k)


builtins.__import__ = hooked
import math, os.path as osp
from math import pi, e as ee
from os import path
builtins.__import__ = orig
print(sys.modules["sys"] is sys, "importlib" in sys.modules, type(sys.modules).__name__, __name__ in sys.modules, sys.modules["__main__"].__dict__ is globals())
print(importlib.invalidate_caches())
sys.path.pop(0)
tmp.cleanup()
