# __import__ and module objects.
import sys
import types


def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


m = __import__('math')
print(m.__name__, __import__('os.path').__name__, __import__('os.path', fromlist=['join']).__name__.endswith('path'), __import__('math', globals(), locals(), [], 0) is m)
for a, k in (((), {}), ((5,), {}), (('nosuchmodule',), {}), (('',), {}), (('math', None, None, [], -1), {}), (('math', None, None, [], 1), {}), (('math',), {'level': 'x'}), (('math',), {'foo': 1}), (('os.nothing',), {}), (('math', {}, {}, [5]), {}), (('.math',), {})):
    try:
        print(__import__(*a, **k).__name__)
    except Exception as e:
        print(type(e).__name__, str(e).partition(' (not part')[0])
mod = types.ModuleType('my', 'doc')
print(mod.__name__, mod.__doc__, sorted(mod.__dict__), repr(mod))
mod.x = 1
print(mod.x, vars(mod)['x'], 'x' in dir(mod))
t(lambda: mod.y)
t(types.ModuleType)
t(types.ModuleType, 5)
t(types.ModuleType, 'a', 'b', 'c')
del mod.x
t(lambda: mod.x)
t(lambda: delattr(mod, 'zz'))
mod.__getattr__ = lambda n: 'dyn ' + n
print(mod.anything)
mod.__dir__ = lambda: ['b', 'a']
print(dir(mod))
sys.modules['fake_mod'] = mod
import fake_mod
print(fake_mod is mod, fake_mod.q)
from fake_mod import zed
print(zed)
sys.modules['none_mod'] = None
try:
    import none_mod
except ImportError as e:
    print(type(e).__name__, e)
try:
    from math import nothing
except ImportError as e:
    print(str(e).partition(' (')[0], e.name)
del sys.modules['fake_mod'], sys.modules['none_mod']
print(type(sys), sys.__name__, repr(types.ModuleType('x')), types.ModuleType('y').__spec__)
