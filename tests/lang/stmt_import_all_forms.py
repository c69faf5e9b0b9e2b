# import in every form, with what it binds, and the errors of each.
def t(src):
    ns = {"__name__": "case"}
    try:
        exec(src, ns)
        print("ok:", src.strip().splitlines()[-1], "=>", {k: v for k, v in ns.items() if len(k) < 3 and not callable(v) and " at 0x" not in repr(v) and not repr(v).startswith("<module")})
    except SyntaxError as e:
        print(e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), e.text)
    except Exception as e:
        print(type(e).__name__, str(e).split(" (/")[0].split(" (unknown")[0])


CASES = r'''
import math
r = math.pi > 3
--
import math as m, os.path as p
r = m.__name__, p.__name__ in ("posixpath", "ntpath")
--
import os.path
r = os.__name__, "path" in globals()
--
from math import sin, cos as c, tau
r = c(0), "cos" in globals()
--
from math import (
    sin as s,
    pi as p,
)
r = s(0)
--
from math import *
r = floor(2.5), "__name__" in globals()
--
import nope_module
--
import math.nope
--
import nope_pkg.sub
--
from math import nope
--
from nope_pkg import x
--
from math import pi as p, nope
--
from . import x
--
from .x import y
--
from .. import z
--
from ...a.b import c
--
import collections.abc as abc
r = abc.__name__
--
from collections import abc as a, OrderedDict as od
r = a.__name__, od.__name__
--
from collections.abc import Mapping as M
r = M.__name__
--
def f():
    import math
    return math.floor(1.5), "math" in globals()
r = f()
--
def f():
    from math import floor as g, ceil
    return g(1.5), ceil(1.5), sorted(locals())
r = f()
--
class A:
    import math
    from math import pi
r = A.math.__name__, A.pi > 3
--
m = __import__("math")
n = __import__("os.path")
o = __import__("os.path", fromlist=["join"])
r = m.__name__, n.__name__, o.__name__ != "os"
--
__import__()
--
__import__(5)
--
__import__("")
--
__import__("math", level=-1)
--
__import__("x", {}, {}, [], 1)
--
__import__("x", {"__package__": 5}, {}, [], 1)
--
__import__("x", {"__package__": ""}, {}, [], 1)
--
__import__("x", {"__name__": "a.b"}, {}, [], 5)
--
__import__("math", fromlist=[5])
--
__import__("math", fromlist="ab").__name__
--
__builtins__["__import__"] if isinstance(__builtins__, dict) else 0
import builtins
saved = builtins.__import__
log = []
def hook(name, *a, **k):
    log.append((name, a[2:]))
    return saved(name, *a, **k)
builtins.__import__ = hook
try:
    import math
    from math import pi, tau as t
    import os.path as q
finally:
    builtins.__import__ = saved
r = log
--
import builtins
saved = builtins.__import__
builtins.__import__ = lambda *a: 5
try:
    import anything as r
finally:
    builtins.__import__ = saved
--
import builtins
saved = builtins.__import__
builtins.__import__ = lambda *a: type("Fake", (), {"x": 1, "__name__": "fake"})
try:
    from anything import x as r
    from anything import y
finally:
    builtins.__import__ = saved
--
import sys
class Fake: attr = "from fake"
sys.modules["fake_mod"] = Fake()
import fake_mod as f
from fake_mod import attr as r
del sys.modules["fake_mod"]
--
import sys
sys.modules["gone"] = None
try:
    import gone
except ImportError as e:
    r = str(e), e.name, type(e).__name__
del sys.modules["gone"]
--
try:
    from math import nope
except ImportError as e:
    r = e.name, e.path is None or "math" in e.path, type(e).__name__, e.name_from
--
try:
    import nope_x.y
except ModuleNotFoundError as e:
    r = e.name, e.path, e.msg
--
import math, sys
r = sys.modules["math"] is math
import math
s = sys.modules["math"] is math
--
from __future__ import annotations, division as d
r = d.__class__.__name__, annotations.compiler_flag > 0
--
from __future__ import nope
--
from __future__ import *
--
"doc"
from __future__ import annotations
r = __doc__
--
x = 1
from __future__ import annotations
--
import __future__
r = __future__.annotations.optional[:2]
--
import a.b as c.d
--
import a as b as c
--
from a import b as c.d
--
from a.b import (c, d,)
--
from a import b,
--
from a import ()
--
from a import (b), c
--
import *
--
import (a)
--
from a import (*)
--
from import a
--
from . import
--
from .... import a
--
from a . b import c
--
import a . b
'''
for case in CASES.strip("\n").split("\n--\n"):
    t(case + "\n")
