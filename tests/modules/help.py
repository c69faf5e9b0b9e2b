"""Module doc.

More of it."""
import inspect
import math
class Base:
    def inherited(self): "From base."
    x = 5
class A(Base):
    """Class doc.

    Second paragraph."""
    y = 'data'
    def __init__(self, a, b=2):
        "Init doc."
    def method(self, x: int, *, k='v') -> str:
        """Method doc.

        Indented."""
    @classmethod
    def cm(cls, q): "cm doc"
    @staticmethod
    def sm(z): pass
    @property
    def p(self): "p doc"
    @p.setter
    def p(self, v): pass
    @property
    def ro(self): "ro doc"
    def _private(self): pass
    def undocumented(self, *a, **k): pass
class Slots:
    __slots__ = ('u','v')
def func(a, b=1, /, *args, c, **kw):
    "Func doc."
def nodoc(): pass
async def co(): "co doc"
# comment above
def commented(): pass
for o in [func, nodoc, co, A, A(1), Base, A.method, A(1).method, A.cm, A.p, Slots, lambda x: x, commented]:
    print('=====', getattr(o,'__name__',o if not isinstance(o,(A,)) else 'inst'))
    help(o)

import io
import pydoc
print(pydoc.locate('math.pi'), pydoc.locate('str.upper'), pydoc.splitdoc('a\n\nb\nc'), repr(pydoc.getdoc(A)))
out = io.StringIO()
pydoc.doc(func, output=out)
print(out.getvalue())
print(pydoc.plain('a\bab'))

for f in [len, print, sorted, [].append, list.append, str.split, 'a'.split, dict.get, dict.fromkeys, int.from_bytes, math.sin, math.gcd, math.isclose, open, sum, int.__add__,
          (1).__add__, str.__len__, object.__init__, list.sort, list.pop, str.encode, round, pow, hasattr, getattr, list, enumerate, zip, bool, property, object]:
    try:
        print(f.__name__, inspect.signature(f))
    except ValueError:
        print(f.__name__, 'none')
    assert f.__doc__
print(isinstance(type.__doc__, str), isinstance(property.__doc__, str), A.__doc__ == A(1).__doc__, Base.__doc__, type('X', (), {}).__doc__, len.__text_signature__)
