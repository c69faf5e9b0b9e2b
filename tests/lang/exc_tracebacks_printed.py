# What the default hook prints for nested, chained, grouped and recursive errors.
import io
import sys


def show(f, *args):
    old, sys.stderr = sys.stderr, io.StringIO()
    try:
        try:
            f(*args)
        except BaseException:
            sys.excepthook(*sys.exc_info())
        text = sys.stderr.getvalue()
    finally:
        sys.stderr = old
    print("==", f.__name__)
    print(text.replace(__file__, "FILE"), end="")


def simple(): return 1 / 0


def nested():
    def inner(x):
        return [int(v) for v in x]
    return inner("1x") + simple()


def chained():
    try:
        simple()
    except ZeroDivisionError as e:
        raise KeyError("chained") from e


def context():
    try:
        simple()
    except ZeroDivisionError:
        raise KeyError("context\nwith two lines")


def recursive(n=0): return recursive(n + 1) if n < 60 else 1 / (n - n)


def mutual_a(n): return mutual_b(n - 1)
def mutual_b(n): return mutual_a(n - 1) if n > 0 else undefined_thing


def multi_line():
    return (1 +
            2 * simple(
            ) +
            3)


def long_call():
    return dict(
        a=1,
        b=int(
            "nope"
        ),
    )


def group():
    try:
        try: simple()
        except ZeroDivisionError: raise TypeError("t")
    except TypeError as e:
        raise ExceptionGroup("grp", [e, ValueError("v"), ExceptionGroup("inner", [OSError(2, "os")])])


def notes():
    e = ValueError("noted")
    e.add_note("first note")
    e.add_note("second\nnote")
    raise e


class Bad(Exception):
    def __str__(self): raise RuntimeError("no str")


class Empty(Exception): pass


class Quali:
    class Fied(Exception): pass


def bad_str(): raise Bad()
def empty(): raise Empty
def qualified(): raise Quali.Fied("x")
def attr(): return "abc".uper()
def name(): return smple()
def key(): return {"a": 1}["b"]
def sub(): return [1, 2][simple() if 0 else 5]
def binop(): x = 5; return (x + 1) * "a" + [1]
def compare(): return 1 < "a" < 2
def call(): return (lambda: simple())()
def star(): return print(*[1], **5)
def assertion(): assert 1 == 2, "message " + str(1)
def gen(): return list(1 / x for x in (1, 0))
def unpack(): a, b = (1, 2, 3)
def delitem(): d = {}; del d["k"]
def store(): (1, 2)[0] = simple.__name__
def import_err(): import no_such_module_anywhere
def import_from(): from sys import nothing_here
def wide(): return "ééé" + "日本" + 5
def exits(): raise SystemExit("bye")
def syntax(): exec("x = (1 +\ny y", {})
def from_eval(): return eval("1 + simple()")
def aug(): x = []; x += 5
def await_it():
    async def co(): await 5
    co().send(None)


for f in (simple, nested, chained, context, recursive, multi_line, long_call, group, notes, bad_str, empty, qualified, attr, name, key, sub, binop, compare, call, star, assertion, gen, unpack, delitem, store, import_err, import_from, wide, exits, syntax, from_eval, aug, await_it):
    show(f)
show(mutual_a, 5)
sys.stdout.flush()
