# real, imag, numerator, denominator and the other small methods of numbers.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for n in (0, 5, -5, True, 2**70, 1.5, -0.0, 3 + 4j):
    print([getattr(n, a, '-') for a in ('real', 'imag', 'numerator', 'denominator')], n.conjugate(), type(n.real), n.__class__)
t(setattr, 5, 'real', 1)
t(setattr, 5, 'x', 1)
t(lambda: (5).x)
t(delattr, 5, 'real')
print((5).as_integer_ratio(), True.as_integer_ratio(), (0.75).as_integer_ratio(), (5).is_integer(), (5.0).is_integer(), (5.5).is_integer(), float('inf').is_integer())
t(float('nan').as_integer_ratio)
t(float('inf').as_integer_ratio)
print((1e300).as_integer_ratio()[1], (5e-324).as_integer_ratio()[0], (0.1).as_integer_ratio())
print((5).__trunc__(), (5).__floor__(), (5).__ceil__(), (5).__int__(), (5).__float__(), (5).__index__(), True.__index__(), type(True.__index__()))
print((5).__getnewargs__(), (2.5).__getnewargs__(), (1j).__getnewargs__(), (5).__sizeof__() > 0)
t((5).__add__, 'x')
t((5).__radd__, 1.5)
t((5).__pow__, 2, 3)
t((5).__divmod__, 0)
t((5).__format__, 3)
t((5).__coerce__ if hasattr(5, '__coerce__') else len, 3)
t(int.__new__, str)
t(int.__new__, bool)
t(int.__new__)
t(int.__new__, 3)
t(bool.__new__, int)
