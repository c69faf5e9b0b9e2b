# The order in which the variables of a frame die: parameters, locals, cells, star-arguments, after return, raise and del.
class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print(self.n, end=" ")

    def __repr__(self):
        return f"D({self.n})"


def case(f):
    print(f.__name__, end=": ")
    try:
        r = f()
    except Exception as e:
        print("|", type(e).__name__, end=" ")
        e.__traceback__ = None
    else:
        print("|", end=" ")
        r = None
    print("|")


def locals_(p=None, q=None):
    c, b, a = D("c"), D("b"), D("a")


def first_assigned():
    if 0:
        z = 1
    b = D("b")
    a = D("a")
    z = D("z")


def parameters():
    def f(x, y, /, z, *args, k, **kw):
        l = D("local")
    f(D("x"), D("y"), D("z"), D("a0"), D("a1"), k=D("k"), m=D("m"), n=D("n"))


def captured():
    a = D("a")
    b = D("b")
    c = D("c")

    def f():
        return b


def free_variables():
    a = D("a")

    def f():
        l = D("inner")
        return a
    f()
    x = D("x")


def returned():
    a, b = D("a"), D("b")
    return b


def raised():
    a = D("a")
    b = D("b")
    raise ValueError


def deleted():
    a, b, c = D("a"), D("b"), D("c")
    del b
    print(".", end=" ")


def rebound():
    a, b, c = D("a"), D("b"), D("c")
    a = D("a2")
    print(".", end=" ")


def temporaries():
    l = D("l")
    return [D("t1"), D("t2")] and None


def call_chain():
    def f(n):
        d = D(n)
        if n:
            f(n - 1)
    f(3)


def with_block():
    class M:
        def __enter__(self):
            return D("entered")

        def __exit__(self, *a):
            print("exit", end=" ")
    before = D("before")
    with M() as x:
        after = D("after")


def loop():
    for x in [D(1), D(2), D(3)]:
        print(".", end=" ")
    print("end", end=" ")


def loop_generator():
    for x in (D(i) for i in range(3)):
        print(".", end=" ")


def comprehension():
    l = [x.n for x in [D("a"), D("b")]]
    print(l, end=" ")
    y = [D(i) for i in "xyz"]


def broken_loop():
    for x in [D(1), D(2), D(3)]:
        break
    print("broken", end=" ")


def nested_try():
    a = D("a")
    try:
        b = D("b")
        raise KeyError(D("arg"))
    except KeyError as e:
        c = D("c")
    finally:
        d = D("d")
    print("end", end=" ")


def generator_frame():
    def g(p):
        l = D("l")
        yield
        m = D("m")
        yield
    x = g(D("p"))
    next(x)
    print("one", end=" ")
    next(x)
    y = D("y")


def match_subject():
    match D("subject"):
        case D() as s:
            print("matched", end=" ")
    s = None
    match [D(1), D(2)]:
        case [a, b]:
            pass
    print("end", end=" ")


def arguments_evaluated():
    def bad():
        raise ValueError
    print(D(1), D(2), bad(), D(3))


def wrong_call():
    def f(a):
        pass
    f(D(1), D(2))


def subscript():
    {D("k"): D("v")}[D("other")]


def swap():
    a, b = D("a"), D("b")
    a, b = b, a
    del a
    print(".", end=" ")


for f in list(globals().values()):
    if callable(f) and f not in (D, case):
        case(f)
