# Coroutines without an event loop; attributes, misuse, warnings.
import sys
import types
import warnings


@types.coroutine
def pause(value):
    return (yield value)


async def add(a, b):
    x = await pause(a)
    y = await pause(b)
    return x, y

c = add(1, 2)
print(c.__name__, c.__qualname__, c.cr_running, c.cr_suspended, c.cr_await, c.cr_origin, c.cr_code is add.__code__)
print(c.send(None), c.cr_suspended, type(c.cr_await).__name__, c.cr_frame.f_locals)
print(c.send('x'))
try:
    c.send('y')
except StopIteration as e:
    print(e.value)
print(c.cr_frame, c.cr_suspended, c.cr_await)
for f in (lambda: c.send(None), lambda: c.throw(ValueError), c.close):
    try:
        print(f())
    except RuntimeError as e:
        print(e)

print('throw and close')
async def guarded():
    try:
        await pause('in')
    except ValueError as e:
        print('caught', e)
        return 'ok'
    finally:
        print('finally')
c = guarded()
c.send(None)
try:
    c.throw(ValueError('v'))
except StopIteration as e:
    print(e.value)
c = guarded()
c.send(None)
print(c.close(), c.close())
c = guarded()
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)
c = guarded()
try:
    c.send(1)
except TypeError as e:
    print(e)
try:
    c.throw(KeyError('k'))
except KeyError as e:
    print(repr(e))

async def ignores():
    while True:
        try:
            await pause(1)
        except GeneratorExit:
            pass
        else:
            break
c = ignores()
c.send(None)
try:
    c.close()
except RuntimeError as e:
    print(e)
try:
    c.send(None)
except StopIteration:
    print('ended')

print('awaited twice')
async def waits(other):
    return await other
inner = add(1, 2)
one, two = waits(inner), waits(inner)
one.send(None)
try:
    two.send(None)
except RuntimeError as e:
    print(e)
one.close()
del one, two, inner

print('wrapper')
c = add(1, 2)
w = c.__await__()
print(type(w).__name__, next(w), w.send(5), iter(w) is w)
w.close()
try:
    next(w)
except RuntimeError as e:
    print(e)

print('never awaited')
def show(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, message)
warnings.showwarning = show
def make():
    add(1, 2)
make()
c = add(3, 4)
del c
sys.set_coroutine_origin_tracking_depth(2)
print(sys.get_coroutine_origin_tracking_depth())
def origin():
    return add(5, 6)
c = origin()
print([(line, name) for file, line, name in c.cr_origin])
c.close()
sys.set_coroutine_origin_tracking_depth(0)
try:
    sys.set_coroutine_origin_tracking_depth(-1)
except ValueError as e:
    print(e)
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    make()

print('bad awaits')
class A:
    def __init__(self, v):
        self.v = v
    def __await__(self):
        return self.v
for v in 5, 'x', iter([1]):
    c = waits(A(v))
    try:
        print(c.send(None))
    except TypeError as e:
        print(e)
    c.close()
for v in 5, None, (x for x in ()):
    try:
        waits(v).send(None)
    except TypeError as e:
        print(e)

print('types.coroutine')
@types.coroutine
def plain(x):
    return pause(x)
print(plain.__name__, plain.__wrapped__.__name__)
async def uses():
    return await plain('p')
c = uses()
print(c.send(None))
try:
    c.send('back')
except StopIteration as e:
    print(e.value)
print(pause.__code__.co_flags & 0x100, types.coroutine(add) is add)
try:
    types.coroutine(5)
except TypeError as e:
    print(e)
class Gen:
    def send(self, v): return 'sent %s' % v
    def throw(self, *a): return 'thrown'
    def close(self): return 'closed'
    def __next__(self): return 'next'
    def __iter__(self): return self
g = types.coroutine(lambda: Gen())()
print(type(g).__name__, g.send(1), g.throw(ValueError), g.close(), next(g))

print('async with')
class M:
    async def __aenter__(self):
        print('enter', await pause('e'))
        return self
    async def __aexit__(self, t, v, tb):
        print('exit', t and t.__name__, await pause('x'))
        return True
async def managed():
    async with M() as m, M():
        print(type(m).__name__)
        raise KeyError
    return 'end'
c = managed()
v = None
try:
    while True:
        v = c.send(v)
except StopIteration as e:
    print(e.value)
class Half:
    async def __aenter__(self): pass
class Wrong:
    def __aenter__(self): return 5
    def __aexit__(self, *a): return 5
for m in Half(), Wrong(), 5:
    async def f():
        async with m:
            pass
    try:
        f().send(None)
    except TypeError as e:
        print(e)
print(types.CoroutineType[int, int, str], types.GeneratorType[int, None, None])
async def stops():
    raise StopIteration(5)
try:
    stops().send(None)
except RuntimeError as e:
    print(e, repr(e.__cause__))
