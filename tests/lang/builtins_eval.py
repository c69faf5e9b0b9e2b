# eval, exec and compile.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


x = 'global'


def scope():
    x = 'local'
    return eval('x'), eval('x', globals()), eval('x', {'x': 'dict'}), eval('x', {'x': 'g'}, {'x': 'l'}), eval('[x for _ in range(1)]'), eval('(lambda: x)()', {'x': 'lam'})


print(scope())


class Map:
    def __getitem__(self, k):
        return 'map ' + k


class DictSub(dict):
    def __missing__(self, k):
        return 'missing ' + k


print(eval('a', {}, Map()), eval('a', {}, DictSub()), eval(' 1 + 1 '), eval('1,'), eval('(\n1)'), eval(b'1'), eval(compile('2', '', 'eval')), eval('__builtins__ is not None', {}))
for a in (('',), ('a b',), ('x = 1',), (5,), ('1', 5), ('1', {}, 5), ('zzz',), ('1\x00',), ('1;',), ('return',), (None,), ('1', None, None), ('yield',), ("'",), ('(',), ('1 +',), ('\t1',), ('lambda',), ('1 if',), ('f"{"',)):
    try:
        print(eval(*a))
    except SyntaxError as e:
        print('SyntaxError', e.msg, e.lineno, e.offset)
    except Exception as e:
        print(type(e).__name__, e)
g = {}
exec('y = 5\ndef f(): return y', g)
print(sorted(k for k in g if k != '__builtins__'), g['f'](), '__builtins__' in g)
d = {}
exec('a = 1; b = a + 1', {}, d)
print(d, exec('1'), exec(''))
t(exec, 5)
t(exec, '1', 5)
t(exec, '1', {}, 5)
t(exec, 'raise ValueError("in exec")')
t(exec, 'x', {'__builtins__': {}})
t(eval, 'len([])', {'__builtins__': {}})
t(eval, 'len([])', {'__builtins__': {'len': lambda x: 'mine'}})
t(eval)
t(eval, source='1')
t(eval, '1', globals={})
c = compile('a = 1\nb', 'file.py', 'exec')
print(c.co_filename, c.co_name, c.co_names, type(c))
for a, k in ((('1', 'f', 'eval'), {}), (('x=1', 'f', 'single'), {}), (('1', 'f', 'bad'), {}), (('1', 'f'), {}), ((1, 'f', 'eval'), {}), (('1', 5, 'eval'), {}), (('1', 'f', 5), {}), (('1', 'f', 'eval'), {'flags': -1}), (('1', 'f', 'eval'), {'optimize': 5}), (('1', b'f', 'eval'), {}), ((b'# coding: latin-1\n"\xe9"', 'f', 'eval'), {}), ((b'"\xff"', 'f', 'eval'), {}), (('1', 'f', 'eval', 0, True), {}), (('1', 'f', 'eval', 0, True, 2), {'x': 1})):
    try:
        r = compile(*a, **k)
        print('code', r.co_filename)
    except SyntaxError as e:
        print('SyntaxError', e.msg)
    except Exception as e:
        print(type(e).__name__, e)
exec(compile('print("single"); 5', '', 'single'))
print(eval(compile('"""doc"""\nassert 0, "x"', '', 'exec', optimize=2)))
