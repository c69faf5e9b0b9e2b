# Coroutines driven by hand: states, attributes, send, throw, close, awaiting twice, __await__ of all kinds.
import inspect
import types


class Aw:
    def __init__(self, *vals, result=None): self.vals, self.result = vals, result
    def __await__(self):
        got = []
        for v in self.vals: got.append((yield v))
        return self.result or got


class Bad:
    def __init__(self, r): self.r = r
    def __await__(self): return self.r


class NoneAw: __await__ = None


@types.coroutine
def gen_co():
    x = yield "from gen_co"
    return ("gen_co", x)


async def co(*aws):
    out = []
    for a in aws: out.append(await a)
    return out


def drive(c, *sends):
    steps = []
    try:
        for s in (None, *sends, *[None] * 9):
            steps.append(c.send(s) if not isinstance(s, BaseException) else c.throw(s))
    except StopIteration as e:
        return steps, e.value
    except BaseException as e:
        return steps, type(e).__name__, str(e)
    return steps, "still running"


async def inner(x):
    try:
        return await Aw("in", result=x)
    except KeyError as e:
        return f"caught {e}"
    finally:
        print("inner done")


print(drive(co(Aw(1, 2), Aw(3, result="r")), "a", "b"))
print(drive(co(gen_co(), gen_co()), "x", "y"))
print(drive(co(inner(5)), "z"))
print(drive(co(inner(5)), KeyError("k")))
print(drive(co(inner(5)), ValueError("v")))
for r in (5, None, [1], iter([1, 2]), "ab", gen_co(), NoneAw(), (x for x in "a")):
    print(type(r).__name__, drive(co(Bad(r))))
for o in (5, None, NoneAw(), (x for x in "a"), "s", lambda: 0, co):
    print(type(o).__name__, drive(co(o)))
b = inner(1)
print(drive(co(Bad(b)), "q"))
b.close()
c = co(Aw(1))
print(inspect.getcoroutinestate(c) if hasattr(inspect, "getcoroutinestate") else "CORO_CREATED", c.cr_running, c.cr_suspended, c.cr_await, c.cr_frame is not None, c.cr_code.co_name, c.__name__, c.__qualname__, type(c).__name__, c.cr_origin)
c.send(None)
print(c.cr_suspended, type(c.cr_await).__name__, c.cr_frame.f_lineno > 0)
for f in (lambda: next(c), lambda: iter(c), lambda: c.__await__(), lambda: list(c), lambda: c.__next__):
    try:
        print(type(f()).__name__)
    except (TypeError, AttributeError) as e:
        print(e)
w = c.__await__()
print(type(w).__name__, iter(w) is w)
try:
    w.send("done")
except StopIteration as e:
    print("value", e.value)
for f in (lambda: c.send(None), lambda: c.throw(KeyError), lambda: c.close(), lambda: drive(co(c))):
    try:
        print(f())
    except RuntimeError as e:
        print(e)
c = co()
try:
    c.send(5)
except TypeError as e:
    print(e)
c.close()
print(c.cr_frame, c.cr_suspended)
c = inner(2)
c.send(None)
outer = co(c)
print(drive(outer))
c.close()


async def stubborn():
    try:
        await Aw(1)
    except GeneratorExit:
        await Aw(2)


s = stubborn()
s.send(None)
try:
    s.close()
except RuntimeError as e:
    print(e)
async def stop(): raise StopIteration("si")
async def astop(): raise StopAsyncIteration("sai")
print(drive(stop()), drive(astop()))
async def self_await():
    await me
me = self_await()
print(drive(me))
for attr, v in (("__name__", "n"), ("__qualname__", "q"), ("__name__", 5), ("cr_frame", 1), ("cr_running", 1), ("x", 1)):
    try:
        setattr(me, attr, v)
        print(attr, getattr(me, attr))
    except (TypeError, AttributeError) as e:
        print(e)
print(inspect.iscoroutine(me), inspect.isawaitable(gen_co()), inspect.iscoroutinefunction(co), isinstance(me, types.CoroutineType), type(gen_co()).__name__, gen_co.__code__.co_flags & 0x100 > 0)
