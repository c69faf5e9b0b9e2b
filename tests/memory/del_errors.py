# __del__ that raises, in all places: what sys.unraisablehook gets, and that everything goes on.
import gc
import sys
import weakref

gc.disable()
gc.collect()


def hook(u):
    name = getattr(u.object, "__qualname__", None) or type(u.object).__name__
    print("  unraisable:", u.exc_type.__name__, u.exc_value, "|", u.err_msg, "|", name, "|", u.exc_traceback is not None)


sys.unraisablehook = hook


class Bad:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        raise ValueError(self.n)


def case(name):
    def run(f):
        print(name)
        try:
            f()
        except Exception as e:
            print("  caught", type(e).__name__, e)
        print("  done", sys.exception())
    return run


@case("del statement")
def _():
    b = Bad("del")
    del b


@case("end of the function")
def _():
    b = Bad("local")


@case("list of them")
def _():
    l = [Bad(i) for i in range(3)]
    l.clear()


@case("while an exception is on its way")
def _():
    def f():
        b = Bad("unwinding")
        raise KeyError("real")
    f()


@case("while handling one")
def _():
    try:
        1 / 0
    except ZeroDivisionError:
        b = Bad("handled")
        del b
        print("  still", type(sys.exception()).__name__)


@case("in a cycle")
def _():
    b = Bad("cycle")
    b.b = b
    del b
    print("  collected", gc.collect())


@case("generator close")
def _():
    def g():
        try:
            yield
        finally:
            raise RuntimeError("in finally")
    x = g()
    next(x)
    del x


@case("generator ignores exit")
def _():
    def g():
        while True:
            try:
                yield
            except GeneratorExit:
                pass
    x = g()
    next(x)
    try:
        x.close()
    except RuntimeError as e:
        print("  close:", e)
    print("  state", x.gi_frame is not None)




@case("weak reference callback")
def _():
    class C:
        pass
    c = C()

    def cb(r):
        raise TypeError("callback")
    w = weakref.ref(c, cb)
    del c


@case("del needs an argument")
def _():
    class C:
        def __del__(self, more):
            pass
    C()


@case("del is not callable")
def _():
    class C:
        __del__ = 5
    C()


@case("del is None")
def _():
    class C:
        __del__ = None
    C()


@case("set on the instance is not used")
def _():
    class C:
        pass
    c = C()
    c.__del__ = lambda: print("no")


@case("set on the class later")
def _():
    class C:
        pass
    c = C()
    C.__del__ = lambda self: print("  late __del__")
    del c


@case("SystemExit in __del__")
def _():
    class C:
        def __del__(self):
            raise SystemExit(3)
    C()


@case("hook raises")
def _():
    def bad(u):
        raise OSError("hook")
    sys.unraisablehook = bad
    old = sys.stderr
    sys.stderr = None
    Bad("to a bad hook")
    sys.stderr = old
    sys.unraisablehook = hook


@case("reraise of a saved exception")
def _():
    e = KeyError("saved")

    class C:
        def __del__(self):
            raise e
    C()
    C()
    print("  depth", len([1 for _ in iter_tb(e.__traceback__)]))


def iter_tb(tb):
    while tb:
        yield tb
        tb = tb.tb_next


sys.unraisablehook = hook
sys.stdout.flush()
sys.unraisablehook = lambda u: None
