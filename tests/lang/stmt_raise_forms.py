# Every form of raise: classes, instances, from, bare, and wrong things.
class Plain(Exception): pass


class NeedsArg(Exception):
    def __init__(self, x): super().__init__(f"arg {x}")


class Weird(Exception):
    def __new__(cls, *a): return "not an exception"


class Other(Exception):
    def __new__(cls, *a): return KeyError("made by Other")


class BadInit(Exception):
    def __init__(self): raise RuntimeError("init fails")


class Meta(type):
    def __call__(cls, *a):
        print("meta call", a)
        return super().__call__(*a)


class Called(Exception, metaclass=Meta): pass


def show(e, depth=0):
    if depth > 3:
        return
    print("  " * depth + f"{type(e).__name__}({e}) suppress={e.__suppress_context__}")
    if e.__cause__ is not None:
        print("  " * depth + " cause:")
        show(e.__cause__, depth + 1)
    if e.__context__ is not None and e.__context__ is not e.__cause__:
        print("  " * depth + " context:")
        show(e.__context__, depth + 1)


def run(src):
    print("--", src.replace("\n", " / "))
    try:
        exec(src, globals())
    except BaseException as e:
        show(e)


run("raise Plain")
run("raise Plain()")
run("raise Plain('x', 2)")
run("raise NeedsArg")
run("raise NeedsArg(1)")
run("raise Weird")
run("raise Weird()")
run("raise Other")
run("raise BadInit")
run("raise Called")
run("raise 5")
run("raise 'text'")
run("raise None")
run("raise int")
run("raise object()")
run("raise (Plain, 1)")
run("raise")
run("raise Plain from KeyError")
run("raise Plain from KeyError('c')")
run("raise Plain from None")
run("raise Plain from 5")
run("raise Plain from int")
run("raise Plain from BadInit")
run("raise Plain from Weird")
run("raise 5 from 6")
run("raise NeedsArg from KeyError")
run("try: 1/0\nexcept ZeroDivisionError: raise Plain")
run("try: 1/0\nexcept ZeroDivisionError: raise Plain from None")
run("try: 1/0\nexcept ZeroDivisionError as e: raise Plain from e")
run("try: 1/0\nexcept ZeroDivisionError as e: raise e")
run("try: 1/0\nexcept ZeroDivisionError as e: raise e from e")
run("try: 1/0\nexcept ZeroDivisionError: raise")
run("try: 1/0\nexcept ZeroDivisionError:\n try: raise KeyError\n except KeyError: pass\n raise")
run("try: 1/0\nexcept ZeroDivisionError:\n try: raise KeyError\n finally: raise")
run("def f(): raise\ntry: 1/0\nexcept ZeroDivisionError: f()")
run("try: 1/0\nexcept ZeroDivisionError: pass\nraise")
run("x = Plain('same')\ntry: raise x\nexcept Plain:\n raise x")
run("a, b = Plain('a'), Plain('b')\ntry:\n try: raise a\n except Plain: raise b\nexcept Plain: raise a")
run("e = Plain('cycle')\ne.__cause__ = None\nraise e")
run("raise ExceptionGroup('g', [Plain('1')]) from Plain('2')")
run("raise StopIteration(3) from StopIteration(4)")
run("raise SystemExit")
run("raise KeyboardInterrupt('k')")
run("raise GeneratorExit")
