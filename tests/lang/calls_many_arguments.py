# More than 255 arguments and parameters, huge displays.
n = 300
names = [f"a{i}" for i in range(n)]
src = f"def f({', '.join(names)}): return {' + '.join(names)}"
ns = {}
exec(src, ns)
f = ns["f"]
print(f(*range(n)), f(**{name: 1 for name in names}), f.__code__.co_argcount)
print(eval(f"f({', '.join(map(str, range(n)))})", ns))
print(eval(f"f({', '.join(f'{x}=2' for x in names)})", ns))
for bad in ("f()", "f(1)", "f(*range(299))", "f(*range(301))"):
    try:
        eval(bad, ns)
    except TypeError as e:
        print(str(e)[:90], "...", str(e)[-60:])
exec(f"def g(*, {', '.join(f'{x}={i}' for i, x in enumerate(names))}): return sum(locals().values())", ns)
print(ns["g"](), ns["g"](a0=1000), ns["g"].__code__.co_kwonlyargcount)
exec(f"def h(*args, **kw): return len(args), len(kw)", ns)
print(eval(f"h({', '.join(['1'] * 1000)})", ns), eval(f"h({', '.join(f'k{i}=1' for i in range(1000))})", ns))
print(eval(f"h({', '.join(['*x'] * 300)})", {"x": (1, 2), **ns}))
print(len(eval(f"[{', '.join(map(str, range(5000)))}]")), len(eval(f"({', '.join(['x'] * 5000)})", {"x": 1})))
print(len(eval("{" + ", ".join(f"{i}: {i}" for i in range(3000)) + "}")), len(eval("{" + ", ".join(f"x{i % 7}" for i in range(900)) + "}",
      {f"x{i}": i for i in range(7)})))
print(len(eval("[" + ", ".join(["*x", "1"] * 400) + "]", {"x": "ab"})))
exec("\n".join(f"v{i} = {i}" for i in range(1500)), ns)
print(ns["v1499"])
exec("def many():\n" + "\n".join(f"  v{i} = {i}" for i in range(600)) + "\n  return v599, len(locals())", ns)
print(ns["many"]())
a = ", ".join(f"b{i}" for i in range(300))
exec(f"{a} = range(300)", ns)
print(ns["b299"])
try:
    exec(f"{a}, *rest = range(310)", ns)
except SyntaxError as e:
    print(e)
a = ", ".join(f"b{i}" for i in range(255))
exec(f"{a}, *rest = range(260)", ns)
print(ns["b254"], ns["rest"])
exec(f"*first, {a} = range(260)", ns)
print(ns["b0"], ns["first"])
print(len(eval("f'" + "{x}" * 400 + "'", {"x": "ab"})))
print(eval(" + ".join(["x"] * 1500), {"x": 1}), eval(" if x else ".join(["x"] * 50), {"x": 1}), eval(" or ".join(["y"] * 1500), {"y": 0}))
print(eval("x" + ".real" * 500, {"x": 3}), eval("f" + "(1)" * 60, {"f": (lambda g: lambda x: g(g, x))(lambda g, x: lambda y: g(g, y))}) is not None)
print(eval("-" * 50 + "1"), eval("not " * 60 + "1"), eval("~" * 61 + "1"), eval("(" * 60 + "1" + ")" * 60), eval("[" * 50 + "]" * 50) != [])
