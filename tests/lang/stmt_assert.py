# assert: messages, evaluation, tuples, -O equivalents by compile.
import warnings
warnings.simplefilter("ignore")
def t(code, **kw):
    try:
        exec(compile(code, "<a>", "exec", **kw), {"log": log})
        print("passed", code)
    except BaseException as e:
        print(type(e).__name__, e.args, str(e), repr(e))
def log(*a): print("evaluated", *a); return a[0] if a else None
t("assert 1")
t("assert 0")
t("assert 0, 'message'")
t("assert log(0), log('msg')")
t("assert log(1), log('msg')")
t("assert [], [1, 2]")
t("assert not 1, None")
t("assert 0, (1, 2)")
t("assert 0, ValueError('as message')")
t("assert (0, 'always true')")
t("assert 1 == 2, f'{1} is not {2}'")
t("assert log(0), log('x')", optimize=1)
t("assert 0", optimize=0)
t("assert (lambda: 0)()")
t("assert 1 if 0 else 0, 'cond'")
t("assert 0, 1 / 0")
t("assert x", optimize=1)
class AssertionError_(AssertionError): pass
AE = AssertionError
AssertionError = ValueError
try:
    assert False, "still the built-in"
except AE as e:
    print(type(e).__name__, e)
del AssertionError
try:
    try:
        assert False
    finally:
        print("finally")
except AE as e:
    print(repr(e), e.args)
def gen():
    assert (yield 1), "sent falsy"
    yield "ok"
g = gen()
next(g)
try:
    g.send(0)
except AE as e:
    print(e)
print(__debug__)
if __debug__: print("debug")
for code in ("assert", "assert 1, 2, 3", "assert x = 1", "assert *a", "assert a, *b", "__debug__ = 1", "assert (yield)", "assert x := 1", "assert (x := 1)", "assert 1,", "def f(): assert (yield), (yield)", "del __debug__", "def f(__debug__): pass", "import x as __debug__", "for __debug__ in x: pass", "x.__debug__ = 1", "f(__debug__=1)", "class __debug__: pass", "def __debug__(): pass", "with a as __debug__: pass", "lambda __debug__: 1", "__debug__ += 1", "[__debug__ for __debug__ in x]", "global __debug__"):
    try:
        compile(code, "<c>", "exec")
        print("fine", code)
    except SyntaxError as e:
        print(code, "->", e.msg)
