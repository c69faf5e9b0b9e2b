# Syntax errors as the traceback shows them.
import sys


def show(src, name="<test>"):
    try:
        compile(src, name, "exec")
    except SyntaxError as e:
        e.__traceback__ = None
        sys.excepthook(type(e), e, None)


def shown(*args):
    try:
        raise SyntaxError(*args)
    except SyntaxError as e:
        sys.excepthook(SyntaxError, e, None)


shown("msg", ("f", 1, 3, "  abcdef", 1, 5))
shown("msg", ("f", 1, 3, "  abcdef", 2, 5))
shown("msg", ("f", 1, 1, "  abcdef", 1, 5))
shown("msg", ("f", 1, 100, "abc", 1, 200))
shown("msg", ("f", 1, 4, "\tab cdef\n", 1, 6))
shown("msg", (None, 1, 3, None, 2, 5))
shown("msg", ("f", None, 3, None, 2, 5))
shown("msg", ("f", 2, None, "text", 2, None))
shown(None)
shown("msg")
shown("msg", ("f", 1, 3, "日本語abc", 1, 5))
show("x = (1,\n")
show("def f(:\n  pass\n")
show("if x\n  pass\n")
show("x = 'abc\n")
show("  x = 1\n")
show("if x:\npass\n")
show("return 1\n")
show("f(a for a in b, c)\n")
show("x = 5 = y\n")
show("print 'x'\n")
show("break\n")
show("1 = x\n")
show("a b\n")
