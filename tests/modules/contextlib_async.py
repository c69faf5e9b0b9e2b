# contextlib: the asynchronous half, driven by hand.
import contextlib
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext


def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as e:
        return e.value


def show(f, *args):
    try:
        print(repr(run(f(*args))))
    except BaseException as e:
        print(type(e).__name__, "-", e, "-", repr(e.__context__))


@asynccontextmanager
async def cm(name, swallow=False):
    print("enter", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
        if not swallow:
            raise
    finally:
        print("exit", name)


async def use(e=None, swallow=False):
    async with cm("a", swallow) as x:
        print(x)
        if e:
            raise e
    return "after"


show(use)
show(use, ValueError("v"), True)
show(use, ValueError("v"), False)
show(use, KeyError("k"))
show(use, StopAsyncIteration("s"))


@cm("deco")
async def decorated(x):
    print("body", x)
    return x * 2


show(decorated, 4)


class Closable:
    async def aclose(self):
        print("aclosed")


async def close():
    async with aclosing(Closable()) as c:
        print(type(c).__name__)
    async with nullcontext(7) as n:
        print(n)


show(close)


async def stack(fail):
    async def done(*args):
        print("async callback", args)
    async with AsyncExitStack() as s:
        await s.enter_async_context(cm("one"))
        s.enter_context(contextlib.closing(Thing()))
        s.push_async_callback(done, 1, 2)
        s.callback(print, "callback")
        if fail:
            raise KeyError("x")
    return "end"


class Thing:
    def close(self):
        print("closed")


show(stack, False)
show(stack, True)


async def wrong():
    async with AsyncExitStack() as s:
        await s.enter_async_context(Thing())


show(wrong)
print(issubclass(Thing, contextlib.AbstractAsyncContextManager), isinstance(nullcontext(), contextlib.AbstractAsyncContextManager))
