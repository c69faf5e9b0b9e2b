# A callback that the collector calls stays in its weak reference; one called at a plain death does not.
import gc
import sys
import weakref


class C:
    pass


class F:
    def __call__(self, ref):
        print("called", sys.getrefcount(self), type(ref.__callback__).__name__)

    def __del__(self):
        print("callback dies")


for cyclic in (False, True):
    v = C()
    w = weakref.ref(v, F())
    if cyclic:
        v.a = v
    v = None
    gc.collect()
    print(w(), type(w.__callback__).__name__)
    w = None

print(gc.is_tracked((None, None)), gc.is_tracked((1, (2, 3))))
gc.collect()
print(gc.is_tracked((None, None)), gc.is_tracked((1, (2, 3))))
gc.disable()


def counts(n):
    gc.collect()
    x = [(None,) * n for _ in range(3)]
    made = gc.get_count()[0]
    x = None
    return made - gc.get_count()[0]


print([counts(n) for n in range(18, 23)])
