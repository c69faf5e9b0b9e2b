# In-place operators: __iop__, then __op__, then __rop__; what is stored and what the errors say.
OPS = {"+": "add", "-": "sub", "*": "mul", "@": "matmul", "/": "truediv", "//": "floordiv", "%": "mod", "**": "pow", "<<": "lshift", ">>": "rshift", "&": "and", "^": "xor", "|": "or"}


def make(name, *methods, result=None):
    def method(m):
        def f(self, other):
            log.append(f"{name}.{m}")
            return m.strip("_") if result is None else result
        return f
    return type(name, (), {m: method(m) for m in methods})()


log = []


def do(a, op, b):
    log.clear()
    d = {"a": a, "b": b}
    try:
        exec(f"a {op}= b", d)
    except TypeError as e:
        return f"{log} TypeError: {e}"
    return f"{log} {d['a']!r}"


for op, name in OPS.items():
    i, n, r = f"__i{name}__", f"__{name}__", f"__r{name}__"
    print(op, do(make("A", i, n, r), op, make("B", i, n, r)))
    print("  no i:", do(make("A", n), op, make("B", r)))
    print("  only r:", do(make("A"), op, make("B", r)))
    print("  none:", do(make("A"), op, make("B")))
    print("  i NotImplemented:", do(make("A", i, result=NotImplemented), op, make("B", r)))
    print("  all NotImplemented:", do(make("A", i, n, result=NotImplemented), op, make("B", r, result=NotImplemented)))


class Sub(int):
    def __radd__(self, o): return "sub radd"
    def __iadd__(self, o): return "sub iadd"


x = 1
x += Sub(2)
print(x)
x = Sub(1)
x += 1
print(x)
for bad, value in (("[]", "5"), ("()", "[1]"), ("''", "1"), ("1", "''"), ("{}", "{}"), ("None", "1"), ("[1]", "None"), ("set()", "[1]"), ("b''", "''"), ("1.5", "[]"), ("[]", "1.5")):
    for op in "+ - * | ** %".split():
        d = {}
        try:
            exec(f"x = {bad}; x {op}= {value}", d)
            print(bad, op, value, "=", d["x"])
        except Exception as e:
            print(bad, op, value, type(e).__name__, e)
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)


class Set:
    def __init__(self): self.l = []
    @property
    def p(self): return self.l


s = Set()
try:
    s.p += [1]
except AttributeError as e:
    print(e, s.l)


class NoneOp:
    __iadd__ = None
    def __add__(self, o): return "add"


try:
    n = NoneOp(); n += 1
except TypeError as e:
    print(e)
