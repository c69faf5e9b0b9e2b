# exec, eval and compile: namespaces, modes, flags, errors, code objects.
g = {}
exec("a = 1\ndef f(): return a, b\nb = 2", g)
print(g["f"](), sorted(g)[:1], "__builtins__" in g)
loc = {}
exec("c = a + 1\ndef h():\n    return a\nclass K: v = a", g, loc)
print(loc["c"], sorted(loc), loc["K"].v, loc["h"]())
try:
    exec("x = 1\ndef h(): return x\nh()", {}, {})
except NameError as e:
    print(e)
print(eval("1 + 1"), eval("  2"), eval("a", {"a": 5}), eval("a", {"a": 1}, {"a": 2}), eval("[a for _ in 'x']", {"a": 1}, {"a": 2}), eval("(lambda: a)()", {"a": 1}, {}), eval(b"3"), eval("\t4\n"), eval("5 # c"))


class Map:
    def __init__(self): self.d = {}
    def __getitem__(self, k): print("get", k); return {"v": 9}[k]
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)


print(eval("v + 1", {}, Map()))
exec("p = v\ndel q\nfor i in range(2): pass", {}, Map())
exec("try:\n print(unknown)\nexcept NameError:\n print('NameError')", {}, Map())


class D(dict):
    def __missing__(self, k): return f"missing {k}" if k != "print" else print
    def __getitem__(self, k): return "override" if k == "o" else super().__getitem__(k)


print(eval("zzz", {}, D()), eval("o", {}, D(o=1)))
exec("print(qqq, o)", {"o": 2}, D())
for args in (("1 +",), ("a = 1",), ("",), ("1; 2",), ("x" * 3,), (5,), ("1", 5), ("1", {}, 5), ("1", None), ("1", []), (b"\xff",), ("1\0",), ("1", {}, {}, {}), (None,), ("yield 1",), ("await x",), ("return",), ("*a",), ("(yield)",), ("lambda: (yield)",), (" 1",), ("\n 1",), ("1\n2",), ("import x",), ("...",), ("#",)):
    for fn in (eval, exec):
        try:
            r = fn(*args)
            print(fn.__name__, args, "->", type(r).__name__)
        except Exception as e:
            print(fn.__name__, args, type(e).__name__, e)
c = compile("x + 1", "name.py", "eval")
print(eval(c, {"x": 1}), c.co_filename, c.co_name, c.co_names, c.co_flags, repr(c).split(" at ")[0], c.co_firstlineno)
c = compile("x = 5\nx", "<ex>", "exec")
print(eval(c, ns := {}), ns["x"], exec(c), c.co_name)
import builtins, sys
for src in ("1 + 1", "None", "'s'", "x = 3", "if 1:\n 7\n", "for i in range(2): i\n", "1; 2", "print"):
    exec(compile(src, "<single>", "single"), {"x": 1})
for args, kw in ((("1", "f"), {}), (("1", "f", "bad"), {}), (("1", 5, "exec"), {}), ((1, "f", "exec"), {}), (("1", "f", "exec", -1), {}), (("1", "f", "exec", 1 << 30), {}), (("1", "f", "exec"), {"optimize": 5}), (("1", "f", "exec"), {"optimize": -2}), (("1", "f", "exec"), {"optimize": 2}), (("a = 1", "f", "eval"), {}), (("1\n2", "f", "single"), {}), (("", "f", "eval"), {}), (("1", "f\0", "exec"), {}), (("x\0", "f", "exec"), {}), (("", "f", "exec"), {}), ((bytearray(b"1"), "f", "exec"), {}), (("1", None, "exec"), {})):
    try:
        print(args, kw, type(compile(*args, **kw)).__name__)
    except Exception as e:
        print(args, kw, type(e).__name__, e)
src = "assert False, 'asserted'\n'doc'\nprint(__debug__)\ndef f():\n    'fdoc'\n    assert 0\nprint(f.__doc__)"
for opt in (0, 1, 2):
    try:
        exec(compile(src, "f", "exec", optimize=opt), {})
    except AssertionError as e:
        print(opt, e)
def free():
    v = 1
    def inner(): return v
    return inner
f = free()
for args, kw in ((( f.__code__,), {}), ((f.__code__,), {"closure": f.__closure__}), ((f.__code__,), {"closure": ()}), (("1",), {"closure": ()}), ((free.__code__,), {"closure": f.__closure__}), ((f.__code__,), {"closure": 5})):
    try:
        print(exec(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)
try:
    eval(f.__code__)
except TypeError as e:
    print(e)
print(eval(compile("__debug__", "f", "eval")), exec("pass"), eval("exec('1')"), eval("eval('1+1')"), globals is eval("globals"), eval("globals()") is globals(), eval("locals()", {}, {"k": 1}), eval("sorted(dir())", {}, {"k": 1}), eval("vars()", {}, {"m": 1}))
class Str(str): pass
print(eval(Str("1+2")), eval("__builtins__", {"__builtins__": {"a": 1}}), eval("a", {"__builtins__": {"a": 1}}))
for b in ({}, {"__builtins__": {}}, {"__builtins__": 5}, {"__builtins__": builtins}, {"__builtins__": None}):
    try:
        print(eval("len('abc')", b))
    except Exception as e:
        print(type(e).__name__, e)
