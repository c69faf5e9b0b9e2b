# Assignment expressions: where they bind, what they may not do.
if (n := 10) > 5:
    print(n)
print((a := 1, b := 2), a, b)
print([y := 1, y**2, y**3], y)
total = 0
print([total := total + x for x in range(5)], total)
print([last := x for x in range(3)], last)
print({(k := x): (w := x * 2) for x in range(2)}, k, w)


def f():
    print([inner := i for i in range(4)], inner)
    print(any((hit := i) > 2 for i in range(9)), hit)
    return sorted(locals().items())


print(f())


def g():
    global made
    [made := x for x in "ab"]


g()
print(made)


def h():
    q = 0

    def i():
        nonlocal q
        return [q := q + x for x in range(4)]

    return i(), q


print(h())
data = iter([1, 2, 3, 0, 4])
while chunk := next(data):
    print(chunk, end=" ")
print()
print(f"{(z := 5)} {z:=3}", z)
x = (yy := 1) + (yy := 2)
print(x, yy)
lam = lambda: (loc := 3) + loc
print(lam(), "loc" in globals())
print([(p, q) for p in range(3) if (q := p * p) != 1], q)
print((lambda a=(dflt := 9): a)(), dflt)


class C:
    print((attr := 7))


print(C.attr)
for code in ("x := 1", "(a.b := 1)", "(a[0] := 1)", "((a, b) := 1)", "(1 := 2)", "[i := 0 for i in range(3)]",
             "[[(j := 0) for i in range(3)] for j in range(3)]", "[i for i in (k := range(3))]", "class X: [z := 1 for _ in [1]]",
             "f(a := 1, b=2)\n", "f(a=b := 1)", "def f(a=b := 1): pass", "lambda: x := 1", "(lambda: x := 1)", "{a: b := 1}", "{a := 1: 2}",
             "{a := 1, 2}", "x[a := 1]", "x[a := 1:2]", "x = y := 1", "del (a := 1)", "(x := *a)", "(*x := 1)", "(None := 1)", "(__debug__ := 1)",
             "with (a := b) as c: pass", "@(d := print)\ndef f(): pass", "assert x := 1", "return_ = (yield_ := 1)", "f'{x:=1}'", "f'{(x:=1)}'"):
    try:
        compile(code, "<c>", "exec")
        print("fine", repr(code))
    except SyntaxError as e:
        print(repr(code), "->", e.msg, e.lineno, e.offset)
