# The assignment expression in every place where it may stand, and where it may not.
def show(**k): print(k)


print((a := 1), [b := 2, b + 1], {(c := 3): (d := 4)}, (e := 5, e * 2), {(f := 6)})
show(x=(g := 7), y=g)
print(g, (h := (i := 8)), h, i)
if (n := len("abc")) > 2: print("if", n)
while (n := n - 1) > 0: print("while", n)
for k in (items := [1, 2]): print("for", k, items)
with (m := open(__file__)) as fh: print("with", m is fh)
print(x if (x := 5) else 0, (y := 1) and (z := 0) or y, not (w := 0), w)
print([j := 1, j := j + 1, j], "abc"[(s := 1)], "abc"[s := 2], "abcdef"[(lo := 1):(hi := 3)], lo, hi)
print(f"{(q := 3)} {q:=4} {(r := 'x')!r}", r)
print((lambda: (t := 5) + t)(), (lambda u=(v := 9): u + v)())
assert (ok := True), "never"
print([(p, last) for p in range(3) if (last := p) > 0], last)
print({(key := str(o)): (val := o * 2) for o in range(2)}, key, val)
print(any((found := w2) > 2 for w2 in (1, 2, 3, 4)), found)
acc = 0
print([acc := acc + v2 for v2 in (1, 2)], acc)
total = 0
print([total := total + v2 for v2 in (1, 2, 3)], total)
print((one := (two := 2)) + one)
print(*(st := [1, 2]), st, sep="-")
print((tup := 1, 2), tup, (tup2 := (1, 2)), tup2)


def f(a, b=(default := "D")):
    if (c := a) and (d := b): return c, d, (e := [c, d]), e
    return (yield_ := None)


print(f(1), f(0), default)


def gen():
    while (got := (yield)) is not None: print("got", got)


g = gen()
next(g)
g.send(1)
try:
    g.send(None)
except StopIteration:
    print("stopped")


def scopes():
    def inner():
        nonlocal nl
        return (nl := nl + 1)
    def glob():
        global gl
        (gl := "global")
    nl = 0
    inner(), inner()
    glob()
    return nl, [nl := i for i in range(3)], nl


print(scopes(), gl)


class C:
    attr = (v := 3) + v
    def m(self, x=(dv := 1)): return x, (y := x + 1), y


print(C.attr, C.v, C.dv, C().m(5))
match (subject := [1, 2]):
    case [a1, b1] if (s2 := a1 + b1) > 2: print("match", s2, subject)
try:
    raise (exc := ValueError("x"))
except (types := (ValueError, KeyError)) as err:
    print(err is exc, types)
del (st)
x = y = (z := 1)
x += (z := 2)
print(x, z, x[0:1] if 0 else (lambda: [z := 5, z])(), z)
d1 = {"k": (kv := 1), **(kd := {"j": 2})}
print(d1, kv, kd)


@(deco := lambda fn: fn)
def decorated(): return deco is not None


print(decorated())
print((long := len)("ab"), long is len)
for src in ("x := 1", "(x := 1)", "x = y := 1", "x = (y := 1)", "f(x := 1)", "f(x := 1, y := 2)", "f(a=x := 1)", "f(a=(x := 1))", "f(x := i for i in y)", "f((x := i) for i in y)", "def f(x := 1): pass", "def f(x=y := 1): pass", "lambda: x := 1", "lambda: (x := 1)", "lambda x := 1: x", "x[y := 1]", "x[y := 1, 2]", "x[y := 1:2]", "x[(y := 1):2]", "{x := 1}", "{x := 1: 2}", "{(x := 1): 2}", "{1: x := 2}", "{1: (x := 2)}", "[x := 1, 2]", "(x := 1, 2)", "(x, y := 1)", "((x, y) := 1)", "(x.y := 1)", "(x[0] := 1)", "(f() := 1)", "(1 := x)", "('a' := x)", "(None := 1)", "(True := 1)", "(__debug__ := 1)", "(*x := 1)", "(x := *y)", "(x := yield)", "(x := (yield))", "assert x := 1", "assert (x := 1)", "del (x := 1)", "return x := 1", "del x := 1", "x: int := 1", "(x: int := 1)", "with x := y: pass", "with (x := y): pass", "with (x := y) as z: pass", "with (x := y, z): pass", "for x := y in z: pass", "for x in y := z: pass", "for x in (y := z): pass", "if x := 1: pass", "while x := 1: pass", "elif x := 1: pass", "x if y := 1 else z", "x if (y := 1) else z", "not x := 1", "not (x := 1)", "x and y := 1", "(x := 1) + 1", "(x := 1 + 1)", "(x := lambda: 1)", "(x := 1 if y else 2)", "(x := y := 1)", "@x := y\ndef f(): pass", "import x := y", "raise x := y", "(x := 1) = 2", "(x := 1) += 2", "f'{x := 1}'", "f'{(x := 1)}'", "f'{x:=1}'", "[x for x in y if z := 1]", "[x for x in y if (z := 1)]", "[(x := 1) for x in y]", "[(y := x) for x in y if y]", "[x for x in (y := z)]", "[[(j := 0) for i in x] for j in y]", "class A: [(x := i) for i in y]", "{(x := i): 1 for i in y}", "{x := i for i in y}", "(await x := 1)", "(x := await y)", "print(x := 1, end=y)", "f(**x := y)", "f(*x := y)", "[*x := y]", "(x := 1,)", "x = (y := 1),", "(x\n:=\n1)", "(x:=1)", "(x :=1)", "(x : = 1)", "(:= 1)", "(x :=)"):
    try:
        compile(src, "s", "exec")
        print("ok ", src.encode("unicode_escape").decode())
    except SyntaxError as e:
        print(src.encode("unicode_escape").decode(), "->", e.msg)
