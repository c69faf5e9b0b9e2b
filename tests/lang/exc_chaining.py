# raise from, implicit context, cycles of context, suppression.
def show(e, depth=0):
    seen = []
    while e is not None and e not in seen:
        seen.append(e)
        print("  " * depth + repr(e), "cause", repr(e.__cause__), "context", repr(e.__context__), e.__suppress_context__)
        e = e.__cause__ or e.__context__
        depth += 1


def attempt(f):
    try:
        f()
    except BaseException as e:
        show(e)


def f1():
    try:
        raise KeyError(1)
    except KeyError:
        raise ValueError(2)


def f2():
    try:
        raise KeyError(1)
    except KeyError as e:
        raise ValueError(2) from e


def f3():
    try:
        raise KeyError(1)
    except KeyError:
        raise ValueError(2) from None


def f4():
    raise ValueError from KeyError


def f5():
    raise ValueError from 5


def f6():
    raise 5


def f7():
    raise


def f8():
    try:
        raise KeyError(1)
    except KeyError as e:
        try:
            raise ValueError(2)
        except ValueError:
            raise e


def f9():
    try:
        raise KeyError(1)
    finally:
        raise ValueError(2)


def f10():
    try:
        try:
            raise KeyError(1)
        except KeyError:
            raise ValueError(2)
    except ValueError:
        raise IndexError(3)


def f11():
    e = ValueError("self")
    raise e from e


def f12():
    try:
        raise KeyError(1)
    except (5, KeyError):
        print("?")


def f13():
    try:
        raise KeyError(1)
    except "text":
        pass


def f14():
    try:
        raise KeyError(1)
    except undefined_name:
        pass


def f15():
    class E(Exception):
        def __init__(self, a): pass
    raise E


def f16():
    class E(Exception):
        def __new__(cls): return 5
    raise E


def f17():
    raise ValueError from (lambda: KeyError)()


def f18():
    try:
        raise KeyError(1)
    except ValueError:
        pass
    except KeyError:
        try:
            int("x")
        except ValueError:
            pass
        raise


def f19():
    raise int


def f20():
    raise None


def f21():
    def g():
        try:
            raise KeyError("in gen")
        except KeyError:
            yield
            raise ValueError("after yield")
    it = g()
    next(it)
    try:
        raise IndexError("around")
    except IndexError:
        next(it)


def f22():
    a, b = ValueError("a"), KeyError("b")
    try:
        raise a
    except ValueError:
        try:
            raise b
        except KeyError:
            raise a


def f23():
    raise ValueError("x") from type("E2", (Exception,), {"__init__": lambda s: 1 / 0})


def f24():
    class C:
        def __enter__(self): return self
        def __exit__(self, *a): raise ValueError("in exit")
    with C():
        raise KeyError("in body")


for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24):
    print(f.__name__)
    attempt(f)
