# types.coroutine makes an awaitable of a generator function by giving it another code object.
import sys
from types import coroutine


@coroutine
def request(kind, argument):
    return (yield kind, argument)


async def ask():
    first = await request("a", 1)
    second = await request("b", first + 1)
    return first, second


def drive(coro, *answers):
    trace = [coro.send(None)]
    for answer in answers:
        try:
            trace.append(coro.send(answer))
        except StopIteration as stop:
            trace.append(stop.value)
    return trace


print(drive(ask(), 10, 20))
print(bool(request.__code__.co_flags & 0x100))

# Copies of code are whole, and what is allocated after them is sound.
def f(a, b=2):
    c = a + b
    return [a, b, c, None, None]


for _ in range(50):
    copy = f.__code__.replace(co_name="g")
    f.__code__ = copy
    lists = [[i, 0.0, f, None, None] for i in range(10)]
    del lists
print(f(1), f.__code__.co_name, f.__code__.co_varnames, f.__code__.co_consts, sys.maxsize.__class__)


@coroutine
def already():
    return ask()


print(drive(already(), 1, 2))
try:
    coroutine(3)
except TypeError as e:
    print(e)
