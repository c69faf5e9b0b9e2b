# How many containers locals() makes.
import gc, sys
gc.disable()
seen = []
def f(a, b=1):
    x = []
    gc.collect()
    r = [0]*5
    r[0] = gc.get_count()[0]
    d = locals()
    r[1] = gc.get_count()[0]
    d = None
    r[2] = gc.get_count()[0]
    d = locals()
    r[3] = gc.get_count()[0]
    y = [d]
    r[4] = gc.get_count()[0]
    seen.append((sys.getrefcount(x), sys.getrefcount(d), r))
    return locals()
x = f(1)
seen.append((gc.get_count()[0], list(x),))
x = [v for v in f(2).values() if type(v) is int]
seen.append((gc.get_count()[0],))
def g(a):
    def h(): return a
    return vars()
seen.append((list(g(1)),))
gc.collect()
f(5)
seen.append((gc.get_count()[0],))
gc.collect()
def g(a):
    return [locals() for x in range(2)], dir()
g(1)
seen.append((gc.get_count()[0],))
print(*seen, sep='\n')
