# Exception groups and except*.
eg = ExceptionGroup("g", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [KeyError("k"), ValueError(2)])])
print(eg, repr(eg), eg.message, len(eg.exceptions), type(eg.exceptions).__name__)
print(repr(eg.subgroup(ValueError)))
match, rest = eg.split((ValueError, KeyError))
print(repr(match), repr(rest))
print(eg.subgroup(OSError), repr(eg.split(OSError)[1]), repr(eg.subgroup(lambda e: isinstance(e, KeyError))))
print(repr(eg.derive([ValueError(9)])), isinstance(eg, Exception), ExceptionGroup.__mro__[1].__name__)
for bad in (lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", [5]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: ExceptionGroup("m"), lambda: ExceptionGroup("m", 5)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)


def run(exc, label):
    print(label, end=": ")
    try:
        try:
            if exc is not None:
                raise exc
        except* ValueError as g:
            print("V", repr(g), end="; ")
        except* (TypeError, KeyError) as g:
            print("TK", repr(g), end="; ")
        else:
            print("else", end="; ")
        finally:
            print("finally", end="; ")
    except BaseException as e:
        print("left", repr(e), repr(e.__context__))
    else:
        print("all handled")


run(None, "none")
run(ValueError("naked"), "naked")
run(eg, "all three")
run(ExceptionGroup("x", [OSError(1), ValueError(3)]), "one left")
run(OSError("only"), "not matched")
run(ExceptionGroup("deep", [ExceptionGroup("d2", [ExceptionGroup("d3", [KeyError(1), OSError(2)])])]), "deep")


def raises_inside():
    try:
        raise ExceptionGroup("orig", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise KeyError("new")
    except* TypeError as e:
        raise


try:
    raises_inside()
except BaseExceptionGroup as e:
    print(repr(e), [repr(x) for x in e.exceptions], repr(e.exceptions[0].__context__))


def naked_reraise():
    try:
        raise ValueError("v")
    except* ValueError as e:
        raise RuntimeError("r") from e


try:
    naked_reraise()
except RuntimeError as e:
    print(repr(e), repr(e.__cause__))


class MyGroup(ExceptionGroup):
    def __new__(cls, msg, excs, tag=None):
        self = super().__new__(cls, msg, excs)
        self.tag = tag
        return self

    def __init__(self, msg, excs, tag=None):
        super().__init__(msg, excs)

    def derive(self, excs):
        return MyGroup(self.message, excs, self.tag)


mg = MyGroup("mine", [ValueError(1), OSError(2)], tag="T")
sub = mg.subgroup(ValueError)
print(type(sub).__name__, sub.tag, sub.exceptions)
try:
    try:
        raise mg
    except* OSError:
        pass
except MyGroup as left:
    print(left.tag, left.exceptions)
try:
    try:
        raise ValueError
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
names = []
for i in range(3):
    try:
        raise ExceptionGroup("loop", [ValueError(i)])
    except* ValueError as g:
        names.append(g.exceptions[0].args)
print(names, "g" in dir())
eg.add_note("noted")
print(eg.split(ValueError)[0].__notes__)
