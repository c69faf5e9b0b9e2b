# Generations, thresholds, counts, statistics, when a collection happens by itself.
import gc

print(gc.isenabled(), gc.get_threshold(), gc.get_freeze_count(), gc.get_debug(), gc.garbage)
gc.collect()
print(len(gc.get_stats()), [sorted(s) for s in gc.get_stats()][0])
gc.disable()
print(gc.isenabled())


class C:
    pass


def where(o):
    return [g for g in range(3) if any(x is o for x in gc.get_objects(generation=g))]


o = C()
l = [o]
print("young", where(o), where(l))
print(gc.collect(0), where(o), where(l))
print(gc.collect(1), where(o), where(l))
print(gc.collect(2), where(o), where(l))
young = [1]
gc.collect(0)
print("one collection of generation 0", where(young))
gc.collect(0)
print("another one moves nothing more", where(young))

# A collection of generation n also collects the younger ones, but not the older.
a = C()
a.me = a
gc.collect(0)
b = C()
b.me = b
del a, b
print("gen 0 finds the young one only:", gc.collect(0), "gen 1 finds the other:", gc.collect(1), "nothing is left:", gc.collect())

before = gc.get_stats()
gc.collect(0)
gc.collect(1)
c = C()
c.me = c
del c
gc.collect(2)
after = gc.get_stats()
print([(y["collections"] - x["collections"], y["collected"] - x["collected"], y["uncollectable"]) for x, y in zip(before, after)])

# Counts: allocations less frees of containers, then collections of the younger generation.
gc.collect()
base = gc.get_count()
keep = [[] for _ in range(100)]
grown = gc.get_count()
print(grown[0] - base[0] >= 100, grown[0] - base[0] < 110, grown[1:])
del keep
gc.collect(0)
print(gc.get_count()[1:])
gc.collect(0)
print(gc.get_count()[1:])
gc.collect(1)
print(gc.get_count()[1:])
gc.collect()
print(gc.get_count()[1:])

gc.set_threshold(50, 3, 2)
print(gc.get_threshold())
events = []


def watch(phase, info):
    events.append((phase, info["generation"], info["collected"], info["uncollectable"]))


gc.callbacks.append(watch)
gc.collect()
gc.enable()
keep = []
for i in range(800):
    keep.append([])
gc.disable()
gc.callbacks.remove(watch)
starts = [e[1] for e in events if e[0] == "start"]
print(starts[0], len(starts) > 10, sorted(set(starts)), len(events) == 2 * len(starts))
print("after four of generation 0 comes a 1:", starts[1:10])
del keep

gc.set_threshold(2000, 10, 10)
gc.collect()


class Probe:
    died = 0

    def __init__(self):
        self.me = self

    def __del__(self):
        Probe.died += 1


gc.enable()
for i in range(1000):
    Probe()
print("below the threshold none died:", Probe.died)
made = 1000
while Probe.died == 0 and made < 4000:
    Probe()
    made += 1
print("then at about 2000:", 1900 < made < 2100, Probe.died > 1800)
gc.disable()
gc.collect()
print("all dead", Probe.died == made)
gc.set_threshold(0)
print(gc.get_threshold())
gc.enable()
Probe.died = 0
for i in range(5000):
    Probe()
print("threshold 0 turns it off:", Probe.died, gc.isenabled())
print(gc.collect(), Probe.died)
gc.set_threshold(2000, 10, 10)

gc.disable()
gc.collect()
gc.freeze()
n = gc.get_freeze_count()
print("frozen", n > 50, len(gc.get_objects(generation=2)))
f = C()
f.me = f
gc.freeze()
del f
print("frozen garbage is not found:", gc.collect(), gc.get_freeze_count() > n)
gc.unfreeze()
print("thawed:", gc.collect(), gc.get_freeze_count())
for bad in (lambda: gc.collect(3), lambda: gc.collect(-1), lambda: gc.collect("x"), lambda: gc.get_objects(generation=5), lambda: gc.set_threshold(), lambda: gc.set_threshold("a")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(gc.collect(generation=1), gc.is_tracked([]), gc.set_debug(0), gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
gc.set_debug(gc.DEBUG_SAVEALL)
s = [1, 2, "saved"]
s.append(s)
del s
print("saved instead of freed:", gc.collect(), len(gc.garbage), gc.garbage[0][:3])
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect() >= 1, gc.garbage)


def raising(phase, info):
    if phase == "start":
        events.append("called")


events.clear()
gc.callbacks.append(raising)
gc.collect()
print(events)
gc.callbacks.clear()
