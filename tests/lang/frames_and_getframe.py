# Frame objects: attributes, walking back, clear, f_lineno, f_trace, generators' frames.
import sys


def f(a):
    b = 2
    return sys._getframe()


fr = f(1)
print(type(fr).__name__, fr.f_code is f.__code__, fr.f_locals, fr.f_back is sys._getframe(), fr.f_globals is globals(), fr.f_builtins["len"] is len, fr.f_lineno - f.__code__.co_firstlineno, fr.f_lasti > 0, fr.f_trace, fr.f_trace_lines, fr.f_trace_opcodes)
fr.clear()
print(fr.f_locals)


def outer():
    x = "outer x"
    return middle()


def middle():
    y = "middle y"
    return inner()


def inner():
    out = []
    f = sys._getframe()
    while f:
        out.append((f.f_code.co_name, sorted(k for k in f.f_locals if k in "xy")))
        f = f.f_back
    return out


print(outer())
print(sys._getframe(0) is sys._getframe(), sys._getframe().f_code.co_name, (lambda: sys._getframe(1).f_code.co_name)())
for arg in (1000, -1, "a", None, 1.0):
    try:
        print(sys._getframe(arg).f_code.co_name)
    except Exception as e:
        print(arg, type(e).__name__, e)


def running():
    try:
        sys._getframe().clear()
    except RuntimeError as e:
        return str(e)


print(running())


def gen():
    v = 1
    yield sys._getframe()
    v = 2
    yield


g = gen()
fr = next(g)
print(fr is g.gi_frame, fr.f_locals, fr.f_back)
next(g)
print(fr.f_locals)
try:
    fr.clear()
    print(fr.f_locals, g.gi_frame)
    next(g)
except (StopIteration, RuntimeError) as e:
    print(type(e).__name__, e)
for stmt in ("fr.f_code = 1", "fr.f_locals = {}", "del fr.f_lineno", "fr.f_lineno = 1", "fr.f_back = 1", "fr.nope", "fr.x = 1", "type(fr)()", "fr.f_trace = 5", "fr.f_trace_lines = 0", "fr.f_trace_lines = 'x'", "fr.f_trace_opcodes = True", "fr.f_lasti = 0", "fr.f_globals = {}", "del fr.f_trace"):
    try:
        exec(stmt)
        print(stmt, "fine")
    except Exception as e:
        print(stmt, type(e).__name__, e)
print(repr(fr).split(",")[1:] != [], sys._getframe().f_lineno)


def lines():
    f = sys._getframe()
    r = [f.f_lineno]
    r.append(
        f.f_lineno)
    r += [f.f_lineno,
          f.f_lineno]
    return [x - f.f_code.co_firstlineno for x in r]


print(lines())


def kept():
    z = [1]
    try:
        raise ValueError
    except ValueError as e:
        return e.__traceback__.tb_frame


k = kept()
print(k.f_locals, k.f_code.co_name)


class K:
    frame = sys._getframe()
    name = frame.f_code.co_name


print(K.name, K.frame.f_locals is not None, sorted(x for x in K.frame.f_locals if not x.startswith("__")))
print([sys._getframe().f_code.co_name for _ in [1]], list(sys._getframe().f_code.co_name for _ in [1]), eval("sys._getframe().f_code.co_name"))
def with_try():
    try:
        return 1
    finally:
        f = sys._getframe()
        global saved
        saved = f.f_lineno - f.f_code.co_firstlineno
with_try()
print(saved)
def depth(n): return depth(n - 1) if n else len(inner())
print(depth(20))
