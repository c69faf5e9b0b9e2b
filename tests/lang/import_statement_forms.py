# The import statement's own rules: what it binds, and where.
import sys
import os.path
print(os.__name__, os.path.__name__)
import os.path as p
print(p is os.path)
import math as m, math as n, sys as s
print(m is n, s is sys)
from math import (sin, cos as c,)
print(sin(0), c(0))


def f():
    import collections.abc
    from collections import OrderedDict as OD, namedtuple
    return sorted(locals()), collections.abc.__name__


print(f())


def g():
    global gm
    import math as gm


g()
print(gm.__name__)


class C:
    import math
    from os import sep as separator
    e = math.e > 2


print(C.math.__name__, C.separator, C.e)
if True:
    import string
try:
    import nothing_here_
except ImportError:
    nothing_here_ = None
finally:
    import keyword
print(string.digits, nothing_here_, keyword.iskeyword("if"))
for name in ("a", "b"):
    import math as loopmod
print([__import__(x).__name__ for x in ("math", "sys")], (lambda: __import__("os").sep)())
import math
math.new_attr = 5
import math
print(math.new_attr)
del math.new_attr, math
try:
    math
except NameError as e:
    print(e)
exec("import math as em\nfrom math import tau")
print(em.__name__, tau > 6)
for code in ("import", "import a,", "import a.b as c.d", "import a as b.c", "from a import", "from a import (b", "from a import b,", "from a import (b,)", "from a import ()", "from a import *, b", "from a import (*)", "from a import * as b", "import *", "from . import a", "from .a.b import c",
             "from ...a import b", "from .. import (a as b)", "import .a", "from a.b. import c", "from import a", "import a b", "def f():\n from a import *", "class A:\n from a import *", "if 1:\n from a import *", "from __future__ import division", "x = 1\nfrom __future__ import division",
             "from __future__ import nope", "from __future__ import braces", "from __future__ import *", "'doc'\nfrom __future__ import annotations", "import __debug__", "import a as __debug__", "from a import None", "import True", "import a as None", "from a import b as 5", "import a.None", "from .... import a", "from . . . import a", "import if", "lambda: import a", "from 5 import a", "from 'a' import b"):
    try:
        compile(code, "<c>", "exec")
        print("fine", repr(code))
    except SyntaxError as e:
        print(repr(code), "->", e.msg, e.offset)
print(__name__, __package__, __spec__, __doc__, type(__builtins__).__name__, __file__.endswith("import_statement_forms.py"), type(__loader__).__name__ != "")
