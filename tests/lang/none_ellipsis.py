# None, Ellipsis, NotImplemented and their types.
import warnings


def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for o in (None, ..., NotImplemented):
    T = type(o)
    print(o, repr(o), str(o), T, T() is o, T.__name__, hash(o) == hash(o), o == o, o is T())
    t(T, 1)
    t(T, x=1)
    t(lambda: type('X', (T,), {}))
    t(setattr, o, 'x', 1)
    t(lambda: o.x)
    t(lambda: o())
    t(lambda: o[0])
    t(lambda: o + 1)
    t(lambda: o < o)
    t(lambda: len(o))
    t(lambda: iter(o))
    t(lambda: int(o))
print(bool(None), bool(...), None is None, ... is Ellipsis, None == 0, None == False)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    print(bool(NotImplemented))
    print(w[0].category, w[0].message)
print(NotImplemented.__reduce__(), (...).__reduce__(), [None, ...], f'{None} {...}', '%s' % None, format(None), format(...))
t(format, None, 'x')
print(sorted(set(dir(None)) - set(dir(object))))
