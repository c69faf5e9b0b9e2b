# Locks, events, conditions, semaphores, barriers, queues, threads.
import asyncio
import threading


async def ashow(aw):
    try:
        print(await aw)
    except BaseException as e:
        print(type(e).__name__, e)


def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except BaseException as e:
        print(type(e).__name__, e)


def state(o):
    return repr(o).split("[")[1]


async def main():
    lock, order = asyncio.Lock(), []

    async def locked(n):
        async with lock:
            order.append(f"in {n}")
            await asyncio.sleep(0)
            order.append(f"out {n}")

    await asyncio.gather(*[locked(i) for i in range(3)])
    print(order, state(lock), lock.locked())
    show(lock.release)
    await lock.acquire()
    waiting = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    print(state(lock))
    waiting.cancel()
    await ashow(waiting)
    lock.release()
    print(state(lock))

    ev = asyncio.Event()
    ts = [asyncio.create_task(ev.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    print(state(ev), ev.is_set())
    ev.set()
    print(await asyncio.gather(*ts), state(ev))
    ev.clear()

    cond, items = asyncio.Condition(), []

    async def consumer(n):
        async with cond:
            await cond.wait_for(lambda: items)
            order.append((n, items.pop()))

    ts = [asyncio.create_task(consumer(i)) for i in range(2)]
    await asyncio.sleep(0)
    async with cond:
        items.append("x")
        cond.notify()
    await asyncio.sleep(0)
    async with cond:
        items.append("y")
        cond.notify_all()
    await asyncio.gather(*ts)
    print(order[6:], state(cond))
    await ashow(cond.wait())
    show(cond.notify)

    sem, now, peak = asyncio.Semaphore(2), 0, 0

    async def limited():
        nonlocal now, peak
        async with sem:
            now += 1
            peak = max(peak, now)
            await asyncio.sleep(0.001)
            now -= 1

    await asyncio.gather(*[limited() for _ in range(6)])
    print(peak, state(sem), sem.locked())
    show(asyncio.Semaphore, -1)
    show(asyncio.BoundedSemaphore(1).release)

    bar = asyncio.Barrier(3)
    print(sorted(await asyncio.gather(*[bar.wait() for _ in range(3)])), bar.parties, bar.n_waiting, state(bar))
    t = asyncio.create_task(bar.wait())
    await asyncio.sleep(0)
    await bar.abort()
    await ashow(t)
    print(bar.broken)

    q = asyncio.Queue(maxsize=2)
    got = []

    async def producer():
        for i in range(5):
            await q.put(i)
        await q.put(None)

    async def taker():
        while (x := await q.get()) is not None:
            got.append(x)
            q.task_done()
        q.task_done()

    await asyncio.gather(producer(), taker())
    await q.join()
    print(got, q, q.empty(), q.full(), q.maxsize)
    show(q.get_nowait)
    q.put_nowait(1)
    q.put_nowait(2)
    show(q.put_nowait, 3)
    print(q, q.qsize())
    q.shutdown()
    await ashow(q.put(3))
    print(await q.get(), await q.get())
    await ashow(q.get())
    show(q.task_done)
    show(q.task_done)
    show(q.task_done)
    p, l = asyncio.PriorityQueue(), asyncio.LifoQueue()
    for x in (2, 3, 1):
        p.put_nowait(x)
        l.put_nowait(x)
    print([p.get_nowait() for _ in range(3)], [l.get_nowait() for _ in range(3)])
    await ashow(asyncio.wait_for(p.get(), 0.01))

    # Threads.
    loop = asyncio.get_running_loop()
    main_id = threading.get_ident()
    print(await asyncio.to_thread(lambda: threading.get_ident() != main_id))
    await ashow(asyncio.to_thread(lambda: 1 / 0))
    done = loop.create_future()
    threading.Thread(target=lambda: loop.call_soon_threadsafe(done.set_result, "from a thread")).start()
    print(await done)

    async def coro(x):
        await asyncio.sleep(0)
        return x * 2

    def other():
        return asyncio.run_coroutine_threadsafe(coro(21), loop).result(5)

    print(await asyncio.to_thread(other))
    print(await asyncio.gather(*[loop.run_in_executor(None, pow, 2, i) for i in range(4)]))


asyncio.run(main())
