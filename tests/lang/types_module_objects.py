# Module objects: attributes, __getattr__ and __dir__ of modules, repr, class change, deletion, errors.
import sys
import types


def t(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__, e)


m = types.ModuleType("mod", "the doc")
print(m.__name__, m.__doc__, m.__loader__, m.__package__, m.__spec__, sorted(vars(m)), m, type(m))
m.x = 1
exec("y = x + 1\ndef f(): return x\nclass K: pass", vars(m))
print(m.y, m.f(), m.K.__module__, "x" in dir(m), m.f.__module__)
m.x = 10
print(m.f())
del m.x
t("deleted global", m.f)
t("missing", lambda: m.nope)
t("del missing", lambda: delattr(m, "nope"))
del m.__name__
t("no name", lambda: m.nope)
t("no name repr", lambda: repr(m))
m.__name__ = 5
t("odd name", lambda: m.nope)
t("odd name repr", lambda: repr(m))
m.__name__ = "mod"
for v in ({}, 5):
    t(f"__dict__ = {v}", lambda: setattr(m, "__dict__", v))
t("del __dict__", lambda: delattr(m, "__dict__"))
for a in ((), (5,), ("n", 5), ("n", "d", 1), (b"n",)):
    t(f"ModuleType{a}", lambda: (types.ModuleType(*a).__name__, types.ModuleType(*a).__doc__))
t("kw", lambda: types.ModuleType(name="kw", doc="d").__doc__)
src = types.ModuleType("lazy")
exec('''
real = 1
def __getattr__(name):
    if name.startswith("lazy_"): return name.upper()
    if name == "value_error": raise ValueError("from module getattr")
    raise AttributeError(f"my own message about {name}")
def __dir__(): return ["z", "a", 5] if odd else ["z", "a"]
odd = False
__all__ = ["real", "lazy_thing"]
''', vars(src))
sys.modules["lazy"] = src
print(src.lazy_one, src.real, hasattr(src, "nope"), getattr(src, "nope", "default"), dir(src))
t("own message", lambda: src.nope)
t("value error", lambda: src.value_error)
t("hasattr value error", lambda: hasattr(src, "value_error"))
src.odd = True
t("odd dir", lambda: dir(src))
g = {}
exec("from lazy import *", g)
print(sorted(k for k in g if not k.startswith("__")), g["lazy_thing"])
exec("from lazy import lazy_two as two, real", g)
print(g["two"])
t("from missing", lambda: exec("from lazy import gone"))
src.__all__ = ["real", "gone"]
t("star missing", lambda: exec("from lazy import *", {}))
src.__all__ = ["real", 5]
t("star not str", lambda: exec("from lazy import *", {}))
src.__all__ = 5
t("star not sequence", lambda: exec("from lazy import *", {}))
src.__all__ = ("real",)
t("star tuple", lambda: (g := {}, exec("from lazy import *", g), "real" in g)[-1])
src.__getattr__ = 5
t("bad getattr", lambda: src.nope)
plain = types.ModuleType("plain")
plain.a, plain._b, plain.__c__ = 1, 2, 3
sys.modules["plain"] = plain
exec("from plain import *", g := {})
print(sorted(k for k in g if k != "__builtins__"))


class Sub(types.ModuleType):
    def __getattribute__(self, n): return super().__getattribute__(n) if n.startswith("__") else f"sub {n}"
    @property
    def prop(self): return "never reached"
    def __call__(self): return "called"
    def __setattr__(self, n, v): print("set", n); super().__setattr__(n, v)


plain.__class__ = Sub
print(plain.a, plain.prop, plain(), type(plain).__name__)
plain.new = 1
import plain as again
print(again is plain, repr(Sub("named")))
t("class change", lambda: setattr(m, "__class__", int))
t("builtin module", lambda: repr(sys))
t("subclass init", lambda: type("S2", (types.ModuleType,), {})())
t("uninit", lambda: (u := types.ModuleType.__new__(types.ModuleType)) and (u.__dict__, repr(u)))
t("hash eq", lambda: (m == m, m != types.ModuleType("mod"), hash(m) == hash(m)))
sys.modules["none_mod"] = None
t("import None", lambda: __import__("none_mod"))
sys.modules["five"] = 5
t("import five", lambda: __import__("five"))
t("from five", lambda: exec("from five import x"))
t("from five real", lambda: exec("from five import real as r; print(r)"))
for n in ("lazy", "plain", "none_mod", "five"): del sys.modules[n]
t("annotations", lambda: (m.__annotations__, setattr(m, "__annotations__", 5), m.__annotations__))
