# with statements: lookups on the type, order, several managers, exceptions, return values.
class CM:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError("enter " + self.name)
        return self.name.upper()

    def __exit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v, tb is not None)
        if self.fail == "exit":
            raise RuntimeError("exit " + self.name)
        return self.swallow


def t(f):
    try:
        print("->", f())
    except Exception as e:
        print("!!", type(e).__name__, e, "|", repr(e.__context__))


def f1():
    with CM("a") as a, CM("b") as (b):
        return a, b


def f2():
    with CM("a", True), CM("b"):
        raise ValueError("v")
    return "swallowed"


def f3():
    with CM("a"), CM("b", fail="enter"):
        print("not reached")


def f4():
    with CM("a", fail="exit"):
        raise KeyError("k")


def f5():
    with CM("a", True, "exit"), CM("b", True, "exit"):
        pass


def f6():
    with (CM("x") as x, CM("y") as y,):
        return x + y


def f7():
    with (CM("t")) as t, (yield_ := CM("u")):
        return t, yield_.name


def f8():
    for i in range(3):
        with CM(str(i)):
            if i == 0:
                continue
            break
    return i


def f9():
    d = {}
    with CM("sub") as d["k"], CM("li") as [a, b]:
        return d, a, b


def f10():
    with CM("abc") as (x, y):
        print("no")


for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10):
    print(f.__name__)
    t(f)


class NoExit:
    def __enter__(self): pass


class NoEnter:
    def __exit__(self, *a): pass


class OnInstance: pass


oi = OnInstance()
oi.__enter__ = oi.__exit__ = lambda *a: None


class Wrong:
    def __enter__(self): return 1
    def __exit__(self): return 2


class Static:
    @staticmethod
    def __enter__(): return "static"
    @staticmethod
    def __exit__(*a): print("static exit", len(a))


for cm in (NoExit(), NoEnter(), oi, 5, None, Wrong(), Static(), "s"):
    def f():
        with cm as v:
            return v
    t(f)


class Truthy:
    def __enter__(self): pass
    def __exit__(self, *a): return BadBool()


class BadBool:
    def __bool__(self): raise OverflowError("no bool")


def g():
    with Truthy():
        raise ValueError("x")


t(g)


def gen():
    with CM("gen"):
        yield 1
        yield 2


it = gen()
next(it)
it.close()
with CM("mod") as m: print(m)
with CM("p"): pass
