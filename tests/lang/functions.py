# Functions: all kinds of parameters, defaults, annotations, attributes, decorators, lambdas, recursion.
def kinds(a, b=2, /, c=3, *args, d, e=5, **kw):
    """Every kind."""
    return a, b, c, args, d, e, kw


print(kinds(1, d=4))
print(kinds(1, 2, 3, 4, 5, d=6, e=7, f=8, a=9))
print(kinds.__name__, kinds.__qualname__, kinds.__doc__, kinds.__defaults__, kinds.__kwdefaults__, kinds.__module__)
code = kinds.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames)


def accumulate(x, seen=[]):
    seen.append(x)
    return seen


print(accumulate(1), accumulate(2), accumulate(3, []), accumulate.__defaults__)


def when_evaluated():
    print("default evaluated")
    return 1


def late(x=when_evaluated()):
    return x


print(late(), late())
late.__defaults__ = (42,)
print(late())
late.__defaults__ = None
try:
    late()
except TypeError as e:
    print(e)


def annotated(a: int, b: "text" = 1, *args: list, c: 1 + 1 = 3, **kw: dict) -> None:
    x: int = 5
    y: str
    return x


print(annotated(1), sorted(annotated.__annotations__.items(), key=lambda p: p[0]))
annotated.tag = "attribute"
print(annotated.tag, annotated.__dict__)
del annotated.tag
print(hasattr(annotated, "tag"))


def decorate(label):
    print("make", label)

    def wrap(f):
        print("wrap", label, f.__name__)

        def inner(*args, **kwargs):
            print("enter", label)
            return f(*args, **kwargs)

        inner.__name__ = f.__name__
        return inner

    return wrap


@decorate("outer")
@decorate("inner")
def shout(text, *, mark="!"):
    return text.upper() + mark


print(shout("hi"), shout("hi", mark="?"), shout.__name__)
registry = {}


@lambda f: registry.setdefault(f.__name__, f)
def registered():
    return "registered"


print(registry["registered"]())


def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    return n != 0 and even(n - 1)


print(fact(20), even(100), odd(7))
square = lambda x: x * x
print(square(5), square.__name__, (lambda: None)(), (lambda *a, k=1, **kw: (a, k, kw))(1, 2, z=3))
print([f(3) for f in (lambda x: x + 1, lambda x: x * 2)], (lambda x, y=lambda: 7: x + y())(1))
print((lambda x: (lambda y: x + y))(1)(2), sorted([3, -1, 2], key=lambda v: -v))


def no_return():
    pass


def early(n):
    for i in range(10):
        if i == n:
            return i
    return "none"


print(no_return(), early(3), early(99))


def swap(a, b):
    a, b = b, a
    return a, b


def many():
    return 1, *[2, 3], 4


print(swap(1, 2), many())


def unbound():
    try:
        print(later)
    except UnboundLocalError as e:
        print(e)
    later = 1
    del later
    try:
        later
    except UnboundLocalError as e:
        print(e)


unbound()
try:
    missing_name
except NameError as e:
    print(e, e.name)


def nested_default(n, f=lambda n: n + 1):
    def g(m=f(n)):
        return m

    return g()


print(nested_default(5))


def shadow(list, len):
    return list, len


print(shadow(1, 2), len([1]))
print(type(shadow).__name__, type(len).__name__, type([].append).__name__, type(print).__name__)


def rec_defaults(n, acc=()):
    return acc if n == 0 else rec_defaults(n - 1, acc + (n,))


print(rec_defaults(5))
