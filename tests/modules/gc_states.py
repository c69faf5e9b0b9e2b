# gc without threads: thresholds, what is tracked, what a collection finds, garbage with finalizers and weak references.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def ring(*names):
    nodes = [Node(n) for n in names]
    for a, b in zip(nodes, nodes[1:] + nodes[:1]):
        a.next = b
    return weakref.ref(nodes[0])


gc.disable()
gc.collect()
print(gc.isenabled(), gc.get_threshold(), gc.garbage)
r = ring("a", "b", "c")
print(r() is not None, gc.collect(), r())
for value in (1, "s", 1.5, None, (), (1, 2), [], [1], {}, {"a": 1}, {"a": []}, set(), object(), Node, len, Node("temp"), lambda: 0, iter([])):
    print(type(value).__name__, gc.is_tracked(value))
del value
t = tuple([1, (2, 3)])
u = (t, [])
gc.collect()
print(gc.is_tracked(t), gc.is_tracked(u), gc.is_finalized(u))


class Rises:
    saved = []

    def __del__(self):
        Rises.saved.append(self)


x = Rises()
x.me = x
del x
gc.collect()
x = Rises.saved.pop()
print(gc.is_finalized(x), x.me is x)
del x
gc.collect()
print(Rises.saved)
gc.set_threshold(500, 5, 5)
print(gc.get_threshold())
for args in ((), ("x",), (1, 2, 3, 4)):
    try:
        gc.set_threshold(*args)
    except TypeError as e:
        print("TypeError")
for bad in (-1, 3, "x"):
    try:
        gc.collect(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
holder = [Node("held")]
print(any(o is holder for o in gc.get_referrers(holder[0])), gc.get_referents(holder) == holder, gc.get_referents(1, "x"))
del holder
phases = []
gc.callbacks.append(lambda phase, info: phases.append((phase, info["generation"], sorted(info))))
gc.collect(0)
gc.callbacks.clear()
print(phases)
lost = ring("p")
gc.freeze()
print(gc.get_freeze_count() > 0, gc.collect(), lost() is not None)
gc.unfreeze()
print(gc.get_freeze_count(), gc.collect(), lost())
gc.enable()
print(gc.isenabled(), gc.get_debug(), len(gc.get_stats()), sorted(gc.get_stats()[0]), len(gc.get_count()))
