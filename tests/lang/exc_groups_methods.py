# ExceptionGroup: construction, split, subgroup, derive, nesting, subclasses.
eg = ExceptionGroup("eg", [ValueError(1), TypeError(2), ExceptionGroup("in", [ValueError(3), KeyError(4)])])
print(repr(eg), str(eg), eg.message, eg.exceptions, eg.args)
print(eg.split(ValueError), eg.subgroup(ValueError), eg.split((KeyError, TypeError)), eg.subgroup(OSError), eg.split(OSError), eg.subgroup(lambda e: isinstance(e, ValueError) and e.args[0] == 3))
print(eg.subgroup(ExceptionGroup) is eg, eg.split(Exception)[0] is eg, eg.subgroup(lambda e: True) is eg, eg.split(lambda e: False)[1] is eg)
eg.add_note("note")
eg.__cause__ = OSError("cause")
s = eg.subgroup(KeyError)
print(s.__notes__, repr(s.__cause__), s.__traceback__, s.__notes__ is eg.__notes__)
print(eg.derive([OSError()]), type(eg.derive([KeyboardInterrupt()])).__name__)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
for args in ((), ("m",), ("m", []), ("m", ()), (1, [ValueError()]), ("m", 5), ("m", [5]), ("m", [ValueError]), ("m", [ValueError(), 1]), ("m", [KeyboardInterrupt()]), ("m", iter([ValueError()])), ("m", (ValueError(),), 1), ("m", "ab"), ("m", {ValueError(): 1})):
    try:
        print(args[:1], ExceptionGroup(*args))
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
for bad in (5, None, "x", int, (ValueError, int), [ValueError], ()):
    try:
        print(eg.split(bad))
    except TypeError as e:
        print(e)


class MyEG(ExceptionGroup):
    def __new__(cls, m, excs, code=0):
        self = super().__new__(cls, m, excs)
        self.code = code
        return self
    def __init__(self, *a): pass
    def derive(self, excs): return MyEG(self.message, excs, self.code)


m = MyEG("my", [ValueError(1), TypeError(2)], 42)
a, b = m.split(ValueError)
print(type(a).__name__, a.code, b, b.code, m)


class NoDerive(ExceptionGroup): pass
print(type(NoDerive("n", [ValueError(), KeyError()]).subgroup(KeyError)).__name__)
class BadDerive(ExceptionGroup):
    def derive(self, excs): return 5
try:
    BadDerive("b", [ValueError(), KeyError()]).split(KeyError)
except TypeError as e:
    print(e)
class VG(ExceptionGroup, ValueError): pass
try:
    raise VG("vg", [KeyError("k")])
except ValueError as e:
    print(repr(e), isinstance(e, ExceptionGroup))
class BG(BaseExceptionGroup): pass
print(repr(BG("b", [KeyboardInterrupt()])), repr(BG("b", [ValueError()])))
class EGB(Exception, BaseExceptionGroup): pass
try:
    EGB("b", [KeyboardInterrupt()])
except TypeError as e:
    print(e)
lst = [ValueError(1)]
g = ExceptionGroup("copy", lst)
lst.append(5)
print(g.exceptions, g.args)
for stmt in ("g.message = 1", "g.exceptions = ()", "del g.message", "g.derive()", "g.derive(5)", "g.derive([])", "ExceptionGroup[int]"):
    try:
        exec(stmt)
        print("fine", stmt)
    except Exception as e:
        print(stmt, type(e).__name__, e)
d = ExceptionGroup("0", [ValueError(0)])
for i in range(30):
    d = ExceptionGroup(str(i), [d, KeyError(i)])
match, rest = d.split(ValueError)
n = 0
while isinstance(match, ExceptionGroup):
    n, match = n + 1, match.exceptions[0]
print(n, repr(match), len(rest.exceptions))
