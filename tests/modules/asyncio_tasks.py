# Tasks: run, sleep, gather, wait, timeouts, cancellation, groups.
import asyncio
import contextvars
import sys


def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except BaseException as e:
        print(type(e).__name__, e)


async def ashow(aw):
    try:
        print(await aw)
    except BaseException as e:
        print(type(e).__name__, e)


async def step(name, n, out):
    for i in range(n):
        out.append(f"{name}{i}")
        await asyncio.sleep(0)
    return name


async def delayed(t, v):
    await asyncio.sleep(t)
    if isinstance(v, Exception):
        raise v
    return v


async def main():
    out = []
    print(await asyncio.gather(step("a", 3, out), step("b", 2, out), step("c", 1, out)), out)
    t = asyncio.create_task(step("t", 2, out), name="named")
    print(t.get_name(), t.done(), asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    print(repr(t).split(" coro")[0])
    await t
    print(t.done(), t.result(), t.exception(), t.cancelled(), repr(t).split(" coro")[0])
    print(await asyncio.sleep(0.001, "slept"))
    print(await asyncio.gather(delayed(0.03, 1), delayed(0.01, 2), delayed(0.02, 3)))
    await ashow(asyncio.gather(delayed(0.01, ValueError("first")), delayed(0.02, 2)))
    print(await asyncio.gather(delayed(0.001, ValueError("kept")), delayed(0.002, 2), return_exceptions=True))
    print(await asyncio.gather())

    # wait and as_completed
    ts = [asyncio.create_task(delayed(t, t)) for t in (100, 0.001, 200)]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    done, pending = await asyncio.wait(ts, timeout=0.001)
    print(len(done), len(pending))
    for t in pending:
        t.cancel()
    done, pending = await asyncio.wait(ts)
    print(sorted(t.cancelled() for t in done), pending)
    print([await c for c in asyncio.as_completed([delayed(0.02, "x"), delayed(0.001, "y")])])
    got = []
    async for t in asyncio.as_completed([asyncio.create_task(delayed(0.02, "x")), asyncio.create_task(delayed(0.001, "y"))]):
        got.append(await t)
    print(got)
    await ashow(asyncio.wait([]))
    co = delayed(0, 1)
    await ashow(asyncio.wait([co]))
    co.close()

    # timeouts
    await ashow(asyncio.wait_for(delayed(10, 1), 0.01))
    await ashow(asyncio.wait_for(delayed(0.001, "in time"), 5))
    await ashow(asyncio.wait_for(delayed(10, 1), 0))
    try:
        async with asyncio.timeout(0.01) as cm:
            await asyncio.sleep(10)
    except TimeoutError as e:
        print("timeout", repr(e), cm.expired(), cm)
    async with asyncio.timeout(None) as cm:
        cm.reschedule(asyncio.get_running_loop().time() + 100)
        await asyncio.sleep(0)
    print(cm.expired(), cm)

    # cancellation
    async def stubborn():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            print("cancelled", e.args)
            await asyncio.sleep(0)
            raise
        finally:
            print("cleaned up")

    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(t.cancel("why"), t.cancelling(), t.done())
    await ashow(t)
    print(t.cancelled(), t.cancel(), repr(t).split(" coro")[0])
    show(t.result)
    t = asyncio.create_task(delayed(0, 1))
    t.cancel()
    await ashow(t)
    inner = asyncio.create_task(delayed(0.02, "inner"))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    await ashow(outer)
    print(await inner)

    async def swallow():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            asyncio.current_task().uncancel()
        return "survived"

    t = asyncio.create_task(swallow())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelling())

    # groups
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(delayed(0.01, 1))
        b = tg.create_task(delayed(0.001, 2))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(delayed(0.001, ValueError("one")))
            slow = tg.create_task(delayed(10, 2))
    except* ValueError as eg:
        print(repr(eg), slow.cancelled())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(delayed(10, 2))
            raise KeyError("body")
    except* KeyError as eg:
        print(repr(eg))
    show(tg.create_task, co2 := delayed(0, 1))
    co2.close()
    print(asyncio.TaskGroup())

    # context variables
    var = contextvars.ContextVar("var", default="unset")

    async def child():
        before = var.get()
        var.set("child")
        return before

    var.set("parent")
    print(await asyncio.create_task(child()), var.get())
    print(await asyncio.to_thread(lambda: var.get()))

    # futures
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f, f.done())
    show(f.result)
    show(f.exception)
    called = []
    f.add_done_callback(lambda f: called.append(f.result()))
    loop.call_soon(f.set_result, 42)
    print(await f, called, f)
    show(f.set_result, 1)
    f.add_done_callback(called.append)
    print(f.remove_done_callback(called.append))
    await asyncio.sleep(0)
    print(called[1] is f)
    f = loop.create_future()
    f.set_exception(LookupError("lost"))
    print(f)
    await ashow(f)
    f = loop.create_future()
    f.set_exception(StopIteration)
    await ashow(f)
    h = loop.call_later(0.001, called.append, "late")
    loop.call_later(0.001, called.append, "never").cancel()
    await asyncio.sleep(0.01)
    print(called[2:], h.cancelled())
    await ashow(asyncio.ensure_future(delayed(0, "ensured")))
    show(asyncio.ensure_future, 5)
    show(asyncio.create_task, 5)
    show(asyncio.run, co3 := delayed(0, 1))
    co3.close()

    class Aw:
        def __await__(self):
            yield from asyncio.sleep(0).__await__()
            return "awaited"

    print(await asyncio.gather(Aw(), asyncio.wait_for(Aw(), 1)))

    async def bad():
        class B:
            def __await__(self):
                yield 5
        await B()

    await ashow(asyncio.create_task(bad()))
    return "end"


print(asyncio.run(main()))
show(asyncio.get_running_loop)
show(asyncio.run, 5)


async def fails():
    raise ValueError("out")


show(asyncio.run, fails())


async def leaves_tasks():
    async def forever():
        try:
            await asyncio.sleep(100)
        finally:
            print("ended with the loop")
    asyncio.create_task(forever())
    await asyncio.sleep(0)

    async def agen():
        try:
            yield 1
            yield 2
        finally:
            print("generator closed")
    async for x in agen():
        print(x)
        break


asyncio.run(leaves_tasks())

with asyncio.Runner() as runner:
    print(runner.run(delayed(0, 1)), runner.run(delayed(0, 2)))
    print(runner.get_loop().is_running(), runner.get_loop().is_closed())
show(runner.run, co4 := delayed(0, 1))
co4.close()

loop = asyncio.new_event_loop()
print(loop.run_until_complete(delayed(0, "rut")), loop)
errors = []
loop.set_exception_handler(lambda loop, ctx: errors.append((ctx["message"].split(" at ")[0].split(" callback")[0], type(ctx.get("exception")).__name__)))
loop.call_soon(lambda: 1 / 0)
loop.call_soon(loop.stop)
loop.run_forever()
print(errors)
loop.close()
show(loop.call_soon, print)
print(asyncio.iscoroutinefunction(delayed), asyncio.iscoroutinefunction(print), asyncio.CancelledError.__module__, issubclass(asyncio.CancelledError, Exception))


async def eager():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    log = []

    async def quick():
        log.append("ran")
        return 7
    t = asyncio.create_task(quick())
    log.append(t.done())
    print(log, await t)


asyncio.run(eager())
