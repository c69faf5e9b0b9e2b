# import in every form, packages, relative imports, what sys.modules holds, errors.
import sys

before = set(sys.modules)
import pkg

print(pkg.__name__, pkg.__doc__, pkg.value, pkg.first.VALUE, type(pkg).__name__, pkg.first.function())
import pkg.second

print(pkg.second.total, pkg.sub.deep.parent, pkg.sub.deep.__package__)
import pkg.sub.deep as d
from pkg.sub import deep, deep as other
from pkg.first import VALUE, function as f, Class

print(d is deep is other, VALUE, f(), Class.__module__, Class.__qualname__)
import pkg as p, sys as s

print(p is pkg, s is sys, sorted(set(sys.modules) - before))
from pkg import *

print(value, first.VALUE, second is pkg.second, "hidden" in globals())
from pkg.first import *

print(function(), "_private" in globals())


def local_import():
    from pkg import hidden
    import pkg.first as local
    return hidden, local is first


print(local_import(), "local" in globals())

for statement in (
    "import no_such_module",
    "import pkg.no_such",
    "from pkg import no_such",
    "import pkg.first.VALUE",
    "import no.such",
    "from . import x",
    "from .x import y",
):
    try:
        exec(statement)
    except ImportError as e:
        print(type(e).__name__, str(e).split(" (/")[0].split(" (C:")[0], "|", e.name)

for i in range(2):
    try:
        import pkg.broken.raises
    except ZeroDivisionError as e:
        print("raised", e, "pkg.broken.raises" in sys.modules, e.__traceback__.tb_next is not None)
import pkg.broken.circle_a as a

print(a.late, a.circle_b.from_a)
from pkg import getattr as g

print(g.lazy, g.present, dir(g), hasattr(g, "zzz"))
try:
    g.zzz
except AttributeError as e:
    print(e)
try:
    pkg.nothing
except AttributeError as e:
    print(e)

pkg.added = 5
pkg.first.VALUE = 100
import pkg.first

print(pkg.added, pkg.first.VALUE, VALUE)
sys.modules["made_up"] = pkg.first
import made_up

print(made_up is pkg.first, made_up.__name__)
sys.modules["gone"] = None
try:
    import gone
except ModuleNotFoundError as e:
    print(e)
sys.modules["number"] = 42
import number

print(number + 1)
del sys.modules["pkg.first"], sys.modules["made_up"]
import pkg.first

print(pkg.first is made_up, pkg.first.VALUE)
print(__name__, __import__("pkg") is pkg, __import__("pkg.sub").__name__, __import__("pkg.sub", fromlist=["deep"]).__name__)
import math as m, time

print(m.floor(2.5), math_is := "math" in globals(), time.time() > 0)
mod = type(sys)("fresh", "doc")
mod.x = 1
print(mod, mod.__name__, mod.__doc__, mod.x, sorted(mod.__dict__))
del mod.x
try:
    mod.x
except AttributeError as e:
    print(e)
import builtins

print(builtins.len is len, __builtins__ is builtins)
builtins.everywhere = "seen as a builtin"
print(everywhere)
del builtins.everywhere
