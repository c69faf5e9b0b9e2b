# compile(), its options, the warnings of the compiler, and future features.
from __future__ import annotations
import __future__
import warnings


def caught(f, *args, **kw):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        f(*args, **kw)
    return [(w.category.__name__, str(w.message), w.filename, w.lineno) for w in seen]


print("warnings of compile, exec and eval")
print(caught(compile, "x = '\\d'\n\ny = 1 is 1", "file", "exec"))
print(caught(exec, "assert (1, 'always')"))
print(caught(eval, "0x1for 2"))
print(caught(compile, "x = b'\\8' + b'\\400'", "file", "exec"))
for source in ("'\\d'", "1 is 1"):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            compile(source, "file", "eval")
        except SyntaxError as e:
            print(e.msg, e.filename, e.lineno, e.offset, e.text)

print("levels of optimisation")
source = "def f():\n    'doc'\n    assert 0, 'no'\n    return __debug__\n"
for level in (-1, 0, 1, 2):
    names = {}
    exec(compile(source, "file", "exec", optimize=level), names)
    try:
        print(level, names["f"].__doc__, names["f"]())
    except AssertionError as e:
        print(level, names["f"].__doc__, "AssertionError", e)

print("what cannot be")
for args in ((0, False, 3), (0, False, -2), (1 << 40,), (1,)):
    try:
        compile("1", "file", "eval", *args)
        print(args, "compiled")
    except (ValueError, OverflowError) as e:
        print(args, type(e).__name__)
try:
    compile("1", "file", "any")
except ValueError as e:
    print(e)

print("future features are inherited")
names = {}
exec("def f(x: undefined): pass", names)
print(names["f"].__annotations__)
exec(compile("def g(x: undefined): pass", "file", "exec"), names)
print(names["g"].__annotations__)
try:
    exec(compile("def h(x: undefined): pass", "file", "exec", 0, True), names)
except NameError as e:
    print(e)
exec(compile("def h(x: undefined): pass", "file", "exec", __future__.annotations.compiler_flag, True), names)
print(names["h"].__annotations__)


def hints(a: int, *b: list[str]) -> nowhere:
    pass


print(hints.__annotations__)

print("the module __future__")
for name in __future__.all_feature_names:
    f = getattr(__future__, name)
    print(name, f, f.getOptionalRelease(), f.getMandatoryRelease(), hex(f.compiler_flag))
