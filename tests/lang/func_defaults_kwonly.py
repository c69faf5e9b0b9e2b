# Parameters: defaults evaluated once, positional-only, keyword-only, order, mutable defaults, name clashes.
def app(x, l=[]): l.append(x); return l
print(app(1), app(2), app(3, []), app.__defaults__)
n = 5
def late(a=n): return a
n = 6
print(late(), late.__defaults__)
def order(a=print("a"), b=print("b"), *, c=print("c")): pass
def po(a, b=2, /, c=3, *, d=4, **k): return a, b, c, d, k
print(po(1), po(1, 2, 3), po(1, c=5, d=6, e=7), po(1, a=10, b=20))
def kwo(*, a, b=2, c): return a, b, c
print(kwo(a=1, c=3), kwo(**{"c": 1, "a": 2, "b": 3}))
def va(a, *args, b, **kw): return a, args, b, kw
print(va(1, 2, 3, b=4, c=5), va(*[1], b=2), va(a=1, b=2))
def names(self=1, args=2, kwargs=3, *a, **k): return self, args, kwargs, a, k
print(names(), names(self=5, kwargs=6, x=7))
def anon(_, __=2, *, ___=3): return _, __, ___
print(anon(1))
def kw_order(**k): return list(k)
print(kw_order(z=1, a=2, m=3), kw_order(**{"b": 1}, a=2, **{"c": 3}))
def mutate(*a, **k): k["new"] = 1; return a, k
d = {"x": 1}
print(mutate(**d), d)
def ev(): print("called"); return {"k": 1}
print(kw_order(**ev()))
for e in ("(lambda a, /: a)(a=1)", "(lambda a, /, **k: (a, k))(1, a=2)", "(lambda *, a: a)(1)", "(lambda a, b=1, *c, d=2, **e: (a, b, c, d, e))(0)", "(lambda: (yield))().__class__.__name__", "(lambda *a: a)(*range(3))", "(lambda a=(lambda: 5)(): a)()", "(lambda *, k=1: k)(k=2)", "(lambda x, y=2, /, z=3: (x, y, z))(1, z=9)", "(lambda a, a_=1: a)(a_=2)"):
    try:
        print(e, eval(e))
    except TypeError as err:
        print(e, "->", err)
class K:
    v = 1
    def m(self, a=v, *, b=v + 1): return a, b
    v = 10
print(K().m())
f = lambda: 0
f.__defaults__ = (1,)
try:
    f()
    print("no parameters, default ignored")
except TypeError as e:
    print(e)
def g(a, b): return a, b
g.__defaults__ = (1, 2)
print(g())
g.__defaults__ = (1, 2, 3)
try:
    print(g())
except TypeError as e:
    print(e)
g.__kwdefaults__ = {"zz": 1}
print(g(5, 6))
def rec(n, acc=()): return acc if not n else rec(n - 1, acc + (n,))
print(rec(4))
def unicode_args(été=1, *, ñ=2, **名): return été, ñ, 名
print(unicode_args(ñ=3, x=4), unicode_args.__code__.co_varnames)
for code in ("def f(a, a): pass", "def f(a=1, b): pass", "def f(*, **k): pass", "def f(*): pass", "def f(**k, a): pass", "def f(*a, *b): pass", "def f(a, /, b, /): pass", "def f(/): pass", "def f(*a, /): pass", "def f(a, *, a): pass", "def f(a, *a): pass", "def f(**k, **l): pass", "def f(*a=1): pass", "def f(**k=1): pass", "def f(a b): pass", "def f((a, b)): pass", "def f(a.b): pass", "def f(1): pass", "def f(None): pass", "def f(a=): pass", "def f(a, , b): pass", "def f(a,): pass", "def f(*, a,): pass", "def f(**k,): pass", "def f(*a,): pass", "def f(a=1, /, b): pass", "def f(a=1, *, b): pass", "lambda a=1, b: 0", "lambda *: 0", "lambda a, a: 0", "lambda **k, a: 0", "def f(a, *, /): pass", "def f(*, a=1, b): pass", "def f(a: int = 1, /, *, b: str): pass", "def f(lambda): pass", "def (a): pass", "def f: pass", "def f() pass", "def f() -> int pass", "def f(a := 1): pass", "def f(True): pass", "lambda (a): 0", "lambda /: 0", "def f(*, *a): pass", "def 1(): pass"):
    try:
        compile(code, "<c>", "exec")
        print("fine", code)
    except SyntaxError as e:
        print(code, "->", e.msg, e.offset)
