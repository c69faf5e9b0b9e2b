# Exception groups: the tree, nesting, truncation.
import sys


def show(e):
    try:
        raise e
    except BaseException as x:
        sys.excepthook(type(x), x, x.__traceback__)


def made(f):
    try:
        f()
    except Exception as e:
        return e


one = made(lambda: 1 / 0)
two = made(lambda: {}["k"])
show(ExceptionGroup("group", [one, two]))
show(ExceptionGroup("outer", [one, ExceptionGroup("inner", [two, ValueError("v")]), TypeError("t")]))
show(BaseExceptionGroup("base", [KeyboardInterrupt(), one]))
show(ExceptionGroup("many", [ValueError(i) for i in range(20)]))
show(ExceptionGroup("just one more", [ValueError(i) for i in range(16)]))
g = ExceptionGroup("noted", [ValueError("a\nb")])
g.add_note("a note\nof two lines")
show(g)
deep = ValueError("bottom")
for i in range(13):
    deep = ExceptionGroup(f"level {i}", [deep])
show(deep)


def chained():
    try:
        raise ExceptionGroup("first", [one])
    except ExceptionGroup as e:
        raise ValueError("from group") from e


show(made(chained))
try:
    raise ExceptionGroup("eg", [ValueError(1), TypeError(2), OSError(3)])
except* ValueError as e:
    print("value", e.exceptions)
except* OSError as e:
    print("os", e.exceptions)
