# Asynchronous generators by hand: asend, athrow, aclose, attributes, errors.
import inspect


def drive(aw):
    out = []
    try:
        while True:
            out.append(aw.send(None))
    except StopIteration as e:
        return "value", e.value, out
    except BaseException as e:
        return type(e).__name__, e.args, out


class Y:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)


async def g():
    try:
        x = yield 1
        print("got", x)
        await Y("pause")
        try:
            yield 2
        except KeyError as e:
            print("caught", repr(e))
            yield "handled"
    finally:
        print("finally")
        await Y("fin pause")


a = g()
print(type(a).__name__, a.__name__, a.ag_running, a.ag_await, a.ag_code is g.__code__, a.ag_frame.f_locals, inspect.isasyncgen(a), inspect.isasyncgenfunction(g), a.ag_suspended)
print(type(a.__anext__()).__name__, type(a.asend(1)).__name__, type(a.athrow(ValueError)).__name__, type(a.aclose()).__name__, a.__aiter__() is a)
print(drive(a.asend(5)))
print(drive(a.__anext__()), drive(a.asend("hello")), drive(a.athrow(KeyError("k"))), drive(a.__anext__()), drive(a.__anext__()))
print(drive(a.asend(None)), drive(a.athrow(ValueError)), drive(a.aclose()), a.ag_frame)
a = g()
print(drive(a.aclose()), drive(a.__anext__()))
a = g()
drive(a.__anext__())
print(drive(a.aclose()), drive(a.aclose()))
a = g()
print(drive(a.athrow(ValueError("early"))))


async def ignores():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignored")
            if done: return


done = False
a = ignores()
drive(a.__anext__())
print(drive(a.aclose()))
done = True
print(drive(a.aclose()))


async def stops(kind):
    yield 1
    raise kind("inside")


for kind in (StopIteration, StopAsyncIteration, ValueError):
    a = stops(kind)
    drive(a.__anext__())
    print(drive(a.__anext__()))
aw = g().__anext__()
drive(aw)
for f in (lambda: aw.send(None), lambda: next(aw), lambda: aw.throw(ValueError("t")), lambda: aw.close()):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
a = g()
print(drive(a.__anext__()))
first = a.__anext__()
print(first.send(None))
second = a.__anext__()
try:
    second.send(None)
except RuntimeError as e:
    print(e)
print(a.ag_running, type(a.ag_await).__name__)
try:
    first.send("resume")
except StopIteration as e:
    print(e.value)
print(drive(a.aclose()))
for stmt in ("iter(a)", "next(a)", "list(a)", "a.send(1)", "len(a)", "await_ = a.__await__", "type(a)()", "a.__name__ = 1", "a.ag_frame = 1", "a.asend()"):
    try:
        exec(stmt)
    except Exception as e:
        print(stmt, type(e).__name__, e)
print(drive(anext(stops(ValueError))), drive(anext(aiter(stops(ValueError)), "default")))
async def empty():
    return
    yield
print(drive(anext(empty())), drive(anext(empty(), "default")), drive(empty().__anext__()))
for bad in (1, [], "a"):
    for f in (aiter, anext):
        try:
            f(bad)
        except TypeError as e:
            print(e)
print([n for n in dir(a) if not n.startswith("__")])
