# Binary operators: reflected forms, subclass priority, NotImplemented, in-place fall-backs.
ops = {"add": "+", "sub": "-", "mul": "*", "matmul": "@", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "lshift": "<<",
       "rshift": ">>", "and": "&", "or": "|", "xor": "^", "divmod": None}


def make(name, kinds, bases=(object,), result=None):
    ns = {"__repr__": lambda self: name.lower()}
    for op in ops:
        for kind in kinds:
            if op == "divmod" and kind == "i":
                continue
            m = f"__{kind}{op}__"
            ns[m] = (lambda m: lambda self, o: result if result is not None else f"{name}.{m}({o!r})")(m)
    return type(name, bases, ns)


L = make("L", [""])
R = make("R", ["r"])
I = make("I", ["i"])
N = make("N", ["", "r", "i"], result=NotImplemented)
Sub = make("Sub", ["r"], (L,))
Plain = type("Plain", (), {"__repr__": lambda s: "plain"})
l, r, i, n, s, p = L(), R(), I(), N(), Sub(), Plain()
for op, sym in ops.items():
    if sym is None:
        print(divmod(l, r), divmod(p, r), divmod(l, s), divmod(s, l))
        for a, b in ((p, p), (n, n), (n, 1)):
            try:
                divmod(a, b)
            except TypeError as e:
                print(e)
        continue
    print(eval(f"l {sym} r"), eval(f"p {sym} r"), eval(f"l {sym} s"), eval(f"s {sym} s"), eval(f"n {sym} r"), eval(f"l {sym} n"), eval(f"1 {sym} r"))
    for a in ("p", "n"):
        for b in ("p", "n", "1", "'x'", "None", "[]"):
            try:
                print(eval(f"{a} {sym} {b}"))
            except TypeError as e:
                print(e)
    for target, other in (("l", "1"), ("i", "2"), ("n", "r"), ("p", "r"), ("n", "n"), ("p", "1")):
        ns = dict(l=l, r=r, i=i, n=n, p=p)
        try:
            exec(f"{target} {sym}= {other}", ns)
            print(sym + "=", ns[target])
        except TypeError as e:
            print(e)
