# next, send, throw, close in every state of a generator; what gi_ attributes say then.
import warnings
warnings.simplefilter("ignore", DeprecationWarning)


def simple():
    try:
        x = yield 1
        print("  got", x)
        y = yield 2
        print("  got", y)
        return "result"
    finally:
        print("  cleanup")


def catching():
    while True:
        try:
            x = yield
            print("  value", x)
        except ValueError as e:
            print("  caught", e)
        except GeneratorExit:
            print("  exit")
            raise


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield "no"


def swallow():
    try:
        yield 1
    except GeneratorExit:
        return "swallowed"


def raises_on_close():
    try:
        yield 1
    finally:
        raise KeyError("close")


def stops():
    yield 1
    raise StopIteration("inner")


def returns_none():
    return
    yield


def state(g):
    return "running" if g.gi_running else "suspended" if g.gi_suspended else "finished" if g.gi_frame is None else "created"


OPS = {
    "next": lambda g: next(g), "send None": lambda g: g.send(None), "send 5": lambda g: g.send(5), "throw V": lambda g: g.throw(ValueError("v")),
    "throw cls": lambda g: g.throw(KeyError), "throw 2": lambda g: g.throw(ValueError, "two"), "throw 3": lambda g: g.throw(ValueError, ValueError("three"), None), "throw GE": lambda g: g.throw(GeneratorExit),
    "throw SI": lambda g: g.throw(StopIteration("si")), "throw bad": lambda g: g.throw(5), "throw bad2": lambda g: g.throw(ValueError, 1, 5), "throw bad3": lambda g: g.throw(ValueError("a"), "b"), "close": lambda g: g.close(), "next default": lambda g: next(g, "default"), "list": list,
}


def do(make, *ops):
    print(make.__name__, *ops, sep=", ")
    g = make()
    for op in ops:
        try:
            r = repr(OPS[op](g))
        except BaseException as e:
            r = f"{type(e).__name__}({e}) cause={e.__cause__!r} value={getattr(e, 'value', '')!r}"
        print("   ", op, "->", r, state(g))


for op in OPS:
    do(simple, op, "next")
    do(simple, "next", op, "next")
do(simple, "next", "send 5", "send None", "next")
do(catching, "next", "throw V", "send 5", "throw 2", "throw 3", "throw cls", "next")
do(catching, "next", "close", "close", "throw V", "send 5")
do(stubborn, "next", "close", "close")
do(swallow, "next", "close", "next")
do(raises_on_close, "next", "close", "next")
do(stops, "next", "next", "next")
do(returns_none, "next", "send 5", "close")
do(returns_none, "throw V", "next")


def running():
    for f in (lambda: next(me), lambda: me.send(None), lambda: me.close(), lambda: me.throw(ValueError), lambda: list(me)):
        try:
            f()
        except ValueError as e:
            yield str(e)
    yield state(me)


me = running()
print(list(me))
