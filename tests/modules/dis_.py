# The module dis: the bytecode of a few functions, as CPython shows it.
import dis
import io

source = '''
def f(a, *b, c=1):
    x = 0
    for i in range(10):
        if i % 2:
            continue
        x += i * a
    try:
        g(x, y=2)
        with a as z:
            pass
    except ValueError as e:
        print(e.args)
    return [k for k in b], x, f'{a!r:>{c}}'
def outer(q):
    def inner(): return q
    return inner
class C:
    z = 1
    def m(self): return super().m(self.z) is not None in (1, 2)
async def co(v):
    async with v as w:
        await w
    async for i in w: yield i
def g[T: int](x: T) -> T: return x
'''
ns = {}
exec(compile(source, 'f.py', 'exec'), ns)


def text(x, **kw):
    out = io.StringIO()
    dis.dis(x, file=out, **kw)
    for line in out.getvalue().split('\n'):
        i = line.find(' at 0x')
        while i >= 0:
            j = i + 6
            while line[j] in '0123456789abcdef':
                j += 1
            line = line[:i] + line[j:]
            i = line.find(' at 0x')
        print(line)

for name in ('f', 'outer', 'C', 'co', 'g'):
    print('==', name)
    text(ns[name])
text('x = 1\nprint(x, not x)')
text(ns['f'], show_offsets=True)
text(ns['outer'], depth=0)
print(dis.code_info(ns['f'].__code__))
m = ns['C'].m
for i in dis.get_instructions(m):
    print(i.opname, i.arg, repr(i.argval), i.argrepr, i.offset, i.starts_line, i.line_number, i.positions, i.is_jump_target, i.jump_target)
b = dis.Bytecode(m)
print(b.dis())
print([x.opname for x in b], list(dis.findlinestarts(m.__code__)))
print(str(list(b)[1]).rstrip())
for bad in 5, 'x = = 1':
    try:
        dis.dis(bad)
    except Exception as e:
        print(type(e).__name__, e)
big = 'def big():\n' + ''.join(['    v%d = %d\n' % (i, i * 1000) for i in range(300)]) + '    while v1: v2\n    return v299\n'
exec(compile(big, 'b.py', 'exec'), ns)
out = io.StringIO()
dis.dis(ns['big'], file=out)
print('\n'.join(out.getvalue().split('\n')[-40:]))
print(dis.opname[dis.opmap['LOAD_FAST']], dis.cmp_op)
