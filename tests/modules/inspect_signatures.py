# inspect.signature of everything: printing, binding, replacing, parameters and their errors.
import functools
import inspect
from inspect import signature, Parameter, Signature


def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)


def full(a, b: int, /, c, d=1, *args: str, e, f: "float" = 2.5, **kw) -> None:
    pass


class C:
    def __init__(self, x, y=2):
        pass

    def m(self, p, *, q=None):
        pass

    @classmethod
    def c(cls, z):
        pass

    @staticmethod
    def s(w):
        pass

    def __call__(self, call):
        pass


class Meta(type):
    def __call__(cls, meta):
        pass


class WithMeta(metaclass=Meta):
    pass


class New:
    def __new__(cls, n, *rest):
        pass


class Empty:
    pass


class Sub(C):
    pass


class Sig:
    __signature__ = Signature([Parameter("own", Parameter.POSITIONAL_ONLY)])


def wrapped(*a):
    pass


wrapped.__wrapped__ = full
for f in (full, lambda: 0, lambda *, a: a, lambda x, /: x, lambda *a, **k: 0, C, C.m, C(1).m, C.c, C.s, C(1), WithMeta, New, Empty, Sub, Sig, wrapped, functools.partial(full, 1), functools.partial(full, 1, 2, d=5, e=3), functools.partial(C, y=1), functools.wraps(full)(lambda: 0), functools.lru_cache(full), print if 0 else len, (x for x in []) and (lambda x=(1, 2), y="s", z=[]: 0), functools.partial(lambda a, b, c: 0, b=1), functools.partialmethod(C.m, 1).__get__(C(1)), abs, sorted, isinstance, C.m.__get__(C(1))):
    t(signature, f)
for f in (5, "x", None, [], type):
    t(signature, f)
s = signature(full)
print(list(s.parameters), s.return_annotation, s.parameters["b"].annotation, s.parameters["d"].default, s.parameters["a"].default is Parameter.empty, s == signature(full), hash(s) == hash(signature(full)), repr(s))
for p in s.parameters.values():
    print(p.name, p.kind, p.kind.description, str(p), repr(p))
b = s.bind(1, 2, 3, e=5, z=6)
print(b, b.args, b.kwargs, b.arguments)
b.apply_defaults()
print(b.arguments, b.signature is s, b == s.bind(1, 2, 3, 1, e=5, f=2.5, z=6))
print(s.bind_partial(1), s.bind_partial().args)
b.arguments["args"] = (7, 8)
print(b.args, b.kwargs)
for a, k in (((), {}), ((1, 2), {}), ((1, 2, 3), {}), ((1, 2, 3), {"a": 1, "e": 1}), ((1,), {"b": 2, "c": 3, "e": 1}), ((1, 2, 3), {"c": 1, "e": 1})):
    t(s.bind, *a, **k)
one = signature(lambda x: 0)
t(one.bind, 1, 2)
t(one.bind, x=1, y=2)
t(one.bind, 1, x=1)
t(one.bind_partial, 1, 2)
print(s.replace(return_annotation=int), s.replace(parameters=list(s.parameters.values())[:2]), s.replace(return_annotation=Signature.empty), Signature(), Signature(return_annotation=str))
P = Parameter
p = P("n", P.KEYWORD_ONLY, default=1, annotation=int)
print(p, p.replace(name="m"), p.replace(kind=P.POSITIONAL_OR_KEYWORD, default=P.empty), p.replace(annotation=P.empty), p == P("n", P.KEYWORD_ONLY, default=1, annotation=int), P("a", P.VAR_POSITIONAL), P("a", P.VAR_KEYWORD), P("a", 0), P("a", 1, default=None))
for f in (lambda: P("1a", 1), lambda: P("class", 1), lambda: P(5, 1), lambda: P("a", 9), lambda: P("a", P.VAR_POSITIONAL, default=1), lambda: Signature([p, P("a", 1)]), lambda: Signature([P("a", 1), P("a", 1)]), lambda: Signature([P("a", 1, default=1), P("b", 1)]), lambda: Signature([P("a", 0, default=1), P("b", 1)]), lambda: Signature([P("k", 4), P("b", 1)]), lambda: Signature([5]), lambda: P("a"), lambda: setattr(p, "name", "x")):
    t(f)
print(signature(eval("lambda a: 0")), signature(full, follow_wrapped=False), signature(wrapped, follow_wrapped=False), Signature.from_callable(full) == s, s.format(max_width=20) if hasattr(s, "format") else "")
a = inspect.getfullargspec(full)
print(a, a.args, a.kwonlydefaults)
print(inspect.getcallargs(lambda a, b=2, *c: 0, 1), inspect.getcallargs(C(1).m, 5)["p"], inspect.formatannotation(int), inspect.formatannotation("x"), inspect.formatannotation(list[int]))
print(inspect.signature(type("D", (), {"__init__": lambda self, q: None})), inspect.signature(type("E", (Exception,), {})) if 0 else "")
