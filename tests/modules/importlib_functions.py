# importlib, importlib.util, importlib.machinery: finding, making and loading modules.
import importlib, importlib.util, importlib.machinery, os, sys, tempfile
sys.dont_write_bytecode = True
tmp = tempfile.TemporaryDirectory()
path = os.path.join(tmp.name, "made.py")
with open(path, "w") as f:
    f.write("value = 5\nname = __name__\nspec_name = __spec__.name\n")
os.mkdir(os.path.join(tmp.name, "pk"))
with open(os.path.join(tmp.name, "pk", "__init__.py"), "w") as f:
    f.write("x = 1\n")
with open(os.path.join(tmp.name, "pk", "sub.py"), "w") as f:
    f.write("y = 2\n")
spec = importlib.util.spec_from_file_location("given_name", path)
print(spec.name, spec.origin == path, spec.has_location, spec.submodule_search_locations, spec.parent == "", type(spec.loader).__name__)
mod = importlib.util.module_from_spec(spec)
print(mod.__name__, mod.__spec__ is spec, mod.__file__ == path, mod.__package__ == "", hasattr(mod, "value"))
spec.loader.exec_module(mod)
print(mod.value, mod.name, mod.spec_name, "given_name" in sys.modules)
sys.path.insert(0, tmp.name)
importlib.invalidate_caches()
s = importlib.util.find_spec("made")
print(s.name, os.path.basename(s.origin), "made" in sys.modules)
p = importlib.util.find_spec("pk")
print(p.name, [os.path.basename(x) for x in p.submodule_search_locations], p.parent, "pk" in sys.modules)
q = importlib.util.find_spec("pk.sub")
print(q.name, q.parent, "pk" in sys.modules, "pk.sub" in sys.modules)
print(importlib.util.find_spec(".sub", "pk").name, importlib.util.find_spec("no_such_module"), importlib.util.find_spec("pk.nope"), importlib.util.find_spec("sys").name)
for args in (("made.x",), (".x",), ("no.such.module",)):
    try:
        print(importlib.util.find_spec(*args))
    except (ImportError, ValueError) as e:
        print(type(e).__name__, e)
print(importlib.util.resolve_name("abs", None), importlib.util.resolve_name(".a", "p.q"), importlib.util.resolve_name("..a", "p.q"))
for args in ((".a", None), ("...a", "p")):
    try:
        importlib.util.resolve_name(*args)
    except ImportError as e:
        print(e)
m = importlib.machinery.ModuleSpec("n", None, origin="o", is_package=True)
print(m.name, m.origin, m.submodule_search_locations, m.parent, m.has_location, m.loader, m.loader_state)
print(m)
print(importlib.machinery.SOURCE_SUFFIXES, ".py" in importlib.machinery.all_suffixes())
loader = importlib.machinery.SourceFileLoader("made", path)
print(loader.name, loader.is_package("made"), loader.get_source("made").splitlines()[0], loader.get_filename("made") == path, loader.get_code("made").co_name)
try:
    loader.get_filename("other")
except ImportError as e:
    print(e)
n = importlib.import_module("pk.sub")
print(n.y, importlib.import_module(".sub", package="pk") is n, importlib.reload(n) is n, importlib.__import__("pk").x)
bad = importlib.util.spec_from_file_location("x", "/nonexistent/file.py")
try:
    bad.loader.exec_module(importlib.util.module_from_spec(bad))
except OSError as e:
    print(type(e).__name__)
print(importlib.util.spec_from_file_location("x", "noext"))
class L:
    def create_module(self, spec): return None
    def exec_module(self, module): module.made_by = "L"
ls = importlib.util.spec_from_loader("lm", L(), origin="somewhere")
lm = importlib.util.module_from_spec(ls)
ls.loader.exec_module(lm)
print(lm.made_by, ls.origin, ls.has_location)
tmp.cleanup()
