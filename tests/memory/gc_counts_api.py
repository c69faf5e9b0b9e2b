# gc's numbers: get_count, get_threshold, set_threshold, get_stats, get_freeze_count, isenabled, and their arguments.
import gc

gc.disable()
gc.collect()
print("threshold", gc.get_threshold(), gc.isenabled())
c = gc.get_count()
print("count", type(c).__name__, len(c), c[0] < 20, c[1:])
keep = [[] for _ in range(100)]
d = gc.get_count()
print("a hundred lists", 100 <= d[0] - c[0] < 110)
del keep
e = gc.get_count()
print("and gone", abs(e[0] - c[0]) < 10)
for g in (0, 0, 1, 0, 2):
    gc.collect(g)
    print("collected", g, gc.get_count()[1:], end="; ")
print()
s = gc.get_stats()
print([sorted(x) for x in s])
before = [x["collections"] for x in s]
gc.collect(0)
gc.collect(1)
gc.collect(1)
gc.collect()
print("collections", [y["collections"] - x for x, y in zip(before, gc.get_stats())])
before = [x["collected"] for x in gc.get_stats()]


class C:
    pass


def cycle():
    c = C()
    c.c = c


cycle()
print(gc.collect(0), [y["collected"] - x for x, y in zip(before, gc.get_stats())])
cycle()
gc.collect(0)
cycle()
print(gc.collect(2), [y["collected"] - x for x, y in zip(before, gc.get_stats())])
print("uncollectable", [x["uncollectable"] for x in gc.get_stats()])
gc.set_threshold(500)
print(gc.get_threshold())
gc.set_threshold(600, 5)
print(gc.get_threshold())
gc.set_threshold(700, 6, 7)
print(gc.get_threshold())
gc.set_threshold(0)
print(gc.get_threshold())
gc.set_threshold(-1, -2, -3)
print(gc.get_threshold())


def err(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)


err(gc.set_threshold)
err(gc.set_threshold, "1")
err(gc.set_threshold, 1, 2, 3, 4)
err(gc.set_threshold, 2**40)
err(gc.set_threshold, 1, None)
err(gc.set_threshold, threshold0=1)
err(gc.collect, 3)
err(gc.collect, -1)
err(gc.collect, "2")
err(gc.collect, 1.5)
err(gc.collect, generation=1)
err(gc.collect, 1, 2)
err(gc.collect, gen=1)
err(gc.get_objects, 3)
err(gc.get_objects, "1")
err(gc.is_tracked)
err(gc.is_tracked, [], [])
err(gc.set_debug, "x")
err(gc.get_debug, 1)
print(gc.enable(), gc.isenabled(), gc.disable(), gc.isenabled())
print(gc.freeze(), gc.get_freeze_count() > 0, gc.unfreeze(), gc.get_freeze_count())
print(gc.garbage, gc.callbacks, gc.get_debug())
print([gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK])
