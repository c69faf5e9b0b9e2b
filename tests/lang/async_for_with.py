# async for and async with by hand: protocols and errors.
def run(coro):
    out = []
    try:
        while True:
            out.append(coro.send(None))
    except StopIteration as e:
        return e.value, out


class Y:
    def __init__(self, v): self.v = v
    def __await__(self): yield self.v; return self.v


class AIt:
    def __init__(self, n): self.n = n
    def __aiter__(self): print("aiter"); return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        return await Y(self.n)


class ACM:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    async def __aenter__(self): print("aenter", self.name); await Y("in " + self.name); return self.name
    async def __aexit__(self, t, v, tb):
        print("aexit", self.name, t.__name__ if t else None, v)
        await Y("out " + self.name)
        return self.swallow


async def loop():
    got = []
    async for x in AIt(3):
        if x == 1: continue
        got.append(x)
    else:
        got.append("else")
    async for x in AIt(3):
        break
    else:
        got.append("never")
    async for got[0], *rest in AIt2(): got.append(rest)
    return got


class AIt2:
    def __aiter__(self):
        async def gen():
            yield 1, 2, 3
        return gen()


print(run(loop()))


async def managers():
    async with ACM("a") as a, ACM("b", True) as b:
        print(a, b)
        raise ValueError("swallowed by b")
    async with (ACM("c"), ACM("d") as d,):
        return d


print(run(managers()))


async def propagates():
    try:
        async with ACM("e"):
            raise KeyError("k")
    except KeyError as e:
        return "caught", e.args


print(run(propagates()))


async def controls():
    for i in range(3):
        async with ACM(str(i)):
            if i == 0: continue
            if i == 1: break
    return "end"


print(run(controls()))


class NoAnext:
    def __aiter__(self): return 5
class AiterCoro:
    async def __aiter__(self): return self
class BadNext:
    def __aiter__(self): return self
    def __anext__(self): return 5
class Raises:
    def __aiter__(self): return self
    async def __anext__(self): raise ValueError("in anext")
class StopsWith:
    def __aiter__(self): return self
    async def __anext__(self): raise StopIteration("wrong stop")


import warnings
warnings.simplefilter("ignore")
for it in ([1], NoAnext(), AiterCoro(), BadNext(), Raises(), StopsWith(), None):
    async def f():
        async for x in it: pass
    try:
        run(f())
    except Exception as e:
        print(type(e).__name__, e)


class NoExit:
    async def __aenter__(self): pass
class NoEnter:
    async def __aexit__(self, *a): pass
class Sync:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class NotAw:
    def __aenter__(self): return 1
    def __aexit__(self, *a): return 2
class NotAwExit:
    async def __aenter__(self): pass
    def __aexit__(self, *a): return 2


for cm in (NoExit(), NoEnter(), Sync(), NotAw(), NotAwExit(), 1):
    async def f():
        async with cm: pass
    try:
        run(f())
    except Exception as e:
        print(type(e).__name__, e)
for cm in (ACM("x"), 1):
    try:
        with cm: pass
    except TypeError as e:
        print(e)
try:
    for x in AIt(1): pass
except TypeError as e:
    print(e)
for code in ("async with a: pass", "def f():\n async with a: pass", "def f():\n async for a in b: pass", "def f(): await x", "await x", "async def f(): yield from x", "async def f():\n yield 1\n return 2", "class A:\n await x", "async def f(): lambda: await x",
             "async def f():\n def g(): await x", "[x async for x in y]", "def f(): return [x async for x in y]", "async lambda: 1", "async x = 1", "def f(): (await x for x in y)", "async def f(): return (await x for x in y)", "async def f(x=await y): pass"):
    try:
        compile(code, "<c>", "exec")
        print("fine", repr(code))
    except SyntaxError as e:
        print(repr(code), "->", e.msg)
