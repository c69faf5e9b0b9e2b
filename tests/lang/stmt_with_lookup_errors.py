# How with finds __enter__ and __exit__: on the type, in which order, and what it says when there is none.
class Neither: pass


class OnlyEnter:
    def __enter__(self): return 1


class OnlyExit:
    def __exit__(self, *a): return True


class OnlyAsync:
    async def __aenter__(self): return 1
    async def __aexit__(self, *a): return True


class Instance:
    def __init__(self):
        self.__enter__ = lambda: "instance"
        self.__exit__ = lambda *a: True


class Descr:
    def __get__(self, obj, cls):
        print("descriptor", type(obj).__name__, cls.__name__)
        return lambda *a: print("called with", len(a), "arguments") or self


class ByDescriptor:
    __enter__ = Descr()
    __exit__ = Descr()


class NoneEnter:
    __enter__ = None
    def __exit__(self, *a): return True


class NoneExit:
    def __enter__(self): print("entered"); return self
    __exit__ = None


class Static:
    @staticmethod
    def __enter__(): return "static"
    @classmethod
    def __exit__(cls, *a): print(cls.__name__, [x and x.__name__ if isinstance(x, type) else type(x).__name__ for x in a]); return True


class BadArity:
    def __enter__(self): return self
    def __exit__(self): return True


class Lookups(type):
    def __getattribute__(cls, name):
        print("never asked:", name)
        return super().__getattribute__(name)


class Counted(metaclass=Lookups):
    def __enter__(self): return "counted"
    def __exit__(self, *a): return False


class Boolish:
    def __bool__(self): raise RuntimeError("no truth here")


class ExitBool:
    def __enter__(self): return self
    def __exit__(self, *a): return Boolish()


def use(m):
    try:
        with m as x:
            print("body", x if isinstance(x, (str, int)) else type(x).__name__)
            raise ValueError("body")
    except Exception as e:
        print(type(m).__name__, "->", type(e).__name__, e, "/", repr(e.__context__))
    else:
        print(type(m).__name__, "-> fine")


for c in (Neither, OnlyEnter, OnlyExit, OnlyAsync, Instance, ByDescriptor, NoneEnter, NoneExit, Static, BadArity, Counted, ExitBool):
    use(c())
use(5)
use(None)
use(open)
try:
    with ExitBool():
        print("no exception, so its truth is not asked")
except RuntimeError as e:
    print(e)


async def wrong():
    async with Static():
        pass


try:
    wrong().send(None)
except TypeError as e:
    print(e)


async def wrong2():
    async with OnlyEnter():
        pass


try:
    wrong2().send(None)
except TypeError as e:
    print(e)
