# The line of a generator's frame that somebody keeps, started or not.
import sys
def g(x):
    y = 1
    yield x
    z = 2
    return z
a=g(1); f=a.gi_frame
print(f.f_lineno, f.f_lasti>0); next(a); print(f.f_lineno); 
try: next(a)
except StopIteration: pass
print(f.f_lineno)
a=g(1); f=a.gi_frame; a.close(); print(f.f_lineno)
a=g(1); f=a.gi_frame; next(a); a.close(); print(f.f_lineno)
a=g(1); f=a.gi_frame; next(a)
try: a.throw(ValueError)
except ValueError: print(f.f_lineno)
a=g(1); f=a.gi_frame
try: a.throw(ValueError)
except ValueError: print(f.f_lineno)
a=g(1); f=a.gi_frame; next(a); del a; print(f.f_lineno)
a=g(1); f=a.gi_frame; del a; print(f.f_lineno)
a=g(1); f=a.gi_frame; 
try: a.send(1)
except TypeError: print(f.f_lineno)


def h(x):
    try:
        yield x
    finally:
        x = 5
        x = 7
a=h(1); f=a.gi_frame; next(a); a.close(); print(f.f_lineno)
a=h(1); f=a.gi_frame; next(a); del a; print(f.f_lineno)
def d(x):
    y = 1
    yield from x
    return 5
a=d(g(1)); f=a.gi_frame; next(a); a.close(); print(f.f_lineno)
def boom(): 
    1/0
    return 1
try: boom()
except Exception as e: print(e.__traceback__.tb_next.tb_frame.f_lineno)
def ret(): 
    x = sys._getframe()
    y = 1
    return (x)
f=ret()
print(f.f_lineno)
