# What every generated program imports. Nothing here may print an address or depend on a hash of a string.
import contextlib
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

    made = turns = 0

    def __init__(self, *args):
        D.made += 1
        self.n = D.made
        super().__init__(*args)

    def __hash__(self):
        return self.n

    def __eq__(self, other):
        return self is other

    def __del__(self):
        print("x%d" % self.__dict__.get("n", 0))


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

# The first finalize imports atexit, and what an import allocates is the importer's own affair.
weakref.finalize(C(), print, "first").detach()
# These make the tables of their keywords when they are first called.
min([1], key=abs), max([1], key=abs)


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


def tired():
    """Ends loops over what grows meanwhile."""
    D.turns += 1
    return D.turns % 50 == 0


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
    if kind is int and abs(v) > 5000:
        return "int"
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


def n(v):
    """A count; that of a str, a class or a function would depend on the other programs of the same process."""
    return "-" if issubclass(type(v), (str, type, type(n))) else rc(v)


def weak(v):
    """How many weak references; those to a class of the library depend on what has been imported."""
    return "-" if issubclass(type(v), type) else weakref.getweakrefcount(v)


def steady(v):
    """v, unless its place in a set would change from run to run."""
    return v if v is None or issubclass(type(v), (int, float, C, S, N, Base, list, dict, set)) else None


def kind(v):
    """The name of its type; the classes of the library may have another metaclass."""
    return "type" if issubclass(type(v), type) else type(v).__name__


def holders(v):
    """How many know v, the module's dict among them; immortal things are known to any number."""
    return "-" if rc(v) > 100000 else len(gc.get_referrers(v))


class N:
    """Says what its special methods see."""

    def __init__(self, *args, **kw):
        print("init", n(self), [n(a) for a in args], n(args), n(kw), [n(a) for a in kw.values()])
        self.v = args[0] if args else None

    def __del__(self):
        print("xN")

    def __repr__(self):
        print("repr", n(self))
        return "<N>"

    def __format__(self, spec):
        print("format", n(self), spec)
        return "N"

    def __hash__(self):
        print("hash", n(self))
        return 9

    def __eq__(self, other):
        print("eq", n(self), n(other))
        return self is other

    def __lt__(self, other):
        print("lt", n(self), n(other))
        return True

    def __bool__(self):
        print("bool", n(self))
        return True

    def __len__(self):
        print("len", n(self))
        return 2

    def __add__(self, other):
        print("add", n(self), n(other))
        return other

    def __radd__(self, other):
        print("radd", n(self), n(other))
        return self

    def __iadd__(self, other):
        print("iadd", n(self), n(other))
        return self

    def __sub__(self, other):
        print("sub", n(self), n(other))
        return NotImplemented

    def __neg__(self):
        print("neg", n(self))
        return D(self)

    def __contains__(self, other):
        print("contains", n(self), n(other))
        return False

    def __getitem__(self, key):
        print("getitem", n(self), n(key), [n(key.start), n(key.stop)] if type(key) is slice else "")
        return key

    def __setitem__(self, key, value):
        print("setitem", n(self), n(key), n(value))

    def __delitem__(self, key):
        print("delitem", n(self), n(key))

    def __call__(self, *args, **kw):
        print("call", n(self), [n(a) for a in args], [n(a) for a in kw.values()])
        return args or kw

    def __iter__(self):
        print("iter", n(self))
        return It(self.v, 2)

    def __enter__(self):
        print("enter", n(self))
        return D()

    def __exit__(self, kind, value, tb):
        print("exit", n(self), n(value), n(tb))
        return True

    def method(self, *args, **kw):
        print("method", n(self), [n(a) for a in args], n(args), [n(a) for a in kw.values()])
        return self

    @classmethod
    def of_class(cls, *args):
        print("classmethod", [n(a) for a in args])
        return cls

    @staticmethod
    def static(*args):
        print("static", [n(a) for a in args])
        return args


class It:
    """An iterator that gives v several times."""

    def __init__(self, v, times):
        self.v, self.times = v, times

    def __iter__(self):
        return self

    def __next__(self):
        print("next", n(self), n(self.v))
        if self.times <= 0:
            raise StopIteration(self.v)
        self.times -= 1
        return self.v

    def __del__(self):
        print("xIt")


class Seq:
    """Iterated over by __getitem__."""

    def __init__(self, *args):
        self.args = args

    def __getitem__(self, i):
        print("item", n(self))
        return self.args[i]


class A:
    """Takes part in every access to an attribute."""

    def __getattribute__(self, name):
        print("getattribute", name, n(self))
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        print("getattr", name, n(self))
        return D()

    def __setattr__(self, name, value):
        print("setattr", name, n(self), n(value))
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("delattr", name, n(self))
        object.__delattr__(self, name)

    def __del__(self):
        print("xA")


class Desc:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, cls):
        print("get", self.name, n(self), n(obj))
        return D(obj)

    def __set__(self, obj, value):
        print("set", self.name, n(self), n(obj), n(value))
        if value is None:
            raise TypeError(value)

    def __delete__(self, obj):
        print("delete", self.name, n(obj))


class P:
    """Has properties and descriptors."""

    d = Desc()

    def __init__(self, *args):
        self.args = args

    @property
    def p(self):
        print("getter", n(self))
        return self.args

    @p.setter
    def p(self, value):
        print("setter", n(self), n(value))
        self.args = value

    @p.deleter
    def p(self):
        print("deleter", n(self))
        del self.args

    def __del__(self):
        print("xP")


class S2(S):
    """Slots of its own behind those of its base."""

    __slots__ = ("z", "c")

    def __del__(self):
        print("xS2")


class SD:
    """A slot and a dict."""

    __slots__ = ("s", "__dict__", "__weakref__")

    def __init__(self, *args):
        self.a, self.s = args or (None,), D()


class Meta(type):
    def __new__(meta, name, bases, space, **kw):
        print("meta", name, n(space), len(kw))
        return super().__new__(meta, name, bases, space)

    def __call__(cls, *args):
        print("metacall", [n(a) for a in args])
        return super().__call__(*args)


class Base(metaclass=Meta):
    def __hash__(self):
        return 6

    def __init__(self, *args):
        self.args = args

    def __init_subclass__(cls, **kw):
        print("subclass", cls.__name__, list(kw))
        super().__init_subclass__()

    def __del__(self):
        print("xB")


class DelMixin:
    def __del__(self):
        print("x" + type(self).__name__)


class LL(DelMixin, list):
    pass


class DD(DelMixin, dict):
    def __missing__(self, key):
        print("missing", n(self), n(key))
        return key


class TT(DelMixin, tuple):
    pass


class SS(DelMixin, str):
    pass


class II(DelMixin, int):
    pass


class FF(DelMixin, float):
    pass


class ST(DelMixin, set):
    def __hash__(self):
        return 5


class EE(DelMixin, ValueError):
    def __init__(self, *args):
        super().__init__(*args)
        self.extra = args


def key(v):
    print("key", n(v))
    return 0


def keep(v):
    print("keep", n(v))
    return True


def pair(a, b):
    print("pair", n(a), n(b))
    return a


def star(*args, **kw):
    print("star", [n(a) for a in args], n(args), [n(a) for a in kw.values()], n(kw))
    return args, kw


def defaults(a, b=None, /, c=1, *rest, d=None, **kw):
    print("defaults", n(a), n(b), n(c), n(d), n(rest), n(kw))
    return a, b, c, d


def nest(depth, kind, v):
    """A deep chain."""
    for _ in range(depth):
        v = [v] if kind == 0 else (v,) if kind == 1 else {"k": v} if kind == 2 else C(v) if kind == 3 else S(v) if kind == 4 else D(v)
    return v


def deep(depth, v):
    """Raises far down, with something in every frame."""
    held = D() if depth % 7 == 0 else None
    if depth:
        return deep(depth - 1, v)
    raise EE(v, held)


def chained(v):
    try:
        boom(v)
    except ValueError as e:
        raise KeyError(D()) from e


def context(v):
    try:
        boom(v)
    except ValueError:
        raise KeyError(D())


def nested_finally(v):
    d = D()
    try:
        try:
            boom(v)
        finally:
            d = D()
    finally:
        v = None


def returning(v):
    d = D()
    try:
        return d
    finally:
        d = v


def swallowing(v):
    for i in range(2):
        try:
            boom(v)
        except ValueError:
            continue
        finally:
            v = D()
    return v


def frames(e):
    """The names of the frames an exception passed and what they still hold."""
    tb, text = e.__traceback__, []
    while tb is not None:
        frame = tb.tb_frame
        if frame.f_code.co_name != "<module>":
            text.append(frame.f_code.co_name + str([k for k in frame.f_locals]))
        tb = tb.tb_next
    return text


def cell_counter(v):
    def add(w):
        nonlocal v
        old, v = v, w
        return old

    def get():
        return v

    return add, get


def catching_generator(v):
    d = D()
    for _ in range(3):
        try:
            d = yield d
        except ValueError as e:
            print("caught", n(e))
            d = e.args
        except GeneratorExit:
            print("closing", n(d))
            return v
        finally:
            print("round", n(d))


def iterating_generator(v):
    with CM(v, False):
        for x in v:
            yield x


def outer_generator(v):
    result = yield from catching_generator(v)
    print("result", n(result))


def watcher(phase, info):
    print("gc", phase, info["generation"], info["collected"])


def growth(v):
    """After how many additions a list needed more memory."""
    sizes, grown = sys.getsizeof(v), []
    for i in range(40):
        v.append(i + 100)
        if sys.getsizeof(v) != sizes:
            sizes = sys.getsizeof(v)
            grown.append(i)
    return grown


class Phoenix:
    """Comes back several times, if a new finaliser is allowed to run."""

    saved = []

    def __init__(self, v, times):
        self.v, self.times = v, times

    def __del__(self):
        print("ashes", self.times)
        self.times -= 1
        if self.times > 0:
            Phoenix.saved.append(self)


def ignored(u):
    """Instead of the usual text with lines of the source: how many objects reading a file takes is a matter of the io module."""
    print("ignored", type(u.exc_value).__name__, n(u.exc_value), chain(u.exc_value), kind(u.object), n(u.object), u.err_msg)


sys.unraisablehook = ignored


def tracing(f, v):
    """The traceback of what f raises."""
    try:
        f(v)
    except Exception as e:
        return e.__traceback__


def handled(v):
    try:
        boom(v)
    except ValueError:
        return sys.exc_info()


def chain(e):
    """The types of an exception and of what came before it."""
    names = []
    while isinstance(e, BaseException) and len(names) < 10:
        names.append(type(e).__name__ + ("!" if e.__suppress_context__ else ""))
        e = e.__cause__ or e.__context__
    return names


class Leaving:
    """Raises on the way out."""

    def __init__(self, v):
        self.v = v

    def __enter__(self):
        return self.v

    def __exit__(self, kind, value, tb):
        print("leave", kind and kind.__name__, n(value))
        raise KeyError(self.v)

    def __del__(self):
        print("xL")
