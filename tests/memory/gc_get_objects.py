# gc.get_objects: what is listed, by generation, and how objects move between generations and into the permanent one.
import gc

gc.disable()
gc.collect()


class C:
    pass


def where(x):
    return [g for g in range(3) if any(y is x for y in gc.get_objects(generation=g))]


a = C()
l = [a]
t = (a, 1)
print("young", where(a), where(l), where(t))
gc.collect(0)
print("after 0", where(a), where(l), where(t))
b = C()
gc.collect(0)
print("another 0", where(a), where(b))
gc.collect(1)
print("after 1", where(a), where(b))
c = C()
gc.collect(2)
print("after 2", where(a), where(b), where(c))
print("all", any(x is a for x in gc.get_objects()), any(x is a for x in gc.get_objects(None)))
print("untracked are not listed", where(1), where("s"), where({}), where({"a": 1}), where(()), where(1.5), where(range(3)))
d = {}
d["l"] = l
print("tracked late", where(d))
e = tuple([1, 2])
print("young tuple", where(e))
gc.collect(0)
print("untracked by the collection", where(e), gc.is_tracked(e))
u = C()
f = C()
gc.freeze()
print("frozen", where(f), gc.get_freeze_count() > 100, any(x is f for x in gc.get_objects()))
f.f = f
u.u = u
del f, u
print("not found by collect", gc.collect())
g = C()
print("new ones", where(g))
gc.unfreeze()
print("found after unfreeze", gc.collect(), gc.get_freeze_count())
h = C()
print("list is new", len(gc.get_objects()) > 10, gc.get_objects(0)[-1] is not None)
i = gc.get_objects(0)
print("contains", any(x is h for x in i), "not itself", any(x is i for x in i))
del i
young = [C() for _ in range(5)]
got = [x for x in gc.get_objects(0) if type(x) is C]
print("in order of creation", [any(x is y for y in young) for x in got][-5:], [got[-5 + k] is young[k] for k in range(5)])
order = []
gc.collect()
old = [x for x in gc.get_objects(2) if type(x) is C]
print("old keep the order", [old[-5 + k] is young[k] for k in range(5)])
del old, got


class Hold:
    def __del__(self):
        kept.append(self)


kept = []
x = Hold()
x.x = x
del x
print("resurrected", gc.collect(), where(kept[0]), gc.is_finalized(kept[0]))
kept.clear()
print(gc.collect())
for bad in (3, -1, "a", 1.5):
    try:
        gc.get_objects(bad)
    except Exception as e:
        print(type(e).__name__, e)
print(gc.get_objects.__name__, gc.freeze(), gc.unfreeze(), gc.get_freeze_count())
