# Generators: send, throw, close in every state; what they return and raise.
def g():
    print("start")
    while True:
        try:
            x = yield "y"
            print("got", x)
        except ValueError as e:
            print("caught", e)
            yield "after catch"
        except GeneratorExit:
            print("exit")
            return


it = g()
for f in (lambda: it.send(1), lambda: it.send(None), lambda: it.send(5), lambda: it.throw(ValueError("v")), lambda: next(it), lambda: it.throw(ValueError), lambda: it.throw(ValueError, "msg"),
          lambda: it.close(), lambda: it.close(), lambda: next(it), lambda: it.send(None), lambda: it.send(1), lambda: it.throw(KeyError("k"))):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


def ret():
    yield 1
    return "value"


it = ret()
next(it)
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args)
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args)
it = ret()
print(it.close(), it.close())


def close_value():
    try:
        yield
    except GeneratorExit:
        return "returned on close"


it = close_value()
next(it)
print(it.close())


def ignores():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass
        finally:
            if stop: break


stop = False
it = ignores()
next(it)
try:
    it.close()
except RuntimeError as e:
    print(e)
stop = True
it.close()


def fresh():
    yield 1


it = fresh()
try:
    it.throw(ValueError("before start"))
except ValueError as e:
    print(e)
print(list(it))
for args in ((), (1,), ("x",), (int,), (ValueError, 1, 2), (ValueError("a"), "b"), (ValueError, ValueError("inst")), (ValueError, KeyError("k")), (None,), (ValueError, (1, 2)), (ValueError, None, None, None)):
    import warnings
    warnings.simplefilter("ignore")
    try:
        fresh().throw(*args)
    except BaseException as e:
        print(args, "->", type(e).__name__, e)


def reenter():
    yield next(me)


me = reenter()
try:
    next(me)
except ValueError as e:
    print(e)


def stopper():
    yield 1
    raise StopIteration("inside")


it = stopper()
next(it)
try:
    next(it)
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)


def from_next():
    yield next(iter([]))


try:
    list(from_next())
except RuntimeError as e:
    print(e, repr(e.__cause__))
