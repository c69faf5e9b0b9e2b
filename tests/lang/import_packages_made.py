# Packages written to a temporary folder: relative imports, __init__, __all__, submodules, circular imports, -m style runs.
import importlib, os, sys, tempfile
tmp = tempfile.TemporaryDirectory()
root = tmp.name
sys.path.insert(0, root)


def write(path, text):
    path = os.path.join(root, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as f:
        f.write(text)


write("lp/__init__.py", "print('init lp', __name__, __package__, __path__ is not None)\nfrom .a import name_a\nfrom . import b as bee\n__all__ = ['name_a', 'c', 'bee']\nhidden = 1\n")
write("lp/a.py", "print('load a', __name__, __package__)\nname_a = 'A'\n_private = 2\n")
write("lp/b.py", "from .a import name_a as n\nfrom .sub.deep import D\nfrom .sub import deep\nimport lp.sub.other\nprint('load b', n, D, deep.__name__, lp.sub.other.__name__)\n")
write("lp/c.py", "print('load c by star')\n")
write("lp/sub/__init__.py", "")
write("lp/sub/deep.py", "from ..a import name_a\nfrom ...lp import a\n" if 0 else "from ..a import name_a\nfrom .. import a\nD = 'deep ' + name_a + a.name_a\n")
write("lp/sub/other.py", "try:\n    from .... import x\nexcept ImportError as e:\n    print(type(e).__name__, e)\ntry:\n    from .nope import x\nexcept ImportError as e:\n    print(type(e).__name__, e, e.name)\ntry:\n    from . import nope\nexcept ImportError as e:\n    print(type(e).__name__, str(e).split(' (')[0])\n")
write("circ1.py", "print('circ1 start')\nimport circ2\nvalue = 1\nprint('circ1 end', circ2.value)\n")
write("circ2.py", "print('circ2 start')\nimport circ1\nprint(hasattr(circ1, 'value'))\ntry:\n    from circ1 import value as v\nexcept ImportError as e:\n    print(str(e).split(' (/')[0])\ntry:\n    circ1.value\nexcept AttributeError as e:\n    print(str(e).split(\"' has\")[1])\nvalue = 2\n")
write("broken.py", "x = 1\n1 / 0\n")
write("badsyntax.py", "def f(:\n")
write("starmod.py", "_u = 1\npub = 2\n__d__ = 3\nimport os as _os\n")
write("badall.py", "__all__ = ['nothing']\n")
write("badall2.py", "__all__ = [1]\n")
write("badall3.py", "__all__ = 5\n")
write("lazyattr.py", "def __getattr__(n):\n    if n == 'virtual': return 'V'\n    raise AttributeError('no ' + n)\ndef __dir__(): return ['z', 'a']\n")
write("replaced.py", "import sys\nclass M: attr = 'replaced'\nsys.modules[__name__] = M\n")
write("gone.py", "import sys\ndel sys.modules[__name__]\n")
write("ns/one.py", "print('namespace', __name__, __package__)\n")
write("lp/__main__.py", "print('main of', __name__, __package__)\n")
import lp
print(lp.name_a, lp.bee.__name__, lp.__all__, "lp.c" in sys.modules, lp.hidden, lp.__package__, lp.__spec__.name, lp.a is sys.modules["lp.a"])
ns = {}
exec("from lp import *", ns)
print(sorted(k for k in ns if k != "__builtins__"))
import lp.sub.deep as d, lp.c
print(d.D, lp.sub.deep is d, lp.c.__name__, lp.__file__ == os.path.join(root, "lp", "__init__.py"), d.__file__.endswith("deep.py"))
import circ1
for m in ("broken", "badsyntax", "nope", "lp.nope", "lp.a.x", "badall", "gone"):
    for _ in range(2):
        try:
            importlib.import_module(m)
            print("fine", m)
        except BaseException as e:
            print(m, type(e).__name__, str(e).split(" (")[0], m in sys.modules)
for m in ("starmod", "badall", "badall2", "badall3", "lazyattr", "lp.sub"):
    ns = {}
    try:
        exec(f"from {m} import *", ns)
        print(m, sorted(k for k in ns if k != "__builtins__"))
    except Exception as e:
        print(m, type(e).__name__, e)
import lazyattr, replaced, ns.one
print(lazyattr.virtual, dir(lazyattr), replaced.attr, ns.__path__ is not None, getattr(ns, "__file__", "no file"))
from lazyattr import virtual
for stmt in ("lazyattr.nope", "from lazyattr import nope"):
    try:
        exec(stmt)
    except Exception as e:
        print(type(e).__name__, str(e).split(" (/")[0])
print(importlib.import_module(".a", "lp").__name__, importlib.import_module("..a", "lp.sub").__name__)
for args in ((".a",), ("...a", "lp"), ("",), (5,), (".a", 5)):
    try:
        importlib.import_module(*args)
    except Exception as e:
        print(args, type(e).__name__, e)
sys.path.remove(root)
tmp.cleanup()
