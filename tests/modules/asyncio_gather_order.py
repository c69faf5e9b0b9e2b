# asyncio: gather, wait, as_completed, TaskGroup, timeouts and cancelling, in an order that no clock decides.
import asyncio

log = []


async def step(name, n, result=None, error=None):
    for i in range(n):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)
    if error:
        raise error
    return result if result is not None else name


def flush(label):
    print(label, " ".join(log))
    log.clear()


async def main():
    print(await asyncio.gather(step("a", 3), step("b", 1), step("c", 2)))
    flush("gather")
    print(await asyncio.gather(step("a", 1), step("b", 2, error=ValueError("b")), return_exceptions=True))
    try:
        await asyncio.gather(step("a", 1, error=KeyError("first")), step("b", 3))
    except KeyError as e:
        print("raised", e)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    flush("error")
    tasks = [asyncio.create_task(step(n, k), name=n) for n, k in (("x", 4), ("y", 1))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([t.get_name() for t in done], [t.get_name() for t in pending], tasks[0].done())
    await asyncio.wait(pending)
    print([t.result() for t in tasks])
    flush("wait")
    print([await f for f in asyncio.as_completed([step("s", 3), step("t", 1), step("u", 2)])])
    log.clear()
    async with asyncio.TaskGroup() as group:
        one = group.create_task(step("g", 2, 10))
        two = group.create_task(step("h", 1, 20))
    print(one.result() + two.result())
    try:
        async with asyncio.TaskGroup() as group:
            bad = group.create_task(step("i", 1, error=OSError("group")))
            good = group.create_task(step("j", 9))
    except* OSError as e:
        print(repr(e), good.cancelled(), bad.done())
    flush("group")
    task = asyncio.create_task(step("k", 9))
    await asyncio.sleep(0)
    print(task.cancel("why"), task.cancelling(), task.done())
    try:
        await task
    except asyncio.CancelledError as e:
        print("cancelled", e.args, task.cancelled())
    flush("cancel")

    async def stubborn():
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            log.append("caught")
            return "stayed"
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled(), log)
    log.clear()
    try:
        async with asyncio.timeout(0):
            await asyncio.sleep(100)
    except TimeoutError as e:
        print("timeout", repr(e))
    try:
        await asyncio.wait_for(asyncio.sleep(100), 0)
    except TimeoutError as e:
        print("wait_for", type(e).__name__)
    print(await asyncio.wait_for(step("w", 1), None))
    log.clear()
    task = asyncio.create_task(step("z", 1))
    task.add_done_callback(lambda t: print("callback", t.result()))
    await task
    await asyncio.sleep(0)
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(future.set_result, "soon")
    print(future.done(), await future, future.result())
    try:
        future.set_result(1)
    except asyncio.InvalidStateError as e:
        print(type(e).__name__, e)
    try:
        task.result(), asyncio.create_task(step("q", 0)).result()
    except asyncio.InvalidStateError as e:
        print(e)
    await asyncio.sleep(0)


asyncio.run(main())
try:
    asyncio.run(3)
except ValueError as e:
    print(e)
except TypeError as e:
    print(e)
