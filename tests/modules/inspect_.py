# The module inspect.
import functools
import inspect
import sys
import types
from inspect import signature, Signature, Parameter


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


def f(a, b: int = 1, /, c='x', *args: str, d, e: float = 2.5, **kw) -> list[int]:
    """Doc of f.

        indented
    """
    return [a]

s = signature(f)
print(s, repr(s), s.return_annotation, list(s.parameters))
for p in s.parameters.values():
    print(p.name, p.kind, p.kind.description, p.default, p.annotation, repr(p), str(p))
print(signature(lambda: 0), signature(lambda x, *, y=1: 0), signature(lambda *a, **k: 0), Parameter.empty)
b = s.bind(1, 2, 3, 4, 5, d=6, z=7)
print(b, b.args, b.kwargs, b.arguments)
b = s.bind(1, d=2)
b.apply_defaults()
print(b, b.arguments)
print(s.bind_partial(1), s.bind_partial())
for g in (lambda: s.bind(), lambda: s.bind(1), lambda: s.bind(1, a=2, d=1), lambda: signature(lambda x: 0).bind(1, 2), lambda: signature(lambda x: 0).bind(y=2),
          lambda: signature(lambda x: 0).bind(1, x=2), lambda: signature(lambda x, /: 0).bind(x=2), lambda: signature(5)):
    show(g)
print(s == signature(f), hash(s) == hash(signature(f)), s.replace(return_annotation=int), s.replace(parameters=[]))
print(Parameter('x', Parameter.KEYWORD_ONLY, default=3), Parameter('x', Parameter.VAR_POSITIONAL, annotation=int), Parameter('x', 0).replace(name='y'))
for g in (lambda: Parameter('x', 9), lambda: Parameter('1x', 0), lambda: Parameter(5, 0), lambda: Parameter('if', 1), lambda: Parameter('x', 2, default=1),
          lambda: Signature([Parameter('x', 3), Parameter('y', 1)]), lambda: Signature([Parameter('x', 1), Parameter('x', 1)]),
          lambda: Signature([Parameter('x', 1, default=1), Parameter('y', 1)])):
    show(g)


class Base:
    """Base doc."""
    def __init__(self, x, y=2):
        self.x = x

    def method(self, a, b=1):
        "Method doc."

    @classmethod
    def cm(cls, z): pass

    @staticmethod
    def sm(z): pass

    @property
    def prop(self):
        "Prop doc."

    async def co(self): pass


class Derived(Base):
    def method(self, a, b=1):
        pass

    def __call__(self, q):
        pass


class New:
    def __new__(cls, n, *rest):
        return super().__new__(cls)


print(signature(Base), signature(Base.method), signature(Base(1).method), signature(Base.cm), signature(Base.sm), signature(Derived(1)), signature(New), signature(Derived))
print(inspect.getdoc(Derived), inspect.getdoc(Derived.method), inspect.getdoc(Derived(1).method), repr(inspect.getdoc(f)), inspect.getdoc(Base.prop))
print(inspect.cleandoc('  a\n      b\n        c\n\n  '))


@functools.wraps(f)
def wrapper(*args, **kw):
    pass

print(signature(wrapper), signature(wrapper, follow_wrapped=False), inspect.unwrap(wrapper) is f)
print(signature(functools.partial(f, 1)), signature(functools.partial(f, 1, 2, d=5)), signature(functools.partial(lambda a, b, c: 0, b=2)))
def loop(): pass
loop.__wrapped__ = loop
try:
    inspect.unwrap(loop)
except ValueError as e:
    print(str(e)[:28])
sig_attr = lambda: 0
sig_attr.__signature__ = Signature([Parameter('q', 1)])
print(signature(sig_attr))

print(inspect.getfullargspec(f))
print(inspect.getfullargspec(Base.method).args, inspect.getfullargspec(Base(1).method).args)
print(sorted(inspect.getcallargs(f, 1, d=3).items()))

print('predicates')
def gen(): yield
async def co(): pass
async def ag(): yield
things = [inspect, Base, Base(1).method, f, len, [].append, gen, gen(), co, ag, Base.__dict__['prop'], Base.__dict__['cm'], str.join, object.__init__, f.__code__, sys._getframe(), type.__dict__['__dict__']]
preds = ['ismodule', 'isclass', 'ismethod', 'isfunction', 'isbuiltin', 'isroutine', 'isgeneratorfunction', 'isgenerator', 'iscoroutinefunction', 'isasyncgenfunction',
         'ismethoddescriptor', 'isdatadescriptor', 'isgetsetdescriptor', 'iscode', 'isframe', 'isabstract', 'isawaitable', 'ismethodwrapper', 'ismemberdescriptor']
for t in things:
    print(getattr(t, '__name__', type(t).__name__), [p for p in preds if getattr(inspect, p)(t)])
c = co()
print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.getcoroutinestate(c))
c.close()
print(inspect.getcoroutinestate(c))
g = gen()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
g.close()
print(inspect.getgeneratorstate(g), inspect.getasyncgenstate(ag()))
print(inspect.iscoroutinefunction(Base.co), inspect.iscoroutinefunction(functools.partial(co)), inspect.iscoroutinefunction(inspect.markcoroutinefunction(lambda: 0)))

print('members')
print([n for n, v in inspect.getmembers(Derived, inspect.isfunction)])
print(dict(inspect.getmembers(Base(5)))['x'], inspect.getmro(Derived))
class WithAttr:
    x = property(lambda self: 1 / 0)
    def __getattr__(self, n): return 5
print(type(inspect.getattr_static(WithAttr(), 'x')), inspect.getattr_static(WithAttr(), 'nope', 'default'))
show(lambda: inspect.getattr_static(WithAttr(), 'nope'))
print(inspect.get_annotations(f), inspect.get_annotations(Base), inspect.formatannotation(int), inspect.formatannotation(types.FunctionType))
def text(a: 'int', b: 'undefined'): pass
print(inspect.get_annotations(text))
show(lambda: inspect.get_annotations(text, eval_str=True))
show(lambda: inspect.get_annotations(5))

y = 5
@functools.cache
def closure(z,
            w=(1,
2)):
    # comment
    def inner():
        return z, y, len, undefined_thing

    return inner
# after
print('sources')
print(inspect.getsource(closure), end='')
print(inspect.getsource(Base.method), end='')
print(inspect.getsource(New), end='')
print(inspect.getsourcelines(wrapper)[1] == f.__code__.co_firstlineno, inspect.getsourcefile(f) == __file__, inspect.getmodule(f).__name__)
show(lambda: inspect.getfile(len))
show(lambda: inspect.getfile(5))
show(lambda: inspect.getfile(int))
print(inspect.getmodulename('/a/b/c.py'), inspect.getmodulename('x.txt'))

print('frames')
def outer():
    return inner()
def inner():
    fr = inspect.currentframe()
    st = inspect.stack()
    info = inspect.getframeinfo(fr)
    return [x.function for x in st], info.function, info.code_context, info.index, info.lineno - fr.f_code.co_firstlineno, fr.f_back.f_code.co_name
print(outer())
def args(a, b=2, *c, **d):
    return inspect.formatargvalues(*inspect.getargvalues(inspect.currentframe()))
print(args(1, 2, 3, e=4))
try:
    1 / 0
except ZeroDivisionError:
    print([(x.function, x.code_context) for x in inspect.trace()])
print(inspect.getclosurevars(closure(3)))
