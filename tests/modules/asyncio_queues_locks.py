# asyncio: Queue, LifoQueue, PriorityQueue, Lock, Event, Condition, Semaphore between tasks.
import asyncio


async def producer(queue, n):
    for i in range(n):
        await queue.put(i)
        print("put", i, queue.qsize())
    await queue.put(None)


async def consumer(queue):
    while (item := await queue.get()) is not None:
        print("got", item)
        queue.task_done()
    queue.task_done()


async def worker(name, lock):
    async with lock:
        print(name, "in", lock.locked())
        await asyncio.sleep(0)
        print(name, "out")


async def waiter(name, event):
    print(name, "waits", event.is_set())
    await event.wait()
    print(name, "goes")


async def conditional(name, condition, box):
    async with condition:
        await condition.wait_for(lambda: box)
        print(name, "takes", box.pop())


async def main():
    queue = asyncio.Queue(2)
    await asyncio.gather(producer(queue, 4), consumer(queue))
    await queue.join()
    print(queue.empty(), queue.full(), queue.maxsize)
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        q = kind()
        for i in (3, 1, 2):
            q.put_nowait(i)
        print(kind.__name__, [q.get_nowait() for _ in range(3)])
        try:
            q.get_nowait()
        except asyncio.QueueEmpty as e:
            print(type(e).__name__, e.args)
    try:
        small = asyncio.Queue(1)
        small.put_nowait(1)
        small.put_nowait(2)
    except asyncio.QueueFull as e:
        print(type(e).__name__)
    try:
        small.task_done()
        small.task_done()
    except ValueError as e:
        print(e)
    lock = asyncio.Lock()
    await asyncio.gather(*(worker(n, lock) for n in "abc"))
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(n, event)) for n in "xy"]
    await asyncio.sleep(0)
    event.set()
    await asyncio.gather(*tasks)
    event.clear()
    print(event.is_set())
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*(worker(n, semaphore) for n in "pqr"))
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as e:
        print(e)
    condition, box = asyncio.Condition(), []
    tasks = [asyncio.create_task(conditional(n, condition, box)) for n in "mn"]
    await asyncio.sleep(0)
    async with condition:
        box.extend(["last", "first"])
        condition.notify_all()
    await asyncio.gather(*tasks)
    try:
        condition.notify()
    except RuntimeError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)
    getter = asyncio.create_task(asyncio.Queue().get())
    await asyncio.sleep(0)
    getter.cancel()
    print(await asyncio.gather(getter, return_exceptions=True))


asyncio.run(main())
