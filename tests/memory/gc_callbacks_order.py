# gc.callbacks: their arguments, their order, errors in them, changes to the list while they run.
import gc
import sys

gc.disable()
gc.collect()


def hook(u):
    print("unraisable:", u.exc_type.__name__, u.exc_value, u.err_msg, getattr(u.object, "__name__", u.object))


sys.unraisablehook = hook


class C:
    def __del__(self):
        print("del", end=" ")


def cycle(n=1):
    for _ in range(n):
        c = C()
        c.c = c


def first(phase, info):
    print("first", phase, sorted(info.items()), end=" ")


def second(phase, info):
    print("second", phase, end=" ")


gc.callbacks.append(first)
gc.callbacks.append(second)
cycle()
print(gc.collect())
cycle(2)
print(gc.collect(0))
print(gc.collect(1))
gc.callbacks.reverse()
print(gc.collect())


def bad(phase, info):
    raise ValueError(phase)


gc.callbacks[:] = [bad, second]
print(gc.collect())


def few(phase):
    pass


gc.callbacks[:] = [few, len, 3]
print(gc.collect())


def once(phase, info):
    print("once", phase, end=" ")
    if phase == "stop":
        gc.callbacks.remove(once)


gc.callbacks[:] = [once]
print(gc.collect())
print(gc.collect(), gc.callbacks)


def adds(phase, info):
    print("adds", phase, len(gc.callbacks), end=" ")
    if len(gc.callbacks) < 3:
        gc.callbacks.append(second)


gc.callbacks[:] = [adds]
print(gc.collect())
print(gc.collect())


def nested(phase, info):
    print(phase, gc.collect(), end=" ")


gc.callbacks[:] = [nested]
cycle()
print(gc.collect())


def allocates(phase, info):
    if phase == "start":
        cycle()


gc.callbacks[:] = [allocates]
print(gc.collect())
infos = []
gc.callbacks[:] = [lambda p, i: infos.append(i)]
cycle()
gc.collect()
print(infos, infos[0] is infos[1])
print(gc.get_stats()[2].keys() == gc.get_stats()[0].keys())
gc.callbacks.clear()
print(gc.collect(), gc.callbacks)
sys.unraisablehook = sys.__unraisablehook__
