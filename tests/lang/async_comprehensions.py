# Asynchronous comprehensions and generator expressions.
def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as e:
        return e.value


class Y:
    def __init__(self, v): self.v = v
    def __await__(self): yield; return self.v


async def arange(n):
    for i in range(n):
        await Y(0)
        yield i


async def main():
    print([i async for i in arange(3)], {i async for i in arange(3)}, {i: i * 2 async for i in arange(2)})
    print([await Y(i) for i in range(3)], [i for i in range(3) if await Y(i)], {await Y(k): await Y(k) for k in "ab"})
    print([(i, j) async for i in arange(2) for j in range(2)], [(i, j) for i in range(2) async for j in arange(2)])
    print([[j async for j in arange(i)] async for i in arange(3)], [x for x in [await Y(5)]], [x for y in [[1, 2]] for x in await Y(y)])
    g = (i async for i in arange(3) if i)
    print(type(g).__name__, g.__name__, [x async for x in g])
    h = (await Y(i) for i in range(2))
    print(type(h).__name__, [x async for x in h])
    i = "kept"
    [i async for i in arange(1)]
    print(i)
    fs = [lambda: k async for k in arange(2)]
    print([f() for f in fs])
    try:
        [x async for x in [1]]
    except TypeError as e:
        print(e)
    try:
        list(g)
    except TypeError as e:
        print(e)
    try:
        [x for x in arange(1)]
    except TypeError as e:
        print(e)
    try:
        [1 // i async for i in arange(2)]
    except ZeroDivisionError as e:
        print(e)
    print(await Y(1) + await Y(2), -await Y(3), (await Y(2)) ** 2, await Y(2) ** 2, not await Y(0), [*await Y("ab")], f"{await Y('f')}", await Y(1) if await Y(True) else 0)
    x = (await Y([1, 2]))[0]
    d = {"k": await Y(1), **await Y({"m": 2})}
    print(x, d, max(await Y(1), await Y(4)), await (await Y(Y("double"))))
    lst = [0, 0]
    lst[await Y(1)] = await Y("set")
    lst[await Y(0)] += await Y(5)
    print(lst)
    assert await Y(True), await Y("msg")
    del lst[await Y(0)]
    for v in await Y([1]): print("for", v)
    while await Y(False): pass
    with open(await Y(__file__)) as fh: pass
    return await Y("returned")


print(run(main()))


async def nested():
    async def inner(n):
        async for i in arange(n): yield i * 10
    return [x async for x in inner(3)], await anext(inner(1)), await anext(inner(0), "none")


print(run(nested()))
