# Weak references: knowing an object without keeping it alive.
import weakref
from sys import getrefcount


class Star:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


print("A weak reference is called to get at its object; it adds nothing to the count:")
vega = Star("Vega")
seen = weakref.ref(vega)
print("  count:", getrefcount(vega) - 1, "- object:", seen())
print("  asking twice gives the same reference:", weakref.ref(vega) is seen)
del vega
print("  after its death:", seen())

print("A callback is told of the death. The newest one hears it first:")
rigel = Star("Rigel")
first = weakref.ref(rigel, lambda r: print("  first callback: it is", r()))
second = weakref.ref(rigel, lambda r: print("  second callback: it is", r()))
del rigel

print("A proxy behaves like the object itself, while there is one:")
deneb = Star("Deneb")
proxy = weakref.proxy(deneb)
print("  name:", proxy.name)
proxy.name = "Deneb, renamed"
print("  seen through the object:", deneb.name)
del deneb
try:
    proxy.name
except ReferenceError as e:
    print("  afterwards:", e)

print("A cache that does not keep what nobody else uses:")
cache = weakref.WeakValueDictionary()


def star(name):
    if name not in cache:
        print("  making", name)
        new = Star(name)
        cache[name] = new
        return new
    return cache[name]


mine = star("Altair")
print("  again:", star("Altair") is mine, "- cached:", list(cache))
star("Sirius")  # nobody keeps this one
print("  cached:", list(cache))
del mine
print("  cached:", list(cache))

print("Notes about objects that vanish together with them:")
notes = weakref.WeakKeyDictionary()
pole, spica = Star("Polaris"), Star("Spica")
notes[pole] = "shows north"
notes[spica] = "blue"
print("  notes:", sorted(notes.values()))
del spica
print("  notes:", sorted(notes.values()))

print("Trees with weak links to the parent have no cycles:")


class Branch:
    def __init__(self, name, parent=None):
        self.name, self.children = name, []
        self.parent = weakref.ref(parent) if parent else lambda: None
        if parent:
            parent.children.append(self)

    def path(self):
        up = self.parent()
        return (up.path() + "/" if up else "") + self.name

    def __del__(self):
        print("  falls:", self.name)


trunk = Branch("trunk")
Branch("leaf", Branch("twig", trunk))
print("  path:", trunk.children[0].children[0].path())
del trunk  # the whole tree goes at once, and no collector is needed

print("Not everything can be weakly referenced:")
for thing in (5, "text", (1, 2), [], {}):
    try:
        weakref.ref(thing)
    except TypeError as e:
        print(" ", e)
