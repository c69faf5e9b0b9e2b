# What every generated program imports. Nothing here may print an address or depend on a hash of a string.
import gc
import sys
import weakref
from sys import getrefcount as rc


class C:
    """An ordinary instance."""

    def __init__(self, *args):
        if args:
            self.a = args[0]
        if len(args) > 1:
            self.b = args[1]

    def me(self):
        return self

    def __hash__(self):
        # By address, the order in a set would change from run to run.
        return 7


class D(C):
    """Says when it dies."""

    made = 0

    def __init__(self, *args):
        D.made += 1
        self.n = D.made
        super().__init__(*args)

    def __hash__(self):
        return self.n

    def __eq__(self, other):
        return self is other

    def __del__(self):
        print("x%d" % self.n)


class S:
    """Has slots."""

    __slots__ = ("b", "a", "__weakref__")

    def __init__(self, *args):
        if args:
            self.a = args[0]
        if len(args) > 1:
            self.b = args[1]

    def __hash__(self):
        return 8

    def __del__(self):
        print("xS")


class R(C):
    """Comes back once."""

    def __del__(self):
        print("xR")
        risen.append(self)


risen = []


class L(list):
    """A subclass of a built-in container."""


class CM:
    def __init__(self, v, swallow):
        self.v, self.swallow = v, swallow

    def __enter__(self):
        return self.v

    def __exit__(self, kind, value, tb):
        print("exit", kind and kind.__name__)
        return self.swallow


def closure(v):
    def inner():
        return v

    return inner


def recursive(v):
    def f(n=0):
        return v if n else f(1)

    return f


def generator(v):
    try:
        got = yield v
        print("got", type(got).__name__)
        yield got
        yield 3
    finally:
        print("finally")


def plain_generator(v):
    d = D()
    yield v
    yield d


def delegate(v):
    yield from generator(v)


def callback(n):
    def called(ref):
        print("callback", n, ref() is None)

    return called


def boom(v):
    d = D()
    raise ValueError(v)


def deep_boom(v, n=2):
    if n:
        deep_boom(v, n - 1)
    boom(v)


def make_class(v):
    class Made:
        attr = v

        def method(self):
            return v

    return Made


def count(v):
    return rc(v)


def count_star(*args, **kw):
    return [rc(a) for a in args], [rc(a) for a in kw.values()]


def countable_set(v):
    """A set of what has the same order in every run."""
    return {e for e in v if isinstance(e, (int, C, S))}


def referents(v):
    return len(gc.get_referents(v)) if type(v) in (list, tuple, dict, set, C, D, R, S, L) else "-"


def describe(v, depth=3):
    """The shape of an object, as text."""
    kind = type(v)
    if v is None or kind in (int, str, bool, float):
        return repr(v)
    name = kind.__name__
    if depth == 0:
        return name
    if kind in (list, tuple, L):
        return name + "[" + ", ".join([describe(e, depth - 1) for e in v]) + "]"
    if kind is dict:
        return "{" + ", ".join([describe(k, 0) + ": " + describe(e, depth - 1) for k, e in v.items()]) + "}"
    if kind in (set, frozenset):
        return name + "(%d)" % len(v)
    if kind in (C, D, R):
        return name + "(" + ", ".join([k + "=" + describe(e, depth - 1) for k, e in v.__dict__.items()]) + ")"
    if kind is S:
        return "S(" + ", ".join([k + "=" + describe(getattr(v, k), depth - 1) for k in ("a", "b") if hasattr(v, k)]) + ")"
    return name
