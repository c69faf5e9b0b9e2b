# Asynchronous generators, driven by hand: no event loop.
import sys
import types


@types.coroutine
def pause(value):
    return (yield value)


def run(aw, *sends):
    """Drive an awaitable; show what it yields and how it ends."""
    sends = list(sends)
    v = None
    try:
        while True:
            print('  yields', aw.send(v))
            v = sends.pop(0) if sends else None
    except StopIteration as e:
        print('  returns', e.value)
    except BaseException as e:
        print('  raises', type(e).__name__, e)


async def numbers(n):
    try:
        for i in range(n):
            got = yield i
            if got is not None:
                print('  got', got)
            if got == 'pause':
                print('  paused', await pause('p'))
    finally:
        print('  finally')

print('anext, asend')
a = numbers(5)
print(type(a).__name__, a.ag_running, a.ag_suspended, a.ag_await, a.ag_code.co_name, a.ag_frame.f_lineno)
run(a.__anext__())
run(a.asend('x'))
run(a.asend('pause'), 'resumed')
print(aiter(a) is a, a.__aiter__() is a)
run(anext(a))
print('athrow')
run(a.athrow(ValueError('boo')))
run(a.__anext__())
print('just started')
run(numbers(1).asend(5))
print('aclose')
a = numbers(2)
run(anext(a))
run(a.aclose())
run(a.aclose())
run(a.asend(None))
run(numbers(3).aclose())
print('default')
a = numbers(1)
run(anext(a, 'd'))
run(anext(a, 'd'))
run(anext(a, 'd'))

print('ignores GeneratorExit')
async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
a = stubborn()
run(anext(a))
run(a.aclose())
a = None

print('awaits while closing')
async def closing():
    try:
        yield 1
    finally:
        print('  cleanup', await pause('c'))
a = closing()
run(anext(a))
run(a.aclose(), 'done')

print('reuse')
a = numbers(3)
x = a.asend(None)
run(x)
run(x)
try:
    x.throw(ValueError)
except RuntimeError as e:
    print(e)
print(x.close())
y = a.aclose()
run(y)
run(y)

print('already running')
async def slow():
    await pause('slow')
    yield 1
a = slow()
s = a.asend(None)
print(s.send(None), a.ag_running, type(a.ag_await))
for other in a.asend(None), a.athrow(ValueError), a.aclose():
    run(other)
run(s)
print(a.ag_running)
del s, other

print('StopIteration inside')
async def bad(exc):
    yield 1
    raise exc
for exc in StopIteration(), StopAsyncIteration(), KeyError('k'):
    a = bad(exc)
    run(anext(a))
    try:
        anext(a).send(None)
    except Exception as e:
        print(' ', type(e).__name__, e, repr(e.__cause__))

print('async for, comprehensions')
async def use():
    async for i in numbers(3):
        print('  item', i)
    print([i async for i in numbers(3) if i != 1], {i async for i in numbers(2)}, {i: -i async for i in numbers(2)})
    g = (i * 10 async for i in numbers(3))
    print(type(g).__name__, g.__name__, g.__qualname__)
    print([v async for v in g])
    h = (await pause(i) for i in range(2))
    print(type(h).__name__, [v async for v in h])
    print([[x async for x in numbers(k)] for k in range(3)])
    async for i in numbers(9):
        if i == 1:
            break
    else:
        print('no')
    return 'used'
run(use(), 'a', 'b')

print('throw into the awaitable')
async def thrower():
    try:
        await pause('inner')
    except ValueError as e:
        yield ('caught', str(e))
a = thrower()
s = a.asend(None)
print(s.send(None))
try:
    s.throw(ValueError('v'))
except StopIteration as e:
    print(e.value)
run(anext(a))
del s

print('hooks')
log = []
old = sys.get_asyncgen_hooks()
print(old)
sys.set_asyncgen_hooks(firstiter=lambda g: log.append(('first', g.__name__)), finalizer=lambda g: log.append(('final', g.__name__)))
a = numbers(3)
print(log)
run(anext(a))
run(anext(a))
print(log)
del a
print(log)
a = numbers(1)
run(anext(a))
run(anext(a))
del a
print(log)
sys.set_asyncgen_hooks(*old)
print(sys.get_asyncgen_hooks() == old)
for bad_hook in dict(firstiter=1), dict(finalizer='x'):
    try:
        sys.set_asyncgen_hooks(**bad_hook)
    except TypeError as e:
        print(e)

print('counts')
class Token:
    def __del__(self):
        print('  token dies')
async def holder(t):
    yield t
    await pause(1)
t = Token()
print(sys.getrefcount(t))
a = holder(t)
print(sys.getrefcount(t))
s = a.asend(None)
print(sys.getrefcount(a), sys.getrefcount(s))
try:
    s.send(None)
except StopIteration as e:
    print(sys.getrefcount(t), e.value is t)
    e = None
del t, s
print('del a')
del a

print('types')
print(types.AsyncGeneratorType is type(numbers(1)), types.AsyncGeneratorType[int, str])
for t, v in ((types.AsyncGeneratorType, ()), ):
    try:
        t(*v)
    except TypeError as e:
        print(e)
for o in (), 3, [1]:
    for f in aiter, anext:
        try:
            f(o)
        except TypeError as e:
            print(e)
class NotIt:
    def __aiter__(self):
        return 5
try:
    aiter(NotIt())
except TypeError as e:
    print(e)
class It:
    def __init__(self):
        self.n = 0
    def __aiter__(self):
        return self
    async def __anext__(self):
        self.n += 1
        if self.n > 3:
            raise StopAsyncIteration
        return self.n
async def over():
    return [i async for i in It()], await anext(It()), [await anext(x, None) for x in [It()] for _ in range(5)]
run(over())

src = '''
async def f():
    yield 1
    return 2
'''
for src in src, 'async def f():\n  yield from x', 'def f():\n  return [x async for x in y]', 'def f():\n  async for x in y: pass', 'async def f():\n  def g(): return [await x]', 'x = (await y for y in z)', '[await x for x in y]':
    try:
        compile(src, 's', 'exec')
        print('fine')
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset)
