# Cycles: what counting alone cannot free, and the collector that finds it.
import gc
import weakref

gc.disable()  # collections only where we ask for them
gc.collect()  # the imports may have left garbage of their own


class Node:
    def __init__(self, name):
        self.name = name
        self.links = []

    def __repr__(self):
        return self.name


def alive(*refs):
    return [r() for r in refs if r() is not None]


print("A chain dies by counting alone, link after link:")
a, b = Node("a"), Node("b")
a.links.append(b)
ra, rb = weakref.ref(a), weakref.ref(b)  # a weak reference sees an object without holding it
del a, b
print("  alive:", alive(ra, rb))

print("A ring does not: each holds the next, and no count reaches zero.")
a, b, c = Node("a"), Node("b"), Node("c")
a.links.append(b)
b.links.append(c)
c.links.append(a)
refs = [weakref.ref(n) for n in (a, b, c)]
del a, b, c
print("  alive:", alive(*refs))
print("  collected:", gc.collect(), "objects (three nodes and their three lists)")
print("  alive:", alive(*refs))

print("The collector takes each tracked object's count and subtracts the references that come from tracked objects.")
print("What keeps a count above zero is held from outside, and so is all that can be reached from it:")
a, b, island = Node("a"), Node("b"), Node("island")
a.links.append(b)
b.links.append(a)
island.links.append(island)
refs = [weakref.ref(n) for n in (a, b, island)]
del b, island
print("  collected:", gc.collect(), "- alive:", alive(*refs), "since the name a still holds one of them")
del a
print("  collected:", gc.collect(), "- alive:", alive(*refs))

print("Everyday cycles:")


def exception_kept():
    try:
        1 / 0
    except ZeroDivisionError as e:
        kept = e  # exception -> traceback -> frame -> kept -> exception


exception_kept()
print("  an exception kept in the frame that caught it:", gc.collect())


def recursive_closure():
    def walk(n):
        return walk(n - 1) if n else "done"  # the cell named walk holds the function, which holds the cell

    return walk(3)


recursive_closure()
print("  an inner function that calls itself:", gc.collect())


def local_class():
    class Local:
        pass


local_class()
print("  a class (it knows itself through its own order of bases):", gc.collect())

print("Generations: survivors are looked at less and less often.")
print("  thresholds:", gc.get_threshold())


def generation(x):
    return next(g for g in range(3) if any(o is x for o in gc.get_objects(generation=g)))


young = Node("young")
print("  new objects are in generation", generation(young))
gc.collect(0)
print("  after a collection of generation 0:", generation(young))
gc.collect(1)
print("  after one of generation 1:", generation(young))
young.links.append(young)
del young
print("  as garbage it is missed by a collection of generation 0:", gc.collect(0))
print("  but not by a full one:", gc.collect())
