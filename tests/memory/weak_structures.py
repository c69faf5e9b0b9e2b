# Weak references in structures: caches, observers, parents, proxies; what is left when the strong side goes.
import gc
import weakref


class Node:
    def __init__(self, name, parent=None):
        self.name, self.children = name, []
        self._parent = weakref.ref(parent) if parent else None
        if parent:
            parent.children.append(self)

    @property
    def parent(self):
        return self._parent() if self._parent else None

    def __del__(self):
        print("del", self.name)


root = Node("root")
left, right = Node("left", root), Node("right", root)
leaf = Node("leaf", left)
print(leaf.parent.name, leaf.parent.parent.name, root.parent)
del left, right
print([c.name for c in root.children])
del root
print("root gone:", leaf.parent)
del leaf


class Subject:
    def __init__(self):
        self.observers = weakref.WeakSet()

    def tell(self, what):
        for o in sorted(self.observers, key=lambda o: o.name):
            o.hear(what)


class Observer:
    def __init__(self, name):
        self.name = name

    def hear(self, what):
        print(self.name, "hears", what)


s = Subject()
a, b = Observer("a"), Observer("b")
s.observers.update([a, b])
s.tell(1)
del a
s.tell(2)
print(len(s.observers))
cache = weakref.WeakValueDictionary()


def get(key):
    try:
        return cache[key], "hit"
    except KeyError:
        cache[key] = v = Observer(key)
        return v, "miss"


x, how = get("k")
print(how, get("k")[1], len(cache))
del x
print(get("k")[1], len(cache), dict(cache))
p = weakref.proxy(b)
print(p.name, isinstance(p, Observer), type(p).__name__)
m = weakref.WeakMethod(b.hear)
m()("through a weak method")
del b
try:
    p.name
except ReferenceError as e:
    print(e)
print(m(), len(s.observers))
extra = weakref.WeakKeyDictionary()
k1, k2 = Observer("k1"), Observer("k2")
extra[k1], extra[k2] = "one", k1
print(len(extra), extra[k1])
del k1
print(len(extra), extra[k2].name)
del k2
print(len(extra))
cycle = Observer("cycle")
cycle.me = cycle
r = weakref.ref(cycle, lambda ref: print("callback", ref is r))
gc.disable()
del cycle
print(r() is not None)
gc.collect()
print(r())
gc.enable()
f = weakref.finalize(Observer("short"), print, "finalized", 1, k=2) if False else None
o = Observer("o")
f = weakref.finalize(o, print, "finalized", o.name)
print(f.alive, f.peek()[2])
del o
print(f.alive, f.peek(), f())
