# Collections that nobody asked for: when the threshold is passed, by what, and what is found.
import gc
import weakref

gc.collect()
log = []


def cb(phase, info):
    if phase == "stop":
        log.append((info["generation"], info["collected"]))


class C:
    pass


def cycles(n):
    for _ in range(n):
        c = C()
        c.c = c


gc.callbacks.append(cb)
gc.set_threshold(100, 5, 5)
cycles(450)
gc.disable()
print(len(log), [g for g, n in log], all(90 <= n <= 110 for g, n in log))
gc.collect()
del log[:]
gc.enable()
gc.set_threshold(10, 3, 3)
keep = [[] for _ in range(200)]
gc.disable()
print("young generations", [g for g, n in log if n == 0].count(0) >= 10, set(g for g, n in log) >= {0, 1})
del keep
gc.collect()
del log[:]
gc.enable()
gc.set_threshold(50)
balanced = [None]
for i in range(500):
    balanced[0] = [i]
gc.disable()
print("made and dropped", log)
gc.enable()
for i in range(500):
    i * 1000, str(i), float(i)
    b"x" * i
gc.disable()
print("no containers", log)
gc.collect()
del log[:]
gc.set_threshold(0)
gc.enable()
cycles(3000)
gc.disable()
print("threshold 0", log)
print("then by hand", gc.collect() == 3000)
del log[:]
gc.set_threshold(200)
cycles(1000)
print("disabled", log)
gc.enable()
x = [[] for _ in range(3)]
gc.disable()
print("on enabling, the debt is paid", [g for g, n in log], log[0][1] >= 990)
gc.collect()
died = []
gc.set_threshold(100)
gc.enable()
c = C()
c.self = c
r = weakref.ref(c, lambda r: died.append("weak"))
del c
n = 0
hold = []
while not died and n < 10000:
    hold.append([])
    n += 1
gc.disable()
print("died on its own", died, n <= 101)


def generator():
    c = C()
    c.g = yield
    yield


gc.collect()
del log[:]
gc.set_threshold(50)
gc.enable()
for i in range(60):
    g = generator()
    next(g)
    g.send(g)
del g
gc.disable()
print("generators", len(log) >= 1)
gc.callbacks.remove(cb)
gc.set_threshold(2000, 10, 10)
