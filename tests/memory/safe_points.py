# After which calls a pending collection runs.
import gc
gc.disable()
class C: pass
l=[1]
def a(x): 
    n = len([x, []]); return n
def b(x): 
    n = isinstance([x], list); return n
def c(x): 
    n = type([x]); return n
def d(x): 
    l.append([x]); n = 1; return n
def e(x): 
    n = l.append([x]); return n
def f(x): 
    n = str([x]); return n
def g(x): 
    n = tuple([x]); return n
def h(x): 
    n = id([x]); return n
def i(x): 
    n = x.__class__; m = [x]; n = len('a'); return n
def j(x): 
    n = l.append; n([x]); return n
def k(x): 
    n = isinstance([x], (list, int)); return n
def m(x):
    n = max([x], [x]); return n
def gen(x):
    try:
        y = [x]
        yield y
        y = [x]
        yield y
    finally: pass
def gen2(x):
    y = [x]
    yield y
    y = [x]
    yield y
def o(x):
    for y in gen(x): pass
def p(x):
    for y in gen2(x): pass
hits=[]
def cb(phase, info): hits.append(phase)
def run(fn):
    r = []
    for _ in range(5):
        gc.collect(); hits.clear()
        gc.callbacks.append(cb)
        gc.set_threshold(1, 1000, 1000)
        gc.enable()
        try: fn([])
        finally: gc.disable()
        gc.callbacks.clear()
        r.append(len(hits))
    print(fn.__name__, r)
for fn in a,b,c,d,e,f,g,h,i,j,k,m,o,p: run(fn)
