# The functions of operator and the three getters.
import operator as O
import operator


def show(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__ + ':', e)


binary = ['lt', 'le', 'eq', 'ne', 'gt', 'ge', 'add', 'and_', 'floordiv', 'lshift', 'mod', 'mul', 'or_', 'pow', 'rshift', 'sub', 'truediv', 'xor', 'is_', 'is_not',
          'iadd', 'iand', 'ifloordiv', 'ilshift', 'imod', 'imul', 'ior', 'ipow', 'irshift', 'isub', 'itruediv', 'ixor', 'matmul', 'imatmul', 'concat', 'iconcat',
          'getitem', 'delitem', 'contains', 'countOf', 'indexOf']
for n in binary:
    f = getattr(O, n)
    print(n, end=' ')
    show(lambda: f(7, 2))
    show(lambda: f([1, 2, 1], [1]) if n not in ('mod', 'pow') else None)
    show(lambda: f(1))
    show(lambda: f(a=1, b=2))
for n in ['abs', 'index', 'inv', 'invert', 'neg', 'not_', 'pos', 'truth']:
    f = getattr(O, n)
    print(n, end=' ')
    show(lambda: f(-5))
    show(lambda: f('a'))
    show(lambda: f())
print(O.__all__ == sorted(O.__all__), len(O.__all__), O.__lt__ is O.lt, O.__not__ is O.not_, O.__iconcat__ is O.iconcat, O.__call__ is O.call)
d = [1, 2, 3]
O.setitem(d, 0, 9)
O.delitem(d, 1)
print(d, O.getitem(d, slice(0, 1)), O.iadd(d, [4]) is d, d, O.iconcat(d, (5,)), O.concat('a', 'b'))
show(lambda: O.indexOf([1, 2], 2))
show(lambda: O.indexOf([1, 2], 3))
show(lambda: O.countOf([1, 1.0, True, 2], 1))
show(lambda: O.length_hint([1, 2]))
show(lambda: O.length_hint(5, 7))
show(lambda: O.length_hint(5, 'a'))
show(lambda: O.length_hint(iter([1, 2, 3])))
show(lambda: O.call(sorted, [2, 1], reverse=True))
show(lambda: O.call())
show(lambda: O.setitem((), 0, 1))

g = O.itemgetter
print(g(1), g(1, 'a'), g(1)('abc'), g(2, 0)('abc'), g(slice(1))([1, 2]), g('k')({'k': 1}))
for f in (lambda: g(), lambda: g(x=1), lambda: g(1)(), lambda: g(1)([1, 2], 3), lambda: g(1)(x=[1]), lambda: g(5)([1]), lambda: g(1)(5), lambda: type('X', (g,), {})):
    show(f)
print(g(1, 2).__reduce__(), sorted([(1, 'b'), (2, 'a')], key=g(1)))
a = O.attrgetter
print(a('real'), a('real.imag', 'imag'), a('real')(3), a('real.imag', 'real')(4))
for f in (lambda: a(), lambda: a(1), lambda: a(x=1), lambda: a('x')(5), lambda: a('real.x')(5), lambda: a('real')(1, 2), lambda: a('a', 2)):
    show(f)
print(a('a.b', 'c').__reduce__())
m = O.methodcaller
print(m('split'), m('split', 'b', maxsplit=1), m('upper')('abc'), m('split', 'b')('abc'), m('split', sep='b', maxsplit=0)('abc'))
for f in (lambda: m(), lambda: m(1), lambda: m(name='x'), lambda: m('x')(), lambda: m('x')(1), lambda: m('upper')('a', 'b'), lambda: m('upper', 1)('a')):
    show(f)
print(m('a', 1).__reduce__(), type(m('a')), m.__module__)


class C:
    def m(self, *args, **kw):
        return args, kw

    def __getattr__(self, name):
        return lambda *a: (name, a)


print(m('m', 1, k=2)(C()), m('other', 3)(C()), a('m')(C()).__name__, a('x.y') is not None)
cycle = []
cycle.append(g(cycle if False else 0, 1))
l = [1]
x = m('append', l)
l.append(x)
print(x)
l2 = []
y = g(1)
del x, l, cycle
