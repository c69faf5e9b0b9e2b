# Coroutines driven by hand: send, throw, close, attributes, errors.
import inspect, types, warnings
warnings.simplefilter("ignore")


class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got


async def c(a):
    print("start")
    x = await Aw(a)
    print("got", x)
    try:
        y = await Aw("second")
    except KeyError as e:
        y = repr(e)
    finally:
        print("finally")
    return x, y


co = c(1)
print(type(co).__name__, co.__name__, co.__qualname__, co.cr_running, co.cr_await, co.cr_code is c.__code__, co.cr_frame.f_locals, co.cr_origin, co.cr_suspended)
print(inspect.getcoroutinestate(co), inspect.iscoroutine(co), inspect.iscoroutinefunction(c), inspect.isawaitable(co), inspect.isawaitable(Aw(1)))
print(co.send(None))
print(inspect.getcoroutinestate(co), type(co.cr_await).__name__, co.cr_suspended)
print(co.send("a"))
try:
    co.send("b")
except StopIteration as e:
    print(e.value)
print(inspect.getcoroutinestate(co), co.cr_frame, co.cr_await)
for f in (lambda: co.send(None), lambda: co.throw(ValueError), lambda: co.close(), lambda: iter(co), lambda: next(co), lambda: list(co), lambda: co.__await__().send(None), lambda: co.__name__, lambda: len(co)):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
co = c(2)
try:
    co.send(5)
except TypeError as e:
    print(e)
co.send(None)
co.send(None)
try:
    co.throw(KeyError("thrown"))
except StopIteration as e:
    print(e.value)
co = c(3)
co.send(None)
co.close()
co = c(3)
co.send(None)
co.send(None)
co.close()
co.close()


async def awaits(x): return await x


for x in (5, None, [1], iter([]), "a", int, Aw, (i for i in "a")):
    co = awaits(x)
    try:
        co.send(None)
    except Exception as e:
        print(type(e).__name__, str(e))


class BadAwait:
    def __init__(self, r): self.r = r
    def __await__(self): return self.r


async def other(): return 1
oth = other()
for r in (5, [1], oth, iter(["ok"])):
    try:
        print(awaits(BadAwait(r)).send(None))
    except TypeError as e:
        print(e)
oth.close()


@types.coroutine
def old(): 
    x = yield "from old"
    return x


co = awaits(old())
print(co.send(None))
try:
    co.send(7)
except StopIteration as e:
    print(e.value)
oth = other()
w = oth.__await__()
print(type(w).__name__, iter(w) is w, [n for n in dir(w) if not n.startswith("__")])
try:
    next(w)
except StopIteration as e:
    print(e.value)
oth = other()
try:
    oth.send(None)
except StopIteration:
    pass
try:
    awaits(oth).send(None)
except RuntimeError as e:
    print(e)
co = awaits(Aw(1))
co.send(None)
try:
    awaits(co).send(None)
except RuntimeError as e:
    print(e)
async def stops(): raise StopIteration("x")
try:
    stops().send(None)
except RuntimeError as e:
    print(e, repr(e.__cause__))
async def selfish(): await me
me = selfish()
try:
    me.send(None)
except ValueError as e:
    print(e)
for stmt in ("co.__name__ = 1", "co.cr_frame = 1", "type(co)()", "class K(type(co)): pass"):
    try:
        exec(stmt)
    except Exception as e:
        print(type(e).__name__, e)
