# How many containers more than before exist at the same time while a statement runs: the smallest threshold with which no collection starts.
import gc, sys
gc.disable()
class C:
    def __init__(self, *a): self.a = a
    def me(self): return self
class P:
    __slots__ = ('x', 'y')
    def __init__(self): self.x = 1
class Ctx:
    def __enter__(self): return self
    def __exit__(self, *a): return True
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration
        return self.n
class G:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
class Prop:
    @property
    def p(self): return 1
    @classmethod
    def c(cls): return 1
    @staticmethod
    def s(): return 1
    def __add__(self, o): return 1
    def __len__(self): return 1
    def __call__(self, *a, **k): return 1
    def __eq__(self, o): return True
    def __hash__(self): return 1
    def __bool__(self): return True
    def __getattr__(self, n): return 1
class Sub(C):
    def __init__(self, *a): super().__init__(*a)
    def me(self): return super().me()
def gen(n):
    for i in range(n): yield i
def dele(n):
    yield from gen(n)
def star(*a, **k): return a, k
def dflt(a, b=1, *, c=2): return a
def boom(): raise ValueError(1)
def clo(v):
    def inner(): return v
    return inner
l3 = [1, 2, 3]; t3 = (1, 2, 3); d2 = {'a': 1, 'b': 2}; s3 = {1, 2, 3}; pr = Prop(); c = C(); sub = Sub()
src = '''
a, *b = l3
a, *b = t3
*a, b = [1, [], []]
a, b, c = l3
a, b, c = gen(3)
a, (b, *c) = 1, l3
x = [*l3]
x = [*gen(3)]
x = (*l3,)
x = {*l3}
x = {**d2}
x = {**d2, 'c': 1}
x = list(l3)
x = list(gen(3))
x = list(map(abs, l3))
x = tuple(l3)
x = tuple(gen(3))
x = set(l3)
x = frozenset(l3)
x = dict(d2)
x = dict(a=1)
x = dict([(1, 2)])
x = dict(zip(l3, l3))
x = sorted(l3)
x = sorted(l3, key=abs)
x = sorted(l3, key=lambda v: v)
x = reversed(l3)
x = enumerate(l3)
x = list(enumerate(l3))
for a, b in enumerate(l3): pass
for a, b in zip(l3, l3): pass
for a in d2.items(): pass
for a, b in d2.items(): pass
for a in l3: pass
for a in gen(3): pass
for a in It(3): pass
for a in G(): pass
for a in dele(3): pass
for a in 'ab': pass
for a in range(3): pass
for a in d2: pass
for a in s3: pass
x = [a for a in l3]
x = {a for a in l3}
x = {a: a for a in l3}
x = list(a for a in l3)
x = any(a for a in l3)
x = sum(l3)
x = sum(a for a in l3)
x = max(l3)
x = max(1, 2)
x = isinstance(1, (int, str))
x = isinstance(c, C)
x = issubclass(C, object)
x = len(l3)
x = l3[:]
x = l3[1:]
x = t3[1:]
x = l3 + l3
x = t3 + t3
x = l3 * 2
x = t3 * 2
x = 'a' * 3
x = '%s %s' % (1, 2)
x = '{} {}'.format(1, 2)
x = f'{1} {l3}'
x = repr(l3)
x = str(d2)
x = ' '.join(['a', 'b'])
x = 'a b'.split()
x = 'a b'.partition(' ')
x = C()
x = C(1)
x = C(1, 2)
x = P()
x = c.me
x = c.me()
x = sub.me()
x = Sub(1)
x = super(Sub, sub).me
x = C.me
x = c.a
x = c.__dict__
x = C().__dict__
x = vars(c)
x = dir(c)
x = c.__class__
x = pr.p
x = pr.c()
x = pr.s()
x = pr + pr
x = len(pr)
x = pr()
x = pr(1)
x = pr(1, k=1)
x = pr == pr
x = bool(pr)
x = pr.zz
x = hash(pr)
x = {pr: 1}
x = star(1)
x = star(*l3)
x = star(**d2)
x = star(1, *l3, k=1, **d2)
x = dflt(1)
x = dflt(1, c=3)
x = dflt(*[1])
x = (lambda: 1)()
x = lambda: 1
x = clo(1)
x = clo(1)()
x = getattr(c, 'me')
x = getattr(c, 'zz', 1)
x = hasattr(c, 'zz')
setattr(c, 'b', 1)
c.b = []
c.e = 1; del c.e
x = type(c)
x = type('T', (), {})
class T: pass
class T(C): a = 1
class T:\n  def m(self): return __class__
try: boom()\nexcept ValueError: pass
try: boom()\nexcept ValueError as e: pass
try: boom()\nexcept (KeyError, ValueError) as e: x = e.args
try: 1/0\nexcept ZeroDivisionError: pass
try: l3[9]\nexcept IndexError: pass
try: d2['z']\nexcept KeyError: pass
try: c.zz\nexcept AttributeError: pass
try: raise KeyError(1) from ValueError(2)\nexcept KeyError: pass
try:\n  try: boom()\n  finally: x = 1\nexcept ValueError: pass
try: raise ExceptionGroup('a', [ValueError(1)])\nexcept* ValueError: pass
with Ctx() as x: pass
with Ctx() as x: boom()
with Ctx(): 1/0
x = next(iter(l3))
x = next(gen(1))
x = next(iter([]), 1)
g = gen(2); next(g); g.close()
g = gen(2); next(g); g.send(None)
g = gen(0); next(g, None)
try: gen(1).throw(ValueError)\nexcept ValueError: pass
x = iter(l3)
x = iter(d2)
x = d2.keys()
x = d2.items()
x = list(d2.items())
x = d2.copy()
x = d2 | d2
x = d2.get('a')
x = d2.setdefault('a', [])
d2.update(a=1)
d2.update({'a': 1})
d2.update([('a', 1)])
x = dict.fromkeys(l3)
x = s3 | s3
x = s3 & {1}
x = s3.copy()
x = s3.union([1])
x = s3 - s3
x = {1, 2}
x = {}
x = []
x = ()
x = (1, [])
x = [[], []]
l3.append(1); l3.pop()
l3.extend([1]); del l3[3:]
l3 += [1]; del l3[3:]
l3[1:1] = [5]; del l3[1]
l3.sort(key=lambda v: v)
l3.copy()
l3.index(1)
x = l3 == [1, 2, 3]
x = l3 < [1, 2]
x = map(abs, l3)
x = filter(None, l3)
x = list(filter(None, l3))
x = zip(l3, l3)
x = slice(1, 2)
x = property(None)
x = staticmethod(None)
x = divmod(7, 2)
x = round(1.5)
x = int('5')
x = abs(-5)
x = pow(2, 3)
x = print(end='')
x = id(c)
x = callable(c)
x = (5).to_bytes(2, 'big')
x = globals()
x = locals()
x = sys.exc_info()
x = sys._getframe()
x = gc.is_tracked(c)
x = gc.get_referents(c)
import sys as q
from sys import path as q
def f(): pass
def f(a, b=[]): pass
def f(*, k=[]): pass
def f(a: int) -> str: pass
@staticmethod\ndef f(): pass
match l3:\n  case [a, *b]: pass
match d2:\n  case {'a': q, **r}: pass
match c:\n  case C(a=q): pass
match 5:\n  case 1 | 5: pass
assert True
x = 1 < 2 < 3
x = not l3
x = [] or {}
del l3[0:0]
x = l3[0]
x = d2['a']
x = object()
x = Exception(1)
x = ValueError()
x = bytearray(b'a')
x = complex(1, 2)
x = range(3)
x = 'abc'.encode()
x = b'a'.decode()
x = type(c).__mro__
x = C.__bases__
x = C.__dict__
x = C.__subclasses__()
x = list[int]
x = int | str
async def co(): pass
a, *b = t3
a, *b = l3; c2 = 1
a, *b = 'abc'
a, *b = d2
a, *b = s3
a, *b = range(3)
*a, b = iter(l3)
x = list(iter(l3))
x = list(iter(t3))
x = list(reversed(l3))
x = list(iter(d2))
x = list(d2.keys())
x = list(d2.items())
x = list(reversed(d2))
x = list(iter(s3))
x = list(iter(range(3)))
x = list(range(3))
x = list('abc')
x = list(iter('abc'))
x = list(b'abc')
x = tuple(iter(l3))
x = tuple(reversed(l3))
x = tuple(range(3))
x = tuple('abc')
x = tuple(d2)
x = tuple(s3)
x = [*iter(l3)]
x = [*range(3)]
x = [*'abc']
x = [*d2]
x = [*s3]
x = sorted(iter(l3))
x = sorted(range(3))
x = sorted(d2)
x = sorted(s3)
x = bytearray(range(3))
x = bytes(iter(l3))
x = list(pr2)
x = list(It(2))
x = [].extend(range(3))
x = set(range(3))
x = ''.join(iter('abc'))
x = list(map(abs, l3))
x = list(zip(l3))
x = list(enumerate(l3))
x = list(filter(None, l3))
x = list(gen(2))
x = list(a for a in l3)
x = list(bytearray(b'ab'))
x = [1, *iter(l3), 2]
x = star(*iter(l3))
x = star(*range(3))
x = star(*d2)
x = max(*range(3))
l3[3:] = iter(())
l3[3:] = range(0)
'''
def nop(): pass
class Hint:
    def __iter__(self): return iter([1])
    def __length_hint__(self): return 1
pr2 = Hint()
hits = []
def cb(phase, info): hits.append(phase)
ns = globals()
def peak(code):
    for thr in range(0, 30):
        gc.collect()
        gc.set_threshold(thr + 1, 1000, 1000)
        hits.clear()
        gc.callbacks.append(cb)
        gc.enable()
        try: code(); nop()
        finally:
            gc.disable()
            gc.callbacks.clear()
        pass
        if not hits: return thr + 1
for line in src.strip().split('\n'):
    body = line.replace('\\n', '\n')
    f = 'def _f():\n global l3, c, T\n' + '\n'.join(' ' + x for x in body.split('\n'))
    if 'c =' in body.split(';')[0] or ' c)' in body or '*c' in body: f = f.replace('global l3, c, T', 'global l3, T')
    try:
        exec(f, ns)
        r = [peak(ns['_f']) for _ in range(3)]
    except Exception as e: r = repr(e)
    x = None
    print(line, r)
