# exec and eval: namespaces of all kinds, closure=, code objects, builtins, locals that are mappings.
import builtins
import types


def t(label, f):
    try:
        r = f()
        print(label, "->", r)
    except BaseException as e:
        print(label, "->", type(e).__name__, e)


class Map:
    def __init__(self, **k): self.d = k; self.log = []
    def __getitem__(self, k): self.log.append("get " + k); return self.d[k]
    def __setitem__(self, k, v): self.log.append("set " + k); self.d[k] = v
    def __delitem__(self, k): self.log.append("del " + k); del self.d[k]


class Missing(dict):
    def __missing__(self, k): return f"missing {k}"


m = Map(x=1)
exec("y = x + 1\ndel x\nz = len([y])", {}, m)
print(m.d, m.log)
t("eval map", lambda: eval("x", {}, Map(x="from map")))
t("global beats", lambda: eval("x", {"x": "glob"}, Map()))
t("missing globals", lambda: eval("nope", Missing()))
t("missing locals", lambda: eval("nope", {}, Missing()))
t("func in missing globals", lambda: eval("(lambda: nope)()", Missing()))
t("no builtins", lambda: eval("len", {"__builtins__": {}}))
t("own builtins", lambda: eval("len", {"__builtins__": {"len": "mine"}}))
t("module builtins", lambda: eval("len is not None", {"__builtins__": builtins}))
t("bad builtins", lambda: eval("len", {"__builtins__": 5}))
t("builtins added", lambda: (g := {}, eval("1", g), list(g), g["__builtins__"] is vars(builtins) or type(g["__builtins__"]).__name__)[2:])
t("no import", lambda: exec("import math", {"__builtins__": {}}))
t("no build class", lambda: exec("class A: pass", {"__builtins__": {}}))
t("class in eval ns", lambda: (g := {}, exec("class A: x = 1", g), g["A"].__module__)[-1])
t("with name", lambda: (g := {"__name__": "nm"}, exec("class A: x = 1\ndef f(): pass", g), g["A"].__module__, g["f"].__module__)[-2:])
for a in ((), (5,), (None,), ("1", 5), ("1", {}, 5), ("1", [], {}), ("1", None, {}), ("1", {}, None), ("1", {}, [1]), ("1", {}, {}, 1), (b"1 + 1",), (bytearray(b"2"),), (memoryview(b"3"),), ("1\0",), (" 1",), ("\t 1 ",), ("1\n\n",), ("",), ("#",), ("a b",), ("x = 1",), ("1;2",), (["1"],), (lambda: 1,), ("\ufeff1",), (b"\xef\xbb\xbf7",), (b"# coding: latin-1\n'\xe9'",), (b"\xff",)):
    t(f"eval{tuple(type(x).__name__ if callable(x) or isinstance(x, memoryview) else x for x in a)}", lambda: eval(*a))
    if a and a[0] not in ("1",): t("   exec", lambda: exec(*a))
t("kw", lambda: eval("a + b", globals={"a": 1}, locals={"b": 2}))
t("kw exec", lambda: exec("c = a", globals={"a": 1}, locals=(d := {})) or d)
t("kw bad", lambda: eval(source="1"))
t("kw bad exec", lambda: exec("1", nope=1))


def outer():
    a, b = 1, 2
    def inner(): return a + b
    def one(): return a
    return inner, one


inner, one = outer()
cell = types.CellType
t("closure", lambda: exec(inner.__code__, closure=inner.__closure__))
t("closure values", lambda: exec(compile("r = 1", "f", "exec"), {}, closure=None))
for c in (None, (), (cell(1),), (cell(1), cell(2), cell(3)), (1, 2), [cell(1), cell(2)], "ab", (cell(5), cell(6))):
    t(f"closure {type(c).__name__} {len(c) if c is not None else ''}", lambda: exec(inner.__code__, {}, closure=c))
t("closure str", lambda: exec("1", closure=()))
t("closure unneeded", lambda: exec(compile("1", "f", "exec"), closure=(cell(1),)))
t("eval freevars", lambda: eval(inner.__code__))
t("exec function code", lambda: exec(outer.__code__))
t("eval function code", lambda: eval((lambda: 5).__code__))
t("eval code needing args", lambda: eval((lambda a: a).__code__))


def local_writes():
    x = 1
    exec("x = 2; y = 3")
    try:
        y
    except NameError as e:
        r = str(e)
    d = locals()
    exec("x = 5; z = 6", globals(), d)
    return x, r, d["x"], d["z"], "z" in locals()


print(local_writes())


def sees():
    a = 1
    return eval("a"), eval("[a for _ in '1']"), eval("(lambda: a)")


t("lambda in eval misses", lambda: sees()[:2])
t("call it", lambda: sees()[2]())


class InClass:
    v = 1
    w = eval("v + 1")
    exec("u = w + 1")


print(InClass.u, exec("pass"), eval("None"))
g = {}
exec("def f(n): return n if n < 2 else f(n - 1) + f(n - 2)\nr = [f(i) for i in range(8)]", g)
print(g["r"])
exec("def f(): return h()\ndef h(): return 'ok'", g, l := {})
t("separate locals", lambda: l["f"]())
