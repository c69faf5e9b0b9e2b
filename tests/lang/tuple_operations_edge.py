# tuple: construction, comparison, concatenation, repetition, methods, subclasses.
class I:
    def __index__(self): return 2


class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __add__(self, o): return T(*super().__add__(tuple(o)))


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


a = (1, 2, 3)
for f in (lambda: a + (4,), lambda: a + [4], lambda: a + 4, lambda: [4] + a, lambda: a * 2, lambda: 2 * a, lambda: a * -1, lambda: a * I(), lambda: a * 1.5, lambda: a * "a", lambda: a * 10**30, lambda: () * 10**30, lambda: a[I()], lambda: a[1:], lambda: a[::-1], lambda: a[5], lambda: a[-4], lambda: a["x"], lambda: a[1.0], lambda: a[None], lambda: a[10**30], lambda: a[10**30:], lambda: a[:-10**30], lambda: a[::0], lambda: 2 in a, lambda: [] in a, lambda: a.index(2), lambda: a.index(2, 2), lambda: a.index(9), lambda: a.index(3, -1, 10**30), lambda: a.index(), lambda: a.index(1, "x"), lambda: a.count(1), lambda: a.count(1.0), lambda: a.count(), lambda: a.foo, lambda: hash(a) == hash((1, 2, 3)), lambda: hash((1, [])), lambda: tuple(), lambda: tuple("ab"), lambda: tuple(5), lambda: tuple([1], [2]), lambda: tuple(iterable=[]), lambda: tuple(a) is a, lambda: tuple(T(1)) , lambda: a[:] is a, lambda: a * 1 is a, lambda: a + () is a, lambda: () + a is a, lambda: T(1, 2) + [3], lambda: type(T(1, 2)[:]), lambda: type(T(1) * 1), lambda: T(1) == (1,), lambda: (1,) + T(2), lambda: max(a), lambda: sum(a), lambda: sum(((1,), (2,)), ()), lambda: a()):
    t(f)
pairs = [((), ()), ((1,), ()), ((1, 2), (1, 3)), ((1, 2), (1, 2, 0)), ((2,), (1, 9)), (("a",), (1,)), ((1, "a"), (1, 2)), ((1, "a"), (2, 2)), ((float("nan"),), (float("nan"),)), (([],), ([],)), ((None,), (None,)), ((1,), [1]), ((1.0,), (1,))]
for x, y in pairs:
    row = []
    for op in ("<", "<=", "==", "!=", ">", ">="):
        try:
            row.append(eval(f"x {op} y"))
        except TypeError as e:
            row.append(str(e))
    print(x, y, row)
x = 1,
y = 1, 2,
z = (1)
print(x, y, z, ((),), ((1,),), (1, (2, (3,))), repr(()), str((1,)), (*a, *"bc"), (*(),), ())
p, (q, *r), s = 1, (2, 3, 4), 5
print(p, q, r, s)


def ret(): return 1, *a


def gen(): yield 1, *a


print(ret(), next(gen()), [(i, j) for i, j in [(1, 2)]], {(1, 2): "k"}[1, 2])
nan = float("nan")
print((nan,) == (nan,), (nan,).index(nan), (nan,).count(nan), nan in (nan,))
n = ()
for i in range(50): n = (n,)
print(repr(n) == "(" * 50 + "()" + ",)" * 50, n == n, hash(n) == hash(n))
try:
    a[0] = 1
except TypeError as e:
    print(e)
try:
    del a[0]
except TypeError as e:
    print(e)
m = ([1], 2)
m[0].append(3)
print(m, a.__getnewargs__(), tuple.__new__(T, [7]), a.__contains__(1), a.__len__(), a.__iter__().__next__(), a.__mul__("x") if 0 else a.__add__((4,)))
for bad in ("(1,,2)", "(,)", "(*)", "(*a)", "*a", "x = *a", "(1 2)", "(1, 2", "1, 2)", "(**a)", "() = ()", "(a, b) += 1", "((a, b)) = 1, 2", "(a) = 1", "(1,) = x", "for (a, 1) in x: pass"):
    try:
        compile(bad, "s", "exec")
        print("ok", bad)
    except SyntaxError as e:
        print(bad, "->", e.msg)
