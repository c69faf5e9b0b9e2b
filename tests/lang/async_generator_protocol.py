# Asynchronous generators driven by hand: asend, athrow, aclose, awaits inside, misuse, hooks.
import sys


class Aw:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)


def run(aw, *sends):
    steps, sends = [], list(sends)
    it = aw.__await__()
    try:
        s = None
        while True:
            steps.append(it.send(s) if not isinstance(s, BaseException) else it.throw(s))
            s = sends.pop(0) if sends else None
    except StopIteration as e:
        return f"{steps} = {e.value!r}"
    except BaseException as e:
        return f"{steps} ! {type(e).__name__}: {e}"


async def ag(n=2):
    try:
        for i in range(n):
            a = await Aw(f"await {i}")
            x = yield (i, a)
            print("  received", x)
    except ValueError as e:
        print("  caught", e)
        yield "after catch"
    finally:
        await Aw("cleanup")
        print("  finally")


g = ag()
print(run(g.__anext__(), "A"))
print(run(g.asend("S"), "B"))
print(run(g.__anext__()))
print(run(g.__anext__()))
g = ag()
print(run(g.asend(5)))
print(run(g.athrow(ValueError("early"))))
print(run(g.__anext__()))
g = ag()
run(g.__anext__())
print(run(g.athrow(ValueError("v"))))
print(run(g.aclose()))
print(run(g.aclose()), run(g.__anext__()))
g = ag()
run(g.__anext__())
print(run(g.athrow(KeyError("k"))))
g = ag()
run(g.__anext__())
print(run(g.aclose()))
g = ag()
print(run(g.aclose()), run(g.athrow(KeyError)))


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = stubborn()
run(g.__anext__())
print(run(g.aclose()))
g = ag()
a1 = g.__anext__()
a1.send(None)
print(g.ag_running, g.ag_await is not None, g.ag_frame is not None, g.ag_suspended if hasattr(g, "ag_suspended") else "-")
print(run(g.__anext__()), run(g.aclose()), run(g.asend(None)))
g = ag()
for op in ("__next__", "send", "__iter__", "__await__"):
    print(op, hasattr(g, op))
try:
    iter(g)
except TypeError as e:
    print(e)
print(aiter(g) is g, type(g).__name__, g.__name__, type(g.__anext__()).__name__, type(g.athrow(KeyError)).__name__, type(g.aclose()).__name__)
async def anexts():
    e = empty()
    return await anext(e, "default"), await anext(ag(1))


async def empty():
    return
    yield


print(run(anexts()))
async def consume(it):
    out = []
    async for x in it: out.append(x)
    else: out.append("else")
    return out, [y async for y in it], {z async for z in ag(1)}, {k: v async for k, v in ag(1)}
print(run(consume(ag(2))))
for bad in (5, iter([]), None):
    print(run(consume(bad)))


class BadA:
    def __aiter__(self): return 5


class BadN:
    def __aiter__(self): return self
    def __anext__(self): return 5


class Stop:
    def __aiter__(self): return self
    async def __anext__(self): raise StopAsyncIteration
print(run(consume(BadA())), run(consume(BadN())), run(consume(Stop())))
async def reraise():
    yield 1
    raise StopAsyncIteration("x")
async def reraise2():
    yield 1
    raise StopIteration("y")
print(run(consume(reraise())), run(consume(reraise2())))
hooks = []
old = sys.get_asyncgen_hooks()
sys.set_asyncgen_hooks(firstiter=lambda g: hooks.append("first " + g.__name__), finalizer=lambda g: hooks.append("final " + g.__name__))
g = ag()
run(g.__anext__())
del g
print(hooks)
sys.set_asyncgen_hooks(*old)
