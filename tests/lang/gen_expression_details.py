# Generator expressions: when the first iterable is evaluated, scopes, closing, arguments, errors.
log = []


def src(n):
    log.append(f"src {n}")
    return range(n)


g = (log.append(i) or i for i in src(2))
print(log)
print(list(g), log, list(g))
try:
    g = (x for x in 5)
except TypeError as e:
    print("at once:", e)
g = (x for y in [1] for x in 5)
try:
    next(g)
except TypeError as e:
    print("later:", e)
try:
    (x for x in undefined_name)
except NameError as e:
    print(e)
g = (undefined_name for x in [1])
try:
    next(g)
except NameError as e:
    print(e)
print(sum(i for i in range(5)), max((i * i for i in range(-3, 3)), default=0), dict((k, v) for k, v in zip("ab", (1, 2))), "".join(c for c in "abc" if c != "b"))
print(g.__name__, g.__qualname__, type(g).__name__, g.gi_code.co_varnames)
print(any(x > 2 for x in iter([1, 2, 3, 4])), all(x for x in []), sorted((x for x in "cab"), reverse=True), set(x % 2 for x in range(5)), tuple(x for x in "ab"), list(x for x in (y for y in range(3))))
it = iter([1, 2, 3, 4])
print(any(x > 2 for x in it), list(it))


def f():
    loc = 1
    g = (loc + i for i in range(2))
    loc = 100
    return list(g)


print(f())


class C:
    a = 1
    b = list(x for x in [a, a + 1])
    try:
        c = list(a for _ in [1])
    except NameError as e:
        c = str(e)


print(C.b, C.c)


class Closing:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self): self.n += 1; return self.n
    def __del__(self): print("source gone")


g = (i for i in Closing())
print(next(g), next(g))
g.close()
print(list(g))
del g


def gen():
    try:
        yield 1
        yield 2
    finally:
        print("gen closed")


g = (x for x in gen())
print(next(g))
g.close()
g = (x for x in gen())
next(g)
try:
    g.throw(ValueError("into"))
except ValueError as e:
    print(e)
g = (x / 0 for x in gen())
try:
    next(g)
except ZeroDivisionError:
    print("failed")
print(list(g))
g = ((yield_, next(iter([yield_]))) for yield_ in "ab")
print(list(g))
def stop(): raise StopIteration("from call")
try:
    list(stop() for _ in [1])
except RuntimeError as e:
    print(e, repr(e.__cause__))
print([*(i for i in range(2)), *(i for i in "x")], {**dict((i, i) for i in range(2))}, print(*(i for i in range(3)), sep="-"))
print(list(zip(*[(i for i in range(4))] * 2)), list((i, j) for i in range(3) if i for j in range(i) if j >= 0))
e = (i for i in range(3))
print(e.send(None), e.send("ignored"), next(e), next(e, "end"))
nested = ((j for j in range(i)) for i in range(3))
print([list(n) for n in nested])
print((lambda *a: a)(x for x in "z").__len__(), (lambda g, k=1: (list(g), k))((x for x in "q"), k=2))
for s in ("f(x for x in y, 1)", "f(1, x for x in y)", "f(x for x in y for z in w)", "f(x for x in y,)", "f(a=x for x in y)", "f(*x for x in y)", "(x for x in y) = 1", "(x for x in y) += 1", "(yield x for x in y)", "((yield x) for x in y)", "(x for (yield) in y)", "(x for x in (yield))", "class A(x for x in y): pass", "(x := i for i in y)", "(i := 1 for i in y)", "(x for x in y if x := 1)", "del (x for x in y)", "(await x for x in y)", "(x async for x in y)"):
    try:
        compile(s, "s", "exec")
        print("ok", s)
    except SyntaxError as err:
        print(s, "->", err.msg)
