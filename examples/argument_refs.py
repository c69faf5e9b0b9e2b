# What a call adds to an object's count: the caller's reference, the parameter, and whatever stands in between.
#
# sys.getrefcount(x) is a call too: it counts the reference that its own argument is.
from sys import getrefcount


def plain(x):
    return getrefcount(x)


def twice(x):
    return plain(x)


def with_default(x=None):
    return getrefcount(x)


def star(*args):
    return getrefcount(args[0])


def keywords(**kw):
    return getrefcount(kw["x"])


def taken_over(x):
    del x  # the parameter lets go; the caller's name does not
    return getrefcount(thing)


thing = ["anything"]
print("no call at all:              ", getrefcount(thing), " (the name, and getrefcount's argument)")
print("f(thing):                    ", plain(thing), " (the name, the parameter, getrefcount's argument)")
print("f(g(thing)), the inner view: ", twice(thing), " (each level adds its parameter)")
print("f([]), a fresh object:       ", plain([]), " (no name: the call holds it alone)")
print("f(x=thing):                  ", with_default(x=thing))
print("f(*args):                    ", star(thing), " (the tuple args in place of a parameter)")
print("f(**kw):                     ", keywords(x=thing), " (the dict kw)")
print("after del of the parameter:  ", taken_over(thing))
print("and after all calls:         ", getrefcount(thing))


class Watcher:
    def method(self):
        return getrefcount(self)

    def __len__(self):
        return getrefcount(self)

    def __getattr__(self, name):
        return getrefcount(self)

    def __add__(self, other):
        return getrefcount(self), getrefcount(other)


w = Watcher()
print("self in a method:            ", w.method())
print("self in a bound method kept: ", (lambda m: m())(w.method), " (the bound method object holds it too)")
print("self in len(w):              ", len(w))
print("both sides of w + thing:     ", w + thing)

print("functions that call back hold what they pass on:")
print("  map:                       ", list(map(plain, [thing])))
sorted([thing], key=lambda v: print("  sorted's key:              ", getrefcount(v)))

print("loops hold the element they are at:")
for item in [thing]:
    print("  for item in [thing]:       ", getrefcount(item), " (the names thing and item, the list)")
for i, item in enumerate([thing]):
    print("  with enumerate:            ", getrefcount(item), " (and the pair that enumerate will use again)")
del item

print("a default argument is held by the function:")


def keeper(x=thing):
    return x


print("  with a keeper:             ", getrefcount(thing))
del keeper
print("  without:                   ", getrefcount(thing))

print("a closure holds a cell, and the cell holds the object:")


def make(x):
    def inner():
        return x

    return inner


inner = make(thing)
print("  with the closure:          ", getrefcount(thing), inner.__closure__[0].cell_contents is thing)
del inner
print("  without:                   ", getrefcount(thing))

print("a suspended generator holds its arguments:")


def gen(x):
    yield x


g = gen(thing)
print("  made, not started:         ", getrefcount(thing))
next(g)
print("  suspended at its yield:    ", getrefcount(thing))
g.close()
print("  closed:                    ", getrefcount(thing))
