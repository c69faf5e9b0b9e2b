# Exception groups: making, splitting, deriving, nesting, except* over all of it.
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup("derived " + self.message, excs)


class NoDerive(ExceptionGroup): pass


class BadDerive(ExceptionGroup):
    def derive(self, excs): return 5


class E1(ValueError): pass


def show(e, d=0):
    if e is None: print("  " * d + "None")
    elif isinstance(e, BaseExceptionGroup):
        print("  " * d + f"{type(e).__name__}({e.message!r}) notes={getattr(e, '__notes__', None)} cause={e.__cause__!r} ctx={e.__context__!r}")
        for x in e.exceptions: show(x, d + 1)
    else: print("  " * d + repr(e))


for args in ((), ("m",), ("m", []), ("m", ()), ("m", [1]), ("m", ValueError()), ("m", [ValueError]), (5, [ValueError()]), ("m", [ValueError()], 1), ("m", [KeyboardInterrupt()]), ("m", {ValueError()}), ("m", (ValueError(), TypeError("t"))), ("m", iter([ValueError()])), ("m", "ab"), ("m", [ExceptionGroup("in", [OSError()])])):
    for cls in (ExceptionGroup, BaseExceptionGroup, MyGroup):
        try:
            print(cls.__name__, repr(cls(*args)), str(cls(*args)))
        except Exception as e:
            print(cls.__name__, type(e).__name__, e)
print(type(BaseExceptionGroup("m", [ValueError()])).__name__, type(BaseExceptionGroup("m", [SystemExit()])).__name__, issubclass(ExceptionGroup, Exception), ExceptionGroup.__mro__[1].__name__)
inner = MyGroup("inner", [KeyError("k"), E1("e1"), TypeError("t")])
outer = ExceptionGroup("outer", [inner, ValueError("v"), NoDerive("nd", [ValueError("n1"), OSError(2, "os")])])
outer.add_note("a note")
inner.__cause__ = RuntimeError("cause")
for cond in (ValueError, (KeyError, OSError), lambda e: isinstance(e, TypeError), lambda e: True, lambda e: False, ExceptionGroup, MyGroup, lambda e: isinstance(e, NoDerive), 5, None, (ValueError, 5), lambda: 1, int, [ValueError], lambda e: 1 / 0):
    print("==", cond if not callable(cond) or isinstance(cond, type) else "function")
    try:
        m, r = outer.split(cond)
        show(m); show(r)
        show(outer.subgroup(cond)) if m is not outer else print("subgroup is itself", outer.subgroup(cond) is outer)
    except Exception as e:
        print(type(e).__name__, e)
try:
    BadDerive("bd", [ValueError(), KeyError()]).split(KeyError)
except TypeError as e:
    print(e)


def star(e):
    try:
        try:
            raise e
        except* KeyError as g:
            print("  KeyError:", repr(g), type(g).__name__)
        except* (OSError, TypeError) as g:
            print("  OS/Type:", repr(g))
            raise
        except* E1 as g:
            print("  E1:", repr(g))
            raise RuntimeError("new") from g
        else:
            print("  else")
        finally:
            print("  finally")
    except BaseException as x:
        show(x, 1)
    else:
        print("  nothing left")


star(outer)
star(KeyError("naked"))
star(ValueError("not caught"))
star(OSError("naked reraised"))
star(inner)
star(BaseExceptionGroup("b", [KeyboardInterrupt(), KeyError(1)]))
star(ExceptionGroup("all", [KeyError(1), KeyError(2)]))
outer.exceptions[0].__context__ = None
print(outer.exceptions is outer.exceptions, outer.message, outer.args)
for attr in ("exceptions", "message"):
    try:
        setattr(outer, attr, 1)
        print("set", attr)
    except AttributeError as e:
        print(e)
print(ExceptionGroup.__class_getitem__(int), len(outer.exceptions), hasattr(outer, "derive"), outer.derive([ValueError()]))
