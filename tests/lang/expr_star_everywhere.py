# Stars in displays, calls, subscripts, returns, for loops, index expressions.
a, b = [1, 2], (3, 4)
print([*a, *b], (*a, *b), {*a, *b}, {**{"x": 1}, **{"y": 2}}, [*a, 0, *b, *()])
print(*a, *b, sep="-", **{"end": "!\n"})
t = *a, *b
print(t)
t = *a,
print(t)
for x in *a, *b:
    print(x, end=" ")
print()


def ret():
    return *a, 9, *b


def gen():
    yield *a, *b


print(ret(), list(gen()))
d = {}
d[*a] = 1
d[*a, 5] = 2
d[*a, *b] = 3
print(d)


class Sub:
    def __getitem__(self, k):
        return k


s = Sub()
print(s[*a], s[*a, 1:2], s[*"ab", ...], s[1, *a, 2], s[(*a,)], s[*()])
first, *rest = "abc"
*init, last = range(4)
x, *y, z = {1: 1, 2: 2}
[p, *q] = (1,)
(m, (n, *o), *r) = 1, "xyz", 3, 4
print(first, rest, init, last, x, y, z, p, q, m, n, o, r)
*everything, = "hi"
print(everything)
for i, *j in [(1, 2, 3), "ab", [5]]:
    print(i, j)
obj = Sub()
obj.a, *obj.b = 1, 2, 3
lst = [0, 0]
lst[0], *lst[1] = "xyz"
print(obj.a, obj.b, lst)
print([[*r] for r in ([1], "ab")], [(*r, 0) for r in ((1,), "a")])
for code in ("a, b = 1", "a, b = 1, 2, 3", "a, b = 'x'", "*a, b, c = [1]", "a, *b, c = ()", "(a, b), c = [1, 2]", "a, b = iter([1])",
             "a, b = {1, 2, 3}", "[*1]", "(*None,)", "{*1}", "{**1}", "{**[(1, 2)]}", "f(*1)", "f(**1)", "f(**{1: 2})", "f(x=1, **{'x': 2})",
             "f(**{'x': 1}, **{'x': 2})", "print(*1)", "print(**1)", "print(**{1: 1})", "s[*1]"):
    try:
        exec(code, {"f": lambda **k: k, "s": s})
    except Exception as e:
        print(code, "->", type(e).__name__, e)
for code in ("*a", "*a = 1", "*a, *b = 1", "a = *b", "(*a)", "print(*)", "f(**k, *a)", "f(a=1, 2)", "f(**k, 2)", "[*]", "{**a, *b}", "{*a, **b}", "del *a", "del (*a,)",
             "x = (*a for b in c)", "[*a for a in b]", "{**a for a in b}", "f(*a for a in b)", "return *a", "*a += 1", "lambda *a, *b: 0",
             "for *a in b: pass", "for *a, in b: pass", "with a as *b: pass", "a[*b] = 1", "a[*b:1]", "if *a: pass", "yield *a"):
    try:
        compile(code, "<c>", "exec")
        print("fine", code)
    except SyntaxError as e:
        print(code, "->", e.msg)
