# Context variables, tokens and contexts.
import contextvars, threading

def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as e:
        print(type(e).__name__, str(e).split(' at 0x')[0])
v = contextvars.ContextVar('v')
w = contextvars.ContextVar('w', default=5)
show(v.get)
show(v.get, 1)
print(w.get(), w.get(7), v.name)
t = v.set(1)
t2 = v.set(2)
print(v.get(), t.old_value, t2.old_value, t.var is v)
v.reset(t2)
print(v.get())
show(v.reset, t2)
show(w.reset, t)
show(v.reset, 5)
c = contextvars.copy_context()
print(len(c), c[v], v in c, w in c, list(c) == [v], c.get(w, 9))
show(lambda: c['x'])
show(lambda: c[w])

def f():
    v.set('in')
    return v.get()
print(c.run(f), v.get(), c[v])
show(c.run, c.run, f)
show(lambda: c.run(lambda: v.reset(t)))
th = threading.Thread(target=lambda: show(v.get))
th.start()
th.join()
show(contextvars.ContextVar, 3)
show(contextvars.Token)
show(type, 'X', (contextvars.ContextVar,), {})
print(repr(v).split(' at')[0], repr(w).split(' at')[0], repr(t).split(' at')[0], contextvars.Token.MISSING)
print(contextvars.ContextVar[int], contextvars.ContextVar)
