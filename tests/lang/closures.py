# Closures, cells, global and nonlocal, and who sees which variable when.
def counter(start=0):
    n = start

    def up(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n

    return up, get


up, get = counter(10)
up2, get2 = counter()
print(up(), up(5), get(), up2(), get2(), get())
print(up.__closure__[0].cell_contents, up.__code__.co_freevars, get.__closure__[0] is up.__closure__[0])
up.__closure__[0].cell_contents = 100
print(get())

late = [lambda: i for i in range(3)]
print([f() for f in late])
early = [lambda i=i: i for i in range(3)]
print([f() for f in early])
fs = []
for k in range(3):
    def f(k=k):
        return k
    fs.append(f)
print([f() for f in fs], k)


def deep():
    x = "deep"

    def middle():
        def inner():
            nonlocal x
            x += "er"
            return x

        return inner

    return middle()


d = deep()
print(d(), d())


def before_assignment():
    def use():
        return value

    try:
        use()
    except NameError as e:
        print(type(e).__name__, e)
    value = 5
    print(use())
    del value
    try:
        use()
    except NameError as e:
        print(type(e).__name__, e)
    try:
        print(value)
    except UnboundLocalError as e:
        print(e)
    value = "again"
    return use


print(before_assignment()())

total = 0


def add(n):
    global total, made_here
    total += n
    made_here = "made in add"
    return total


print(add(2), add(3), total, made_here)


def shadow_global():
    total = "local"

    def see():
        return total

    def see_global():
        global total
        return total

    return see(), see_global()


print(shadow_global())


class Scope:
    x = "class"
    names = [c for c in x]
    try:
        bad = [x for _ in range(1) if x]
    except NameError as e:
        print(e)

    def method(self):
        try:
            return x
        except NameError as e:
            return str(e)

    def cls(self):
        return __class__.__name__


print(Scope.names, Scope().method(), Scope().cls())
x = "global x"
print(Scope().method())


def class_in_function():
    y = "enclosing"

    class Inner:
        y = y if False else "class body"
        z = y

    class Reader:
        w = y

        def get(self):
            return y

    return Inner.y, Inner.z, Reader.w, Reader().get()


try:
    print(class_in_function())
except NameError as e:
    print(e)


def parameter_cell(a, *args, b=2, **kw):
    def inner():
        return a, args, b, kw

    a = a + 1
    return inner()


print(parameter_cell(1, 2, 3, c=4))


def comprehension_cells():
    fs = [lambda: (i, n) for i in range(2) for n in range(2)]
    gen = (lambda: j for j in range(2))
    return [f() for f in fs], [f() for f in gen]


print(comprehension_cells())


def exec_order():
    out = []

    def make(tag):
        out.append(tag)
        return lambda: tag

    a, b = make("a"), make("b")
    return out, a(), b()


print(exec_order())


def self_reference():
    def me(n):
        return [n] + (me(n - 1) if n else [])

    return me


print(self_reference()(3))
g = globals()
g["injected"] = 7
print(injected, "injected" in globals(), type(globals()).__name__)


def local_names(p):
    q = p + 1
    snapshot = locals()
    return sorted(snapshot)


print(local_names(1))
empty = (lambda: lambda: missing_cell)()
try:
    empty()
except NameError as e:
    print(e)
