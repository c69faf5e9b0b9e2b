# Who holds whom when generators are suspended: locals die with the generator, in order, at close, throw and exhaustion.
import sys
import weakref


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def counting(tag):
    a = Noisy(tag + " a")
    b = Noisy(tag + " b")
    try:
        yield a.name
        del a
        c = Noisy(tag + " c")
        yield c.name
    finally:
        print("finally", tag, sorted(sys._getframe().f_locals))


print("dropped before the start")
g = counting("unstarted")
del g
print("dropped while suspended")
g = counting("held")
print(next(g))
del g
print("closed")
g = counting("closed")
print(next(g), next(g))
g.close()
print("after close", g.gi_frame, g.gi_suspended)
print("exhausted")
for name in counting("loop"):
    print("in loop", name)
print("thrown into")
g = counting("thrown")
next(g)
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("caught", e, g.gi_frame, e.__traceback__.tb_next is not None)
print("left the handler")
print("delegating")


def outer(tag):
    own = Noisy(tag + " outer")
    result = yield from counting(tag)
    print("delegate gave", result)


o = outer("deep")
next(o)
print(o.gi_yieldfrom.__name__, sys.getrefcount(o.gi_yieldfrom) - 1)
w = weakref.ref(o.gi_yieldfrom)
del o
print(w())
print("a frame kept alive")
g = counting("frame")
next(g)
f = g.gi_frame
print(f.f_locals["b"].name)
del g
print("generator gone", sorted(f.f_locals))
del f
print("argument of the call")


def taking(item, *rest, key=None):
    yield item.name


t = taking(Noisy("item"), Noisy("rest"), key=Noisy("key"))
print(next(t))
print(next(t, "end"))
print("expression")
e = (n.name for n in [Noisy("first"), Noisy("second")])
print(next(e))
del e
print("sent value")


def receiving():
    while True:
        got = yield
        print("got", got.name)


r = receiving()
next(r)
r.send(Noisy("one"))
r.send(Noisy("two"))
r.close()
print("end")
