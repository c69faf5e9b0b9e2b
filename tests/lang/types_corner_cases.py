# deprecated and refused: ~ of a bool, complex() of signed zeros, join() with a clearing iterator, what type() checks
import warnings
warnings.simplefilter('always')
def show(f, *a):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: print(repr(f(*a)))
        except Exception as e: print(type(e).__name__, e)
        for x in w: print('  ', x.category.__name__, x.message)
x = True
show(lambda: ~x)
show(lambda: ~True)
import operator
show(operator.inv, False)
show(x.__invert__)
show(lambda: compile("~True", "", "eval") and None)

# complex
class C(complex): pass
for a in 0.0, -0.0:
    for b in 0.0, -0.0:
        show(complex, a, b); show(C, a, b); show(complex, C(a,b)); show(C, complex(a,b))
show(complex, 1j, 2j); show(complex, 1, 2j); show(complex, C(1,2), 1); show(complex, -0.0, 1j); show(complex, -0j, -0.0)
class I:
    def __complex__(self): return C(1, -0.0)
show(complex, I()); show(C, I())
class F:
    def __float__(self): return -0.0
show(complex, F()); show(complex, F(), F()); show(complex, 1, F())
# join
a = bytearray(b',')
def it():
    a.clear()
    yield b'A'
    yield b'B'
show(a.join, it())
print(a)
a = bytearray(b',')
# type
A = type('A', (), {'__firstlineno__': 42})
A.__module__ = 'm'
print('__firstlineno__' in A.__dict__)
class B[T]: pass
B.__type_params__ = 'w'
print(B.__type_params__)
def d(): del B.__type_params__
show(d)
def d(): del B.__firstlineno__
show(d)
show(type, 'A', (), {'__doc__': 'x\udcdcy'})
show(lambda: ascii(type('A', (), {'__qualname__': 'x\udcdcy'})))
