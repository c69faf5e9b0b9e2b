# warnings: filters in every form, actions, catching, formatting, stack levels, registries, deprecated, errors.
import sys
import warnings
from warnings import warn, simplefilter, filterwarnings, catch_warnings, resetwarnings, formatwarning, WarningMessage


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


def show(action, *issues, **k):
    with catch_warnings(record=True) as log:
        resetwarnings()
        simplefilter(action, **k)
        for i in issues:
            i()
    print(action, k, [(w.category.__name__, str(w.message)) for w in log])


one = lambda: warn("one")
dep = lambda: warn("dep", DeprecationWarning)
for action in ("default", "always", "all" if 0 else "always", "ignore", "module", "once"):
    show(action, one, one, lambda: warn("two"), dep)
show("ignore", one, dep, category=DeprecationWarning)
show("always", one, dep, lineno=1)
try:
    show("error", one)
except UserWarning as e:
    print("raised", repr(e))
with catch_warnings():
    for bad in (("nope",), ("error", 5), ("error", int), ("error", Warning, -1), ("error", Warning, "x")):
        t(simplefilter, *bad)
for bad in (("nope", "x"), ("error", 5), ("error", "x", 5), ("error", "x", int), ("error", "x", Warning, 5), ("error", "x", Warning, "m", -1), ("error", "x", Warning, "m", "1")):
    t(filterwarnings, *bad)
with catch_warnings(record=True) as log:
    resetwarnings()
    filterwarnings("ignore", "skip.*")
    filterwarnings("always", "keep", append=True)
    warn("skip this")
    warn("keep this")
    warn("Skip case")
    warn("neither", RuntimeWarning)
    print([str(w.message) for w in log], len(warnings.filters), [f[0] for f in warnings.filters])
    filterwarnings("ignore", module="__main__")
    warn("from main")
    filterwarnings("always", module="other")
    warnings.warn_explicit("explicit", UserWarning, "file.py", 7, module="other")
    warnings.warn_explicit("explicit main", UserWarning, "__main__.py", 8)
    print([(str(w.message), w.filename.rpartition("/")[2], w.lineno) for w in log[-2:]])
t(warn, "x", int)
t(warn, "x", "y")
t(warn, 5, 5)
with catch_warnings(record=True) as log:
    simplefilter("always")
    warn(DeprecationWarning("instance"))
    warn(UserWarning("wins"), DeprecationWarning)
    warn(5)
    warn(None)
    warn("src", ResourceWarning, source=[1])

    def lib():
        warn("level 1", stacklevel=1)
        warn("level 2", stacklevel=2)
        warn("level 9", stacklevel=99)
        warn("level 0", stacklevel=0)
    lib()
    for w in log:
        print(w.category.__name__, repr(str(w.message)), w.filename.rpartition("/")[2], w.source, w.line, type(w).__name__)
    print(log[5].lineno + 1 == log[6].lineno if 0 else log[6].lineno > log[5].lineno, str(log[0]).startswith("{message : DeprecationWarning('instance'), category : 'DeprecationWarning'"))
reg = {}
with catch_warnings(record=True) as log:
    simplefilter("default")
    for i in range(3):
        warnings.warn_explicit("reg", UserWarning, "f.py", 1, registry=reg)
    warnings.warn_explicit("reg", UserWarning, "f.py", 2, registry=reg)
    print(len(log), sorted(str(k) for k in reg))
print(formatwarning("msg", UserWarning, "nofile.py", 3), formatwarning("msg", UserWarning, "nofile.py", 3, line="  code  "), formatwarning(UserWarning("inst"), UserWarning, "n", 1, ""), sep="")
out = []
with catch_warnings():
    simplefilter("always")
    old = warnings.showwarning
    warnings.showwarning = lambda *a, **k: out.append((a[0].args, a[1].__name__, k))
    warn("shown")
    warnings.showwarning = old
print(out, warnings.showwarning is old)
with catch_warnings(action="error"):
    t(warn, "as error")
with catch_warnings(action="ignore", category=UserWarning):
    print(warn("silent"))
with catch_warnings(record=True, action="always") as log:
    warn("rec")
    print(len(log))
c = catch_warnings()
t(c.__exit__)
with c:
    t(c.__enter__)
print(repr(catch_warnings()), repr(catch_warnings(record=True)), catch_warnings(record=True).__enter__.__name__)


@warnings.deprecated("use new()")
def old_function(a):
    return a


@warnings.deprecated("class is old", category=FutureWarning)
class Old:
    def __init__(self, x=1):
        self.x = x


class Sub(Old):
    pass


with catch_warnings(record=True) as log:
    simplefilter("always")
    print(old_function(5), Old(3).x, Sub().x, old_function.__deprecated__, Old.__deprecated__)

    class Another(Old):
        pass
    print([(w.category.__name__, str(w.message)) for w in log])
t(warnings.deprecated, 5)
t(warnings.deprecated("x"), 5)
print([f[0] for f in warnings.filters][:1], sorted(warnings.__all__), WarningMessage("m", UserWarning, "f", 1).line)
